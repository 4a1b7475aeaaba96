"""The keys that a file may hold: a declaration is data.

The same one reads a file, describes it to editors, and documents it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sena_game.problems import Edit, Place, nearest
from sena_game.scenario.doubt import hides
from sena_game.scenario.fields import Kind, Names, Number, OneOf, Plain, Ref, Text
from sena_game.scenario.french import FRENCH_KEYS
from sena_game.scenario.healing import WHOLE
from sena_game.scenario.parted import Parts, parted, set_off
from sena_game.scenario.reading import Owner, Reading
from sena_game.scenario.shapes import (
    ID,
    as_dialogue,
    listed,
    not_an_id,
)
from sena_game.scenario.source import Listing, Node, Scalar
from sena_game.scenario.source import Mapping as Entries


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a record: its kind of value, what stands for it when absent, its attribute."""

    kind: Kind
    default: Any = None
    required: bool = False
    attribute: str = ""
    silent: bool = False  # not a step of the address: `options`, `scenes`
    help: str = ""  # what an editor says of it when it is pointed at, in French


def must(kind: Kind, attribute: str = "", *, silent: bool = False, help: str = "") -> Key:
    default = _blank(kind)
    return Key(kind, default, required=True, attribute=attribute, silent=silent, help=help)


def _blank(kind: Kind) -> Any:
    """Return what stands for a key that is lacking, and told: what has it is looked through."""
    match kind:
        case MapOf():
            return {}
        case ListOf() | OneOrMore():
            return ()
        case Text() | Plain() | Ref() | OneOf():
            return ""
        case Number(low=low):
            return low
        case _:
            return None


def may(
    kind: Kind, default: Any = None, attribute: str = "", *, silent: bool = False, help: str = ""
) -> Key:
    return Key(kind, default, attribute=attribute, silent=silent, help=help)


@dataclass(frozen=True, slots=True)
class ListOf:
    kind: Kind

    def read(self, node: Node, reading: Reading) -> tuple[Any, ...]:
        if isinstance(self.kind, Text) and isinstance(node, Listing):
            _note_cut(node, reading)
        found = []
        items = listed(node, reading, form_of(self.kind), split=isinstance(self.kind, Ref | OneOf))
        for number, item in enumerate(items, start=1):
            if isinstance(item, Scalar) and not item.text.strip():
                if not reading.told.between(item.place.line, item.place.line + 1):
                    reading.note(item.place, "empty-value", key="-")
                continue
            found.append(self.kind.read(item, self._into(items, number, reading)))
        return tuple(found)

    def _into(self, items: list[Node], number: int, reading: Reading) -> Reading:
        after = items[number].place.line if number < len(items) else reading.until
        until = max(after, items[number - 1].place.line + 1) if after else 0
        if reading.under is None:
            return reading.at(str(number))
        return reading.into(str(number), reading.under, until)


def _note_cut(node: Listing, reading: Reading) -> None:
    """Note a comma that may be one of a sentence: nothing tells those from one another."""
    items = [item for item in node.items if isinstance(item, Scalar)]
    bare = [item for item in items if not item.style]
    mixed = 0 < len(bare) < len(items)
    if not node.flow or len(items) < 2 or not (mixed or any(" " in each.text for each in bare)):
        return
    cut = next((each for each in items[1:] if not each.style), items[1])
    reading.note(cut.place, "cut-text", length=len(cut.text) or 1, text=cut.text, sign=",")


@dataclass(frozen=True, slots=True)
class OneOrMore:
    """A list, or a single value standing for a list of one."""

    kind: Kind

    def read(self, node: Node, reading: Reading) -> tuple[Any, ...]:
        many = isinstance(self.kind, Ref | OneOf) and isinstance(node, Scalar) and "," in node.text
        if isinstance(node, Listing) or many:
            return ListOf(self.kind).read(node, reading)
        # A text keeps its address when a second one is added.
        return (self.kind.read(node, reading.at("1")),)


