"""The game: which page is shown, what an answer does to it, and what is saved meanwhile.

Renderers ask for `screen` and give back the id of a control. A decision is journaled before the
screen that tells what it did exists, so that nothing shown as made can be lost.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from sena_game.debrief.compared import parted
from sena_game.debrief.pages import pages
from sena_game.debrief.roads import roads
from sena_game.debrief.steps import steps
from sena_game.debrief.summary import Debrief, debrief, letter
from sena_game.explore.scale import Scale
from sena_game.game import (
    about,
    bindings,
    earlier,
    keeping,
    keycaps,
    keypage,
    menus,
    options,
    profile,
    season,
    writing,
)
from sena_game.game.around import Around
from sena_game.game.earlier import Open
from sena_game.game.hand import Hand
from sena_game.game.reminding import Reminding
from sena_game.game.settings import LONGEST_NAME, Settings
from sena_game.game.shelf import Shelf
from sena_game.game.telling import changed, notices, stopped, unplugged
from sena_game.play import screens
from sena_game.play.replay import read_on, replay
from sena_game.play.run import Decision, Run
from sena_game.play.season import brought
from sena_game.play.session import Session, start, step
from sena_game.problems import ScenarioError
from sena_game.records import outbox
from sena_game.records.sentences import bounded
from sena_game.records.store import SavedRun, Store
from sena_game.rules.moves import ImpossibleMove, read
from sena_game.scenario.model import Scenario
from sena_game.scenario.renamed import current
from sena_game.screen.blocks import Choice, Choices, Notice, Screen
from sena_game.words import Words

TIMERS = {"off": 0, "normal": 1, "double": 2}
FRONTS = ("title", "episode")  # where a play begins, or goes on
DEBRIEFS = ("debrief", "steps", "roads", "write")


class Game:
    """One scenario being played, from its title to its debrief, and the pages around it.

    The one it is opened with has the title; with a `shelf`, others are played from there.
    `asking` when nothing is known yet of who plays: the game begins with a few questions.
    """

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
        shelf: Shelf | None = None,
        asking: bool = False,
    ) -> None:
        self._open_scenario = open_scenario
        self._load_words = load_words
        self._store = store
        self._now = now
        self._scale = scale
        self._open_other = open_other
        self._shelf = shelf
        self._other = ""  # the scenario in hand, when it is not the one of the title
        self._scales: dict[str, Scale | None] = {}  # by version of the scenario
        self._seed = seed
        self._pages = ["welcome"] if asking else ["title"]
        self._known: Run | None = None  # whose worth is in the records
        self._notice: Notice | None = None
        self._keys = keypage.opened("")
        self._written = ""  # of a piece of advice, so far
        self._unplugged = self._voiceless = False
        self.finished = False
        self.settings = settings
        self._translate()
        self._hand = Hand(store, now, start(self._scenario, seed))
        self._reminding = Reminding(store, now, self._find)
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
        return self._hand.session

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
        self._shown, self._unplugged = None, control == "unplugged"
        if self._page == "keys" and self._bind(control):
            return
        match control.split():
            case ["begin"]:
                self._begin()
            case ["resume"]:
                self._resume()
            case ["take-up" | "look" as how, id] if id.isdecimal():
                self._take_up(int(id), looking=how == "look")
            case ["scenario", id]:
                self._open(id)
            case ["undo"]:
                self._hand.undo()
                self._pages = ["play"]
            case ["settings", tab] if self._page == "settings" and tab in options.TABS:
                self._pages[-1] = control
            case ["records", _] if self._page == "records":
                self._pages[-1] = control
            case ["settings" | "help" | "pause" as page]:
                self._pages.append(page)
            case ["credits" | "statement" | "workshops" | "records" as page] if self._shelf:
                self._pages.append(page)
            case ["kept" | "profile" | "attestation" as page] if self._shelf:
                self._pages.append(page)
            case ["record" | "erase", _] if self._shelf:
                self._pages.append(control)
            case ["erased", what] if self._page == "erase":
                self._erase(what)
            case ["keys"]:
                self._keys = keypage.opened(self.settings.keys)
                self._pages.append("keys")
            case ["voiceless"]:
                self._voiceless = True
            case ["unplugged"] if self._page == "play":
                self._pages.append("pause")
            case ["back"]:
                self._leave(self._pages[:-1])
            case ["title"]:
                self._leave([])
            case ["town"] if self._shelf:
                self._leave(["title", "town"])
            case ["debrief"]:
                self._pages = ["debrief"]
                self._keep_worth()
            case ["steps" | "roads" as page] if self._page == "debrief":
                self._pages.append(page)
            case ["replay", count] if self._page in DEBRIEFS[:3] and count.isdecimal():
                self._hand.part(int(count))
                self._pages = ["play"]
            case ["welcomed"]:
                self._store.keep_settings(self.settings.written())
                self._leave([])
            case ["quit"]:
                self.finished = True
            case ["set", name, value]:
                self._set(name, value)
            case ["commit", lever]:
                self._hand.commit(lever)
            case ["write", *_] if self._page == "debrief":
                self._write(control.partition(" ")[2])
            case ["type" | "untype" | writing.FIELD | "write-keep", *_] if self._page == "write":
                self._type(control)
            case ["pseudonym"] if self._page == "kept":
                self._written = self.settings.pseudonym
                self._pages.append("pseudonym")
            case ["type" | "untype" | keeping.FIELD | "pseudonym-keep", *_] if (
                self._page == "pseudonym"
            ):
                self._name(control)
            case ["recall"] if self._page == "title" and self._reminding.take():
                self._pages.append("recall")
            case ["recall-later"] if self._page == "recall":
                self._reminding.put_off()
                self._leave([])
            case ["recall-never"] if self._page == "recall":
                self._set("reminders", "off")
                self._leave([])
            case ["recall-begin" | "recall-take" | "recall-on", *_] if self._page == "recall":
                self._reminding.answer(control)
            case _:
                self._move(control)

    def reopen(self) -> Decision | None:
        """Read the scenario again and decide the same; return the first decision it lacks now."""
        old = self.session
        self._translate()
        again = replay(self._scenario, old.seed, old.decisions)
        self._hand.renew(again)
        if again.stopped or not old.told:
            at = again.stopped.scene if again.stopped else old.at
            self._hand.session = self._at(again.session, at)
        self._pages = [self._still(page) for page in self._pages]
        self._shown = None
        return again.stopped

    def go(self, session: Session) -> None:
        """Go on from another session of the same scenario."""
        self._shown = None
        self._put_in_hand(session)
        self._pages = [self._still("play")]

    def close(self) -> None:
        self._store.close()

    def _at(self, session: Session, scene: str) -> Session:
        """Return the session once it is in `scene`, whatever that is called now."""
        return read_on(session, current(self._scenario.renamed, scene))

    def _still(self, page: str) -> str:
        """Return the page, or the one that stands for it where the session is now."""
        if self.session.ended:
            return "letter" if page == "play" else page
        return "play" if page in ("letter", *DEBRIEFS) else page

    @property
    def _page(self) -> str:
        """Return the name of the page, without what it is about."""
        return self._pages[-1].partition(" ")[0]

    def _leave(self, kept: list[str]) -> None:
        """Go back to the last of the pages that are kept; to the title from the first."""
        if self._page == "record":
            self._notice = None
        self._pages = kept or ["title"]
        if self._page == "title":
            self._hold(self._home)

    def _open(self, id: str) -> None:
        """Show the front of another scenario."""
        if self._shelf and self._hold(id):
            where = "town" if id in self._scenario.town.season else "workshops"
            self._pages = list(dict.fromkeys(("title", "town", where, "episode")))

    def _hold(self, id: str) -> bool:
        """Put a scenario in hand, and tell whether it could be read.

        What was decided in the one before is in the records.
        """
        before = self._other
        if id == self._scenario.id:
            return True
        self._other = "" if id == self._home else id
        try:
            self._translate()
        except ScenarioError:
            self._other = before
            return False
        self._put_in_hand(start(self._scenario, self._seed))
        return True

    def _put_in_hand(
        self, session: Session, saved: SavedRun | None = None, places: tuple[int, ...] = ()
    ) -> None:
        self._hand.hold(session, saved, places)
        self._notice = None

    def _begin(self) -> None:
        self._put_in_hand(self._begun())
        self._notice = earlier.told(self.session, self._words)
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
        saved = self._saved() if self._page in FRONTS else None
        self._pages = ["play"]
        if saved:
            self._play_on(saved)

    def _take_up(self, id: int, *, looking: bool) -> None:
        """Go on with a play of the records, or look at what it was worth."""
        saved = self._store.load(id)
        if saved is None or not self._hold(saved.run.scenario):
            return
        if not looking:
            self._pages = ["play"]
            self._play_on(saved)
            return
        again = replay(self._scenario, saved.run.seed, saved.run.decisions)
        end = read_on(again.session, "")
        if again.stopped or not end.ended:
            self._notice = Notice(
                "warning", self._words("Records"), changed(again.stopped, self._words)
            )
        else:
            self._put_in_hand(end, saved, again.kept)
            self._pages.append("debrief")
            self._keep_worth()

    def _play_on(self, saved: SavedRun) -> None:
        again = replay(self._scenario, saved.run.seed, saved.run.decisions)
        self._put_in_hand(again.session, saved, again.kept)
        self._end_if_ended()
        if again.stopped:
            self._notice = stopped(again.stopped, self._words)
            # What the scenario no longer offers is taken out of the way, and kept in the file.
            self._store.take_back(saved.id, again.kept[-1] + 1 if again.kept else 0)

    def _set(self, name: str, value: str) -> None:
        self.settings = self.settings.but(name, value)
        self._store.keep_settings(self.settings.written())
        if name == "language":
            self.reopen()

    def _erase(self, what: str) -> None:
        """Erase one play or all; what was in hand, if it is one of them, begins anew."""
        if what == "all":
            self._store.erase_all()
            outbox.forget(self._store.where.parent)
        elif what.isdecimal():
            self._store.erase(int(what))
        self._leave([each for each in self._pages if each.split()[0] not in ("erase", "record")])
        run_id = self._hand.run_id
        if run_id is not None and self._store.load(run_id) is None:
            self._put_in_hand(start(self._scenario, self._seed))

    def _bind(self, control: str) -> bool:
        """Return whether a control was one of the page of keys, once it is answered."""
        after = keypage.answered(self._keys, control)
        if after is None:
            return False
        self._keys = after
        written = bindings.written(after.bindings)
        if written != self.settings.keys:
            self.settings = self.settings.but("keys", written)
            self._store.keep_settings(self.settings.written())
        return True

    def _move(self, control: str) -> None:
        move = read(control)
        if move is None or self._pages != ["play"]:
            return
        try:
            self._hand.move(move)
        except ImpossibleMove:
            return  # a second click, or a locked option: the screen says what can be done
        self._notice = None
        self._end_if_ended()

    def _write(self, text: str) -> None:
        """Commit to what was written, or open the page where it is."""
        if text:
            self._hand.commit(bounded(text))
            return
        before = self._hand.commitment
        self._written = "" if before in self._scenario.town.levers else before
        self._pages.append("write")

    def _type(self, control: str) -> None:
        """Take what was typed; once it is enough, keep it."""
        match control.partition(" "):
            case "type", _, typed:
                self._written = writing.added(self._written, typed)
            case "untype", _, _:
                self._written = writing.shortened(self._written)
            case _ if text := bounded(self._written):
                self._pages.pop()
                self._hand.commit(text)

    def _name(self, control: str) -> None:
        """Take what was typed of a pseudonym; once it is enough, keep it, or have none."""
        match control.partition(" "):
            case "type", _, typed:
                self._written = writing.added(self._written, typed)[:LONGEST_NAME]
            case "untype", _, _:
                self._written = writing.shortened(self._written)
            case _:
                self._pages.pop()
                self.settings = self.settings.but("pseudonym", self._written)
                self._store.keep_settings(self.settings.written())

    def _end_if_ended(self) -> None:
        if self.session.ended:
            self._pages = ["letter"]
            self._hand.finish()
            if self._hand.run_id is not None:
                self._reminding.note(self._hand.run_id, self._scenario)

    def _translate(self) -> None:
        language = self.settings.language
        if self._other and self._shelf:
            self._scenario = self._shelf.scenario(self._other, language)
        else:
            self._scenario = self._open_scenario(language)
            self._home = self._scenario.id
        self._words = self._load_words(language)

    def _find(self, id: str) -> Scenario | None:
        """Return a scenario in the language of the game; None when it is not there any more."""
        if id == self._scenario.id:
            return self._scenario
        try:
            return self._shelf.scenario(id, self.settings.language) if self._shelf else None
        except ScenarioError:
            return None

    def _saved(self) -> SavedRun | None:
        return self._store.unfinished(self._scenario.id)

    @property
    def _bindings(self) -> bindings.Bindings:
        return bindings.read(self.settings.keys)

    def _show(self) -> Screen:
        words = self._words
        match self._pages[-1].split():
            case ["play"]:
                return self._play()
            case ["pause"]:
                return self._pause()
            case ["keys"]:
                return keypage.shown(self._keys, words)
            case ["welcome"]:
                return options.welcome(self.settings, words)
            case ["settings", *tab]:
                return options.settings(self.settings, words, *tab, voiceless=self._voiceless)
            case ["help"]:
                return about.help(self._bindings, words, stated=self._shelf is not None)
            case ["write"]:
                return writing.shown(self._written, words)
            case ["pseudonym"]:
                return keeping.naming(self._written, words)
            case ["recall"]:
                return self._reminding.shown(words)
            case ["profile" | "attestation" as page]:
                return self._profile(printed=page == "attestation")
            case ["letter"]:
                return letter(self.session, words, self._onward())
            case ["debrief"]:
                return self._first_page()
            case ["steps" | "roads" as page]:
                back = Choice("back", words("Back"), icon="arrow-left", key="escape")
                further = steps if page == "steps" else roads
                return further(self._debrief(), words, Choices("", (back,), style="row"))
            case [page, *about_it] if self._shelf and page not in FRONTS:
                shown = self._around.beside(self._shelf, page, about_it)
                if page != "record" or self._notice is None:
                    return shown
                heading, *others = shown.blocks
                return replace(shown, blocks=(heading, self._notice, *others))
            case [page, *_]:
                shown = self._around.title(episode=page == "episode", doors=self._reminder())
                return replace(shown, hints=keycaps.opening(self._bindings, words))
            case _:
                raise AssertionError("there is always a page")

    @property
    def _around(self) -> Around:
        """What shows the pages around a play, as things stand."""
        return Around(
            self._scenario, self._store, self._words, self.settings, self._shelf, self._home
        )

    def _first_page(self) -> Screen:
        told, hand = self._debrief(), self._hand
        others = [each.run for each in self._store.runs() if each.ending and each.id != hand.run_id]
        return pages(
            told,
            self._words,
            chosen=hand.commitment,
            buttons=self._around.after(from_records=len(self._pages) > 1),
            before=parted(told, others, self._words),
        )

    def _reminder(self) -> tuple[Choice, ...]:
        """Return the way to the reminders that are ready, on the title alone."""
        wanted = self._page == "title" and self.settings.reminders == "on"
        found = self._reminding.offer(self._words) if wanted else None
        return (found,) if found else ()

    def _profile(self, *, printed: bool) -> Screen:
        plays = profile.played(self._store.runs(), self._find)
        known = profile.profile(self._scenario.town, plays, self._store.reminded())
        if printed:
            return profile.attestation(
                known, self._words, self._now().date(), pseudonym=self.settings.pseudonym
            )
        return profile.shown(known, self._words)

    def _debrief(self) -> Debrief:
        return debrief(self._scenario, self._hand.run, self._measured())

    def _keep_worth(self) -> None:
        """Keep what the play was worth, so that menus tell it without playing it again."""
        hand = self._hand
        if hand.run_id is not None and self._known != hand.run:
            self._store.keep_result(hand.run_id, season.result_of(self._debrief()))
            self._known = hand.run

    def _measured(self) -> Scale | None:
        """Return the scale of the scenario, looked for when its first score is told."""
        version = self._scenario.fingerprint
        if version not in self._scales:
            measure = self._shelf.scale if self._other and self._shelf else self._scale
            self._scales[version] = measure(self._scenario)
        return self._scales[version]

    def _pause(self) -> Screen:
        leaving, undoable = self._around.way_out(), self._hand.undoable
        shown = menus.pause(self.session, self._words, leaving=leaving, undoable=undoable)
        told = (unplugged(self._words),) if self._unplugged else ()
        return replace(shown, blocks=(*told, *shown.blocks))

    def _play(self) -> Screen:
        screen = screens.show(
            self.session,
            self._words,
            before=self._hand.before,
            timers=TIMERS[self.settings.timers],
        )
        told = (*((self._notice,) if self._notice else ()), *self._unsaved())
        # With a single button under the focus, there is nothing to choose.
        remind = keycaps.reading if screen.focus else keycaps.deciding
        hints = remind(self._bindings, self._words)
        return replace(screen, blocks=(*told, *screen.blocks), menu=self._menu(), hints=hints)

    def _unsaved(self) -> tuple[Notice, ...]:
        return () if self._store.saved else notices(self._store, self._words)[-1:]

    def _menu(self) -> tuple[Choice, ...]:
        words = self._words
        undo = Choice("undo", words("Previous decision"), icon="undo-2", key="backspace")
        return (
            *((undo,) if self._hand.undoable else ()),
            Choice("pause", words("Pause"), icon="pause", key="escape"),
            Choice("help", words("Help"), icon="circle-help", key="?"),
        )

    def _onward(self) -> Choices:
        words = self._words
        read_on = Choice("debrief", words("See why: the debrief"), icon="arrow-right")
        undo = Choice("undo", words("Change my last decision"), icon="undo-2", key="backspace")
        return Choices("", (read_on, undo), style="row")
