"""The game: which page is shown, what an answer does to it, and what is saved meanwhile.

Renderers ask for `screen` and give back the id of a control. A decision is journaled before the
screen that tells what it did exists, so that nothing shown as made can be lost.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from sena_game.debrief.summary import debrief, letter, pages
from sena_game.explore.scale import Scale
from sena_game.game import earlier, menus
from sena_game.game.earlier import Open
from sena_game.game.settings import Settings
from sena_game.game.telling import notices, stopped, when
from sena_game.play import screens
from sena_game.play.replay import read_on, replay
from sena_game.play.run import Decision, Run
from sena_game.play.season import brought
from sena_game.play.session import Session, start, step
from sena_game.records.store import SavedRun, Store
from sena_game.rules.moves import ImpossibleMove, Sure, Why, read
from sena_game.scenario.model import Scenario
from sena_game.scenario.renamed import current
from sena_game.screen.blocks import Choice, Choices, Notice, Screen
from sena_game.words import Words

# Reminders of the keys, shown under a decision and under what is only read.
DECIDING = ("1 2 3: choose", "Enter: confirm", "Backspace: go back", "?: help")
READING = ("Enter: read on", "Backspace: go back", "?: help")
TIMERS = {"off": 0, "normal": 1, "double": 2}


class Game:
    """One scenario being played, from its title to its debrief."""

    def __init__(
        self,
        open_scenario: Callable[[str], Scenario],
        load_words: Callable[[str], Words],
        store: Store,
        *,
        settings: Settings,
        seed: int,
        now: Callable[[], datetime],
        scale: Callable[[Scenario], Scale | None],
        open_other: Open = lambda id: None,
    ) -> None:
        self._open_scenario = open_scenario
        self._load_words = load_words
        self._store = store
        self._now = now
        self._scale = scale
        self._open_other = open_other
        self._scales: dict[str, Scale | None] = {}  # by version of the scenario
        self._seed = seed
        self._pages = ["title"]
        self._run_id: int | None = None
        self._commitment = ""
        self._notice: Notice | None = None
        self.finished = False
        self.settings = settings
        self._translate()
        self._session = start(self._scenario, seed)
        self._shown: Screen | None = None

    @property
    def screen(self) -> Screen:
        """The screen to show now; the same value until an answer changes it."""
        if self._shown is None:
            self._shown = self._show()
        return self._shown

    @property
    def store(self) -> Store:
        return self._store

    @property
    def session(self) -> Session:
        return self._session

    @property
    def scenario(self) -> Scenario:
        return self._scenario

    @property
    def page(self) -> str:
        return self._pages[-1]

    @property
    def words(self) -> Words:
        return self._words

    def answer(self, control: str) -> None:
        """Do what the control of that id stands for; one that means nothing now is ignored."""
        self._shown = None
        match control.split():
            case ["begin"]:
                self._begin()
            case ["resume"]:
                self._resume()
            case ["undo"]:
                self._undo()
            case ["settings" | "help" | "pause" as page]:
                self._pages.append(page)
            case ["back"]:
                self._pages = self._pages[:-1] or ["title"]
            case ["title"]:
                self._pages = ["title"]
            case ["debrief"]:
                self._pages = ["debrief"]
            case ["quit"]:
                self.finished = True
            case ["set", name, value]:
                self._set(name, value)
            case ["commit", lever]:
                self._commit(lever)
            case _:
                self._move(control)

    def reopen(self) -> Decision | None:
        """Read the scenario again and decide the same; return the first decision it lacks now."""
        old = self._session
        self._translate()
        again = replay(self._scenario, old.seed, old.decisions)
        self._session = again.session
        if again.stopped or not old.told:
            at = again.stopped.scene if again.stopped else old.at
            self._session = self._at(again.session, at)
        self._pages = [self._still(page) for page in self._pages]
        self._shown = None
        return again.stopped

    def go(self, session: Session) -> None:
        """Go on from another session of the same scenario."""
        self._session, self._shown = session, None
        self._run_id, self._commitment, self._notice = None, "", None
        self._pages = [self._still("play")]

    def close(self) -> None:
        self._store.close()

    def _at(self, session: Session, scene: str) -> Session:
        """Return the session once it is in `scene`, whatever that is called now."""
        return read_on(session, current(self._scenario.renamed, scene))

    def _still(self, page: str) -> str:
        """Return the page, or the one that stands for it where the session is now."""
        if self._session.ended:
            return "letter" if page == "play" else page
        return "play" if page in ("letter", "debrief") else page

    def _begin(self) -> None:
        self._session = self._begun()
        self._run_id, self._commitment = None, ""
        self._notice = earlier.told(self._session, self._words)
        self._pages = ["play"]

    def _begun(self) -> Session:
        """Return a play at its beginning, with what an earlier episode left it."""
        session = start(self._scenario, self._seed)
        if not self._scenario.carries:
            return session
        left = earlier.left_by(self._scenario, self._store, self._open_other)
        move = brought(self._scenario, left) if left else None
        return step(session, move) if move else session

    def _resume(self) -> None:
        """Go back to the play: the one on hold, or the one left in the records."""
        saved = self._saved() if self._pages == ["title"] else None
        self._pages = ["play"]
        if saved is None:
            return
        again = replay(self._scenario, saved.run.seed, saved.run.decisions)
        self._session, self._run_id = again.session, saved.id
        self._end_if_ended()
        if again.stopped:
            self._notice = stopped(again.stopped, self._words)
            # What the scenario no longer offers is taken out of the way, and kept in the file.
            self._store.take_back(saved.id, len(again.session.decisions))

    def _undo(self) -> None:
        """Go back to where the last decision was made."""
        self._pages = ["play"]
        if not self._undoable:
            return
        *kept, last = self._session.decisions
        if self._run_id is not None:
            self._store.take_back(self._run_id, len(kept))
        before = replay(self._scenario, self._session.seed, kept).session
        self._session = before if _answers(last) else read_on(before, last.scene)

    @property
    def _undoable(self) -> bool:
        return bool(self._session.decisions) and not earlier.is_brought(self._session)

    def _set(self, name: str, value: str) -> None:
        self.settings = self.settings.but(name, value)
        self._store.keep_settings(self.settings.written())
        if name == "language":
            self.reopen()

    def _commit(self, lever: str) -> None:
        self._commitment = lever
        if self._run_id is not None:
            self._store.commit(self._run_id, lever)

    def _move(self, control: str) -> None:
        move = read(control)
        if move is None or self._pages != ["play"]:
            return
        try:
            after = step(self._session, move)
        except ImpossibleMove:
            return  # a second click, or a locked option: the screen says what can be done
        if len(after.decisions) > len(self._session.decisions):
            self._journal(after)
        self._session = after
        self._notice = None
        self._end_if_ended()

    def _end_if_ended(self) -> None:
        if self._session.ended:
            self._pages = ["letter"]
            if self._run_id is not None:
                self._store.finish(self._run_id, self._session.at, self._now())

    def _journal(self, after: Session) -> None:
        number = len(after.decisions) - 1
        if self._run_id is None:
            self._run_id = self._store.begin(after.run, self._now())
        else:
            self._store.journal(self._run_id, number, after.decisions[number], self._now())

    def _translate(self) -> None:
        self._words = self._load_words(self.settings.language)
        self._scenario = self._open_scenario(self.settings.language)

    def _saved(self) -> SavedRun | None:
        return self._store.unfinished(self._scenario.id)

    @property
    def _run(self) -> Run:
        return self._session.run

    def _show(self) -> Screen:
        match self._pages[-1]:
            case "play":
                return self._play()
            case "pause":
                return menus.pause(self._scenario, self._words)
            case "settings":
                return menus.settings(self.settings, self._words)
            case "help":
                return menus.help(self._words)
            case "letter":
                return letter(debrief(self._scenario, self._run), self._words, self._onward())
            case "debrief":
                told = debrief(self._scenario, self._run, self._measured())
                chosen, buttons = self._commitment, self._after()
                return pages(told, self._words, chosen=chosen, buttons=buttons)
            case _:
                return self._title()

    def _measured(self) -> Scale | None:
        """Return the scale of the scenario, looked for when its first score is told."""
        version = self._scenario.fingerprint
        if version not in self._scales:
            self._scales[version] = self._scale(self._scenario)
        return self._scales[version]

    def _title(self) -> Screen:
        saved = self._saved()
        resumable = when(saved.last, self._words) if saved else ""
        told = notices(self._store, self._words)
        return menus.title(self._scenario, self._words, resumable=resumable, notices=told)

    def _play(self) -> Screen:
        screen = screens.show(
            self._session,
            self._words,
            before=self._before(),
            timers=TIMERS[self.settings.timers],
        )
        told = (*((self._notice,) if self._notice else ()), *self._unsaved())
        # With a single button under the focus, there is nothing to choose.
        keys = READING if screen.focus else DECIDING
        hints = tuple(self._words(key) for key in keys)
        return replace(screen, blocks=(*told, *screen.blocks), menu=self._menu(), hints=hints)

    def _before(self) -> dict[str, int]:
        """Return the gauges before the last decision, as replaying one fewer gives them."""
        session = self._session
        moving = [n for n, each in enumerate(session.decisions) if not _answers(each)]
        fewer = session.decisions[: max(moving, default=0)]
        return dict(replay(self._scenario, session.seed, fewer).session.state.gauges)

    def _unsaved(self) -> tuple[Notice, ...]:
        return () if self._store.saved else notices(self._store, self._words)[-1:]

    def _menu(self) -> tuple[Choice, ...]:
        words = self._words
        undo = Choice("undo", words("Previous decision"), icon="undo-2", key="backspace")
        return (
            *((undo,) if self._undoable else ()),
            Choice("pause", words("Pause"), icon="pause", key="escape"),
            Choice("help", words("Help"), icon="circle-help", key="?"),
        )

    def _onward(self) -> Choices:
        words = self._words
        read_on = Choice("debrief", words("See why: the debrief"), icon="arrow-right")
        undo = Choice("undo", words("Change my last decision"), icon="undo-2", key="backspace")
        return Choices("", (read_on, undo), style="row")

    def _after(self) -> Choices:
        words = self._words
        return Choices(
            "",
            (
                Choice("begin", words("Play again"), icon="rotate-ccw"),
                Choice("title", words("Back to the title"), icon="landmark", key="escape"),
                Choice("quit", words("Quit"), icon="log-out"),
            ),
            style="row",
        )


def _answers(decision: Decision) -> bool:
    """Tell whether a decision answers what was asked of a choice, and so moves nothing."""
    return isinstance(read(decision.move), Why | Sure)
