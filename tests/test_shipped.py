"""Every scenario shipped is sound, translated and whole; the season is fair too (DESIGN §10).

Workshops show one kind of scene each, and stand apart from the season. What is measured of every
path there is comes from `explore`, which tests of its own hold against playing them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import polib
import pytest

from sena_game import paths
from sena_game.explore import measures
from sena_game.explore.fairness import Figures, bars, bars_of_set, measure
from sena_game.explore.measures import Story
from sena_game.explore.scaling import scaling
from sena_game.explore.states import explore
from sena_game.library.folder import folders, open_scenario
from sena_game.library.reader import TOWN_FILE, read_town, texts
from sena_game.library.walkthrough import read_walkthrough
from sena_game.play.replay import finished
from sena_game.play.session import Session, moves, start, step
from sena_game.rules.moves import Choose, Continue, Put, Sure, Why, read
from sena_game.scenario.model import Outcome, Scenario
from sena_game.scenes.decision import Decision
from sena_game.scenes.placing import Placing
from tests.test_words import misspaced

SHIPPED = paths.scenarios()
NAMES = [folder.name for folder in folders(SHIPPED)]
SEASON = read_town(SHIPPED / "toile")[0].season
TOWNS = sorted(file.parent.name for file in SHIPPED.glob(f"*/{TOWN_FILE}"))
WALKTHROUGHS = sorted(SHIPPED.glob("*/walkthroughs/*.yaml"))
LANGUAGES = ("fr", "en")

scenarios = pytest.mark.parametrize("name", NAMES)
season = pytest.mark.parametrize("name", SEASON)
languages = pytest.mark.parametrize("language", LANGUAGES)


@cache
def shipped(name: str, language: str = "fr") -> Scenario:
    return open_scenario(name, SHIPPED, language)


@cache
def every_play(name: str) -> Story:
    return measures.story(explore(start(shipped(name))))


@cache
def figures(name: str, language: str) -> Figures:
    scenario = shipped(name, language)
    story = measures.story(explore(start(scenario)))
    return measure(story, scaling(story), scenario)


def way_to(name: str, ending: str) -> Session:
    """Return a play of the fewest decisions that comes to an ending, made again from its moves."""
    story = every_play(name)
    low, _ = measures.bounds(story, measures.decisions)
    node = min(measures.ends(story.graph)[ending], key=lambda each: low[each])
    made = measures.lead(story, int(node), low, measures.decisions)
    return finished(shipped(name), 0, made)


def outcomes(scenario: Scenario) -> Iterator[tuple[str, Outcome]]:
    """Yield every option of every decision, every piece in every slot, and every whole."""
    for id, scene in scenario.scenes.items():
        match scene:
            case Decision():
                yield from ((f"{id}.{each}", o.outcome) for each, o in scene.options.items())
            case Placing():
                for item, piece in scene.pieces.items():
                    yield from ((f"{id}.{item}.{slot}", o) for slot, o in piece.outcomes.items())


def test_there_is_something_shipped() -> None:
    assert set(SEASON) <= set(NAMES)
    assert "toile" in TOWNS


@scenarios
@languages
def test_a_scenario_reads_in_both_languages(name: str, language: str) -> None:
    scenario = shipped(name, language)
    assert scenario.fingerprint == shipped(name).fingerprint
    assert scenario.scenes.keys() == shipped(name).scenes.keys()


@pytest.mark.parametrize("name", [*NAMES, *TOWNS])
def test_every_text_has_an_english_translation_of_its_own(name: str) -> None:
    folder = SHIPPED / name
    known = texts(folder, SHIPPED) if name in NAMES else read_town(folder)[1].texts
    entries = polib.pofile(str(folder / "en.po"), encoding="utf-8")
    english = {e.msgctxt: e for e in entries if not e.obsolete and not e.fuzzy}
    shown = {address: french for address, french in known.items() if french}
    assert sorted(a for a in shown if a not in english or not english[a].msgstr) == []
    assert sorted(a for a, french in shown.items() if english[a].msgid != french) == []
    assert sorted(english.keys() - known.keys()) == []


@pytest.mark.parametrize("name", [*NAMES, *TOWNS])
def test_french_is_set_as_french_is(name: str) -> None:
    folder = SHIPPED / name
    known = texts(folder, SHIPPED) if name in NAMES else read_town(folder)[1].texts
    assert {address: wrong for address, text in known.items() if (wrong := misspaced(text))} == {}


@pytest.mark.parametrize("name", [*NAMES, *TOWNS])
def test_english_has_no_french_spacing_nor_straight_quotes(name: str) -> None:
    entries = polib.pofile(str(SHIPPED / name / "en.po"), encoding="utf-8")
    wrong = re.compile(r"[\u00a0\u202f ][:;?!%]|['\"«»]")
    assert {e.msgctxt: e.msgstr for e in entries if wrong.search(e.msgstr)} == {}


@scenarios
def test_a_scenario_has_two_walkthroughs(name: str) -> None:
    assert len([file for file in WALKTHROUGHS if file.parents[1].name == name]) >= 2


@pytest.mark.parametrize("file", WALKTHROUGHS, ids=lambda f: f"{f.parents[1].name}-{f.stem}")
@languages
def test_a_walkthrough_reaches_its_ending(file: Path, language: str) -> None:
    walkthrough = read_walkthrough(file)
    session = start(shipped(file.parents[1].name, language), walkthrough.seed)
    for written in (*walkthrough.moves, ""):
        move = read(written)
        answers = bool(session.asking) and isinstance(move, Why | Sure)
        while not session.ended and not answers and moves(session) == (Continue(),):
            session = step(session, Continue())
        if move:
            session = step(session, move)
    assert session.at == walkthrough.ending
    assert finished(session.scenario, session.seed, session.decisions) == session


@scenarios
def test_every_path_comes_to_an_end(name: str) -> None:
    story = every_play(name)
    passed = measures.chances(story)
    ended = sum(float(passed[nodes].sum()) for nodes in measures.ends(story.graph).values())
    assert ended == pytest.approx(1)


@season
@languages
def test_a_scenario_holds_every_bar_of_fairness(name: str, language: str) -> None:
    """Time and words, simple-minded players, points, options, reasons, sources, memory, axes."""
    assert [bar for bar in bars(figures(name, language)) if not bar.held] == []


@languages
def test_the_best_option_is_seldom_the_longest(language: str) -> None:
    together = {bar.id: bar for bar in bars_of_set([figures(name, language) for name in SEASON])}
    assert together["best-longest"].held


@scenarios
def test_axes_that_move_are_announced(name: str) -> None:
    assert figures(name, "fr").axes <= set(shipped(name).axes)


@season
def test_at_least_five_letters_can_be_had(name: str) -> None:
    assert len(shipped(name).endings) >= 5


@scenarios
def test_every_letter_can_be_had(name: str) -> None:
    assert measures.ends(every_play(name).graph).keys() == shipped(name).endings.keys()


@scenarios
def test_everything_written_can_be_reached(name: str) -> None:
    story, scenario = every_play(name), shipped(name)
    met, taken = set(), set()
    for edges in story.graph.edges:
        scene = story.graph.situations[edges.situation].session.at
        met.add(scene)
        match edges.way.move:
            case Choose(option):
                taken.add(f"{scene}.{option}")
            case Put(item, bin):
                taken.add(f"{scene}.{item}.{bin}")
    assert {id for id, _ in outcomes(scenario)} - taken == set()
    assert scenario.scenes.keys() - met == set()


@scenarios
def test_everything_that_may_be_told_of_a_whole_can_be_reached(name: str) -> None:
    read = {text for edges in every_play(name).graph.edges for text in edges.way.read}
    for scene in shipped(name).scenes.values():
        if isinstance(scene, Placing):
            assert {branch.outcome.consequence for branch in scene.branches} <= read


@scenarios
def test_a_quarter_of_the_plan_is_the_debrief(name: str) -> None:
    plan = shipped(name).plan
    debrief = sum(each.minutes for each in plan if each.activity == "debrief")
    assert debrief >= sum(each.minutes for each in plan) / 4


@scenarios
def test_every_source_is_used_has_an_address_and_was_checked(name: str) -> None:
    scenario = shipped(name)
    used = {o.source for scene in scenario.scenes.values() for o in scene.outcomes()}
    used |= {line.source for line in scenario.red_lines.values()}
    assert scenario.sources.keys() - used == set()
    assert [id for id, s in scenario.sources.items() if not (s.url and s.checked)] == []


@scenarios
def test_a_way_to_each_letter_replays_to_it(name: str) -> None:
    ways = {ending: way_to(name, ending) for ending in shipped(name).endings}
    assert {ending: session.at for ending, session in ways.items()} == {each: each for each in ways}
