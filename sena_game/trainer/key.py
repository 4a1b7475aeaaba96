"""The key of a scenario: what each choice is worth, why, and what it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sena_game.chart.saying import Saying
from sena_game.debrief.best import offered
from sena_game.debrief.citing import brief
from sena_game.debrief.totals import total
from sena_game.play.session import start
from sena_game.rules.conditions import ALWAYS
from sena_game.rules.effects import Shift
from sena_game.scenario.model import Outcome, Scenario, Scene
from sena_game.scenes.decision import Decision
from sena_game.scenes.placing import IN, NOTHING, Piece, Placing
from sena_game.screen.blocks import Block, Card, Fact, Heading, Paragraph, Table, Tone


def key(scenario: Scenario, saying: Saying) -> Iterator[Block]:
    """Yield the key of each decision, in the order of the story."""
    number = 0
    for id in dict.fromkeys([*saying.chart.stops, *scenario.scenes]):
        scene = scenario.scenes.get(id)
        if scene and (told := list(_scene(scene, scenario, saying))):
            number += 1
            yield Heading(f"{number}. {asked(scene)}", 2)
            yield from _told(scene, saying)
            yield from told


def asked(scene: Scene) -> str:
    """Return what a scene asks, or what it is about when it asks nothing."""
    return (scene.stage.question or scene.stage.text or scene.id).replace("\n", " ")


def worth(outcome: Outcome, saying: Saying) -> str:
    """Return the points of an outcome, axis by axis, after what they come to."""
    words = saying.words
    points = " · ".join(f"{saying.axis(id)} {words.signed(n)}" for id, n in outcome.points.items())
    said = words.signed(total(outcome))
    return words("{total} ({points})", total=said, points=points) if points else said


def _told(scene: Scene, saying: Saying) -> Iterator[Block]:
    """Yield the hour and the situation of a scene, when the question does not say it all."""
    stage = scene.stage
    if stage.text and stage.question:
        said = stage.text.replace("\n", " ")
        yield Paragraph(saying.words.colon(stage.when, said) if stage.when else said)


def _scene(scene: Scene, scenario: Scenario, saying: Saying) -> Iterator[Block]:
    match scene:
        case Decision(options=options):
            best = max((total(each.outcome) for each in options.values()), default=0)
            for each in options.values():
                condition = _needed(each.condition != ALWAYS, each.otherwise, saying)
                yield _card(each.label, each.outcome, best, scenario, saying, condition)
        case Placing(rules=rules) if rules.explains == "pieces":
            yield from (_piece(each, scene, scenario, saying) for each in scene.pieces.values())
        case Placing():
            yield from _whole(scene, scenario, saying)


def _needed(conditional: bool, otherwise: str, saying: Saying) -> tuple[Fact, ...]:
    if not conditional:
        return ()
    return (Fact("", otherwise or saying.words("Not always offered."), "reference"),)


def _card(
    title: str,
    outcome: Outcome,
    best: int,
    scenario: Scenario,
    saying: Saying,
    first: Iterable[Fact] = (),
) -> Card:
    words, won = saying.words, total(outcome)
    tone: Tone = "bad" if outcome.red_lines else "good" if won == best > 0 else "plain"
    kicker = {"bad": words("red line"), "good": words("the best choice")}.get(tone, "")
    facts = (
        *first,
        Fact(words("Points"), worth(outcome, saying)),
        *_why(outcome, scenario, saying),
    )
    return Card(kicker, title, facts, tone)


def _why(outcome: Outcome, scenario: Scenario, saying: Saying) -> Iterator[Fact]:
    """Yield what an outcome moves and crosses, why it is worth that, and where that is from."""
    words = saying.words
    if moved := effects(outcome, saying):
        yield Fact(words("Effects"), moved, "changes")
    for id in outcome.red_lines:
        yield Fact(words("Red line"), scenario.red_lines[id].label)
    if outcome.feedback:
        yield Fact(words("Why"), outcome.feedback.replace("\n", " "))
    if outcome.lever:
        yield Fact(words("Lever"), scenario.town.levers[outcome.lever].label, "name")
    if outcome.source:
        yield Fact(words("Source"), brief(scenario.sources[outcome.source]), "reference")


def effects(outcome: Outcome, saying: Saying) -> str:
    """Return what an outcome does to the gauges; what is remembered of it is the author's."""
    words = saying.words
    return " · ".join(
        f"{saying.gauge(each.gauge)} "
        + (f"= {each.amount}" if each.absolute else words.signed(each.amount))
        for each in outcome.effects
        if isinstance(each, Shift)
    )


