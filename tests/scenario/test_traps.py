"""The traps of YAML: each is told where it is, once, and the rest of the file is read."""

from __future__ import annotations

import pytest

from sena_game.problems import Edit, Problem, ScenarioError
from sena_game.scenario.source import BYTES_AT_MOST, Listing, Mapping, Node, Scalar, parse
from tests.effort import calls


def read(text: str) -> tuple[object, tuple[Problem, ...]]:
    """Return what a text holds as plain values, and what is wrong in it."""
    try:
        parsed = parse(text.encode(), "s.yaml")
    except ScenarioError as error:
        return None, error.problems
    return plain(parsed.node), tuple(sorted(parsed.problems, key=lambda each: each.place))


def plain(node: Node) -> object:
    match node:
        case Scalar(text):
            return text
        case Listing(items):
            return [plain(item) for item in items]
        case Mapping(entries):
            return {key.text: plain(value) for key, value in entries}


def told(text: str) -> list[str]:
    return [f"{each.place.line}:{each.place.column} {each.code}" for each in read(text)[1]]


def mended(text: str) -> str:
    """Return a text once every cure is applied, from its end to its start."""
    lines = text.split("\n")
    edits = [edit for problem in read(text)[1] for edit in problem.cure]
    for edit in sorted(edits, key=lambda each: (each.line, each.column), reverse=True):
        line, start = lines[edit.line - 1], edit.column - 1
        lines[edit.line - 1] = line[:start] + edit.text + line[start + edit.length :]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: Il dit : non", "1:11 colon-in-text"),
        ("a: Voici la liste :", "1:19 colon-in-text"),
        ("- oui : non : si", "1:13 colon-in-text"),
        ("a: Un\n  Lola : deux", "2:8 colon-in-text"),
        ("a:\n  Un.\n  Lola : deux", "3:8 colon-in-text"),
        ("a: {b: c : d}", "1:10 colon-in-text"),
        ("a: [b, c: d]", "1:9 colon-in-text"),
        ("a: un #2", "1:7 lost-text"),
        ("a: #Toile", "1:4 lost-text"),
        ("a: un\n  #Toile", "2:3 lost-text"),
        ("- #Toile\n- b", "1:3 lost-text"),
        ("a: {b: un #2, c: d}", "1:11 lost-text"),
        ("a: @lola", "1:4 first-character"),
        ("a: - oui", "1:4 first-character"),
        ("a: -", "1:4 first-character"),
        ("a: *important*", "1:4 first-character"),
        ("a: [Lien] voir", "1:4 first-character"),
        ("a: ! Oui", "1:4 first-character"),
        ("a: ? Oui", "1:4 first-character"),
        ("a: ], non", "1:4 first-character"),
        ("? a", "1:1 first-character"),
        ("a: {b: @c}", "1:8 first-character"),
        ('a: "Oui", dit-elle', "1:9 text-after-quote"),
        ("a: 'L'eau'", "1:7 text-after-quote"),
        ("a: 'Un\n  deux' trois", "2:9 text-after-quote"),
        ("a: {b: 'L'eau'}", "1:11 text-after-quote"),
        ('a: "Oui\nb: c', "1:4 open-quote"),
        ('a:\n  - b: "Oui\n    c: "d"', "2:8 open-quote"),
        ('a: {b: "Oui}\nc: d', "1:8 open-quote"),
        ('a: "C:\\docs"', "1:7 backslash"),
        ('a: {b: "C:\\docs"}', "1:11 backslash"),
        ("a: | Oui", "1:6 text-after-bar"),
        ("a: > Oui", "1:6 text-after-bar"),
        ("a: >\n  Oui", "1:4 folded-block"),
        ("a:\n  b: c\n   d: e", "3:4 indentation"),
        ("a:\n    b: c\n  d: e\nf: g", "3:3 indentation"),
        ("a:\n  - b\n   - c", ""),
        ("a:\n  - b: c\n  d: e", "3:3 indentation"),
        ("a: |\n    Un\n  deux\nb: c", "3:3 indentation"),
        ("a:\n  b: |\n  Un.\n  Deux.\n  c: d", "3:3 indentation"),
        ("a:\n\tb: c", "2:1 tab"),
        ("a:\n  b: c\n\td: e\n  f: g", "3:1 tab"),
        ("a:\n\u00a0\u00a0b: c", "2:1 hard-space"),
        ("a: b\n---\nc: d", "2:1 two-documents"),
        ("a: b\n...\nc: d", "2:1 two-documents"),
        ("a:b\nc: d", "1:2 syntax"),
        ("a: {b:c}", "1:6 syntax"),
        ("a: {b: c\nd: e", "1:4 syntax"),
        ("a: [b, {c: d]", "1:8 syntax"),
        ("a: [b] c", "1:4 first-character"),
        ("a: [b, c] d", "1:11 syntax"),
        ("a: [b,]", "1:6 syntax"),
        ("a: b\nQue faire\nc: d", "2:1 syntax"),
        ("a: b\u2028c", "1:5 syntax"),
        ("a: b\x85c", "1:5 syntax"),
        ("a: b\ufeff", "1:5 syntax"),
        ("a: {b: Oui, bien sûr, c: d}", "1:13 cut-text"),
        ("a: {b: Oui [non], c: d}", "1:12 cut-text"),
        ("a: &b c", "1:4 not-plain"),
        ("a: *b", "1:4 not-plain"),
        ("a: !b c", "1:4 not-plain"),
    ],
)
def test_a_trap_is_told_once_where_it_is(text: str, expected: str) -> None:
    assert told(text) == ([expected] if expected else [])


