"""The plays of this machine: listed, told, exported, erased; and how long they are kept."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from pathlib import Path

from sena_game import paths
from sena_game.commands import FINE, PROBLEMS
from sena_game.commands.writing import writing
from sena_game.explore.scale import Scale
from sena_game.game.keeping import CALLED, statement
from sena_game.game.scoring import scales
from sena_game.game.settings import LONGEST_NAME, read
from sena_game.game.telling import TROUBLES, changed, salvaged
from sena_game.library.folder import folders
from sena_game.library.reader import read_scenario
from sena_game.problems import ScenarioError
from sena_game.records import outbox
from sena_game.records.document import document, written
from sena_game.records.export import effects, levers, points, situation, standing, table
from sena_game.records.retention import forget
from sena_game.records.store import SavedRun, Store, open_store
from sena_game.records.told import Step, Told, told
from sena_game.scenario.model import Scenario
from sena_game.words import Words

WRONG_USE = 2


def runs(options: argparse.Namespace, words: Words) -> int:
    """Do with the plays what was asked; 1 when one cannot be found, read or told to its end."""
    store = open_store(paths.records())
    forget(store, datetime.now())
    trouble = _noticed(store, words)
    try:
        code = _done(options, store, words)
    finally:
        store.close()
    return code or (PROBLEMS if trouble else FINE)


def _done(options: argparse.Namespace, store: Store, words: Words) -> int:
    match options.action:
        case "show":
            return _show(options, store, words)
        case "export":
            return _export(options, store, words)
        case "erase":
            return _erase(options, store, words)
        case "keep":
            return _keep(options, store, words)
        case "pseudonym":
            return _pseudonym(options, store, words)
        case _:
            return _list(options, store, words)


def _list(options: argparse.Namespace, store: Store, words: Words) -> int:
    found = [_told(saved, words) for saved in _played(store)]
    if options.format == "json":
        print(json.dumps([_brief(run) for run in found], ensure_ascii=False, indent=2))
        return FINE
    for run in found:
        print(" · ".join(_line(run, words)))
    if not found:
        print(words("No play yet."))
    return FINE


def _show(options: argparse.Namespace, store: Store, words: Words) -> int:
    chosen = _chosen([options.run], store, words)
    if not chosen:
        return PROBLEMS
    run = _told(chosen[0], words)
    if options.format == "json":
        sys.stdout.write(written(document(run, pseudonym=_name(store))).decode())
    else:
        print("\n".join(_text(run, words)))
    return PROBLEMS if run.broken else FINE


def _export(options: argparse.Namespace, store: Store, words: Words) -> int:
    chosen = _chosen(options.run, store, words) if options.run else _played(store)
    if chosen is None:
        return PROBLEMS
    found, name = [_told(saved, words) for saved in chosen], _name(store)
    if options.format == "json":
        raw = written([document(run, pseudonym=name) for run in found])
    else:
        raw = table(found, words, pseudonym=name)
    if options.output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(raw)
    else:
        with writing(options.output):
            options.output.write_bytes(raw)
        print(words("It is in {path}.", path=options.output))
    for run in found:
        if run.broken:
            print(words.colon(_title(run), _stopping(run, words)), file=sys.stderr)
    return PROBLEMS if any(run.broken for run in found) else FINE


def _erase(options: argparse.Namespace, store: Store, words: Words) -> int:
    if bool(options.run) == options.all:
        return _misused(words("Say which plays to erase: their numbers, or --all."))
    chosen = store.runs() if options.all else _chosen(options.run, store, words)
    if chosen is None:
        return PROBLEMS
    if not options.yes and not sys.stdin.isatty():
        return _misused(words("Nobody is there to confirm: add --yes."))
    if not options.yes and not _confirmed(len(chosen), words):
        print(words("Nothing was erased."))
        return FINE
    if options.all:
        store.erase_all()
        outbox.forget(store.where.parent)
    else:
        store.erase(*(saved.id for saved in chosen))
    if not store.saved:
        print(words("This could not be erased: the file cannot be written."), file=sys.stderr)
        return PROBLEMS
    print(words("Plays erased: {count}", count=len(chosen)))
    return FINE


def _keep(options: argparse.Namespace, store: Store, words: Words) -> int:
    if options.retention:
        store.keep_settings({"retention": options.retention})
        forget(store, datetime.now())
    print(words.colon(words("Plays are kept"), words(CALLED[read(store.settings()).retention])))
    for sentence in statement(words):
        print(sentence)
    print(words("They are in {path}.", path=store.where))
    return FINE if store.saved else PROBLEMS


def _pseudonym(options: argparse.Namespace, store: Store, words: Words) -> int:
    if options.none or options.name is not None:
        given = "" if options.none else options.name
        if len(given) > LONGEST_NAME:
            return _misused(words("A pseudonym has {most} signs at most.", most=LONGEST_NAME))
        store.keep_settings(read(store.settings()).but("pseudonym", given).written())
    print(_name(store) or words("No pseudonym: nothing names you."))
    return FINE if store.saved else PROBLEMS


def _played(store: Store) -> list[SavedRun]:
    return [saved for saved in store.runs() if saved.run.decisions]


def _chosen(ids: Sequence[int], store: Store, words: Words) -> list[SavedRun] | None:
    """Return the plays of these numbers; None, once it was said, when one is not there."""
    found = {id: store.load(id) for id in ids}
    for id, saved in found.items():
        if saved is None:
            said = words("There is no play {id} in {path}.", id=id, path=store.where)
            print(said, file=sys.stderr)
    there = [saved for saved in found.values() if saved]
    return there if len(there) == len(found) else None


def _noticed(store: Store, words: Words) -> bool:
    """Say what is wrong with the records; tell whether anything is."""
    for each in store.notices:
        said = words(TROUBLES[each.code], path=each.path)
        print(" ".join((said, *salvaged(each, words))), file=sys.stderr)
    return bool(store.notices)


def _confirmed(count: int, words: Words) -> bool:
    word = "oui" if words.language == "fr" else "yes"
    print(words("Plays to erase for good: {count}. Type {word} to do it.", count=count, word=word))
    try:
        return input().strip().lower() in ("oui", "yes", "o", "y")
    except EOFError:
        return False


def _name(store: Store) -> str:
    return read(store.settings()).pseudonym


def _told(saved: SavedRun, words: Words) -> Told:
    scenario = _scenario(saved.run.scenario, words.language)
    return told(saved, scenario, _scale(saved.run.scenario) if saved.ending else None)


@cache
def _scenario(name: str, language: str = "fr") -> Scenario | None:
    """Return a scenario; None when it is not there, or cannot be played."""
    folder = _folder(name)
    try:
        return read_scenario(folder, paths.scenarios(), language) if folder else None
    except ScenarioError:
        return None


@cache
def _scale(name: str) -> Scale | None:
    folder, scenario = _folder(name), _scenario(name)
    return scales(folder, paths.records())(scenario) if folder and scenario else None


def _folder(name: str) -> Path | None:
    return next((each for each in folders(paths.scenarios()) if each.name == name), None)


def _title(run: Told) -> str:
    return run.scenario.title if run.scenario else run.saved.run.scenario


def _ending(run: Told) -> str:
    scenario, id = run.scenario, run.ending
    ending = scenario.endings.get(id) if scenario else None
    return (ending.title if ending else "") or id


def _line(run: Told, words: Words) -> tuple[str, ...]:
    """Return a play on one line: number, date, scenario, ending, score."""
    parts = [str(run.saved.id), f"{run.saved.last:%Y-%m-%d %H:%M}", _title(run)]
    if run.broken or not run.ended:
        count = words("Decisions made: {count}", count=len(run.steps))
        return (*parts, standing(run, words), count)
    score = "" if run.score is None else words("{score} of 100", score=run.score)
    return tuple(each for each in (*parts, _ending(run), score) if each)


def _brief(run: Told) -> dict[str, object]:
    saved = run.saved
    return {
        "id": saved.id,
        "scenario": saved.run.scenario,
        "title": _title(run),
        "begun": saved.begun.isoformat(),
        "last": saved.last.isoformat(),
        "decisions": len(run.steps),
        "ending": run.ending or None,
        "score": run.score,
        "broken": run.broken,
    }


def _stopping(run: Told, words: Words) -> str:
    if run.scenario is None:
        return words("This scenario is not here any more: its debrief cannot be shown.")
    return changed(run.stopped, words)


def _text(run: Told, words: Words) -> list[str]:
    """Return a play in full: what was decided, what it did, what it was worth."""
    saved = run.saved
    lines = [
        " · ".join(_line(run, words)),
        words("Begun on {when}", when=f"{saved.begun:%Y-%m-%d %H:%M}"),
    ]
    if saved.commitment:
        named = run.scenario.town.levers.get(saved.commitment) if run.scenario else None
        meant = named.label if named else saved.commitment
        lines.append(words.colon(words("Commitment for Monday"), meant))
    for number, step in enumerate(run.steps, start=1):
        lines += ["", *_step(step, number, run, words)]
    if run.broken:
        lines += ["", _stopping(run, words)]
    return lines


def _step(step: Step, number: int, run: Told, words: Words) -> list[str]:
    made, scenario = step.made, run.scenario
    moves = ", ".join(each.move for each in step.moves)
    if made is None or scenario is None:
        return [f"{number}. [{step.scene}] {moves}"]
    town = scenario.town
    lines = [f"{number}. [{step.scene}] {situation(made)}"]
    moved = [f"{town.gauges[id].label} {words.signed(n)}" for id, n in effects(made).items() if n]
    won = [f"{town.axes[id].short} {words.signed(n)}" for id, n in points(made).items() if n]
    told = (
        (words("Choice"), " · ".join(each.label for each in made.taken)),
        (words("Effects"), ", ".join(moved) or words("No gauge moved")),
        (words("Points"), ", ".join(won)),
        (words("Lever"), ", ".join(town.levers[id].label for id in levers(made))),
        (words("Red line"), ", ".join(scenario.red_lines[id].label for id in made.crossed)),
        (words("Your reason"), town.levers[step.why].label if step.why in town.levers else ""),
        (words("Confidence (1 to 3)"), str(step.sure or "")),
        (words("Seconds"), "" if step.seconds is None else words.number(step.seconds, 1)),
    )
    return lines + [f"   {words.colon(label, text)}" for label, text in told if text]


def _misused(said: str) -> int:
    print(said, file=sys.stderr)
    return WRONG_USE
