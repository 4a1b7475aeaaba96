"""Real games on a folder of records, with the hour given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.commands.play import shelf
from sena_game.game.game import Game
from sena_game.game.scoring import scales
from sena_game.game.settings import Settings
from sena_game.library.folder import open_scenario
from sena_game.records.store import open_store
from sena_game.scenario.model import Scenario
from sena_game.words import load_words

NOW = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
Opened = Callable[[str], Scenario]


def shipped(language: str) -> Scenario:
    return open_scenario("toile-recrute", paths.scenarios(), language)


def new_game(
    folder: Path,
    opened: Opened = shipped,
    settings: Settings | None = None,
    *,
    asking: bool = False,
    now: Callable[[], datetime] = lambda: NOW,
) -> Game:
    """Open a game on the records of `folder`, as the commands do."""
    return Game(
        opened,
        lambda language: load_words(language, paths.assets() / "words"),
        open_store(folder),
        settings=settings or Settings(),
        seed=1,
        now=now,
        scale=scales(paths.scenarios() / "toile-recrute", folder),
        shelf=shelf(),
        asking=asking,
    )


def answered(game: Game, *controls: str) -> Game:
    for control in controls:
        game.answer(control)
    return game


@pytest.fixture
def game(tmp_path: Path) -> Iterator[Game]:
    opened = new_game(tmp_path)
    yield opened
    opened.close()
