"""How long plays are kept: what is past its time, when the game is opened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from sena_game.records.store import SavedRun, Store

FOR_EVER, UNFINISHED = "ever", "unfinished"
DAYS: Mapping[str, int] = {"year": 365, "month": 30}
CHOICES = (FOR_EVER, *DAYS, UNFINISHED)
OPENED = "opened"  # the setting that tells when the game was last opened
# A clock that went further than this since then is not believed before it has said so twice.
JUMP = timedelta(days=60)


def forget(store: Store, now: datetime) -> tuple[int, ...]:
    """Erase the plays of `store` that are past their time; return their numbers.

    One clock set wrong for an hour erases nothing that is kept for some months.
    """
    settings = store.settings()
    chosen = settings.get("retention", FOR_EVER)
    if chosen not in CHOICES or chosen == FOR_EVER or not store.saved:
        return ()
    runs = store.runs()
    gone = past(runs, chosen, _believed(runs, settings.get(OPENED, ""), now))
    if gone:
        store.erase(*gone)
    store.keep_settings({OPENED: now.isoformat()})
    return gone


def past(runs: Iterable[SavedRun], chosen: str, now: datetime) -> tuple[int, ...]:
    """Return the numbers of the plays that are past their time."""
    if chosen == UNFINISHED:
        return tuple(each.id for each in runs if each.ending)
    if chosen not in DAYS:
        return ()
    limit = _zoned(now) - timedelta(days=DAYS[chosen])
    return tuple(each.id for each in runs if _zoned(each.last) < limit)


def _believed(runs: Iterable[SavedRun], opened: str, now: datetime) -> datetime:
    """Return the hour to go by: the last one known, when the clock is far after it."""
    known = [_zoned(each.last) for each in runs]
    try:
        before = _zoned(datetime.fromisoformat(opened))
    except ValueError:
        before = max(known, default=_zoned(now))
    return before if _zoned(now) - before > JUMP else now


def _zoned(moment: datetime) -> datetime:
    """Return a moment that can be compared; without a zone, it is the machine's."""
    return moment.astimezone()
