"""Measure `sena check`, the whole process: wall time and peak memory by number of scenes.

Run `python -m tests.check.bench_check`. It prints; it asserts nothing. The bars: 100 scenes in
0.35 s, 1,000 in 0.8 s, 10,000 (ten scenarios) in 6 s and 400 MB.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.check.stories import story, write

TIMES = 5


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for count, files in ((10, 1), (100, 1), (1000, 1), (2000, 2), (5000, 5), (10_000, 10)):
            library = Path(folder) / f"s{count}"
            for seed in range(files):
                write(library / f"p{seed}", story(count // files, seed))
            taken = [_taken(library) for _ in range(TIMES)]
            seconds, busy, memory = zip(*taken, strict=True)
            said = f"median {median(seconds):.2f} s, best {min(seconds):.2f} s"
            said += f" ({min(busy):.2f} s of processor), {max(memory):.0f} MB"
            print(f"{count:6,} scenes: {said}", flush=True)


def _taken(library: Path) -> tuple[float, float, float]:
    """Return how long a check takes and keeps a processor busy, in seconds, and its memory, in MB.

    On a machine that does other things at once, only the second can be compared.
    """
    before = time.perf_counter()
    command = [sys.executable, "-m", "sena_game", "check", str(library)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    taken = time.perf_counter() - before
    if status:
        raise SystemExit(f"check left with {status}")
    return taken, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


if __name__ == "__main__":
    main()
