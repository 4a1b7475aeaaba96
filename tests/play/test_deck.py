"""Small events drawn from the seed: when one comes, which, and that it ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from math import prod
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sena_game.play.replay import finished, replay
from sena_game.play.session import Session, moves, start, step
from sena_game.rules.chance import Dice
from sena_game.rules.moves import Continue, Move, read
from sena_game.scenario.model import Scenario
from tests.library.small import small

OPTIONS = "options: {a: {label: A, effects: {confiance: -10}}, b: {label: B, effects: {vu: yes}}}"
NAMES = ("un", "deux", "trois", "quatre", "cinq")
LONGEST = 200


def story(
    folder: Path, deck: str, events: str, *, first: str = "deux", options: str = OPTIONS
) -> Scenario:
    """Return a story of five decisions in a row, with a deck of events."""
    then = (first, *NAMES[2:], "end")
    scenes = "".join(
        f"  {name}: {{then: {after}, {options}}}\n" for name, after in zip(NAMES, then, strict=True)
    )
    return small(folder, f"start: un\nscenes:\n{scenes}{events}deck: {deck}\n")


READ = "  pigeon: {text: Un pigeon.}\n  averse: {text: Il pleut.}\n"
ANSWERED = "  pigeon: {options: {c: {label: C}, d: {label: D}}}\n"


def played(session: Session, choice: str = "choose a") -> list[str]:
    """Return the scenes of a play to its end, always with the same choice where there is one."""
    seen = [session.at]
    while not session.ended:
        offered = moves(session)
        move = read(choice)
        session = step(session, move if move in offered else offered[0])
        seen.append(session.at)
        assert len(seen) < LONGEST
    return seen


@pytest.mark.parametrize(
    ("every", "path"),
    [
        (1, "un pigeon deux pigeon trois pigeon quatre pigeon cinq pigeon fin"),
        (2, "un deux pigeon trois quatre pigeon cinq fin"),
        (5, "un deux trois quatre cinq pigeon fin"),
        (6, "un deux trois quatre cinq fin"),
    ],
)
def test_an_event_comes_every_so_many_decisions_and_gives_way(
    tmp_path: Path, every: int, path: str
) -> None:
    deck = f"{{every: {every}, events: {{pigeon: {{}}}}}}"
    assert played(start(story(tmp_path, deck, READ))) == path.split()


@pytest.mark.parametrize(
    ("event", "path"),
    [
        ("{once: yes}", "un pigeon deux trois quatre cinq fin"),
        ("{when: confiance <= 30}", "un deux pigeon trois pigeon quatre pigeon cinq pigeon fin"),
        ("{when: confiance <= 20, once: yes}", "un deux trois pigeon quatre cinq fin"),
        (
            "{when: seen(trois) and not chosen(quatre.a)}",
            "un deux trois pigeon quatre cinq fin",
        ),
        ("{when: vu}", "un deux trois quatre cinq fin"),
    ],
)
def test_an_event_comes_when_its_condition_holds_and_once_if_it_says_so(
    tmp_path: Path, event: str, path: str
) -> None:
    deck = f"{{every: 1, events: {{pigeon: {event}}}}}"
    assert played(start(story(tmp_path, deck, READ))) == path.split()


def test_the_condition_is_that_of_after_the_decision(tmp_path: Path) -> None:
    deck = "{every: 1, events: {pigeon: {when: confiance == 40}}}"
    assert played(start(story(tmp_path, deck, READ)))[:3] == ["un", "pigeon", "deux"]


def test_no_event_comes_during_another_even_when_it_is_answered(tmp_path: Path) -> None:
    deck = "{every: 1, events: {pigeon: {}}}"
    path = played(start(story(tmp_path, deck, ANSWERED)))
    assert path == [each for name in NAMES for each in (name, "pigeon")] + ["fin"]


def test_what_was_announced_comes_before_what_is_drawn(tmp_path: Path) -> None:
    events = READ + "  echo: {text: Un écho.}\n"
    planting = OPTIONS.replace("label: A,", "label: A, later: {scene: echo, after: 1},")
    scenario = story(tmp_path, "{every: 2, events: {pigeon: {}}}", events, options=planting)
    path = played(start(scenario))
    assert path[:7] == ["un", "deux", "echo", "pigeon", "trois", "echo", "quatre"]


def test_an_event_is_the_same_for_a_seed_and_a_path(tmp_path: Path) -> None:
    deck = "{every: 1, events: {pigeon: {}, averse: {}}}"
    scenario = story(tmp_path, deck, READ)
    paths = [tuple(played(start(scenario, seed))) for seed in range(40)]
    assert paths == [tuple(played(start(scenario, seed))) for seed in range(40)]
    assert len(set(paths)) > 10


def test_a_heavier_event_comes_more_often(tmp_path: Path) -> None:
    deck = "{every: 5, events: {pigeon: {weight: 3}, averse: {}}}"
    scenario = story(tmp_path, deck, READ)
    drawn = Counter(played(start(scenario, seed))[5] for seed in range(1000))
    assert drawn.keys() == {"pigeon", "averse"}
    assert 700 <= drawn["pigeon"] <= 800


def test_an_event_may_lead_to_another_scene_before_it_gives_way(tmp_path: Path) -> None:
    events = "  pigeon: {text: Un pigeon., then: plume}\n  plume: {text: Une plume.}\n"
    path = played(start(story(tmp_path, "{every: 3, events: {pigeon: {}}}", events)))
    assert path[3:6] == ["pigeon", "plume", "quatre"]


def test_going_back_before_an_event_undoes_it(tmp_path: Path) -> None:
    scenario = story(tmp_path, "{every: 1, events: {pigeon: {once: yes}}}", READ)
    after = step(start(scenario), moves(start(scenario))[0])
    assert (after.at, after.back) == ("pigeon", ("deux",))
    assert replay(scenario, 0, after.decisions).session == after
    assert replay(scenario, 0, after.decisions[:-1]).session == start(scenario)


def scripted(script: tuple[int, ...], asked: list[Sequence[int]]) -> Dice:
    """Return dice that give what is written, then 0, and note the weights they are asked of."""

    def dice(weights: Sequence[int], seed: int, name: str) -> int:
        asked.append(weights)
        return script[len(asked) - 1] if len(asked) <= len(script) else 0

    return dice


def everything(session: Session, move: Move) -> list[tuple[Fraction, Session]]:
    """Return all that a move may lead to and how likely, on the step that players make."""
    found: list[tuple[Fraction, Session]] = []
    scripts: list[tuple[int, ...]] = [()]
    while scripts:
        script = scripts.pop()
        asked: list[Sequence[int]] = []

        after = step(session, move, scripted(script, asked))
        if len(asked) > len(script):
            scripts += [(*script, index) for index in range(len(asked[len(script)]))]
            continue
        drawn = (Fraction(w[n], sum(w)) for w, n in zip(asked, script, strict=True))
        found.append((prod(drawn, start=Fraction(1)), after))
    return found


def test_dice_that_give_each_index_in_turn_show_all_that_may_follow(tmp_path: Path) -> None:
    deck = "{every: 1, events: {pigeon: {weight: 3}, averse: {}}}"
    first = "[{scene: deux}, {scene: quatre, weight: 2}]"
    begun = start(story(tmp_path, deck, READ, first=first))
    found = everything(begun, moves(begun)[0])
    assert {(s.at, s.back): chance for chance, s in found} == {
        ("pigeon", ("deux",)): Fraction(1, 4),
        ("pigeon", ("quatre",)): Fraction(1, 2),
        ("averse", ("deux",)): Fraction(1, 12),
        ("averse", ("quatre",)): Fraction(1, 6),
    }
    for seed in range(20):
        one = start(begun.scenario, seed)
        places = [(s.at, s.back) for _, s in found]
        after = step(one, moves(one)[0])
        assert (after.at, after.back) in places


def test_without_a_choice_nothing_is_drawn(tmp_path: Path) -> None:
    begun = start(story(tmp_path, "{every: 1, events: {pigeon: {}, averse: {when: vu}}}", READ))
    assert [chance for chance, _ in everything(begun, moves(begun)[0])] == [1]


@st.composite
def decks(draw: st.DrawFn) -> tuple[str, str]:
    """Return a deck and its scenes, read or answered, that plant others or lead on."""
    names = ("pigeon", "averse", "klaxon")
    scenes, events = "  echo: {text: Un écho.}\n", []
    for name, other in zip(names, (*names[1:], ""), strict=True):
        then = draw(st.sampled_from(["", f"then: {other}" if other else ""]))
        later = draw(st.sampled_from(["", "later: {scene: echo, after: 1}, "]))
        option = f"{{label: C, {later}effects: {{equipe: -40}}}}"
        body = draw(st.sampled_from(["text: Un.", f"options: {{c: {option}, d: {{label: D}}}}"]))
        scenes += f"  {name}: {{{body}{', ' + then if then else ''}}}\n"
        when = draw(st.sampled_from(["", "when: equipe <= 40, ", "when: seen(echo), "]))
        once = draw(st.sampled_from(["yes", "no"]))
        events.append(f"{name}: {{{when}once: {once}, weight: {draw(st.integers(1, 5))}}}")
    every = draw(st.integers(1, 3))
    return f"{{every: {every}, events: {{{', '.join(events)}}}}}", scenes


@settings(deadline=None, max_examples=60)
@given(made=decks(), seed=st.integers(), data=st.data())
def test_every_path_ends_is_replayed_exactly_and_keeps_gauges_on_their_scale(
    tmp_path_factory: pytest.TempPathFactory,
    made: tuple[str, str],
    seed: int,
    data: st.DataObject,
) -> None:
    scenario = story(tmp_path_factory.mktemp("deck"), *made)
    path = [start(scenario, seed)]
    while not path[-1].ended:
        path.append(step(path[-1], data.draw(st.sampled_from(moves(path[-1])))))
        assert len(path) < LONGEST
    assert finished(scenario, seed, path[-1].decisions) == path[-1]
    levels = {level for session in path for level in session.state.gauges.values()}
    assert levels <= set(range(0, 101, 5))
    decided = [path[0], *(b for a, b in pairwise(path) if a.decisions != b.decisions)]
    for n, session in enumerate(decided):
        assert replay(scenario, seed, path[-1].decisions[:n]).session == session


def test_states_that_are_equal_have_one_key(tmp_path: Path) -> None:
    scenario = story(tmp_path, "{every: 1, events: {pigeon: {}}}", READ)
    one, other = (step(start(scenario, seed), moves(start(scenario))[1]) for seed in (1, 2))
    assert one.state == other.state and one.state.key == other.state.key
    assert len({one.state.key, other.state.key, step(one, Continue()).state.key}) == 2