@pytest.mark.parametrize(
    "text",
    [
        "a: 100 %",
        "a: 12 h 30, puis 14:00",
        "a: https://ville.example/a#b",
        "a: C'est «\u00a0oui\u00a0» : non".replace(" : ", "\u00a0:\u00a0"),
        "a: b#c",
        "a: -5\nb: +5\nc: ?d\nd: :-)",
        "a: 'L''eau'",
        'a: "Elle dit \\"oui\\""',
        "a: |\n  Tout : est #permis\n   @ici\nb: c",
        "a: |-\n  b\nc: |+\n  d",
        "a: # note\n  b: 'c' # autre",
        "# note\n---\na: b",
        "a: 'b' # note\nc: {d: e} # note\nf: [g] # note",
        "a:\n- b\n- c\nd: e",
        "a: {\n  b: c, # note\n  d: [e,\n    f]\n}\ng: h",
        'a: "Un\n  deux"\nb: c',
        "a: Un\n  deux\n\n  trois\nb: c",
        "- - a\n  - b\n-\n  c: d",
        "a: {b: 12:30, c: 'd, e', f: \"g: h\"}",
        "a: b\r\nc: d\r\n",
    ],
)
def test_what_is_no_trap_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_what_is_around_a_trap_is_read_where_it_is() -> None:
    text = "a: Il dit : non\nb: @lola\nc: {d: 'L'eau', e: f}\ng:\n   h: i\n    j: k\nl: m"
    parsed = parse(text.encode(), "s.yaml")
    assert plain(parsed.node) == {
        "a": "Il dit : non",
        "b": "@lola",
        "c": {"d": "'L'eau'", "e": "f"},
        "g": {"h": "i", "j": "k"},
        "l": "m",
    }
    assert isinstance(parsed.node, Mapping)
    inner = parsed.node.find("c")
    assert isinstance(inner, Mapping)
    assert [key.place.column for key, _ in inner.entries] == [5, 17]


def test_a_line_set_off_wrongly_names_what_it_fell_under() -> None:
    (problem,) = read("un:\n  deux:\n      a: b\n    c: d\n")[1]
    assert problem.values == {"column": "5", "expected": "7", "parent": "deux", "line": "2"}


def test_lines_set_off_wrongly_together_are_told_once() -> None:
    value, problems = read("a:\n  b: c\n   d: e\n   f:\n     g: h\n  i: j\n")
    assert value == {"a": {"b": "c", "d": "e", "f": {"g": "h"}, "i": "j"}}
    assert len(problems) == 1


