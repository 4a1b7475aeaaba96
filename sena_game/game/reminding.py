"""The reminders of a learner: what plays missed is noted, a round is offered, and answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime

from sena_game.debrief.path import path
from sena_game.debrief.reminders import missed
from sena_game.game import recall
from sena_game.game.recall import Round
from sena_game.game.reminders import Question, offered
from sena_game.play.replay import finished
from sena_game.records.rounds import Reminded
from sena_game.records.store import Store
from sena_game.scenario.model import Scenario
from sena_game.scenario.reminder import Reminder
from sena_game.screen.blocks import Choice, Screen
from sena_game.words import Words

PUT_OFF = "reminders_put_off"  # kept beside the settings: when it was said “not today”


class Reminding:
    """What is asked of the records and of the day; nothing runs between two answers."""

    def __init__(
        self, store: Store, now: Callable[[], datetime], find: Callable[[str], Scenario | None]
    ) -> None:
        self._store = store
        self._now = now
        self._find = find
        self._round = Round(())

    def note(self, run_id: int, scenario: Scenario) -> None:
        """Keep what a run that has just ended missed."""
        if saved := self._store.load(run_id):
            self._store.keep_missed(run_id, missed(path(scenario, saved.run)))

    def catch_up(self) -> None:
        """Note what the finished runs of an earlier version missed, once for all."""
        for saved in self._store.unknown():
            if scenario := self._find(saved.run.scenario):
                end = finished(scenario, saved.run.seed, saved.run.decisions)
                levers = missed(path(scenario, saved.run)) if end.ended else ()
                self._store.keep_missed(saved.id, levers)

    def offer(self, words: Words) -> Choice | None:
        """Return the way to the round that is ready; None when none is."""
        self.catch_up()
        count = len(self._ready())
        return recall.offer(count, words) if count else None

    def take(self) -> bool:
        """Take the round that is ready in hand, and tell whether there is one."""
        self._round = Round(self._ready())
        return bool(self._round.questions)

    def answer(self, control: str) -> None:
        """Do what a control of the round stands for; an answer is recorded before it is told."""
        asked, after = self._round.asked, recall.answered(self._round, control)
        if after is None:
            return
        if asked and len(after.taken) > len(self._round.taken):
            self._keep(asked, after.taken[-1])
        self._round = after

    def put_off(self) -> None:
        """Offer nothing more today."""
        self._store.keep_settings({PUT_OFF: self._now().isoformat()})

    def shown(self, words: Words) -> Screen:
        return recall.shown(self._round, words, self._find)

    def _keep(self, asked: Question, option: str) -> None:
        reminder = asked.reminder
        about = (asked.run, reminder.lever, asked.scenario, asked.id)
        right = option == reminder.right
        self._store.keep_reminded(Reminded(*about, option, right, self._now()))

    def _ready(self) -> tuple[Question, ...]:
        put_off = None
        with suppress(ValueError, KeyError):
            put_off = datetime.fromisoformat(self._store.settings()[PUT_OFF])
        levers = self._store.missed()
        if not levers:
            return ()
        known = self._store.reminded()
        return offered(levers, known, self._known, self._now(), put_off=put_off)

    def _known(self, id: str) -> Mapping[str, Reminder]:
        scenario = self._find(id)
        return scenario.reminders if scenario else {}
