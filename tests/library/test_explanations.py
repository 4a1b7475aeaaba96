"""Each code is explained, in both languages, by lines that its broken scenario proves."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game import paths
from sena_game.library.explanations import FAMILIES, families, read_explanation
from sena_game.problems import SENTENCES, ScenarioError
from tests.test_words import misspaced

EXPLAIN = paths.assets() / "explain"
BROKEN = Path(__file__).parents[1] / "broken"
CODES = sorted(file.stem for file in EXPLAIN.glob("*.yaml"))
# What is wrong there is no line of a file.
OUTSIDE = {"unreadable-file", "unwritable-file", "too-large", "folder-exists"}
PROVEN = sorted(set(CODES) - OUTSIDE)
WORDS_AT_MOST = 60


def written(files: list[Path]) -> set[str]:
    """Return the lines of some files, without what sets them off."""
    texts = [file.read_bytes().decode("utf-8", errors="replace") for file in files]
    return {line.strip() for text in texts for line in text.splitlines()}


def failing(code: str) -> set[str]:
    files = [file for file in (BROKEN / code).rglob("*") if file.is_file()]
    return written([file for file in files if "mended" not in str(file.relative_to(BROKEN))])


def passing(code: str) -> set[str]:
    folder = BROKEN / code
    inside = [file for file in folder.glob("mended/**/*") if file.is_file()]
    return written([*folder.glob("mended.yaml"), *inside])


def unproven(example: str, lines: set[str]) -> list[str]:
    # A tab and a no-break space that indent are shown, as word processors do.
    return [line for line in example.splitlines() if line.strip(" →°") not in lines]


def test_every_code_is_explained() -> None:
    assert sorted(SENTENCES.keys() - set(CODES)) == []


def test_nothing_else_is_explained() -> None:
    assert sorted(set(CODES) - SENTENCES.keys()) == []


@pytest.mark.parametrize("code", PROVEN)
def test_what_not_to_write_is_in_the_scenario_that_fails(code: str) -> None:
    assert unproven(read_explanation(code, EXPLAIN).wrong, failing(code)) == []


@pytest.mark.parametrize("code", PROVEN)
def test_what_to_write_is_in_the_scenario_mended(code: str) -> None:
    assert unproven(read_explanation(code, EXPLAIN).right, passing(code)) == []


@pytest.mark.parametrize("code", CODES)
def test_an_example_and_its_cure_differ_and_hold_in_a_terminal(code: str) -> None:
    read = read_explanation(code, EXPLAIN)
    assert read.wrong.strip() and read.right.strip() and read.wrong != read.right
    assert max(map(len, (*read.wrong.splitlines(), *read.right.splitlines()))) <= 96


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_rule_is_short(code: str, language: str) -> None:
    rule = read_explanation(code, EXPLAIN).rule[language]
    assert 10 <= len(rule.split()) <= WORDS_AT_MOST
    assert rule.strip().endswith((".", "?", "!", ")"))


# These list signs, each between two ordinary spaces.
@pytest.mark.parametrize("code", sorted(set(CODES) - {"no-break-space", "first-character"}))
def test_a_rule_is_set_as_french_is(code: str) -> None:
    rule = read_explanation(code, EXPLAIN).rule["fr"]
    assert misspaced(rule) == [] and "..." not in rule and '"' not in rule


@pytest.mark.parametrize("code", CODES)
def test_a_rule_is_said_in_each_language_of_its_own(code: str) -> None:
    rule = read_explanation(code, EXPLAIN).rule
    assert rule["fr"] != rule["en"] and "«" not in rule["en"]


def test_every_family_has_its_codes_and_every_code_its_family() -> None:
    listed = families(EXPLAIN)
    assert list(listed) == list(FAMILIES)
    assert sorted(code for codes in listed.values() for code in codes) == CODES
    assert [family for family, codes in listed.items() if not codes] == []


def test_codes_of_a_family_come_in_the_order_they_are_declared_in() -> None:
    order = list(SENTENCES)
    for codes in families(EXPLAIN).values():
        assert list(codes) == sorted(codes, key=order.index)


def test_a_file_that_lacks_a_language_is_a_problem(tmp_path: Path) -> None:
    text = "family: story\nrule: {fr: Parce que.}\nwrong: a\nright: b\n"
    (tmp_path / "no-way-on.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ScenarioError) as raised:
        read_explanation("no-way-on", tmp_path)
    assert [(p.code, p.values["key"]) for p in raised.value.problems] == [("missing-key", "en")]


def test_a_family_that_is_none_is_a_problem(tmp_path: Path) -> None:
    text = "family: stories\nrule: {fr: Oui., en: Yes.}\nwrong: a\nright: b\n"
    (tmp_path / "no-way-on.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ScenarioError) as raised:
        read_explanation("no-way-on", tmp_path)
    assert [(p.code, p.near) for p in raised.value.problems] == [("not-one-of", "story")]


def test_a_code_without_a_file_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError) as raised:
        read_explanation("no-way-on", tmp_path)
    assert [p.code for p in raised.value.problems] == ["unreadable-file"]
