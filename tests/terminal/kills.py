"""Kill the game at random moments of a scripted play, restart it, and look for what was decided.

Run `python tests/terminal/kills.py --kills 200`. Each child is the real program, played through
its standard input; it is killed (`SIGKILL`) at random. A decision counts as shown as soon as one
character of what followed it was printed. The restarted game must offer to resume and show
every one of them as made.
"""

from __future__ import annotations

import argparse
import os
import random
import select
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from sena_game import paths
from sena_game.library.folder import open_scenario
from sena_game.play.replay import replay
from sena_game.play.run import Decision
from sena_game.records.store import open_store

PLAY = [sys.executable, "-m", "sena_game", "play", "--terminal", "--seed", "1"]
MOVES = (
    "choose blason",
    "choose repondeur",
    "choose quoi",
    "put trou laisser",
    "put agent masquer",
    "put maire laisser",
    "done",
    "choose texte",
    "choose appels",
)


@dataclass(frozen=True, slots=True)
class Killed:
    """What one killed play had shown, and what its restart found."""

    shown: int
    found: tuple[Decision, ...]
    resumed: bool


def kill_once(home: Path, chance: random.Random) -> Killed:
    """Play with decisions at random moments, kill, restart, and tell what is there."""
    shown = _play_and_kill(home, chance)
    store = open_store(home)
    saved = store.unfinished("toile-recrute") or next(iter(reversed(store.runs())), None)
    store.close()
    found = saved.run.decisions if saved else ()
    return Killed(shown, found, resumed=_resumes(home, found))


def _play_and_kill(home: Path, chance: random.Random) -> int:
    environment = os.environ | {"SENA_HOME": str(home), "PYTHONUNBUFFERED": "1"}
    child = subprocess.Popen(PLAY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
    assert child.stdin and child.stdout
    last, shown = chance.randrange(len(MOVES)), 0
    try:
        _until_prompt(child)
        _say(child, "begin")
        said = _until_prompt(child)
        for number, move in enumerate(MOVES):
            while b"1. Continuer" in said:
                _say(child, "continue")
                said = _until_prompt(child)
            _say(child, move)
            if number == last:
                time.sleep(chance.uniform(0, 0.004))
                break
            said = _until_prompt(child)
            shown = number + 1
    finally:
        child.kill()
    rest = child.stdout.read()
    child.wait()
    return shown + bool(rest.strip(b"> \n"))


def _until_prompt(child: subprocess.Popen[bytes]) -> bytes:
    """Return what the child prints until it waits for a line."""
    assert child.stdout
    said = b""
    while not said.endswith(b"\n> "):
        ready, _, _ = select.select([child.stdout], [], [], 20)
        if not ready:
            raise TimeoutError(said.decode())
        said += os.read(child.stdout.fileno(), 65536)
    return said


def _say(child: subprocess.Popen[bytes], line: str) -> None:
    assert child.stdin
    child.stdin.write(f"{line}\n".encode())
    child.stdin.flush()


def _resumes(home: Path, found: tuple[Decision, ...]) -> bool:
    """Tell whether the restarted game takes the play up where these decisions leave it."""
    if not found:
        return True
    environment = os.environ | {"SENA_HOME": str(home)}
    said = subprocess.run(
        PLAY, input="resume\n", capture_output=True, text=True, env=environment, check=True
    ).stdout
    session = replay(open_scenario("toile-recrute", paths.scenarios()), 1, found).session
    if session.ended:
        return True
    expected = session.told.consequence if session.told else session.scene.stage.text
    return expected.split()[-2] in said


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    chance, lost, wrong, shown = random.Random(options.seed), 0, 0, 0
    for _ in range(options.kills):
        with tempfile.TemporaryDirectory() as home:
            killed = kill_once(Path(home), chance)
        made = tuple(decision.move for decision in killed.found)
        shown += killed.shown
        lost += max(0, killed.shown - len(made))
        wrong += made != MOVES[: len(made)] or not killed.resumed
    print(f"{options.kills} kills, {shown} decisions shown, {lost} lost, {wrong} wrong restarts")


if __name__ == "__main__":
    main()
