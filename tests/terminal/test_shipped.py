"""What is shipped, played to its debrief by what is typed in the terminal alone."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.game.game import Game
from sena_game.game.settings import Settings
from sena_game.library.folder import folders, open_scenario
from sena_game.terminal.app import run
from sena_game.terminal.keys import typed
from tests.game.conftest import new_game
from tests.game.policy import Onward

NAMES = [folder.name for folder in folders(paths.scenarios())]
LINES_AT_MOST = 200


def typing(game: Game) -> Iterator[str]:
    """Yield what to type for each screen, as the screen says."""
    player = Onward(game)
    for _ in range(LINES_AT_MOST):
        control = player.control()
        if not control:
            return
        signs = {id: sign for sign, id in typed(game.screen).items()}
        yield signs[control]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_it_is_played_in_the_terminal(tmp_path: Path, name: str, language: str) -> None:
    game = new_game(
        tmp_path,
        lambda each: open_scenario(name, paths.scenarios(), each),
        Settings().but("language", language),
    )
    said = StringIO()
    run(game, said, typing(game), lambda: "")
    assert game.screen.id == "debrief"
    assert game.session.ended
    assert game.screen.title in said.getvalue()
    game.close()
