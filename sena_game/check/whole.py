"""Everything there is to say of a folder, in the order of its files.

What an error makes doubtful is not looked at: a story is followed once nothing may hide a part of
it, and a key is said to be missing when nothing in its lines may stand for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sena_game.check import (
    accessibility,
    graph,
    language,
    pedagogy,
    pictures,
    reminders,
    state,
    translation,
    typography,
    walkthroughs,
)
from sena_game.check.passages import passages
from sena_game.check.places import Written
from sena_game.check.silences import Paper, heard
from sena_game.library.defaults import gauges
from sena_game.library.inhabitants import AudienceFile
from sena_game.library.lexicon import Lexicon
from sena_game.library.pack import Pack
from sena_game.library.reader import ScenarioFile, TownFile
from sena_game.problems import Problem
from sena_game.rules.conditions import ALWAYS
from sena_game.scenario.model import Scenario
from sena_game.scenario.reading import Reading
from sena_game.scenario.source import Scalar
from sena_game.scenes.placing import Placing

# A longer story is for `sena explore`.
SCENES_AT_MOST = 40


def problems(pack: Pack, today: date, lexicon: Lexicon) -> tuple[Problem, ...]:
    """Return all there is to put right: the main file first, then its translation and the rest."""
    papers = _papers(pack)
    ranks = {paper.path: rank for rank, paper in enumerate(papers)}
    found = heard(list(_found(pack, today, lexicon)), papers)
    return tuple(sorted(found, key=lambda problem: (ranks[problem.place.path], problem.place)))


def _papers(pack: Pack) -> tuple[Paper, ...]:
    beside = _beside(pack)
    files = (pack.file, *((beside,) if beside else ()), *pack.walkthroughs)
    others = [(each.path, each.node, each.reading) for each in files]
    first, *tried = [Paper(path, reading.lines, node) for path, node, reading in others]
    english = pack.translation
    between = [Paper(english.path, english.lines)] if english else []
    return (first, *between, *tried)


def _beside(pack: Pack) -> AudienceFile | None:
    return pack.file.audience if isinstance(pack.file, TownFile) else None


def _found(pack: Pack, today: date, lexicon: Lexicon) -> Iterator[Problem]:
    file = pack.file
    yield from file.reading.problems
    yield from _in_texts(file.reading, lexicon)
    if isinstance(file, ScenarioFile):
        yield from _in_scenario(file, today)
    beside = _beside(pack)
    if beside:
        yield from beside.reading.problems
        yield from _in_texts(beside.reading, lexicon)
        yield from _in_audience(beside)
    if pack.translation:
        also = beside.reading if beside else None
        yield from translation.problems(pack.translation, file.reading, also)
    for tried in pack.walkthroughs:
        yield from tried.reading.problems
        if isinstance(file, ScenarioFile) and file.scenario:
            yield from walkthroughs.problems(file.scenario, tried)


def _in_audience(file: AudienceFile) -> Iterator[Problem]:
    """Yield what the figures of an audience do not add up to, once each of them could be read."""
    wrong = any(problem.level == "error" for problem in file.reading.problems)
    if file.audience and file.node and not wrong:
        from sena_game.check import audience

        yield from audience.problems(file.audience, Written(file.node, file.reading.lines))


def _in_texts(reading: Reading, lexicon: Lexicon) -> Iterator[Problem]:
    """Yield what is found in the texts that are shown, but those an error makes doubtful."""
    wrong = {problem.place.line for problem in reading.problems if problem.level == "error"}
    written = {at: each for at, each in reading.written.items() if wrong.isdisjoint(_lines(each))}
    shown = passages(reading.lines, written)
    yield from language.problems(shown, lexicon)
    yield from typography.problems(shown)
    yield from accessibility.problems(shown, lexicon)


def _lines(text: Scalar) -> range:
    """Return the lines a text is written on."""
    line, column = text.end
    return range(text.place.line, max(text.place.line, line - (column == 1)) + 1)


def _in_scenario(file: ScenarioFile, today: date) -> Iterator[Problem]:
    if file.node is None:
        return
    wrong: dict[int, tuple[Problem, ...]] = {}
    for problem in file.reading.problems if file.scenario is None else ():
        wrong[problem.place.line] = (*wrong.get(problem.place.line, ()), problem)
    written = Written(file.node, file.reading.lines, wrong)
    scenario = file.scenario or _in_part(file)
    followed = [*graph.problems(scenario, written), *state.problems(scenario, written)]
    yield from followed
    if file.scenario:
        yield from _in_weeks(file.scenario, written)
        yield from _proven(file.scenario, written, followed)
    yield from pedagogy.problems(scenario, written, today)
    yield from pictures.problems(scenario, written)
    yield from reminders.problems(scenario, written)


def _in_weeks(scenario: Scenario, written: Written) -> Iterator[Problem]:
    """Yield what is found in plannings and broadcasts, whose rules are loaded when there are."""
    placings = (each for each in scenario.scenes.values() if isinstance(each, Placing))
    if any(each.rules.kind in ("planning", "broadcast") for each in placings):
        from sena_game.check import weeks

        yield from weeks.problems(scenario, written)


def _proven(scenario: Scenario, written: Written, told: list[Problem]) -> Iterator[Problem]:
    """Yield what exploring proves of a story that is small, may fail, and leads to its end."""
    if any(problem.level == "error" for problem in told) or not _may_fail(scenario):
        return
    # Loading numpy takes a tenth of a second, which only such a story is worth.
    from sena_game.check import proven

    yield from proven.problems(scenario, written, told)


def _may_fail(scenario: Scenario) -> bool:
    if len(scenario.scenes) > SCENES_AT_MOST:
        return False
    parts = (each for scene in scenario.scenes.values() for part in scene.parts() for each in part)
    return (
        any(each.condition != ALWAYS for each in parts)
        or any(each.condition != ALWAYS for each in scenario.deck.events.values())
        or any(each.condition != ALWAYS for each in scenario.endings.values())
    )


def _in_part(file: ScenarioFile) -> Scenario:
    """Return what a file says as far as it could be read: None stands for what could not."""
    told = {name: value for name, value in file.parts.items() if name not in ("format", "town")}
    scenes = told["scenes"] or {}
    town = file.town and file.town.town
    instead = {
        "town": town,
        "scenes": scenes,
        "start": told["start"] or next(iter(scenes), ""),
        "gauges": told["gauges"] or (gauges(town) if town else {}),
    }
    return Scenario(**told | {"id": "", "fingerprint": ""} | instead)
