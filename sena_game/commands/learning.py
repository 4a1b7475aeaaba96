"""Recorded plays as learning records: written to a file, or sent to a store when asked to."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import islice
from pathlib import Path
from secrets import token_bytes

from sena_game import paths
from sena_game.commands import FINE, PROBLEMS
from sena_game.commands.credentials import NotSent, credentials
from sena_game.explore.scale import Scale
from sena_game.game.scoring import scales
from sena_game.game.settings import read
from sena_game.game.telling import notices
from sena_game.library.folder import folders
from sena_game.library.reader import read_scenario
from sena_game.lrs.delivery import BATCH, Delivery, Trouble, deliver
from sena_game.lrs.events import events
from sena_game.lrs.post import Post
from sena_game.lrs.statements import Teller, statements
from sena_game.lrs.vocabulary import Statement
from sena_game.problems import ScenarioError
from sena_game.records.outbox import Outbox, OutboxError
from sena_game.records.retention import forget
from sena_game.records.store import SavedRun, open_store
from sena_game.scenario.model import Scenario
from sena_game.words import LANGUAGES, Words

SHOWN = 3  # refusals told in full


@dataclass(frozen=True, slots=True)
class Recorded:
    """The plays of this machine, and the language they are played in."""

    runs: Sequence[SavedRun]
    language: str


def write_statements(options: argparse.Namespace, words: Words) -> int:
    """Write the statements of all plays, or of some; nothing is sent."""
    try:
        recorded = _recorded(options.run, words)
        outbox = _outbox(words)
    except NotSent as reason:
        return _refused(reason)
    teller = Teller(outbox.pseudonym(), recorded.language)
    outbox.close()
    told = [each for run in recorded.runs for each in _told(run, teller)]
    if options.output is None:
        print(_text(told, lines=True), end="")
        return FINE
    lines = options.output.suffix == ".jsonl"
    try:
        options.output.write_text(_text(told, lines=lines), encoding="utf-8", newline="\n")
    except OSError as error:
        said = words("“{path}” cannot be written.", path=options.output)
        return _refused(f"{said} ({error.strerror})")
    print(words("{count} statements in {path}.", count=len(told), path=options.output))
    return FINE


def send(options: argparse.Namespace, words: Words) -> int:
    """Send the statements that a store does not have yet; what cannot be sent waits."""
    try:
        where = credentials(options.url, paths.records(), words)
        recorded = _recorded(options.run, words)
        outbox = _outbox(words)
    except NotSent as reason:
        return _refused(reason)
    known = outbox.stored(where.url)
    if not known:
        print(sent(words), file=sys.stderr)
    teller = Teller(outbox.pseudonym(), recorded.language)
    stored, refused, last = 0, dict[str, str](), Delivery()
    for batch in _batches(_missing(recorded.runs, known, teller)):
        last = deliver(batch, Post(where))
        outbox.note(where.url, last.stored)
        stored += len(last.stored)
        refused |= last.refused
        if last.trouble:
            break
    outbox.close()
    print(words("Statements delivered: {stored}; refused: {n}.", stored=stored, n=len(refused)))
    for id, said in islice(refused.items(), SHOWN):
        print(words.colon(id, said), file=sys.stderr)
    if last.trouble:
        print(_why(last.trouble, words), file=sys.stderr)
        if last.said:
            print(f"({last.said})", file=sys.stderr)
    return PROBLEMS if refused or last.trouble else FINE


def sent(words: Words) -> str:
    """Say all that is sent, and what is not."""
    return words(
        "What is sent: for each play, its scenario and version, when it was begun and ended, each "
        "answer with its time, points, reason and confidence, the ending and the score. Instead of "
        "a name, a number worked out with a key that stays on this computer; it is the same for "
        "all plays made here. Neither names, nor addresses, nor anything typed, nor the commitment "
        "is sent. The store sees the network address of this computer. What it has received, only "
        "those who keep it can erase."
    )


def _recorded(chosen: Sequence[int] | None, words: Words) -> Recorded:
    store = open_store(paths.records())
    forget(store, datetime.now())  # what is past its time is not sent
    runs, settings = store.runs(), read(store.settings())
    store.close()
    for notice in notices(store, words):
        print(notice.text, file=sys.stderr)
    unknown = set(chosen or ()) - {run.id for run in runs}
    if unknown:
        raise NotSent(words("There is no such play in {path}.", path=store.where))
    return Recorded([r for r in runs if not chosen or r.id in chosen], settings.language)


def _outbox(words: Words) -> Outbox:
    try:
        return Outbox(paths.records(), lambda: token_bytes(32))
    except OutboxError as error:
        if error.busy:
            raise NotSent(words("Plays are being sent already: wait until it is done.")) from None
        raise NotSent(words("“{path}” cannot be used.", path=error.path)) from None


def _missing(
    runs: Sequence[SavedRun], known: frozenset[str], teller: Teller
) -> Iterator[Statement]:
    """Yield what a store lacks, run after run; those it has whole are not played again."""
    for run in runs:
        if any(event.id not in known for event in events(run)):
            yield from (each for each in _told(run, teller) if each["id"] not in known)


def _told(run: SavedRun, teller: Teller) -> tuple[Statement, ...]:
    name = run.run.scenario
    return statements(run, _scenarios(name), teller, _scale(name) if run.ending else None)


@cache
def _scenarios(name: str) -> Mapping[str, Scenario]:
    """Return a scenario in each language; none when it is not there, or cannot be played."""
    library = paths.scenarios()
    folder = _folder(name)
    try:
        return {each: read_scenario(folder, library, each) for each in LANGUAGES} if folder else {}
    except ScenarioError:
        return {}


@cache
def _scale(name: str) -> Scale | None:
    folder, scenarios = _folder(name), _scenarios(name)
    return scales(folder, paths.records())(scenarios["fr"]) if folder and scenarios else None


def _folder(name: str) -> Path | None:
    return next((each for each in folders(paths.scenarios()) if each.name == name), None)


def _batches(told: Iterator[Statement]) -> Iterator[Sequence[Statement]]:
    while batch := list(islice(told, BATCH)):
        yield batch


def _text(told: Sequence[Statement], *, lines: bool) -> str:
    if lines:
        return "".join(f"{json.dumps(each, ensure_ascii=False)}\n" for each in told)
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _why(trouble: Trouble, words: Words) -> str:
    match trouble:
        case "unreachable":
            return words("The store does not answer. What is left waits: send again later.")
        case "busy":
            return words("The store cannot take more for now. What is left waits.")
        case "credentials":
            return words("The store does not know this user and password, or gives no right.")
        case "no-store":
            return words("What answers at this address is not a store of learning records.")


def _refused(reason: object) -> int:
    print(reason, file=sys.stderr)
    return PROBLEMS
