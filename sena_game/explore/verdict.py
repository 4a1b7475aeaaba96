"""What an author should mend, the worst first, each with its cure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sena_game.explore.findings import Bar, Findings, Seen, Weighed
from sena_game.explore.reading import WORDS_A_MINUTE
from sena_game.words import Words

Level = Literal["error", "warning", "info"]

# Below these, nobody would notice.
STAKE = 1.0
SATURATED = 0.10
AMISS = 0.20
NAMES_AT_MOST = 8
SOUGHT = 0.10
# Rules with the same cure as another one, which is told instead.
TOLD_BY = {"best-longest": "longest", "middle": "second"}


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to mend: what it is about, what is said of it, and the cure."""

    level: Level
    about: str
    said: str
    cure: str


def remarks(found: Findings, words: Words) -> tuple[Remark, ...]:
    """Return what is to be mended in a scenario: what stops a play first, then what misleads."""
    return (
        *_stuck(found, words),
        *_never(found, words),
        *_duration(found, words),
        *(each for bar in found.fairness if not bar.held for each in _bar(bar, found, words)),
        *_dominated(found, words),
        *_seldom(found, words),
        *_idle(found, words),
        *_saturated(found, words),
    )


def because(each: Seen, words: Words) -> str:
    """Return the reason why something is never met, or hardly ever; nothing when there is none."""
    return words(each.reason[0], **each.reason[1]) if each.reason else ""


def minutes(seconds: float, words: Words) -> str:
    """Return a time as it is said: 2 min 36 s."""
    whole, left = divmod(round(seconds), 60)
    return words("{minutes} min {seconds} s", minutes=whole, seconds=f"{left:02}")


def share(value: float, words: Words) -> str:
    """Return a share that does not hide what is rare: never 0 % nor 100 % when it is neither."""
    if 0 < value < 0.01:
        return words("under {share}", share=words.percent(0.01))
    if 0.99 < value < 1 - 1e-9:
        return words("over {share}", share=words.percent(0.99))
    return words.percent(value)


def _stuck(found: Findings, words: Words) -> Iterator[Remark]:
    for each in found.stuck:
        said = words(
            "The play stops for good in “{scene}”, for {share} of plays at random: {reason}.",
            scene=each.id,
            share=share(each.met.value, words),
            reason=because(each, words),
        )
        cure = words(
            "Leave one of the options of “{scene}” without “if”, or add one that is always open. "
            "To see it, the same command with: --witness {scene}=stuck",
            scene=each.id,
        )
        yield Remark("error", each.id, said, cure)


def _never(found: Findings, words: Words) -> Iterator[Remark]:
    unplayed = {each.id for each in found.seen if each.kind == "scene" and not each.met.value}
    for each in found.seen if found.exact else ():
        inside = each.kind in ("option", "item") and each.id.split(".")[0] in unplayed
        if each.met.value or inside:
            continue
        reason = because(each, words)
        match each.kind:
            case "option":
                said = words("“{id}” is never offered: {reason}.", id=each.id, reason=reason)
                cure = words("Ask for less in its “if”, give more before it, or remove the option.")
            case "ending":
                said = words("The ending “{id}” never comes: {reason}.", id=each.id, reason=reason)
                cure = words("Ask for less in its “if”, place it higher, or remove the ending.")
            case _:
                said = words("“{id}” is never played: {reason}.", id=each.id, reason=reason)
                cure = words("Give a way to it, or remove the scene.")
        yield Remark("error", each.id, said, cure)


def _seldom(found: Findings, words: Words) -> Iterator[Remark]:
    for each in found.seen:
        if not each.reason or not each.met.value or _sought(each, found):
            continue
        chance = each.offered.value if each.kind == "option" else each.met.value
        said = words(
            "“{id}” comes in {share} of plays at random: {reason}.",
            id=each.id,
            share=share(chance, words),
            reason=because(each, words),
        )
        cure = words(
            "If it is meant to be rare, leave it; otherwise ask for less on the way to it."
        )
        yield Remark("info", each.id, said, cure)


def _sought(each: Seen, found: Findings) -> bool:
    """Tell whether an ending rare at random is where some other player goes, as it may be meant."""
    others = [player for player in found.players if player.id != "random"]
    return each.kind == "ending" and any(
        player.endings.get(each.id, 0) > SOUGHT for player in others
    )


def _duration(found: Findings, words: Words) -> Iterator[Remark]:
    """Yield how far the time of plays is from the time announced, on average or at worst."""
    if not found.announced or not found.minutes.chances:
        return
    announced, mean = 60 * found.announced, found.minutes.mean
    longest, shortest = max(found.minutes.chances), min(found.minutes.chances)
    values = {
        "announced": words.number(found.announced),
        "mean": minutes(mean, words),
        "shortest": minutes(shortest, words),
        "longest": words("no end") if found.minutes.most.endless else minutes(longest, words),
    }
    gap = abs(mean - announced)
    if gap > AMISS * announced:
        said = words(
            "A play takes {mean} on average (from {shortest} to {longest}), and {announced} min "
            "is announced.",
            **values,
        )
        count = words.number(round(gap / 60 * WORDS_A_MINUTE, -1))
        yield Remark("warning", "duration", said, _fitting(mean, announced, count, words))
    elif longest > (1 + AMISS) * announced:
        said = words(
            "The longest path takes {longest}, and {announced} min is announced.", **values
        )
        cure = words(
            "Cut on that path, about {count} words. To read it, the same command with: "
            "--witness longest",
            count=words.number(round((longest - announced) / 60 * WORDS_A_MINUTE, -1)),
        )
        yield Remark("warning", "duration", said, cure)


