"""A screen as text: every block in reading order, every control with what to type for it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from string import ascii_lowercase
from textwrap import wrap
from typing import assert_never

from sena_game.screen.blocks import (
    Block,
    Card,
    Choice,
    Choices,
    Feed,
    Gauges,
    Heading,
    Notice,
    Paper,
    Paragraph,
    Picture,
    Plot,
    Radar,
    Screen,
    Speech,
    Thought,
)
from sena_game.screen.focus import controls
from sena_game.words import Words

WIDTH = 78
# What is typed for a control that has a shortcut in the window.
TYPED = {"escape": "0", "backspace": "-", "?": "?"}


def typed(screen: Screen) -> dict[str, str]:
    """Return what to type for each control that can be taken: the typed text, then the id.

    Choices have numbers, as in the window; what takes a comment back has a letter.
    """
    numbers, letters = count(1), iter(ascii_lowercase)
    choices = {c.id for block in screen.blocks if isinstance(block, Choices) for c in block.choices}
    found: dict[str, str] = {}
    for control in controls(screen):
        written = TYPED.get(control.key) or (
            str(next(numbers)) if control.id in choices else next(letters)
        )
        if not control.locked:
            found.setdefault(written, control.id)
    return found


def text(screen: Screen, words: Words) -> str:
    """Return the whole screen as text, one idea a line."""
    keys = {id: written for written, id in typed(screen).items()}
    lines = [" · ".join(part for part in (screen.title, screen.when, screen.progress) if part)]
    lines.append("=" * min(WIDTH, len(lines[0])))
    for block in screen.blocks:
        lines += ["", *_block(block, keys, words)]
    if screen.menu:
        lines += ["", *(_choice(each, keys, words) for each in screen.menu)]
    return "\n".join(line for each in lines for line in _wrapped(each))


def _block(block: Block, keys: dict[str, str], words: Words) -> Iterator[str]:
    match block:
        case Heading(heading, level):
            yield heading
            yield ("-" if level > 1 else "=") * min(WIDTH, len(heading))
        case Paragraph(paragraph):
            yield paragraph
        case Speech(said, face):
            who = ", ".join(part for part in (face.name, face.role) if part) if face else ""
            # A text without quotation marks is told, not said by the one it shows.
            yield f"{who} — {said}" if who and said.startswith(("«", "“")) else said
        case Thought(thought, face):
            yield words("({name} thinks: {thought})", name=face.name, thought=thought)
        case Picture(_, _, _, alt, credit):
            yield (
                words.colon(words("Picture"), alt)
                if alt
                else words("Picture without a text alternative")
            )
            if credit:
                yield f"  {words.colon(words('Credit'), credit)}"
        case Gauges(label, bars):
            yield words.colon(
                label, " · ".join(_level(b.label, b.value, b.change, words) for b in bars)
            )
        case Feed():
            yield from _feed(block, keys, words)
        case Choices(prompt, choices):
            if prompt:
                yield prompt
            yield from (_choice(each, keys, words) for each in choices)
        case Paper():
            yield from _paper(block)
        case Notice(_, title, said):
            yield f"! {title}"
            yield f"  {said}"
        case Radar(title, axes, note):
            yield words.colon(title, note) if note else title
            yield from (f"  - {words.colon(axis.label, axis.note)}" for axis in axes)
        case Plot():
            yield from _plot(block, words)
        case Card(kicker, title, facts):
            yield f"* {words.colon(kicker, title)}"
            for fact in facts:
                yield f"  {words.colon(fact.label, fact.text) if fact.label else fact.text}"
        case _:
            assert_never(block)


def _level(label: str, value: int, change: int, words: Words) -> str:
    return f"{label} {value}" + (f" ({words.signed(change)})" if change else "")


def _choice(choice: Choice, keys: dict[str, str], words: Words) -> str:
    said = " — ".join(part for part in (choice.label, choice.text, choice.note) if part)
    if choice.locked:
        return words("  (locked) {label}: {reason}", label=said, reason=choice.locked)
    mark = words(" (chosen)") if choice.selected else ""
    return f"  {keys.get(choice.id, '')}. {said}{mark}"


def _feed(feed: Feed, keys: dict[str, str], words: Words) -> Iterator[str]:
    yield words.colon(words("On the phone"), feed.title)
    for post in feed.posts:
        said = words.colon(post.face.name, post.text) + (f" ({post.note})" if post.note else "")
        yield f"  > {said}" if post.current else f"  - {said} [{post.mark}]"
        if post.control:
            yield "  " + _choice(post.control, keys, words)


def _paper(paper: Paper) -> Iterator[str]:
    yield paper.masthead
    yield paper.title.upper()
    yield from paper.paragraphs
    yield from (f"  ({n}) {note}" for n, note in enumerate(paper.footnotes, start=1))
    if paper.signature:
        yield paper.signature


def _plot(plot: Plot, words: Words) -> Iterator[str]:
    yield plot.title
    for series in plot.series:
        yield f"  - {words.colon(series.label, ', '.join(map(str, series.values)))}"


def _wrapped(line: str) -> list[str]:
    indent = " " * (len(line) - len(line.lstrip()))
    # No-break spaces are spaces to `textwrap`; hidden while it works, they keep their word.
    hidden = line.strip().replace("\u00a0", "\ue000").replace("\u202f", "\ue001")
    rows = wrap(
        hidden,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + "  " * bool(indent),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [row.replace("\ue000", "\u00a0").replace("\ue001", "\u202f") for row in rows] or [""]
