"""What is kept of a play, for how long, and who sees it: said in words, and chosen."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sena_game.game.settings import LONGEST_NAME, VALUES, Settings
from sena_game.screen.blocks import Choice, Choices, Heading, Paragraph, Screen
from sena_game.words import Words

FIELD = "pseudonym-field"
# Each choice of how long plays are kept, in English: keys of the catalogue.
CALLED: Mapping[str, str] = {
    "ever": "For ever",
    "year": "12 months",
    "month": "30 days",
    "unfinished": "Until they are finished",
}
KEPT = (
    "Each play keeps what was decided, when, and its commitment; no name, no address. "
    "Nothing leaves this computer."
)
PROMISES = (
    KEPT,
    "Plays are kept until you erase them, unless you choose 12 months, 30 days, or nothing once "
    "they are finished. What is past its time is erased when the game is opened.",
    "Answers to reminders are kept with the play they come from.",
    "What is erased is gone from the file. Reminders, the profile and the next episode only know "
    "the plays that are kept.",
    "A pseudonym is yours to choose, or not. It is only written in what you export or print.",
    "Plays are sent elsewhere only when you ask for it: {command}.",
)


def statement(words: Words) -> tuple[str, ...]:
    """Return what is kept, in a few sentences."""
    return tuple(words(sentence, command="sena runs send") for sentence in PROMISES)


def keeping(settings: Settings, words: Words, where: Path) -> Screen:
    """Return the page that says what is kept, and lets one choose for how long."""
    choices = tuple(
        Choice(f"set retention {each}", words(CALLED[each]), selected=settings.retention == each)
        for each in VALUES["retention"]
    )
    back = Choice("back", words("Back"), icon="arrow-left", key="escape")
    named = settings.pseudonym
    label = words.colon(words("Pseudonym"), named) if named else words("Choose a pseudonym")
    name = Choice("pseudonym", label, icon="type")
    return Screen(
        id="kept",
        title=words("What is kept"),
        blocks=(
            Heading(words("What is kept")),
            *(Paragraph(sentence) for sentence in statement(words)),
            Choices(words("Plays are kept"), choices, style="row"),
            Paragraph(words("They are in {path}.", path=where), "small"),
            Choices("", (back, name), style="row"),
        ),
        focus="back",
    )


def naming(text: str, words: Words) -> Screen:
    """Return the page where a pseudonym is typed, with what was typed so far."""
    field = Choice(FIELD, words("Pseudonym"), text=text, icon="type", field=LONGEST_NAME)
    keep = Choice("pseudonym-keep", words("Keep it"), icon="check")
    back = Choice("back", words("Back"), icon="arrow-left", key="escape")
    told = words("Not your name: {most} signs at most, or none at all.", most=LONGEST_NAME)
    return Screen(
        id="pseudonym",
        title=words("Pseudonym"),
        blocks=(
            Heading(words("Pseudonym")),
            Paragraph(told),
            Choices("", (field,), style="list"),
            Choices("", (keep, back), style="row"),
        ),
        focus=FIELD,
    )
