"""A node to a typed value, or a problem at its place."""

from __future__ import annotations

from typing import Any

import pytest

from sena_game.problems import Edit
from sena_game.scenario.fields import (
    Effects,
    If,
    Kind,
    Names,
    Number,
    OneOf,
    Plain,
    Points,
    Ref,
    Text,
)
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import ListOf, MapOf, OneOrMore, Record, inside, may, must
from sena_game.scenario.source import Mapping, parse

PERSON = Record(dict, "a person", {"name": must(Text()), "age": may(Number(0, 120), 30)})


def read(kind: Kind, text: str, **catalogue: tuple[str, str]) -> tuple[Any, Reading]:
    reading = Reading(tuple(text.split("\n")), catalogue)
    value = kind.read(parse(text.encode(), "s.yaml").node, reading)
    reading.resolve()
    return value, reading


def problems(kind: Kind, text: str) -> list[str]:
    _, reading = read(kind, text)
    found = sorted(reading.problems, key=lambda problem: problem.place)
    return [f"{p.place.line}:{p.place.column} {p.code}" for p in found]


def test_a_record_has_its_keys_and_what_stands_for_those_absent() -> None:
    assert read(PERSON, "name: Lola")[0] == {"name": "Lola", "age": 30}


def test_every_problem_of_a_record_is_told_in_one_go() -> None:
    text = "age: vieux\nxyz: Lola\nville: Toile"
    assert problems(PERSON, text) == [
        "1:1 missing-key",
        "1:6 not-a-number",
        "2:1 unknown-key",
        "3:1 unknown-key",
    ]


def test_a_misspelt_key_is_told_once_with_the_right_one() -> None:
    _, reading = read(PERSON, "nmae: Lola")
    (problem,) = reading.problems
    assert (problem.code, problem.near, problem.excerpt) == ("unknown-key", "name", "nmae: Lola")


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("texte", "text"),
        ("durée", "duration"),
        ("si", "if"),
        ("levier", "lever"),
        ("fins", "endings"),
    ],
)
def test_a_french_key_gets_the_english_one_as_its_hint(french: str, english: str) -> None:
    kind = Record(dict, "a thing", {english: must(Text())})
    _, reading = read(kind, f"{french}: x")
    assert reading.problems[0].near.startswith(english)


def test_the_lines_of_a_text_are_one_and_its_paragraphs_stay_apart() -> None:
    _, reading = read(MapOf(Text()), "a: |\n  Un\n  texte.\n\n  Deux.\n")
    assert reading.texts == {"a": "Un texte.\nDeux."}


def test_a_text_is_translated_at_its_address() -> None:
    kind = MapOf(MapOf(PERSON))
    value, reading = read(
        kind,
        "a: {b: {name: Lola}, c: {name: Dédé}}",
        **{"a.b.name": ("Lola", "Lou"), "a.c.name": ("Didier", "Did")},
    )
    assert [value["a"][id]["name"] for id in ("b", "c")] == ["Lou", "Dédé"]
    assert reading.texts == {"a.b.name": "Lola", "a.c.name": "Dédé"}


def test_a_silent_key_is_no_step_of_an_address_and_a_list_counts_from_one() -> None:
    kind = Record(
        dict, "a thing", {"in": must(MapOf(Text()), silent=True), "out": must(ListOf(Text()))}
    )
    _, reading = read(kind, "in: {a: Un}\nout: [Deux, Trois]")
    assert reading.texts == {"a": "Un", "out.1": "Deux", "out.2": "Trois"}


@pytest.mark.parametrize(("text", "value"), [("0", 0), ("100", 100), ("55", 55)])
def test_a_number_within_bounds_is_read(text: str, value: int) -> None:
    assert read(MapOf(Number(0, 100, 5)), f"a: {text}")[0] == {"a": value}


@pytest.mark.parametrize("text", ["101", "-1", "5.0", "cinq", "''", "1e1", "9" * 30, "5 %"])
def test_what_is_not_a_number_within_bounds_is_a_problem(text: str) -> None:
    assert problems(MapOf(Number(0, 100)), f"a: {text}") == ["1:4 not-a-number"]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (Text(), "[a]", "1:1 first-character"),
        (Text(), "- a", "1:1 wrong-shape"),
        (Plain(), "{a: b}", "1:1 wrong-shape"),
        (Number(), "[1]", "1:1 wrong-shape"),
        (ListOf(Plain()), "a", "1:1 wrong-shape"),
        (ListOf(Plain()), "[a, [b]]", "1:5 wrong-shape"),
        (MapOf(Plain()), "a", "1:1 wrong-shape"),
        (Names("flag"), "a", "1:1 wrong-shape"),
        (PERSON, "a", "1:1 wrong-shape"),
        (OneOf(("yes", "no")), "maybe", "1:1 not-one-of"),
        (OneOf(("yes", "no")), "''", "1:1 not-one-of"),
        (MapOf(Plain()), "Été: a", "1:1 not-an-id"),
        (MapOf(Plain()), "a-: b", "1:1 not-an-id"),
        (Names("flag"), "[a, B]", "1:5 not-an-id"),
        (Names("flag"), "[a, b, a]", "1:8 same-id"),
        (Points(), "{}", ""),
        (Ref("scene"), "nuit", "1:1 unknown-name"),
        (Points(), "[a]", "1:1 wrong-shape"),
        (Effects(), "[a]", "1:1 wrong-shape"),
    ],
)
def test_a_problem_is_at_its_place(kind: Kind, text: str, expected: str) -> None:
    assert problems(kind, text) == ([expected] if expected else [])


