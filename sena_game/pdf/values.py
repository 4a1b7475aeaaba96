"""A screen as the values from which paper is made: every block in reading order.

Texts go into strings and never into the language of the typesetter: what an author wrote can be
read on the page, and never runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, assert_never

from sena_game.html import drawings, tabled
from sena_game.html.style import DAY
from sena_game.screen.blocks import (
    Block,
    Board,
    Card,
    Choice,
    Choices,
    Feed,
    Gauges,
    Heading,
    Message,
    Notice,
    Paper,
    Paragraph,
    Picture,
    Plot,
    Radar,
    Roads,
    Screen,
    Speech,
    Street,
    Table,
    Thought,
    TownMap,
)
from sena_game.screen.speech import spoken
from sena_game.words import Words

FACE = "Atkinson Hyperlegible Next"
PEN = drawings.Pen(DAY, FACE)
# Letters of the longest word, and of a text, that a column makes room for.
WORD, TEXT, LEAST = 16, 48, 6
Value = dict[str, Any]


def values(screen: Screen, words: Words) -> Value:
    """Return a screen as plain values: names, texts and numbers."""
    return {
        "title": screen.title,
        "language": words.language,
        "inks": dict(DAY),
        "foot": words("SENA, a serious game for town halls."),
        "page": words("Page"),
        "colon": words.colon("", "").rstrip(" "),
        "blocks": list(_leveled(screen.blocks, words)),
    }


def _leveled(blocks: Iterable[Block], words: Words) -> Iterator[Value]:
    """Yield the blocks, each with the level that a heading of its own would have."""
    depth = 1
    for block in blocks:
        if isinstance(block, Heading):
            depth = min(block.level, depth) + 1
            yield {"block": "heading", "text": block.text, "level": depth}
            continue
        value = _value(block, words)
        yield {**value, "level": depth + 1}


def _value(block: Block, words: Words) -> Value:
    match block:
        case Heading(text):
            return {"block": "heading", "text": text}
        case Paragraph(text, tone):
            return _paragraph(text, tone)
        case Speech(text, face):
            who = ", ".join(part for part in (face.name, face.role) if part) if face else ""
            return _paragraph(words.colon(who, text) if who and text.startswith("«") else text)
        case Thought(text, face):
            said = words("({name} thinks: {thought})", name=face.name, thought=text)
            return _paragraph(said)
        case Picture(_, _, _, alt, credit):
            told = words.colon(words("Picture"), alt) if alt else ""
            return _paragraph(" ".join(part for part in (told, credit) if part), "small")
        case Gauges(label, bars):
            levels = [words.colon(bar.label, str(bar.value)) for bar in bars]
            return {"block": "list", "text": label, "items": levels}
        case Choices(prompt, choices, note=note):
            items = [_choice(each, words) for each in choices]
            return {"block": "choices", "title": prompt, "text": note, "items": items}
        case Paper():
            return _paper(block)
        case Notice(tone, title, text):
            return {"block": "notice", "tone": tone, "title": title, "paragraphs": _lines(text)}
        case Radar():
            picture = drawings.radar(block, PEN, words)
            figures = _table(tabled.of_radar(block, words))
            alt = drawings.said_radar(block, words)
            return _figure(picture, alt, block.title, block.note, figures)
        case Plot():
            picture = drawings.plot(block, PEN, words)
            figures = _table(tabled.across(block, words))
            alt = drawings.said_plot(block, words)
            return _figure(picture, alt, block.title, "", figures)
        case Card(kicker, title, facts, tone):
            rows = [{"label": each.label, "text": each.text, "form": each.form} for each in facts]
            return {"block": "card", "kicker": kicker, "title": title, "tone": tone, "facts": rows}
        case Table():
            return _table(block)
        case Feed() | Board() | Message() | TownMap() | Street() | Roads():
            return _told(block, words)
        case _:
            assert_never(block)


def _paragraph(text: str, tone: str = "plain") -> Value:
    return {"block": "paragraph", "text": text, "tone": tone}


def _lines(text: str) -> list[str]:
    return [each for each in text.split("\n") if each]


def _choice(choice: Choice, words: Words) -> Value:
    label = f"{choice.label} ({words('chosen')})" if choice.selected else choice.label
    more = (choice.text, choice.note, choice.locked)
    return {
        "text": label,
        "more": [each for each in more if each],
        "on": bool(choice.selected),
    }


def _paper(paper: Paper) -> Value:
    notes = [f"({number}) {note}" for number, note in enumerate(paper.footnotes, start=1)]
    return {
        "block": "paper",
        "masthead": paper.masthead,
        "title": paper.title,
        "paragraphs": [each for each in (*paper.paragraphs, *notes) if each],
        "signature": paper.signature,
    }


def _figure(picture: str, alt: str, title: str, note: str, figures: Value) -> Value:
    return {
        "block": "figure",
        "picture": picture,
        "alt": alt,
        "title": title,
        "text": note,
        "figures": figures,
    }


def _table(table: Table) -> Value:
    rows = [*table.rows, *([table.total] if table.total else [])]
    return {
        "block": "table",
        "title": table.title,
        "columns": list(table.columns),
        "widths": _widths([table.columns, *rows]),
        "rows": [list(row) for row in rows],
        "total": bool(table.total),
        "notes": list(table.notes),
    }


def _widths(rows: list[tuple[str, ...]]) -> list[float]:
    """Return how wide columns are beside one another: by their texts, and by their longest word."""
    found: list[float] = []
    for column in zip(*rows, strict=False):
        longest = max(len(word) for cell in column for word in (*cell.split(" "), ""))
        text = sum(len(cell) for cell in column[1:]) / max(1, len(column) - 1)
        found.append(round(max(min(longest, WORD), min(text, TEXT), LEAST) + 3, 1))
    return found


def _told(block: Block, words: Words) -> Value:
    """Return a block as it is read aloud, what belongs to it in a list."""
    said = [each.text for each in spoken(Screen("", "", (block,)), words) if each.text]
    return {"block": "list", "text": "".join(said[:1]), "items": said[1:]}
