"""A screen as sentences to be read aloud, in reading order.

The one source for a screen reader, for the voice of the game and for tests. Every control is said
exactly once, with its label, in the order of `focus.controls`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from sena_game.screen import handling
from sena_game.screen.blocks import (
    Block,
    Board,
    Card,
    Choice,
    Choices,
    Door,
    Face,
    Feed,
    GaugeBar,
    Gauges,
    Heading,
    Message,
    Notice,
    Paper,
    Paragraph,
    Picture,
    Plot,
    Post,
    Radar,
    RadarAxis,
    Roads,
    Screen,
    Series,
    Speech,
    Street,
    Table,
    Thought,
    TownMap,
)
from sena_game.screen.naming import action, headed, lit, road
from sena_game.screen.reminding import reminder
from sena_game.screen.said import Said, placed, said_of, sentences
from sena_game.words import Words


def spoken(screen: Screen, words: Words) -> tuple[Said, ...]:
    """Return all of a screen: its title, its blocks, its menu, then its hints."""
    title = Said(screen.title, "heading")
    told = [Said(screen.when), Said(screen.progress)]
    if screen.countdown:
        seconds = words("{count} seconds", count=screen.countdown.seconds)
        told.append(Said(sentences(seconds, screen.countdown.label), "alert"))
    for block in screen.blocks:
        told += _block(block, words)
    told += placed(_choice(each) for each in screen.menu)
    told += (Said(reminder(hint, words)) for hint in screen.hints)
    # A letter has the title of its screen: once is enough.
    told = [title, *(each for each in told if each != title)]
    return tuple(each for each in told if each.text or each.control)


def _block(block: Block, words: Words) -> Iterator[Said]:
    match block:
        case Heading(text):
            yield Said(text, "heading")
        case Paragraph(text):
            yield Said(text)
        case Speech(text, face):
            yield Said(_voiced(text, face, words))
        case Thought(text, face):
            yield Said(words("{name} thinks: {thought}", name=face.name, thought=text))
        case Picture():
            yield _picture(block, words)
        case Gauges(label, bars):
            yield Said(label, "list")
            yield from (Said(_level(bar, words), "meter") for bar in bars)
        case Feed(title, posts):
            yield Said(title, "list")
            for number, post in enumerate(posts, start=1):
                yield from _post(post, (number, len(posts)), words)
        case Choices(prompt, choices, note=note):
            yield Said(sentences(prompt, note), "list")
            yield from placed(_choice(each) for each in choices)
        case Paper():
            yield from _paper(block, words)
        case Notice(_, title, text):
            yield Said(sentences(title, text), "alert")
        case Radar():
            yield Said(sentences(block.title, block.note), "list")
            yield from (Said(_share(axis, block, words), "item") for axis in block.axes)
        case Plot(title, labels, series):
            yield Said(title, "list")
            yield from (Said(_levels(each, labels, words), "item") for each in series)
        case Card():
            yield from _card(block, words)
        case Board():
            yield from handling.board(block, words)
        case Message():
            yield from _message(block, words)
        case TownMap():
            yield from _town_map(block, words)
        case Table():
            yield from _table(block, words)
        case Street():
            yield from _street(block, words)
        case Roads():
            yield from _roads(block, words)
        case _:
            assert_never(block)


def _choice(choice: Choice) -> Said:
    return said_of(choice, sentences(choice.label, choice.text, choice.note))


def _who(face: Face | None) -> str:
    return ", ".join(part for part in (face.name, face.role) if part) if face else ""


def _voiced(text: str, face: Face | None, words: Words) -> str:
    """Return what someone says; a text without quotation marks is told, not said by a face."""
    who = _who(face)
    return words.colon(who, text) if who and text.startswith(("«", "“")) else text


def _picture(picture: Picture, words: Words) -> Said:
    shown = words.colon(words("Picture"), picture.alt)
    text = shown if picture.alt else words("Picture without a text alternative")
    credit = words.colon(words("Credit"), picture.credit) if picture.credit else ""
    return Said(sentences(text, credit), "picture")


def _level(bar: GaugeBar, words: Words) -> str:
    values = {"gauge": bar.label, "value": bar.value, "change": abs(bar.change)}
    if bar.change > 0:
        return words("{gauge}: {value} of 100, up {change}", **values)
    if bar.change < 0:
        return words("{gauge}: {value} of 100, down {change}", **values)
    return words("{gauge}: {value} of 100", gauge=bar.label, value=bar.value)


def _post(post: Post, place: tuple[int, int], words: Words) -> Iterator[Said]:
    who = _who(post.face)
    text = words.colon(who, post.text) if who else post.text
    now = words("To be dealt with now") if post.current else ""
    yield Said(sentences(text, post.note, post.mark, now), "item", place=place)
    if post.control:
        control = post.control
        label = action(control, post.face.name, words)
        yield said_of(control, sentences(label, control.text, control.note))


def _paper(paper: Paper, words: Words) -> Iterator[Said]:
    yield Said(paper.masthead)
    yield Said(paper.title, "heading")
    yield from map(Said, paper.paragraphs)
    for number, note in enumerate(paper.footnotes, start=1):
        yield Said(words.colon(words("Note {number}", number=number), note))
    yield Said(words.colon(words("Signed"), paper.signature) if paper.signature else "")


def _share(axis: RadarAxis, radar: Radar, words: Words) -> str:
    share = words("not tested") if axis.share is None else words.percent(axis.share)
    others = zip(radar.references, axis.references, strict=False)
    compared = (words.colon(label, words.percent(share)) for label, share in others)
    return sentences(words.colon(axis.label, axis.note or share), *compared)


def _levels(series: Series, labels: tuple[str, ...], words: Words) -> str:
    levels = zip(labels, series.values, strict=False)
    return sentences(series.label, *(words.colon(label, str(value)) for label, value in levels))


def _card(card: Card, words: Words) -> Iterator[Said]:
    yield Said(words.colon(card.kicker, card.title) if card.kicker else card.title, "heading")
    for fact in card.facts:
        yield Said(words.colon(fact.label, fact.text) if fact.label else fact.text, "item")
    if card.control:
        yield said_of(card.control, action(card.control, card.title, words))


def _message(message: Message, words: Words) -> Iterator[Said]:
    yield Said(headed(message, words), "heading")
    yield Said(sentences(*message.text.split("\n")) or words("Nothing is written yet"))
    if message.spoken and message.spoken != message.text:
        yield Said(words.colon(words("Read aloud"), message.spoken))
    if message.meter:
        yield handling.meter(message.meter, words)


def _town_map(shown: TownMap, words: Words) -> Iterator[Said]:
    yield Said(sentences(shown.title, shown.note), "list")
    for each in shown.districts:
        yield Said(sentences(words.colon(each.label, lit(each, words)), each.note), "item")


def _street(street: Street, words: Words) -> Iterator[Said]:
    """Yield the doors in the order of the season, each with what has become of it."""
    yield Said(sentences(street.title, street.note), "list")
    yield from (handling.meter(each, words) for each in street.meters)
    yield from placed(map(_door, street.doors))


def _roads(shown: Roads, words: Words) -> Iterator[Said]:
    yield Said(shown.title, "list")
    for number, stop in enumerate(shown.stops, start=1):
        ways = (words.colon(road(each, words), each.label) for each in stop.roads)
        met = "" if stop.met else words("not met on your way")
        head = words.colon(stop.when, stop.label) if stop.when else stop.label
        yield Said(sentences(head, met, *ways), "item", place=(number, len(shown.stops)))


def _door(door: Door) -> Said:
    text = sentences(door.label, door.time, door.hook, door.mark, door.result, door.warning)
    return said_of(door.control, text) if door.control else Said(text, "item")


def _table(table: Table, words: Words) -> Iterator[Said]:
    """Yield the rows, each figure with the name of its column, so that none is heard bare."""
    yield Said(table.title, "table")
    total = (table.total,) if table.total else ()
    for first, *cells in (*table.rows, *total):
        named = zip(table.columns[1:], cells, strict=False)
        figures = (words.colon(column, cell) for column, cell in named if cell)
        yield Said(sentences(first, *figures), "row")
    yield from map(Said, table.notes)
