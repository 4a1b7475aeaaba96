"""The play in hand and its record: each decision is on disk before what it did can be shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sena_game.game import earlier
from sena_game.play.replay import Replay, read_on, replay
from sena_game.play.run import Decision, Run
from sena_game.play.session import Session, step
from sena_game.records.store import SavedRun, Store
from sena_game.rules.moves import Move, Sure, Why, read


class Hand:
    """One session, and the run it is recorded as once something has been decided in it."""

    def __init__(self, store: Store, now: Callable[[], datetime], session: Session) -> None:
        self._store = store
        self._now = now
        self.session = session
        self.run_id: int | None = None
        self.commitment = ""
        # Where each decision is in the record, which also has answers to what is asked no more.
        self._places: tuple[int, ...] = ()

    @property
    def run(self) -> Run:
        return self.session.run

    @property
    def undoable(self) -> bool:
        return bool(self.session.decisions) and not earlier.is_brought(self.session)

    @property
    def before(self) -> dict[str, int]:
        """Return the gauges before the last decision, as replaying one fewer gives them."""
        session = self.session
        moving = [n for n, each in enumerate(session.decisions) if not _answers(each)]
        fewer = session.decisions[: max(moving, default=0)]
        return dict(replay(session.scenario, session.seed, fewer).session.state.gauges)

    def hold(
        self, session: Session, saved: SavedRun | None = None, places: tuple[int, ...] = ()
    ) -> None:
        """Have another session: the one that was saved, or one that is not in the records yet.

        `places` are those of its decisions in what was saved, when some were passed over.
        """
        self.session = session
        self._places = places or tuple(range(len(session.decisions)))
        self.run_id = saved.id if saved else None
        self.commitment = saved.commitment if saved else ""

    def move(self, move: Move) -> None:
        """Make a move, recorded first; raise `ImpossibleMove`, with nothing changed."""
        after = step(self.session, move)
        if len(after.decisions) > len(self.session.decisions):
            self._journal(after)
        self.session = after

    def undo(self) -> None:
        """Go back to where the last decision was made."""
        if not self.undoable:
            return
        *kept, last = self.session.decisions
        if self.run_id is not None:
            self._store.take_back(self.run_id, self._places[len(kept)])
        self._places = self._places[: len(kept)]
        before = replay(self.session.scenario, self.session.seed, kept).session
        self.session = before if _answers(last) else read_on(before, last.scene)

    def part(self, count: int) -> None:
        """Take the play up again after so many decisions: another one, the first is kept."""
        decisions = self.session.decisions
        if count < len(decisions):
            before = replay(self.session.scenario, self.session.seed, decisions[:count]).session
            self.hold(read_on(before, decisions[count].scene))

    def finish(self) -> None:
        """Record that the play has come to its end."""
        if self.run_id is not None:
            self._store.finish(self.run_id, self.session.at, self._now())

    def commit(self, lever: str) -> None:
        """Record what the learner means to do on Monday."""
        self.commitment = lever
        if self.run_id is not None:
            self._store.commit(self.run_id, lever)

    def renew(self, again: Replay) -> None:
        """Have the same decisions on a scenario that was read again."""
        self._places = tuple(self._places[number] for number in again.kept)
        self.session = again.session

    def _journal(self, after: Session) -> None:
        place = self._places[-1] + 1 if self._places else 0
        if self.run_id is None:
            place = len(after.decisions) - 1
            self.run_id = self._store.begin(after.run, self._now())
            self._places = tuple(range(place))
        else:
            self._store.journal(self.run_id, place, after.decisions[-1], self._now())
        self._places += (place,)


def _answers(decision: Decision) -> bool:
    """Tell whether a decision answers what was asked of a choice, and so moves nothing."""
    return isinstance(read(decision.move), Why | Sure)
