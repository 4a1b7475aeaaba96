"""The accessibility statement as a page of the game: what it says, then what is not met yet.

Its tables stay in the file: a page of the game shows only the rows that a learner may stumble on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from sena_game.screen.blocks import Block, Card, Choice, Choices, Fact, Heading, Paragraph, Screen
from sena_game.words import Words

LACKING = ("partiellement", "non conforme")


def statement(written: str, words: Words) -> Screen:
    """Return the statement from its file, which is in French whatever the language of the game."""
    back = Choice("back", words("Back"), icon="arrow-left", key="escape")
    opening, *sections = written.split("\n## ")
    state, *further = [tuple(_section(each)) for each in sections]
    row = Choices("", (back,), style="row")
    return Screen(
        id="statement",
        title=words("Accessibility statement"),
        blocks=(*_section(opening), *state, row, *chain.from_iterable(further)),
        focus="back",
    )


def _section(section: str) -> Iterator[Block]:
    title, _, text = section.strip().partition("\n")
    rows = [_cells(line) for line in text.split("\n") if line.startswith("|")]
    yield Heading(_plain(title).lstrip("# "), 1 if title.startswith("#") else 2)
    for paragraph in text.split("\n\n"):
        if not paragraph.lstrip().startswith("|"):
            lines = _plain(paragraph).strip().split("\n- ")
            yield from (Paragraph(line.removeprefix("- ")) for line in lines if line.strip())
    yield from (_card(cells) for cells in rows[2:] if cells[-1] in LACKING)


def _card(cells: list[str]) -> Card:
    name, second, how, _, state = cells
    return Card(state, f"{name} · {second}" if second else name, (Fact("", _plain(how)),))


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _plain(text: str) -> str:
    """Return a text without the signs of its markup."""
    return re.sub(r"\*+|`", "", text)
