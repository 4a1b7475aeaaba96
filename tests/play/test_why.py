"""Why, and how sure: asked once the choice is made, recorded, and changing nothing that follows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sena_game.explore import measures
from sena_game.explore.states import explore
from sena_game.game.game import Game
from sena_game.play.replay import passages, replay
from sena_game.play.run import Decision
from sena_game.play.screens import show
from sena_game.play.session import Session, moves, start, step
from sena_game.rules.moves import Continue, ImpossibleMove, read
from sena_game.scenario.model import Scenario
from sena_game.screen.blocks import Choices
from sena_game.words import Words
from tests.explore.test_exact import brute, explored
from tests.game.conftest import new_game
from tests.library.small import ENDINGS, TWO, small

ASKED = TWO.replace(
    "    then: deux\n", "    why: [canal, repondre, droit]\n    sure: yes\n    then: deux\n"
)


@pytest.fixture
def scenario(tmp_path: Path) -> Scenario:
    return small(tmp_path, ASKED)


@pytest.fixture
def asking(scenario: Scenario, tmp_path: Path) -> Iterator[Game]:
    game = new_game(tmp_path / "records", lambda language: scenario)
    yield game
    game.close()


def after(session: Session, *written: str) -> Session:
    for each in written:
        move = read(each)
        assert move
        session = step(session, move)
    return session


def asked(session: Session) -> list[str]:
    blocks = show(session, Words(), before={}).blocks
    return [c.id for block in blocks if isinstance(block, Choices) for c in block.choices]


def test_three_levers_then_how_sure_then_what_follows(scenario: Scenario) -> None:
    session = after(start(scenario), "choose oui")
    assert asked(session) == ["why canal", "why repondre", "why droit", "continue"]
    session = after(session, "why canal")
    assert asked(session) == ["sure 1", "sure 2", "sure 3", "continue"]
    session = after(session, "sure 3")
    assert (session.asking, session.told and session.told.consequence) == ((), "Bien.")


def test_what_follows_is_not_shown_before_one_has_said_why(scenario: Scenario) -> None:
    session = after(start(scenario), "choose oui")
    said = [str(block) for block in show(session, Words(), before={}).blocks]
    assert not any("Bien." in each for each in said)


def test_both_may_be_let_pass(scenario: Scenario) -> None:
    passed = after(start(scenario), "choose oui", "continue")
    assert (passed.asking, passed.decisions) == ((), (Decision("un", "choose oui"),))
    half = after(start(scenario), "choose oui", "why droit", "continue")
    assert [each.move for each in half.decisions] == ["choose oui", "why droit"]


@pytest.mark.parametrize("move", ["why mesurer", "sure 3", "choose oui", "why"])
def test_only_what_is_asked_is_answered(scenario: Scenario, move: str) -> None:
    session = after(start(scenario), "choose oui")
    with pytest.raises((ImpossibleMove, AssertionError)):
        after(session, move)


def test_to_ask_how_sure_alone_is_enough(tmp_path: Path) -> None:
    scenes = TWO.replace("    then: deux\n", "    sure: yes\n    then: deux\n")
    session = after(start(small(tmp_path, scenes)), "choose non")
    assert session.asking == ("sure",)
    assert after(session, "sure 1").at == "deux", "nothing was told of it: the story goes on"


@pytest.mark.parametrize(
    "answers",
    [
        ("why canal", "sure 2"),
        ("why droit", "continue"),
        ("continue",),
        ("why canal", "sure 2", "continue", "choose tot"),
        ("continue", "continue", "choose tot"),
    ],
)
def test_a_run_replays_exactly_with_or_without_an_answer(
    scenario: Scenario, answers: tuple[str, ...]
) -> None:
    session = after(start(scenario), "choose oui", *answers)
    again = replay(scenario, 0, session.decisions)
    assert again.stopped is None
    assert again.session.decisions == session.decisions
    assert again.session.state == session.state


def test_resuming_in_the_middle_asks_the_rest(scenario: Scenario) -> None:
    made = after(start(scenario), "choose oui", "why canal").decisions
    assert replay(scenario, 0, made[:1]).session.asking == ("why", "sure")
    assert replay(scenario, 0, made).session.asking == ("sure",)


def test_an_older_run_without_an_answer_goes_on(scenario: Scenario) -> None:
    older = (Decision("un", "choose oui"), Decision("deux", "choose tot"))
    again = replay(scenario, 0, older)
    assert (again.stopped, len(again.session.decisions)) == (None, 2)
    assert [session.at for session in passages(scenario, 0, older)][:2] == ["un", "deux"]


def test_passages_give_the_moment_of_each_answer(scenario: Scenario) -> None:
    made = after(start(scenario), "choose oui", "why canal", "sure 1").decisions
    found = [(each.at, each.asking) for each in passages(scenario, 0, made)]
    assert found == [("un", ()), ("un", ("why", "sure")), ("un", ("sure",)), ("un", ())]


def test_a_lever_is_not_renamed_with_an_option(tmp_path: Path) -> None:
    scenes = ASKED.replace("      oui: {", "      ouverte: {")
    renamed = f"{ENDINGS}renamed: {{un.canal: un.ouverte}}\n"
    older = (Decision("un", "choose canal"), Decision("un", "why canal"))
    again = replay(small(tmp_path, scenes, renamed), 0, older)
    assert (again.stopped, again.session.asking) == (None, ("sure",))


def test_explorers_see_the_same_story(scenario: Scenario, tmp_path: Path) -> None:
    plain = small(tmp_path / "plain", TWO)
    both = [explored(start(each)) for each in (scenario, plain)]
    assert both[0].count == both[1].count == brute(start(plain)).count
    assert both[0].points == both[1].points
    sizes = [measures.story(explore(start(each))).graph.size for each in (scenario, plain)]
    assert sizes[0] == sizes[1]
    assert moves(after(start(scenario), "choose oui")) == (Continue(),)


def test_undo_takes_back_the_last_answer_and_then_the_choice(asking: Game) -> None:
    for control in ("begin", "choose oui", "why canal", "undo"):
        asking.answer(control)
    assert asking.session.asking == ("why", "sure")
    asking.answer("undo")
    assert (asking.session.at, asking.session.decisions) == ("un", ())


def test_what_moved_is_still_seen_after_an_answer(asking: Game) -> None:
    for control in ("begin", "choose oui", "why canal", "sure 2"):
        asking.answer(control)
    assert "change=10" in str(asking.screen)


def test_a_play_left_in_the_middle_is_asked_again(asking: Game) -> None:
    for control in ("begin", "choose oui", "why canal", "pause", "title", "resume"):
        asking.answer(control)
    assert asking.session.asking == ("sure",)
    asking.answer("sure 2")
    assert [each.move for each in asking.session.decisions][-1] == "sure 2"
