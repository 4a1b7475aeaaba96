"""What was found, as JSON for scripts; the keys stay the same from one version to the next.

`scenario`, `title`, `fingerprint`: which scenario, in which version.
`sample`: the plays that figures rest on; 0 when all is exact. `states`, `plays` (null: endless).
`scale`: `random` and `best`, the points worth 0 and 100.
`minutes`: `announced`, `mean`, `least`, `most` (null: unknown, or no end).
`words_seen`: the share of the author's words that one play shows.
`seen`: `kind` (scene, option, item, ending), `id`, `label`, `offered` and `met` as `value`, `low`
and `high`, `witness`, `reason` (null, or `sentence` and `values`). `stuck`: the same.
`gauges`, `axes`, `score`: `id`, `label`, `chances` by value, `mean`, `least`, `most` (witnesses).
A witness has `seed` (null: none found) and `decisions`, each `scene` and `move`.
`players`: `id`, `score`, `endings` by id. `decisions`: `scene`, `means` by option, `stake`,
`best`, `best_place`, `best_is_longest`, `dominated` as pairs. `saturated`: `share`, `at` by gauge.
`fairness`: `id`, `value`, `limit`, `held`, `at_least`, `unit`.

Shares and chances go from 0 to 1. A baseline is such a record, kept from an earlier version.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sena_game.explore.findings import Estimate, Findings, Seen, Spread, Witness
from sena_game.explore.verdict import minutes as as_minutes
from sena_game.words import Words

FORMAT = 1
MOVED = 0.05  # an ending's share may move by so much


class BadBaseline(Exception):
    """A baseline that is not the record of an exploration."""


def record(found: Findings) -> dict[str, Any]:
    """Return all that was found, ready to be written as JSON."""
    return {
        "format": FORMAT,
        "scenario": found.scenario,
        "title": found.title,
        "fingerprint": found.fingerprint,
        "sample": found.sample,
        "states": found.states,
        "plays": found.plays,
        "scale": {"random": found.random, "best": found.best},
        "minutes": _minutes(found),
        "words_seen": found.words_seen,
        "seen": [_seen(each) for each in found.seen],
        "stuck": [_seen(each) for each in found.stuck],
        "gauges": [_spread(each) for each in found.gauges],
        "axes": [_spread(each) for each in found.axes],
        "score": _spread(found.score),
        "players": [
            {"id": each.id, "score": _estimate(each.score), "endings": dict(each.endings)}
            for each in found.players
        ],
        "decisions": [
            {
                "scene": each.scene,
                "means": dict(each.means),
                "stake": each.stake,
                "best": each.best,
                "best_place": each.best_place,
                "best_is_longest": each.best_is_longest,
                "dominated": [list(pair) for pair in each.dominated],
            }
            for each in found.weighed
        ],
        "saturated": {
            gauge: {"share": share, "at": found.saturated_at.get(gauge, "")}
            for gauge, share in found.saturated.items()
        },
        "fairness": [
            {
                "id": bar.id,
                "value": bar.value,
                "limit": bar.limit,
                "held": bar.held,
                "at_least": bar.at_least,
                "unit": bar.unit,
            }
            for bar in found.fairness
        ],
    }


def compared(found: Findings, baseline: object, words: Words) -> tuple[bool, list[str]]:
    """Return whether an ending has moved too far since a baseline, and all that has changed.

    Raise `BadBaseline` when it is not the record of an exploration.
    """
    try:
        return _compared(found, baseline, words)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise BadBaseline from error


def _compared(found: Findings, baseline: Any, words: Words) -> tuple[bool, list[str]]:
    before, now = _shares(baseline["seen"]), _shares(record(found)["seen"])
    lines, moved = [], False
    rough = bool(found.sample or baseline["sample"])
    mark = words("[sample]") + " " if rough else ""
    for id in dict.fromkeys([*before["ending"], *now["ending"]]):
        was, is_ = before["ending"].get(id, 0.0), now["ending"].get(id, 0.0)
        far = abs(is_ - was) > MOVED + 1e-12
        moved |= far
        if far:
            lines.append(
                mark
                + words(
                    "Ending “{id}”: {before} → {now}.",
                    id=id,
                    before=words.percent(was),
                    now=words.percent(is_),
                )
            )
    if rough:
        return moved, lines  # what a sample does not meet may be met all the same
    lines += _parts(before, now, words)
    was_mean = float(baseline["minutes"]["mean"])
    is_mean = found.minutes.mean / 60
    if abs(was_mean - is_mean) * 60 >= 1:
        times = (as_minutes(60 * each, words) for each in (was_mean, is_mean))
        lines.append(words("Time: {before} → {now}.", before=next(times), now=next(times)))
    return moved, lines


def _parts(
    before: Mapping[str, Mapping[str, float]], now: Mapping[str, Mapping[str, float]], words: Words
) -> Iterator[str]:
    """Yield the scenes and options that plays no longer meet, or meet at last."""
    for kind in ("scene", "option", "item"):
        for id in dict.fromkeys([*before[kind], *now[kind]]):
            was, is_ = before[kind].get(id), now[kind].get(id)
            if was is None:
                yield words("New: “{id}”.", id=id)
            elif is_ is None:
                yield words("Gone: “{id}”.", id=id)
            elif was and not is_:
                yield words("“{id}” is no longer met by any play.", id=id)
            elif is_ and not was:
                yield words("“{id}” is met at last.", id=id)


def _shares(seen: list[dict[str, Any]]) -> Mapping[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {"scene": {}, "option": {}, "item": {}, "ending": {}}
    for each in seen:
        found[each["kind"]][each["id"]] = float(each["met"]["value"])
    return found


def _minutes(found: Findings) -> dict[str, float | None]:
    """Return the time of a play in minutes; null where it is not known."""
    chances = found.minutes.chances
    said = {
        "mean": found.minutes.mean if chances else None,
        "least": min(chances, default=None),
        "most": None if found.minutes.most.endless else max(chances, default=None),
    }
    return {
        "announced": found.announced,
        **{name: None if each is None else each / 60 for name, each in said.items()},
    }


def _seen(each: Seen) -> dict[str, Any]:
    reason = {"sentence": each.reason[0], "values": dict(each.reason[1])} if each.reason else None
    return {
        "kind": each.kind,
        "id": each.id,
        "label": each.label,
        "offered": _estimate(each.offered),
        "met": _estimate(each.met),
        "witness": _witness(each.witness) if each.met.value else None,
        "reason": reason,
    }


def _spread(each: Spread) -> dict[str, Any]:
    return {
        "id": each.id,
        "label": each.label,
        "sample": each.sample,
        "chances": {str(value): chance for value, chance in each.chances.items()},
        "mean": each.mean,
        "least": _witness(each.least),
        "most": _witness(each.most),
    }


def _witness(witness: Witness) -> dict[str, Any]:
    made = [{"scene": each.scene, "move": each.move} for each in witness.decisions]
    return {"seed": witness.seed, "decisions": made}


def _estimate(each: Estimate) -> dict[str, float]:
    return {"value": each.value, "low": each.low, "high": each.high}
