"""What a problem leaves doubtful: the keys whose value may be lost in it.

One fault is told once: what a check would say of a key that a misspelling hides is that
misspelling again.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sena_game.problems import Problem

# The keys whose value is lost in a problem of each code; any key may be in the codes left out.
_LOST: Mapping[str, tuple[str, ...]] = {
    "bad-condition": ("if",),
    "no-way-on": ("then",),
    "not-a-number": ("minutes", "year", "after"),
    "not-points": ("points",),
    "not-an-effect": ("effects",),
    "bare-number": ("effects", "points"),
    "not-an-id": (),
    "gauge-off-step": (),
    "same-address": (),
    "no-options": (),
    "no-default-ending": (),
    "no-default-outcome": (),
    "hidden-ending": (),
    "outside-path": (),
    "unreadable-picture": (),
    "renamed-reuse": (),
}
# The keys that hold many others, lost with them.
_HOLDING = (
    *("scenes", "options", "items", "bins", "outcomes", "endings", "lines", "deck"),
    *("kind", "red_lines"),
)
# The keys that no longer lead to a thing whose name is unknown.
_LEADING: Mapping[str, tuple[str, ...]] = {
    "scene": ("then",),
    "objective": ("objective",),
    "axis": ("points", "axes"),
    "source": ("source",),
    "gauge": ("effects",),
    "gauge of the town": ("effects",),
    "flag": ("effects", "flags"),
    "bin": ("answer",),
    "option": ("default",),
}


def hides(problem: Problem, keys: Collection[str]) -> bool:
    """Tell whether what one of `keys` says may be lost in `problem`."""
    if problem.level != "error":
        return False
    values = problem.values
    match problem.code:
        case "unknown-key":
            return problem.near in ("", *_HOLDING, *keys)
        case "lost-text":
            # Between braces, a key of the same line may be lost with it.
            return any(key in problem.excerpt for key in keys)
        case "missing-key" | "empty-value" | "misplaced-key":
            # A stray key may be all that is left of the thing it was in.
            return values["key"] in keys or values.get("parent", "") in keys
        case "not-one-of":
            return "activity" in keys or ("kind" in keys and "decision" in values["choices"])
        case "unknown-name":
            return any(key in keys for key in _LEADING.get(values["kind"], ()))
        case code:
            return code not in _LOST or any(key in keys for key in _LOST[code])
