"""Files of authors being written: whole or not at all, and a calm word when they cannot be."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sena_game.problems import Place, Problem, ScenarioError


@contextmanager
def writing(file: Path) -> Iterator[None]:
    """Make of whatever prevents `file` from being written a problem of it."""
    try:
        yield
    except OSError as error:
        refused = isinstance(error, PermissionError)
        reason = "access is refused" if refused else "the disk is full or refuses it"
        problem = Problem(Place(str(file)), "unwritable-file", {"reason": reason})
        raise ScenarioError([problem]) from None


def overwrite(file: Path, raw: bytes) -> None:
    """Put `raw` in place of what `file` holds; its rights are kept, and a link is followed."""
    kept = file.resolve()
    with writing(file):
        rights = kept.stat().st_mode
        # Renaming would get round the protection its author gave it.
        if not rights & stat.S_IWRITE:
            raise PermissionError
        beside = kept.with_name(f".{kept.name}.new")
        try:
            _write(beside, raw)
            beside.chmod(rights)
            beside.replace(kept)
        except OSError:
            with suppress(OSError):
                beside.unlink()
            raise


def _write(file: Path, raw: bytes) -> None:
    with file.open("wb") as opened:
        opened.write(raw)
        opened.flush()
        os.fsync(opened.fileno())
