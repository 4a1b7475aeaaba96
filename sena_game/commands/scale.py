"""Measuring scenarios, so that the game need not: the scale of each is written beside it."""

from __future__ import annotations

from pathlib import Path

from sena_game import paths
from sena_game.explore.scaling import find_scale
from sena_game.library.folder import folders
from sena_game.library.reader import read_scenario
from sena_game.records.scales import SCALE_FILE, save_scale


def write_scales() -> None:
    """Write the scale of each scenario that is shipped."""
    for folder in folders(paths.scenarios()):
        write_scale(folder)


def write_scale(folder: Path) -> bool:
    """Write the scale of a scenario in its folder; return whether it has one."""
    scenario = read_scenario(folder, paths.scenarios())
    scale = find_scale(scenario)
    if scale:
        save_scale(folder / SCALE_FILE, scale, scenario.fingerprint)
    return scale is not None
