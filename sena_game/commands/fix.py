"""What has one sure cure is mended in the files themselves, and nothing else is touched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from sena_game.check.mending import mended
from sena_game.commands.writing import overwrite
from sena_game.problems import Problem, ScenarioError

# A cure may show another problem, as what follows an open quotation mark was not read yet.
ROUNDS_AT_MOST = 100


def fix(check: Callable[[], Iterable[Problem]]) -> tuple[Mapping[str, int], list[Problem]]:
    """Apply the cures of what `check` finds until none is left.

    Return how many problems were mended by file, and those of files that cannot be written.
    """
    counts: Counter[str] = Counter()
    refused: dict[str, Problem] = {}
    for _ in range(ROUNDS_AT_MOST):
        cures: dict[str, list[Problem]] = {}
        for problem in check():
            if problem.cure and problem.place.path not in refused:
                cures.setdefault(problem.place.path, []).append(problem)
        before = counts.total()
        for path, problems in cures.items():
            try:
                counts[path] += _mend(Path(path), problems)
            except ScenarioError as error:
                refused[path] = error.problems[0]
        if counts.total() == before:
            break
    return {path: count for path, count in counts.items() if count}, list(refused.values())


def _mend(file: Path, problems: Iterable[Problem]) -> int:
    """Mend a file where it stands; return how many problems were."""
    raw = file.read_bytes()
    after = mended(raw.decode(), problems)
    if after.count and after.text.encode() != raw:
        overwrite(file, after.text.encode())
        return after.count
    return 0
