"""The feed as a telephone: posts under a title, scrolled so that the current one is seen."""

from __future__ import annotations

from sena_game.screen.blocks import Feed, Post
from sena_game.window.buttons import button
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Fill, Group, Mark, Panel, Piece, Portrait, Scroll
from sena_game.window.pieces import At, bottom
from sena_game.window.settings import ground, plate


def phone(kit: Kit, block: Feed, at: At, *, height: int | None = None) -> Piece:
    """Return the telephone, or what its setting has instead; no higher than `height`."""
    x, y, w = at
    edge = kit.u(12)
    held = kit.setting in ("", "feed", "phone")
    inner = (x + edge, y + edge, w - 2 * edge)
    title = _title(kit, block.title, inner) if held else plate(kit, block.title, inner)
    under = title.box.bottom + (0 if held else kit.u(8))
    posts = _posts(kit, block, (x + edge, under, w - 2 * edge - kit.u(8)))  # beside the scroll bar
    wanted = posts.box.bottom + edge - y
    box = Box(x, y, w, wanted if height is None else min(height, wanted))
    view = Box(x + edge, under, w - 2 * edge, box.bottom - edge - under)
    glass = Box(view.x, title.box.y, view.w, box.h - 2 * edge) if held else view
    case = (Panel(box, "phone"),) if held else ground(kit, box)
    scroll = Scroll(view, "phone", posts.box.h, posts.marks, _start(posts, view))
    return Piece(box, (*case, Panel(glass, "glass" if held else "masthead"), scroll, *title.marks))


def _title(kit: Kit, words: str, at: At) -> Piece:
    x, y, w = at
    pad = kit.u(14)
    text = kit.text(words, "smallstrong", (x + pad, y + kit.u(12), w - 2 * pad))
    head = Box(x, y, w, text.box.h + kit.u(24))
    return Piece(head, (Panel(head, "title"), text))


def _posts(kit: Kit, block: Feed, at: At) -> Piece:
    x, y, w = at
    marks: list[Mark] = []
    top = y + kit.u(4)
    for n, post in enumerate(block.posts):
        if n:
            marks.append(Fill(Box(x + kit.u(12), top, w - kit.u(24), max(1, kit.u(1))), "line"))
            top += kit.u(1)
        piece = _post(kit, post, (x + kit.u(6), top + kit.u(3), w - kit.u(12)))
        marks += piece.marks
        top = piece.box.bottom + kit.u(3)
    return Piece(Box(x, y, w, top + kit.u(4) - y), tuple(marks))


def _post(kit: Kit, post: Post, at: At) -> Piece:
    x, y, w = at
    size = kit.u(40)
    face = Portrait(
        Box(x + kit.u(6), y + kit.u(8), size, size),
        post.face.name,
        post.face.portrait,
        post.face.mood,
    )
    left = face.box.right + kit.u(10)
    width = x + w - kit.u(8) - left
    marks: list[Mark] = _who(kit, post, (left, y + kit.u(6), width))
    marks.append(kit.text(post.text, "small", (left, bottom(marks), width)))
    marks += _foot(kit, post, (left, bottom(marks), width))
    marks.append(face)
    box = Box(x, y, w, bottom(marks) + kit.u(8) - y)
    under: tuple[Mark, ...] = (Panel(box, "current"),) if post.current else ()
    return Piece(box, (Group(box, f"post {post.id}", (*under, *marks), "arrive"),))


def _who(kit: Kit, post: Post, at: At) -> list[Mark]:
    """The name, and the role beside it when there is room, else under it."""
    x, y, w = at
    name = kit.text(post.face.name, "smallstrong", at)
    if not post.face.role:
        return [name]
    aside = kit.width(post.face.name, "smallstrong") + kit.u(8)
    if aside + kit.width(post.face.role, "small") <= w:
        place = (x + aside, y, w - aside)
    else:
        place = (x, name.box.bottom, w)
    return [name, kit.text(post.face.role, "small", place, colour="muted")]


def _foot(kit: Kit, post: Post, at: At) -> list[Mark]:
    """The note, what was done and the control that takes it back: on as few lines as can be."""
    x, y, w = at
    lines: list[Piece] = []
    if post.note:
        note = kit.text(post.note, "small", (x, 0, w), colour="muted")
        lines.append(Piece(Box(x, 0, kit.width(post.note, "small"), note.box.h), (note,)))
    if post.mark:
        lines.append(_stamp(kit, post.mark, (x, 0, w)))
    control, host = None, -1
    if post.control:
        control = button(kit, post.control, (x, 0, w), alone=False, role="smallstrong")
        room = w - control.box.w - kit.u(10)
        host = next((n for n, line in enumerate(lines) if line.box.w <= room), len(lines))
    marks: list[Mark] = []
    top = y + (kit.u(3) if lines or control else 0)
    for n, line in enumerate(lines):
        tall = line.box.h
        if control and n == host:
            tall = max(tall, control.box.h)
            right = control.moved(x + w - control.box.right, top + (tall - control.box.h) // 2)
            marks += right.marks
        marks += line.moved(0, top + (tall - line.box.h) // 2).marks
        top += tall + kit.u(3)
    if control and host == len(lines):
        marks += control.moved(0, top + kit.u(2)).marks
    return marks


def _stamp(kit: Kit, mark: str, at: At) -> Piece:
    x, y, w = at
    pad = kit.u(8)
    width = min(w, kit.width(mark, "smallstrong") + 2 * pad)
    text = kit.text(mark, "smallstrong", (x + pad, y + kit.u(3), width - 2 * pad), colour="plum")
    box = Box(x, y, width, text.box.h + kit.u(6))
    return Piece(box, (Panel(box, "stamp"), text))


def _start(posts: Piece, view: Box) -> int:
    """Return how far to scroll for the current post to be seen, whole if it can be."""
    for mark in posts.marks:
        if isinstance(mark, Group) and any(_is_current(part) for part in mark.marks):
            above = mark.box.bottom + 12 - view.bottom
            return max(0, min(above, mark.box.y - view.y, posts.box.h - view.h))
    return 0


def _is_current(mark: Mark) -> bool:
    return isinstance(mark, Panel) and mark.look == "current"
