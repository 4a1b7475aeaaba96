"""The report in a real Chromium: nothing for axe-core to say, nothing that scrolls sideways.

Without Chromium and its driver (`apt install chromium chromium-driver`) or axe-core
(`make setup` installs what tests/html/axe.lock pins) these tests are skipped.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from sena_game.html.report import page
from tests.html.browser import THERE, Browser, browser
from tests.html.found import ALL, WORDS

AXE = find_spec("axe_playwright_python")
pytestmark = pytest.mark.skipif(not (THERE and AXE), reason="needs Chromium and axe-core")

# Everything axe knows, with the enhanced contrast of level AAA.
AUDIT = """
document.querySelectorAll("details").forEach(each => each.open = true);
const rules = {"color-contrast-enhanced": {enabled: true}};
return axe.run(document, {rules, resultTypes: ["violations"]}).then(found =>
  found.violations.flatMap(each => each.nodes.map(node =>
    `${each.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`)));
"""
OVER = """
const wide = document.documentElement.clientWidth;
return [...document.querySelectorAll("body *:not(.away):not(.away *)")]
  .filter(each => !each.closest("thead") && !each.matches(".skip"))
  .filter(each => {
    const {left, right} = each.getBoundingClientRect();
    return left < -0.5 || right > wide + 0.5;
  })
  .map(each => each.outerHTML.slice(0, 120));
"""
TINY = """
document.querySelectorAll("details").forEach(each => each.open = true);
return [...document.querySelectorAll("main *, header *")]
  .filter(each => each.childNodes.length && parseFloat(getComputedStyle(each).fontSize) < 11.9)
  .map(each => each.outerHTML.slice(0, 120));
"""
UNFOCUSED = """
return [...document.querySelectorAll("a, summary")].filter(each => {
  each.closest("details") && (each.closest("details").open = true);
  each.focus({focusVisible: true});
  return document.activeElement !== each || getComputedStyle(each).outlineStyle === "none";
}).map(each => each.outerHTML.slice(0, 120));
"""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


@pytest.fixture(params=[*(f"{name}.fr" for name in ALL), "bad.en", "sampled.en", "sound.en"])
def shown(request: pytest.FixtureRequest, chromium: Browser, tmp_path: Path) -> Browser:
    """Give a browser that shows a report, as wide as a laptop and by day."""
    name, language = request.param.split(".")
    file = tmp_path / "report.html"
    file.write_text(page(ALL[name](), WORDS[language]), encoding="utf-8")
    chromium.size(1280)
    chromium.prefer("light")
    chromium.open(file)
    return chromium


def audited(chromium: Browser) -> Any:
    assert AXE and AXE.submodule_search_locations
    folder = Path(AXE.submodule_search_locations[0])
    chromium.run((folder / "axe.min.js").read_text(encoding="utf-8"))
    return chromium.run(AUDIT)


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_axe_has_nothing_to_say(shown: Browser, width: int, scheme: str) -> None:
    shown.size(width)
    shown.prefer(scheme)
    assert audited(shown) == []


def test_nothing_scrolls_sideways_on_a_phone_or_at_400_per_cent(shown: Browser) -> None:
    # 1280 pixels at 400 % are 320 of CSS, four of the screen wide each.
    for width, zoom in ((320, 1.0), (320, 4.0), (500, 1.0), (768, 1.0), (1024, 1.0), (1280, 1.0)):
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


def test_it_prints_as_a_document(shown: Browser) -> None:
    assert shown.printed().startswith(b"%PDF-")
