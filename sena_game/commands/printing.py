"""A screen into a file for a browser, a file for paper, or the terminal: whole, or not at all."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from sena_game import paths
from sena_game.commands import FINE, PROBLEMS
from sena_game.screen.blocks import Screen
from sena_game.words import Words


def shown(
    screen: Screen,
    options: argparse.Namespace,
    words: Words,
    *,
    shorter: Sequence[Screen] = (),
    most: int = 0,
) -> int:
    """Write a screen where it was asked to be; in the terminal when nowhere was.

    A PDF that is to have `most` pages is made of the first that fits, of it and the `shorter`.
    """
    if not (options.html or options.pdf):
        from sena_game.terminal.page import text

        print(text(screen, words))
        return FINE
    written = []
    if options.html:
        from sena_game.html.page import page

        written.append(_written(options.html, page(screen, words).encode(), words))
    if options.pdf:
        made = _pdf((screen, *shorter), words, most)
        written.append(made is not None and _written(options.pdf, made, words))
    return FINE if all(written) else PROBLEMS


def _pdf(screens: Sequence[Screen], words: Words, most: int) -> bytes | None:
    from sena_game.pdf.document import NoTypesetter, fitting, pdf

    try:
        if most:
            return fitting(screens, words, paths.assets(), datetime.now(), most=most)
        return pdf(screens[0], words, paths.assets(), datetime.now())
    except NoTypesetter:
        said = words(
            "A PDF takes a library that is not installed: {command}. Or print the page of --html.",
            command='pip install "sena-game[pdf]"',
        )
        print(said, file=sys.stderr)
        return None


def _written(file: Path, made: bytes, words: Words) -> bool:
    """Write a file, and tell whether that could be done."""
    try:
        file.write_bytes(made)
    except OSError as error:
        said = words("“{path}” cannot be written.", path=file)
        print(f"{said} ({error.strerror})", file=sys.stderr)
        return False
    print(words("It is in {path}.", path=file))
    return True
