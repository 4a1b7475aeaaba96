"""What is still told of a scenario that cannot be read whole: every other fault, and none twice."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

import sena_game
from sena_game import paths
from sena_game.check import whole
from sena_game.library.lexicon import load_lexicon
from sena_game.library.pack import open_pack

BROKEN = Path(__file__).parents[1] / "broken"
SOUND = (BROKEN / "sound" / "scenario.yaml").read_text(encoding="utf-8")
ROOT = Path(sena_game.__file__).parent
DECLARED = "".join(
    file.read_text(encoding="utf-8")
    for file in (*ROOT.glob("scen*/*.py"), ROOT / "library" / "declared.py")
)
SORTING = (BROKEN / "same-address" / "mended.yaml").read_text(encoding="utf-8")
TEMPLATE = (paths.assets() / "templates" / "scenario" / "scenario.yaml").read_text(encoding="utf-8")
# Where each key of the template stands; the ids of its author are no keys.
KEYS = {
    found[2]: found[0]
    for found in re.finditer(r"(?m)^( *(?:- )?)([a-z_]+)(?=:)", TEMPLATE)
    if found[2] in set(re.findall(r'"([a-z_]+)": (?:must|may)\(', DECLARED))
}
LEXICON = load_lexicon(paths.assets() / "language")
TODAY = date(2026, 11, 22)
ERROR = ("duration: 1", "duration: long")


@pytest.fixture
def town(tmp_path: Path) -> Path:
    shutil.copytree(BROKEN / "ville", tmp_path / "ville")
    return tmp_path


def codes(town: Path, text: str, *changes: tuple[str, str]) -> list[str]:
    """Return the codes found once each change is made in the only place it can be."""
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (town / "petit").mkdir()
    (town / "petit" / "scenario.yaml").write_text(text, encoding="utf-8")
    found = whole.problems(open_pack(town / "petit", paths.scenarios()), TODAY, LEXICON)
    return [problem.code for problem in found]


def test_what_is_sound_stays_so(town: Path) -> None:
    assert codes(town, SOUND) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("        lever: droit\n", ""), "no-lever"),
        (("        consequence: Mal.\n", ""), "no-consequence"),
        (("    debrief: Tout est dit.\n", ""), "no-debrief"),
        (("    objective: dire\n", ""), "unassessed-objective"),
        (("axes: [services]", "axes: [services, dialogue]"), "unmoved-axis"),
        (("        source: loi\n", ""), "unused-source"),
        ((", checked: 2026-06", ""), "unchecked-source"),
        (("{minutes: 1, activity: play", "{minutes: 9, activity: play"), "short-debrief"),
        (("version: 1.0.0\n", ""), "incomplete"),
        (("endings:", "  deux: {text: Bonsoir., then: end}\nendings:"), "unreachable-scene"),
        (("    then: end", "    then: un"), "loop-without-exit"),
        (("    title: Fin", "    if: confiance >= 50\n    title: Fin"), "no-default-ending"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_error_elsewhere_hides_no_fault(town: Path, change: tuple[str, str], code: str) -> None:
    assert sorted(codes(town, SOUND, ERROR, change)) == sorted(["not-a-number", code])


@pytest.mark.parametrize(
    ("key", "misspelt"),
    [
        ("        lever: droit", "        levr: droit"),
        ("        consequence: Mal.", "        consequense: Mal."),
        ("        label: Oui", "        labl: Oui"),
        ("    debrief: Tout", "    debreif: Tout"),
        ("    objective: dire", "    objectif: dire"),
        ("        source: loi", "        sourse: loi"),
        ("    then: end", "    thn: end"),
        ("version: 1.0.0", "versoin: 1.0.0"),
        ("    options:", "    optoins:"),
        ("scenes:", "scnes:"),
        ("endings:", "endngs:"),
        ("sources:", "sourcs:"),
        ("objectives:", "objectivs:"),
        ("gauges:", "guages:"),
        ("plan:", "plna:"),
        ("axes:", "axs:"),
        ("start: un", "strat: un"),
    ],
)  # fmt: skip
def test_a_misspelt_key_is_told_once(town: Path, key: str, misspelt: str) -> None:
    assert codes(town, SOUND, (key, misspelt)) == ["unknown-key"]


@pytest.mark.parametrize("key", KEYS)
def test_any_key_misspelt_is_told_once(town: Path, key: str) -> None:
    text = TEMPLATE.replace(f"{KEYS[key]}:", f"{KEYS[key]}{key[-1]}:", 1)
    assert codes(town, text) == ["unknown-key"]


def test_there_are_keys_to_misspell() -> None:
    assert len(KEYS) > 30


@pytest.mark.parametrize(
    ("key", "french"), [("scenes:", "scènes:"), ("endings:", "fins:"), ("gauges:", "jauges:")]
)
def test_a_key_in_french_is_told_once(town: Path, key: str, french: str) -> None:
    assert codes(town, SOUND, (key, french)) == ["unknown-key"]


@pytest.mark.parametrize("kind", ["kind: tri", "kind: decision-tri"])
def test_a_kind_of_scene_that_is_none_is_told_once(town: Path, kind: str) -> None:
    assert codes(town, SORTING, ("kind: sorting", kind)) == ["not-one-of"]


def test_a_sorting_that_does_not_say_its_kind_is_told_once(town: Path) -> None:
    assert codes(town, SORTING, ("    kind: sorting\n", "")) == ["missing-key"]


def test_a_kind_that_says_nothing_is_told_once(town: Path) -> None:
    assert codes(town, SORTING, ("kind: sorting", "kind:")) == ["empty-value"]


@pytest.mark.parametrize("key", ["items", "bins", "outcomes"])
def test_what_a_sorting_lacks_is_told(town: Path, key: str) -> None:
    text = SORTING.replace(f"\n    {key}:\n", f"\n    {key}: rien\n    {key[0]}: \n", 1)
    assert "wrong-shape" in codes(town, text)


def test_a_gauge_misspelt_where_it_is_declared_is_told_once(town: Path) -> None:
    assert codes(town, SOUND, ("gauges: {confiance", "gauges: {confience")) == ["unknown-name"]


def test_a_scene_misspelt_in_a_way_on_is_told_once(town: Path) -> None:
    more = ("endings:", "  deux: {text: Bonsoir., then: end}\nendings:")
    assert codes(town, SOUND, ("    then: end", "    then: deu"), more) == ["unknown-name"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{services: +4}", "{service: +4}"),
        ("    objective: dire", "    objective: drie"),
        ("        source: loi", "        source: lio"),
    ],
)
def test_a_misspelt_name_is_told_once(town: Path, old: str, new: str) -> None:
    assert codes(town, SOUND, (old, new)) == ["unknown-name"]


def test_a_bin_misspelt_in_an_answer_is_told_once(town: Path) -> None:
    assert codes(town, SORTING, ("answer: garder", "answer: gader")) == ["unknown-name"]


def test_a_flag_is_not_looked_for_where_none_could_be_read(town: Path) -> None:
    flags = ("sources:", "flags:\nsources:")
    raised = ("{confiance: +10}", "{confiance: +10, vu: yes}")
    assert codes(town, SOUND, flags, raised) == ["empty-value"]


def test_an_option_written_twice_is_told_once(town: Path) -> None:
    assert codes(town, SOUND, ("      non:", "      oui:")) == ["duplicate-key"]


def test_faults_of_one_choice_are_all_told(town: Path) -> None:
    changes = (("        lever: droit\n", "        mood: triste\n"), ("Mal.", "Mal. # eh"))
    found = codes(town, SOUND, *changes)
    assert sorted(found) == ["lost-text", "no-lever", "not-one-of"]