def _fitting(mean: float, announced: int, count: str, words: Words) -> str:
    """Return how to make the time announced that of a play."""
    fitting = max(1, round(mean / 60))
    values = {"fitting": words.number(fitting), "count": count}
    if 60 * fitting == announced:
        if mean > announced:
            return words("Cut about {count} words on each path.", **values)
        return words("Add about {count} words on each path.", **values)
    if mean > announced:
        return words(
            "Write “duration: {fitting}”, or cut about {count} words on each path.", **values
        )
    return words("Write “duration: {fitting}”, or add about {count} words on each path.", **values)


def _bar(bar: Bar, found: Findings, words: Words) -> Iterator[Remark]:
    """Yield a rule of fairness that is not held, unless it is told elsewhere in more detail."""
    missed = {each.id for each in found.fairness if not each.held}
    if bar.id in ("duration", "dominated") or TOLD_BY.get(bar.id) in missed:
        return
    cure = _cures(bar, found, words).get(bar.id)
    if cure is None:
        return
    values = {
        "rule": words(bar.sentence),
        "value": _figure(bar.value, bar, words),
        "limit": _figure(bar.limit, bar, words),
    }
    if any(bar.id == each.id for each in found.players):
        said = words(
            "{rule}, whatever the question, makes a score of {value}: {limit} is the most.",
            **values,
        )
        yield Remark("warning", bar.id, said, cure())
        return
    said = (
        words("{rule}: {value}, where {limit} at least is needed.", **values)
        if bar.at_least
        else words("{rule}: {value}, where {limit} is the most.", **values)
    )
    yield Remark("warning", bar.id, said, cure())


def _cures(bar: Bar, found: Findings, words: Words) -> dict[str, Callable[[], str]]:
    """Return how to mend each rule of fairness, by its id."""
    longest = _where(found, lambda each: each.best_is_longest)

    def placed(place: int) -> str:
        where = _where(found, lambda each: each.best_place == place)
        return words(
            "Change the order of the options where the best one is there: {where}.", where=where
        )

    def last() -> str:
        where = _where(found, lambda each: each.best_place == len(each.means))
        return words(
            "Change the order of the options where the best one is there: {where}.", where=where
        )

    def shorter() -> str:
        return words(
            "Shorten the best option where it is the longest, or lengthen another: {where}.",
            where=longest,
        )

    def stance() -> str:
        return words("Make this sort of answer the wrong one in at least one decision.")

    return {
        "first": lambda: placed(1),
        "second": lambda: placed(2),
        "middle": lambda: placed(2),
        "last": last,
        "longest": shorter,
        "best-longest": shorter,
        "shortest": lambda: words(
            "Lengthen the best option in some decisions, or shorten another."
        ),
        **dict.fromkeys(("adviser", "publish", "silent", "polite", "costly"), stance),
        "margin": lambda: words("Give more points to the best options, and fewer to the others."),
        "near": lambda: words(
            "Give a second path almost as many points as the best one, by other choices."
        ),
        "threes": lambda: words("Add a third option to decisions that have two."),
        "unexplained": lambda: words("sena check says which choices lack what."),
        "sourced": lambda: words("Add a “source” to one option at least of more decisions."),
        "words": lambda: words(
            "Cut about {count} words on the longest path. To read it, the same command with: "
            "--witness longest",
            count=words.number(bar.value - bar.limit),
        ),
        "memory": lambda: words(
            "Let a decision come back: a “later”, a flag or chosen(…) in an “if” further on."
        ),
        "axes": lambda: words("Give points on other axes too."),
        "first-decision": lambda: words("Cut what is read before the first decision."),
    }


def _dominated(found: Findings, words: Words) -> Iterator[Remark]:
    pairs = [(each.scene, *pair) for each in found.weighed for pair in each.dominated]
    if not pairs:
        return
    beaten = [
        words("{scene}.{worse} by {better}", scene=scene, worse=worse, better=better)
        for scene, worse, better in pairs
    ]
    said = words(
        "Some options are no better than another on any axis, and there is no reason to take "
        "them: {options}.",
        options=_listed(beaten),
    )
    cure = words(
        "Give each of them points on one axis where it does better than the other, or remove it."
    )
    yield Remark("warning", "dominated", said, cure)


def _idle(found: Findings, words: Words) -> Iterator[Remark]:
    for each in found.weighed:
        if len(each.means) > 1 and each.stake < STAKE:
            said = words("“{scene}” changes nothing to the score.", scene=each.scene)
            cure = words("Give its options different points, or make it a passage without options.")
            yield Remark("info", each.scene, said, cure)


def _saturated(found: Findings, words: Words) -> Iterator[Remark]:
    for gauge, often in found.saturated.items():
        if often >= SATURATED:
            label = next((each.label for each in found.gauges if each.id == gauge), gauge)
            said = words(
                "{gauge} comes to an end of its scale in {share} of plays, most often at "
                "“{where}”: what is added there is lost.",
                gauge=label,
                share=share(often, words),
                where=found.saturated_at.get(gauge, ""),
            )
            cure = words("Make the effects on this gauge smaller, or start it nearer the middle.")
            yield Remark("info", gauge, said, cure)


def _where(found: Findings, chosen: Callable[[Weighed], bool]) -> str:
    return _listed([each.scene for each in found.weighed if chosen(each)])


def _listed(names: Sequence[str]) -> str:
    """Return names in a row, as many as are read at once."""
    return ", ".join(names[:NAMES_AT_MOST]) + (", …" if len(names) > NAMES_AT_MOST else "")


def _figure(value: float, bar: Bar, words: Words) -> str:
    """Return a figure as exact as it takes not to look like its limit."""
    if bar.unit == "%":
        return words.percent(value / 100)
    digits = 1 if value != bar.limit and round(value) == round(bar.limit) else 0
    written = words.number(value, digits)
    return f"{written} {bar.unit}" if bar.unit else written
