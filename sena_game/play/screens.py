"""A session as the screen to be shown: what is asked, or what has just happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sena_game.play.session import Session
from sena_game.scenario.model import Outcome, Page, Scenario, Sight, Stage
from sena_game.scenario.town import Town
from sena_game.scenes import staging
from sena_game.screen.blocks import (
    Block,
    Choices,
    Countdown,
    Feed,
    GaugeBar,
    Gauges,
    Notice,
    Paper,
    Picture,
    Screen,
    Speech,
    Thought,
)
from sena_game.screen.focus import find
from sena_game.words import Words


def show(session: Session, words: Words, *, before: Mapping[str, int], timers: int = 0) -> Screen:
    """Return the screen of a session that has not ended.

    `before` holds the gauges as they were at the last decision, so that what moved can be seen.
    """
    if session.told:
        return _telling(session, session.told, words, before)
    return _asking(session, words, timers)


def _asking(session: Session, words: Words, timers: int) -> Screen:
    scene = session.scene
    sight = Sight(session.state, session.placed, session.scenario.town, words)
    shown = scene.show(sight)
    speech = tuple(block for block in shown if isinstance(block, Speech))
    rest = tuple(block for block in shown if not isinstance(block, Speech))
    bars = gauges(session, words, session.state.gauges)
    screen = Screen(
        id=f"scene:{scene.id}:{len(session.placed)}",
        title=session.scenario.title,
        blocks=(*speech, *_shown(scene.stage, session.scenario.town), bars, *rest),
        shape="stage",
        backdrop=scene.stage.backdrop,
        when=scene.stage.when,
        progress=_progress(session, words),
        sound="message" if any(isinstance(block, Feed) for block in rest) else "",
        focus=_only_button(rest),
    )
    return _timed(screen, session, words, timers)


def _telling(session: Session, outcome: Outcome, words: Words, before: Mapping[str, int]) -> Screen:
    scenario, stage = session.scenario, session.scene.stage
    crossed = tuple(
        Notice("bad", words("Red line"), scenario.red_lines[line].label)
        for line in outcome.red_lines
    )
    face = staging.face(outcome.speaker or stage.speaker, outcome.mood, scenario.town)
    sight = Sight(session.state, {}, scenario.town, words)
    onward = staging.onward(sight)
    return Screen(
        id=f"told:{session.at}",
        title=scenario.title,
        blocks=(
            *crossed,
            *((Speech(outcome.consequence, face),) if outcome.consequence else ()),
            *_shown(outcome, scenario.town),
            gauges(session, words, before),
            onward,
        ),
        shape="stage",
        backdrop=stage.backdrop,
        when=stage.when,
        progress=_progress(session, words),
        focus=onward.choices[0].id,
        sound="bad" if crossed else "choose",
    )


def _shown(told: Stage | Outcome, town: Town) -> tuple[Block, ...]:
    """Return what is shown besides words: the picture, the front page, the thoughts."""
    found: list[Block] = []
    if isinstance(told, Stage) and told.picture:
        file = told.picture.file
        alt, credit = told.picture.alt, told.picture.credit
        found.append(Picture(file.path, file.width, file.height, alt, credit))
    if told.page:
        found.append(_page(told.page, town))
    for thought in told.thoughts:
        face = staging.face(thought.speaker, thought.mood, town)
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
    ahead = longest(session.scenario, session.next if session.told else session.at)
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
