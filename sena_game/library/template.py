"""A new scenario to start from: the commented example of `assets/templates`, under its own name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sena_game.library.catalogue import french, open_catalogue, refreshed, written
from sena_game.library.reader import SCENARIO_FILE
from sena_game.problems import Place, Problem, ScenarioError
from sena_game.scenario.shapes import ID

CATALOGUE = "en.po"


def new_scenario(folder: Path, template: Path, towns: Path) -> Mapping[str, str]:
    """Return the texts of the files that make `folder` a scenario, by their path within it.

    The folder is still to be made: raise `ScenarioError` when it is there or its name is no id.
    """
    _refuse(folder)
    paths = [Path(SCENARIO_FILE), *_walkthroughs(template)]
    files = {path.as_posix(): (template / path).read_text(encoding="utf-8") for path in paths}
    # A text mended in the template alone is then marked as stale, never wrongly translated.
    return files | {
        CATALOGUE: written(refreshed(french(template, towns), open_catalogue(template)))
    }


def _walkthroughs(template: Path) -> list[Path]:
    return sorted(file.relative_to(template) for file in template.glob("walkthroughs/*.yaml"))


def _refuse(folder: Path) -> None:
    name, place = folder.name, Place(str(folder))
    if not ID.fullmatch(name):
        raise ScenarioError([Problem(place, "not-an-id", {"text": name})])
    if folder.exists() or folder.is_symlink():
        raise ScenarioError([Problem(place, "folder-exists", {"name": name})])
