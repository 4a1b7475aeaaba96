"""A screen reader without a voice: says what it finds in the tree, does what it is told.

Run by the system's Python, which has the bindings. One command in JSON on each line of the
standard input, one answer on each line of the output: `tree`, `act` (with the number of a node in
the last tree and the name of an action) and `heard`, the events since the last time,
each with the seconds since the last act.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

import gi  # type: ignore[import-not-found]  # the system's own

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

EVENTS = (
    "object:announcement",
    "object:state-changed:checked",
)
# What is also listened to for a census, which times what an action brings.
FOCUS = "object:state-changed:focused"
STATES = ("CHECKED", "ENABLED", "FOCUSED", "FOCUSABLE")


class Reader:
    def __init__(self, application: int) -> None:
        self.application = application
        self.nodes: list[Any] = []
        self.events: list[list[Any]] = []
        self.acted = 0.0

    def notice(self, event: Any) -> None:
        told = event.any_data if isinstance(event.any_data, str) else event.source.get_name()
        since = time.monotonic() - self.acted
        self.events.append([event.type, told, event.detail1, since])

    def window(self) -> Any:
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(number)
            if found and found.get_process_id() == self.application and found.get_child_count():
                return found.get_child_at_index(0)
        return None

    def tree(self) -> list[dict[str, Any]]:
        window = self.window()
        self.nodes = []
        if window is None:
            return []
        window.clear_cache()
        told: list[dict[str, Any]] = []
        self._read(window, told)
        return told

    def _read(self, node: Any, told: list[dict[str, Any]]) -> None:
        self.nodes.append(node)
        told.append(described(node))
        for number in range(node.get_child_count()):
            child = node.get_child_at_index(number)
            if child:
                self._read(child, told)

    def act(self, number: int, action: str) -> Any:
        node, self.acted = self.nodes[number], time.monotonic()
        if action == "focus":
            return Atspi.Component.grab_focus(node)
        return Atspi.Action.do_action(node, actions(node).index(action))

    def answer(self, command: dict[str, Any]) -> Any:
        match command["do"]:
            case "tree":
                return self.tree()
            case "act":
                return self.act(command["node"], command["action"])
            case "heard":
                events, self.events = self.events, []
                return events


def actions(node: Any) -> list[str]:
    if "Action" not in node.get_interfaces():
        return []
    return [
        Atspi.Action.get_action_name(node, each) for each in range(Atspi.Action.get_n_actions(node))
    ]


def described(node: Any) -> dict[str, Any]:
    states = node.get_state_set()
    value = box = None
    if "Value" in node.get_interfaces():
        value = [
            Atspi.Value.get_minimum_value(node),
            Atspi.Value.get_current_value(node),
            Atspi.Value.get_maximum_value(node),
        ]
    if "Component" in node.get_interfaces():
        found = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        box = [found.x, found.y, found.width, found.height]
    return {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "states": [each for each in STATES if states.contains(getattr(Atspi.StateType, each))],
        "attributes": node.get_attributes(),
        "actions": actions(node),
        "value": value,
        "box": box,
    }


def main() -> None:
    reader = Reader(int(sys.argv[1]))
    listener = Atspi.EventListener.new(reader.notice)
    for event in (*EVENTS, FOCUS) if "--census" in sys.argv else EVENTS:
        listener.register(event)

    def typed(*_: object) -> bool:
        line = sys.stdin.readline()
        if not line:
            Atspi.event_quit()
            return False
        try:
            answer = reader.answer(json.loads(line))
        except GLib.Error as gone:
            answer = {"gone": gone.message}
        print(json.dumps(answer), flush=True)
        return True

    GLib.io_add_watch(sys.stdin.fileno(), GLib.IO_IN, typed)
    Atspi.event_main()


main()
