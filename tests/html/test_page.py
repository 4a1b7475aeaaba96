"""A screen as a page: all of it, in order, as text that cannot run."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from sena_game.html.page import page
from sena_game.screen.blocks import Paragraph, Plot, Radar, Screen, Series
from tests.html.printed import FRENCH, HOSTILE, a_debrief, a_sheet, every_block


class Reader(HTMLParser):
    """What a page says, and the tags it says it in."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tags: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def levels(self) -> list[int]:
        return [int(tag[1]) for tag in self.tags if re.fullmatch(r"h[1-6]", tag)]


def printed() -> list[Screen]:
    debriefs = [a_debrief("toile-recrute", seed) for seed in range(4)]
    return [*debriefs, a_debrief("atelier-robinet", 1), a_sheet("toile-recrute"), every_block()]


def test_headings_begin_at_one_and_skip_no_level() -> None:
    for screen in printed():
        first, *levels = Reader(page(screen, FRENCH)).levels
        assert first == 1 and 1 not in levels
        assert all(after <= before + 1 for before, after in zip([1, *levels], levels, strict=False))


def test_what_an_author_wrote_is_read_and_never_runs() -> None:
    read = Reader(page(every_block(HOSTILE), FRENCH))
    assert "script" not in read.tags
    assert sum(HOSTILE in text for text in read.texts) > 30


@pytest.mark.parametrize("block", [each for each in every_block("Zut").blocks])
def test_every_block_says_something(block: object) -> None:
    screen = Screen("one", "Titre", (block,))  # type: ignore[arg-type]
    said = "".join(Reader(page(screen, FRENCH)).texts)
    assert "Zut" in said or "toile.example" in said


def test_a_picture_is_a_table_too() -> None:
    screen = a_debrief("toile-recrute", 2)
    radar = next(block for block in screen.blocks if isinstance(block, Radar))
    plot = next(block for block in screen.blocks if isinstance(block, Plot))
    cells = Reader(page(screen, FRENCH)).texts
    for axis in radar.axes:
        assert axis.label in cells and axis.note in cells
    assert {str(value) for each in plot.series for value in each.values} <= set(cells)


def test_a_long_label_is_clipped_in_the_picture_and_whole_in_the_table() -> None:
    long = "Confiance de celles et ceux qui habitent ici"
    plot = Plot("Jauges", ("0", "1"), (Series(long, (10, 90)),))
    texts = Reader(page(Screen("a", "A", (plot,)), FRENCH)).texts
    assert "Confiance de… 90" in texts and long in texts


def test_what_was_committed_to_is_said_to_be_chosen() -> None:
    assert "Un texte à lire. (choisi)" in page(every_block(), FRENCH)


def test_only_an_address_of_the_web_can_be_followed() -> None:
    assert 'href="https://toile.example/a"' in page(every_block(), FRENCH)
    bad = Screen("a", "A", (Paragraph("javascript:alert(1)"),))
    assert "href" not in page(bad, FRENCH)