def test_all_lines_set_off_by_tabs_are_told_at_once() -> None:
    assert told("a:\n\tb: c\n\td:\n\t\te: f\n") == ["2:1 tab", "3:1 tab", "4:1 tab"]


def test_a_problem_that_follows_an_inserted_space_is_where_it_was_written() -> None:
    parsed = parse(b"a: {b:c, d: e}", "s.yaml")
    assert isinstance(parsed.node, Mapping)
    inner = parsed.node.find("a")
    assert isinstance(inner, Mapping)
    assert [(key.text, key.place.column) for key, _ in inner.entries] == [("b", 5), ("d", 10)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: Il dit : non\nb: c", {"a": "Il dit : non\n", "b": "c"}),
        ("a:\n  - @lola\n  - b", {"a": ["@lola\n", "b"]}),
        ("- a: 'L'eau'\n  b: c", [{"a": "L'eau\n", "b": "c"}]),
        ('a: "Oui", dit-elle', {"a": '"Oui", dit-elle'}),
        ("a: Un\n    deux : trois\nb: c", {"a": "Un\ndeux : trois\n", "b": "c"}),
        ("a: >\n  Un", {"a": "Un"}),
        ("a:\n\u00a0\u00a0b: c", {"a": {"b": "c"}}),
        ("a:b\nc: d", {"a": "b", "c": "d"}),
        ("a: {b:c}", {"a": {"b": "c"}}),
        ("a: b\n---\nc: d", {"a": "b", "c": "d"}),
    ],
)
def test_a_sure_cure_gives_what_was_meant(text: str, value: object) -> None:
    assert any(problem.cure for problem in read(text)[1])
    assert read(mended(text)) == (value, ())


@pytest.mark.parametrize(
    "text", ["a: un #2", 'a: "Oui', "a:\n\tb: c", "a:\n  b: c\n   d: e", "a: | b"]
)
def test_what_only_its_author_can_tell_has_no_cure(text: str) -> None:
    assert [problem.cure for problem in read(text)[1]] == [()]


def test_a_cure_says_what_it_replaces() -> None:
    (problem,) = read("a:\n  b: @lola\n")[1]
    assert problem.cure == (Edit(2, 6, 5, "|\n    @lola"),)


BOMBS = {
    "brackets": "[" * BYTES_AT_MOST,
    "braces": "{a: " * (BYTES_AT_MOST // 4),
    "dashes": "- " * (BYTES_AT_MOST // 2 - 1),
    "dashes below": "".join(" " * each + "-\n" for each in range(1000)),
    "keys below": "".join(" " * each + "a:\n" for each in range(1000)),
    "question marks": "? " * (BYTES_AT_MOST // 2 - 1),
    "aliases": "a: &a x\n" + "b: *a\n" * 100_000,
    "billion laughs": "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(20_000)),
    "huge key": "a" * (BYTES_AT_MOST - 4) + ": b",
    "anchors": "&a " * (BYTES_AT_MOST // 3),
    "brackets in a text": "a: {b: c" + "[x" * 500_000 + "}",
    "documents": "---\n" * (BYTES_AT_MOST // 4),
}


# Some ten calls for each line of the longest file allowed, when its lines are short.
CALLS_AT_MOST = 3_000_000


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_with_little_work(name: str) -> None:
    _, problems = read(BOMBS[name])
    assert problems
    assert calls(lambda: read(BOMBS[name])) < CALLS_AT_MOST


@pytest.mark.parametrize(
    "piece", ["a: b\n", "  c d\n", "a: #x\n", "a:\n", "- 'x\n", "\ta\n", " - x : y\n", "a b : c\n"]
)
def test_reading_takes_work_in_proportion_to_the_text(piece: str) -> None:
    once = calls(lambda: read("z: z\n" + piece * 2_000))
    assert calls(lambda: read("z: z\n" + piece * 8_000)) < 5 * once
