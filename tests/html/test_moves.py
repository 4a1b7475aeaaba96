"""A play is told as its author wrote it: what was asked, what was answered, and the ids."""

from __future__ import annotations

from sena_game.explore.findings import Witness
from sena_game.html.moves import moves, names
from sena_game.play.run import Decision
from tests.html.found import DRAWN, ENGLISH, FRENCH, LETTER, LOST, sound

KNOWN = names(sound(), FRENCH)


def test_a_play_is_a_list_of_questions_and_answers() -> None:
    made = moves("Chemin", LETTER, KNOWN)
    assert "<summary>Chemin</summary>" in made and made.count("<li>") == 2
    assert "Que faites-vous\u202f?</span>Vérifier, puis dire<code>rumeur.verifier</code>" in made
    assert "Bande de… → Le masquer<code>mur.insulte.masquer</code>" in made


def test_what_draws_need_is_told() -> None:
    assert "Graine des tirages\u00a0: 41" in moves("x", DRAWN, KNOWN)
    assert "Aucune graine trouvée" in moves("x", LOST, KNOWN)
    assert "raine" not in moves("x", LETTER, KNOWN)


def test_a_play_without_decisions_has_nothing_to_open() -> None:
    made = moves("Way", Witness(), names(sound(), ENGLISH))
    assert made == "<p>Way: nothing has to be decided</p>"


def test_what_has_no_label_goes_by_its_id() -> None:
    unknown = Witness((Decision("cave", "choose porte"), Decision("cave", "hop")))
    made = moves("x", unknown, KNOWN)
    assert "cave</span><code>cave.porte</code>" in made and "<code>cave: hop</code>" in made
    assert KNOWN.named("cave") == "<code>cave</code>"


def test_a_deep_play_is_left_out_of_what_is_printed() -> None:
    assert 'class="deep"' in moves("x", LETTER, KNOWN, deep=True)
    assert 'class="deep"' not in moves("x", LETTER, KNOWN)