def test_one_value_stands_for_a_list_of_one() -> None:
    assert read(OneOrMore(Plain()), "a")[0] == ("a",)
    assert read(OneOrMore(Plain()), "[a, b]")[0] == ("a", "b")


def test_a_name_may_be_used_before_it_is_declared() -> None:
    kind = Record(dict, "a thing", {"start": must(Ref("scene")), "scenes": must(Names("scene"))})
    assert problems(kind, "start: nuit\nscenes: [nuit]") == []


def test_an_unknown_name_comes_with_the_nearest_known() -> None:
    kind = Record(dict, "a thing", {"start": must(Ref("scene")), "scenes": must(Names("scene"))})
    _, reading = read(kind, "start: nuti\nscenes: [nuit, jour]")
    (problem,) = reading.problems
    assert (problem.near, problem.length) == ("nuit", 4)
    assert problem.values == {"name": "nuti", "kind": "scene"}


def test_a_path_of_keys_leads_to_a_node_or_to_the_last_there_is() -> None:
    node = parse(b"a: {b: c}", "s.yaml").node
    assert isinstance(node, Mapping)
    assert inside(node, "a", "b").place.column == 8
    assert inside(node, "a", "z") is inside(node, "a")


OPTION = Record(dict, "an option", {"label": must(Text()), "lever": may(Text()), "if": may(If())})
SCENE = Record(
    dict,
    "a scene",
    {"text": may(Text()), "question": may(Text()), "options": may(MapOf(OPTION), {})},
)


@pytest.mark.parametrize(
    ("kind", "text", "expected", "near"),
    [
        (Effects(), "{a: 5}", "1:5 bare-number", "+5"),
        (Points(), "a: 10", "1:4 not-points", "+10"),
        (Effects(), "a: oui", "1:4 not-an-effect", "yes"),
        (Effects(), "a: True", "1:4 not-an-effect", "yes"),
        (OneOf(("no", "yes")), "vrai", "1:1 not-one-of", "yes"),
        (MapOf(If()), "a: b et c", "1:6 bad-condition", "and"),
        (MapOf(If()), "a: (b or c) ou d", "1:13 bad-condition", "or"),
        (MapOf(If()), "a: 'non b'", "1:5 bad-condition", "not"),
        (MapOf(If()), "a: b AND c", "1:6 bad-condition", "and"),
    ],
)
def test_what_is_nearly_right_comes_with_what_is(
    kind: Kind, text: str, expected: str, near: str
) -> None:
    _, reading = read(kind, text)
    problem = next(each for each in reading.problems if each.code != "unknown-name")
    assert f"{problem.place.line}:{problem.place.column} {problem.code}" == expected
    assert problem.near == near


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("text: a\nlabel: b\noptions: {c: {lever: d}}", "2:1 misplaced-key"),
        ("options:\n  question: a\n  c: {label: d}", "2:3 misplaced-key"),
        ("options:\n  c:\n    label: d\n  lever: e", "4:3 misplaced-key"),
        ("options:\n  c:\n    label: d\n    question: e", "4:5 misplaced-key"),
        ("text:\n  Lola : bonjour", "2:3 dialogue-as-key"),
        ("text: a\nLola : bonjour", "2:1 dialogue-as-key"),
        ("options:\n  Lola : bonjour", "2:3 dialogue-as-key"),
        ("text: [Photo]", "1:7 first-character"),
        ("text: {nom}", "1:7 first-character"),
    ],
)
def test_a_key_or_a_text_out_of_place_is_told_once(text: str, expected: str) -> None:
    assert problems(SCENE, text) == [expected]


def test_a_misplaced_key_says_whose_it_is_and_where_it_fell() -> None:
    _, reading = read(SCENE, "text: a\noptions:\n  question: b\n")
    (problem,) = reading.problems
    assert problem.values == {
        "key": "question",
        "owner": "a scene",
        "parent": "options",
        "line": "2",
    }


def test_a_french_key_is_mended_for_sure() -> None:
    _, reading = read(SCENE, "texte: a\n")
    assert reading.problems[0].cure == (Edit(1, 1, 5, "text"),)


def test_the_nearest_name_comes_with_its_line() -> None:
    kind = Record(dict, "a thing", {"start": must(Ref("scene")), "scenes": must(Names("scene"))})
    _, reading = read(kind, "start: nuti\nscenes:\n  - jour\n  - nuit\n")
    assert (reading.problems[0].near, reading.problems[0].near_line) == ("nuit", 4)


def test_a_comma_may_not_cut_a_text_in_a_list() -> None:
    assert problems(ListOf(Text()), "[Oui, bien sûr]") == ["1:7 cut-text"]
    assert problems(ListOf(Text()), "[Oui, Non]") == []
    assert problems(ListOf(Text()), "- Oui\n-\n- Non") == ["2:2 empty-value"]
