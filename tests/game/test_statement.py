"""The accessibility statement within the game, and what the page of the voice says without one."""

from __future__ import annotations

from sena_game import paths
from sena_game.game import options
from sena_game.game.settings import Settings
from sena_game.game.statement import LACKING, statement
from sena_game.screen.blocks import Card, Notice, Paragraph
from sena_game.words import load_words

FRENCH = load_words("fr", paths.assets() / "words")
WRITTEN = (paths.assets() / "accessibility/declaration.md").read_text(encoding="utf-8")


def test_the_page_says_all_that_is_written_and_shows_what_is_lacking() -> None:
    shown = statement(WRITTEN, FRENCH)
    told = [block.text for block in shown.blocks if isinstance(block, Paragraph)]
    assert any(text.startswith("SENA est partiellement conforme") for text in told)
    assert not any(sign in text for text in told for sign in ("**", "`", "|"))
    cards = [block for block in shown.blocks if isinstance(block, Card)]
    rows = [line for line in WRITTEN.split("\n") if line.startswith("|")]
    lacking = [row for row in rows if row.strip("| ").endswith(LACKING)]
    assert len(cards) == len(lacking) > 10


def test_the_page_of_the_voice_says_that_none_was_found() -> None:
    asked = Settings(voice="on")
    told = options.settings(asked, FRENCH, "voice", voiceless=True)
    assert any(isinstance(block, Notice) for block in told.blocks)
    for silent in (
        options.settings(asked, FRENCH, "voice"),
        options.settings(asked, FRENCH, "reading", voiceless=True),
        options.settings(Settings(), FRENCH, "voice", voiceless=True),
    ):
        assert not any(isinstance(block, Notice) for block in silent.blocks)
