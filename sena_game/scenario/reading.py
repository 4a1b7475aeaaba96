"""One file being read: the problems noted, the names declared and used, the address reached."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from sena_game.problems import Place, Problem, nearest
from sena_game.scenario.source import Scalar

# Translations by address: the French each was made of, and what it says.
Catalogue = Mapping[str, tuple[str, str]]
# Seeking the nearest name takes time; a file with more problems than this has one cause.
CURES_AT_MOST = 50


@dataclass(frozen=True, slots=True)
class Reference:
    """A name used somewhere, to be found among the names of its kind once all is read."""

    kind: str
    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class Reading:
    """One file being read: what is noted on the way, and the address reached."""

    lines: tuple[str, ...]
    catalogue: Catalogue = field(default_factory=dict)
    address: tuple[str, ...] = ()
    problems: list[Problem] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    names: dict[str, dict[str, Place]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    # Where each text that is shown is written, by address.
    written: dict[str, Scalar] = field(default_factory=dict)
    unknowable: set[str] = field(default_factory=set)

    def at(self, step: str) -> Reading:
        return replace(self, address=(*self.address, step)) if step else self

    def note(
        self, place: Place, code: str, *, near: str = "", length: int = 1, **values: str
    ) -> None:
        excerpt = self.lines[place.line - 1] if place.line <= len(self.lines) else ""
        self.problems.append(Problem(place, code, values, near, excerpt, length))

    def noted(self, line: int) -> bool:
        """Tell whether something is already known to be wrong on a line."""
        return any(problem.place.line == line for problem in self.problems)

    def say(self, french: str, node: Scalar) -> str:
        """Return a text in the language read: its translation, unless it was made of another."""
        address = ".".join(self.address)
        if address in self.texts:
            self.note(node.place, "same-address", address=address)
        self.texts[address] = french
        self.written[address] = node
        made_of, translated = self.catalogue.get(address, ("", ""))
        return translated if translated and made_of == french else french

    def name(self, kind: str, name: str, place: Place) -> None:
        """Declare `name`; a second one of the same kind is a problem."""
        known = self.names.setdefault(kind, {})
        if name in known:
            self.note(place, "same-id", name=name, line=str(known[name].line), length=len(name))
        known.setdefault(name, place)

    def refer(self, kind: str, name: str, place: Place) -> None:
        self.references.append(Reference(kind, name, place))

    def resolve(self) -> None:
        """Note every reference to a name that was never declared."""
        for reference in self.references:
            if reference.kind in self.unknowable:
                continue
            known = {
                name for kind in reference.kind.split("|") for name in self.names.get(kind, ())
            }
            if reference.name not in known:
                self.unknown(reference.place, reference.kind.split("|")[0], reference.name, known)

    def unknown(self, place: Place, kind: str, name: str, known: Iterable[str]) -> None:
        """Note that `name` is not one of the `known` names of its kind."""
        seek = len(self.problems) < CURES_AT_MOST
        near, length = nearest(name, known) if seek else "", len(name) or 1
        self.note(place, "unknown-name", near=near, length=length, name=name, kind=kind)
