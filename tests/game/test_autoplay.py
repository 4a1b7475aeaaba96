"""A play that plays itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game.game.autoplay import autoplay
from sena_game.game.game import Game
from tests.game.conftest import new_game
from tests.library.small import TWO, small


def test_a_walkthrough_shows_every_screen_from_title_to_debrief(game: Game) -> None:
    moves = (
        *("choose blason", "choose sms", "choose quoi"),
        *("put trou laisser", "put agent masquer", "put maire laisser", "done"),
        *("choose texte", "choose clics"),
    )
    ids = [screen.id for screen in autoplay(game, moves)]
    assert (ids[0], ids[1], ids[-2], ids[-1]) == ("title", "scene:profil:0", "letter", "debrief")
    assert len(ids) == 2 + 6 * 2 - 1 + 3 + 2


def test_a_walkthrough_stops_at_a_move_that_cannot_be_made(game: Game) -> None:
    ids = [screen.id for screen in autoplay(game, ("choose blason", "choose danse"))]
    assert ids[-1] == "scene:telephone:0"


def test_a_walkthrough_stops_when_no_move_is_left(game: Game) -> None:
    assert [screen.id for screen in autoplay(game, ())] == ["title", "scene:profil:0"]


ASKED = TWO.replace("    then: deux\n", "    why: [canal, repondre, droit]\n    then: deux\n")


@pytest.mark.parametrize("answers", [("why canal",), ()])
def test_what_is_asked_is_answered_or_let_pass(tmp_path: Path, answers: tuple[str, ...]) -> None:
    scenario = small(tmp_path, ASKED)
    game = new_game(tmp_path / "records", lambda language: scenario)
    ids = [screen.id for screen in autoplay(game, ("choose oui", *answers, "choose tot"))]
    made = [each.move for each in game.session.decisions]
    game.close()
    assert made == ["choose oui", *answers, "choose tot"]
    assert ids[2] == "why:un" and ids[-1] == "debrief"