@dataclass(frozen=True, slots=True)
class MapOf:
    """Things by id, in the order of the file.

    The ids declare names of the kind `names` (as `scene.id` when `full`), or refer to names of
    the kind `refers`.
    """

    kind: Kind
    names: str = ""
    refers: str = ""
    full: bool = False

    def read(self, node: Node, reading: Reading) -> Mapping[str, Any]:
        found = {}
        if self.names and not isinstance(node, Entries):
            reading.unknowable.add(self.names)
        things = parted(node, reading, form_of(self), expected="An id for each")
        for key, value, until in set_off(node, things, self._inside, reading):
            if self._is_stray(key, value, reading):
                continue
            if self.refers:
                reading.refer(self.refers, key.text, key.place)
            elif not ID.fullmatch(key.text):
                not_an_id(key.place, key.text, reading)
            if self.names:
                name = ".".join((*reading.address, key.text)) if self.full else key.text
                reading.name(self.names, name, key.place)
            found[key.text] = self.kind.read(value, reading.into(key.text, key, until))
        return found

    def _inside(self, id: str, key: str, value: Node) -> bool:
        """Tell whether a key is one of those that are under an id."""
        own = isinstance(value, Entries) and _fits(value, self.kind)
        return not own and any(key in record.keys for record in _records(self.kind))

    def _is_stray(self, key: Scalar, value: Node, reading: Reading) -> bool:
        """Tell whether a key that should be an id is another thing's key, or dialogue; note it."""
        inner = next(_records(self.kind), None)
        if inner is None or (isinstance(value, Entries) and _fits(value, self.kind)):
            return False
        if _is_prose(key.text) and isinstance(value, Scalar):
            as_dialogue(key, reading)
            return True
        homes = (*_records(self.kind), *reversed(reading.owners))
        owner = next((each for each in homes if key.text in each.keys), None)
        if owner is None or (isinstance(value, Scalar) and not value.text):
            return False
        _stray(key, owner, reading)
        return True


