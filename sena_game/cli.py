"""The commands: arguments in, one call, exit code out. 0 fine, 1 problems found, 2 wrong use."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sena_game import paths
from sena_game.problems import ScenarioError
from sena_game.words import LANGUAGES, Words, load_words

if TYPE_CHECKING:
    from sena_game.game.game import Game
    from sena_game.records.store import Store

FIRST = "toile-recrute"
FINE, PROBLEMS, WRONG_USE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    words = load_words(options.lang or "fr", paths.assets() / "words")
    try:
        code: int = options.command(options, words)
        return code
    except ScenarioError as error:
        return _tell(error, words)
    except (BrokenPipeError, KeyboardInterrupt):
        # The reader of our output is gone, or the learner is: all that was decided is saved.
        sys.stderr.close()
        return FINE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sena", description="SENA : un jeu sérieux pour bien se servir du web en mairie."
    )
    play = argparse.ArgumentParser(add_help=False)
    play.add_argument("scenario", nargs="?", default=FIRST, help="nom ou dossier d’un scénario")
    play.add_argument("--terminal", action="store_true", help="jouer dans le terminal")
    play.add_argument("--lang", choices=tuple(LANGUAGES), help="langue du jeu")
    play.add_argument("--seed", type=int, default=None, help="graine des tirages au sort")
    play.add_argument("--moves", type=Path, help="jouer tout seul ce parcours témoin")
    play.add_argument("--shots", type=Path, help="dossier où garder une image de chaque écran")
    play.add_argument("--size", type=_size, default=(1280, 720), help="taille, comme 1280x720")
    play.set_defaults(command=_play)
    commands = parser.add_subparsers(metavar="commande")
    commands.add_parser("play", parents=[play], help="jouer un scénario")
    listing = commands.add_parser("list", help="dire quels scénarios il y a")
    listing.add_argument("--lang", choices=tuple(LANGUAGES))
    listing.set_defaults(command=_list)
    check = commands.add_parser("check", help="dire ce qui ne va pas dans des scénarios")
    check.add_argument("path", nargs="*", type=Path)
    check.add_argument("--lang", choices=tuple(LANGUAGES))
    check.set_defaults(command=_check)
    parser.set_defaults(**vars(play.parse_args([])))
    return parser


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise argparse.ArgumentTypeError("1280x720")
    return int(width), int(height)


def _play(options: argparse.Namespace, words: Words) -> int:
    from sena_game.library.walkthrough import read_walkthrough

    walkthrough = read_walkthrough(options.moves) if options.moves else None
    game = _game(options, walkthrough.seed if walkthrough else None)
    moves = walkthrough.moves if walkthrough else None
    if options.shots and moves is not None:
        return _shots(game, options, moves)
    if not options.terminal and _display():
        return _window(game, options, moves)
    if not options.terminal and sys.stdin.isatty():
        print(words("There is no display here: the game goes on in the terminal."))
    return _terminal(game, moves)


def _game(options: argparse.Namespace, seed: int | None) -> Game:
    from datetime import datetime
    from secrets import randbelow

    from sena_game.game.game import Game
    from sena_game.game.settings import Settings
    from sena_game.library.folder import find
    from sena_game.library.reader import read_scenario
    from sena_game.records.store import open_store

    folder = find(options.scenario, paths.scenarios())
    store = open_store(paths.records())
    settings = Settings()
    kept = store.settings() | ({"language": options.lang} if options.lang else {})
    for name, value in kept.items():
        settings = settings.but(name, value)
    given = options.seed if options.seed is not None else seed
    return Game(
        lambda language: read_scenario(folder, paths.scenarios(), language),
        lambda language: load_words(language, paths.assets() / "words"),
        store,
        settings=settings,
        seed=given if given is not None else randbelow(1_000_000_000),
        now=datetime.now,
    )


def _display() -> bool:
    """Tell whether a window can be opened: always but on a bare Unix without a display."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"))


def _window(game: Game, options: argparse.Namespace, moves: tuple[str, ...] | None) -> int:
    from sena_game.game.autoplay import Selfplay
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


def _shots(game: Game, options: argparse.Namespace, moves: tuple[str, ...]) -> int:
    from sena_game.game.autoplay import autoplay
    from sena_game.window.shots import save_shots

    screens = autoplay(game, moves)
    count = save_shots(screens, options.shots, options.size, game.settings, paths.assets())
    game.close()
    print(game.words("{count} pictures in {path}.", count=count, path=options.shots))
    return FINE


def _terminal(game: Game, moves: tuple[str, ...] | None) -> int:
    from sena_game.game.autoplay import autoplay
    from sena_game.terminal.app import run, watch

    if moves is not None:
        watch(autoplay(game, moves), lambda: game.words, sys.stdout)
        game.close()
        return FINE
    run(game, sys.stdout, _lines(), lambda: _farewell(game.store, game.words))
    game.close()
    return FINE


def _lines() -> Iterator[str]:
    yield from sys.stdin


def _farewell(store: Store, words: Words) -> str:
    """Say where the run was saved, or why it was not."""
    from sena_game.game.telling import notices

    if store.saved:
        return words("Your play is saved in {path}.", path=store.where)
    return notices(store, words)[-1].text


def _list(options: argparse.Namespace, words: Words) -> int:
    from sena_game.library.folder import folders
    from sena_game.library.reader import read_scenario

    for folder in folders(paths.scenarios()):
        scenario = read_scenario(folder, paths.scenarios(), words.language)
        axes = ", ".join(scenario.town.axes[axis].short for axis in scenario.axes)
        minutes = words("{count} min", count=scenario.duration)
        print(f"{scenario.id} · {scenario.title} · {minutes} · {scenario.audience} · {axes}")
    return FINE


def _check(options: argparse.Namespace, words: Words) -> int:
    from sena_game.library.folder import find, folders
    from sena_game.library.reader import read_scenario

    code = FINE
    for given in options.path or [paths.scenarios()]:
        inside = folders(given) or (find(str(given), paths.scenarios()),)
        for folder in inside:
            for language in LANGUAGES:
                try:
                    read_scenario(folder, paths.scenarios(), language)
                except ScenarioError as error:
                    code = _tell(error, words)
                    break
    if code == FINE:
        print(words("No problem found."))
    return code


def _tell(error: ScenarioError, words: Words) -> int:
    from sena_game.check.report import lines

    for problem in error.problems:
        print("\n".join(lines(problem, words)), file=sys.stderr)
    return PROBLEMS
