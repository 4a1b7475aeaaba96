"""A scenario as it was written: what a check finds is placed there."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as Lines
from dataclasses import dataclass, field

from sena_game.problems import CHECKED, Place, Problem
from sena_game.scenario.doubt import hides
from sena_game.scenario.source import Listing, Mapping, Node, Scalar

# Keys, and positions in lists.
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """The nodes and the lines of one scenario."""

    node: Node
    lines: tuple[str, ...]
    # The errors of this file, by line, when there are any: not all of it can be relied upon.
    wrong: Lines[int, tuple[Problem, ...]] = field(default_factory=dict)
    # Keys by mapping, as a story of a thousand scenes may have a problem in each.
    _keys: dict[int, dict[str, tuple[Scalar, Node]]] = field(default_factory=dict)

    def problem(self, code: str, *path: str | int, **values: str) -> Problem:
        """Return a problem placed at the last step of `path` that is written."""
        place, length = self._reached(path)
        excerpt = self.lines[place.line - 1] if place.line <= len(self.lines) else ""
        return Problem(place, code, values, excerpt=excerpt, length=length, level=CHECKED[code])

    def node_at(self, *path: str | int) -> Node:
        """Return what `path` leads to, or the last step of it that is written."""
        return self._followed(path)[2]

    def lines_of(self, *path: str | int) -> range:
        """Return the lines of what `path` leads to, its key included."""
        place, _, node = self._followed(path)
        return range(place.line, last_line(node) + 1)

    def errors(self) -> Iterator[Problem]:
        for problems in self.wrong.values():
            yield from problems

    def has(self, key: str) -> bool:
        return isinstance(self.node, Mapping) and self._key(self.node, key) is not None

    def sure(self, path: Path, *keys: str) -> bool:
        """Tell whether no error within what `path` leads to may hide what one of `keys` says."""
        if not self.wrong:
            return True
        found = (self.wrong.get(line, ()) for line in self.lines_of(*path))
        return not any(hides(problem, keys) for problems in found for problem in problems)

    def _reached(self, path: Path) -> tuple[Place, int]:
        place, length, _ = self._followed(path)
        return place, length

    def _followed(self, path: Path) -> tuple[Place, int, Node]:
        place, length, node = self.node.place, 1, self.node
        for step in path:
            match node, step:
                case Mapping(), str():
                    found = self._key(node, step)
                    if found is None:
                        return place, length, node
                    place, length, node = found[0].place, len(step), found[1]
                case Listing(items=items), int() if step < len(items):
                    node = items[step]
                    place, length = node.place, 1
                case _:
                    return place, length, node
        return place, length, node

    def _key(self, node: Mapping, name: str) -> tuple[Scalar, Node] | None:
        if id(node) not in self._keys:
            self._keys[id(node)] = {entry[0].text: entry for entry in node.entries}
        return self._keys[id(node)].get(name)


def last_line(node: Node) -> int:
    """Return the last line of a node; a text after a bar ends where the next line starts."""
    match node:
        case Scalar(place=place, end=(line, column)):
            return max(place.line, line - 1 if column == 1 else line)
        case Listing(items=items):
            return max((last_line(item) for item in items[-1:]), default=node.place.line)
        case Mapping(entries=entries):
            last = (last_line(value) for _, value in entries[-1:])
            return max(last, default=node.place.line)
