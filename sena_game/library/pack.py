"""All the files of a folder: a scenario or a town, its translation, its walkthroughs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sena_game.library.reader import (
    TOWN_FILE,
    ScenarioFile,
    TownFile,
    Towns,
    open_scenario_file,
    open_town_file,
)
from sena_game.library.translation import Translation, open_translation
from sena_game.library.walkthrough import (
    WalkthroughFile,
    open_walkthrough_file,
    walkthrough_files,
)


@dataclass(frozen=True, slots=True)
class Pack:
    """What one folder holds, as far as it could be read."""

    file: ScenarioFile | TownFile
    translation: Translation | None = None
    walkthroughs: tuple[WalkthroughFile, ...] = ()


def open_pack(folder: Path, towns: Path, known: Towns | None = None) -> Pack:
    """Return what `folder` holds, each file read once; never raise `ScenarioError`.

    The towns read on the way are added to `known`, and those it holds are not read again.
    """
    known = {} if known is None else known
    translation = open_translation(folder)
    if (folder / TOWN_FILE).is_file():
        return Pack(open_town_file(folder, known=known), translation)
    file = open_scenario_file(folder, towns, known=known)
    names = file.reading.names if file.scenario else None
    tried = [open_walkthrough_file(each, names) for each in walkthrough_files(folder)]
    return Pack(file, translation, tuple(tried))
