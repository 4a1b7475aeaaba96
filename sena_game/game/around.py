"""The pages around a play: what the shelf and the records hold, shown; nothing is changed here."""

from __future__ import annotations

from dataclasses import dataclass

from sena_game.game import about, history, keeping, menus, season
from sena_game.game.settings import Settings
from sena_game.game.shelf import Shelf
from sena_game.game.statement import statement
from sena_game.game.telling import notices, when
from sena_game.records.store import SavedRun, Store
from sena_game.scenario.model import Scenario
from sena_game.screen.blocks import Choice, Choices, Screen
from sena_game.words import Words


@dataclass(frozen=True, slots=True)
class Around:
    """`scenario` is the one in hand, `home` the id of the one that has the title."""

    scenario: Scenario
    store: Store
    words: Words
    settings: Settings
    shelf: Shelf | None
    home: str

    def title(self, *, episode: bool, doors: tuple[Choice, ...] = ()) -> Screen:
        """Return the title, or the front of an `episode` that another page led to.

        `doors` lead where the records alone do not tell.
        """
        return menus.title(
            self.scenario,
            self.words,
            resume=self._resumable(anything=not episode and self._opens_season),
            notices=notices(self.store, self.words),
            doors=doors if episode else (*self._further(), *doors),
            aside=menus.inside(self.words) if episode else self._outside(),
        )

    def beside(self, shelf: Shelf, page: str, about_it: list[str]) -> Screen:
        """Return a page that tells of more than the scenario in hand."""
        match page, about_it:
            case "credits", _:
                return about.credits(shelf.credits(), self.words)
            case "statement", _:
                return statement(shelf.statement(), self.words)
            case "kept", _:
                return keeping.keeping(self.settings, self.words, self.store.where)
            case "town", _:
                return self._town(shelf)
            case "workshops", _:
                best = season.bests(self.store.runs(), self.store.results())
                return season.workshop(shelf, best, self.words)
            case "record", [id] if id.isdecimal() and (saved := self.store.load(int(id))):
                return self._record(shelf, saved)
            case "erase", [what]:
                return history.erasing(f"erased {what}", self.words, every=what == "all")
            case _:
                return self._records(shelf, *about_it)

    def after(self, *, from_records: bool) -> Choices:
        """Return what follows a debrief; one that was looked at again leads back to its list."""
        words = self.words
        details = Choice("steps", words("Decision by decision"), icon="book-open")
        map_ = Choice("roads", words("The roads not taken"), icon="map-pin")
        again = Choice("begin", words("Play again"), icon="rotate-ccw")
        if from_records:
            back = Choice("back", words("Back to my plays"), icon="arrow-left", key="escape")
            return Choices("", (details, map_, again, back), style="row")
        leaving = Choice("quit", words("Quit"), icon="log-out")
        onward = (details, map_, *self._next(), again, self.way_out("escape"), leaving)
        return Choices("", onward, style="row")

    def way_out(self, key: str = "") -> Choice:
        """Return the way out of a play: to the town where there is one to go to."""
        words = self.words
        if self.shelf and (self.scenario.id != self.home or len(self._season) > 1):
            return Choice("town", words("Back to the town"), icon="landmark", key=key)
        return Choice("title", words("Back to the title"), icon="landmark", key=key)

    @property
    def _season(self) -> tuple[str, ...]:
        return self.scenario.town.season

    @property
    def _opens_season(self) -> bool:
        return self.scenario.id in self._season[:1]

    def _town(self, shelf: Shelf) -> Screen:
        best = season.bests(self.store.runs(), self.store.results())
        theme = self.settings.theme
        drawn, night = theme != "high", theme == "night"
        return season.town(self.scenario.town, shelf, best, self.words, drawn=drawn, night=night)

    def _records(self, shelf: Shelf, number: str = "1") -> Screen:
        runs = self.store.runs()
        titles = {name: self._called(shelf, name) for name in {run.run.scenario for run in runs}}
        return history.records(
            runs,
            self.store.results(),
            titles,
            self.words,
            where=self.store.where,
            page=int(number) if number.isdecimal() else 1,
        )

    def _record(self, shelf: Shelf, saved: SavedRun) -> Screen:
        return history.record(
            saved,
            self.store.results().get(saved.id),
            self._called(shelf, saved.run.scenario),
            self.words,
            known=self._is_there(shelf, saved),
            levers={id: lever.label for id, lever in self.scenario.town.levers.items()},
        )

    def _resumable(self, *, anything: bool) -> Choice | None:
        """Return what goes on with the last play of this scenario, or of `anything`."""
        saved = self.store.unfinished(self.scenario.id)
        if anything and self.shelf:
            shelf = self.shelf
            saved = next((each for each in self.store.left() if self._is_there(shelf, each)), None)
        if saved is None:
            return None
        name, moment = saved.run.scenario, when(saved.last, self.words)
        if name == self.scenario.id or self.shelf is None:
            return menus.resuming(self.scenario.title, moment, self.words)
        called, control = self._called(self.shelf, name), f"take-up {saved.id}"
        return menus.resuming(called, moment, self.words, control=control)

    def _further(self) -> tuple[Choice, ...]:
        """Return the way to the town and to what was played, once there is something there."""
        if self.shelf is None:
            return ()
        words, played = self.words, self.store.any_play()
        town = Choice("town", words("The town"), icon="landmark")
        records = Choice("records", words("My plays"), icon="save")
        far = played or len(self._season) > 1
        return (*((town,) if far else ()), *((records,) if played else ()))

    def _outside(self) -> tuple[Choice, ...]:
        return menus.outside(self.words, credited=self.shelf is not None)

    def _next(self) -> tuple[Choice, ...]:
        """Return the way to the next episode, if there is one."""
        if self.shelf is None:
            return ()
        town, language = self.scenario.town, self.words.language
        then = season.onward(town, self.scenario.id, self.shelf, language)
        if then is None:
            return ()
        label = self.words("Next: {title}", title=then.title)
        return (Choice(f"scenario {then.id}", label, icon="arrow-right"),)

    def _is_there(self, shelf: Shelf, saved: SavedRun) -> bool:
        name = saved.run.scenario
        return name == self.home or shelf.cover(name, self.words.language) is not None

    def _called(self, shelf: Shelf, name: str) -> str:
        if name == self.scenario.id:
            return self.scenario.title
        return shelf.title(name, self.words.language)
