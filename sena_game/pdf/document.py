"""A screen as the bytes of a PDF: tagged, with its language, its title and its own letters.

The typesetter is asked for PDF/UA-1, and refuses to write what is not: a picture without an
alternative, a heading that skips a level, a letter that no face can show.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from sena_game.pdf.values import values
from sena_game.screen.blocks import Screen
from sena_game.words import Words

# What our faces can show, those of the typesetter included. Anything else becomes a white square.
_UNFIT = re.compile(
    "[^\n\u0020-\u007e\u00a0-\u017f\u0192\u02c6\u02dc\u0386-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce"
    "\u0400-\u045f\u2009-\u200a\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u202f\u2030\u2032\u2033"
    "\u2039\u203a\u2044\u20ac\u2070\u2074-\u2079\u2080-\u2089\u2122\u2190-\u2199\u21d0-\u21d4"
    "\u2200-\u2209\u2211-\u2213\u2215\u2217-\u221a\u221e\u2248\u2260\u2264\u2265\u25a0\u25a1"
    "\u25cb\u25cf\u2605\u2606\u2610\u2611\u2713\u2717]"
)
SQUARE = "\u25a1"
# Of the letters of a text, in points, the largest first.
SIZES = (9.5, 9.0, 8.5, 8.0)
_PAGE = re.compile(rb"/Type\s*/Page\b")


class NoTypesetter(Exception):
    """Nothing on this machine can make a PDF: the library is not installed."""


def pdf(screen: Screen, words: Words, assets: Path, moment: datetime) -> bytes:
    """Return a screen as a PDF of A4 pages; raise `NoTypesetter` when nothing can make one."""
    return _made(written(screen, words), SIZES[0], assets, moment)


def fitting(
    screens: Sequence[Screen], words: Words, assets: Path, moment: datetime, *, most: int
) -> bytes:
    """Return the first screen that holds in so many pages: the first is the longest.

    Letters are made smaller first, down to what is still read with ease.
    """
    for screen in screens:
        text = written(screen, words)
        for size in SIZES:
            made = _made(text, size, assets, moment)
            if _pages(made) <= most:
                return made
    # What cannot fit is no better for being small.
    return pdf(screens[-1], words, assets, moment)


def _made(text: str, size: float, assets: Path, moment: datetime) -> bytes:
    try:
        import typst
    except ImportError:
        raise NoTypesetter from None
    made = typst.compile(
        str(assets / "print" / "page.typ"),
        font_paths=[str(assets / "fonts")],
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["ua-1"],
        sys_inputs={"screen": text, "size": str(size)},
        timestamp=int(moment.timestamp()),
    )
    assert isinstance(made, bytes)
    return made


def _pages(made: bytes) -> int:
    return len(_PAGE.findall(made))


def written(screen: Screen, words: Words) -> str:
    """Return the values of a screen as one text, with nothing in it that no face can show."""
    return json.dumps(_fit(values(screen, words)), ensure_ascii=False)


def _fit(value: Any) -> Any:
    match value:
        case str():
            return _UNFIT.sub(SQUARE, value)
        case list():
            return [_fit(each) for each in value]
        case dict():
            return {name: _fit(each) for name, each in value.items()}
        case _:
            return value
