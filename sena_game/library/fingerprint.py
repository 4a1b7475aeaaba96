"""Which version of the content a run was played on."""

from __future__ import annotations

import hashlib

from sena_game.scenario.source import Listing, Mapping, Node, Scalar


def fingerprint(*nodes: Node) -> str:
    """Return 16 hexadecimal digits that change when anything but comments and layout does."""
    digest = hashlib.sha256()
    for node in nodes:
        digest.update(_flat(node).encode())
    return digest.hexdigest()[:16]


def without(node: Node | None, *names: str) -> Node | None:
    """Return a set of keys but for some of them."""
    if not isinstance(node, Mapping):
        return node
    kept = tuple((key, value) for key, value in node.entries if key.text not in names)
    return Mapping(kept, node.place)


def _flat(node: Node) -> str:
    # The plainest tests there are: this is asked of every key and value of a file.
    if isinstance(node, Scalar):
        return repr(node.text)
    if isinstance(node, Listing):
        return "[" + ",".join([_flat(item) for item in node.items]) + "]"
    return "{" + ",".join([f"{key.text!r}:{_flat(value)}" for key, value in node.entries]) + "}"
