"""A scenario as it was written: what a check finds is placed there."""

from __future__ import annotations

from dataclasses import dataclass, field

from sena_game.problems import CHECKED, Place, Problem
from sena_game.scenario.source import Listing, Mapping, Node, Scalar

# Keys, and positions in lists.
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """The nodes and the lines of one scenario."""

    node: Node
    lines: tuple[str, ...]
    # Keys by mapping, as a story of a thousand scenes may have a problem in each.
    _keys: dict[int, dict[str, tuple[Scalar, Node]]] = field(default_factory=dict)

    def problem(self, code: str, *path: str | int, **values: str) -> Problem:
        """Return a problem placed at the last step of `path` that is written."""
        place, length = self._reached(path)
        excerpt = self.lines[place.line - 1] if place.line <= len(self.lines) else ""
        return Problem(place, code, values, excerpt=excerpt, length=length, level=CHECKED[code])

    def _reached(self, path: Path) -> tuple[Place, int]:
        place, length, node = self.node.place, 1, self.node
        for step in path:
            match node, step:
                case Mapping(), str():
                    found = self._key(node, step)
                    if found is None:
                        return place, length
                    place, length, node = found[0].place, len(step), found[1]
                case Listing(items=items), int() if step < len(items):
                    node = items[step]
                    place, length = node.place, 1
                case _:
                    return place, length
        return place, length

    def _key(self, node: Mapping, name: str) -> tuple[Scalar, Node] | None:
        if id(node) not in self._keys:
            self._keys[id(node)] = {entry[0].text: entry for entry in node.entries}
        return self._keys[id(node)].get(name)
