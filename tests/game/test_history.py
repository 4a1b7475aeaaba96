"""The plays that were recorded: listed, looked at again, taken up, erased."""

from __future__ import annotations

from pathlib import Path

from sena_game.game import history
from sena_game.game.game import Game
from sena_game.play.run import Decision, Run
from sena_game.records.store import SavedRun
from sena_game.screen.blocks import Choices, Paragraph
from sena_game.screen.focus import controls, find
from sena_game.words import Words
from tests.game.conftest import NOW, answered, new_game
from tests.game.test_game import BEST


def listed(game: Game) -> list[tuple[str, str]]:
    (found,) = (b for b in game.screen.blocks if isinstance(b, Choices) and b.style == "list")
    return [(choice.label, choice.text) for choice in found.choices]


def two_plays(game: Game) -> Game:
    """Play once to the debrief, and once two decisions far; leave on the list of plays."""
    answered(game, "begin", *BEST, "continue", "debrief", "begin", BEST[0], "title")
    return answered(game, "records")


def test_plays_are_listed_with_when_and_how_they_ended(game: Game) -> None:
    assert listed(two_plays(game)) == [
        ("Toile recrute", "22/11 à 14\u00a0h\u00a005 · inachevée, une décision prise"),
        ("Toile recrute", "22/11 à 14\u00a0h\u00a005 · 100 sur 100"),
    ]


def test_where_plays_are_and_what_they_keep_is_said(game: Game) -> None:
    said = [b.text for b in two_plays(game).screen.blocks if isinstance(b, Paragraph)]
    assert "Rien ne quitte cet ordinateur." in said[0]
    assert str(game.store.where) in said[1]


def test_a_debrief_is_seen_again_and_leads_back_to_its_play(game: Game) -> None:
    answered(two_plays(game), "record 1", "look 1")
    assert (game.screen.id, game.session.at) == ("debrief", "carriere")
    assert answered(game, "back").screen.id == "record:1"
    assert len(game.store.runs()) == 2


def test_a_commitment_made_on_a_debrief_seen_again_is_kept(game: Game) -> None:
    answered(two_plays(game), "record 1", "look 1")
    offered = next(c.id for c in controls(game.screen) if c.id.startswith("commit "))
    answered(game, offered)
    assert game.store.runs()[0].commitment == offered.split()[1]


def test_an_unfinished_play_is_taken_up_where_it_was(game: Game) -> None:
    answered(two_plays(game), "record 2", "take-up 2")
    assert [decision.move for decision in game.session.decisions] == [BEST[0]]
    answered(game, "continue", BEST[2])
    assert [len(run.run.decisions) for run in game.store.runs()] == [9, 2]


def test_erasing_asks_first_and_keeping_is_the_first_answer(game: Game) -> None:
    answered(two_plays(game), "record 2", "erase 2")
    assert game.screen.focus == "back"
    assert answered(game, "back").screen.id == "record:2"
    assert len(game.store.runs()) == 2


def test_a_play_is_erased_once_it_is_confirmed(game: Game) -> None:
    answered(two_plays(game), "record 2", "erase 2", "erased 2")
    assert (game.screen.id, [run.id for run in game.store.runs()]) == ("records:1", [1])


def test_nothing_is_erased_that_was_not_asked_about(game: Game) -> None:
    answered(two_plays(game), "erased 1", "erased all")
    assert len(game.store.runs()) == 2


def test_the_play_in_hand_begins_anew_when_it_is_erased(game: Game) -> None:
    answered(two_plays(game), "erase all", "erased all")
    assert game.session.decisions == ()
    assert find(answered(game, "back").screen, "resume") is None
    answered(game, "begin", BEST[0])
    assert [len(run.run.decisions) for run in game.store.runs()] == [1]


def test_a_play_whose_scenario_is_gone_is_listed_and_can_only_be_erased(tmp_path: Path) -> None:
    game = new_game(tmp_path)
    run = game.store.begin(Run("gone", "f", 1, (Decision("a", "choose b"),)), NOW)
    game.store.finish(run, "fin", NOW)
    answered(game, "records")
    assert listed(game) == [("gone", "22/11 à 14\u00a0h\u00a005 · Jouée jusqu’au bout")]
    offered = [each.id for each in controls(answered(game, f"record {run}").screen)]
    assert offered == [f"erase {run}", "back"]
    game.close()


def test_many_plays_are_shown_page_by_page_the_latest_first() -> None:
    decided = (Decision("a", "choose b"),)
    runs = [SavedRun(n, Run("a", "f", 1, decided), NOW, NOW.replace(minute=n)) for n in range(14)]
    shown = [
        [c.id for c in controls(history.records(runs, {}, {}, Words(), where=Path("x"), page=n))]
        for n in (1, 2, 3)
    ]
    assert [[c for c in page if c.startswith("record ")] for page in shown] == [
        [f"record {n}" for n in range(13, 7, -1)],
        [f"record {n}" for n in range(7, 1, -1)],
        ["record 1", "record 0"],
    ]
    assert ("records 2" in shown[0], "records 1" in shown[1], "records 4" in shown[2]) == (
        True, True, False,
    )  # fmt: skip