def _piece(piece: Piece, scene: Placing, scenario: Scenario, saying: Saying) -> Card:
    """Return a piece with where it should go, and what is explained of that."""
    words = saying.words
    known = [(slot, each) for slot, each in piece.outcomes.items() if slot in piece.answer]
    outcome = max((each for _, each in known), key=total, default=NOTHING)
    where = [scene.slots[slot].label for slot in piece.answer if scene.slots[slot].label]
    right = words("to be picked") if piece.answer else words("to be left alone")
    answer = Fact(words("Right answer"), " / ".join(where) or right, "name")
    crossed = {line for each in piece.outcomes.values() for line in each.red_lines}
    lines = tuple(
        Fact(words("Red line if put elsewhere"), scenario.red_lines[id].label)
        for id in scenario.red_lines
        if id in crossed
    )
    points = Fact(words("Points"), worth(outcome, saying))
    told = (*_why(outcome, scenario, saying), *lines) if known else _others(piece, scenario, saying)
    return Card("", piece.text, (answer, points, *told), "warning" if lines else "plain")


def _others(piece: Piece, scenario: Scenario, saying: Saying) -> tuple[Fact, ...]:
    """Return what is explained of a piece that is right nowhere, as when nothing is wrong."""
    outcome = next((each for each in piece.outcomes.values() if each.feedback), NOTHING)
    return tuple(_why(outcome, scenario, saying))


def _whole(scene: Placing, scenario: Scenario, saying: Saying) -> Iterator[Block]:
    """Yield what each piece weighs, the best there is, and what follows from the whole."""
    words = saying.words
    rows = tuple(_row(piece, scene, saying) for piece in scene.pieces.values())
    columns = (words("Piece"), words("Right answer"), words("Points"), words("Effects"))
    shown = [n for n in range(4) if n == 0 or any(row[n] for row in rows)]
    if len(shown) > 1:
        kept = tuple(tuple(row[n] for n in shown) for row in rows)
        yield Table(words("Pieces"), tuple(columns[n] for n in shown), kept)
    else:
        pieces = " · ".join(piece.text for piece in scene.pieces.values())
        yield Paragraph(words.colon(words("Pieces"), pieces))
    best = offered(scene, start(scenario).state)
    if best:
        label = max(best, key=lambda each: total(best[each]))
        said = f"{label} ({words.signed(total(best[label]))})"
        yield Paragraph(words.colon(words("The most there is"), said))
    most = max(total(branch.outcome) for branch in scene.branches)
    for branch in scene.branches:
        title = words("In all other cases")
        if branch.condition != ALWAYS:
            title = words("If {condition}", condition=saying.condition(branch.condition))
        yield _card(title, branch.outcome, most, scenario, saying)


def _row(piece: Piece, scene: Placing, saying: Saying) -> tuple[str, str, str, str]:
    slots: Mapping[str, str] = {id: slot.label for id, slot in scene.slots.items()}
    where = " / ".join(slots[id] for id in piece.answer if slots.get(id))
    if not where and IN in piece.answer:
        where = saying.words("to be picked")
    found = [each for each in piece.outcomes.values() if each != NOTHING]
    outcome = max(found, key=total, default=NOTHING)
    points = worth(outcome, saying) if outcome.points else ""
    return (piece.text, where, points, effects(outcome, saying))
