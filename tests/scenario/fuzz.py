"""Change shipped and broken files at random and read them: no traceback, no wait, little memory.

Run `python tests/scenario/fuzz.py --minutes 10 --seed 1`. Bytes, lines, words, indentation and
whole parts are changed, doubled, moved and cut, and some files are random bytes. Each is written
in a folder and checked whole, as `sena check` does, in both languages. What raises anything, or
takes more than two seconds, is kept beside for a test to be made of it.
"""

from __future__ import annotations

import argparse
import random
import resource
import shutil
import tempfile
import time
import traceback
from collections.abc import Callable
from datetime import date
from pathlib import Path

from sena_game import paths
from sena_game.check import whole
from sena_game.library.lexicon import load_lexicon
from sena_game.library.pack import open_pack
from sena_game.library.reader import open_scenario_file
from sena_game.scenario.source import BYTES_AT_MOST

ROOT = Path(__file__).parents[2]
BROKEN = ROOT / "tests" / "broken"
SECONDS_AT_MOST = 2.0
TODAY = date(2026, 11, 22)
TOKENS = [*":-?#&*!|>'\"%@`[]{},\\ \n\t", ": ", "- ", " #", "---\n", "|\n", ">\n", "é", "« ", " »"]
TOKENS += [
    "\u00a0",
    "\u2028",
    "\ufeff",
    "\r",
    "text: ",
    "then: ",
    "[[[[",
    "{{{{",
    "? ? ?",
    "&a ",
    "*a",
]

Change = Callable[[str, random.Random], str]


def insert(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    token: str = chance.choice(TOKENS)
    return text[:at] + token * chance.choice((1, 1, 1, 2, 50)) + text[at:]


def remove(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[at + chance.choice((1, 1, 2, 5, 40)) :]


def cut(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(len(text) + 1)]


def indent(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    width = chance.choice((1, 2, 3, 4))
    for number in range(at, min(len(lines), at + chance.choice((1, 1, 3, 10)))):
        line = lines[number]
        lines[number] = " " * width + line if chance.random() < 0.5 else line[width:]
    return "\n".join(lines)


def double(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    part = lines[at : at + chance.choice((1, 1, 5, 30))]
    return "\n".join([*lines[:at], *part, *lines[at:]])


def drop(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    return "\n".join([*lines[:at], *lines[at + chance.choice((1, 1, 3)) :]])


def swap(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    one, other = chance.randrange(len(words)), chance.randrange(len(words))
    words[one], words[other] = words[other], words[one]
    return " ".join(words)


def swell(text: str, chance: random.Random) -> str:
    """Repeat a short piece until the file is large."""
    at = chance.randrange(len(text) + 1)
    piece = text[at : at + chance.choice((1, 3, 20, 300))] or chance.choice(TOKENS)
    return text[:at] + piece * chance.choice((100, 1000, 10_000)) + text[at:]


CHANGES: tuple[Change, ...] = (insert, insert, remove, cut, indent, indent, double, drop, swap)


def changed(raw: bytes, chance: random.Random) -> bytes:
    """Return a file changed a few times, or as many random bytes."""
    if chance.random() < 0.03:
        return chance.randbytes(chance.choice((3, 50, 2000)))
    text = raw.decode("utf-8", errors="replace")
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        text = chance.choice(CHANGES)(text, chance)
    if chance.random() < 0.02:
        text = swell(text, chance)
    found = text.encode("utf-8", errors="replace")
    if chance.random() < 0.03:
        at = chance.randrange(len(found) + 1)
        found = found[:at] + chance.randbytes(3) + found[at:]
    return found[: BYTES_AT_MOST + 1]


def read(folder: Path) -> None:
    """Read and check a folder, in both languages."""
    lexicon = load_lexicon(paths.assets() / "language")
    whole.problems(open_pack(folder, BROKEN), TODAY, lexicon)
    open_scenario_file(folder, BROKEN, "en")


def sources() -> list[Path]:
    shipped = [*paths.scenarios().glob("*/scenario.yaml"), *ROOT.glob("assets/templates/**/*.yaml")]
    return sorted([*shipped, *BROKEN.glob("*/scenario.yaml")])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    chance, end = random.Random(options.seed), time.monotonic() + options.minutes * 60
    files, tried, raised, slow, longest = sources(), 0, 0, 0, 0.0
    kept = Path(tempfile.mkdtemp(prefix="fuzz-"))
    folder = kept / "essai"
    folder.mkdir()
    shutil.copytree(BROKEN / "ville", kept / "ville")
    while time.monotonic() < end:
        raw = changed(chance.choice(files).read_bytes(), chance)
        (folder / "scenario.yaml").write_bytes(raw)
        start, tried, wrong = time.perf_counter(), tried + 1, False
        try:
            read(folder)
        except Exception:
            traceback.print_exc()
            raised, wrong = raised + 1, True
        seconds = time.perf_counter() - start
        longest = max(longest, seconds)
        slow += seconds > SECONDS_AT_MOST
        if wrong or seconds > SECONDS_AT_MOST:
            (kept / f"{tried}.yaml").write_bytes(raw)
            print(f"{kept}/{tried}.yaml: {seconds:.2f} s")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{tried} files, {raised} tracebacks, {slow} over {SECONDS_AT_MOST} s", end=" ")
    print(f"(longest {longest:.2f} s), {peak:.0f} MB at most")


if __name__ == "__main__":
    main()
