"""What a learner has practised over several plays: axes, levers, and the advice they wrote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sena_game.debrief.path import Made, path
from sena_game.debrief.reminders import lost
from sena_game.debrief.score import share
from sena_game.game.season import minutes
from sena_game.play.replay import finished
from sena_game.records.rounds import Reminded
from sena_game.records.store import SavedRun
from sena_game.scenario.model import Scenario
from sena_game.scenario.town import Town
from sena_game.screen.blocks import (
    Block,
    Choice,
    Choices,
    Heading,
    Paper,
    Paragraph,
    Radar,
    RadarAxis,
    Screen,
    Table,
)
from sena_game.words import Words

PIECES = 7  # of advice, at the end of a season


@dataclass(frozen=True, slots=True)
class Play:
    """A play to its end, with the path it took."""

    saved: SavedRun
    scenario: Scenario
    made: tuple[Made, ...]


@dataclass(frozen=True, slots=True)
class Practised:
    """How often a lever was pulled well, named as a reason, missed; its reminders answered right,
    out of those that came."""

    pulled: int = 0
    cited: int = 0
    missed: int = 0
    right: int = 0
    asked: int = 0

    @property
    def met(self) -> bool:
        return bool(self.pulled or self.missed or self.asked)


@dataclass(frozen=True, slots=True)
class Profile:
    """`axes` are the mean, over scenarios, of the best share won in each: None when not tested.

    `advice` is what one committed to, by the id of its play, seven pieces at most.
    """

    town: Town
    axes: Mapping[str, float | None]
    levers: Mapping[str, Practised]
    scenarios: tuple[Scenario, ...] = ()
    advice: Mapping[int, str] = field(default_factory=dict)

    @property
    def collected(self) -> int:
        return sum(each.pulled > 0 for each in self.levers.values())


def played(runs: Iterable[SavedRun], find: Callable[[str], Scenario | None]) -> tuple[Play, ...]:
    """Return the plays that came to their end, as far as their scenarios can still tell them."""
    found = []
    for saved in runs:
        scenario = find(saved.run.scenario) if saved.ending else None
        if scenario and finished(scenario, saved.run.seed, saved.run.decisions).ended:
            found.append(Play(saved, scenario, path(scenario, saved.run)))
    return tuple(found)


def profile(town: Town, plays: Sequence[Play], answers: Iterable[Reminded]) -> Profile:
    """Return what plays to their end and answers to reminders add up to."""
    scenarios = {each.scenario.id: each.scenario for each in plays}
    return Profile(
        town,
        {axis: _mean(_best(plays, axis)) for axis in town.axes},
        _levers(town, plays, answers),
        tuple(scenarios.values()),
        _advice(town, plays),
    )


def shown(known: Profile, words: Words) -> Screen:
    """Return the page of the profile, with the way to the attestation and to each commitment."""
    title = words("My profile")
    back = Choice("back", words("Back"), icon="arrow-left", key="escape")
    if not known.scenarios:
        nothing = Paragraph(words("Play an episode to its end: your profile begins there."))
        row = Choices("", (back,), style="row")
        return Screen(id="profile", title=title, blocks=(Heading(title), nothing, row))
    attested = Choice("attestation", words("What I practised, to print"), icon="book-open")
    return Screen(
        id="profile",
        title=title,
        blocks=(
            Heading(title),
            _radar(known, words),
            _collected(known, words),
            _table(known, words),
            *_pieces(known, words),
            Choices("", (back, attested), style="row"),
        ),
        focus="back",
    )


def attestation(known: Profile, words: Words, today: date, *, pseudonym: str = "") -> Screen:
    """Return what was practised, to be printed: no score, no rank, and no name but a chosen one."""
    town, total = known.town, sum(each.duration for each in known.scenarios)
    names = "; ".join(
        " ".join((each.title, f"({minutes(each.duration, words)})" if each.duration else ""))
        for each in known.scenarios
    )
    axes = [town.axes[id].label for id, won in known.axes.items() if won is not None]
    levers = [town.levers[id].label for id, each in known.levers.items() if each.met]
    who = words("{name} practised, on this computer:", name=pseudonym) if pseudonym else ""
    lines = (
        who,
        words.colon(words("Scenarios played to their end"), names),
        words.colon(words("Announced length, in all"), minutes(total, words)),
        words.colon(words("Axes practised"), ", ".join(axes)),
        words.colon(words("Levers practised"), ", ".join(levers)),
        words(
            "This says what was practised, and nothing else. It is no diploma: no score, no rank."
        ),
    )
    paper = Paper(
        masthead=town.name,
        title=words("Attestation of practice"),
        paragraphs=tuple(line for line in lines if line),
        signature=words("Made on {day}", day=_dated(today, words)),
    )
    back = Choice("back", words("Back"), icon="arrow-left", key="escape")
    return Screen(
        id="attestation",
        title=words("Attestation of practice"),
        blocks=(paper, Choices("", (back,), style="row")),
        focus="back",
    )


def _best(plays: Iterable[Play], axis: str) -> list[float]:
    """Return the best share won on an axis in each scenario that tested it."""
    best: dict[str, float] = {}
    for each in plays:
        won = share(each.made, axis)
        if won is not None:
            best[each.scenario.id] = max(won, best.get(each.scenario.id, 0.0))
    return list(best.values())


def _mean(shares: Sequence[float]) -> float | None:
    return sum(shares) / len(shares) if shares else None


def _levers(
    town: Town, plays: Iterable[Play], answers: Iterable[Reminded]
) -> Mapping[str, Practised]:
    made = [each for play in plays for each in play.made]
    well = [each for each in made if each.tone == "good"]
    pulled = Counter(lever for each in well for lever in {t.outcome.lever for t in each.taken})
    cited = Counter(each.why for each in made)
    missed = Counter(lever for each in made for lever in {lever for lever, _ in lost([each])})
    given = list(answers)
    asked = Counter(each.lever for each in given)
    right = Counter(each.lever for each in given if each.correct)
    return {
        id: Practised(pulled[id], cited[id], missed[id], right[id], asked[id]) for id in town.levers
    }


def _advice(town: Town, plays: Iterable[Play]) -> Mapping[int, str]:
    """Return the latest commitments, a same one once, in the order in which they were made."""
    said: dict[str, int] = {}
    for each in plays:
        if text := each.saved.commitment:
            lever = town.levers.get(text)
            said.pop(text := lever.monday if lever else text, None)
            said[text] = each.saved.id
    return {id: text for text, id in list(said.items())[-PIECES:]}


def _radar(known: Profile, words: Words) -> Radar:
    axes = tuple(
        RadarAxis(
            known.town.axes[id].short,
            won,
            words("not tested") if won is None else words.percent(won),
        )
        for id, won in known.axes.items()
    )
    note = words("Your best share of what was offered on each axis, on average over scenarios.")
    return Radar(words("Your six axes"), axes, note)


def _table(known: Profile, words: Words) -> Table:
    columns = (
        words("Lever"),
        words("Pulled well"),
        words("Named as a reason"),
        words("Missed"),
        words("Reminders"),
    )
    rows = tuple(
        (
            known.town.levers[id].label,
            *(words.number(count) for count in (each.pulled, each.cited, each.missed)),
            words("{value} of {most}", value=each.right, most=each.asked) if each.asked else "–",
        )
        for id, each in known.levers.items()
    )
    return Table(words("Your levers"), columns, rows)


def _pieces(known: Profile, words: Words) -> tuple[Block, ...]:
    """Return the pieces of advice, each leading to the play it comes from, to be changed there."""
    choices = tuple(
        Choice(f"record {id}", words("On Monday morning, I {promise}", promise=text))
        for id, text in known.advice.items()
    )
    counted = words("{value} of {most}", value=len(known.advice), most=PIECES)
    heading = Heading(words.colon(words("My pieces of advice"), counted), 2)
    told = words("Each was taken up at the end of a play, where it can be changed.")
    listed = (Choices("", choices, style="list"),) if choices else ()
    return (heading, Paragraph(told, "small"), *listed)


def _collected(known: Profile, words: Words) -> Paragraph:
    count, most = known.collected, len(known.town.levers)
    return Paragraph(words("Levers collected: {value} of {most}.", value=count, most=most), "lead")


def _dated(day: date, words: Words) -> str:
    """Return a day as it is written: 22/11/2026, or 22 Nov 2026."""
    return f"{day:%d/%m/%Y}" if words.language == "fr" else f"{day:%d %b %Y}"
