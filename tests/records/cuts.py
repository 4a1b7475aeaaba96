"""Cut a file of records, and its log, at every 512th byte; look for what was lost or made up.

python tests/records/cuts.py --step 512
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from sena_game.play.run import Decision, Run  # noqa: E402
from sena_game.records.store import SavedRun, Store, open_store  # noqa: E402

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PLAYS, DECISIONS = 30, 8
NAME = "runs.sqlite"
LOG = f"{NAME}-wal"
PAGE = 4096


@dataclass(slots=True)
class Figures:
    """What became of the plays over all the cuts."""

    cuts: int = 0
    plays: int = 0  # that there were, all cuts together
    whole: int = 0  # of them, those that came back with all their decisions
    part: int = 0  # those that came back with the first of them
    made_up: int = 0  # what came back and was never written, or differs
    changed: int = 0  # files that are not as they were cut
    unsaid: int = 0  # times that a file was set aside without a word
    by_share: Counter[int] = field(default_factory=Counter)  # plays back, by tenth of the file

    @property
    def wrong(self) -> int:
        return self.made_up + self.changed + self.unsaid


def filled(folder: Path) -> Store:
    """Record plays, and leave the store open, so that its log is there."""
    store = open_store(folder)
    for n in range(PLAYS):
        run = store.begin(Run("toile-recrute", f"f{n}", n, ()), NOW + timedelta(hours=n))
        for k in range(DECISIONS):
            move = Decision(f"scene-{k}", f"choose option-{n}-{k}")
            store.journal(run, k, move, NOW + timedelta(hours=n, seconds=k))
        store.finish(run, "letter", NOW + timedelta(hours=n, minutes=5))
    return store


def sweep(folder: Path, *, step: int) -> Figures:
    """Cut the file when closed, then its log when open, at every `step` bytes."""
    figures = Figures()
    live = filled(folder / "live")
    truth = {each.id: each for each in live.runs()}
    raw = (folder / "live" / NAME).read_bytes()
    log = (folder / "live" / LOG).read_bytes()
    live.close()
    whole = (folder / "live" / NAME).read_bytes()
    for length in range(step, len(whole), step):
        _cut(folder / "case", {NAME: whole[:length]}, truth, figures, length / len(whole))
    for length in range(0, len(log), step):
        _cut(folder / "case", {NAME: raw, LOG: log[:length]}, truth, figures, None)
    for length in range(step, len(raw), step):
        _cut(folder / "case", {NAME: raw[:length], LOG: log}, truth, figures, None)
    return figures


def _cut(
    folder: Path,
    files: Mapping[str, bytes],
    truth: Mapping[int, SavedRun],
    figures: Figures,
    share: float | None,
) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    store = open_store(folder)
    aside = store.where.name != NAME
    figures.unsaid += aside != bool(store.notices)
    back = {each.id: each for each in store.runs()}
    # It goes on being recorded.
    new = store.begin(Run("another", "f", 1, (Decision("scene", "choose it"),)), NOW)
    again = store.load(new)
    figures.made_up += not (store.saved and again and again.run.decisions)
    store.close()
    figures.cuts += 1
    figures.plays += len(truth)
    for each in _differing(back, truth):
        figures.made_up += 1
        print("made up", each.id, {name: len(content) for name, content in files.items()})
    complete = sum(len(each.run.decisions) == DECISIONS for each in back.values())
    figures.whole += complete
    figures.part += len(back) - complete
    if share is not None:
        figures.by_share[int(share * 10)] += complete
    if aside:
        figures.changed += any((folder / name).read_bytes() != raw for name, raw in files.items())


def _differing(back: Mapping[int, SavedRun], truth: Mapping[int, SavedRun]) -> Iterator[SavedRun]:
    for id, found in back.items():
        true = truth.get(id)
        made = found.run.decisions
        same = true and found.run.scenario == true.run.scenario and found.begun == true.begun
        if not (same and true and made == true.run.decisions[: len(made)]):
            yield found


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--step", type=int, default=512)
    chosen = options.parse_args()
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        found = sweep(Path(folder), step=chosen.step)
    print(f"{found.cuts} cuts, {found.plays} plays in all")
    print(f"{found.whole} came back whole, {found.part} in part")
    print(f"{found.made_up} made up, {found.changed} files changed, {found.unsaid} unsaid")
    print("plays back by tenth of the file left:", dict(sorted(found.by_share.items())))
    print(f"{time.perf_counter() - start:.1f} s")
    return 1 if found.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
