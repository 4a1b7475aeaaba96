"""A debrief to be printed: the letter, what the play shows, what to do of it, every decision."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sena_game.debrief.citing import opening
from sena_game.debrief.pages import pages
from sena_game.debrief.steps import steps
from sena_game.debrief.summary import Debrief, letter
from sena_game.screen.blocks import Block, Card, Choice, Choices, Paper, Paragraph, Plot, Screen
from sena_game.words import Words

# What stands where a page of the game has its buttons, and is left out.
BUTTONS = Choices("", (Choice("printed", ""),))
# Explanations of a decision that went badly, where there is little room.
TOLD = 2


def printed(
    told: Debrief, words: Words, *, chosen: str = "", dated: str = "", folded: bool = False
) -> Screen:
    """Return all of a debrief as one screen, without what can only be done in the game.

    `chosen` is the lever the learner has committed to, if any; `dated` says when this was played.
    In a `folded` one, decisions keep effects and levers; the worst, the beginning of why.
    """
    first = pages(told, words, chosen=chosen, buttons=BUTTONS)
    opened = letter(told.end, words, BUTTONS)
    paper = [block for block in opened.blocks if isinstance(block, Paper)]
    known = {block for block in first.blocks if not isinstance(block, Card)}
    path = [
        block
        for block in steps(told, words, BUTTONS).blocks
        # What the first page has shown already is not printed twice.
        if block not in known and not isinstance(block, Plot)
    ]
    day = (Paragraph(dated, "small"),) if dated else ()
    blocks = (*day, *paper, *_still(first.blocks), *_still(map(_folded, path) if folded else path))
    return Screen(id="debrief printed", title=first.title, blocks=blocks)


def _still(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks without the buttons that belong to the game; a commitment can be ticked."""
    for block in blocks:
        match block:
            case Card():
                yield replace(block, control=None)
            case _ if block != BUTTONS:
                yield block


def _folded(block: Block) -> Block:
    """Return a decision without its explanations and its sources; any other block as it is."""
    if not isinstance(block, Card):
        return block
    names = [each for each in block.facts if each.form in ("changes", "name")]
    told = [each for each in block.facts if each.form == "sentence" and block.tone == "bad"]
    brief = (replace(each, text=opening(each.text)) for each in told[:TOLD])
    return replace(block, facts=(*names, *brief))
