"""Ids that have changed: `accueil: telephone`, `telephone.sms: telephone.texto`.

Plays left and walkthroughs written before the change go on with the new ids. An old id is never
used again, and a new one may itself be renamed later.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeGuard

from sena_game.scenario.reading import Reading
from sena_game.scenario.shapes import ID, misshapen
from sena_game.scenario.source import Mapping as Entries
from sena_game.scenario.source import Node, Scalar

# A scene or an ending; an option, an item or a bin of a scene.
OLD = re.compile(rf"{ID.pattern}(\.{ID.pattern})?")
CHANGES_AT_MOST = 100  # of one id: more go round in a circle


def current(renamed: Mapping[str, str], id: str) -> str:
    """Return what a scene, or `scene.option`, is called now; itself when it never changed."""
    for _ in range(CHANGES_AT_MOST):
        scene, dot, own = id.partition(".")
        now = renamed.get(id) or renamed.get(scene, scene).partition(".")[0] + dot + own
        if now == id:
            break
        id = now
    return id


class Renamed:
    """Ids by the old one, each with the one that stands for it now."""

    def read(self, node: Node, reading: Reading) -> Mapping[str, str]:
        if not isinstance(node, Entries):
            misshapen(node, reading, "old-id: new-id")
            return {}
        found = {}
        for key, value in node.entries:
            written = value if isinstance(value, Scalar) else None
            if written is None:
                reading.note(value.place, "wrong-shape", expected="A text")
            for id in (key, written):
                if id and not _is_id(id):
                    reading.note(id.place, "not-an-id", text=id.text, length=len(id.text) or 1)
            found[key.text] = written.text if written else ""
        return found


def _is_id(node: Node) -> TypeGuard[Scalar]:
    return isinstance(node, Scalar) and bool(OLD.fullmatch(node.text))


@dataclass(frozen=True, slots=True)
class _Names:
    """What has been renamed, and what there is: scenes and endings, and what is in each scene."""

    renamed: Mapping[str, str]
    scenes: Collection[str]
    inside: Mapping[str, Collection[str]]

    def alike(self, old: str) -> Collection[str]:
        """Return the names that `old` may stand for: scenes, or what is in its own scene now."""
        scene, dot, _ = old.partition(".")
        return self.inside.get(current(self.renamed, scene), ()) if dot else self.scenes

    def used(self, id: str) -> bool:
        """Tell whether something has this very id."""
        scene, dot, _ = id.partition(".")
        return id in (self.inside.get(scene, ()) if dot else self.scenes)

    def judged_apart(self, new: str) -> bool:
        """Tell whether what is wrong with a new id is wrong with the one it was renamed to."""
        scene = new.partition(".")[0]
        return new in self.renamed or (
            scene in self.renamed and current(self.renamed, scene) not in self.scenes
        )


def note_renamed(node: Node, reading: Reading) -> None:
    """Note old ids that are still in use, and new ones that are not there, once all is read."""
    written = node.find("renamed") if isinstance(node, Entries) else None
    entries = written.entries if isinstance(written, Entries) else ()
    pairs = [(key, value) for key, value in entries if _is_id(key) and _is_id(value)]
    if not pairs:
        return
    renamed = {key.text: value.text for key, value in pairs}
    names = _Names(renamed, reading.names.get("scene", {}), _inside(reading))
    circling = set(_circling(renamed))
    for key, value in pairs:
        old, new = key.text, value.text
        if old in circling or names.used(old):
            reading.note(key.place, "renamed-reuse", length=len(old) or 1, name=old)
        elif not names.judged_apart(new) and current(renamed, new) not in names.alike(old):
            kind = "option" if "." in old else "scene"
            reading.unknown(value.place, kind, new, names.alike(old))


def _inside(reading: Reading) -> Mapping[str, Collection[str]]:
    """Return the options, items and bins of each scene, as `scene.option`."""
    found: dict[str, list[str]] = {}
    for kind in ("option", "item", "bin"):
        for name in reading.names.get(kind, ()):
            if name.count(".") == 1:
                found.setdefault(name.partition(".")[0], []).append(name)
    return found


def _circling(renamed: Mapping[str, str]) -> Iterator[str]:
    """Yield the first id of each circle of ids renamed as one another."""
    order = {old: number for number, old in enumerate(renamed)}
    known: set[str] = set()
    for old in renamed:
        trail, id = [], old
        while id in renamed and id not in known:
            known.add(id)
            trail.append(id)
            id = renamed[id]
        if id in trail:
            yield min(trail[trail.index(id) :], key=order.__getitem__)
