"""The commands: arguments in, one call, exit code out. 0 fine, 1 problems found, 2 wrong use."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from sena_game import paths
from sena_game.problems import ScenarioError
from sena_game.words import LANGUAGES, Words, load_words

if TYPE_CHECKING:
    from sena_game.game.game import Game
    from sena_game.library.walkthrough import Walkthrough

FIRST = "toile-recrute"
FINE, PROBLEMS, WRONG_USE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    _speak_any_encoding()
    given = list(sys.argv[1:] if arguments is None else arguments)
    # `sena --lang en` is `sena play --lang en`.
    bare = not given or (given[0].startswith("-") and given[0] not in ("-h", "--help"))
    options = _parser().parse_args(["play", *given] if bare else given)
    words = load_words(options.lang or "fr", paths.assets() / "words")
    try:
        code: int = options.command(options, words)
        return code
    except ScenarioError as error:
        return _tell(error, words)
    except KeyboardInterrupt:
        return FINE
    except BrokenPipeError:
        # Who read our output is gone; Python must not complain of it when it leaves.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except Exception as error:
        print(words("SENA had to stop. All that was decided is saved."), file=sys.stderr)
        print(f"({type(error).__name__}: {error})", file=sys.stderr)
        return PROBLEMS


def _speak_any_encoding() -> None:
    """Let a letter that the terminal or the file lacks be replaced, rather than stop the game."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


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
    commands = parser.add_subparsers(metavar="commande", required=True)
    commands.add_parser("play", parents=[play], help="jouer un scénario")
    listing = commands.add_parser("list", help="dire quels scénarios il y a")
    listing.add_argument("--lang", choices=tuple(LANGUAGES))
    listing.set_defaults(command=_list)
    check = commands.add_parser("check", help="dire ce qui ne va pas dans des scénarios")
    check.add_argument("path", nargs="*", type=Path)
    check.add_argument("--lang", choices=tuple(LANGUAGES))
    check.set_defaults(command=_check)
    return parser


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError("1280x720")
    if not (320 <= int(width) <= 7680 and 240 <= int(height) <= 4320):
        raise argparse.ArgumentTypeError("320x240 … 7680x4320")
    return int(width), int(height)


def _play(options: argparse.Namespace, words: Words) -> int:
    from sena_game.library.walkthrough import read_walkthrough

    walkthrough = read_walkthrough(options.moves) if options.moves else None
    game = _game(options, walkthrough.seed if walkthrough else None)
    if walkthrough and (options.shots or options.terminal or not _display()):
        return _walk(game, options, walkthrough)
    if not options.terminal and _display():
        return _window(game, options, walkthrough.moves if walkthrough else None)
    if not options.terminal:
        print(words("There is no display here: the game goes on in the terminal."))
    return _terminal(game)


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


def _walk(game: Game, options: argparse.Namespace, walkthrough: Walkthrough) -> int:
    """Play a walkthrough to its end, as text or pictures, and tell where it departs from it."""
    from sena_game.game.autoplay import autoplay
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
    session = game.session
    if session.ended and session.at == walkthrough.ending:
        return FINE
    made = len(session.decisions)
    if session.ended:
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
    from sena_game.game.telling import notices

    if not game.store.saved:
        return notices(game.store, game.words)[-1].text
    if not game.session.decisions:
        return ""
    return game.words("Your play is saved in {path}.", path=game.store.where)


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
        for folder in folders(given) or (find(str(given), paths.scenarios()),):
            try:
                for language in LANGUAGES:
                    read_scenario(folder, paths.scenarios(), language)
            except ScenarioError as error:
                code = _tell(error, words)
    if code == FINE:
        print(words("No problem found."))
    return code


def _tell(error: ScenarioError, words: Words) -> int:
    from sena_game.check.report import lines

    for problem in error.problems:
        print("\n".join(lines(problem, words)), file=sys.stderr)
    return PROBLEMS
