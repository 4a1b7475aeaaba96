"""A run to its debrief, and the debrief to screens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sena_game.debrief import advice, remarks
from sena_game.debrief.path import Made, better, better_label, path
from sena_game.debrief.reasons import reasons
from sena_game.debrief.score import Score, score, share
from sena_game.debrief.totals import total
from sena_game.explore.scale import CAP, Scale
from sena_game.play.replay import finished
from sena_game.play.run import Run
from sena_game.rules.conditions import holds
from sena_game.rules.state import HIGHEST, State
from sena_game.scenario.model import Scenario, Source
from sena_game.screen.blocks import (
    Block,
    Card,
    Choice,
    Choices,
    Fact,
    Heading,
    Notice,
    Paper,
    Paragraph,
    Plot,
    Radar,
    RadarAxis,
    Screen,
    Series,
)
from sena_game.words import Words

# The weather of a letter.
BACKDROPS = {"warm": "evening", "dry": "day", "grave": "rain"}


@dataclass(frozen=True, slots=True)
class Debrief:
    """Everything a debrief says, before it is put into blocks."""

    scenario: Scenario
    run: Run
    ending: str
    state: State
    made: tuple[Made, ...]
    shares: tuple[tuple[str, float | None], ...]
    levers: tuple[str, ...]
    score: Score | None = None


def debrief(scenario: Scenario, run: Run, scale: Scale | None = None) -> Debrief:
    """Return the debrief of a run that has ended; without a scale, it has no score."""
    session = finished(scenario, run.seed, run.decisions)
    made = path(scenario, run)
    return Debrief(
        scenario=scenario,
        run=run,
        ending=session.at,
        state=session.state,
        made=made,
        shares=tuple((axis, share(made, axis)) for axis in scenario.town.axes),
        levers=advice.levers(made, scenario.town.levers),
        score=score(session.state, scale) if scale else None,
    )


def letter(told: Debrief, words: Words, buttons: Choices) -> Screen:
    """Return the letter that ends a play: the ending, and the lines its path has earned."""
    scenario = told.scenario
    ending = scenario.endings[told.ending]
    lines = [line.text for line in ending.lines if holds(line.condition, told.state)]
    title = ending.title or words("The end of the story")
    text = ending.text or words("The town thanks you. It has kept note of everything you decided.")
    paper = Paper(
        masthead=scenario.front.masthead,
        title=title,
        paragraphs=(*text.split("\n"), *lines),
        signature=scenario.town.signature,
        kind="letter",
    )
    return Screen(
        id="letter",
        title=title,
        blocks=(paper, buttons),
        backdrop=BACKDROPS[ending.tone],
        focus=buttons.choices[0].id,
        sound="letter",
    )


def pages(told: Debrief, words: Words, *, chosen: str, buttons: Choices) -> Screen:
    """Return the debrief: red lines, what the ending teaches, score, axes, gauges, path, lever.

    `chosen` is the lever the learner has committed to, if any.
    """
    blocks: list[Block] = [Heading(words("What your play shows"))]
    # Nothing buys a red line back: it is said before anything else.
    blocks += _red_lines(told, words)
    blocks += [Paragraph(said, "lead") for said in _lesson(told)]
    blocks += _saturated(told, words)
    blocks += _score(told, words)
    blocks += remarks.reasoning(reasons(told.made), words)
    blocks += remarks.moderation(told.made, words)
    blocks += [_radar(told, words), _plot(told, words)]
    blocks.append(Heading(words("Your decisions, one by one"), 2))
    blocks += [_card(made, number, told, words) for number, made in enumerate(told.made, start=1)]
    blocks.append(_commitments(told, words, chosen))
    blocks.append(buttons)
    blocks.append(Paragraph(words("General information, not legal advice."), "small"))
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
        source = _source(told.scenario.sources[line.source], words)
        found.append(Notice("bad", title, f"{line.rule} {source}"))
    return found


def _score(told: Debrief, words: Words) -> list[Block]:
    """Return the score and what it is measured by, or that it has none; nothing without points."""
    score = told.score
    if score is None:
        scenes = told.scenario.scenes.values()
        if not any(outcome.points for scene in scenes for outcome in scene.outcomes()):
            return []
        text = words("The score of this scenario could not be computed.")
        return [Notice("plain", words("No score"), text)]
    said = [words("0 is what chance gives, 100 the best path.")]
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
    axes = tuple(
        RadarAxis(
            told.scenario.town.axes[axis].short,
            share,
            words("not tested") if share is None else words.percent(share),
        )
        for axis, share in told.shares
    )
    note = words(
        "The share you won of what your path offered on each axis. 100% everywhere cannot be had: "
        "to choose is to serve some."
    )
    return Radar(words("Your six axes"), axes, note)


def _plot(told: Debrief, words: Words) -> Plot:
    scenario = told.scenario
    moments = [scenario.gauges, *(made.after for made in told.made)]
    series = tuple(
        Series(scenario.town.gauges[gauge].label, tuple(moment[gauge] for moment in moments))
        for gauge in scenario.gauges
    )
    whens = (_when(made, number, words) for number, made in enumerate(told.made, start=1))
    labels = (words("Start"), *whens)
    return Plot(words("The gauges, decision after decision"), labels, series)


def _when(made: Made, number: int, words: Words) -> str:
    """Return the hour of a decision, or which one it is in a story without hours."""
    return made.stage.when or words("Decision {number}", number=number)


def _card(made: Made, number: int, told: Debrief, words: Words) -> Card:
    scenario, single = told.scenario, len(made.taken) == 1
    moved = effects(made, scenario, words)
    facts = [
        Fact(words("Effects"), moved, "changes")
        if moved
        else Fact("", words("No gauge moved"), "reference"),
        Fact(words("Axes"), _axes(made, scenario, words), "reference"),
    ]
    for taken in made.taken:
        label = words("Why") if single else taken.label
        facts.append(Fact(label, taken.outcome.feedback))
    facts += [Fact(label, outcome.feedback) for label, outcome in made.notes]
    missed = [taken for taken in made.taken if total(better(taken)) > total(taken.outcome)]
    if single and missed:
        facts.append(Fact(words("Better"), better_label(made.taken[0]), "name"))
    lost = _unique(better(taken).lever for taken in missed)
    pulled = _unique(each.outcome.lever for each in made.taken if each not in missed)
    named = scenario.town.levers
    facts += [Fact(words("Lever missed"), named[id].label, "name") for id in lost]
    facts += [Fact(words("Lever"), named[id].label, "name") for id in pulled if id not in lost]
    explained = (*(each.outcome for each in made.taken), *(outcome for _, outcome in made.notes))
    sources = _unique(outcome.source for outcome in explained)
    cited = (_source(scenario.sources[id], words) for id in sources)
    if made.why:
        facts.append(Fact(words("Your reason"), named[made.why].label, "name"))
    facts += [Fact(words("Source"), source, "reference") for source in cited]
    title = remarks.titled(made, words)
    kicker = _when(made, number, words)
    if made.crossed:
        kicker = words("{when} · red line", when=kicker)
    return Card(kicker, title, tuple(fact for fact in facts if fact.text), made.tone)


def _axes(made: Made, scenario: Scenario, words: Words) -> str:
    """Return the points of a decision by axis: « Services +12 · Confiance +4 »."""
    points: dict[str, int] = {}
    for taken in made.taken:
        for axis, number in taken.outcome.points.items():
            points[axis] = points.get(axis, 0) + number
    axes = scenario.town.axes
    return " · ".join(f"{axes[id].short} {words.signed(won)}" for id, won in points.items() if won)


def effects(made: Made, scenario: Scenario, words: Words) -> str:
    """Return what a decision moved: « Confiance +10 · Équipe −10 »; nothing when it did not."""
    moved = (
        f"{scenario.town.gauges[gauge].label} {words.signed(after - made.before[gauge])}"
        for gauge, after in made.after.items()
        if after != made.before[gauge]
    )
    return " · ".join(moved)


def _source(source: Source, words: Words) -> str:
    """Return a source as it is cited: title, year, site, and when it was checked."""
    year, _, month = source.checked.partition("-")
    checked = words("checked {when}", when=f"{month}/{year}" if month else year)
    site = source.url.partition("//")[2].partition("/")[0]
    known = (str(source.year), site, checked if source.checked else words("to be checked"))
    return f"{source.title} ({', '.join(part for part in known if part)})"


def _commitments(told: Debrief, words: Words, chosen: str) -> Choices:
    known = told.scenario.town.levers
    choices = tuple(
        Choice(
            f"commit {lever}",
            known[lever].monday,
            note=known[lever].label,
            selected=lever == chosen,
        )
        for lever in told.levers
    )
    return Choices(words("On Monday morning, I…"), choices)


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))
