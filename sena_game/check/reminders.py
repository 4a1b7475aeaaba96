"""What is too long in the reminders of a scenario for the minute they are given."""

from __future__ import annotations

from collections.abc import Iterator

from sena_game.check.pedagogy import words
from sena_game.check.places import Written
from sena_game.problems import Problem
from sena_game.scenario.model import Scenario

# Words of a situation, and of why its answer is right.
LONGEST = {"text": 40, "why": 30}


def problems(scenario: Scenario, written: Written) -> Iterator[Problem]:
    for id, reminder in scenario.reminders.items():
        for key, most in LONGEST.items():
            count = words(getattr(reminder, key))
            if count > most:
                values = {"count": str(count), "most": str(most)}
                yield written.problem("long-reminder", "reminders", id, key, **values)
