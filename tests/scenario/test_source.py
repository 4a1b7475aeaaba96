"""YAML text to nodes: places, what is refused, and texts read as they were written."""

from __future__ import annotations

import contextlib
import gc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sena_game.problems import Place, Problem, ScenarioError
from sena_game.scenario import source
from sena_game.scenario.source import BYTES_AT_MOST, Listing, Mapping, Node, Scalar

# What YAML 1.1 takes for the end of a line, or does not allow, cannot be told from layout.
PROSE = st.characters(
    exclude_categories=["Cc", "Co", "Cs", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"
)


def parse(raw: bytes, path: str) -> Node:
    """Return the node of a text without any problem."""
    parsed = source.parse(raw, path)
    if parsed.problems:
        raise ScenarioError(parsed.problems)
    return parsed.node


def refused(raw: bytes) -> tuple[Problem, ...]:
    with pytest.raises(ScenarioError) as raised:
        parse(raw, "s.yaml")
    return raised.value.problems


def where(problem: Problem) -> str:
    return f"{problem.place.line}:{problem.place.column} {problem.code}"


def entry(node: Node, key: str) -> Node:
    assert isinstance(node, Mapping)
    found = node.find(key)
    assert found
    return found


def text_at(node: Node, key: str) -> tuple[str, int, int]:
    found = entry(node, key)
    assert isinstance(found, Scalar)
    return found.text, found.place.line, found.place.column


def test_every_node_knows_its_line_and_column() -> None:
    node = parse("titre: Été\nscènes:\n  - é: œuf\n    à: {b: [c, d]}\n".encode(), "s.yaml")
    assert entry(node, "titre").place == Place("s.yaml", 1, 8)
    scenes = entry(node, "scènes")
    assert isinstance(scenes, Listing)
    assert scenes.place == Place("s.yaml", 3, 3)
    assert entry(scenes.items[0], "é").place == Place("s.yaml", 3, 8)
    listing = entry(entry(scenes.items[0], "à"), "b")
    assert isinstance(listing, Listing)
    assert [item.place.column for item in listing.items] == [13, 16]


def test_keys_know_their_places_after_accents() -> None:
    node = parse("{é: a, ça: b}".encode(), "s.yaml")
    assert isinstance(node, Mapping)
    assert [(key.text, key.place.column) for key, _ in node.entries] == [("é", 2), ("ça", 8)]


def test_a_mark_at_the_head_of_the_file_moves_nothing() -> None:
    node = parse("\ufefftitre: Été".encode(), "s.yaml")
    assert text_at(node, "titre") == ("Été", 1, 8)


@pytest.mark.parametrize("text", ["yes", "no", "null", "~", "1.0", "0x10", "2026-06", "1e3", "on"])
def test_every_scalar_stays_text(text: str) -> None:
    assert text_at(parse(f"a: {text}".encode(), "s.yaml"), "a") == (text, 1, 4)


def test_a_key_that_is_absent_is_not_found() -> None:
    node = parse(b"a: 1", "s.yaml")
    assert isinstance(node, Mapping)
    assert node.find("b") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: *a\n", "2:4 not-plain"),
        ("a: &x 1\n", "1:4 not-plain"),
        ("a: !str 1\n", "1:4 not-plain"),
        ("a: !!python/object:os.system {}\n", "1:4 not-plain"),
        ("é: &x\n  b: c\n", "1:4 not-plain"),
        ("a: @lola\n", "1:4 first-character"),
        ("a: `b`\n", "1:4 first-character"),
        ("a: un #2\n", "1:7 lost-text"),
        ("a: #Toile\n", "1:4 lost-text"),
        ("a:\n  - un # note\n", "2:8 lost-text"),
        ("a:\n\u00a0 b: c\n", "2:1 hard-space"),
        ("a:\n  \u202fb: c\n", "2:3 hard-space"),
        ("a: 1\n---\nb: 2\n", "2:1 two-documents"),
        ("a:\n\tb: 1\n", "2:1 tab"),
        ("a:\n  - b\n\t- c\n", "3:1 tab"),
        ("a: Bonsoir : dit-elle\n", "1:12 colon-in-text"),
        ("été: Un mot : deux\n", "1:13 colon-in-text"),
        ("a: [1, 2\nb: 3\n", "1:4 syntax"),
        ('a: "b\n', "1:4 open-quote"),
        ("a: b\n c\nd\n", "3:1 syntax"),
        ("", "1:1 empty-file"),
        ("\n\n# rien\n", "1:1 empty-file"),
        ("é: \x07\n", "1:4 syntax"),
        ("a: 1\n\n  été \x00\n", "3:7 syntax"),
    ],
)
def test_what_is_refused_is_refused_at_its_place(text: str, expected: str) -> None:
    assert [where(problem) for problem in refused(text.encode())] == [expected]


