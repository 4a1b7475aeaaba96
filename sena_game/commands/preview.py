"""Playing a scenario while it is written, in the window or the terminal; no run is recorded."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from secrets import randbelow

from sena_game import paths
from sena_game.commands import FINE
from sena_game.commands.play import has_display
from sena_game.game.preview import Preview
from sena_game.game.scoring import scales
from sena_game.game.settings import read
from sena_game.library.folder import find
from sena_game.library.reader import read_placed
from sena_game.library.watch import look, watched
from sena_game.problems import Place, Problem, ScenarioError, nearest
from sena_game.records.store import open_scratch
from sena_game.words import Words, load_words


def preview(options: argparse.Namespace, words: Words) -> int:
    folder = find(options.scenario, paths.scenarios())
    shown = _preview(options, folder)
    if options.at:
        _go(shown, options.at, folder)
    if options.terminal or not has_display():
        if not options.terminal:
            print(words("There is no display here: the game goes on in the terminal."))
        return _terminal(shown)
    from sena_game.window.app import run

    return run(
        shown, assets=paths.assets(), shots=options.shots, size=options.size, look=shown.look
    )


def _preview(options: argparse.Namespace, folder: Path) -> Preview:
    store = open_scratch(paths.records())
    spoken = {"language": options.lang} if options.lang else {}
    settings = read(store.settings() | spoken)
    folders = watched(folder, paths.scenarios())
    return Preview(
        lambda language: read_placed(folder, paths.scenarios(), language),
        lambda language: load_words(language, paths.assets() / "words"),
        store,
        lambda: look(folders),
        settings=settings,
        seed=options.seed if options.seed is not None else randbelow(1_000_000_000),
        now=datetime.now,
        # Each version saved while writing has its own: none is worth keeping.
        scale=scales(folder, paths.records(), kept=False),
    )


def _go(shown: Preview, target: str, folder: Path) -> None:
    """Go to `target`; raise `ScenarioError` when the scenario has nothing of that name."""
    session = shown.session
    if session is None:
        return  # the scenario is broken, which is said first
    # What explores takes as long to import as a window to open.
    from sena_game.explore.find import names
    from sena_game.explore.way import has

    known = names(session.scenario)
    if not has(session.scenario, target):
        values = {"name": target, "kind": "scene"}
        problem = Problem(Place(str(folder)), "unknown-name", values, nearest(target, known))
        raise ScenarioError([problem])
    shown.go(target)


def _terminal(shown: Preview) -> int:
    from sena_game.terminal.app import run

    try:
        # A line is typed once the file is saved: there is nothing to wait for.
        run(shown, sys.stdout, _lines(), lambda: "", lambda: shown.look(sure=True))
    except KeyboardInterrupt:
        print()
    shown.close()
    return FINE


def _lines() -> Iterator[str]:
    yield from sys.stdin
