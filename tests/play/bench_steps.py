"""Measure the rules: steps a second on random plays of the first scenario.

Run `python tests/play/bench_steps.py`. It prints; it asserts nothing.
"""

from __future__ import annotations

import random
import time

from sena_game import paths
from sena_game.library.folder import open_scenario
from sena_game.play.session import moves, start, step

SECONDS = 5.0


def main() -> None:
    scenario = open_scenario("toile-recrute", paths.scenarios())
    chance, steps, in_steps, plays = random.Random(1), 0, 0.0, 0
    until = time.perf_counter() + SECONDS
    while time.perf_counter() < until:
        session = start(scenario, plays)
        while offered := moves(session):
            move = chance.choice(offered)
            before = time.perf_counter()
            session = step(session, move)
            in_steps += time.perf_counter() - before
            steps += 1
        plays += 1
    print(f"{steps / in_steps:,.0f} steps a second ({steps:,} steps, {plays:,} plays)")
    print(f"{steps / SECONDS:,.0f} a second with the choice of a move among those offered")


if __name__ == "__main__":
    main()