@dataclass(frozen=True, slots=True)
class Record:
    """A set of keys, made into one value by `build`; `owner` says what it is in a problem.

    When `named`, `build` also gets `id`, the last step of the address. `check` is left out when
    a problem may hide what it `rests_on`.
    """

    build: Callable[..., Any]
    owner: str
    keys: Mapping[str, Key]
    named: bool = False
    check: Callable[[Any, Node, Reading], None] | None = None
    rests_on: tuple[str, ...] = ()
    # What stands for absent keys, by attribute, and the keys that may not be absent.
    _defaults: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    _required: list[str] = field(default_factory=list, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._defaults.update((each.attribute or n, each.default) for n, each in self.keys.items())
        self._required.extend(name for name, each in self.keys.items() if each.required)

    def read(self, node: Node, reading: Reading) -> Any:
        sound_so_far = len(reading.problems)
        values = self._defaults.copy()
        parts = parted(node, reading, form_of(self))
        parts = set_off(node, parts, self._inside, reading)
        # A misspelt key, or one that strayed, is told once: not as missing too.
        meant = self._told_unknown(parts, reading)
        for key, value, until in parts:
            name = key.text if key.text in self.keys else meant[key.text]
            declared = self.keys.get(name) if name == key.text else self._held(name, node, value)
            if declared is None:
                continue
            if isinstance(value, Scalar) and not value.text.strip():
                line = value.place.line
                if not reading.told.between(line, line + 1):
                    reading.note(key.place, "empty-value", length=len(key.text), key=key.text)
                reading.unknowable.add(_names(declared.kind))
                continue
            step = "" if declared.silent else name
            inner = reading.into(step, key, until, self)
            values[declared.attribute or name] = declared.kind.read(value, inner)
        if isinstance(node, Entries) and (parts or not node.entries):
            self._missing(node, reading, set(meant.values()))
        if self.named:
            values["id"] = reading.address[-1] if reading.address else ""
        built = self.build(**values)
        if self.check and self._is_sound(node, reading, sound_so_far):
            self.check(built, node, reading)
        return built

    def _inside(self, name: str, key: str, value: Node) -> bool:
        """Tell whether a key that is not ours is one of those that are under another."""
        match self.keys.get(name):
            case Key(kind=Record() as record) | Key(kind=OneOrMore(Record() as record)):
                return key in record.keys and key not in self.keys
            case _:
                return False

    def _is_sound(self, node: Node, reading: Reading, sound_so_far: int) -> bool:
        wrong = reading.problems[sound_so_far:]
        if any(hides(problem, self.rests_on) for problem in wrong):
            return False
        return not reading.told.between(node.place.line, reading.until)

    def _missing(self, node: Entries, reading: Reading, meant: set[str]) -> None:
        for name in self._required:
            if name in meant or node.entry(name):
                continue
            if reading.strayed.get(name):
                reading.strayed[name] -= 1
            elif not reading.told.lost(name, node.place.line, reading.until):
                reading.note(node.place, "missing-key", owner=self.owner, key=name)

    def _held(self, name: str, node: Node, value: Node) -> Key | None:
        """Return the key meant by a misspelt one that holds things by id.

        They are read all the same, or each use of theirs would be a problem too.
        """
        if isinstance(node, Entries) and node.find(name):
            return None
        match self.keys.get(name), value:
            case (Key(kind=MapOf()) as key, Entries()) | (Key(kind=Names()) as key, Listing()):
                return key
            case _:
                return None

    def _told_unknown(self, parts: Parts, reading: Reading) -> Mapping[str, str]:
        """Note the keys that are not ours; return those that were probably meant, by key."""
        meant, above = {}, ""
        for key, _, _ in parts:
            if key.text in self.keys:
                above = key.text
            else:
                meant[key.text] = self._unknown(key, above, reading)
        return meant

    def _unknown(self, key: Scalar, above: str, reading: Reading) -> str:
        """Note a key that is not one of ours; return the one that was probably meant."""
        text = key.text
        near = FRENCH_KEYS.get(text.lower(), text)
        cure: tuple[Edit, ...] = ()
        if near in self.keys:
            cure = (Edit(key.place.line, key.place.column, len(text), near),)
        elif owner := self._home(near, above, reading):
            _stray(key, owner, reading, near if near != text else "")
            return ""
        else:
            near = nearest(text, self.keys)
        if not near and _is_prose(text):
            as_dialogue(key, reading)
            return ""
        values = {"key": text, "owner": self.owner}
        cure = () if key.style else cure
        reading.add(key.place, "unknown-key", values, near=near, length=len(text), cure=cure)
        return near

    def _home(self, name: str, above: str, reading: Reading) -> Owner | None:
        """Return what has a key of this name: below the key above, around, or below another."""
        before = [self.keys[above]] if above else []
        around = list(reversed(reading.owners))
        for place in (_below(before), around, _below(self.keys.values())):
            for owner in place:
                if name in owner.keys and owner is not self:
                    return owner
        return None


def form_of(kind: Kind) -> str:
    """Return how a value of this kind is written, its own values left out."""
    match kind:
        case Record(keys=keys):
            names = [name for name, key in keys.items() if key.required] or list(keys)[:3]
            return f"{{{', '.join(f'{name}: …' for name in names)}}}"
        case MapOf(inner):
            return f"id: {form_of(inner)}"
        case _:
            return "…"


def _stray(key: Scalar, owner: Owner, reading: Reading, near: str = "") -> None:
    """Note a key that is not under what it belongs to."""
    under = reading.under
    name = near or key.text
    reading.strayed[name] = reading.strayed.get(name, 0) + 1
    reading.note(
        key.place,
        "misplaced-key",
        near=near,
        length=len(key.text) or 1,
        key=key.text,
        owner=owner.owner,
        parent=under.text if under else WHOLE,
        line=str(under.place.line if under else 1),
    )


def _is_prose(text: str) -> bool:
    """Tell whether what stands where a key would is prose: it has spaces or capitals."""
    return " " in text.strip() or "\u00a0" in text or text != text.lower()


def _fits(value: Entries, kind: Kind) -> bool:
    """Tell whether a set of keys has one at least that things of this kind have."""
    return not value.entries or any(
        key.text in record.keys or FRENCH_KEYS.get(key.text) in record.keys
        for record in _records(kind)
        for key, _ in value.entries
    )


def _records(kind: Any) -> Iterator[Record]:
    """Yield the sets of keys that a kind of value is made of."""
    match kind:
        case Record():
            yield kind
        case MapOf(inner) | ListOf(inner) | OneOrMore(inner):
            yield from _records(inner)
        case _:
            yield from getattr(kind, "records", ())


def _below(keys: Iterable[Key]) -> Iterator[Record]:
    """Yield the records found below some keys, the nearest first."""
    found = [record for key in keys for record in _records(key.kind)]
    yield from found
    for record in found:
        yield from _below(record.keys.values())


def _names(kind: Kind) -> str:
    """Return the kind of names that a value declares, nothing for most."""
    match kind:
        case MapOf(names=names) | Names(kind=names):
            return names
        case _:
            return ""


def key_place(node: Node, *path: str) -> Place:
    """Return the place of the last key of `path` that there is; the node's own without any."""
    place = node.place
    for step in path:
        found = node.entry(step) if isinstance(node, Entries) else None
        if found is None:
            return place
        place, node = found[0].place, found[1]
    return place


def inside(node: Node, *path: str) -> Node:
    """Return the node reached by following the keys of `path`, or the last one there is."""
    for key in path:
        found = node.find(key) if isinstance(node, Entries) else None
        if found is None:
            return node
        node = found
    return node
