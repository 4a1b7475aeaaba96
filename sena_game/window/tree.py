"""A screen as a tree of things with a name, a role and a state, in the order it is read aloud.

All that is in it is what `speech.spoken` says, block by block; a node adds what a sentence does
not give: a level, an amount, a place in its list, where it lies, and which control it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from sena_game.screen.blocks import (
    Block,
    Board,
    Card,
    Choice,
    Gauges,
    Heading,
    Message,
    Meter,
    Paper,
    Screen,
    Street,
    Table,
)
from sena_game.screen.focus import controls
from sena_game.screen.said import Role, Said, sentences
from sena_game.screen.speech import spoken
from sena_game.window.marks import Box
from sena_game.window.owners import owners
from sena_game.words import Words

MEMBERS = ("item", "button", "tick box", "radio button", "meter", "row", "text field")
NOWHERE: Mapping[str, Box] = {}


@dataclass(frozen=True, slots=True)
class Node:
    """`key` stays the same while the screen changes around the same thing, and is unique in it.

    A member of a list is number `place`, from 1, of the `count` that its list has. `amount` is a
    value and the most that it can be.
    """

    key: str
    role: Role | Literal["window", "row header", "cell", "text field"]
    name: str = ""
    description: str = ""
    control: str = ""
    selected: bool | None = None
    disabled: bool = False
    level: int = 0
    amount: tuple[int, int] | None = None
    place: int = 0
    count: int = 0
    value: str = ""  # what was typed in a field
    box: Box | None = None
    children: tuple[Node, ...] = ()


def tree(screen: Screen, words: Words, name: str, boxes: Mapping[str, Box] = NOWHERE) -> Node:
    """Return the window of that name and all that is said of the screen; `boxes` by control."""
    owned = owners(screen)
    choices = {each.id: each for each in controls(screen)}
    found: list[Node] = []
    for key, block, said in _sections(screen, words):
        nodes = [_node(f"{key} {each.role} {each.text}", each, _level(block)) for each in said]
        nodes = [_controlled(node, choices, owned, words) for node in nodes]
        nodes = list(_figured(nodes, block, key, words))
        found += _listed((replace(node, box=boxes.get(node.control)) for node in nodes), key)
    return _apart(Node("window", "window", name, children=tuple(found)), Counter())


def walk(node: Node) -> Iterator[Node]:
    """Yield a node and all that is in it, in reading order."""
    yield node
    for child in node.children:
        yield from walk(child)


Section = tuple[str, Block | None, tuple[Said, ...]]


def _sections(screen: Screen, words: Words) -> Iterator[Section]:
    """Yield what is said of the top, of each block, of the menu and of the end, with a key."""
    title, *above = spoken(replace(screen, blocks=(), menu=(), hints=()), words)
    yield "top", None, (title, *above)
    for number, block in enumerate(screen.blocks):
        # A letter has the title of its screen: once is enough.
        said = tuple(each for each in _said(block, words) if each != title)
        end = len(said)
        if isinstance(block, Board):
            end = len(_said(replace(block, slots=()), words))
        yield f"{number}", block, said[:end]
        yield f"{number} slots", block, said[end:]  # not of the tray's list: numbered anew
    yield "menu", None, spoken(Screen("", "", (), menu=screen.menu), words)
    yield "end", None, spoken(Screen("", "", (), hints=screen.hints), words)


def _said(block: Block, words: Words) -> tuple[Said, ...]:
    return spoken(Screen("", "", (block,)), words)


def _level(block: Block | None) -> int:
    """Return the level of the headings of a block, under the title of its screen."""
    match block:
        case Heading(level=level):
            return level + 1
        case Paper():
            return 2
        case Card() | Message():
            return 3
        case _:
            return 1


def _node(key: str, said: Said, level: int) -> Node:
    place, _ = said.place or (0, 0)
    return Node(
        key,
        said.role,
        said.text,
        control=said.control,
        selected=said.selected,
        disabled=bool(said.locked),
        level=level if said.role == "heading" else 0,
        place=place,
        count=said.place[1] if said.place else 0,
    )


def _controlled(
    node: Node, choices: Mapping[str, Choice], owned: Mapping[str, str], words: Words
) -> Node:
    """Return a control by its short name, with the rest and why it is locked to describe it."""
    choice = choices.get(node.control)
    if choice is None:
        return node
    if choice.field:
        key, name = owned[choice.id], choice.label
        return replace(node, role="text field", key=key, name=name, value=choice.text)
    name, more = node.name, sentences(choice.text, choice.note)
    if name != sentences(choice.label, more):
        more = ""  # said with what it is on: all of it is its name
    else:
        name = choice.label
    locked = words.colon(words("Not available"), choice.locked) if choice.locked else ""
    described = sentences(more, locked)
    return replace(node, key=owned[choice.id], name=name, description=described)


def _figured(nodes: Iterable[Node], block: Block | None, key: str, words: Words) -> Iterator[Node]:
    """Yield the nodes, a meter with its amount and the row of a table with its cells."""
    amounts, rows = iter(_amounts(block)), iter(_rows(block, words))
    for node in nodes:
        match node.role:
            case "meter":
                label, *amount = next(amounts)
                told = node.name.removeprefix(label).lstrip(": \u00a0")
                value, most = amount
                yield replace(
                    node, key=f"{key} meter {label}", name=label, description=told,
                    amount=(value, most),
                )  # fmt: skip
            case "row":
                first, *cells = (Node(f"{node.key} {cell}", "cell", cell) for cell in next(rows))
                yield replace(node, children=(replace(first, role="row header"), *cells))
            case _:
                yield node


def _amounts(block: Block | None) -> Iterator[tuple[str, int, int]]:
    match block:
        case Gauges(bars=bars):
            yield from ((bar.label, bar.value, 100) for bar in bars)
        case Board(meters=meters) | Street(meters=meters):
            yield from ((each.label, each.value, each.most) for each in meters)
        case Message(meter=Meter(label=label, value=value, most=most)):
            yield label, value, most
        case _:
            pass


def _rows(block: Block | None, words: Words) -> Iterator[tuple[str, ...]]:
    """Yield the cells of each row, each figure with the name of its column."""
    if isinstance(block, Table):
        total = (block.total,) if block.total else ()
        for first, *figures in (*block.rows, *total):
            named = zip(block.columns[1:], figures, strict=False)
            yield first, *(words.colon(column, figure) for column, figure in named if figure)


def _listed(nodes: Iterable[Node], key: str) -> Iterator[Node]:
    """Yield the nodes, each member within the list or the table that it follows."""
    opened: Node | None = None
    for node in nodes:
        if not _belongs(node, opened):
            if opened:
                yield _closed(opened)
            opened = Node(f"{key} list", "list") if node.role in MEMBERS else None
        if node.role in MEMBERS and opened:
            opened = _with(opened, node)
        elif node.role in ("list", "table"):
            opened = node
        else:
            yield node
    if opened:
        yield _closed(opened)


def _belongs(node: Node, opened: Node | None) -> bool:
    """Return whether a node is of the list; amounts are not listed with what is chosen."""
    if opened is None or node.role not in MEMBERS:
        return False
    first = opened.children[0] if opened.children else node
    return (first.role == "meter") == (node.role == "meter")


def _with(opened: Node, member: Node) -> Node:
    children = (*opened.children, replace(member, count=0))
    return replace(opened, children=children, count=max(opened.count, member.count))


def _closed(opened: Node) -> Node:
    """Return a list as it is; one that has no member is only its sentence."""
    return opened if opened.children else replace(opened, role="text")


def _apart(node: Node, seen: Counter[str]) -> Node:
    """Return the tree with a number added to the keys met before."""
    seen[node.key] += 1
    number = seen[node.key]
    children = tuple(_apart(child, seen) for child in node.children)
    key = node.key if number == 1 else f"{node.key} #{number}"
    return replace(node, key=key, children=children)
