"""One scenario folder to a Scenario, or all its problems at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game.library.fingerprint import fingerprint
from sena_game.library.reader import read_scenario, read_town, texts
from sena_game.problems import ScenarioError
from sena_game.scenario.source import parse
from tests.library.small import ENDINGS, HEAD, SORTING, TOWN, TWO, small, written


def reported(folder: Path) -> list[str]:
    with pytest.raises(ScenarioError) as raised:
        read_scenario(folder, folder.parent)
    return [f"{p.place.line}:{p.place.column} {p.code}" for p in raised.value.problems]


def test_a_scenario_is_called_as_its_folder_and_has_its_town(tmp_path: Path) -> None:
    scenario = small(tmp_path, TWO)
    assert (scenario.id, scenario.title, scenario.town.name) == ("petit", "Petit", "Petiville")
    assert list(scenario.scenes) == ["un", "deux"]
    assert list(scenario.endings) == ["fin"]


def test_a_town_is_looked_for_beside_the_scenario_first(tmp_path: Path) -> None:
    written(tmp_path / "shipped", TWO)
    folder = written(tmp_path / "own", TWO)
    town = tmp_path / "own" / "ville" / "town.yaml"
    town.write_text(TOWN.replace("Petiville", "Maville"), encoding="utf-8")
    assert read_scenario(folder, tmp_path / "shipped").town.name == "Maville"


def test_an_unknown_town_is_told_with_the_nearest(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO, head=HEAD.replace("town: ville", "town: vile"))
    with pytest.raises(ScenarioError) as raised:
        read_scenario(folder, tmp_path)
    assert raised.value.problems[0].near == "ville"
    assert reported(folder) == ["2:7 unknown-name"]


@pytest.mark.parametrize("town", ["..", "../ville", "/etc"])
def test_a_town_is_never_looked_for_elsewhere(tmp_path: Path, town: str) -> None:
    folder = written(tmp_path, TWO, head=HEAD.replace("town: ville", f"town: {town}"))
    assert reported(folder) == ["2:7 unknown-name"]


@pytest.mark.parametrize(
    ("town", "code"),
    [("''", "2:1 empty-value"), ("[a]", "2:7 wrong-shape"), ("~", "2:7 unknown-name")],
)
def test_a_wrong_town_does_not_hide_the_rest(tmp_path: Path, town: str, code: str) -> None:
    head = HEAD.replace("town: ville", f"town: {town}").replace("duration: 1", "duration: un")
    assert [each.split()[1] for each in reported(written(tmp_path, TWO, head=head))] == [
        code.split()[1],
        "not-a-number",
    ]


def test_the_problems_of_the_town_are_told_in_its_file(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO)
    (tmp_path / "ville" / "town.yaml").write_text("name: Ville\n", encoding="utf-8")
    with pytest.raises(ScenarioError) as raised:
        read_scenario(folder, tmp_path)
    assert {Path(p.place.path).name for p in raised.value.problems} == {"town.yaml"}
    assert len(raised.value.problems) == 5


@pytest.mark.parametrize(
    ("written_so", "instead", "expected"),
    [
        ("gauges: {confiance", "gauges: {autre: 5, confiance", "12:10 unknown-name"),
        ("axes: [services]", "axes: [service]", "7:8 unknown-name"),
        ("effects: {confiance: +10}", "effects: {autre: +10}", "24:35 unknown-name"),
        ("points: {services: +4}", "points: {confiance: +4}", "24:61 unknown-name"),
        ("then: deux", "then: fini", "22:11 unknown-name"),
        ("lever: canal", "lever: cnal", "30:56 unknown-name"),
        ("red_line: ligne", "red_line: lignes", "31:37 unknown-name"),
        ("label: Tôt", "if: chosen(un.peut), label: Tôt", "30:24 unknown-name"),
        ("label: Tôt", "if: crossed(un), label: Tôt", "30:25 unknown-name"),
        ("label: Tôt", "if: vu > 5, label: Tôt", "30:17 unknown-name"),
        ("label: Tôt", "if: confiance, label: Tôt", "30:17 unknown-name"),
        ("then: end", "timer: {seconds: 9, default: jamais}\n    then: end", "28:34 unknown-name"),
    ],
)
def test_a_name_that_is_not_known_is_told_at_its_place(
    tmp_path: Path, written_so: str, instead: str, expected: str
) -> None:
    whole = HEAD + TWO + ENDINGS
    assert written_so in whole
    folder = written(tmp_path, "", "", head=whole.replace(written_so, instead, 1))
    assert reported(folder) == [expected]


@pytest.mark.parametrize(
    ("written_so", "instead", "expected"),
    [
        ("answer: retirer", "answer: bruler", "38:17 unknown-name"),
        ("retirer: {points", "bruler: {points", "41:11 unknown-name"),
        ("- {consequence: Raté.}", "- {if: vu, consequence: Raté.}", "42:5 no-default-outcome"),
        ("author: dede", "author: dada", "36:17 unknown-name"),
        ("kind: sorting", "kind: triage", "20:11 not-one-of"),
    ],
)
def test_a_fault_in_a_sorting_is_told_at_its_place(
    tmp_path: Path, written_so: str, instead: str, expected: str
) -> None:
    whole = HEAD + SORTING + ENDINGS
    assert written_so in whole
    folder = written(tmp_path, "", "", head=whole.replace(written_so, instead, 1))
    assert expected in reported(folder)


@pytest.mark.parametrize(
    ("written_so", "instead"),
    [
        ("effects: {confiance: +10}", "effects: {vu: +10}"),
        ("effects: {confiance: +10}", "effects: {confiance: yes}"),
        ("fin: {title", "deux: {title"),
    ],
    ids=["a flag moved as a gauge", "a gauge raised as a flag", "an ending called as a scene"],
)
def test_names_of_two_kinds_are_not_taken_one_for_the_other(
    tmp_path: Path, written_so: str, instead: str
) -> None:
    whole = HEAD + TWO + ENDINGS
    assert written_so in whole
    assert reported(written(tmp_path, "", "", head=whole.replace(written_so, instead, 1)))


def test_problems_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    whole = (HEAD + TWO + ENDINGS).replace("then: deux", "then: trois")
    whole = whole.replace("duration: 1", "duration: an").replace("title: Fin", "titre: Fin")
    places = reported(written(tmp_path, "", "", head=whole))
    assert places == ["4:11 not-a-number", "22:11 unknown-name", "33:9 unknown-key"]


def test_a_translation_stands_where_there_is_one_and_french_elsewhere(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO)
    catalogue = 'msgctxt "{id}"\nmsgid "{french}"\nmsgstr "{english}"\n\n'
    (folder / "en.po").write_text(
        catalogue.format(id="un.oui.label", french="Oui", english="Yes")
        + "#, fuzzy\n"
        + catalogue.format(id="un.non.label", french="Non", english="No")
        + catalogue.format(id="un.when", french="lundi", english=""),
        encoding="utf-8",
    )
    english, french = (read_scenario(folder, tmp_path, each).scenes["un"] for each in ("en", "fr"))
    assert [o.consequence for o in english.outcomes()] == [o.consequence for o in french.outcomes()]
    assert "label='Yes'" in repr(english) and "label='Non'" in repr(english)
    assert english.stage.when == "lundi"


def test_both_languages_have_the_same_fingerprint_and_ids(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO)
    (folder / "en.po").write_text(
        'msgctxt "title"\nmsgid "Petit"\nmsgstr "Small"\n', encoding="utf-8"
    )
    english, french = (read_scenario(folder, tmp_path, each) for each in ("en", "fr"))
    assert (english.title, french.title) == ("Small", "Petit")
    assert english.fingerprint == french.fingerprint
    assert list(english.scenes) == list(french.scenes)


def test_every_shown_text_has_its_address(tmp_path: Path) -> None:
    known = texts(written(tmp_path, TWO), tmp_path)
    assert known["un.question"] == "Que dire ?"
    assert known["deux.tot.label"] == "Tôt"
    assert known["endings.fin.text"] == "Fini."
    assert "version" not in known


def test_a_town_can_be_read_by_itself(tmp_path: Path) -> None:
    written(tmp_path, TWO)
    town, reading, _ = read_town(tmp_path / "ville")
    assert list(town.gauges) == ["confiance", "equipe"]
    assert reading.texts["cast.lola.name"] == "Lola"


def test_a_fingerprint_changes_with_the_content_and_not_with_the_layout() -> None:
    def print_of(text: str) -> str:
        return fingerprint(parse(text.encode(), "s.yaml").node)

    assert print_of("a: 1\nb: [c]") == print_of("# note\na:   '1'\nb:\n- 'c' # note\n")
    prints = {print_of(text) for text in ("a: 1", "a: 2", "a: [1]", "a: {1: 1}", "b: 1", "'a: 1'")}
    assert len(prints) == 6


def test_a_known_fingerprint_never_changes() -> None:
    known = fingerprint(parse("é: [a, {b: c}]".encode(), "s.yaml").node)
    assert known == "ac24b3d12fafecb0"
    assert known != fingerprint(parse("é: [a, {b: d}]".encode(), "s.yaml").node)
