"""The settings page by page, the questions of the first start, the help and the credits."""

from __future__ import annotations

from pathlib import Path

from sena_game import paths
from sena_game.game import about, options
from sena_game.game.game import Game
from sena_game.game.options import TABS
from sena_game.game.settings import VALUES, Settings
from sena_game.records.store import open_store
from sena_game.screen.blocks import Card, Choices
from sena_game.screen.focus import by_key, by_number, controls, find
from sena_game.words import Words
from tests.game.conftest import answered, new_game


def test_every_setting_is_on_one_page() -> None:
    named = [name for _, _, names in TABS.values() for name in names]
    # How long plays are kept is chosen where what is kept is said.
    assert sorted([*named, "retention"]) == sorted(VALUES)


def test_each_page_of_the_settings_is_two_keys_away_from_the_pause(game: Game) -> None:
    answered(game, "begin", "pause")
    assert find(game.screen, by_number(game.screen, 2)).id == "settings"  # type: ignore[union-attr]
    answered(game, "settings")
    tabs = [by_number(game.screen, number) for number in (1, 2, 3, 4)]
    assert tabs == [f"settings {tab}" for tab in TABS]


def test_one_escape_leaves_the_settings_whatever_the_page(game: Game) -> None:
    answered(game, "begin", "pause", "settings", "settings sound", "settings voice")
    assert by_key(game.screen, "escape") == "back"
    assert answered(game, "back").screen.id == "pause"


def test_the_page_shown_is_the_tab_chosen_and_has_the_focus(game: Game) -> None:
    answered(game, "settings", "settings sound")
    chosen = [c.id for c in controls(game.screen) if c.id.startswith("settings") and c.selected]
    assert (chosen, game.screen.focus) == (["settings sound"], "settings sound")


def test_a_volume_is_said_in_words_and_figures() -> None:
    screen = options.settings(Settings(), Words("en"), "sound")
    (row,) = (b for b in screen.blocks if isinstance(b, Choices) and b.prompt == "Music")
    assert [choice.label for choice in row.choices] == [
        *("None", "Low 25%", "Medium 50%", "High 75%", "Full volume"),
    ]


def test_a_size_of_text_is_written_in_that_size() -> None:
    screen = options.settings(Settings(), Words("en"))
    sizes = [c.size for c in controls(screen) if c.id.startswith("set text_percent")]
    assert tuple(sizes) == VALUES["text_percent"]


def test_the_first_start_asks_three_questions_that_one_key_passes(tmp_path: Path) -> None:
    game = new_game(tmp_path, asking=True)
    asked = [b for b in game.screen.blocks if isinstance(b, Choices) and b.prompt]
    assert (game.screen.id, len(asked)) == ("welcome", 3)
    assert game.screen.focus == by_key(game.screen, "escape") == "welcomed"
    assert answered(game, "welcomed").screen.id == "title"
    game.close()
    assert open_store(tmp_path).settings()["language"] == "fr"


def test_what_is_answered_at_the_first_start_is_seen_at_once_and_kept(tmp_path: Path) -> None:
    game = new_game(tmp_path, asking=True)
    answered(game, "set language en", "set text_percent 150", "set voice on")
    assert (game.screen.id, game.screen.title) == ("welcome", "Welcome")
    answered(game, "welcomed").close()
    kept = open_store(tmp_path).settings()
    assert (kept["language"], kept["text_percent"], kept["voice"]) == ("en", "150", "on")


def test_credits_tell_every_row_of_the_file(game: Game) -> None:
    written = (paths.assets() / "CREDITS.md").read_text(encoding="utf-8")
    rows = [line for line in written.split("\n") if line.startswith("| `")]
    told = [b for b in answered(game, "credits").screen.blocks if isinstance(b, Card)]
    assert len(told) == len(rows) > 0
    for row, card in zip(rows, told, strict=True):
        assert card.title in row
        assert all(fact.text in row.replace("`", "") for fact in card.facts)


def test_the_credits_say_the_version() -> None:
    from sena_game import __version__

    screen = about.credits("", Words())
    assert any(__version__ in getattr(block, "text", "") for block in screen.blocks)
