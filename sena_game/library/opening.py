"""Files of text to nodes, with what is already wrong in them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sena_game.library.pictures import shelf
from sena_game.library.translation import load_catalogue, short
from sena_game.problems import Place, Problem, ScenarioError
from sena_game.scenario.reading import Catalogue, Reading
from sena_game.scenario.source import BYTES_AT_MOST, Node, parse


def opened(
    file: Path, folder: Path | None = None, language: str = "fr"
) -> tuple[Node | None, Reading]:
    """Return the node of `file`, and a reading with what is already wrong in it.

    The node is None when nothing can be understood of it. With a folder, its translation is used.
    """
    wrong: list[Problem] = []
    catalogue: Catalogue = {}
    try:
        catalogue = load_catalogue(folder, language) if folder else {}
    except ScenarioError as error:
        wrong += error.problems
    try:
        parsed = parse(_raw(file), short(file))
    except ScenarioError as error:
        return None, Reading((), catalogue, problems=[*wrong, *error.problems])
    noted = [*wrong, *parsed.problems]
    look = shelf(file.parent)
    reading = Reading(parsed.lines, catalogue, problems=noted, look=look, told=parsed.told)
    return parsed.node, reading


def _raw(file: Path) -> bytes:
    """Return the bytes of a file, one too many of one that is too large."""
    try:
        with file.open("rb") as opened_file:
            return opened_file.read(BYTES_AT_MOST + 1)
    except OSError as error:
        reason = "it is not there" if isinstance(error, FileNotFoundError) else "access is refused"
        problem = Problem(Place(short(file)), "unreadable-file", {"reason": reason})
        raise ScenarioError([problem]) from None


def raise_any(reading: Reading) -> None:
    """Raise `ScenarioError` when something noted forbids to play."""
    if found := list(errors(reading.problems)):
        raise ScenarioError(found)


def errors(problems: Iterable[Problem]) -> Iterable[Problem]:
    return (problem for problem in problems if problem.level == "error")
