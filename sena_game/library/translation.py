"""A translation beside the French text: `en.po`, by id."""

from __future__ import annotations

from pathlib import Path

from sena_game.problems import Place, Problem, ScenarioError
from sena_game.scenario.reading import Catalogue


def load_catalogue(folder: Path, language: str) -> Catalogue:
    """Return the texts of `language` by address; nothing for French or without a file.

    An entry that is empty, obsolete or marked fuzzy is left out, so that French stands for it.
    """
    file = folder / f"{language}.po"
    if language == "fr" or not file.exists():
        return {}
    import polib

    try:
        entries = polib.pofile(str(file), encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        problem = Problem(Place(str(file)), "bad-translation", {"reason": str(error)})
        raise ScenarioError([problem]) from None
    return {
        entry.msgctxt: (entry.msgid, entry.msgstr)
        for entry in entries
        if entry.msgctxt and entry.msgstr and not entry.obsolete and not entry.fuzzy
    }
