"""Conditions, effects and ways, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game import paths
from sena_game.chart.saying import Saying
from sena_game.chart.story import BACK, Way, chart
from sena_game.rules.conditions import parse
from sena_game.rules.effects import Mark, Shift
from sena_game.scenario.model import Outcome
from sena_game.words import Words, load_words
from tests.library.small import TWO, small

FRENCH = load_words("fr", paths.assets() / "words")


@pytest.fixture
def english(tmp_path: Path) -> Saying:
    return Saying(chart(small(tmp_path, TWO)), Words())


@pytest.fixture
def french(english: Saying) -> Saying:
    return Saying(english.chart, FRENCH)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("confiance >= 60", "Confiance: 60 or more"),
        ("confiance < 60", "Confiance: less than 60"),
        ("not confiance < 60", "Confiance: 60 or more"),
        ("not confiance == 60", "Confiance: anything but 60"),
        ("equipe > 10 and equipe <= 20", "Équipe: more than 10 and Équipe: 20 or less"),
        ("right == 2", "right answers: exactly 2"),
        ("vu", "the fact “vu” is remembered"),
        ("not vu", "the fact “vu” is not remembered"),
        ("seen(un)", "“1. un” was seen"),
        ("not chosen(un.oui)", "“Oui” was not chosen"),
        ("crossed(ligne)", "the red line “Une ligne” is crossed"),
        (
            "vu and (seen(un) or seen(deux))",
            "the fact “vu” is remembered and (“1. un” was seen or “2. deux” was seen)",
        ),
        (
            "not (vu or seen(un))",
            "the fact “vu” is not remembered and “1. un” was not seen",
        ),
        (
            "not (vu and seen(un)) and right != 1",
            "(the fact “vu” is not remembered or “1. un” was not seen)"
            " and right answers: anything but 1",
        ),
    ],
)
def test_a_condition_is_said_in_words(english: Saying, written: str, said: str) -> None:
    assert english.condition(parse(written)) == said


def test_a_condition_is_said_in_french(french: Saying) -> None:
    said = french.condition(parse("confiance >= 60 and not chosen(un.oui)"))
    assert said == "Confiance\u00a0: 60 ou plus et on n’a pas choisi «\u00a0Oui\u00a0»"


def test_names_that_are_unknown_are_said_as_written(english: Saying) -> None:
    assert english.condition(parse("seen(ici)")) == "“ici” was seen"
    assert english.condition(parse("chosen(un.ici)")) == "“un.ici” was chosen"


def test_effects_are_said_with_the_names_of_gauges_and_axes(french: Saying) -> None:
    effects = (Shift("confiance", -10), Shift("equipe", 50, absolute=True), Mark("vu"))
    outcome = Outcome(effects=effects, points={"services": 4}, cancel=("deux",))
    assert list(french.effects(outcome)) == [
        "Effets\u00a0: Confiance −10, Équipe = 50, le fait «\u00a0vu\u00a0» est retenu",
        "Points\u00a0: Services +4",
        "Ne viendra plus\u00a0: 2. deux",
    ]


def test_nothing_is_said_of_what_changes_nothing(english: Saying) -> None:
    assert list(english.effects(Outcome())) == []


@pytest.mark.parametrize(
    ("way", "said"),
    [
        (Way("deux"), ""),
        (Way("deux", after=1), "après la prochaine décision"),
        (Way("deux", after=3), "dans 3 décisions"),
        (Way("deux", share=0.25), "25\u202f% des fois"),
        (Way("deux", weight=2), "poids 2"),
        (Way(BACK), "retour à l’histoire"),
    ],
)
def test_a_way_is_said_when_it_is_not_at_once_and_sure(french: Saying, way: Way, said: str) -> None:
    assert french.manner(way) == said


def test_a_speaker_is_one_of_the_cast_or_who_is_written(english: Saying) -> None:
    assert [english.speaker("lola"), english.speaker("Un voisin")] == ["Lola", "Un voisin"]
