"""A run to its debrief, and to the letter that opens it: nothing is canned."""

from __future__ import annotations

from dataclasses import dataclass

from sena_game.debrief import advice
from sena_game.debrief.path import Made, path
from sena_game.debrief.score import Score, score, share
from sena_game.explore.scale import Scale
from sena_game.play.replay import finished
from sena_game.play.run import Run
from sena_game.play.session import Session
from sena_game.rules.conditions import holds
from sena_game.rules.state import State
from sena_game.scenario.model import Scenario
from sena_game.screen.blocks import Choices, Paper, Screen
from sena_game.words import Words

# The weather of a letter.
BACKDROPS = {"warm": "evening", "dry": "day", "grave": "rain"}


@dataclass(frozen=True, slots=True)
class Debrief:
    """What there is to say of a run that came to `end`, before it is put into blocks.

    `shares` tell what was won of each axis, over what the path offered.
    """

    run: Run
    end: Session
    made: tuple[Made, ...]
    shares: tuple[tuple[str, float | None], ...]
    levers: tuple[str, ...]
    scale: Scale | None = None

    @property
    def scenario(self) -> Scenario:
        return self.end.scenario

    @property
    def ending(self) -> str:
        return self.end.at

    @property
    def state(self) -> State:
        return self.end.state

    @property
    def score(self) -> Score | None:
        return score(self.state, self.scale) if self.scale else None


def debrief(scenario: Scenario, run: Run, scale: Scale | None = None) -> Debrief:
    """Return the debrief of a run that has ended; without a scale, it has no score."""
    made = path(scenario, run)
    return Debrief(
        run=run,
        end=finished(scenario, run.seed, run.decisions),
        made=made,
        shares=tuple((axis, share(made, axis)) for axis in scenario.town.axes),
        levers=advice.levers(made, scenario.town.levers),
        scale=scale,
    )


def letter(end: Session, words: Words, buttons: Choices) -> Screen:
    """Return the letter that ends a play: the ending, and the lines its path has earned."""
    scenario, ending = end.scenario, end.ending
    lines = [line.text for line in ending.lines if holds(line.condition, end.state)]
    title = ending.title or words("The end of the story")
    text = ending.text or words("The town thanks you. It has kept note of everything you decided.")
    paper = Paper(
        masthead=scenario.front.masthead,
        title=title,
        paragraphs=(*text.split("\n"), *lines),
        signature=scenario.town.signature,
        kind="letter",
    )
    return Screen(
        id="letter",
        title=title,
        blocks=(paper, buttons),
        backdrop=BACKDROPS[ending.tone],
        focus=buttons.choices[0].id,
        sound="letter",
    )
