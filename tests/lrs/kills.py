"""Kill who sends plays, and the real store that they are sent to, at random moments.

python -m tests.lrs.kills --kills 40
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.lrs.played import fill
from tests.lrs.real import MISSING, THERE, Ralph, send, sender, written

SOME = 120  # statements kept at most before a kill
LATER_SECONDS = 0.05


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--kills", type=int, default=40)
    options.add_argument("--rounds", type=int, default=7, help="plays of each scenario")
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    if not THERE:
        print(MISSING)
        return 1
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        good = kill_often(Path(folder), random.Random(chosen.seed), chosen.kills, chosen.rounds)
    print(f"{time.perf_counter() - begun:.1f} s")
    return 0 if good else 1


def kill_often(folder: Path, chance: random.Random, kills: int, rounds: int) -> bool:
    """Send, killed now and then on either side, then to the end; tell what became of it all."""
    home, ralph = folder / "home", Ralph(folder / "ralph")
    fill(home, rounds)
    expected = [each["id"] for each in written(home, folder / "all.jsonl")]
    ends: Counter[str] = Counter()
    ralph.start()
    for _ in range(kills):
        before = ralph.count()
        if before == len(expected):
            fill(home, 2)  # more to send
            expected = [each["id"] for each in written(home, folder / "all.jsonl")]
        game = sender(home, "send", ralph.url)
        after = before + chance.randint(0, SOME)
        while game.poll() is None and ralph.count() < after:
            time.sleep(0.001)
        time.sleep(chance.uniform(0, LATER_SECONDS))
        store = chance.random() < 0.5
        ends["too late" if game.poll() is not None else "store" if store else "game"] += 1
        if store:
            ralph.kill()
            game.wait()
            ralph.start()
        game.kill()
        game.communicate()
        ends["in the midst"] += before < ralph.count() < len(expected)
    code, said, _ = send(home, ralph.url)
    kept = ralph.ids()
    ralph.kill()
    lost, twice = len(set(expected) - set(kept)), len(kept) - len(set(kept))
    print(", ".join(f"{name}: {count}" for name, count in sorted(ends.items())))
    print(f"{len(expected)} statements, {lost} lost, {twice} twice, exit code {code}")
    print(said.strip())
    return not (lost or twice or code)


if __name__ == "__main__":
    sys.exit(main())