@pytest.mark.parametrize(
    "text", ["a: 'b' # c", "a: | # c\n  b # d", "a: # c\n  b: d", "a: {b: c} # d", "# c\na: b#c"]
)
def test_a_comment_that_takes_nothing_away_is_fine(text: str) -> None:
    assert isinstance(parse(text.encode(), "s.yaml"), Mapping)


def test_a_key_is_the_same_however_its_accent_is_made() -> None:
    assert [where(p) for p in refused("é: 1\ne\u0301: 2\n".encode())] == ["2:1 duplicate-key"]


def test_an_alias_is_refused_with_its_anchor_in_one_go() -> None:
    problems = refused(b"a: &x [b]\nc: *x\nd: !t e\n")
    assert [where(p) for p in problems] == ["1:4 not-plain", "2:4 not-plain", "3:4 not-plain"]
    assert problems[1].excerpt == "c: *x"


def test_a_key_written_twice_names_both_lines() -> None:
    (problem,) = refused("é: 1\nb: 2\né: 3\n".encode())
    assert where(problem) == "3:1 duplicate-key"
    assert problem.values == {"key": "é", "line": "1"}


def test_a_key_written_twice_in_a_row_is_shown_where_it_is_repeated() -> None:
    (problem,) = refused(b"{a: 1, bc: 2, a: 3}")
    assert where(problem) == "1:15 duplicate-key"
    assert (problem.excerpt, problem.length) == ("{a: 1, bc: 2, a: 3}", 1)


def test_a_key_that_is_a_list_is_refused() -> None:
    assert [where(p) for p in refused(b"a: {[b]: c}\n")] == ["1:5 wrong-shape"]
    assert where(refused(b"? [a]\n: b\n")[0]) == "1:1 first-character"


def test_forty_levels_are_read_and_one_more_is_refused() -> None:
    assert isinstance(parse(b"[" * 40 + b"]" * 40, "s.yaml"), Listing)
    assert [where(p) for p in refused(b"[" * 41 + b"]" * 41)] == ["1:41 too-deep"]


def test_a_bracket_left_open_ten_thousand_times_is_refused_at_once() -> None:
    assert [where(p) for p in refused(b"[" * 10_000)] == ["1:41 too-deep"]


def test_a_mebibyte_is_read_and_one_byte_more_is_refused() -> None:
    whole = b"a: |\n  " + b"b" * (BYTES_AT_MOST - 8) + b"\n"
    assert len(whole) == BYTES_AT_MOST
    assert isinstance(parse(whole, "s.yaml"), Mapping)
    assert [where(p) for p in refused(whole + b"\n")] == ["1:1 too-large"]


def test_latin_1_is_refused_at_its_first_accent() -> None:
    problems = refused("titre: Petit\naudience: d’élus\n".encode("cp1252"))
    assert [where(p) for p in problems] == ["2:12 not-utf-8"]


def test_the_place_of_a_wrong_byte_counts_characters() -> None:
    assert [where(p) for p in refused("é: été\nà: ".encode() + b"\xe9\n")] == ["2:4 not-utf-8"]


def test_reading_leaves_the_garbage_collector_as_it_was() -> None:
    parse(b"a: b", "s.yaml")
    refused(b"a: [")
    assert gc.isenabled()


@given(st.lists(st.text(PROSE).map(str.strip), min_size=1))
def test_a_text_after_a_bar_is_read_as_written(lines: list[str]) -> None:
    text = "\n".join(["Texte :", *lines, "fin"])
    raw = "a: |\n" + "".join(f"  {line}\n" for line in text.split("\n"))
    assert text_at(parse(raw.encode(), "s.yaml"), "a") == (f"{text}\n", 1, 4)


@given(st.text(PROSE.filter(lambda each: each not in '"\\'), min_size=1).map(str.strip))
def test_french_in_double_quotes_needs_no_escape(text: str) -> None:
    assert text_at(parse(f'a: "{text}"'.encode(), "s.yaml"), "a") == (text, 1, 4)


@settings(max_examples=500)
@given(st.binary())
def test_any_bytes_are_a_scenario_or_a_problem(raw: bytes) -> None:
    with contextlib.suppress(ScenarioError):
        parse(raw, "s.yaml")


@settings(max_examples=500)
@given(st.lists(st.sampled_from([*"ab:-#&*!|>'\"%@`[]{},?\n \t", "é", "\u2028", "---"])))
def test_any_text_is_a_scenario_or_a_problem_in_the_file(pieces: list[str]) -> None:
    try:
        parse("".join(pieces).encode(), "s.yaml")
    except ScenarioError as error:
        assert error.problems
        assert all(p.place.line >= 1 and p.place.column >= 1 for p in error.problems)
