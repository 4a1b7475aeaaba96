"""A session as the screen to be shown: what is asked, or what has just happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sena_game.play.session import Session
from sena_game.rules.moves import Choose, Continue, Sure, Why, read, write
from sena_game.scenario.model import Outcome, Page, Scenario, Sight, Stage
from sena_game.scenario.town import Town
from sena_game.scenes import staging
from sena_game.screen.blocks import (
    Block,
    Board,
    Choice,
    Choices,
    Countdown,
    Feed,
    GaugeBar,
    Gauges,
    Notice,
    Paper,
    Paragraph,
    Picture,
    Screen,
    Speech,
    Thought,
)
from sena_game.screen.focus import find
from sena_game.words import Words

# How sure one may be of a choice, from a guess to certainty.
SURE = ("I am guessing", "I am fairly sure", "I am certain")


def show(session: Session, words: Words, *, before: Mapping[str, int], timers: int = 0) -> Screen:
    """Return the screen of a session that has not ended.

    `before` holds the gauges as they were at the last decision, so that what moved can be seen.
    """
    if session.asking:
        return _justifying(session, words)
    if session.told:
        return _telling(session, session.told, words, before)
    return _asking(session, words, timers)


def _asking(session: Session, words: Words, timers: int) -> Screen:
    scene = session.scene
    sight = _sight(session, words)
    shown = scene.show(sight)
    speech = tuple(block for block in shown if isinstance(block, Speech))
    rest = tuple(block for block in shown if not isinstance(block, Speech))
    bars = gauges(session, words, session.state.gauges)
    blocks = (*speech, *_shown(scene.stage, sight), bars, *rest)
    # What is put moves within the scene; a comment that arrives is another screen.
    arrived = len(session.placed) if any(isinstance(block, Feed) for block in rest) else 0
    screen = replace(
        _staged(session, words, f"scene:{scene.id}:{arrived}", blocks),
        sound="message" if any(isinstance(block, Feed) for block in rest) else "",
        focus=_only_button(rest) if not any(isinstance(block, Board) for block in rest) else "",
    )
    return _timed(screen, session, words, timers)


def _justifying(session: Session, words: Words) -> Screen:
    """Return the screen that asks for the reason of the choice just made, or how sure one is."""
    scene, asked = session.scene, session.asking[0]
    if asked == "why":
        labels = {lever: session.scenario.town.levers[lever].label for lever in scene.stage.why}
        found = [Choice(write(Why(lever)), _capital(label)) for lever, label in labels.items()]
        prompt = words("What guided your choice?")
    else:
        levels = enumerate(SURE, start=1)
        found = [Choice(write(Sure(level)), words(label)) for level, label in levels]
        prompt = words("How sure are you of it?")
    made = Paragraph(_recalled(session, words))
    leave = Choice(write(Continue()), words("I would rather not say"), icon="arrow-right")
    choices = Choices(prompt, tuple(found))
    blocks = (made, choices, Choices("", (leave,), style="row"))
    return _staged(session, words, f"{asked}:{scene.id}", blocks)


def _recalled(session: Session, words: Words) -> str:
    """Return the choice that something is asked of; only that there was one, of a whole."""
    chosen = [read(made.move) for made in session.decisions if made.scene == session.scene.id]
    options = [move for move in chosen if isinstance(move, Choose)]
    if not options:
        return words("Before you see what follows.")
    return words.colon(words("Your choice"), session.scene.offer(options[-1]).label)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _telling(session: Session, outcome: Outcome, words: Words, before: Mapping[str, int]) -> Screen:
    scenario, stage = session.scenario, session.scene.stage
    crossed = tuple(
        Notice("bad", words("Red line"), scenario.red_lines[line].label)
        for line in outcome.red_lines
    )
    sight = _sight(session, words)
    face = staging.face(outcome.speaker or stage.speaker, outcome.mood, sight)
    onward = staging.onward(sight)
    blocks = (
        *crossed,
        *((Speech(outcome.consequence, face),) if outcome.consequence else ()),
        *_shown(outcome, sight),
        gauges(session, words, before),
        *(session.scene.result(sight) if outcome.made else ()),
        onward,
    )
    return replace(
        _staged(session, words, f"told:{session.at}", blocks),
        focus=onward.choices[0].id,
        sound="bad" if crossed else "choose",
    )


def _staged(session: Session, words: Words, id: str, blocks: tuple[Block, ...]) -> Screen:
    """Return a screen of the scene, with what they all have."""
    stage = session.scene.stage
    return Screen(
        id=id,
        title=session.scenario.title,
        blocks=blocks,
        shape="stage",
        backdrop=stage.backdrop,
        setting=stage.setting,
        when=stage.when,
        progress=_progress(session, words),
    )


def _sight(session: Session, words: Words) -> Sight:
    placed = session.made if session.told else session.placed
    return Sight(session.state, placed, session.scenario.town, words, session.held)


def _shown(told: Stage | Outcome, sight: Sight) -> tuple[Block, ...]:
    """Return what is shown besides words: the picture, the front page, the thoughts."""
    found: list[Block] = []
    if isinstance(told, Stage) and told.picture:
        file = told.picture.file
        alt, credit = told.picture.alt, told.picture.credit
        found.append(Picture(file.path, file.width, file.height, alt, credit))
    if told.page:
        found.append(_page(told.page, sight.town))
    for thought in told.thoughts:
        face = staging.face(thought.speaker, thought.mood, sight)
        found += [Thought(thought.text, face)] if face else []
    return tuple(found)


def _page(page: Page, town: Town) -> Paper:
    masthead = page.masthead or town.newspaper or town.name
    return Paper(masthead, page.title, tuple(page.text.split("\n")), kind="newspaper")


def gauges(session: Session, words: Words, before: Mapping[str, int]) -> Gauges:
    """Return the gauges of the scenario, and how far each has moved since `before`."""
    town, now = session.scenario.town, session.state.gauges
    bars = (
        GaugeBar(id, town.gauges[id].label, level, level - before.get(id, level))
        for id, level in now.items()
    )
    return Gauges(words("How the town is doing"), tuple(bars))


def _only_button(blocks: tuple[Block, ...]) -> str:
    """Return the button that reads on when there is nothing else to do."""
    rows = [block for block in blocks if isinstance(block, Choices) and block.style == "row"]
    return rows[-1].choices[0].id if rows else ""


def _timed(screen: Screen, session: Session, words: Words, timers: int) -> Screen:
    seconds, control = session.scene.countdown()
    default = find(screen, control)
    if not timers or not seconds or not default:
        return screen
    label = words("Without an answer: {option}", option=default.label)
    return replace(screen, countdown=Countdown(seconds * timers, control, label))


def _progress(session: Session, words: Words) -> str:
    number = session.state.turn + (0 if session.told else 1)
    stops = (session.next if session.told else session.at, *session.back)
    ahead = sum(longest(session.scenario, stop) for stop in stops)
    total = session.state.turn + ahead
    return words("decision {number} of {total}", number=number, total=max(number, total))


def longest(scenario: Scenario, at: str) -> int:
    """Return the most decisions there can be from `at` on, what comes by itself left apart.

    A loop counts once. Walked with a stack of our own: a story may be longer than Python is deep.
    """
    known: dict[str, int] = {}
    to_do = [at]
    while to_do:
        scene = to_do[-1]
        first = scene not in known
        known.setdefault(scene, 0)
        unknown = [each for each in _following(scenario, scene) if each not in known]
        if first and unknown:
            to_do += unknown
            continue
        to_do.pop()
        ahead = max((known[each] for each in _following(scenario, scene)), default=0)
        known[scene] = _decides(scenario, scene) + ahead
    return known[at]


def _following(scenario: Scenario, scene: str) -> set[str]:
    """Return the scenes that `scene` may lead to; none from an ending."""
    if scene not in scenario.scenes:
        return set()
    each = scenario.scenes[scene]
    drawn = [draw for outcome in each.outcomes() for draw in outcome.then]
    return {draw.scene for draw in (*drawn, *each.stage.then)}


def _decides(scenario: Scenario, scene: str) -> bool:
    return scene in scenario.scenes and bool(scenario.scenes[scene].outcomes())
