"""Where the scale of a scenario comes from: kept from before, or measured when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sena_game.explore.scale import Scale
from sena_game.records.scales import find_scale, keep_scale
from sena_game.scenario.model import Scenario


def scales(folder: Path, records: Path, *, kept: bool = True) -> Callable[[Scenario], Scale | None]:
    """Return what gives the scale of the scenario in `folder`; one it measures is `kept`."""

    def scale(scenario: Scenario) -> Scale | None:
        found = find_scale(folder, records, scenario.fingerprint)
        if found is None:
            # Here rather than above: the game of a scenario that has its scale needs no numpy.
            from sena_game.explore import scaling

            found = scaling.find_scale(scenario)
            if found and kept:
                keep_scale(records, found, scenario.fingerprint)
        return found

    return scale
