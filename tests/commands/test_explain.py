"""`sena explain`: one code told whole, or all of them listed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.cli import main
from sena_game.library.explanations import FAMILIES
from sena_game.problems import SENTENCES
from sena_game.words import load_words

EXPLAINED = [code for code in SENTENCES if (paths.assets() / "explain" / f"{code}.yaml").exists()]
BROKEN = Path(__file__).parents[1] / "broken"
FRENCH = load_words("fr", paths.assets() / "words")


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    assert main(["explain", *arguments]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return said.out.splitlines()


def test_a_code_is_told_with_its_level_its_rule_and_its_cure(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = told(capsys, "no-lever")
    assert lines[0] == "no-lever · alerte · Pédagogie"
    assert lines[1] == "Ce choix ne se rattache à aucun levier\u00a0: ajoutez «\u00a0lever\u00a0»."
    assert lines[2] == "" and lines[3].startswith("Le levier est le principe")
    wrong, right = lines.index("À ne pas faire"), lines.index("Ce qu’il faut écrire")
    assert "      lever: droit" not in lines[wrong:right]
    assert "      lever: droit" in lines[right:]


def test_a_code_is_told_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, "no-lever", "--lang", "en")
    assert lines[0] == "no-lever · warning · Pedagogy"
    assert {"What not to write", "What to write"} < set(lines)


def test_what_only_a_file_can_tell_is_left_open(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "bad-condition", "--lang", "en")[1] == (
        "The condition “…” cannot be read at “…”: …"
    )


@pytest.mark.parametrize("code", EXPLAINED)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_code_holds_in_a_terminal(
    capsys: pytest.CaptureFixture[str], code: str, language: str
) -> None:
    lines = told(capsys, code, "--lang", language)
    assert max(len(line) for line in lines if not line.startswith("    ")) <= 88
    assert [line for line in lines if line != line.rstrip(" ")] == []
    assert not re.search(r"\{[a-z]+\}", lines[1])


def test_without_a_code_all_are_listed_by_family(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys)
    listed = [line.split()[0] for line in lines if re.match("  [a-z]", line)]
    assert sorted(listed) == sorted(EXPLAINED)
    headings = [line for line in lines if line in map(FRENCH, FAMILIES.values())]
    assert headings and headings[0] == "Fichiers"
    assert max(map(len, lines)) <= 88
    assert lines[-1].endswith("sena explain CODE")


def test_the_list_is_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, "--lang", "en")
    assert lines[0] == "Files"
    assert any(re.match("  no-lever +This choice follows no principle", line) for line in lines)


def test_a_sentence_goes_on_under_its_own_beginning(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys)
    at = next(n for n, line in enumerate(lines) if line.startswith("  too-late "))
    start = lines[at].index("«")
    assert lines[at + 1][:start].strip() == "" and lines[at + 1][start] != " "


def test_an_unknown_code_is_told_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "no-levr", "--lang", "en"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        "no-levr:1:1: error unknown-name: “no-levr” is not a known code.\n"
        "    Did you mean “no-lever”?\n"
    )


@pytest.mark.parametrize("code", ["", "..", "../templates/scenario/scenario", "a/b", "NO-LEVER"])
def test_what_is_no_code_opens_no_file(capsys: pytest.CaptureFixture[str], code: str) -> None:
    if code:
        assert main(["explain", code]) == 1
        assert "unknown-name" in capsys.readouterr().err
    else:
        assert told(capsys, code)[0] == "Fichiers"


def test_a_check_ends_with_how_many_and_where_to_learn_more(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", str(BROKEN / "no-lever"), "--lang", "en"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == (
        "Errors: 0 · warnings: 1 · infos: 0. To understand one: sena explain CODE"
    )
    assert main(["check", str(BROKEN / "melange-12")]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == (
        "Erreurs\u00a0: 6 · alertes\u00a0: 3 · infos\u00a0: 0. "
        "Pour comprendre une remarque\u00a0: sena explain CODE"
    )


def test_sarif_tells_why_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(BROKEN / "no-lever"), "--format", "sarif", "--lang", "en"])
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["help"]["text"].startswith("The lever is the principle behind the choice, the one")
    assert "\n" not in rule["help"]["text"] and rule["fullDescription"] == rule["help"]
