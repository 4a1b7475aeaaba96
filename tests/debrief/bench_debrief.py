"""What a debrief costs, and what it promises, over many random plays of what is shipped.

Run `python -m tests.debrief.bench_debrief [NAMES…] [--runs 1000] [--brute 20]`. It prints; it
asserts nothing. For each scenario: the seconds of a debrief (median, 95th percentile, most), the
words of its first page (median), the turning points that are exact, the promises that replaying
does not keep, the pairs of plays more than 20 points apart that read the same, and how many of
the alternatives differ from those found by trying every way (`--brute` plays of each).
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from sena_game import paths
from sena_game.debrief.pages import pages
from sena_game.debrief.summary import debrief
from sena_game.debrief.turning_points import turning_points
from sena_game.explore.otherwise import Otherwise
from sena_game.library.folder import folders
from sena_game.play.replay import finished
from sena_game.screen.speech import spoken
from sena_game.words import Words, load_words
from tests.debrief.plays import at_random
from tests.debrief.test_turning_points import BUTTONS, length, shipped
from tests.explore.test_otherwise import Brute, value

APART = 20


@dataclass
class Told:
    seconds: list[float] = field(default_factory=list)
    lengths: list[int] = field(default_factory=list)
    points: int = 0
    guesses: int = 0
    broken: int = 0
    texts: dict[str, list[float]] = field(default_factory=dict)

    @property
    def alike(self) -> int:
        """Return how many pairs of plays far apart read the same."""
        pairs = ((a, b) for each in self.texts.values() for a in each for b in each)
        return sum(b - a > APART for a, b in pairs)


def measured(name: str, runs: int, words: Words) -> Told:
    scenario, scale = shipped(name)
    found = Told()
    for seed in range(runs):
        end = at_random(scenario, seed)
        begun = time.perf_counter()
        told = debrief(scenario, end.run, scale)
        page = pages(told, words, chosen="", buttons=BUTTONS)
        found.seconds.append(time.perf_counter() - begun)
        found.lengths.append(length(page.blocks))
        for point in turning_points(told):
            found.points += 1
            found.guesses += not point.exact
            again = finished(scenario, seed, point.end.decisions)
            then = debrief(scenario, again.run, scale).score
            found.broken += not then or then.value != max(0, round(point.then))
        crossed = bool(end.state.red_lines)
        worth = scale.score(sum(end.state.points.values()), crossed=crossed) if scale else 0.0
        text = "\n".join(each.text for each in spoken(page, words))
        found.texts.setdefault(text, []).append(worth)
    return found


def against_all(name: str, runs: int) -> tuple[int, int]:
    """Return how many alternatives were looked for in every way, and how many differ."""
    scenario, _ = shipped(name)
    looked = differing = 0
    for seed in range(runs):
        end = at_random(scenario, seed)
        otherwise, brute = Otherwise(scenario, end.run, value), Brute(scenario, end)
        for visit in otherwise.visits:
            found = otherwise.best(visit)
            state = found.end.state if found else None
            worth = value(sum(state.points.values()), bool(state.red_lines)) if state else None
            looked += 1
            differing += worth != brute.best(visit)
    return looked, differing


def at(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*")
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--brute", type=int, default=20)
    options = parser.parse_args()
    words = load_words("fr", paths.assets() / "words")
    print("scenario · s median, p95, most · words median · points, guesses, broken · alike · brute")
    for name in options.names or [folder.name for folder in folders(paths.scenarios())]:
        told = measured(name, options.runs, words)
        looked, differing = against_all(name, options.brute)
        print(
            f"{name} · {at(told.seconds, 0.5):.3f} {at(told.seconds, 0.95):.3f}"
            f" {max(told.seconds):.3f} · {at(told.lengths, 0.5)}"
            f" · {told.points} {told.guesses} {told.broken} · {told.alike}"
            f" · {differing} of {looked}",
            flush=True,
        )


if __name__ == "__main__":
    main()
