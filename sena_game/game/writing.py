"""A piece of advice in the learner's own words: the page where it is typed."""

from __future__ import annotations

import unicodedata

from sena_game.records.sentences import LONGEST
from sena_game.screen.blocks import Choice, Choices, Heading, Paragraph, Screen
from sena_game.words import Words

FIELD = "write-field"


def shown(text: str, words: Words) -> Screen:
    """Return the page with what was typed so far."""
    asked = words("On Monday morning, I…")
    field = Choice(FIELD, asked, text=text, icon="type", field=LONGEST)
    keep = Choice("write-keep", words("Keep it"), icon="check")
    back = Choice("back", words("Back"), icon="arrow-left", key="escape")
    told = words("Write what you will do, then press Enter. It stays on this computer.")
    return Screen(
        id="write",
        title=words("In my own words"),
        blocks=(
            Heading(words("In my own words")),
            Paragraph(told),
            Choices("", (field,), style="list"),
            Choices("", (keep, back), style="row"),
        ),
        focus=FIELD,
    )


def added(text: str, typed: str) -> str:
    """Return a text with what was typed at its end, as far as there is room."""
    signs = (sign for sign in typed if not unicodedata.category(sign).startswith("C"))
    return unicodedata.normalize("NFC", text + "".join(signs))[:LONGEST]


def shortened(text: str) -> str:
    """Return a text without its last sign, accents of it included."""
    kept = len(text) - 1
    while kept > 0 and unicodedata.combining(text[kept]):
        kept -= 1
    return text[: max(0, kept)]
