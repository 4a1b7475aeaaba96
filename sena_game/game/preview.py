"""A scenario played while it is written: what is behind each screen, and the file as last saved.

It is a game to its renderers. Every version of the file that can be read takes the place of the
one before; the others are told, and the last good one goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from sena_game.explore.scale import Scale
from sena_game.game.backstage import backstage
from sena_game.game.game import Game
from sena_game.game.proofs import gone, no_way, paused, scenes, waiting, wrong
from sena_game.game.settings import Settings
from sena_game.play.session import Session, start
from sena_game.problems import Problem, ScenarioError
from sena_game.records.store import Store
from sena_game.scenario.model import Scenario
from sena_game.scenario.reading import Reading
from sena_game.scenario.source import Node
from sena_game.screen.blocks import Choice, Hint, Key, Notice, Screen
from sena_game.words import Words

Placed = tuple[Scenario, Node, Reading]
BROKEN = ":broken"  # ends the id of a screen shown while the file cannot be read
STORY = ("play", "letter")  # screens with a story behind them


class Preview:
    """A game, its author's view of it, and a file that changes meanwhile.

    `read` reads the scenario in a language or raises `ScenarioError`; `look` gives something
    that stays equal as long as its files stay the same.
    """

    def __init__(
        self,
        read: Callable[[str], Placed],
        load_words: Callable[[str], Words],
        store: Store,
        look: Callable[[], Hashable],
        *,
        settings: Settings,
        seed: int,
        now: Callable[[], datetime],
        scale: Callable[[Scenario], Scale | None],
    ) -> None:
        self._read, self._load_words, self._store, self._look = read, load_words, store, look
        self._seed, self._now, self._settings, self._scale = seed, now, settings, scale
        self._known = self._seen = look()
        self._good: Placed | None = None
        self._opened: dict[str, Placed] = {}  # since the files last changed, by language
        self._problems: tuple[Problem, ...] = ()
        self._notice: Notice | None = None
        self._start = ""  # where it starts instead, for what no way leads to
        self._bare = False  # what is behind is hidden
        self._choosing = False
        self._left = False
        self._shown: tuple[Screen | None, Screen] | None = None
        self._heard = ""  # the last screen whose sound was played
        self._game: Game | None = None
        self._begin()

    @property
    def settings(self) -> Settings:
        return self._game.settings if self._game else self._settings

    @property
    def words(self) -> Words:
        return self._game.words if self._game else self._load_words(self._settings.language)

    @property
    def session(self) -> Session | None:
        return self._game.session if self._game else None

    @property
    def finished(self) -> bool:
        return self._left or (self._game is not None and self._game.finished)

    @finished.setter
    def finished(self, ended: bool) -> None:
        self._left = ended

    @property
    def screen(self) -> Screen:
        """The game's own screen with what is behind it; the same value until something changes."""
        inner = self._game.screen if self._game else None
        if self._shown is None or self._shown[0] is not inner:
            shown = self._show(inner)
            # What is shown anew after a reload has been heard already.
            id = shown.id.removesuffix(BROKEN)
            self._shown = inner, replace(shown, sound="") if id == self._heard else shown
            self._heard = id
        return self._shown[1]

    def answer(self, control: str) -> None:
        """Do what the control of that id stands for."""
        self._shown = None
        match control.split():
            case ["backstage"]:
                self._bare = not self._bare
            case ["scenes"]:
                self._choosing = True
            case ["back"] if self._choosing:
                self._choosing = False
            case ["go", target]:
                self.go(target)
            case ["quit"]:
                self._left = True
            case ["begin"]:
                self._from_the_start()
                self._answer(control)
            case _:
                self._answer(control)

    def go(self, target: str) -> None:
        """Go to a scene or an ending by the shortest way there is, else straight to it.

        To an option that has just been taken, too, or to the end where a gauge is at a level.
        """
        # What explores counts by the million, and takes as long to import as a window to open.
        from sena_game.explore.way import find_way, has, met

        if self._game is None or not has(self._game.scenario, target):
            return
        self._choosing, self._notice, self._shown = False, None, None
        self._from_the_start()
        scenario, known = self._game.scenario, _has(self._game.scenario, target)
        session = find_way(scenario, self._seed, target) if known else met(scenario, target)
        if session is None:
            self._start = target if known else ""
            self._game.reopen()
            session = start(self._game.scenario, self._seed)
            self._notice = no_way(self.words)
        self._game.go(session)

    def look(self, *, sure: bool = False) -> bool:
        """Read the files again if they have changed; return whether they were.

        Editors save in several steps: unless `sure`, only what stays the same for two looks is
        read.
        """
        now = self._look()
        settled = sure or now == self._seen
        self._seen = now
        if now == self._known or not settled:
            return False
        self._known = now
        self._opened.clear()
        self._shown = None
        self._reload()
        return True

    def close(self) -> None:
        self._store.close()

    def _begin(self) -> None:
        """Open the game, unless there is no version of the scenario that can be played yet."""
        # What is wrong is kept, and shown.
        with suppress(ScenarioError):
            self._game = Game(
                self._open,
                self._load_words,
                self._store,
                settings=self._settings,
                seed=self._seed,
                now=self._now,
                scale=self._scale,
            )

    def _open(self, language: str) -> Scenario:
        """Return the scenario as it stands, or as it last stood when that cannot be read."""
        if language not in self._opened:
            try:
                self._good = self._read(language)
                self._problems = ()
            except ScenarioError as error:
                self._problems = error.problems
                if self._good is None:
                    raise
            self._opened[language] = self._good
        self._good = self._opened[language]
        scenario = self._good[0]
        return replace(scenario, start=self._start) if _has(scenario, self._start) else scenario

    def _reload(self) -> None:
        if self._game is None:
            self._begin()
            return
        stopped = self._game.reopen()
        self._notice = gone(stopped, self.words) if stopped else None

    def _from_the_start(self) -> None:
        """Give the story its own start again."""
        if self._start and self._game:
            self._start = ""
            self._game.reopen()

    def _answer(self, control: str) -> None:
        self._notice = None
        if self._game:
            self._game.answer(control)

    def _show(self, inner: Screen | None) -> Screen:
        if inner is None or self._game is None or self._good is None:
            return waiting(self._problems, self.words)
        first = wrong(self._problems, self.words)
        if self._choosing:
            at = self._game.session.at
            inner = scenes(self._game.scenario, self._good[1], at, self.words)
            return replace(inner, blocks=(*first, *inner.blocks))
        first = (*first, *((self._notice,) if self._notice else ()))
        story = self._game.page in STORY
        if self._game.page == "pause":
            inner = paused(inner, self.words)
        if story and not self._bare:
            inner = backstage(inner, self._game.session, self._good[1], self.words)
            behind = Hint((Key("f2", "F2"),), self.words("what is behind"))
            scenes_ = Hint((Key("f3", "F3"),), self.words("scenes"))
            inner = replace(inner, hints=(*inner.hints, behind, scenes_))
        menu = (*inner.menu, *self._menu(story=story))
        # Before everything else, since nothing else shown is sure until it is mended; and as
        # another screen, which is seen from its top.
        id = f"{inner.id}{BROKEN}" if self._problems else inner.id
        return replace(inner, id=id, blocks=(*first, *inner.blocks), menu=menu)

    def _menu(self, *, story: bool) -> tuple[Choice, ...]:
        words = self.words
        elsewhere = Choice("scenes", words("Go to a scene"), icon="map-pin", key="f3")
        if not story:
            return (elsewhere,)
        label = words("Show what is behind") if self._bare else words("Hide what is behind")
        icon = "eye" if self._bare else "eye-off"
        return (Choice("backstage", label, icon=icon, key="f2"), elsewhere)


def _has(scenario: Scenario, id: str) -> bool:
    return id in scenario.scenes or id in scenario.endings
