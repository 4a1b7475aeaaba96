"""The files a scenario is made of, looked at again and again while its author writes."""

from __future__ import annotations

from pathlib import Path

from sena_game.library.reader import TOWN_FILE

WATCHED = {".yaml", ".po", ".png", ".jpg", ".jpeg", ".webp", ".svg"}
# Name, moment of the last change, size and number of each file: equal while nothing changes.
Look = tuple[tuple[str, int, int, int], ...]


def watched(folder: Path, towns: Path) -> tuple[Path, ...]:
    """Return the folders to look at: the scenario's, and those of the towns it may name."""
    found = (file.parent for place in (folder.parent, towns) for file in _towns(place))
    return tuple(dict.fromkeys((folder, *found)))


def look(folders: tuple[Path, ...]) -> Look:
    """Return how the files of `folders` are now; one that goes away meanwhile is left out."""
    return tuple(sorted(fact for folder in folders for fact in _facts(folder)))


def _towns(place: Path) -> list[Path]:
    return sorted(place.glob(f"*/{TOWN_FILE}"))


def _facts(folder: Path) -> list[tuple[str, int, int, int]]:
    facts = []
    try:
        for file in folder.iterdir():
            if file.suffix.lower() in WATCHED:
                now = file.stat()
                facts.append((str(file), now.st_mtime_ns, now.st_size, now.st_ino))
    except OSError:
        # Whatever was seen so far differs from the last look, so that one more is taken.
        pass
    return facts
