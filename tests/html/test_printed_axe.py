"""Printed screens in a real Chromium: nothing for axe-core to say, a few sheets of paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from sena_game.html.page import page
from sena_game.screen.blocks import Screen
from tests.html.browser import THERE, Browser, browser
from tests.html.printed import FRENCH, a_debrief, a_sheet, every_block
from tests.html.test_axe import AXE, OVER, TINY, UNFOCUSED, audited

pytestmark = pytest.mark.skipif(not (THERE and AXE), reason="needs Chromium and axe-core")

SCREENS: dict[str, Callable[[], Screen]] = {
    "debrief": lambda: a_debrief("toile-recrute", 5),
    "long": lambda: a_debrief("atelier-robinet", 1),
    "sheet": lambda: a_sheet("toile-recrute"),
    "placings": lambda: a_sheet("atelier-ordonner"),
    "blocks": every_block,
}


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


@pytest.fixture(params=list(SCREENS))
def shown(request: pytest.FixtureRequest, chromium: Browser, tmp_path: Path) -> Browser:
    file = tmp_path / "page.html"
    file.write_text(page(SCREENS[request.param](), FRENCH), encoding="utf-8")
    chromium.size(1280)
    chromium.prefer("light")
    chromium.open(file)
    return chromium


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_axe_has_nothing_to_say(shown: Browser, width: int, scheme: str) -> None:
    shown.size(width)
    shown.prefer(scheme)
    assert audited(shown) == []


def test_nothing_scrolls_sideways_on_a_phone_or_at_400_per_cent(shown: Browser) -> None:
    for width, zoom in ((320, 1.0), (320, 4.0), (768, 1.0), (1280, 1.0)):
        shown.size(width, zoom=zoom)
        assert (width, shown.run(OVER)) == (width, [])


def test_no_letter_is_tiny(shown: Browser) -> None:
    shown.size(320)
    assert shown.run(TINY) == []


def test_all_that_can_be_reached_shows_that_it_has_the_focus(shown: Browser) -> None:
    assert shown.run(UNFOCUSED) == []


def test_nothing_is_fetched_and_nothing_runs(shown: Browser) -> None:
    assert shown.run("return performance.getEntriesByType('resource').length") == 0
    assert shown.run("return document.scripts.length + document.images.length") == 0


def test_a_browser_prints_a_debrief_on_a_few_sheets(chromium: Browser, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(page(a_debrief("toile-recrute", 5), FRENCH), encoding="utf-8")
    chromium.open(file)
    assert len(PdfReader(BytesIO(chromium.printed())).pages) <= 3
