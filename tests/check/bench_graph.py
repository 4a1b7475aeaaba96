"""Measure `sena graph`, the whole process: 300 scenes, joins and loops, as a picture and as text.

Run `python -m tests.check.bench_graph`. It prints; it asserts nothing. The bar is one second.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.check.stories import story, write

TIMES = 7


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, count, loops in (("300", 300, 0.0), ("300 with loops", 300, 0.2)):
            given = write(Path(folder) / f"s{count}-{bool(loops)}", story(count, loops=loops))
            for form in ("svg", "text"):
                taken = [_taken(given, form) for _ in range(TIMES)]
                print(f"{name}, {form}: median {median(taken):.2f} s, best {min(taken):.2f} s")


def _taken(folder: Path, form: str) -> float:
    before = time.perf_counter()
    command = [sys.executable, "-m", "sena_game", "graph", str(folder), "--format", form]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - before


if __name__ == "__main__":
    main()
