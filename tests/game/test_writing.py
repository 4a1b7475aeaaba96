"""A piece of advice in one's own words: typed, changed, kept within bounds."""

from __future__ import annotations

import pytest

from sena_game.game.game import Game
from sena_game.game.writing import FIELD, added, shortened
from sena_game.records.sentences import LONGEST
from sena_game.screen.blocks import Choices
from sena_game.screen.focus import controls, field, find
from tests.game.conftest import answered
from tests.game.test_game import BEST


@pytest.fixture
def debriefed(game: Game) -> Game:
    return answered(game, "begin", *BEST, "continue", "debrief")


def kept(game: Game) -> str:
    (saved,) = game.store.runs()
    return saved.commitment


def test_what_is_typed_is_kept_and_shown_as_chosen(debriefed: Game) -> None:
    answered(debriefed, "commit droit", "write")
    assert (debriefed.screen.id, debriefed.screen.focus) == ("write", FIELD)
    answered(debriefed, "type j", "type e ", "type lis", "untype", "untype", "type ève la main")
    shown = field(debriefed.screen)
    assert shown and (shown.text, shown.field) == ("je lève la main", LONGEST)
    answered(debriefed, FIELD)
    assert (debriefed.screen.id, kept(debriefed)) == ("debrief", "je lève la main")
    chosen = find(debriefed.screen, "write")
    assert chosen and (chosen.label, chosen.selected) == ("je lève la main", True)
    commits = [each for each in controls(debriefed.screen) if each.id.startswith("commit")]
    assert not any(each.selected for each in commits)


def test_a_sentence_kept_can_be_changed_or_given_up_for_a_lever(debriefed: Game) -> None:
    answered(debriefed, "write", "type un", "write-keep", "write")
    shown = field(debriefed.screen)
    assert shown and shown.text == "un"
    answered(debriefed, "type e", "write-keep")
    assert kept(debriefed) == "une"
    assert kept(answered(debriefed, "commit droit")) == "droit"


def test_nothing_typed_keeps_what_was_chosen(debriefed: Game) -> None:
    answered(debriefed, "commit droit", "write", "type  ", FIELD)
    assert (debriefed.screen.id, kept(debriefed)) == ("write", "droit")
    answered(debriefed, "back")
    assert (debriefed.screen.id, kept(debriefed)) == ("debrief", "droit")


def test_a_text_is_never_longer_than_its_field_nor_made_of_commands(debriefed: Game) -> None:
    answered(debriefed, "write", *("type abcdefghij",) * 30, "type \x1b[2J\u202e")
    shown = field(debriefed.screen)
    assert shown and len(shown.text) == LONGEST and shown.text.isprintable()
    assert answered(debriefed, *("untype",) * 300).screen.id == "write"


def test_what_is_typed_elsewhere_means_nothing(debriefed: Game) -> None:
    before = debriefed.screen
    assert answered(debriefed, "type quit", "untype", "write-keep").screen == before
    assert not debriefed.finished


def test_an_accent_leaves_with_its_letter() -> None:
    assert shortened(added("", "e\u0301")) == ""
    assert shortened("aq\u0301") == "a"
    assert shortened("") == ""


def test_a_piece_of_advice_reaches_the_profile(debriefed: Game) -> None:
    answered(debriefed, "write", "type relis à voix haute", FIELD, "title", "records", "profile")
    told = [b for b in debriefed.screen.blocks if isinstance(b, Choices) and b.style == "list"]
    assert told[0].choices[0].label.endswith("relis à voix haute")
