"""Stories made at random from a seed, as authors would write them: every construct in few lines."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sena_game.library.declared import SCENARIO
from sena_game.library.defaults import completed, name_gauges
from sena_game.library.reader import read_scenario
from sena_game.library.town import TOWN
from sena_game.problems import ScenarioError
from sena_game.scenario.model import Scenario
from sena_game.scenario.reading import Reading
from sena_game.scenario.source import parse
from sena_game.scenario.town import Town

BINS = ("garder", "retirer", "transmettre")
GAUGES = ("confiance", "equipe", "portee", "conformite", "sobriete")


@dataclass(frozen=True)
class Recipe:
    """How long a story is, and the share of its options that have each thing."""

    decisions: int = 3
    options: int = 3
    gauges: int = 2
    flags: int = 2
    amounts: tuple[int, ...] = (-40, -15, -10, -5, 5, 10, 15, 40)
    touched: int = 2
    conditions: float = 0.3
    marks: float = 0.3
    later: float = 0.15
    draws: float = 0.2
    once: float = 0.1
    absolute: float = 0.1
    loops: float = 0.0  # the share of options that lead back, but the first of a scene
    sortings: int = 0
    items: int = 2
    bins: int = 2
    deck: bool = False
    events: int = 2
    endings: int = 3
    judged: int = 0  # on how many gauges all the endings are, when on nothing else


SMALL = Recipe(sortings=1, deck=True)


def town(gauges: int) -> str:
    listed = "".join(f"  {each}: {{label: {each}}}\n" for each in GAUGES[:gauges])
    return (
        "name: Petiville\nsignature: La maire\n"
        "axes:\n  services: {label: Services, short: S}\n  dialogue: {label: Dialogue, short: D}\n"
        "levers:\n  canal: {label: le canal, monday: appelle.}\n"
        f"gauges:\n{listed}cast:\n  lola: {{name: Lola}}\n"
    )


def story(seed: int, recipe: Recipe = SMALL) -> str:
    """Return the text of a scenario; the same seed and recipe give the same text."""
    return _Writer(random.Random(seed), recipe).text()


def scenario(seed: int, recipe: Recipe = SMALL) -> Scenario:
    """Return a story as it is read, without files."""
    return read(story(seed, recipe), recipe.gauges)


def told_as(
    scene: str, *, gauges: int = 2, more: str = "", endings: str = "", flags: str = ""
) -> Scenario:
    """Return the story of one scene, `s0`, written from its keys on, and of `more` scenes."""
    return read(
        "format: 1\ntown: ville\ntitle: Histoire\n"
        f"gauges: {{{', '.join(f'{each}: 50' for each in GAUGES[:gauges])}}}\nflags: [{flags}]\n"
        f"start: s0\nscenes:\n  s0:\n    text: Texte.\n    then: end\n    {scene}{more}"
        f"endings:\n{endings}  fin: {{title: Fin, text: Fini.}}\n",
        gauges,
    )


def read(text: str, gauges: int) -> Scenario:
    """Return the scenario that a text is, in the small town."""
    place = _town(gauges)
    parsed = parse(text.encode(), "scenario.yaml")
    reading = Reading(parsed.lines, {}, problems=list(parsed.problems), told=parsed.told)
    reading.names.update({kind: dict(at) for kind, at in place.names.items()})
    assert parsed.node
    parts = SCENARIO.read(parsed.node, reading)
    name_gauges(parsed.node, reading, place.town)
    reading.resolve()
    wrong = [problem for problem in reading.problems if problem.level == "error"]
    if wrong:
        raise ScenarioError(wrong)
    values = {k: v for k, v in completed(parts, place.town).items() if k not in ("format", "town")}
    return Scenario(id="histoire", fingerprint=text, town=place.town, **values)


@dataclass(frozen=True)
class _Place:
    town: Town
    names: Mapping[str, Mapping[str, Any]]


@cache
def _town(gauges: int) -> _Place:
    parsed = parse(town(gauges).encode(), "town.yaml")
    reading = Reading(parsed.lines, {}, problems=list(parsed.problems), told=parsed.told)
    assert parsed.node
    found = TOWN.read(parsed.node, reading)
    reading.resolve()
    return _Place(found, reading.names)


def told(folder: Path, seed: int, recipe: Recipe = SMALL) -> Scenario:
    """Return a story as it is read, through files in `folder`."""
    for name, text in (
        ("ville/town.yaml", town(recipe.gauges)),
        (f"histoire-{seed}/scenario.yaml", story(seed, recipe)),
    ):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return read_scenario(folder / f"histoire-{seed}", folder)


class _Writer:
    def __init__(self, chance: random.Random, recipe: Recipe) -> None:
        self.chance = chance
        self.recipe = recipe
        self.gauges = GAUGES[: recipe.gauges]
        self.flags = [f"f{number}" for number in range(recipe.flags)]
        self.asked: list[str] = []  # options met so far, for `chosen`

    def text(self) -> str:
        recipe = self.recipe
        scenes = [f"s{number}" for number in range(recipe.decisions)]
        sorted_ones = set(self.chance.sample(scenes, min(recipe.sortings, len(scenes))))
        written = []
        for number, id in enumerate(scenes):
            after = scenes[number + 1 :][:3]
            kind = self._sorting if id in sorted_ones else self._decision
            written.append(kind(id, after))
        announced = "".join(written)
        for number in range(recipe.events):
            # One that nothing announces is a scene like another: something must come after it.
            alone = not recipe.deck and f"scene: e{number}," not in announced
            written.append(self._event(f"e{number}") + ("    then: end\n" if alone else ""))
        deck = ""
        if recipe.deck and recipe.events:
            deck = f"deck: {{every: 2, events: {{{self._dealt()}}}}}\n"
        return (
            "format: 1\ntown: ville\ntitle: Histoire\n"
            f"gauges: {{{', '.join(f'{each}: {self._level()}' for each in self.gauges)}}}\n"
            f"flags: [{', '.join(self.flags)}]\n"
            "sources:\n  loi: {title: Loi, year: 2005}\n"
            "red_lines:\n  ligne: {label: Ligne, rule: Non., source: loi}\n"
            f"{deck}start: s0\nscenes:\n{''.join(written)}{self._endings()}"
        )

    def _hits(self, share: float) -> bool:
        return self.chance.random() < share

    def _level(self) -> int:
        return self.chance.randrange(20, 85, 5)

    def _decision(self, id: str, after: list[str]) -> str:
        options = "".join(self._option(id, f"o{n}", after) for n in range(self.recipe.options))
        then = after[0] if after else "end"
        return f"  {id}:\n    text: Texte.\n    then: {then}\n    options:\n{options}"

    def _option(self, scene: str, id: str, after: list[str], *, plans: bool = True) -> str:
        keys = [f"label: {id}", *self._outcome(after, plans=plans)]
        # The first option is always open, so that no one is left without a move.
        if id != "o0":
            if self._hits(self.recipe.conditions):
                keys.append(f"if: {self._condition()}")
            if self._hits(self.recipe.once):
                keys.append("once: yes")
            if self.recipe.loops and scene[0] == "s" and self._hits(self.recipe.loops):
                keys = [each for each in keys if not each.startswith("then:")]
                keys.append(f"then: s{self.chance.randint(0, int(scene[1:]))}")
        self.asked.append(f"{scene}.{id}")
        return f"      {id}: {{{', '.join(keys)}}}\n"

    def _outcome(self, after: list[str], *, told: bool = True, plans: bool = True) -> list[str]:
        recipe = self.recipe
        keys = [f"effects: {{{', '.join(self._effects())}}}"]
        axis, amount = self.chance.choice(("services", "dialogue")), self.chance.choice((-3, 2, 5))
        keys.append(f"points: {{{axis}: {amount:+d}}}")
        if told and self._hits(0.7):
            keys.append("consequence: Bien.")
        if self._hits(0.05):
            keys.append("red_line: ligne")
        # An event that announced another could go on for ever.
        if plans and recipe.events and self._hits(recipe.later):
            scene = f"e{self.chance.randrange(recipe.events)}"
            keys.append(f"later: {{scene: {scene}, after: {self.chance.randint(1, 3)}}}")
        elif recipe.events and self._hits(recipe.later / 2):
            keys.append(f"cancel: e{self.chance.randrange(recipe.events)}")
        if told and len(after) > 1 and self._hits(recipe.draws):
            draws = (f"{{scene: {each}, weight: {n + 1}}}" for n, each in enumerate(after))
            keys.append(f"then: [{', '.join(draws)}]")
        return keys

    def _effects(self) -> list[str]:
        gauges = self.chance.sample(
            self.gauges, self.chance.randint(1, min(self.recipe.touched, len(self.gauges)))
        )
        found = [f"{gauge}: {self._amount()}" for gauge in gauges]
        if self.flags and self._hits(self.recipe.marks):
            found.append(f"{self.chance.choice(self.flags)}: {self.chance.choice(('yes', 'no'))}")
        return found

    def _amount(self) -> str:
        if self._hits(self.recipe.absolute):
            return f"={self._level()}"
        return f"{self.chance.choice(self.recipe.amounts):+d}"

    def _condition(self) -> str:
        first = self._test()
        if self._hits(0.25):
            return f"{first} {self.chance.choice(('and', 'or'))} {self._test()}"
        return f"not ({first})" if self._hits(0.15) else first

    def _test(self) -> str:
        match self.chance.randrange(6):
            case 0 if self.flags:
                return self.chance.choice(self.flags)
            case 1 if self.flags:
                return f"not {self.chance.choice(self.flags)}"
            case 2 if self.asked:
                return f"chosen({self.chance.choice(self.asked)})"
            case 3 if self.recipe.events:
                return f"seen(e{self.chance.randrange(self.recipe.events)})"
            case _:
                sign = self.chance.choice((">=", "<=", ">", "<", "==", "!="))
                return f"{self.chance.choice(self.gauges)} {sign} {self._level()}"

    def _sorting(self, id: str, after: list[str]) -> str:
        then = after[0] if after else "end"
        items = ""
        offered = BINS[: self.recipe.bins]
        listed = "".join(f"      {bin}: {{label: {bin}}}\n" for bin in offered)
        for item in "abcdefgh"[: self.recipe.items]:
            bins = "".join(
                f"          {bin}: {{{', '.join(self._outcome([], told=False))}}}\n"
                for bin in offered
            )
            items += (
                f"      {item}:\n        author: lola\n        text: Mot.\n"
                f"        answer: garder\n        bins:\n{bins}"
            )
        return (
            f"  {id}:\n    kind: sorting\n    feed: Mur\n    then: {then}\n    bins:\n"
            f"{listed}    items:\n{items}"
            f"    outcomes:\n      - {{if: right == 2, {', '.join(self._outcome(after))}}}\n"
            f"      - {{if: {self._condition()}, {', '.join(self._outcome(after))}}}\n"
            f"      - {{{', '.join(self._outcome(after))}}}\n"
        )

    def _event(self, id: str) -> str:
        if self._hits(0.5):
            return f"  {id}:\n    text: On lit.\n"
        options = "".join(self._option(id, f"o{number}", [], plans=False) for number in range(2))
        return f"  {id}:\n    text: Un événement.\n    options:\n{options}"

    def _dealt(self) -> str:
        once = self.chance.choice(("yes", "no"))
        return (
            f"e0: {{when: {self._test()}, weight: 2, once: {once}}}, "
            f"e{self.recipe.events - 1}: {{weight: 1}}"
        )

    def _endings(self) -> str:
        judged = self.chance.sample(self.gauges, self.recipe.judged) if self.recipe.judged else []
        found = "".join(
            f"  fin{number}: {{title: Fin, text: Fini., if: {self._judging(judged)}}}\n"
            for number in range(self.recipe.endings - 1)
        )
        return f"endings:\n{found}  fin: {{title: Fin, text: Fini.}}\n"

    def _judging(self, gauges: list[str]) -> str:
        if not gauges:
            return self._condition()
        tests = (f"{each} {self.chance.choice(('>=', '<='))} {self._level()}" for each in gauges)
        return " and ".join(tests)
