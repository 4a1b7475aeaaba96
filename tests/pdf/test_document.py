"""A screen on paper: tagged, in its language, in order, on two sheets, and only ever text.

The typesetter itself refuses a PDF that is not PDF/UA-1; what it could not see is looked at here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from itertools import pairwise
from typing import Any

import pytest
from pypdf import PdfReader

from sena_game import paths
from sena_game.pdf.document import _UNFIT, SIZES, SQUARE, _pages, fitting, pdf
from sena_game.screen.blocks import Card, Paragraph, Screen
from sena_game.words import Words
from tests.html.printed import FRENCH, HOSTILE, a_debrief, a_sheet, every_block

NOON = datetime(2026, 6, 1, 12)


def read(screen: Screen, words: Words = FRENCH, most: int = 0) -> PdfReader:
    if most:
        made = fitting((screen,), words, paths.assets(), NOON, most=most)
    else:
        made = pdf(screen, words, paths.assets(), NOON)
    return PdfReader(BytesIO(made))


def said(reader: PdfReader) -> str:
    """Return all that is read, in reading order, on one line."""
    text = " ".join(page.extract_text() for page in reader.pages)
    return re.sub(r"[\s\u00a0\u202f]+", " ", text)


def elements(node: Any) -> Iterator[Any]:
    """Yield the elements of a structure tree, in reading order."""
    found = node.get_object()
    if isinstance(found, list):
        for each in found:
            yield from elements(each)
    elif isinstance(found, dict):
        if "/S" in found:
            yield found
        if "/K" in found:
            yield from elements(found["/K"])


@pytest.fixture(scope="module")
def debriefed() -> PdfReader:
    return read(a_debrief("toile-recrute", 5), most=2)


def test_it_is_tagged_and_says_its_title_and_its_language(debriefed: PdfReader) -> None:
    root: Any = debriefed.root_object
    assert bool(root["/MarkInfo"]["/Marked"])
    assert root["/Lang"] == "fr"
    assert bool(root["/ViewerPreferences"]["/DisplayDocTitle"])
    assert debriefed.metadata and debriefed.metadata.title == "Débriefing · Toile recrute"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def test_its_headings_begin_at_one_and_skip_no_level(debriefed: PdfReader) -> None:
    tags = [str(each["/S"]) for each in elements(debriefed.root_object["/StructTreeRoot"])]
    levels = [int(tag[2]) for tag in tags if re.fullmatch(r"/H[1-6]", tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_pictures_say_what_they_show_and_tables_are_tables(debriefed: PdfReader) -> None:
    tags = list(elements(debriefed.root_object["/StructTreeRoot"]))
    figures = [each for each in tags if each["/S"] == "/Figure"]
    assert len(figures) == 2
    assert all("Services" in each["/Alt"] or "Confiance" in each["/Alt"] for each in figures)
    named = {str(each["/S"]) for each in tags}
    assert {"/Table", "/TR", "/TH", "/TD"} <= named


def test_every_face_is_inside_and_can_be_read_back(debriefed: PdfReader) -> None:
    pages: list[Any] = list(debriefed.pages)
    fonts = [font.get_object() for page in pages for font in page["/Resources"]["/Font"].values()]
    for font in fonts:
        assert "/ToUnicode" in font
        (inner,) = font["/DescendantFonts"]
        descriptor = inner.get_object()["/FontDescriptor"]
        assert {"/FontFile2", "/FontFile3"} & descriptor.keys()


def test_every_page_knows_the_order_of_its_tabs(debriefed: PdfReader) -> None:
    assert {page.get("/Tabs") for page in read(a_sheet("toile-recrute")).pages} == {"/S"}


def test_it_is_read_in_the_order_of_the_screen(debriefed: PdfReader) -> None:
    text = said(debriefed)
    order = (
        "Débriefing · Toile recrute",
        "La maire de Toile",
        "Ce que montre votre partie",
        "Score :",
        "Vos six axes",
        "Lundi matin, je…",
        "Vos décisions, une par une",
        "Information générale",
    )
    places = [text.find(each) for each in order]
    assert -1 not in places and places == sorted(places)


@pytest.mark.parametrize("name", ["toile-recrute", "atelier-decider", "atelier-planifier"])
def test_an_ordinary_run_takes_two_sheets_of_a4(name: str) -> None:
    for seed in range(6):
        reader = read(a_debrief(name, seed), most=2)
        assert len(reader.pages) <= 2
        assert (round(reader.pages[0].mediabox.width), round(reader.pages[0].mediabox.height)) == (
            595,
            842,
        )


def test_letters_are_made_smaller_to_fit_and_never_tiny() -> None:
    long = Screen("long", "Long", tuple(Paragraph("Un paragraphe. " * 12) for _ in range(66)))
    assert len(read(long).pages) == 3
    assert len(read(long, most=2).pages) == 2
    assert min(SIZES) >= 8


def test_a_long_run_is_folded_rather_than_spread_over_more_sheets() -> None:
    whole, folded = (a_debrief("atelier-robinet", 1, folded=each) for each in (False, True))
    made = fitting((whole, folded), FRENCH, paths.assets(), NOON, most=2)
    text = said(PdfReader(BytesIO(made)))
    assert len(PdfReader(BytesIO(made)).pages) < len(read(whole, most=2).pages)
    for block in whole.blocks:
        if isinstance(block, Card):
            assert re.sub(r"\s", " ", block.title)[:12] in text


def test_pages_are_counted_as_a_reader_counts_them() -> None:
    made = pdf(a_sheet("toile-recrute"), FRENCH, paths.assets(), NOON)
    assert _pages(made) == len(PdfReader(BytesIO(made)).pages) > 1


def test_what_an_author_wrote_is_read_and_never_typeset() -> None:
    reader = read(every_block(HOSTILE))
    assert round(reader.pages[0].mediabox.width) == 595
    assert said(reader).replace(" ", "").count(HOSTILE.replace(" ", "")) > 20


def test_the_same_screen_makes_the_same_file() -> None:
    screen = a_debrief("toile-recrute", 1)
    one, other = (pdf(screen, FRENCH, paths.assets(), NOON) for _ in range(2))
    assert one == other


def test_a_letter_that_no_face_has_becomes_a_square() -> None:
    text = said(read(Screen("a", "A", (Paragraph("Bravo 😀 漢 \u0001 \u200b fin"),))))
    assert f"Bravo {SQUARE}" in text and "fin" in text


def test_every_letter_that_is_let_through_can_be_shown() -> None:
    shown = "".join(chr(n) for n in range(0x20, 0x3000) if not _UNFIT.match(chr(n)))
    lines = tuple(Paragraph(shown[at : at + 60]) for at in range(0, len(shown), 60))
    text = said(read(Screen("a", "A", lines)))
    assert "é" in text and "€" in text and "→" in text
