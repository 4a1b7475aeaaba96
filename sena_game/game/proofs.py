"""The pages an author sees besides the game: what is wrong, what is awaited, where to go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sena_game.check.report import sentence
from sena_game.game.backstage import places
from sena_game.play.run import Decision
from sena_game.problems import Place, Problem
from sena_game.scenario.model import Scenario
from sena_game.scenario.source import Node
from sena_game.screen.blocks import Block, Choice, Choices, Heading, Notice, Paragraph, Screen
from sena_game.words import Words

TOLD_AT_MOST = 3  # problems shown at once
EXCERPT = 90  # letters of a line shown at most
FIRST_WORDS = 60


def wrong(problems: Sequence[Problem], words: Words) -> tuple[Notice, ...]:
    """Return the first problems of a file, and how many more there are."""
    told = [_problem(each, words) for each in problems[:TOLD_AT_MOST]]
    if more := len(problems) - len(told):
        said = words("Problems not shown here: {count}. All of them: sena check.", count=more)
        told[-1] = replace(told[-1], text=f"{told[-1].text}\n{said}")
    return tuple(told)


def waiting(problems: Sequence[Problem], words: Words) -> Screen:
    """Return what there is to see before any version of the scenario can be played."""
    leave = Choice("quit", words("Quit"), icon="log-out", key="escape")
    return Screen(
        id="waiting",
        title=words("Preview"),
        blocks=(
            Heading(words("This scenario cannot be played yet")),
            Paragraph(words("It starts as soon as the file is mended and saved."), "lead"),
            *wrong(problems, words),
            Choices("", (leave,), style="row"),
        ),
    )


def paused(screen: Screen, words: Words) -> Screen:
    """Return the pause without its promise: here, nothing is saved."""
    blocks = (_leaving(b, words) for b in screen.blocks if not isinstance(b, Paragraph))
    return replace(screen, blocks=tuple(blocks))


def gone(decision: Decision, words: Words) -> Notice:
    """Return what is said when a decision made before cannot be made any more."""
    text = words(
        "“{move}” cannot be done in “{scene}” any more: the play goes on from here.",
        move=decision.move,
        scene=decision.scene,
    )
    return Notice("warning", words("The scenario has changed"), text)


def no_way(words: Words) -> Notice:
    text = words("The gauges are those of the start, and nothing has been decided.")
    return Notice("warning", words("No way found: starting state"), text)


def scenes(scenario: Scenario, node: Node, at: str, words: Words) -> Screen:
    """Return the list of all there is to go to, in the order of the file; `at` has the focus."""
    written, below = places(node, "scenes"), places(node, "endings")
    listed = (
        _entry(id, (_line(written, id, words), each.stage.text or each.stage.question))
        for id, each in scenario.scenes.items()
    )
    endings = (
        _entry(id, (words("ending"), _line(below, id, words), each.title or each.text))
        for id, each in scenario.endings.items()
    )
    back = Choice("back", words("Back"), icon="arrow-left", key="escape")
    blocks: tuple[Block, ...] = (
        Heading(words("Go to a scene")),
        Choices("", (*listed, *endings), style="list"),
        Choices("", (back,), style="row"),
    )
    return Screen(id="scenes", title=words("Go to a scene"), blocks=blocks, focus=f"go {at}")


def _problem(problem: Problem, words: Words) -> Notice:
    """Return where a problem is, what it is, its cure, and how its line is written."""
    at = problem.place
    name = at.path.replace("\\", "/").rpartition("/")[2]
    near = words("Did you mean “{near}”?", near=problem.near) if problem.near else ""
    lines = [f"{sentence(problem, words)} {near}".rstrip()]
    if excerpt := _excerpt(problem):
        lines.append(words("It is written: {text}", text=excerpt))
    return Notice("bad", f"{name}:{at.line}:{at.column} · {problem.code}", "\n".join(lines))


def _excerpt(problem: Problem) -> str:
    """Return the line of a problem, cut around its place when it is long."""
    line = problem.excerpt.strip()
    if len(line) <= EXCERPT:
        return line
    at = problem.place.column - 1 - (len(problem.excerpt) - len(problem.excerpt.lstrip()))
    first = max(0, min(at - EXCERPT // 3, len(line) - EXCERPT))
    before, after = "…" if first else "", "…" if first + EXCERPT < len(line) else ""
    return f"{before}{line[first : first + EXCERPT].strip()}{after}"


def _leaving(block: Block, words: Words) -> Block:
    if not isinstance(block, Choices):
        return block
    leave = Choice("quit", words("Quit"), icon="log-out")
    return replace(block, choices=tuple(leave if c.id == "quit" else c for c in block.choices))


def _entry(id: str, parts: Sequence[str]) -> Choice:
    *first, text = parts
    told = (*first, _first_words(text))
    return Choice(f"go {id}", id, " · ".join(part for part in told if part))


def _line(written: Mapping[str, Place], id: str, words: Words) -> str:
    """Return the line where something is written; nothing when it goes without saying."""
    return words("line {line}", line=written[id].line) if id in written else ""


def _first_words(text: str) -> str:
    """Return how a text begins, cut between two words."""
    line = " ".join(text.split("\n")).strip()
    if len(line) <= FIRST_WORDS:
        return line
    return f"{line[:FIRST_WORDS].rpartition(' ')[0].rstrip('.,;: ')}…"
