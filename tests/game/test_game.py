"""The game as a learner goes through it: pages, settings, going back, records."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from sena_game.game.game import Game
from sena_game.game.options import TABS
from sena_game.game.settings import VALUES, Settings, read
from sena_game.play.run import Decision, Run
from sena_game.records.store import open_store
from sena_game.screen.blocks import Card, Choices, Notice, Paper, Speech
from sena_game.screen.focus import controls, find
from tests.game.conftest import NOW, answered, new_game, shipped
from tests.library.small import TWO, small

BEST = (
    *("choose blason", "continue", "choose repondeur", "continue", "choose quoi", "continue"),
    *("put trou laisser", "put agent masquer", "put maire laisser", "done", "continue"),
    *("choose texte", "continue", "continue", "choose appels"),
)
WORST = (
    *("choose echarpe", "continue", "choose sms", "continue", "choose ouvrir", "continue"),
    *("put trou supprimer", "put agent supprimer", "put maire laisser", "done", "continue"),
    *("choose image", "continue", "continue", "choose clics"),
)


def said(game: Game) -> str:
    return next(block.text for block in game.screen.blocks if isinstance(block, Speech))


def notices(game: Game) -> list[Notice]:
    return [block for block in game.screen.blocks if isinstance(block, Notice)]


def test_a_game_begins_with_the_title_whose_first_choice_has_the_focus(game: Game) -> None:
    assert (game.screen.id, game.screen.focus) == ("title", "begin")
    assert isinstance(game.screen.blocks[0], Paper)
    assert find(game.screen, "resume") is None


def test_one_answer_leads_to_the_first_decision(game: Game) -> None:
    answered(game, "begin")
    assert game.screen.id == "scene:profil:0"
    assert {c.id for c in game.screen.menu} == {"pause", "help"}


def test_the_screen_is_the_same_value_until_an_answer(game: Game) -> None:
    assert game.screen is game.screen
    before = game.screen
    assert answered(game, "begin").screen is not before


def test_the_best_path_leads_to_its_letter_and_debrief(game: Game) -> None:
    answered(game, "begin", *BEST, "continue")
    assert (game.screen.id, game.session.at) == ("letter", "carriere")
    assert answered(game, "debrief").screen.id == "debrief"


def test_a_pause_and_its_settings_lead_back_to_the_play(game: Game) -> None:
    answered(game, "begin", "choose blason", "continue", "pause", "settings")
    assert game.screen.id == "settings"
    assert answered(game, "back").screen.id == "pause"
    assert answered(game, "resume").screen.id == "scene:telephone:0"


def test_help_leads_back_to_where_it_was_asked_for(game: Game) -> None:
    assert answered(game, "help", "back").screen.id == "title"
    assert answered(game, "begin", "help", "back").screen.id == "scene:profil:0"


@pytest.mark.parametrize("moves", [(), BEST[:1], BEST[:2], BEST[:7], BEST[:10], BEST[:13]])
def test_changing_the_language_keeps_the_place(game: Game, moves: tuple[str, ...]) -> None:
    answered(game, "begin", *moves)
    french, place = said(game), game.screen.id
    answered(game, "pause", "settings", "set language en", "back", "resume")
    assert (game.screen.id, game.words.language) == (place, "en")
    assert said(game) != french
    answered(game, "pause", "settings", "set language fr", "back", "resume")
    assert (game.screen.id, said(game)) == (place, french)


def test_the_language_may_change_once_ended(game: Game) -> None:
    answered(game, "begin", *BEST, "continue", "set language en")
    assert (game.screen.id, game.screen.title) == ("letter", "Letter of appointment")


def test_every_value_of_every_setting_can_be_chosen(game: Game) -> None:
    answered(game, "settings")
    for tab, (_, _, names) in TABS.items():
        answered(game, f"settings {tab}")
        for name in names:
            for value in VALUES[name]:
                chosen = find(answered(game, f"set {name} {value}").screen, f"set {name} {value}")
                assert chosen and chosen.selected
                assert getattr(game.settings, name) == value


def test_a_play_is_taken_up_again_where_it_turned_and_the_two_compared(tmp_path: Path) -> None:
    game = answered(new_game(tmp_path), "begin", *WORST, "continue", "debrief")
    card = next(block for block in game.screen.blocks if isinstance(block, Card) and block.control)
    assert card.control and card.control.id == "replay 0"
    promised = card.facts[0].text
    answered(game, "replay 0")
    assert (game.screen.id, game.session.decisions) == ("scene:profil:0", ())
    answered(game, "choose blason", "continue", *WORST[2:], "continue", "debrief")
    notices = {b.title: b.text for b in game.screen.blocks if isinstance(b, Notice)}
    assert notices["L’autre chemin"].startswith("À partir de «\u00a0La maire, de face")
    assert "23 points de mieux" in promised
    first, second = game.store.runs()
    assert first.ending and second.ending and first.run.decisions != second.run.decisions
    game.close()


def test_a_play_looked_at_again_is_taken_up_where_one_likes(game: Game) -> None:
    answered(game, "begin", *BEST, "continue", "debrief", "roads")
    assert game.screen.id == "roads"
    answered(game, "back", "steps")
    assert game.screen.id == "steps"
    answered(game, "back", "replay 2")
    assert game.screen.id == "scene:tiktok:0"
    assert [each.scene for each in game.session.decisions] == ["profil", "telephone"]
    answered(game, "replay 1")  # means nothing during a play
    assert game.screen.id == "scene:tiktok:0"


def test_settings_are_kept_for_the_next_time(tmp_path: Path) -> None:
    answered(new_game(tmp_path), "settings", "set theme high", "set timers double").close()
    kept = open_store(tmp_path).settings()
    assert (kept["theme"], kept["timers"], kept["language"]) == ("high", "double", "fr")


def test_settings_of_an_earlier_version_keep_their_meaning() -> None:
    old = {"contrast": "high", "sound": "off", "text_percent": "150"}
    assert read(old) == Settings(text_percent=150, theme="high", sounds=0, ambience=0, music=0)
    assert read({**old, "theme": "night", "music": "25"}).theme == "night"
    assert read({"contrast": "normal", "sound": "on"}) == Settings()


def test_a_setting_that_is_not_known_changes_nothing() -> None:
    assert Settings().but("theme", "louder") == Settings()
    assert Settings().but("volume", "11") == Settings()
    assert Settings().but("text_percent", "150") == replace(Settings(), text_percent=150)


def test_a_timer_shows_only_when_wished(game: Game) -> None:
    answered(game, "begin", *BEST[:4])
    assert (game.screen.id, game.screen.countdown) == ("scene:tiktok:0", None)
    answered(game, "pause", "settings", "set timers double", "back", "resume")
    assert game.screen.countdown
    assert (game.screen.countdown.seconds, game.screen.countdown.control) == (60, "choose ouvrir")


def test_going_back_is_one_decision_fewer(game: Game) -> None:
    answered(game, "begin", *BEST[:3])
    answered(game, "undo")
    assert [d.move for d in game.session.decisions] == ["choose blason"]
    answered(game, "undo")
    assert (game.session.decisions, game.screen.id) == ((), "scene:profil:0")
    assert find(game.screen, "undo") is None


def test_the_last_decision_may_be_changed_from_the_letter(game: Game) -> None:
    answered(game, "begin", *BEST, "continue", "undo")
    while find(game.screen, "continue"):
        answered(game, "continue")
    answered(game, "choose vues", "continue")
    assert (game.screen.id, game.session.run.decisions[-1].move) == ("letter", "choose vues")


def test_playing_again_begins_another_run(tmp_path: Path) -> None:
    game = new_game(tmp_path)
    answered(game, "begin", *BEST, "continue", "debrief", "begin", *BEST[:2])
    runs = game.store.runs()
    assert [(len(r.run.decisions), r.ending) for r in runs] == [(9, "carriere"), (1, "")]


def test_one_commitment_is_chosen_shown_and_recorded(game: Game) -> None:
    answered(game, "begin", *BEST, "continue", "debrief")
    offered = [c.id for c in controls(game.screen) if c.id.startswith("commit ")]
    assert len(offered) == 3
    chosen = find(answered(game, offered[1]).screen, offered[1])
    assert chosen and chosen.selected
    (run,) = game.store.runs()
    assert run.commitment == offered[1].removeprefix("commit ")


def test_a_decision_is_on_disk_before_the_town_answers(tmp_path: Path) -> None:
    game = answered(new_game(tmp_path), "begin")
    for number, move in enumerate(("choose blason", "continue", "choose sms"), start=1):
        answered(game, move)
        saved = open_store(tmp_path).unfinished("toile-recrute")
        assert saved and len(saved.run.decisions) == (number + 1) // 2
    assert game.screen.id == "told:telephone"


def test_a_decision_whose_record_fails_is_not_made(tmp_path: Path) -> None:
    game = answered(new_game(tmp_path), "begin")
    game.store.close()
    with pytest.raises(sqlite3.ProgrammingError):
        answered(game, "choose blason")
    assert (game.session.decisions, game.screen.id) == ((), "scene:profil:0")


def test_a_decision_taken_back_is_out_of_the_records(tmp_path: Path) -> None:
    game = answered(new_game(tmp_path), "begin", *BEST[:3], "undo")
    saved = open_store(tmp_path).unfinished("toile-recrute")
    assert saved and saved.run.decisions == game.session.decisions


def test_a_play_left_is_resumed_where_it_was(tmp_path: Path) -> None:
    left = answered(new_game(tmp_path), "begin", *BEST[:7])
    session = left.session
    left.close()
    again = new_game(tmp_path)
    resume = find(again.screen, "resume")
    assert resume and resume.text == "Toile recrute · 22/11 à 14\u00a0h\u00a005"
    assert answered(again, "resume").session == session
    answered(again, *BEST[7:], "continue")
    assert [(r.ending, len(r.run.decisions)) for r in again.store.runs()] == [("carriere", 9)]


def test_a_play_left_is_resumed_in_another_language(tmp_path: Path) -> None:
    answered(new_game(tmp_path), "begin", *BEST[:2]).close()
    again = new_game(tmp_path, settings=Settings(language="en"))
    resume = find(again.screen, "resume")
    assert resume and resume.text == "Toile is hiring · 22 Nov at 14:05"
    answered(again, "resume", "continue")
    assert "I’d like your opening hours" in said(again)


def test_a_finished_play_is_not_resumed(tmp_path: Path) -> None:
    answered(new_game(tmp_path), "begin", *BEST, "continue").close()
    assert find(new_game(tmp_path).screen, "resume") is None


def test_the_title_leads_back_to_a_play_on_hold(game: Game) -> None:
    answered(game, "begin", *BEST[:3], "pause", "title")
    assert (game.screen.id, game.screen.focus) == ("title", "resume")
    assert answered(game, "resume").screen.id == "told:telephone"


def test_a_record_that_cannot_be_read_is_told_and_does_not_stop_the_game(tmp_path: Path) -> None:
    (tmp_path / "runs.sqlite").write_bytes(b"not a record")
    game = new_game(tmp_path)
    assert [(n.tone, n.title) for n in notices(game)] == [("warning", "Enregistrements")]
    assert "runs.sqlite" in notices(game)[0].text
    assert answered(game, "begin", *BEST[:2]).store.saved
    assert notices(game) == []


def test_a_scenario_changed_since_is_told_on_resuming(tmp_path: Path) -> None:
    old = small(tmp_path / "old", TWO)
    new = small(tmp_path / "new", TWO.replace("      tot:", "      jamais:"))
    moves = ("begin", "choose oui", "continue", "choose tot")
    answered(new_game(tmp_path, lambda _: old), *moves).close()
    game = answered(new_game(tmp_path, lambda _: new), "resume")
    assert ["Le scénario a changé" in n.text for n in notices(game)] == [True]
    assert [d.move for d in game.session.decisions] == ["choose oui"]
    answered(game, "continue", "choose jamais", "continue")
    assert notices(game) == []
    assert [d.move for d in game.store.runs()[0].run.decisions] == ["choose oui", "choose jamais"]


@pytest.mark.parametrize(
    "control", ["", "choose nobody", "put a b", "done", "continue", "back to work", "resume now"]
)
def test_an_answer_that_means_nothing_now_is_ignored(game: Game, control: str) -> None:
    before = answered(game, "begin").screen
    assert answered(game, control).screen == before


def test_quitting_ends_the_game(game: Game) -> None:
    assert not game.finished
    assert answered(game, "quit").finished


def test_every_screen_has_distinct_controls(game: Game) -> None:
    for control in ("help", "back", "settings", "back", "begin", *BEST, "continue", "debrief"):
        ids = [each.id for each in controls(answered(game, control).screen)]
        assert len(ids) == len(set(ids)) > 0


def test_the_focus_is_on_a_control_of_the_screen(game: Game) -> None:
    for control in ("help", "back", "settings", "back", "begin", *BEST, "continue", "debrief"):
        screen = answered(game, control).screen
        assert not screen.focus or find(screen, screen.focus)


def test_a_red_line_opens_what_is_told(game: Game) -> None:
    answered(game, "begin", *BEST[:6], "put trou supprimer", *BEST[7:10])
    assert [n.tone for n in notices(game)] == ["bad"]


def test_a_run_is_recorded_with_its_moment_and_scenario(game: Game) -> None:
    answered(game, "begin", *BEST[:1])
    (run,) = game.store.runs()
    assert (run.begun, run.run.scenario, run.run.seed) == (NOW, "toile-recrute", 1)
    assert run.run.fingerprint == shipped("fr").fingerprint


def test_rows_of_settings_show_one_value_chosen(game: Game) -> None:
    answered(game, "settings")
    rows: list[Choices] = []
    for tab in TABS:
        blocks = answered(game, f"settings {tab}").screen.blocks
        rows += [b for b in blocks if isinstance(b, Choices) and b.prompt]
    assert len(rows) == len(VALUES) - 1  # how long plays are kept is on a page of its own
    assert all(sum(bool(c.selected) for c in row.choices) == 1 for row in rows)


def test_a_play_killed_between_its_last_decision_and_its_end_is_finished(tmp_path: Path) -> None:
    answered(new_game(tmp_path), "begin", *BEST).close()  # the last consequence was not read
    again = new_game(tmp_path)
    answered(again, "resume", "continue").close()
    with sqlite3.connect(tmp_path / "runs.sqlite") as db:
        db.execute("UPDATE run SET ending = '', finished = ''")
    last = answered(new_game(tmp_path), "resume", "continue")
    assert last.screen.id == "letter"
    assert [run.ending for run in last.store.runs()] == ["carriere"]


def test_a_play_of_another_scenario_does_not_hide_this_one(tmp_path: Path) -> None:
    game = answered(new_game(tmp_path), "begin", *BEST[:2])
    game.store.begin(Run("autre", "f", 1, (Decision("un", "choose oui"),)), NOW)
    game.close()
    assert find(new_game(tmp_path).screen, "resume")


def test_a_run_whose_record_makes_no_sense_does_not_stop_the_game(tmp_path: Path) -> None:
    answered(new_game(tmp_path), "begin", *BEST[:2]).close()
    with sqlite3.connect(tmp_path / "runs.sqlite") as db:
        db.execute("UPDATE run SET seed = 'sept'")
    game = new_game(tmp_path)
    assert find(game.screen, "resume") is None
    (notice,) = [block for block in game.screen.blocks if isinstance(block, Notice)]
    assert "illisible" in notice.text


def test_a_change_of_decision_goes_back_to_the_decision_itself(tmp_path: Path) -> None:
    game = answered(new_game(tmp_path), "begin", *BEST[:3], "undo")
    assert game.screen.id == "scene:telephone:0"
