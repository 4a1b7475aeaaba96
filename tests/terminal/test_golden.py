"""The best path as text, screen by screen; `UPDATE_GOLDEN=1 pytest` writes it anew."""

from __future__ import annotations

import os
from io import StringIO
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.game.autoplay import autoplay
from sena_game.game.settings import Settings
from sena_game.library.walkthrough import read_walkthrough
from sena_game.terminal.app import watch
from tests.game.conftest import new_game

GOLDEN = Path(__file__).parents[1] / "golden"
WALKTHROUGHS = paths.scenarios() / "toile-recrute" / "walkthroughs"


def watched(folder: Path, walkthrough: str, language: str) -> str:
    game, said = new_game(folder, settings=Settings(language)), StringIO()
    moves = read_walkthrough(WALKTHROUGHS / f"{walkthrough}.yaml").moves
    watch(autoplay(game, moves), lambda: game.words, said)
    game.close()
    return said.getvalue()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("walkthrough", ["carriere", "rouge"])
def test_the_screens_are_those_reviewed(tmp_path: Path, walkthrough: str, language: str) -> None:
    golden = GOLDEN / f"toile-recrute-{walkthrough}.{language}.txt"
    said = watched(tmp_path, walkthrough, language)
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(said, encoding="utf-8", newline="\n")
    assert said == golden.read_text(encoding="utf-8")
