"""Every screen there is: of each walkthrough of each scenario, and of the menus around a play."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sena_game import paths
from sena_game.commands.play import shelf
from sena_game.game.autoplay import autoplay
from sena_game.game.game import Game
from sena_game.game.scoring import scales
from sena_game.game.settings import Settings
from sena_game.library.folder import open_scenario
from sena_game.library.walkthrough import read_walkthrough
from sena_game.records.store import open_store
from sena_game.scenario.model import Scenario
from sena_game.screen.blocks import Screen
from sena_game.screen.focus import controls
from sena_game.words import Words, load_words
from tests.game.conftest import NOW

DEEP = 4  # pages from the title, or from a scene
PLAYED = "a play"  # on the way to a page: the menus after one are not those before
# What changes a setting or ends the game shows no page of its own.
SAME = ("set ", "bind ", "quit")


@cache
def shipped(language: str) -> tuple[Screen, ...]:
    """Return the screens of every walkthrough and menu, each once, the focus of each left out."""
    found: dict[str, Screen] = {}
    for folder in sorted(paths.scenarios().glob("*/walkthroughs")):
        for file in sorted(folder.glob("*.yaml")):
            for screen in _walked(folder.parent.name, read_walkthrough(file).moves, language):
                found.setdefault(repr(_bare(screen)), _bare(screen))
    for screen in (*_menus(language), *_recalled(language)):
        found.setdefault(repr(_bare(screen)), _bare(screen))
    return tuple(found.values())


def _bare(screen: Screen) -> Screen:
    return replace(screen, focus="")


def _walked(name: str, moves: tuple[str, ...], language: str) -> Iterator[Screen]:
    with TemporaryDirectory() as folder:
        game = _game(Path(folder), name, language)
        yield from autoplay(game, moves)
        for page in ("steps", "roads", "write"):
            game.answer(page)
            yield game.screen
            game.answer("back")
        game.close()


def _game(folder: Path, name: str, language: str, days: Sequence[int] = (0,)) -> Game:
    return Game(
        lambda asked: _scenario(name, asked),
        _words,
        open_store(folder),
        settings=Settings(language=language),
        seed=1,
        now=lambda: NOW + timedelta(days=days[0]),
        scale=scales(paths.scenarios() / name, folder),
        shelf=shelf(),
    )


@cache
def _scenario(name: str, language: str) -> Scenario:
    return open_scenario(name, paths.scenarios(), language)


@cache
def _words(language: str) -> Words:
    return load_words(language, paths.assets() / "words")


def _menus(language: str) -> Iterator[Screen]:
    """Yield every page reached from the title, before and after a play, by its shortest way."""
    seen: set[str] = set()
    ways: list[tuple[str, ...]] = [(), ("begin",), ("begin", "continue"), (PLAYED,)]
    while ways:
        way = ways.pop(0)
        screen = _reached(way, language)
        known = screen and f"{screen.id} {PLAYED in way}"
        if screen is None or not known or known in seen:
            continue
        seen.add(known)
        yield screen
        if len(way) < DEEP:
            ways += [(*way, each.id) for each in controls(screen) if _leads(each.id, screen)]


def _recalled(language: str) -> Iterator[Screen]:
    """Yield the title with its reminder, two days after a play, then the round to its end."""
    with TemporaryDirectory() as folder:
        days = [0]
        game = _game(Path(folder), "toile-recrute", language, days)
        file = paths.scenarios() / "toile-recrute" / "walkthroughs" / "rouge.yaml"
        for _ in autoplay(game, read_walkthrough(file).moves):
            pass
        days[0] = 2
        game.answer("title")
        yield game.screen
        game.answer("recall")
        while game.screen.id != "recall:end":
            yield game.screen
            forward = ("recall-begin", "recall-take", "recall-on")
            found = [each.id for each in controls(game.screen)]
            game.answer(next(each for each in found if each.startswith(forward)))
        yield game.screen
        game.close()


def _reached(way: tuple[str, ...], language: str) -> Screen | None:
    with TemporaryDirectory() as folder:
        game = _game(Path(folder), "toile-recrute", language)
        for control in way:
            if control == PLAYED:
                _play(game)
            else:
                game.answer(control)
        screen = None if game.finished else game.screen
        game.close()
        return screen


def _play(game: Game) -> None:
    """Play to the end, then begin again and go back to the title."""
    file = sorted((paths.scenarios() / "toile-recrute" / "walkthroughs").glob("*.yaml"))[0]
    for _ in autoplay(game, read_walkthrough(file).moves):
        pass
    for control in ("title", "begin", "continue", "pause", "title"):
        game.answer(control)


def _leads(control: str, screen: Screen) -> bool:
    """Tell whether a control opens a page: in a scene only those of the bar do."""
    if screen.shape == "stage" and control not in {choice.id for choice in screen.menu}:
        return False
    return not control.startswith(SAME)
