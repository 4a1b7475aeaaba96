"""Problems as text: where, what, and the nearest cure."""

from __future__ import annotations

import pytest

from sena_game import paths
from sena_game.check.report import lines
from sena_game.problems import Place, Problem, ScenarioError, nearest
from sena_game.rules.conditions import BadCondition, parse
from sena_game.words import Words, load_words

UNKNOWN = Problem(
    Place("s.yaml", 5, 5),
    "unknown-key",
    {"key": "consequnce", "owner": "an option"},
    near="consequence",
    excerpt="    consequnce: La rumeur retombe.",
    length=10,
)


def test_a_problem_says_where_what_and_its_cure() -> None:
    assert list(lines(UNKNOWN, Words())) == [
        "s.yaml:5:5: error unknown-key: “consequnce” is not a key of an option.",
        "        consequnce: La rumeur retombe.",
        "        ~~~~~~~~~~  Did you mean “consequence”?",
    ]


def test_a_problem_is_said_in_french() -> None:
    first, _, last = lines(UNKNOWN, load_words("fr", paths.assets() / "words"))
    assert first == (
        "s.yaml:5:5: erreur unknown-key\u00a0: «\u00a0consequnce\u00a0» n’est pas une clé d’option."
    )
    assert last.endswith("Vouliez-vous dire «\u00a0consequence\u00a0»\u202f?")


@pytest.mark.parametrize("text", ["a b", "a >= b", "(a b", ""])
def test_the_reason_of_a_problem_is_said_in_french_too(text: str) -> None:
    with pytest.raises(BadCondition) as raised:
        parse(text)
    values = {"text": text, "reason": raised.value.reason, "word": raised.value.word}
    problem = Problem(Place("s.yaml"), "bad-condition", values)
    (told,) = lines(problem, load_words("fr", paths.assets() / "words"))
    assert "expected" not in told and "stops" not in told


def test_a_problem_without_a_line_to_show_is_told_all_the_same() -> None:
    problem = Problem(Place("x"), "unknown-name", {"name": "x", "kind": "scenario"}, "y")
    assert list(lines(problem, Words())) == [
        "x:1:1: error unknown-name: “x” is not a known scenario.",
        "    Did you mean “y”?",
    ]


def test_what_is_wrong_is_underlined_after_a_tab_and_to_the_end() -> None:
    problem = Problem(Place("s.yaml", 2, 1), "tab", excerpt="\tun:\r", length=1)
    _, shown, under = lines(problem, Words())
    assert (shown, under) == ("     un:", "    ~")


def test_braces_of_an_author_are_shown_as_written() -> None:
    problem = Problem(Place("s.yaml"), "unknown-key", {"key": "{a}", "owner": "an option"})
    assert "“{a}” is not a key of an option." in next(lines(problem, Words()))


def test_problems_come_in_the_order_of_the_file() -> None:
    places = [Place("b", 1), Place("a", 9, 2), Place("a", 9, 1), Place("a", 10)]
    error = ScenarioError(Problem(place, "tab") for place in places)
    assert [p.place for p in error.problems] == [places[2], places[1], places[3], places[0]]
    assert str(error) == "a:9 tab; a:9 tab; a:10 tab; b:1 tab"


def test_the_nearest_word_is_near() -> None:
    assert nearest("confience", ["confiance", "equipe"]) == "confiance"
    assert nearest("xyz", ["confiance", "equipe"]) == ""
