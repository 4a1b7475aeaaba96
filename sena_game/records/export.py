"""Runs as a table for a spreadsheet in French: one row per learner and decision.

UTF-8 with its mark, semicolons, decimal comma. Texts are never formulas; numbers stay numbers.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from io import StringIO

from sena_game.debrief.path import Made
from sena_game.records.told import Step, Told
from sena_game.words import Words

Cell = str | int | float | None
MARK = "\ufeff"  # without it, spreadsheets read accents wrong
BETWEEN = " | "  # several ids, or several labels, in a cell
# What opens a formula, in some spreadsheet or other; the wide ones are those of Asian keyboards.
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
BLANK = re.compile(r"[ \t\r\n\f\v\x1c-\x1f\x85\u2028\u2029]+")  # spaces of French are kept
HEAD = (
    "Pseudonym",
    "Play: number",
    "Scenario: id",
    "Scenario",
    "Begun",
    "Standing",
    "Ending: id",
    "Ending",
    "Score",
    "Decision",
    "Scene: id",
    "Situation",
    "Choice: ids",
    "Choice",
    "Lever: ids",
    "Lever",
)
TAIL = (
    "Confidence (1 to 3)",
    "Reason: id",
    "Reason",
    "Red lines: ids",
    "Red lines",
    "Decided",
    "Seconds",
)


def table(runs: Sequence[Told], words: Words, *, pseudonym: str = "") -> bytes:
    """Return the file of all the decisions of `runs`."""
    gauges, axes = _columns(runs)
    effects = [words("Effect: {name} ({id})", name=label, id=id) for id, label in gauges.items()]
    points = [words("Points: {name} ({id})", name=label, id=id) for id, label in axes.items()]
    head = (*map(words, HEAD), *effects, *points, *map(words, TAIL))
    written = StringIO(newline="")
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerow([cell(each, words) for each in head])
    for run in runs:
        about = (pseudonym, *_about(run, words))
        for number, step in enumerate(run.steps, start=1):
            row = (*about, *_row(run, step, number, (tuple(gauges), tuple(axes))))
            writer.writerow([cell(each, words) for each in row])
    return f"{MARK}{written.getvalue()}".encode()


def cell(value: Cell, words: Words) -> str:
    """Return a value as it is written in the file; a text that would be a formula is quoted."""
    match value:
        case None:
            return ""
        case str():
            # Judged before anything is taken from its beginning.
            quote = "'" if value.lstrip(" \u00a0\u202f").startswith(FORMULAS) else ""
            return quote + BLANK.sub(" ", value.replace("\0", "")).strip(" ")
        case float():
            return f"{value:.1f}".replace(".", "," if words.language == "fr" else ".")
        case _:
            return str(value)


def standing(run: Told, words: Words) -> str:
    """Return whether a run is finished, and what prevents it from being told to its end."""
    if run.scenario is None:
        return words("the scenario is not here any more")
    if run.broken:
        return words("the scenario has changed")
    return words("finished") if run.ended else words("unfinished")


def situation(made: Made) -> str:
    """Return what was asked: « Lundi, 9 h : Que répondez-vous ? »."""
    return " · ".join(each for each in (made.stage.when, made.stage.question) if each)


def levers(made: Made) -> tuple[str, ...]:
    """Return the levers of what was chosen."""
    return tuple(dict.fromkeys(x.outcome.lever for x in made.taken if x.outcome.lever))


def points(made: Made) -> Mapping[str, int]:
    """Return the points of a decision by axis."""
    won: dict[str, int] = {}
    for taken in made.taken:
        for axis, number in taken.outcome.points.items():
            won[axis] = won.get(axis, 0) + number
    return won


def effects(made: Made) -> Mapping[str, int]:
    """Return how far each gauge moved."""
    return {gauge: level - made.before[gauge] for gauge, level in made.after.items()}


def _columns(runs: Iterable[Told]) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the gauges and the axes of all the runs, with what they are called."""
    gauges: dict[str, str] = {}
    axes: dict[str, str] = {}
    for run in runs:
        if scenario := run.scenario:
            gauges |= {id: scenario.town.gauges[id].label for id in scenario.gauges}
            axes |= {id: axis.label for id, axis in scenario.town.axes.items()}
    return gauges, axes


def _about(run: Told, words: Words) -> tuple[Cell, ...]:
    saved, scenario = run.saved, run.scenario
    ending = scenario.endings.get(run.ending) if scenario else None
    return (
        saved.id,
        saved.run.scenario,
        scenario.title if scenario else "",
        _moment(saved.begun),
        standing(run, words),
        run.ending,
        ending.title if ending else "",
        run.score,
    )


def _row(
    run: Told, step: Step, number: int, columns: tuple[tuple[str, ...], tuple[str, ...]]
) -> tuple[Cell, ...]:
    made, scenario = step.made, run.scenario
    gauges, axes = columns
    moves = BETWEEN.join(each.move for each in step.moves)
    town = scenario.town if scenario else None
    reason = town.levers.get(step.why) if town else None
    when = (_moment(step.at), step.seconds)
    told = (step.sure or None, step.why, reason.label if reason else "")
    if made is None or scenario is None or town is None:
        blank: tuple[Cell, ...] = (None,) * (len(gauges) + len(axes))
        return (number, step.scene, "", moves, "", "", "", *blank, *told, "", "", *when)
    pulled, moved, won = levers(made), effects(made), points(made)
    lines = (scenario.red_lines[id].label for id in made.crossed)
    return (
        number,
        step.scene,
        situation(made),
        moves,
        BETWEEN.join(each.label for each in made.taken),
        BETWEEN.join(pulled),
        BETWEEN.join(town.levers[id].label for id in pulled),
        *(moved.get(id) for id in gauges),
        *(won.get(id, 0) for id in axes),
        *told,
        BETWEEN.join(made.crossed),
        BETWEEN.join(lines),
        *when,
    )


def _moment(moment: datetime) -> str:
    """Return a moment as every spreadsheet knows it for one."""
    return f"{moment:%Y-%m-%d %H:%M:%S}"
