"""A screen as text: every block in reading order, every control with what to type for it."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import assert_never

from sena_game.screen.blocks import (
    Block,
    Board,
    Card,
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
from sena_game.terminal import boards
from sena_game.terminal.keys import line, typed
from sena_game.words import Words

WIDTH = 78


def text(screen: Screen, words: Words) -> str:
    """Return the whole screen as text, one idea a line."""
    keys = {id: written for written, id in typed(screen).items()}
    lines = [" · ".join(part for part in (screen.title, screen.when, screen.progress) if part)]
    lines.append("=" * min(WIDTH, len(lines[0])))
    for block in screen.blocks:
        lines += ["", *_block(block, keys, words)]
    if screen.menu:
        lines += ["", *(line(each, keys, words) for each in screen.menu)]
    return "\n".join(row for each in lines for row in _wrapped(each))


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
        case Choices(prompt, choices, note=note):
            yield from (each for each in (prompt, note) if each)
            yield from (line(each, keys, words) for each in choices)
        case Paper():
            yield from _paper(block)
        case Notice(_, title, said):
            yield f"! {title}"
            yield f"  {said}"
        case Radar():
            yield from _radar(block, words)
        case Plot():
            yield from _plot(block, words)
        case Card(kicker, title, facts, control=control):
            yield f"* {words.colon(kicker, title) if kicker else title}"
            for fact in facts:
                yield f"  {words.colon(fact.label, fact.text) if fact.label else fact.text}"
            if control:
                yield line(control, keys, words)
        case Board():
            yield from boards.board(block, keys, words)
        case Message():
            yield from boards.message(block, words)
        case TownMap():
            yield from boards.town_map(block, words)
        case Table():
            yield from boards.table(block, words)
        case Street():
            yield from boards.street(block, keys, words)
        case Roads():
            yield from boards.roads(block, words)
        case _:
            assert_never(block)


def _level(label: str, value: int, change: int, words: Words) -> str:
    return f"{label} {value}" + (f" ({words.signed(change)})" if change else "")


def _feed(feed: Feed, keys: dict[str, str], words: Words) -> Iterator[str]:
    yield words.colon(words("On the phone"), feed.title)
    for post in feed.posts:
        said = words.colon(post.face.name, post.text) + (f" ({post.note})" if post.note else "")
        yield f"  > {said}" if post.current else f"  - {said} [{post.mark}]"
        if post.control:
            yield "  " + line(post.control, keys, words)


def _paper(paper: Paper) -> Iterator[str]:
    yield paper.masthead
    yield paper.title.upper()
    yield from paper.paragraphs
    yield from (f"  ({n}) {note}" for n, note in enumerate(paper.footnotes, start=1))
    if paper.signature:
        yield paper.signature


def _radar(radar: Radar, words: Words) -> Iterator[str]:
    yield words.colon(radar.title, radar.note) if radar.note else radar.title
    for axis in radar.axes:
        others = zip(radar.references, axis.references, strict=False)
        compared = "".join(f" · {label} {words.percent(share)}" for label, share in others)
        yield f"  - {words.colon(axis.label, axis.note)}{compared}"


def _plot(plot: Plot, words: Words) -> Iterator[str]:
    yield plot.title
    for series in plot.series:
        yield f"  - {words.colon(series.label, ', '.join(map(str, series.values)))}"


def _wrapped(said: str) -> list[str]:
    indent = " " * (len(said) - len(said.lstrip()))
    # No-break spaces are spaces to `textwrap`; hidden while it works, they keep their word.
    hidden = said.strip().replace("\u00a0", "\ue000").replace("\u202f", "\ue001")
    rows = wrap(
        hidden,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + "  " * bool(indent),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [row.replace("\ue000", "\u00a0").replace("\ue001", "\u202f") for row in rows] or [""]
