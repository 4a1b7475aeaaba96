"""The screen as screen readers see it: a tree given to the system, and what they ask for.

Nothing is built unless one of them listens. Without the library, or where the system has nothing
of the kind, there is no tree and the game is the same.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

import pygame

from sena_game.screen.blocks import Screen
from sena_game.window.controls import ASKED
from sena_game.window.layout import Offsets, Plan, seen
from sena_game.words import Words

if TYPE_CHECKING:
    from sena_game.window.tree import Node

HEADLESS = ("dummy", "offscreen")
WINDOW = 0
SCREEN_READER = 0x46  # SPI_GETSCREENREADER
# fmt: off
ROLES = {
    "window": "WINDOW", "heading": "HEADING", "text": "PARAGRAPH", "alert": "ALERT",
    "button": "BUTTON", "tick box": "CHECK_BOX", "radio button": "RADIO_BUTTON",
    "list": "LIST", "item": "LIST_ITEM", "meter": "METER", "picture": "IMAGE",
    "table": "TABLE", "row": "ROW", "row header": "ROW_HEADER", "cell": "CELL",
    "text field": "TEXT_INPUT",
}
# fmt: on


class Shown(NamedTuple):
    """What is seen now, how the window is called, where it is and whether it has the keyboard."""

    name: str
    screen: Screen
    plan: Plan
    offsets: Offsets
    focus: str
    words: Words
    place: tuple[int, int]
    active: bool

    def differs(self, other: Shown) -> bool:
        same = self.screen is other.screen and self.plan is other.plan
        return not same or self[3:5] != other[3:5]  # the offsets and the focus


class Access:
    """Keeps the last screen shown: a screen reader may come at any time, on another thread.

    The adapter is locked, and waits for Python, until that one has its tree: a call from here
    would wait for ever. So nothing is asked of the adapter unless somebody listens.
    """

    def __init__(self, window: pygame.Window) -> None:
        """Be there, if this system can."""
        self._adapter: Any = None  # the library has no types
        self._listening = False
        self._shown: Shown | None = None
        self._told: Shown | None = None
        self._controls: dict[int, str] = {}
        self._numbers = count(WINDOW + 1)
        self._ids: dict[tuple[str, str], int] = {}
        self._said = (WINDOW, "")  # the last announcement, and the number of its node
        if pygame.display.get_driver() not in HEADLESS:
            with suppress(ImportError, AttributeError, OSError, RuntimeError):
                self._adapter = self._opened(window)

    def _opened(self, window: pygame.Window) -> Any:
        import accesskit  # type: ignore[import-untyped]  # it has none

        if sys.platform == "win32":
            return accesskit.windows.SubclassingAdapter(window.handle, self._first, self._ask)
        if sys.platform == "darwin":
            accesskit.macos.add_focus_forwarder_to_window_class("SDLWindow")
            open_for = accesskit.macos.SubclassingAdapter.for_window
            return open_for(window.handle, self._first, self._ask)
        return accesskit.unix.Adapter(self._first, self._ask, self._left)

    def close(self) -> None:
        self._listening, self._adapter = False, None

    @property
    def listened(self) -> bool:
        """Return whether a screen reader is there to speak."""
        # Many programs ask Windows for the tree and do not read it aloud.
        return _switched_on() if sys.platform == "win32" else self._listening

    def show(self, shown: Shown) -> None:
        """Tell who listens what has changed; what is new is announced once it is there."""
        self._shown = shown
        if not self._listening:
            self._told = None
            return
        told, self._told = self._told, shown
        if told is None or (told.place, told.plan.size) != (shown.place, shown.plan.size):
            self._placed(shown)
        if told is None or told.active != shown.active:
            self._focused(shown.active)
        if told is None or shown.differs(told):
            number, _ = self._said
            self._give(lambda: self._changed(told, shown))
            if self._said[0] != number:
                self._give(lambda: self._update(shown))

    def _give(self, update: Callable[[], Any]) -> None:
        _raise(self._adapter.update_if_active(update))

    def _focused(self, focused: bool) -> None:
        if sys.platform == "darwin":
            _raise(self._adapter.update_view_focus_state(focused))
        elif sys.platform != "win32":
            self._adapter.update_window_focus_state(focused)

    def _placed(self, shown: Shown) -> None:
        if sys.platform not in ("win32", "darwin"):
            import accesskit

            (x, y), (w, h) = shown.place, shown.plan.size
            bounds = accesskit.Rect(x, y, x + w, y + h)
            self._adapter.set_root_window_bounds(bounds, bounds)

    def _first(self) -> Any:
        """Return the whole tree, for a screen reader that comes."""
        import accesskit

        update = accesskit.TreeUpdate(WINDOW)
        update.nodes.append((WINDOW, accesskit.Node(accesskit.Role.WINDOW)))
        if self._shown:
            update = self._update(self._shown)
        update.tree = accesskit.Tree(WINDOW)
        self._listening = True  # last of all: from now on the other thread calls the adapter
        return update

    def _left(self) -> None:
        self._listening = False

    def _changed(self, told: Shown | None, shown: Shown) -> Any:
        from sena_game.window.news import news

        update = self._update(shown)
        old = told.screen if told else shown.screen
        if said := news(old, shown.screen, shown.focus, shown.words):
            self._said = (next(self._numbers), said)
        return update

    def _update(self, shown: Shown) -> Any:
        """Return all the nodes of a screen, and at its end what was announced last."""
        import accesskit

        from sena_game.window.tree import tree, walk

        boxes = {each.spot.control: each.box for each in seen(shown.plan.marks, shown.offsets)}
        nodes = tuple(walk(tree(shown.screen, shown.words, shown.name, boxes)))
        ids = self._known(shown.screen, nodes)
        self._controls = {ids[each.key]: each.control for each in nodes if each.control}
        focus = next((id for id, name in self._controls.items() if name == shown.focus), WINDOW)
        update = accesskit.TreeUpdate(focus)
        for each in nodes:
            update.nodes.append((ids[each.key], _described(each, ids)))
        window = update.nodes[0][1]
        window.set_language(shown.words.language)
        window.set_bounds(accesskit.Rect(0, 0, *shown.plan.size))
        number, said = self._said
        if said:
            window.push_child(number)
            update.nodes.append((number, _announced(said)))
        return update

    def _known(self, screen: Screen, nodes: tuple[Node, ...]) -> dict[str, int]:
        """Return a number for each node: the same while it stays, and never that of one that left.

        Screen readers keep what they know of a node that has left, and would tell it again.
        """
        old = self._ids
        ids = {e.key: old.get((screen.id, e.key)) or next(self._numbers) for e in nodes}
        ids[nodes[0].key] = WINDOW
        self._ids = {(screen.id, key): id for key, id in ids.items()}
        return ids

    def _ask(self, request: Any) -> None:
        """Hand on to the loop what is asked: this is another thread."""
        import accesskit

        control = self._controls.get(request.target)
        if control is None or request.action not in (
            accesskit.Action.CLICK,
            accesskit.Action.FOCUS,
        ):
            return
        clicked = request.action == accesskit.Action.CLICK
        with suppress(pygame.error):  # the window has closed meanwhile
            pygame.event.post(pygame.Event(ASKED, control=control, clicked=clicked))


def _switched_on() -> bool:
    """Return what Windows knows of screen readers: they tell it when they come and leave."""
    if sys.platform != "win32":
        return False
    import ctypes

    found = ctypes.c_int(0)
    ctypes.windll.user32.SystemParametersInfoW(SCREEN_READER, 0, ctypes.byref(found), 0)
    return bool(found.value)


def _raise(events: Any) -> None:
    if events is not None:  # on Linux they are sent by themselves
        events.raise_events()


def _role(node: Node) -> str:
    if node.role == "list" and all(child.role == "radio button" for child in node.children):
        return "RADIO_GROUP"
    return ROLES[node.role]


def _described(node: Node, ids: Mapping[str, int]) -> Any:
    import accesskit

    made = accesskit.Node(getattr(accesskit.Role, _role(node)))
    made.set_children([ids[child.key] for child in node.children])
    if node.name:
        made.set_label(node.name)
    if node.description:
        made.set_description(node.description)
    if node.role == "text field":
        made.set_value(node.value)
    if node.level:
        made.set_level(node.level - 1)  # this and a place are counted from 0, and said from 1
    if node.count:
        made.set_size_of_set(node.count)
    if node.place:
        made.set_position_in_set(node.place - 1)
    if node.amount:
        made.set_min_numeric_value(0)
        made.set_numeric_value(node.amount[0])
        made.set_max_numeric_value(node.amount[1])
    if node.control:
        _activated(made, node)
    return made


def _activated(made: Any, node: Node) -> None:
    import accesskit

    made.add_action(accesskit.Action.FOCUS)
    made.add_action(accesskit.Action.CLICK)
    if node.disabled:
        made.set_disabled()
    if node.selected is not None:
        made.set_toggled(accesskit.Toggled.TRUE if node.selected else accesskit.Toggled.FALSE)
    if box := node.box:
        made.set_bounds(accesskit.Rect(box.x, box.y, box.right, box.bottom))


def _announced(said: str) -> Any:
    import accesskit

    made = accesskit.Node(accesskit.Role.LABEL)
    made.set_value(said)
    made.set_live(accesskit.Live.POLITE)
    return made
