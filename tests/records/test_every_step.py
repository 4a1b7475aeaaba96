"""A real play killed after each of its screens, and stopped by a file that may not grow."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.library.walkthrough import read_walkthrough
from sena_game.records.store import open_store
from tests.records.kills import ROOT

WALK = paths.scenarios() / "toile-recrute" / "walkthroughs" / "rouge.yaml"
# Plays by itself; each line says a screen that is shown and what was decided until then.
PLAYER = """
import sys
from pathlib import Path
from sena_game.game.autoplay import autoplay
from sena_game.library.walkthrough import read_walkthrough
from tests.game.conftest import new_game
game = new_game(Path(sys.argv[1]))
for screen in autoplay(game, read_walkthrough(Path(sys.argv[2])).moves):
    print(screen.id, *(each.move.replace(" ", "_") for each in game.session.decisions), flush=True)
    sys.stdin.readline()
print(game.store.saved, *(each.code for each in game.store.notices), flush=True)
"""


class Player:
    """A game in a process of its own, which shows a screen when it is asked for the next one."""

    def __init__(self, folder: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", PLAYER, str(folder), str(WALK)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def shown(self) -> tuple[str, ...]:
        """Return what was decided on the way to the screen shown now."""
        assert self.process.stdout
        return tuple(self.process.stdout.readline().split()[1:])

    def next(self) -> None:
        assert self.process.stdin
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate()


def recorded(folder: Path) -> tuple[str, ...]:
    store = open_store(folder)
    runs = store.runs()
    assert store.notices == ()
    store.close()
    return tuple(each.move.replace(" ", "_") for each in runs[-1].run.decisions) if runs else ()


def copied(folder: Path, to: Path) -> Path:
    """Copy the files as they are at this moment: what a kill leaves, as nothing is flushed then."""
    to.mkdir()
    for file in folder.iterdir():
        if not file.name.endswith("-shm"):
            (to / file.name).write_bytes(file.read_bytes())
    return to


def test_every_screen_shown_is_on_disk_if_the_game_dies_there(tmp_path: Path) -> None:
    player, seen = Player(tmp_path / "play"), 0
    made: tuple[str, ...] = ()
    while len(made) < len(read_walkthrough(WALK).moves):
        made = player.shown()
        assert recorded(copied(tmp_path / "play", tmp_path / f"dead-{seen}")) == made
        player.next()
        seen += 1
    player.kill()
    assert seen > 11
    assert recorded(tmp_path / "play") == made


@pytest.mark.parametrize("screens", [4, 9, 14])
def test_a_game_killed_there_gives_all_it_showed_back(tmp_path: Path, screens: int) -> None:
    player = Player(tmp_path)
    for _ in range(screens):
        made = player.shown()
        player.next()
    made = player.shown()
    player.kill()
    assert recorded(tmp_path)[: len(made)] == made
    assert made


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="files have no limit here")
def test_a_file_that_may_not_grow_stops_neither_the_game_nor_what_was_recorded(
    tmp_path: Path,
) -> None:
    before = Player(tmp_path)
    while len(before.shown()) < 3:
        before.next()
    before.kill()
    limit = sum(file.stat().st_size for file in tmp_path.glob("*-wal")) // 512
    command = f'trap "" XFSZ; ulimit -f {limit + 4}; exec "$0" -c "$1" "$2" "$3"'
    done = subprocess.run(
        ["bash", "-c", command, sys.executable, PLAYER, str(tmp_path), str(WALK)],
        cwd=ROOT,
        input="\n" * 100,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1].startswith("False ")
    store = open_store(tmp_path)
    assert len(store.runs()[0].run.decisions) == 3
    store.close()
