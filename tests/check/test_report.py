"""Problems as text: where, what, and the nearest cure."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from sena_game import __version__, paths
from sena_game.check.report import as_json, as_sarif, lines
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


def test_json_is_a_list_of_the_problems_as_data() -> None:
    assert json.loads(as_json([UNKNOWN], Words())) == [
        {
            "path": "s.yaml",
            "line": 5,
            "column": 5,
            "level": "error",
            "code": "unknown-key",
            "message": "“consequnce” is not a key of an option.",
            "near": "consequence",
            "near_line": 0,
        }
    ]
    assert as_json([], Words()) == "[]"


def test_sarif_names_each_rule_once_and_places_each_result() -> None:
    odd = Problem(Place("un dossier/é.yaml", 2, 3), "dated-source", {"year": "2019"}, level="info")
    log = json.loads(as_sarif([UNKNOWN, odd, UNKNOWN], Words()))
    (run,) = log["runs"]
    assert (log["version"], run["tool"]["driver"]["version"]) == ("2.1.0", __version__)
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [
        "unknown-key",
        "dated-source",
    ]
    assert [result["level"] for result in run["results"]] == ["error", "note", "error"]
    assert run["results"][1]["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "un%20dossier/%C3%A9.yaml"},
                "region": {"startLine": 2, "startColumn": 3},
            }
        }
    ]


def test_sarif_tells_a_rule_apart_from_any_file_and_why_it_is_one() -> None:
    (run,) = json.loads(as_sarif([UNKNOWN], Words(), {"unknown-key": "Because."}))["runs"]
    assert run["tool"]["driver"]["rules"] == [
        {
            "id": "unknown-key",
            "shortDescription": {"text": "“…” is not a key of …"},
            "fullDescription": {"text": "Because."},
            "help": {"text": "Because."},
        }
    ]


def test_what_an_author_wrote_is_not_translated() -> None:
    french = load_words("fr", paths.assets() / "words")
    wrong = Problem(Place("s.yaml"), "not-one-of", {"text": "scene", "choices": "sorting"})
    (told,) = lines(wrong, french)
    assert "«\u00a0scene\u00a0»" in told and "sorting" in told


def test_sarif_says_the_cure_too() -> None:
    (run,) = json.loads(as_sarif([UNKNOWN], Words()))["runs"]
    text = "“consequnce” is not a key of an option. Did you mean “consequence”?"
    assert run["results"][0]["message"] == {"text": text}


@pytest.mark.parametrize(
    ("column", "start", "end"), [(1, "a1,b1", "…"), (150, "…", "…"), (398, "…", "b99")]
)
def test_a_long_line_is_cut_around_the_place(column: int, start: str, end: str) -> None:
    line = ",".join(f"a{n},b{n}" for n in range(1, 100))[:600]
    line = line[:393] + ",b99"
    problem = replace(UNKNOWN, place=Place("s.yaml", 1, column), excerpt=line, length=3)
    _, shown, under = lines(problem, Words())
    shown, marked = shown[4:], under[4:].split("  Did")[0]
    assert len(shown) <= 100 and shown.startswith(start) and shown.endswith(end)
    at = marked.index("~")
    assert shown[at : at + marked.count("~")] == line[column - 1 : column + 2]


def test_a_mark_stops_where_the_line_is_cut() -> None:
    problem = replace(UNKNOWN, excerpt="x" * 300, length=250)
    _, shown, under = lines(problem, Words())
    assert len(under.split("  Did")[0]) == len(shown) - 1
