"""Every scenario shipped is sound, fair, translated, and as long as it says (DESIGN §10).

Everything is computed on every path there is, comments being sorted in the order they arrive.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median

import polib
import pytest

from sena_game import paths
from sena_game.debrief.path import total
from sena_game.library.folder import folders, open_scenario
from sena_game.library.reader import TOWN_FILE, read_town, texts
from sena_game.library.walkthrough import read_walkthrough
from sena_game.play.replay import finished
from sena_game.play.session import Session, moves, start, step
from sena_game.rules.moves import Choose, Move, Put, read
from sena_game.scenario.model import Outcome, Scenario
from sena_game.scenes.decision import Decision
from sena_game.scenes.sorting import Sorting
from tests.test_words import misspaced

SHIPPED = paths.scenarios()
NAMES = [folder.name for folder in folders(SHIPPED)]
TOWNS = sorted(file.parent.name for file in SHIPPED.glob(f"*/{TOWN_FILE}"))
WALKTHROUGHS = sorted(SHIPPED.glob("*/walkthroughs/*.yaml"))
LANGUAGES = ("fr", "en")

WORDS_A_MINUTE = 195
SECONDS_A_DECISION = 6
WORDS_AT_MOST = 430
RED_LINE_SCORE = 40

scenarios = pytest.mark.parametrize("name", NAMES)
languages = pytest.mark.parametrize("language", LANGUAGES)


@dataclass(frozen=True, slots=True)
class Way:
    """One way through a scenario, how likely it is at random, and the words read on it."""

    session: Session
    chance: float
    words: int

    @property
    def points(self) -> int:
        return sum(self.session.state.points.values())


@cache
def shipped(name: str, language: str = "fr") -> Scenario:
    return open_scenario(name, SHIPPED, language)


def words(*said: str) -> int:
    """Count words as a reader does: « n° 4 ? » is two, the signs of French being none."""
    return sum(bool(re.search(r"\w", each)) for text in said for each in text.split())


def words_asked(session: Session) -> int:
    """Count what is read of a scene before it is answered; a wall of comments as it is at last."""
    scene, stage = session.scene, session.scene.stage
    shown: list[tuple[str, ...]]
    match scene:
        case Decision():
            open_ids = {move.option for move in moves(session) if isinstance(move, Choose)}
            shown = [
                (o.label, o.text, o.note, o.otherwise * (id not in open_ids))
                for id, o in scene.options.items()
                if id in open_ids or o.otherwise
            ]
        case Sorting() if not session.placed:
            shown = [(b.label, b.text) for b in scene.bins.values()]
            shown += [(item.text,) for item in scene.items.values()] + [(scene.feed,)]
        case _:
            return 0
    return words(stage.text, stage.question, *(each for option in shown for each in option))


def words_of_front(scenario: Scenario) -> int:
    front = scenario.front
    return words(front.masthead, front.title, front.text, *front.footnotes)


def words_told(session: Session) -> int:
    if session.ended:
        ending = session.ending
        return words(ending.title, ending.text, *(line.text for line in ending.lines))
    return words(session.told.consequence) if session.told else words_asked(session)


def walk(session: Session, chance: float, read_so_far: int) -> Iterator[Way]:
    if session.ended:
        yield Way(session, chance, read_so_far)
        return
    possible = moves(session)
    for move in possible:
        after = step(session, move)
        yield from walk(after, chance / len(possible), read_so_far + words_told(after))


@cache
def every_path(name: str, language: str = "fr") -> tuple[Way, ...]:
    begun = start(shipped(name, language))
    return tuple(walk(begun, 1.0, words_of_front(begun.scenario) + words_told(begun)))


@cache
def best(name: str) -> int:
    return max(path.points for path in every_path(name))


@cache
def mean(name: str) -> float:
    return sum(path.chance * path.points for path in every_path(name))


def score(name: str, session: Session) -> float:
    """Return 0 for the mean of random play, 100 for the best path; a red line caps it."""
    points = sum(session.state.points.values())
    scaled = 100 * (points - mean(name)) / (best(name) - mean(name))
    return min(scaled, RED_LINE_SCORE) if session.state.red_lines else scaled


def label(session: Session, move: Move) -> str:
    match session.scene, move:
        case Decision() as scene, Choose(option):
            return scene.options[option].label
        case Sorting() as scene, Put(_, slot):
            return scene.bins[slot].label
        case _:
            return ""


Player = Callable[[Session, tuple[Move, ...]], Move]
PLAYERS: Mapping[str, Player] = {
    "longest": lambda at, offered: max(offered, key=lambda move: len(label(at, move))),
    "shortest": lambda at, offered: min(offered, key=lambda move: len(label(at, move))),
    "first": lambda at, offered: offered[0],
    "second": lambda at, offered: offered[min(1, len(offered) - 1)],
    "last": lambda at, offered: offered[-1],
}


def played_by(player: Player, session: Session) -> Session:
    while not session.ended:
        session = step(session, player(session, moves(session)))
    return session


def outcomes(scenario: Scenario) -> Iterator[tuple[str, Outcome]]:
    """Yield every option of every decision, and every bin of every item."""
    for id, scene in scenario.scenes.items():
        match scene:
            case Decision():
                yield from ((f"{id}.{each}", o.outcome) for each, o in scene.options.items())
            case Sorting():
                for item, it in scene.items.items():
                    yield from ((f"{id}.{item}.{bin}", o) for bin, o in it.bins.items())


def decisions(scenario: Scenario) -> list[Decision]:
    return [
        each for each in scenario.scenes.values() if isinstance(each, Decision) and each.options
    ]


def test_there_is_something_shipped() -> None:
    assert "toile-recrute" in NAMES
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
        while not session.ended and moves(session) == (read("continue"),):
            session = step(session, moves(session)[0])
        if move := read(written):
            session = step(session, move)
    assert session.at == walkthrough.ending
    assert finished(session.scenario, session.seed, session.decisions) == session


@scenarios
def test_every_path_ends_with_its_gauges_on_their_scale(name: str) -> None:
    levels = {level for p in every_path(name) for level in p.session.state.gauges.values()}
    assert levels <= set(range(0, 101, 5))
    assert sum(path.chance for path in every_path(name)) == pytest.approx(1)


@scenarios
@languages
def test_a_scenario_of_three_minutes_has_few_words(name: str, language: str) -> None:
    longest = max(every_path(name, language), key=lambda path: path.words)
    bar = WORDS_AT_MOST * shipped(name).duration / 3
    assert longest.words <= bar, [d.move for d in longest.session.decisions]


@scenarios
@languages
def test_a_scenario_lasts_as_long_as_it_says(name: str, language: str) -> None:
    seconds = median(
        60 * path.words / WORDS_A_MINUTE + SECONDS_A_DECISION * path.session.state.turn
        for path in every_path(name, language)
    )
    announced = 60 * shipped(name).duration
    assert 0.8 * announced <= seconds <= 1.2 * announced


@scenarios
def test_at_least_five_letters_can_be_had(name: str) -> None:
    reached = {path.session.at for path in every_path(name)}
    assert reached == shipped(name).endings.keys()
    assert len(reached) >= 5


@scenarios
def test_everything_written_can_be_reached(name: str) -> None:
    chosen = {each for path in every_path(name) for each in path.session.state.chosen}
    assert {id for id, _ in outcomes(shipped(name))} - chosen == set()
    seen = {each for path in every_path(name) for each in path.session.state.seen}
    assert shipped(name).scenes.keys() - seen == set()


@scenarios
def test_everything_that_may_be_told_of_a_sorting_can_be_reached(name: str) -> None:
    for scene in shipped(name).scenes.values():
        if not isinstance(scene, Sorting):
            continue
        told = {told_of(path, scene) for path in every_path(name) if scene.id in seen_on(path)}
        assert told == {branch.outcome.consequence for branch in scene.branches}


def seen_on(path: Way) -> frozenset[str]:
    return path.session.state.seen


def told_of(path: Way, scene: Sorting) -> str:
    """Return what a path was told once it had sorted, by playing that scene again."""
    session = path.session
    upto = [d for d in session.decisions if d.scene == scene.id]
    before = session.decisions[: session.decisions.index(upto[0])]
    made = finished(session.scenario, session.seed, before)
    for decision in upto:
        move = read(decision.move)
        assert move
        made = step(made, move)
    return made.told.consequence if made.told else ""


@scenarios
def test_the_best_path_is_far_from_chance_and_not_alone(name: str) -> None:
    assert best(name) - mean(name) >= 40
    near = [p for p in every_path(name) if score(name, p.session) >= 90]
    assert len(near) >= 2


@scenarios
@languages
@pytest.mark.parametrize("player", PLAYERS)
def test_a_simple_minded_player_does_not_do_well(name: str, player: str, language: str) -> None:
    ended = played_by(PLAYERS[player], start(shipped(name, language)))
    assert score(name, ended) <= 50


@languages
def test_the_best_option_is_seldom_the_longest(language: str) -> None:
    threes = [
        d for name in NAMES for d in decisions(shipped(name, language)) if len(d.options) == 3
    ]
    longest = [max(d.options.values(), key=lambda option: len(option.label)) for d in threes]
    best_of = [max(d.options.values(), key=lambda option: total(option.outcome)) for d in threes]
    same = sum(one is other for one, other in zip(longest, best_of, strict=True))
    assert same <= 0.4 * len(threes)


@scenarios
@languages
def test_every_option_has_a_consequence_a_reason_and_a_lever(name: str, language: str) -> None:
    scenario = shipped(name, language)
    of_options = {
        f"{d.id}.{id}": o.outcome for d in decisions(scenario) for id, o in d.options.items()
    }
    assert [id for id, outcome in of_options.items() if not outcome.consequence] == []
    explained = dict(outcomes(scenario))
    assert [id for id, o in explained.items() if not (o.feedback and o.lever)] == []
    assert {id: n for id, o in explained.items() if (n := words(o.feedback)) > 60} == {}


@scenarios
def test_nearly_every_decision_has_its_source(name: str) -> None:
    sourced = Counter[str]()
    for id, outcome in outcomes(shipped(name)):
        scene = id.split(".")[0]
        sourced[scene] = sourced[scene] or bool(outcome.source)
    assert sum(sourced.values()) >= 0.8 * len(sourced)


@scenarios
def test_three_axes_move_at_least(name: str) -> None:
    moved = {axis for _, o in outcomes(shipped(name)) for axis, n in o.points.items() if n}
    assert len(moved) >= 3
    assert moved <= set(shipped(name).axes)


@scenarios
def test_most_decisions_have_three_options(name: str) -> None:
    counts = [len(decision.options) for decision in decisions(shipped(name))]
    assert counts.count(3) >= 0.7 * len(counts)


@scenarios
def test_no_option_is_worse_than_another_on_every_axis(name: str) -> None:
    for decision in decisions(shipped(name)):
        points = {id: option.outcome.points for id, option in decision.options.items()}
        axes = {axis for each in points.values() for axis in each}
        for id, own in points.items():
            others = [other for each, other in points.items() if each != id]
            better = [o for o in others if all(o.get(a, 0) >= own.get(a, 0) for a in axes)]
            assert not better, f"{decision.id}.{id}"


@scenarios
def test_a_quarter_of_the_plan_is_the_debrief(name: str) -> None:
    plan = shipped(name).plan
    debrief = sum(each.minutes for each in plan if each.activity == "debrief")
    assert debrief >= sum(each.minutes for each in plan) / 4


@scenarios
def test_every_source_is_used_has_an_address_and_was_checked(name: str) -> None:
    scenario = shipped(name)
    used = {o.source for _, o in outcomes(scenario)} | {
        r.source for r in scenario.red_lines.values()
    }
    assert scenario.sources.keys() - used == set()
    assert [id for id, s in scenario.sources.items() if not (s.url and s.checked)] == []


@scenarios
def test_every_path_replays_to_the_same_end(name: str) -> None:
    for path in every_path(name)[::97]:
        session = path.session
        again = finished(session.scenario, session.seed, session.decisions)
        assert again == session
