"""Sentences about records: what could not be read or saved, when a play was left."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sena_game.play.run import Decision
from sena_game.records.store import RecordProblem, Store
from sena_game.screen.blocks import Notice
from sena_game.words import NO_BREAK, Words

# One sentence for each trouble a store may meet, in English: keys of the catalogue.
TROUBLES: Mapping[str, str] = {
    "unreadable": "An earlier record cannot be read. It is kept as it is: {path}.",
    "newer": "A record comes from a newer version of SENA. It is kept as it is: {path}.",
    "full": "The disk is full. Your play goes on, and will be saved as soon as there is room.",
    "read-only": "Your play cannot be saved in {path}. It goes on all the same.",
    "memory": "Your play cannot be saved here. It goes on all the same.",
}


def notices(store: Store, words: Words) -> tuple[Notice, ...]:
    """Return what the learner should know about their records."""
    return tuple(
        Notice(
            "warning",
            words("Records"),
            " ".join((words(TROUBLES[each.code], path=each.path), *salvaged(each, words))),
        )
        for each in store.notices
    )


def salvaged(problem: RecordProblem, words: Words) -> tuple[str, ...]:
    """Return how much of a file set aside could still be read; nothing when nothing could."""
    if not problem.salvaged:
        return ()
    return (words("Plays that could be read of it: {count}.", count=problem.salvaged),)


def changed(decision: Decision | None, words: Words) -> str:
    """Return why a play cannot be told to its end any more."""
    said = words("The scenario has changed since: this play cannot be told to its end.")
    if decision is None:
        return said
    at = words("It stops at “{move}”, in “{scene}”.", move=decision.move, scene=decision.scene)
    return f"{said} {at}"


def stopped(decision: Decision, words: Words) -> Notice:
    """Return why a play left earlier starts again before its last decision."""
    text = words("The scenario has changed since: your play starts again from this decision.")
    return Notice("warning", words("Records"), text)


def unplugged(words: Words) -> Notice:
    """Return what stopped the play: the gamepad in use has left."""
    text = words(
        "The gamepad is unplugged. Plug it in again, or go on with the keyboard or the mouse."
    )
    return Notice("warning", words("Gamepad"), text)


def when(moment: datetime, words: Words) -> str:
    """Return a day and an hour as they are said: « 22/11 à 14 h 05 », “22 Nov at 14:05”."""
    if words.language == "fr":
        return f"{moment:%d/%m} à {moment.hour}{NO_BREAK}h{NO_BREAK}{moment:%M}"
    return f"{moment:%d %b} at {moment:%H:%M}"
