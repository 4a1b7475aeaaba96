"""What frames a screen: the bar above, the countdown under it, the hints at the foot."""

from __future__ import annotations

from sena_game.screen.blocks import Choice, Screen
from sena_game.window.caps import reminders
from sena_game.window.kit import Kit
from sena_game.window.marks import Box, Icon, Mark, Panel, Piece, Spot, Timer
from sena_game.window.pieces import At, bottom

NAME = "SENA"
SECONDS = "000"  # as wide as any; what is left is known only when it is drawn


def bar(kit: Kit, screen: Screen, width: int) -> Piece:
    """Return the bar, on one line when all fits, else on as many as it takes."""
    pad, gap = kit.u(24), kit.u(12)
    menu = tools(kit, screen.menu, width - pad + kit.u(6), kit.u(6))
    room = menu.box.x - gap - pad if menu.marks else width - 2 * pad
    name_wide = kit.width(NAME, "wordmark")
    told = "   ·   ".join(part for part in (screen.when, screen.progress) if part)
    told_wide = kit.width(told, "small") + kit.u(24) if told else 0
    title_wide = kit.width(screen.title, "strong")
    high = kit.u(52)
    marks: list[Mark] = []
    left = pad + name_wide + gap
    single = name_wide + gap + title_wide + told_wide <= room
    rest = room - name_wide - gap - (told_wide if single else 0)
    title = kit.text(screen.title, "strong", (left, 0, max(rest, 1)))
    name = kit.text(NAME, "wordmark", (pad, 0, name_wide), colour="teal")
    if rest < kit.em(6):  # a very narrow bar: the title goes under the name
        title = kit.text(screen.title, "strong", (pad, name.box.bottom, room))
        name, top = name, title.box.bottom
        marks += [name, title]
    else:
        top = max(name.box.h, title.box.h)
        marks += Piece(name.box, (name,)).moved(0, (kit.step("strong") - name.box.h) // 2).marks
        marks.append(title)
    if told and single:
        place = (
            pad + room - told_wide,
            (kit.step("strong") - kit.step("small")) // 2 + kit.u(1),
            told_wide,
        )
        marks.append(kit.text(told, "small", place, colour="muted", align="right"))
    elif told:
        marks.append(kit.text(told, "small", (pad, top, room), colour="muted"))
    content = max(bottom(marks), kit.step("strong"))
    # Room for the ring of the focus around the controls.
    tall = max(high, content + kit.u(20), menu.box.h + 2 * kit.u(8) if menu.marks else 0)
    shift = (tall - content) // 2
    words = Piece(Box(0, 0, width, content), tuple(marks)).moved(0, shift)
    for_menu = menu.moved(0, (tall - menu.box.h) // 2 - menu.box.y) if menu.marks else menu
    box = Box(0, 0, width, tall)
    return Piece(box, (Panel(box, "bar"), *words.marks, *for_menu.marks))


def tools(kit: Kit, menu: tuple[Choice, ...], right: int, top: int) -> Piece:
    """Return the controls of the menu as icons that end at `right`."""
    size = max(kit.u(40), kit.step("strong") + kit.u(8))
    marks: list[Mark] = []
    left = right
    for choice in reversed(menu):
        inner = kit.step("strong") - kit.u(2)
        wide = size if choice.icon else kit.width(choice.label, "smallstrong") + kit.u(24)
        left -= wide
        box = Box(left, top, wide, size)
        marks += [Panel(box, "chip", choice.id), Spot(box, choice.id, _tip(choice))]
        if choice.icon:
            drop = (size - inner) // 2
            ink = "muted" if choice.locked else "teal"
            place = Box(left + drop, top + drop, inner, inner)
            marks.append(Icon(place, choice.icon, "muted" if ink == "muted" else "teal"))
        else:
            step = kit.step("smallstrong")
            place_at = (left, top + (size - step) // 2, wide)
            marks.append(kit.text(choice.label, "smallstrong", place_at, align="centre"))
        left -= kit.u(8)
    left += kit.u(8)
    return Piece(Box(left, top, right - left, size), tuple(marks))


def _tip(choice: Choice) -> str:
    if not choice.icon:
        return choice.locked
    return f"{choice.label} ({choice.locked})" if choice.locked else choice.label


def hints(kit: Kit, screen: Screen, at: At) -> Piece:
    """Return the hints, on a line when there is room, or nothing when there are none."""
    return reminders(kit, screen.hints, at)


def chip(kit: Kit, screen: Screen, at: At, *, plain: bool = False) -> Piece:
    """Return the hints on a small card, for where the town is behind them."""
    x, y, w = at
    if plain or not screen.hints:
        return hints(kit, screen, at)
    pad = kit.u(14)
    told = hints(kit, screen, (x + pad, y + kit.u(7), w - 2 * pad))
    box = Box(x, y, told.box.w + 2 * pad, told.box.h + kit.u(14))
    return Piece(box, (Panel(box, "tip"), *told.marks))


def countdown(kit: Kit, screen: Screen, at: At) -> Piece:
    """Return the strip of the countdown, or nothing when time is not counted."""
    x, y, w = at
    if screen.countdown is None:
        return Piece(Box(x, y, w, 0), ())
    words = f"{SECONDS} s · {screen.countdown.label}"
    text = kit.text(words, "smallstrong", (x + kit.u(24), y, w - 2 * kit.u(24)))
    box = Box(x, y, w, text.box.h + kit.u(12))
    timer = Timer(box, text.lines, text.type, text.step, screen.countdown.seconds)
    return Piece(box, (timer,))
