"""What the game is, how it is handled, and who made it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sena_game import __version__
from sena_game.game.bindings import Bindings
from sena_game.game.keycaps import called
from sena_game.screen.blocks import Card, Choice, Choices, Fact, Heading, Paragraph, Screen, Table
from sena_game.words import Words

# What is done, and the actions that do it.
DONE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("take an option", ("number 1", "number 2", "number 3")),
    ("move from one control to the next", ("next", "right", "down")),
    ("confirm", ("confirm",)),
    ("go back to the previous decision", ("go back",)),
    ("pause, or leave this page", ("pause",)),
    ("read the screen again", ("read again",)),
    ("full screen", ("full screen",)),
    ("this help", ("help",)),
)
# By the folder that holds them.
KINDS: Mapping[str, str] = {
    "fonts": "Typefaces",
    "icons": "Icons",
    "portraits": "Portraits",
    "town": "Places",
    "sounds": "Sounds and music",
}

OURS = "SENA {version}. Game, scenarios, places and sounds: SENA contributors."
FREE = (
    "The code is free (MIT), the scenarios and our art too (CC BY 4.0): copy them, change them, "
    "share them. A scenario is a text: the guide in scenarios/README.md begins with ten lines."
)


def help(bound: Bindings, words: Words, *, stated: bool = False) -> Screen:
    """Return how the game is handled, with the keys as they are bound.

    `stated` where the accessibility statement can be read.
    """
    back = Choice("back", words("Back"), icon="arrow-left", key="escape")
    further = (_stated(words),) if stated else ()
    columns = (words("To"), words("Keyboard"), words("Gamepad"))
    rows = tuple(_row(does, actions, bound, words) for does, actions in DONE)
    return Screen(
        id="help",
        title=words("Help"),
        blocks=(
            Heading(words("Help")),
            Paragraph(
                words(
                    "You run the website and the networks of a small town. Read, choose, see "
                    "what the town makes of it. Nothing is timed."
                )
            ),
            Table("", columns, rows),
            Paragraph(words("Mouse or finger: click, tap, or drag a card.")),
            Choices("", (back, *further), style="row"),
        ),
        focus="back",
    )


def _row(does: str, actions: tuple[str, ...], bound: Bindings, words: Words) -> tuple[str, ...]:
    keys = [key for action in actions for key in bound.keys(action)[:1]]
    pads = [pad for action in actions for pad in bound.buttons(action)[:1]]
    return (words(does), *(", ".join(called(each, words) for each in way) for way in (keys, pads)))


def credits(written: str, words: Words) -> Screen:
    """Return who made what, from the table of assets/CREDITS.md."""
    back = Choice("back", words("Back"), icon="arrow-left", key="escape")
    return Screen(
        id="credits",
        title=words("Credits"),
        blocks=(
            Heading(words("Credits")),
            Paragraph(words(OURS, version=__version__), "lead"),
            Paragraph(words(FREE)),
            Choices("", (back, _stated(words)), style="row"),
            Heading(words("What we owe to others"), 2),
            *(_card(row, words) for row in _rows(written)),
        ),
        focus="back",
    )


def _stated(words: Words) -> Choice:
    return Choice("statement", words("Accessibility statement"), icon="eye")


def _rows(written: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield the rows of the table: files, author, source, licence."""
    for line in written.split("\n"):
        cells = [cell.strip().replace("`", "") for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and len(cells) == 4 and not cells[0].startswith(("Files", "--")):
            yield cells[0], cells[1], cells[2], cells[3]


def _card(row: tuple[str, str, str, str], words: Words) -> Card:
    files, author, source, licence = row
    kind = words(KINDS.get(files.partition("/")[0], "Files"))
    facts = (Fact("", source, "sentence"), Fact(words("Licence"), licence, "reference"))
    return Card(f"{kind} · {files}", author, facts)
