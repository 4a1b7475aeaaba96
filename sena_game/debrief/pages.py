"""The debrief as it is first read, in a minute and a half: what matters most, and what to do of it.

Nothing buys a red line back: it is said before anything else. Then what the ending teaches, the
score, the axes and gauges, the turning points, and one thing to do on Monday.
"""

from __future__ import annotations

from sena_game.debrief import remarks
from sena_game.debrief.citing import brief, opening, shortened, when
from sena_game.debrief.compared import Before
from sena_game.debrief.otherwise import otherwise
from sena_game.debrief.reasons import reasons
from sena_game.debrief.steps import plot
from sena_game.debrief.summary import Debrief
from sena_game.debrief.turning_points import TurningPoint, turning_points
from sena_game.explore.scale import CAP, Reference
from sena_game.rules.state import HIGHEST
from sena_game.screen.blocks import (
    Block,
    Card,
    Choice,
    Choices,
    Fact,
    Heading,
    Notice,
    Paragraph,
    Radar,
    RadarAxis,
    Screen,
    Tone,
)
from sena_game.words import Words

MOMENTS = 3  # told on the first page


def pages(
    told: Debrief, words: Words, *, chosen: str, buttons: Choices, before: Before | None = None
) -> Screen:
    """Return the first page of the debrief.

    `chosen` is the lever the learner has committed to, or a sentence of theirs, if any.
    """
    blocks: list[Block] = [Heading(words("What your play shows"))]
    blocks += _red_lines(told, words)
    blocks += [Paragraph(said, "lead") for said in _lesson(told)]
    blocks += _compared(told, before, words)
    blocks += _score(told, words)
    blocks += _saturated(told, words)
    blocks += [_radar(told, words), plot(told, words)]
    # A red line is a moment of its own.
    if points := turning_points(told, most=max(1, MOMENTS - len(told.state.red_lines))):
        blocks.append(Heading(words("What weighed most, all else being the same"), 2))
        blocks += [_turning_point(each, told, words) for each in points]
    blocks += remarks.mistaken(reasons(told.made), words)
    blocks += remarks.moderation(told.made, words)
    blocks.append(_commitments(told, words, chosen))
    blocks.append(buttons)
    title = words("Debrief · {title}", title=told.scenario.title)
    return Screen(id="debrief", title=title, blocks=tuple(blocks))


def _lesson(told: Debrief) -> list[str]:
    text = told.scenario.endings[told.ending].debrief
    return text.split("\n") if text else []


def _red_lines(told: Debrief, words: Words) -> list[Block]:
    found: list[Block] = []
    for id in told.state.red_lines:
        line = told.scenario.red_lines[id]
        title = words("Red line: {line}", line=line.label)
        source = brief(told.scenario.sources[line.source])
        found.append(Notice("bad", title, f"{line.rule} {source}"))
    return found


def _compared(told: Debrief, before: Before | None, words: Words) -> list[Block]:
    """Return what another way has given, once a play was taken up again from the middle."""
    if before is None or told.score is None:
        return []
    text = words(
        "From “{decision}” on, you decided otherwise: {now} out of 100 instead of {then}.",
        decision=before.parted,
        now=told.score.value,
        then=before.score,
    )
    tone: Tone = "good" if told.score.value > before.score else "plain"
    return [Notice(tone, words("The other way"), text)]


def _score(told: Debrief, words: Words) -> list[Block]:
    """Return the score and what it is measured by, or that it has none; nothing without points."""
    score = told.score
    if score is None:
        scenes = told.scenario.scenes.values()
        if not any(outcome.points for scene in scenes for outcome in scene.outcomes()):
            return []
        text = words("The score of this scenario could not be computed.")
        return [Notice("plain", words("No score"), text)]
    said = [words("0 is chance, 100 the best path.")]
    if score.capped:
        said.append(words("With a red line crossed, it stops at {cap}.", cap=CAP))
    return [Notice("plain", words("Score: {score} out of 100", score=score.value), " ".join(said))]


def _saturated(told: Debrief, words: Words) -> list[Block]:
    """Return what a gauge at its top is a sign of, when that is no good news either."""
    gauges = told.scenario.town.gauges
    full = [id for id, level in told.state.gauges.items() if level == HIGHEST and gauges[id].high]
    return [
        Notice("warning", words("{gauge} at 100", gauge=gauges[id].label), gauges[id].high)
        for id in full
    ]


def _radar(told: Debrief, words: Words) -> Radar:
    """Return the axes: of the most there is, beside chance and the best path; else of what was
    offered, where the scenario could not be measured."""
    title, named = words("Your six axes"), told.scenario.town.axes
    if told.scale and told.scale.axes:
        known = told.scale.axes
        axes = tuple(_axis(named[id].short, id, known.get(id), told, words) for id in named)
        note = words("100% everywhere cannot be had: to choose is to serve some.")
        others = (words("the best path"), words("chance"))
        return Radar(title, axes, note, words("you"), others)
    axes = tuple(
        RadarAxis(
            named[axis].short,
            share,
            words("not tested") if share is None else words.percent(share),
        )
        for axis, share in told.shares
    )
    note = words(
        "The share you won of what your path offered on each axis. 100% everywhere cannot be had: "
        "to choose is to serve some."
    )
    return Radar(title, axes, note)


def _axis(label: str, axis: str, known: Reference | None, told: Debrief, words: Words) -> RadarAxis:
    if known is None:
        return RadarAxis(label, None, words("not tested"), (0.0, 0.0))
    won, best, chance = (
        max(0.0, min(1.0, points / known.most))
        for points in (told.state.points.get(axis, 0), known.best, known.random)
    )
    return RadarAxis(label, won, words.percent(won), (best, chance))


def _turning_point(point: TurningPoint, told: Debrief, words: Words) -> Card:
    """Return a moment that weighed: what else would have given, why, and the way back there.

    Its source, and all of the reason, are on the page of the decisions.
    """
    number = told.made.index(point.made) + 1
    missed = point.gain > 0
    facts = [Fact("", " ".join(otherwise(point, told, words)))]
    from_here = point.other if missed else point.made.taken
    explained = next((each.outcome for each in from_here if each.outcome.feedback), None)
    if explained:
        facts.append(Fact("", opening(explained.feedback)))
        label = words("Lever missed") if missed else words("Lever")
        if explained.lever:
            lever = told.scenario.town.levers[explained.lever]
            facts.append(Fact(label, lever.label, "name"))
    back = Choice(f"replay {point.begun}", words("Replay from here"), icon="rotate-ccw")
    tone: Tone = "good" if not missed else "bad" if point.made.crossed else "warning"
    title = shortened(remarks.titled(point.made, words), words)
    return Card(when(point.made, number, words), title, tuple(facts), tone, back)


def _commitments(told: Debrief, words: Words, chosen: str) -> Choices:
    known = told.scenario.town.levers
    choices = tuple(
        Choice(
            f"commit {lever}",
            known[lever].monday,
            selected=lever == chosen,
        )
        for lever in told.levers
    )
    own = chosen if chosen and chosen not in known else ""
    write = Choice("write", own or words("In my own words…"), selected=bool(own), icon="type")
    return Choices(words("On Monday morning, I…"), (*choices, write))
