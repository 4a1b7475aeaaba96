"""The page where keys and buttons are chosen: one row for each action, and one key at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from sena_game.game.bindings import (
    DEFAULTS,
    KEPT,
    Bindings,
    bind,
    obstacle,
    read,
    written,
)
from sena_game.game.keycaps import called, keys, told
from sena_game.screen.blocks import (
    Block,
    Choice,
    Choices,
    Heading,
    Notice,
    Paragraph,
    Screen,
    Tone,
)
from sena_game.words import Words

# What each action is called, in English: keys of the catalogue.
ACTIONS: Mapping[str, str] = {
    "confirm": "Confirm",
    "next": "Next control",
    "previous": "Previous control",
    "left": "To the left",
    "right": "To the right",
    "up": "Upwards",
    "down": "Downwards",
    "go back": "Previous decision",
    "pause": "Pause, or leave a page",
    "help": "Help",
    "page up": "Scroll up",
    "page down": "Scroll down",
    "top": "To the top",
    "bottom": "To the bottom",
    "full screen": "Full screen",
    "read again": "Read the screen again",
    "silence": "Silence the voice",
}


@dataclass(frozen=True, slots=True)
class KeyPage:
    """What is bound, the action whose key is being chosen, and what came of the last choice.

    `before` is what was bound before that choice.
    """

    bindings: Bindings
    before: Bindings
    awaited: str = ""
    action: str = ""
    input: str = ""


def answered(page: KeyPage, control: str) -> KeyPage | None:
    """Return the page after a control of its own; None for any other."""
    match control.split(maxsplit=2):
        case ["rebind", action]:
            known = spaced(action) in DEFAULTS
            return KeyPage(page.bindings, page.bindings, spaced(action)) if known else page
        case ["bind", action, input]:
            return _bound(page, spaced(action), input)
        case ["keep"]:
            return KeyPage(page.bindings, page.bindings)
        case ["unbind"]:
            return KeyPage(Bindings(DEFAULTS), page.bindings, action="unbind")
        case _:
            return None


def _bound(page: KeyPage, action: str, input: str) -> KeyPage:
    """Return the page once the key is given; it goes on waiting when it cannot be."""
    if page.awaited != action:
        return page
    waiting = action if obstacle(page.bindings, action, input) in ("kept", "only") else ""
    after = replace(page, before=page.bindings, awaited=waiting, action=action, input=input)
    if waiting:
        return after
    return replace(after, bindings=bind(page.bindings, action, input))


def shown(page: KeyPage, words: Words) -> Screen:
    """Return all the actions, or the question which key is wanted for one of them."""
    notice = _notice(page, words)
    if page.awaited:
        return _asking(page, notice, words)
    rows = [act for act in DEFAULTS if act in ACTIONS]
    numbers = [act for act in DEFAULTS if act not in ACTIONS]
    back = Choice("back", words("Back"), icon="arrow-left", key="escape")
    reset = Choice("unbind", words("Put everything back as it came"), icon="rotate-ccw")
    other = Choices("", (back, reset) if written(page.bindings) else (back,), style="row")
    always = words(
        "Tab, the arrows, Enter and Esc always keep their use: the way out is never lost."
    )
    blocks: tuple[Block, ...] = (
        Heading(words("Keys and gamepad")),
        *notice,
        Paragraph(words("Choose an action, then press the key or the button you want for it.")),
        Paragraph(always, "small"),
        Choices(words("Actions"), _rows(page, rows, words), style="list"),
        Choices(words("Options by their number"), _rows(page, numbers, words), style="list"),
        other,
    )
    focus = f"rebind {joined(page.action)}" if page.action in DEFAULTS else ""
    title = words("Keys and gamepad")
    return Screen("keys", title, blocks, focus=focus)


def _rows(page: KeyPage, actions: list[str], words: Words) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            f"rebind {joined(act)}",
            name(act, words),
            note=told(page.bindings.inputs[act], words),
            caps=keys(page.bindings.inputs[act], words),
        )
        for act in actions
    )


def _asking(page: KeyPage, notice: tuple[Notice, ...], words: Words) -> Screen:
    action = name(page.awaited, words)
    now = told(page.bindings.inputs[page.awaited], words)
    cancel = Choice("keep", words("Cancel"), icon="x", key="escape")
    return Screen(
        "keys asked",
        words("Keys and gamepad"),
        (
            Heading(words("Press the key you want")),
            *notice,
            Paragraph(words.colon(words("For"), action), "lead"),
            Paragraph(words.colon(words("Today"), now)),
            Paragraph(words("Any key of the keyboard, or any button of the gamepad.")),
            Paragraph(words("Esc changes nothing, nor does a key it already has."), "small"),
            Choices("", (cancel,), style="row"),
        ),
        focus="keep",
        awaits=joined(page.awaited),
    )


def _notice(page: KeyPage, words: Words) -> tuple[Notice, ...]:
    text, tone = _said(page, words)
    titles = {
        "good": words("Noted"),
        "plain": words("Nothing to change"),
        "warning": words("Not possible"),
    }
    return (Notice(tone, titles[tone], text),) if text else ()


def _said(page: KeyPage, words: Words) -> tuple[str, Tone]:
    """Return what came of the last choice."""
    if page.action == "unbind":
        return words("Every key is as it came."), "good"
    if not page.input:
        return "", "plain"
    key, does = called(page.input, words), name(page.action, words)
    owner = page.before.action(page.input)
    stopped = obstacle(page.before, page.action, page.input)
    match stopped:
        case "":
            return _given(page, words), "good"
        case "same":
            return words("{key} already does that: {action}.", key=key, action=does), "plain"
        case "kept":
            use = name(KEPT[page.input], words)
            return words(
                "{key} always keeps its use: {action}. Choose another.", key=key, action=use
            ), "warning"
        case "only":
            use = name(owner, words)
            return words(
                "Nothing else does “{action}”: first give it something else than {key}.",
                key=key, action=use,
            ), "warning"  # fmt: skip
        case "unknown":
            return words("This key cannot be used."), "warning"
        case _:
            assert_never(stopped)


def _given(page: KeyPage, words: Words) -> str:
    """Return what a key now does, what it did, and what does that instead."""
    key, does = called(page.input, words), name(page.action, words)
    owner = page.before.action(page.input)
    if not owner:
        return words("{key} now does: {action}.", key=key, action=does)
    was = name(owner, words)
    said = words("{key} did: {was}; it now does: {action}.", key=key, was=was, action=does)
    gained = [i for i in page.bindings.inputs[owner] if i not in page.before.inputs[owner]]
    if not gained:
        return said
    instead = words("For that, there is now {key}: {was}.", key=called(gained[0], words), was=was)
    return f"{said} {instead}"


def name(action: str, words: Words) -> str:
    if action in ACTIONS:
        return words(ACTIONS[action])
    return words("Option {number}", number=action.removeprefix("number "))


def joined(action: str) -> str:
    """Return an action as one word, for the id of a control."""
    return action.replace(" ", "-")


def spaced(action: str) -> str:
    return action.replace("-", " ")


def opened(text: str) -> KeyPage:
    """Return the page as it first appears, for the bindings kept as text."""
    found = read(text)
    return KeyPage(found, found)
