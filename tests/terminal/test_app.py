"""The terminal's loop: what is typed, what is answered, and where it was saved."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest

from sena_game.game.autoplay import autoplay
from sena_game.game.settings import Settings
from sena_game.screen.blocks import Choice, Choices, Screen
from sena_game.terminal.app import meant, run, watch
from tests.game.conftest import answered, new_game
from tests.game.test_game import BEST

SCREEN = Screen(
    "s",
    "Écran",
    (
        Choices("", (Choice("choose oui", "Oui"), Choice("choose non", "Non", locked="Non."))),
        Choices("", (Choice("put a bin", "A"), Choice("put b bin", "B"))),
    ),
    menu=(Choice("pause", "Pause", key="escape"), Choice("help", "Aide", key="?")),
    focus="choose oui",
)


@pytest.mark.parametrize(
    ("line", "control"),
    [
        ("1", "choose oui"),
        ("3", "put a bin"),
        ("choose oui", "choose oui"),
        ("oui", "choose oui"),
        ("0", "pause"),
        ("?", "help"),
        ("pause", "pause"),
        ("", "choose oui"),
        ("2", ""),
        ("non", ""),
        ("choose non", ""),
        ("bin", ""),
        ("9", ""),
        ("OUI", ""),
    ],
)
def test_a_line_means_a_number_an_id_or_its_last_word(line: str, control: str) -> None:
    assert meant(SCREEN, line) == control


def played(folder: Path, *lines: str, language: str = "fr") -> str:
    """Return all that is said to someone who types these lines, then leaves."""
    game, said = new_game(folder, settings=Settings(language)), StringIO()
    run(game, said, iter(lines), lambda: f"Saved in {game.store.where}.")
    game.close()
    return said.getvalue()


def test_numbers_play_the_game(tmp_path: Path) -> None:
    said = played(tmp_path, "1", "2", "", "1")
    assert "«\u00a0On dirait une mairie\u00a0»" in said
    assert "répondeur" in said


def test_ids_play_the_game(tmp_path: Path) -> None:
    said = played(tmp_path, "begin", "choose blason", "continue", "repondeur")
    assert "en mission" in said


def test_an_unknown_line_is_answered_with_what_can_be_typed(tmp_path: Path) -> None:
    said = played(tmp_path, "begin", "peut-être", language="en")
    assert "Type one of these, then Enter: 1, 2, 3, 0, ?." in said


def test_an_empty_line_decides_nothing(tmp_path: Path) -> None:
    said = played(tmp_path, "begin", "", "", "")
    assert said.count("profil") == 1
    assert said.endswith("> > > > \n" + said.splitlines()[-1] + "\n")


def test_the_end_of_the_lines_says_where_it_was_saved(tmp_path: Path) -> None:
    assert played(tmp_path).splitlines()[-1] == f"Saved in {tmp_path / 'runs.sqlite'}."


def test_quitting_says_where_it_was_saved_and_reads_no_more(tmp_path: Path) -> None:
    lines = iter(["quit", "never"])
    game, said = new_game(tmp_path), StringIO()
    run(game, said, lines, lambda: "Adieu.")
    assert said.getvalue().endswith("\nAdieu.\n")
    assert next(lines) == "never"


def test_watching_prints_every_screen(tmp_path: Path) -> None:
    game, said = new_game(tmp_path), StringIO()
    watch(autoplay(game, ("choose blason",)), lambda: game.words, said)
    assert said.getvalue().count("====") >= 4


def test_a_piece_of_advice_is_written_on_a_line_of_its_own(tmp_path: Path) -> None:
    game, said = new_game(tmp_path), StringIO()
    answered(game, "begin", *BEST, "continue", "debrief")
    typed = ["write", "", "réponds sous 48 h", "write", "", "réponds demain", "q"]
    run(game, said, iter(typed), lambda: "")
    (saved,) = game.store.runs()
    assert saved.commitment == "réponds demain"
    assert "réponds sous 48 h" in said.getvalue()
