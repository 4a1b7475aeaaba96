"""One file being read: the problems noted, the names declared and used, the address reached."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from sena_game.problems import Edit, Place, Problem, nearest, plain
from sena_game.scenario.healing import Told
from sena_game.scenario.image import Image, Trouble
from sena_game.scenario.source import Scalar

# Translations by address: the French each was made of, and what it says.
Catalogue = Mapping[str, tuple[str, str]]
# Seeking the nearest name takes time; a file with more problems than this has one cause.
CURES_AT_MOST = 50
# The keys of a scenario where names of a kind are declared.
HOLDERS: Mapping[str, str] = {
    "flag": "flags",
    "gauge": "gauges",
    "objective": "objectives",
    "red line": "red_lines",
    "source": "sources",
}


def nowhere(name: str) -> Trouble:
    """Return that no picture is of that name, for what is read without a folder."""
    return Trouble("unknown-name", {"name": name, "kind": "picture"})


@dataclass(frozen=True, slots=True)
class Reference:
    """A name used somewhere, to be found among the names of its kind once all is read."""

    kind: str
    name: str
    place: Place
    near: str = ""


class Owner(Protocol):
    """A set of keys that has a name: an option, a scene."""

    @property
    def owner(self) -> str: ...

    @property
    def keys(self) -> Mapping[str, object]: ...


# Never changed, yet not frozen: one is made for every key, which would take three times as long.
@dataclass(slots=True)
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
    # Gives a picture of the folder by its name, or says why there is none to be had.
    look: Callable[[str], Image | Trouble] = nowhere
    # What was wrong in the text itself, of which nothing more is said.
    told: Told = field(default_factory=Told)
    # Required keys that are written elsewhere, and so are not lacking too.
    strayed: dict[str, int] = field(default_factory=dict)
    # The key whose value is being read, the line before which it ends, what it is a part of.
    under: Scalar | None = None
    until: int = 0
    owners: tuple[Owner, ...] = ()

    def at(self, step: str) -> Reading:
        """Return the same reading, one step further in the address."""
        return self._with((*self.address, step), self.under, self.until, self.owners)

    def into(self, step: str, key: Scalar, until: int, owner: Owner | None = None) -> Reading:
        """Return the same reading, at what is under `key` and ends before the line `until`."""
        address = (*self.address, step) if step else self.address
        owners = (*self.owners, owner) if owner else self.owners
        return self._with(address, key, until, owners)

    def _with(
        self, address: tuple[str, ...], under: Scalar | None, until: int, owners: tuple[Owner, ...]
    ) -> Reading:
        # By position, as this is done for every key there is.
        return Reading(
            self.lines,
            self.catalogue,
            address,
            self.problems,
            self.references,
            self.names,
            self.texts,
            self.written,
            self.unknowable,
            self.look,
            self.told,
            self.strayed,
            under,
            until,
            owners,
        )

    def note(
        self,
        place: Place,
        code: str,
        *,
        near: str = "",
        length: int = 1,
        **values: str,
    ) -> None:
        self.add(place, code, values, near=near, length=length)

    def add(
        self,
        place: Place,
        code: str,
        values: Mapping[str, str],
        *,
        near: str = "",
        near_line: int = 0,
        length: int = 1,
        cure: tuple[Edit, ...] = (),
    ) -> None:
        """Note a problem, unless the text itself is already known to be wrong there."""
        if place in self.told:
            return
        excerpt = self.lines[place.line - 1] if place.line <= len(self.lines) else ""
        self.problems.append(
            Problem(
                place,
                code,
                values,
                near,
                excerpt,
                max(1, length),
                near_line=near_line,
                cure=cure,
            )
        )

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

    def refer(self, kind: str, name: str, place: Place, near: str = "") -> None:
        """Note a use of a name; `near` is what was meant, when there is no such name."""
        self.references.append(Reference(kind, name, place, near))

    def forget(self, code: str, place: Place) -> None:
        """Take back a problem that was another one."""
        self.problems[:] = [p for p in self.problems if (p.code, p.place) != (code, place)]

    def resolve(self) -> None:
        """Note every reference to a name that was never declared."""
        # Gauges of the town come first: one misspelt there is known by its name elsewhere.
        of_town = "gauge of the town"
        sound: set[tuple[str, str]] = set()
        for reference in sorted(self.references, key=lambda each: each.kind != of_town):
            if (reference.kind, reference.name) in sound:
                continue
            if any(
                kind in self.unknowable for kind in (reference.kind, *reference.kind.split("|"))
            ):
                continue
            kinds = reference.kind.split("|")
            if any(reference.name in self.names.get(kind, ()) for kind in kinds):
                sound.add((reference.kind, reference.name))
                continue
            known: dict[str, Place] = {}
            for kind in kinds:
                known |= self.names.get(kind, {})
            near = "" if plain(reference.name) in known else reference.near
            near = near or self._told_in_prose(kinds[0], reference.name, known)
            near = self.unknown(reference.place, kinds[0], reference.name, known, near)
            if reference.kind == of_town and near:
                self.names.setdefault("gauge", {}).setdefault(near, reference.place)

    def _told_in_prose(self, kind: str, name: str, known: Mapping[str, Place]) -> str:
        """Return the scene or ending whose title, or first words, are given in place of its id."""
        said = plain(name)
        is_id = name.islower() and " " not in name
        if kind != "scene" or is_id or len(self.problems) >= CURES_AT_MOST:
            return ""
        for address, text in self.texts.items():
            match address.split("."):
                case (id, "text") | ("endings", id, "title") if id in known:
                    if plain(text).startswith(said):
                        return id
        return ""

    def _holder(self, kind: str, name: str) -> str:
        """Return the key in which an unknown name is to be declared; nothing when none holds it."""
        known = self.names.get("gauge of the town" if kind == "gauge" else "gauge", ())
        return HOLDERS.get(kind, "") if (name in known) == (kind == "gauge") else ""

    def unknown(
        self, place: Place, kind: str, name: str, known: Iterable[str], near: str = ""
    ) -> str:
        """Note that `name` is not one of the `known` names of its kind; return the nearest."""
        holder = self._holder(kind, name)
        if kind == "flag" and name in self.names.get("gauge", ()):
            near = f"{name} >= 50"
        if not near and not (holder and kind == "gauge") and len(self.problems) < CURES_AT_MOST:
            near = next((each for each in known if each.endswith(f".{name}")), "")
            near = near or nearest(name, known)
        length = len(name) or 1
        declared = known.get(near) if isinstance(known, Mapping) else None
        line = declared.line if isinstance(declared, Place) and declared.path == place.path else 0
        values = {"name": name, "kind": kind}
        if holder and not near:
            values["holder"] = holder
        self.add(place, "unknown-name", values, near=near, near_line=line, length=length)
        return near
