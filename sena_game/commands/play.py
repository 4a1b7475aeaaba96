"""Playing: a window, or the terminal, or a walkthrough that plays itself."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from secrets import randbelow

from sena_game import paths
from sena_game.commands import FINE, PROBLEMS
from sena_game.game.autoplay import Selfplay, autoplay
from sena_game.game.game import Game
from sena_game.game.scoring import scales
from sena_game.game.settings import read
from sena_game.game.shelf import Shelf
from sena_game.game.telling import notices
from sena_game.library.covers import find_cover, names
from sena_game.library.folder import find
from sena_game.library.reader import read_scenario
from sena_game.library.walkthrough import Walkthrough, read_walkthrough
from sena_game.problems import ScenarioError
from sena_game.records.retention import forget
from sena_game.records.store import Store, open_store
from sena_game.scenario.model import Scenario
from sena_game.scenario.renamed import current
from sena_game.words import Words, load_words


def play(options: argparse.Namespace, words: Words) -> int:
    walkthrough = _moves(options.moves) if options.moves else None
    game = _game(options, walkthrough.seed if walkthrough else None)
    if walkthrough and (options.shots or options.terminal or not has_display()):
        return _walk(game, options, walkthrough)
    if not options.terminal and has_display():
        return _window(game, options, walkthrough.moves if walkthrough else None)
    if not options.terminal:
        print(words("There is no display here: the game goes on in the terminal."))
    return _terminal(game)


def _moves(file: Path) -> Walkthrough:
    """Return the moves of a walkthrough, or of a run that was exported."""
    # Here rather than above: a window need not wait for what reads tables and JSON.
    from sena_game.records.document import read_document

    run = read_document(_text(file)) if file.suffix == ".json" else None
    if run is None:
        return read_walkthrough(file)
    return Walkthrough(tuple(each.move for each in run.decisions), run.ending, seed=run.seed)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""  # reading it as a walkthrough says why


def _game(options: argparse.Namespace, seed: int | None) -> Game:
    folder = find(options.scenario, paths.scenarios())
    store = open_store(paths.records())
    forget(store, datetime.now())
    spoken = {"language": options.lang} if options.lang else {}
    settings = read(store.settings() | spoken)
    given = options.seed if options.seed is not None else seed
    return Game(
        lambda language: read_scenario(folder, paths.scenarios(), language),
        lambda language: load_words(language, paths.assets() / "words"),
        store,
        settings=settings,
        seed=given if given is not None else randbelow(1_000_000_000),
        now=datetime.now,
        scale=scales(folder, paths.records()),
        open_other=_open_other,
        shelf=shelf(),
        asking=_is_new(options, store),
    )


def shelf() -> Shelf:
    """Return what else can be played: all that is shipped."""
    library = paths.scenarios()
    return Shelf(
        lambda: names(library),
        lambda id, language: find_cover(library, id, language),
        lambda id, language: read_scenario(find(id, library), library, language),
        lambda scenario: scales(library / scenario.id, paths.records())(scenario),
        lambda: (paths.assets() / "CREDITS.md").read_text(encoding="utf-8"),
        lambda: (paths.assets() / "accessibility/declaration.md").read_text(encoding="utf-8"),
    )


def _is_new(options: argparse.Namespace, store: Store) -> bool:
    """Tell whether someone opens the game for the first time, and is there to be asked."""
    scripted = options.moves or options.lang or options.shots
    there = sys.stdin.isatty() if options.terminal or not has_display() else True
    return not scripted and there and not store.settings() and not store.any_play()


def _open_other(id: str) -> Scenario | None:
    """Return another scenario of those shipped; None when it cannot be read."""
    try:
        return read_scenario(paths.scenarios() / id, paths.scenarios())
    except ScenarioError:
        return None


def has_display() -> bool:
    """Tell whether a window can be opened: always but on a bare Unix without a display."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"))


def _window(game: Game, options: argparse.Namespace, moves: tuple[str, ...] | None) -> int:
    from sena_game.window.app import run

    shown = game if moves is None else Selfplay(game, moves)
    missing: list[str] = []
    code = run(
        shown, assets=paths.assets(), shots=options.shots, size=options.size, missing=missing
    )
    if missing:
        names = ", ".join(missing)
        print(game.words("Files that could not be read, replaced meanwhile: {names}.", names=names))
    return code


def _walk(game: Game, options: argparse.Namespace, walkthrough: Walkthrough) -> int:
    """Play a walkthrough to its end, as text or pictures, and tell where it departs from it."""
    from sena_game.terminal.app import watch

    screens = autoplay(game, walkthrough.moves)
    if options.shots:
        from sena_game.window.shots import save_shots

        count = save_shots(screens, options.shots, options.size, game.settings, paths.assets())
        print(game.words("{count} pictures in {path}.", count=count, path=options.shots))
    else:
        watch(screens, lambda: game.words, sys.stdout)
    game.close()
    return _departure(game, walkthrough)


def _departure(game: Game, walkthrough: Walkthrough) -> int:
    from sena_game.check.walkthroughs import unmet

    session = game.session
    arrived = session.ended and session.at == current(session.scenario.renamed, walkthrough.ending)
    found = unmet(walkthrough.expects, session.state) if arrived else ""
    if arrived and not found:
        return FINE
    made = len(session.decisions)
    if found:
        said = game.words("What this walkthrough expects is not true: {found}.", found=found)
    elif session.ended:
        said = game.words("This walkthrough ends at “{ending}”.", ending=session.at)
    elif made < len(walkthrough.moves):
        move = walkthrough.moves[made]
        said = game.words("“{move}” cannot be done in “{scene}”.", move=move, scene=session.at)
    else:
        said = game.words("This walkthrough stops in “{scene}”.", scene=session.at)
    print(said, file=sys.stderr)
    return PROBLEMS


def _terminal(game: Game) -> int:
    from sena_game.terminal.app import run

    try:
        run(game, sys.stdout, _lines(), lambda: _farewell(game))
    except KeyboardInterrupt:
        print(f"\n{_farewell(game)}")
    game.close()
    return FINE


def _lines() -> Iterator[str]:
    yield from sys.stdin


def _farewell(game: Game) -> str:
    """Say where the run was saved, or why it was not; nothing when nothing was decided."""
    if not game.store.saved:
        return notices(game.store, game.words)[-1].text
    if not game.session.decisions:
        return ""
    return game.words("Your play is saved in {path}.", path=game.store.where)
