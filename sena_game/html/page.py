"""A screen as one page of HTML: every block in reading order, for any browser and for paper.

Nothing can be activated there: a control is told, with what was chosen. A board, a street or a
map of the town is told as it is read aloud.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import assert_never

from sena_game.html import drawings, tabled
from sena_game.html.document import Markup, document, joined, tag
from sena_game.html.leaf import leaf
from sena_game.html.tables import Line, folding, narrow
from sena_game.screen.blocks import (
    Block,
    Board,
    Card,
    Choice,
    Choices,
    Fact,
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

LOWEST = 6  # of the headings of HTML


def page(screen: Screen, words: Words) -> str:
    """Return a screen as one page, which asks nothing of the network and runs nothing."""
    top = tag("header", tag("p", "SENA", class_="kicker"), tag("h1", screen.title))
    foot = tag("footer", tag("p", words("SENA, a serious game for town halls.")))
    body = tag("main", top, *_blocks(screen.blocks, words), class_="leaf")
    return document(screen.title, words.language, leaf(), body, foot)


def _blocks(blocks: Iterable[Block], words: Words) -> Iterator[Markup]:
    """Yield the blocks; those that stand side by side, together."""
    depth = 1
    for aside, group in groupby(blocks, _aside):
        made: list[Markup] = []
        for block in group:
            if isinstance(block, Heading):
                depth = min(block.level, depth) + 1
            made.append(_block(block, depth, words))
        yield tag("div", *made, class_=aside) if aside else joined(made)


def _aside(block: Block) -> str:
    match block:
        case Card():
            return "cards"
        case Radar() | Plot():
            return "pictures"
        case _:
            return ""


def _block(block: Block, depth: int, words: Words) -> Markup:
    """Return a block; `depth` is that of the heading it stands under."""
    match block:
        case Heading(text):
            return _heading(depth, text)
        case Paragraph(text, tone):
            return tag("p", text, class_=tone)
        case Speech(text, face):
            who = ", ".join(part for part in (face.name, face.role) if part) if face else ""
            return tag("p", words.colon(who, text) if who and text.startswith("«") else text)
        case Thought(text, face):
            return tag("p", words("({name} thinks: {thought})", name=face.name, thought=text))
        case Picture(_, _, _, alt, credit):
            told = words.colon(words("Picture"), alt) if alt else ""
            return tag("p", " ".join(part for part in (told, credit) if part), class_="small")
        case Gauges(label, bars):
            levels = (tag("li", words.colon(bar.label, str(bar.value))) for bar in bars)
            return joined((tag("p", label), tag("ul", *levels)))
        case Choices():
            return _choices(block, depth, words)
        case Paper():
            return _paper(block, depth)
        case Notice(tone, title, text):
            inner = (_heading(depth + 1, title), *_paragraphs(text))
            return tag("div", *inner, class_=f"notice {tone}")
        case Radar():
            picture = drawings.radar(block, drawings.ON_PAGE, words)
            return _figure(picture, block.title, block.note, tabled.of_radar(block, words), words)
        case Plot():
            picture = drawings.plot(block, drawings.ON_PAGE, words)
            return _figure(picture, block.title, "", tabled.of_plot(block, words), words)
        case Card():
            return _card(block, depth + 1, words)
        case Table():
            return joined(
                (_table(block), *(tag("p", note, class_="small") for note in block.notes))
            )
        case Feed() | Board() | Message() | TownMap() | Street() | Roads():
            return _told(block, words)
        case _:
            assert_never(block)


def _heading(depth: int, text: str) -> Markup:
    return tag(f"h{min(depth, LOWEST)}", text)


def _paragraphs(text: str) -> Iterator[Markup]:
    yield from (tag("p", each) for each in text.split("\n") if each)


def _choices(shown: Choices, depth: int, words: Words) -> Markup:
    """Return a question and what could be answered, with a box for each to be ticked by hand."""
    if not shown.choices and not shown.prompt:
        return Markup()
    heading = _heading(depth + 1, shown.prompt) if shown.prompt else ""
    note = tag("p", shown.note) if shown.note else ""
    return tag("div", heading, note, _boxes(shown.choices, words), class_="asked")


def _boxes(choices: Iterable[Choice], words: Words) -> Markup:
    items = (
        tag("li", _ticked(each, words), *_more(each), class_="on" if each.selected else "off")
        for each in choices
    )
    return tag("ul", *items, class_="boxes")


def _ticked(choice: Choice, words: Words) -> str:
    return f"{choice.label} ({words('chosen')})" if choice.selected else choice.label


def _more(choice: Choice) -> Iterator[Markup]:
    for said in (choice.text, choice.note, choice.locked):
        if said:
            yield tag("span", said, class_="sub")


def _paper(paper: Paper, depth: int) -> Markup:
    notes = [tag("li", note) for note in paper.footnotes]
    return tag(
        "section",
        tag("p", paper.masthead, class_="masthead"),
        _heading(depth + 1, paper.title),
        *(tag("p", each) for each in paper.paragraphs if each),
        tag("ol", *notes) if notes else "",
        tag("p", paper.signature, class_="signature") if paper.signature else "",
        class_="letter",
    )


def _card(card: Card, depth: int, words: Words) -> Markup:
    kicker = tag("p", card.kicker, class_="kicker") if card.kicker else ""
    return tag(
        "article",
        kicker,
        _heading(depth, card.title),
        *_facts(card.facts, words),
        class_=f"card {card.tone}",
    )


def _facts(facts: tuple[Fact, ...], words: Words) -> Iterator[Markup]:
    """Yield what is known, as a list when nothing of it has a name."""
    if len(facts) > 1 and not any(each.label for each in facts):
        yield tag("ul", *(tag("li", each.text) for each in facts))
    else:
        yield from (_fact(each, words) for each in facts)


def _fact(fact: Fact, words: Words) -> Markup:
    if not fact.label:
        return tag("p", fact.text, class_=fact.form)
    label = tag("b", words.colon(fact.label, "").rstrip(" "))
    return tag("p", label, " ", fact.text, class_=fact.form)


def _figure(picture: Markup, title: str, note: str, figures: Table, words: Words) -> Markup:
    """Return a picture with its title, and the table that says the same."""
    caption = tag("figcaption", tag("b", title), *((" ", note) if note else ()))
    folded = tag("details", tag("summary", words("The figures")), _figures(figures))
    return tag("figure", picture, caption, folded)


def _figures(table: Table) -> Markup:
    return narrow(table.title, table.columns, table.rows)


def _table(table: Table) -> Markup:
    rows = [*table.rows, *([table.total] if table.total else [])]
    lines = [Line([_cell(cell) for cell in row]) for row in rows]
    return folding(table.title, table.columns, lines)


def _cell(said: str) -> str:
    """Return a cell; an address can be followed."""
    return tag("a", said, href=said) if said.startswith(("https://", "http://")) else said


def _told(block: Block, words: Words) -> Markup:
    """Return a block as it is read aloud, what belongs to it in a list."""
    said = [each.text for each in spoken(Screen("", "", (block,)), words) if each.text]
    items = [tag("li", each) for each in said[1:]]
    return joined((*(tag("p", each) for each in said[:1]), tag("ul", *items) if items else ""))
