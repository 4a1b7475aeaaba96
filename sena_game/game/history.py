"""The plays that were recorded: listed, looked at again, erased for good."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from sena_game.game.keeping import KEPT
from sena_game.game.season import in_words
from sena_game.game.telling import when
from sena_game.records.store import Result, SavedRun
from sena_game.screen.blocks import Choice, Choices, Heading, Notice, Paragraph, Screen
from sena_game.words import Words

EACH = 6  # plays on a page


def records(
    runs: Sequence[SavedRun],
    results: Mapping[int, Result],
    titles: Mapping[str, str],
    words: Words,
    *,
    where: Path,
    page: int = 1,
) -> Screen:
    """Return a page of the plays that have a decision, the latest first."""
    latest = sorted((run for run in runs if run.run.decisions), key=lambda run: run.last)[::-1]
    pages = max(1, -(-len(latest) // EACH))
    page = max(1, min(page, pages))
    shown = latest[(page - 1) * EACH : page * EACH]
    entries = tuple(
        Choice(
            f"record {run.id}",
            titles.get(run.run.scenario, run.run.scenario),
            text=f"{when(run.last, words)} · {standing(run, results, words)}",
        )
        for run in shown
    )
    listed = Choices("", entries, style="list") if entries else Paragraph(words("No play yet."))
    number = words("page {page} of {pages}", page=page, pages=pages) if pages > 1 else ""
    return Screen(
        id=f"records:{page}",
        title=words("My plays"),
        progress=number,
        blocks=(
            Heading(words("My plays")),
            listed,
            Choices("", _around(page, pages, words, some=bool(entries)), style="row"),
            Paragraph(words(KEPT), "small"),
            Paragraph(words("They are in {path}.", path=where), "small"),
        ),
        focus=entries[0].id if entries else "back",
    )


def record(
    saved: SavedRun,
    result: Result | None,
    title: str,
    words: Words,
    *,
    known: bool,
    levers: Mapping[str, str],
) -> Screen:
    """Return one play and what can be done with it; `known` when its scenario is still there."""
    results = {saved.id: result} if result else {}
    facts = [
        words("Begun on {when}", when=when(saved.begun, words)),
        words("Last played on {when}", when=when(saved.last, words)),
        words("Decisions made: {count}", count=len(saved.run.decisions)),
    ]
    if saved.commitment:
        meant = levers.get(saved.commitment, saved.commitment)
        facts.append(words.colon(words("Commitment for Monday"), meant))
    open_ = (
        Choice(f"look {saved.id}", words("See its debrief again"), icon="book-open")
        if saved.ending
        else Choice(f"take-up {saved.id}", words("Go on with it"), icon="play")
    )
    lost = words("This scenario is not here any more: its debrief cannot be shown.")
    said = standing(saved, results, words)
    gone = Notice("warning", title, lost)
    choices = (
        *((open_,) if known else ()),
        Choice(f"erase {saved.id}", words("Erase this play"), icon="trash-2"),
        Choice("back", words("Back"), icon="arrow-left", key="escape"),
    )
    return Screen(
        id=f"record:{saved.id}",
        title=title,
        blocks=(
            Heading(title),
            *(() if known else (gone,)),
            Paragraph(said[:1].upper() + said[1:], "lead"),
            Paragraph("\n".join(facts)),
            Choices("", choices, style="list"),
        ),
        focus=choices[0].id,
    )


def erasing(control: str, words: Words, *, every: bool) -> Screen:
    """Return the question asked before anything is erased; `control` does it."""
    asked = words("Erase all the plays?") if every else words("Erase this play?")
    done = words("Erase them all") if every else words("Erase it")
    text = words("What is erased is gone from the file. It cannot be taken back. Settings stay.")
    keep = Choice("back", words("Keep"), icon="undo-2", key="escape")
    return Screen(
        id=f"confirm:{control}",
        title=asked,
        blocks=(
            Heading(asked),
            Paragraph(text),
            Choices("", (keep, Choice(control, done, icon="trash-2")), style="list"),
        ),
        focus=keep.id,
    )


def standing(saved: SavedRun, results: Mapping[int, Result], words: Words) -> str:
    """Return how a play ended, or that it did not."""
    if saved.ending:
        return in_words(results.get(saved.id), words)
    count = len(saved.run.decisions)
    one = words("unfinished, one decision made")
    return one if count == 1 else words("unfinished, {count} decisions made", count=count)


def _around(page: int, pages: int, words: Words, *, some: bool) -> tuple[Choice, ...]:
    later = Choice(f"records {page - 1}", words("Later plays"), icon="chevron-left")
    earlier = Choice(f"records {page + 1}", words("Earlier plays"), icon="chevron-right")
    profile = Choice("profile", words("My profile"), icon="star")
    kept = Choice("kept", words("What is kept"), icon="shield-check")
    every = Choice("erase all", words("Erase them all"), icon="trash-2")
    return (
        Choice("back", words("Back"), icon="arrow-left", key="escape"),
        *((later,) if page > 1 else ()),
        *((earlier,) if page < pages else ()),
        *((profile,) if some else ()),
        kept,
        *((every,) if some else ()),
    )
