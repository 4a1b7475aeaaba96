"""Measure how far exploring reaches: states, plays, seconds and memory, by number of decisions.

Run `python -m tests.explore.bench_reach [DECISIONS…]`. It prints; it asserts nothing. Each story
is explored in a process of its own: its plays counted, the exact distribution of each gauge at
the end, of the points of each axis, and of the endings. The bar: 30 decisions in 1 s and 200 MB.

PLAIN is what an author writes: three options, most of them moving one gauge by 5 or 10, five
gauges, six flags, delayed events, 15 % of the options under a condition (over a gauge, a flag or
an option taken before), endings on one or two gauges. HARD moves two gauges at a time, by up to
15, and half of its endings ask about more.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

from sena_game.explore import measures
from sena_game.explore.states import Way, explore
from sena_game.play.session import start
from tests.explore.stories import Recipe, told

PLAIN = Recipe(
    options=3,
    gauges=5,
    flags=6,
    amounts=(-10, -5, 5, 10),
    touched=1,
    conditions=0.15,
    marks=0.15,
    later=0.05,
    draws=0.05,
    once=0.0,
    absolute=0.0,
    events=3,
    endings=3,
    judged=2,
)
HARD = replace(PLAIN, amounts=(-15, -10, -5, 5, 10, 15), touched=2, judged=3)
RECIPES = {"plain": PLAIN, "hard": HARD}
DECISIONS = (10, 15, 20, 25, 30, 40)
SEEDS = range(10)
STATES_AT_MOST = 2_000_000


def main(decisions: list[int]) -> None:
    print("recipe  decisions seed     states      edges      plays explore measure  total    MB")
    for name in RECIPES:
        for count in decisions or DECISIONS:
            for seed in SEEDS:
                print(_line(name, count, seed), flush=True)


def _line(name: str, count: int, seed: int) -> str:
    command = [
        sys.executable,
        "-m",
        "tests.explore.bench_reach",
        "one",
        name,
        str(count),
        str(seed),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return f"{name:7} {count:9} {seed:4}  {done.stderr.strip().splitlines()[-1]}"
    return done.stdout.strip()


def worth(axis: str, way: Way) -> int:
    return dict(way.points).get(axis, 0)


def one(name: str, count: int, seed: int) -> str:
    """Explore one story whole; return its line."""
    with tempfile.TemporaryDirectory() as folder:
        begin = start(told(Path(folder), seed, replace(RECIPES[name], decisions=count)))
    before = time.perf_counter()
    graph = explore(begin, STATES_AT_MOST)
    explored = time.perf_counter()
    story = measures.story(graph)
    counts = measures.counts(story)
    plays = sum(counts[node] or 0 for nodes in measures.ends(graph).values() for node in nodes)
    chances = measures.chances(story)
    shares = [float(chances[nodes].sum()) for nodes in measures.ends(graph).values()]
    measures.all_final_levels(story, tuple(begin.scenario.gauges))
    for axis in begin.scenario.axes:
        list(measures.ended(story, partial(worth, axis)))
    done = time.perf_counter()
    assert abs(sum(shares) - 1) < 1e-9
    edges = sum(len(each.sources) for each in graph.edges)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{name:7} {count:9} {seed:4} {graph.size:10,} {edges:10,} {plays:10.1e} "
        f"{explored - before:7.2f} {done - explored:7.2f} {done - before:6.2f} {memory:5.0f}"
    )


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["one", name, count, seed]:
            print(one(name, int(count), int(seed)))
        case given:
            main([int(each) for each in given])
