"""What conditions, effects and ways are, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sena_game.chart.letters import plain
from sena_game.chart.story import BACK, DECK, FORK, Chart, Offer, Stop, Way
from sena_game.rules.conditions import (
    Always,
    Asked,
    Both,
    Condition,
    Either,
    Flag,
    Level,
    Not,
    is_count,
)
from sena_game.rules.effects import Effect, Mark, Shift
from sena_game.scenario.model import Outcome
from sena_game.scenes.decision import Decision
from sena_game.scenes.placing import Placing
from sena_game.words import Words

# The sign that says the contrary.
COUNTED = {
    "right": "right answers",
    "wrong": "wrongly picked or refused",
    "missed": "missed",
    "spent": "spent",
    "left": "left over",
    "length": "signs used",
    "clashes": "clashes",
    "overtime": "hours too many",
    "breaches": "rules broken",
    "free": "share kept free, in %",
    "optouts": "people who unsubscribe",
}
CONTRARY = {">=": "<", "<": ">=", ">": "<=", "<=": ">", "==": "!=", "!=": "=="}


@dataclass(frozen=True, slots=True)
class Saying:
    """The names of one scenario, in the language of `words`."""

    chart: Chart
    words: Words

    def kind(self, stop: Stop) -> str:
        """Return what sort of stop it is."""
        words = self.words
        match stop.scene:
            case Decision(options=options):
                return words("decision") if options else words("passage to read")
            case Placing(rules=rules):
                return words(rules.kind)
            case None if stop.id == DECK:
                return words("small events, drawn by lot")
            case None:
                return words("ending") if stop.ending else words("choice of the ending")
            case _:
                return words("another kind of scene")

    def name(self, id: str) -> str:
        """Return a stop as it is referred to: its number and its id."""
        stop = self.chart.stops[id]
        own = {FORK: self.words("ending"), DECK: self.words("deck")}
        return f"{stop.number}. {own.get(id, id)}"

    def presented(self, stop: Stop) -> str:
        """Return what is said of a place that is no scene."""
        every = self.chart.scenario.deck.every
        if stop.id == FORK:
            return self.words("The first ending whose condition holds is the one.")
        if every == 1:
            return self.words("After each decision, one of these may come, then the story goes on.")
        return self.words(
            "After every {count} decisions, one of these may come, then the story goes on.",
            count=every,
        )

    def tone(self, stop: Stop) -> str:
        words = self.words
        match stop.ending.tone if stop.ending else "":
            case "warm":
                return words("warm tone")
            case "dry":
                return words("dry tone")
            case "grave":
                return words("grave tone")
            case _:
                return ""

    def speaker(self, id: str) -> str:
        """Return the name of a character; what is written, when it is a name by itself."""
        known = self.chart.scenario.town.cast.get(id)
        return known.name if known else id

    def label(self, offer: Offer) -> str:
        """Return what is offered, or when it happens if nothing is."""
        if offer.label:
            return plain(offer.label)
        if offer.condition != Always():
            return self.words("If {condition}", condition=self.condition(offer.condition))
        return self.words("In all other cases") if offer.outcome != Outcome() else ""

    def condition(self, condition: Condition, *, true: bool = True) -> str:
        """Return a condition in words, or its contrary."""
        words = self.words
        match condition:
            case Always():
                return words("always") if true else words("never")
            case Level(gauge, sign, number):
                return self._level(gauge, sign if true else CONTRARY[sign], number)
            case Flag(name):
                return (
                    words("the fact “{flag}” is remembered", flag=name)
                    if true
                    else words("the fact “{flag}” is not remembered", flag=name)
                )
            case Asked(question, name):
                return self._asked(question, name, true=true)
            case Not(inner):
                return self.condition(inner, true=not true)
            case Both(one, other):
                return self._joined(one, other, true=true, both=true)
            case Either(one, other):
                return self._joined(one, other, true=true, both=not true)

    def _joined(self, one: Condition, other: Condition, *, true: bool, both: bool) -> str:
        parts = [self.condition(each, true=true) for each in (one, other)]
        if not both:
            return self.words("{one} or {other}", one=parts[0], other=parts[1])
        # What is one of two things stands in parentheses within what is both.
        parts = [
            f"({part})" if _either(each, true=true) else part
            for part, each in zip(parts, (one, other), strict=True)
        ]
        return self.words("{one} and {other}", one=parts[0], other=parts[1])

    def _level(self, gauge: str, sign: str, number: int) -> str:
        words = self.words
        match sign:
            case ">=":
                level = words("{number} or more", number=number)
            case "<=":
                level = words("{number} or less", number=number)
            case ">":
                level = words("more than {number}", number=number)
            case "<":
                level = words("less than {number}", number=number)
            case "==":
                level = words("exactly {number}", number=number)
            case _:
                level = words("anything but {number}", number=number)
        return words.colon(self._counted(gauge) if is_count(gauge) else self.gauge(gauge), level)

    def _counted(self, name: str) -> str:
        """Return what a scene counts, in words."""
        public = name.partition("(")[2].rstrip(")")
        if public:
            return self.words("share of “{public}” reached, in %", public=public)
        return self.words(COUNTED[name])

    def _asked(self, question: str, name: str, *, true: bool) -> str:
        words, named = self.words, self._known(question, name)
        match question:
            case "seen":
                return (
                    words("“{name}” was seen", name=named)
                    if true
                    else words("“{name}” was not seen", name=named)
                )
            case "chosen":
                return (
                    words("“{name}” was chosen", name=named)
                    if true
                    else words("“{name}” was not chosen", name=named)
                )
            case _:
                return (
                    words("the red line “{name}” is crossed", name=named)
                    if true
                    else words("the red line “{name}” is not crossed", name=named)
                )

    def _known(self, question: str, name: str) -> str:
        """Return what is read on the screen for a name, where there is something."""
        scenario = self.chart.scenario
        if question == "crossed" and name in scenario.red_lines:
            return scenario.red_lines[name].label
        if question == "seen" and name in self.chart.stops:
            return self.name(name)
        scene, _, rest = name.partition(".")
        stop = self.chart.stops.get(scene)
        offers = {offer.id: offer for offer in stop.offers} if stop and rest else {}
        return self.label(offers[rest]) if rest in offers else name

    def gauge(self, id: str) -> str:
        known = self.chart.scenario.town.gauges.get(id)
        return known.label if known else id

    def axis(self, id: str) -> str:
        known = self.chart.scenario.town.axes.get(id)
        return known.short if known else id

    def effects(self, outcome: Outcome) -> Iterator[str]:
        """Yield what follows from a choice: gauges and flags, points, what will not come."""
        words = self.words
        if outcome.effects:
            changes = ", ".join(self._effect(effect) for effect in outcome.effects)
            yield words.colon(words("Effects"), changes)
        if outcome.points:
            points = outcome.points.items()
            gained = ", ".join(f"{self.axis(axis)} {words.signed(n)}" for axis, n in points)
            yield words.colon(words("Points"), gained)
        if outcome.cancel:
            yield words.colon(words("Called off"), ", ".join(map(self.name, outcome.cancel)))

    def _effect(self, effect: Effect) -> str:
        words = self.words
        match effect:
            case Shift(gauge, amount, absolute):
                change = f"= {amount}" if absolute else words.signed(amount)
                return f"{self.gauge(gauge)} {change}"
            case Mark(flag, True):
                return words("the fact “{flag}” is remembered", flag=flag)
            case Mark(flag, False):
                return words("the fact “{flag}” is forgotten", flag=flag)
        raise TypeError(effect)

    def red_lines(self, outcome: Outcome) -> Iterator[str]:
        for id in outcome.red_lines:
            yield self.words("Red line crossed: {label}", label=self._known("crossed", id))

    def manner(self, way: Way) -> str:
        """Return how a way is taken, when it is not at once and for sure."""
        words = self.words
        if way.to == BACK:
            return words("back to the story")
        if way.after == 1:
            return words("after the next decision")
        if way.after:
            return words("in {count} decisions", count=way.after)
        if way.weight:
            return words("weight {weight}", weight=way.weight)
        return words("{share} of the time", share=words.percent(way.share)) if way.share < 1 else ""


def _either(condition: Condition, *, true: bool) -> bool:
    """Tell whether a condition, or its contrary, is said as one of two things."""
    match condition:
        case Not(inner):
            return _either(inner, true=not true)
        case Either():
            return true
        case Both():
            return not true
        case _:
            return False
