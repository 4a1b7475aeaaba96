"""Kill a process that records, at random moments, and look for what it said it had made.

python tests/records/kills.py --kills 200
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SLOWEST_SECONDS = 0.05

# Each line is printed once what it says is recorded, as a screen shows what a decision led to.
CHILD = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from sena_game.play.run import Decision, Run
from sena_game.records.store import open_store

store, now = open_store(Path(sys.argv[1])), datetime.now(timezone.utc)
print("open", *(problem.code for problem in store.notices), flush=True)
while True:
    run = store.begin(Run("toile-recrute", "f", 1, ()), now)
    for n in range(6):
        store.journal(run, n, Decision(f"scene-{n}", f"choose option-{n}-of-{run}"), now)
        print("made", run, n, f"choose option-{n}-of-{run}", flush=True)
    store.finish(run, "letter", now)
    print("finished", run, flush=True)
"""


@dataclass(frozen=True, slots=True)
class Figures:
    """What became of the decisions that were shown as made."""

    kills: int
    shown: int
    lost: int
    unfinished: int  # kills in the midst of a run
    notices: int  # times a restart found something wrong with the file


def kill_often(folder: Path, *, kills: int, seed: int) -> Figures:
    """Record in one folder, killed and restarted `kills` times; count what is missing."""
    sys.path.insert(0, str(ROOT))
    from sena_game.records.store import open_store

    chance = random.Random(seed)
    shown: dict[int, dict[int, str]] = defaultdict(dict)
    finished: set[int] = set()
    notices = 0
    for _ in range(kills):
        for line in _lines_until_killed(folder, chance):
            match line.split(" ", 3):
                case ["made", id, n, move]:
                    shown[int(id)][int(n)] = move
                case ["finished", id]:
                    finished.add(int(id))
                case ["open", *codes]:
                    notices += len(codes)
    store = open_store(folder)
    lost = 0
    for run, made in shown.items():
        saved = store.load(run)
        moves = [decision.move for decision in saved.run.decisions] if saved else []
        lost += sum(n >= len(moves) or moves[n] != move for n, move in made.items())
        lost += run in finished and not (saved and saved.ending == "letter")
    notices += len(store.notices)
    store.close()
    total = sum(len(made) for made in shown.values())
    return Figures(kills, total, lost, len(shown.keys() - finished), notices)


def _lines_until_killed(folder: Path, chance: random.Random) -> list[str]:
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(folder)], cwd=ROOT, stdout=subprocess.PIPE
    )
    assert child.stdout
    # One time in four while it starts and opens its file; otherwise while it plays.
    first = b"" if chance.random() < 0.25 else child.stdout.readline()
    try:
        child.wait(chance.uniform(0, SLOWEST_SECONDS * (1 if first else 4)))
    except subprocess.TimeoutExpired:
        child.kill()
    rest, _ = child.communicate()
    written = (first + rest).decode()
    return written.splitlines()[: written.count("\n")]  # the last may have been cut


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--kills", type=int, default=200)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        figures = kill_often(Path(folder), kills=chosen.kills, seed=chosen.seed)
    print(f"{figures.kills} kills, {figures.unfinished} of them in the midst of a run")
    print(f"{figures.shown} decisions shown as made, {figures.lost} lost")
    print(f"{figures.notices} restarts found something wrong with the file")
    print(f"{time.perf_counter() - start:.1f} s")
    return 1 if figures.lost or figures.notices else 0


if __name__ == "__main__":
    sys.exit(main())
