"""What a screen of the story has behind it, shown to its author with the blocks of any screen.

Ids are said as they are written in the file; a key of the file that has a word of its own on
screen is said by that word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sena_game.play.session import Session
from sena_game.problems import Place
from sena_game.rules.conditions import holds
from sena_game.rules.effects import Effect, Mark
from sena_game.rules.moves import Choose, Done, ImpossibleMove, Put, read, write
from sena_game.rules.state import State
from sena_game.scenario.model import END, Draw, Outcome
from sena_game.scenario.records import inside, key_place
from sena_game.scenario.source import Listing, Node, Scalar
from sena_game.scenario.source import Mapping as Entries
from sena_game.scenes.decision import Decision
from sena_game.scenes.placing import Placing
from sena_game.screen.blocks import Block, Choice, Choices, Paragraph, Screen
from sena_game.words import Words


def backstage(screen: Screen, session: Session, node: Node, words: Words) -> Screen:
    """Return a screen of the story, or its letter, with what it has behind it.

    `node` is what the scenario was read of. What a learner sees stays as it is, in its place.
    """
    # One paragraph, so that it takes as little of the scene as it can.
    text = "\n".join((_heading(session, node, words), *_facts(session, node, words)))
    asked = tuple(_noted(block, session, node, words) for block in screen.blocks)
    return _with(replace(screen, blocks=asked), Paragraph(text, "small"))


def places(node: Node, kind: str) -> Mapping[str, Place]:
    """Return where each scene or each ending is written; `kind` is the key they are under."""
    written = inside(node, kind)
    entries = written.entries if isinstance(written, Entries) else ()
    return {key.text: key.place for key, _ in entries}


def where(place: Place, words: Words) -> str:
    """Return a place as it is said to its author: the name of the file and the line."""
    name = place.path.replace("\\", "/").rpartition("/")[2]
    return words("{file}, line {line}", file=name, line=place.line)


def _with(screen: Screen, more: Block) -> Screen:
    """Return the screen with `more` before its first controls."""
    first = (n for n, block in enumerate(screen.blocks) if isinstance(block, Choices))
    at = next(first, len(screen.blocks))
    return replace(screen, blocks=(*screen.blocks[:at], more, *screen.blocks[at:]))


def _heading(session: Session, node: Node, words: Words) -> str:
    """Return the id, the kind and the place of a scene, or of the ending."""
    at, kind = session.at, words("ending")
    if not session.ended:
        written = inside(node, "scenes", at, "kind")
        kind = written.text if isinstance(written, Scalar) else "decision"
    line = where(key_place(node, "endings" if session.ended else "scenes", at), words)
    return f"{at} · {kind} · {line}"


def _facts(session: Session, node: Node, words: Words) -> Iterator[str]:
    yield from _of_state(session, words)
    if session.ended:
        # A letter does not show the gauges.
        levels = ", ".join(f"{gauge} {level}" for gauge, level in session.state.gauges.items())
        yield _said(words("Gauges"), levels, words)
        asked = written_if(inside(node, "endings", session.at))
        yield _said(words("Reached if"), asked or words("no condition holds before"), words)
    elif session.told:
        yield from _of_told(session, session.told, words)
    elif isinstance(session.scene, Placing) and session.scene.rules.ready(session.placed):
        yield from _of_placing(session, session.scene, node, words)


def _of_state(session: Session, words: Words) -> Iterator[str]:
    """Yield how the story stands: points, flags, what was crossed, what is still to come."""
    state = session.state
    up = ", ".join(flag for flag in session.scenario.flags if flag in state.flags)
    if session.scenario.flags:
        yield _said(words("Flags up"), up or words("none"), words)
    for label, text in (
        (words("Points"), _points(state.points, words)),
        (words("Red lines crossed"), ", ".join(state.red_lines)),
        (words("Events to come"), _pending(state, words)),
    ):
        if text:
            yield _said(label, text, words)


def _of_told(session: Session, told: Outcome, words: Words) -> Iterator[str]:
    for label, text in (
        (words("In the debrief"), told.feedback),
        (words("Lever"), told.lever),
        (words("Source"), told.source),
        (words("Next"), session.next or (session.back or (END,))[-1]),
    ):
        if text:
            yield _said(label, text, words)


def _of_placing(session: Session, scene: Placing, node: Node, words: Words) -> Iterator[str]:
    """Yield what is counted now, then what each outcome of the whole asks for and gives."""
    counts = scene.rules.counts(session.placed)
    yield _said(words("Counted"), ", ".join(f"{name} {n}" for name, n in counts.items()), words)
    listed = inside(node, "scenes", scene.id, "outcomes")
    items = listed.items if isinstance(listed, Listing) else ()
    for branch, item in zip(scene.branches, items, strict=False):
        asked = written_if(item)
        told = " ".join(_told(branch.outcome, _next(branch.outcome, session), words))
        label = words("if {test}", test=asked) if asked else words("otherwise")
        yield words.colon(label, told)


def _said(label: str, text: str, words: Words) -> str:
    """Return a sentence: one line in the window, one after the other where lines flow."""
    return words.colon(label, text if text.endswith((".", "»", "!", "?")) else f"{text}.")


def _noted(block: Block, session: Session, node: Node, words: Words) -> Block:
    """Return a block whose controls say what is behind them; locked ones for what is hidden."""
    if not isinstance(block, Choices) or session.told or session.ended:
        return block
    shown = tuple(_behind(choice, session, node, words) for choice in block.choices)
    # At the end, so that digits stand for what they stand for in the game.
    return replace(block, choices=(*shown, *_hidden(block, session, node, words)))


def _behind(choice: Choice, session: Session, node: Node, words: Words) -> Choice:
    told = list(_of_move(choice.id, session, node, words))
    return replace(choice, note="\n".join((*((choice.note,) if choice.note else ()), *told)))


def _hidden(block: Choices, session: Session, node: Node, words: Words) -> Iterator[Choice]:
    scene = session.scene
    if not isinstance(scene, Decision):
        return
    shown = {choice.id for choice in block.choices}
    for id, option in scene.options.items():
        control = write(Choose(id))
        if control not in shown:
            locked = words("Hidden from learners")
            choice = Choice(control, option.label, option.text, option.note, locked)
            yield _behind(choice, session, node, words)


def _of_move(control: str, session: Session, node: Node, words: Words) -> Iterator[str]:
    """Yield the sentences about what follows from a move."""
    scene, move = session.scene, read(control)
    match scene, move:
        case Decision(), Choose(id) if id in scene.options:
            option = scene.options[id]
            yield from _told(option.outcome, _next(option.outcome, session), words)
            written = inside(node, "scenes", scene.id, "options")
            if asked := written_if(inside(written, id)):
                yield _held(asked, holds=holds(option.condition, session.state), words=words)
            if option.once:
                yield words("Taken once at most.")
        case Placing(), Put(item, slot) if item in scene.pieces:
            if slot in scene.pieces[item].answer:
                yield words("The right answer.")
            yield from _told(scene.pieces[item].outcomes.get(slot, Outcome()), (), words)
        case Placing(), Done():
            try:
                outcome = scene.play(move, session.state, session.placed)
            except ImpossibleMove:
                return
            if isinstance(outcome, Outcome):
                yield from _told(outcome, _next(outcome, session), words)


def _held(asked: str, *, holds: bool, words: Words) -> str:
    if holds:
        return words("If {test}: it holds.", test=asked)
    return words("If {test}: it does not hold.", test=asked)


def _told(outcome: Outcome, onward: tuple[Draw, ...], words: Words) -> Iterator[str]:
    """Yield what an outcome changes, asks to remember, and leads to: a sentence each."""
    changes = ", ".join(_effect(effect, words) for effect in outcome.effects)
    for label, text in (
        (words("Effects"), changes),
        (words("Points"), _points(outcome.points, words)),
        (words("Red line"), ", ".join(outcome.red_lines)),
        (words("Later"), ", ".join(_after(x.scene, x.after, words) for x in outcome.later)),
        (words("Called off"), ", ".join(outcome.cancel)),
    ):
        if text:
            yield _said(label, text, words)
    short = ((words("Lever"), outcome.lever), (words("Next"), _draws(onward, words)))
    if told := " ".join(_said(label, text, words) for label, text in short if text):
        yield told


def _next(outcome: Outcome, session: Session) -> tuple[Draw, ...]:
    return outcome.then or session.scene.stage.then


def _draws(draws: tuple[Draw, ...], words: Words) -> str:
    if len(draws) == 1:
        return draws[0].scene
    total = sum(draw.weight for draw in draws)
    return ", ".join(f"{each.scene} ({words.percent(each.weight / total)})" for each in draws)


def _effect(effect: Effect, words: Words) -> str:
    if isinstance(effect, Mark):
        return f"{effect.flag} {'yes' if effect.up else 'no'}"
    amount = f"={effect.amount}" if effect.absolute else words.signed(effect.amount)
    return f"{effect.gauge} {amount}"


def _points(points: Mapping[str, int], words: Words) -> str:
    return ", ".join(f"{axis} {words.signed(number)}" for axis, number in points.items() if number)


def _pending(state: State, words: Words) -> str:
    return ", ".join(_after(each.scene, each.due - state.turn, words) for each in state.pending)


def _after(scene: str, decisions: int, words: Words) -> str:
    return words("{scene} (decisions until then: {count})", scene=scene, count=max(0, decisions))


def written_if(node: Node) -> str:
    """Return the condition of an option, an outcome or an ending as it is written."""
    written = inside(node, "if")
    return written.text if isinstance(written, Scalar) and written is not node else ""
