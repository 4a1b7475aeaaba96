"""The faults of those who write for the first time: each is told once, in its place, mended."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.check import whole
from sena_game.check.report import sentence
from sena_game.library.lexicon import load_lexicon
from sena_game.library.pack import open_pack
from sena_game.library.reader import SCENARIO_FILE
from sena_game.problems import Problem, nearest
from sena_game.words import Words, load_words

BROKEN = Path(__file__).parents[1] / "broken"
SOUND = (BROKEN / "sound" / SCENARIO_FILE).read_text(encoding="utf-8")
LEXICON = load_lexicon(paths.assets() / "language")
FRENCH = load_words("fr", paths.assets() / "words")
EFFECTS, POINTS = "effects: {confiance: +10}", "points: {services: +4}"
THEN, NO = "    then: end\n", "      non:\n        label: Non\n"
OPTION = SOUND[SOUND.index("        label: Oui") : SOUND.index("      non:")]
SOURCE = "loi: {title: La loi, year: 2005, checked: 2026-06}\n"
ENDING = "    title: Fin\n    text: Fini.\n    debrief: Tout est dit.\n"


def found(folder: Path, *changes: tuple[str, str]) -> list[Problem]:
    """Return what a check says of the sound scenario, once changed."""
    text = SOUND
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (folder / "petit").mkdir(exist_ok=True)
    (folder / "petit" / SCENARIO_FILE).write_text(text, encoding="utf-8")
    return list(whole.problems(open_pack(folder / "petit", BROKEN), date(2026, 11, 22), LEXICON))


def told(problem: Problem) -> str:
    """Return the code of a problem, what it underlines, and what it says to write."""
    start = problem.place.column - 1
    under = problem.excerpt[start : start + problem.length]
    cure = problem.values.get("form", problem.near)
    return " | ".join(each for each in (problem.code, under, cure) if each)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # A value of another shape: how it is written is shown.
        (THEN, "    timer: 30\n", "wrong-shape | 30 | {seconds: …, default: …}"),
        (THEN, "    timer: {30, oui}\n", "wrong-shape | {30, oui} | {seconds: …, default: …}"),
        (
            THEN,
            "    thoughts: Il va tomber.\n",
            "wrong-shape | Il va tomber. | {speaker: …, text: …}",
        ),
        (THEN, "    picture: x.png\n", "wrong-shape | x.png | {file: …}"),
        (
            THEN,
            "    then: [un, fin]\n",
            "wrong-shape | [un, fin] | [{scene: un, weight: 1}, {scene: fin, weight: 1}]",
        ),
        ("  dire: Dire ce qui est vrai.", "  - dire", "wrong-shape | - | id: …"),
        (
            "[services]",
            "services, dialogue",
            "wrong-shape | services, dialogue | [services, dialogue]",
        ),
        (
            "[services]",
            "\n  - services, dialogue",
            "wrong-shape | services, dialogue | - services / - dialogue",
        ),
        ("plan:", "flags: feu\nplan:", "wrong-shape | feu | [feu]"),
        # Effects and points without their braces, their colon or their sign.
        (POINTS, "points: dialogue: -4", "wrong-shape | dialogue: -4 | {dialogue: -4}"),
        (POINTS, "points: dialogue -4", "wrong-shape | dialogue -4 | {dialogue: -4}"),
        (POINTS, "points:\n          services +4", "wrong-shape | services +4 | {services: +4}"),
        (EFFECTS, "effects: confiance: +5, equipe: -5", None),
        (EFFECTS, "effects: {confiance -10}", "not-an-effect | confiance -10 | confiance: -10"),
        (
            EFFECTS,
            "effects: {confiance: +5, equipe -10}",
            "not-an-effect | equipe -10 | equipe: -10",
        ),
        (POINTS, "points: {services +4}", "not-points | services +4 | services: +4"),
        (POINTS, "points: {services: 4}", "not-points | 4 | +4"),
        (EFFECTS, "effects: {confiance: 10}", "bare-number | 10 | +10"),
        # A text between braces.
        ("label: Oui", "label: {Oui, mais non}", "first-character | {"),
        # The way to the endings.
        (THEN, "    then: fins\n", "unknown-name | fins | end"),
        (THEN, "    then: FIN\n", "unknown-name | FIN | fin"),
        (THEN, "    then: the end\n", "unknown-name | the end | end"),
        (THEN, "    then: La fin\n", "unknown-name | La fin | end"),
        # Names in a condition.
        (NO, f"{NO}        if: seen(un) and chosen(oui)\n", "unknown-name | oui | un.oui"),
        (NO, f"{NO}        if: 'seen(un) and seen(deuz)'\n", "unknown-name | deuz"),
        (
            NO,
            f"{NO}        if: |\n          seen(un) or\n          seen(deux)\n",
            "unknown-name | deux",
        ),
        (NO, f"{NO}        if: confiance\n", "unknown-name | confiance | confiance >= 50"),
        # The format and the ids.
        ("format: 1", "format: 0", "wrong-shape | 0 | format: 1"),
        ("format: 1", "format: un", "wrong-shape | un | format: 1"),
        ("      oui:", "      Fin de journée:", "not-an-id | Fin de journée | fin-de-journee"),
    ],
)
def test_a_fault_is_told_once_with_how_to_write_it(
    tmp_path: Path, old: str, new: str, expected: str | None
) -> None:
    (problem,) = found(tmp_path, (old, new))
    assert expected is None or told(problem) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (THEN, "    timer: 30\n", "Il fallait ici des clés : {seconds: …, default: …}"),
        (
            THEN,
            "    then: [un, fin]\n",
            "Il fallait ici une liste de tirages : "
            "[{scene: un, weight: 1}, {scene: fin, weight: 1}]",
        ),
        (
            "[services]",
            "\n  - services, dialogue",
            "Il fallait ici un élément par ligne : - services / - dialogue",
        ),
        (POINTS, "points: dialogue: -4", "Il fallait ici des clés : {dialogue: -4}"),
        (
            EFFECTS,
            "effects: {confiance -10}",
            "Il manque un deux-points à « confiance -10 » : écrivez confiance: -10",
        ),
        ("format: 1", "format: un", "Il fallait ici le format : format: 1"),
        (
            "  dire: Dire ce qui est vrai.",
            "  - dire",
            "Il fallait ici un identifiant pour chacun : id: …",
        ),
        (
            EFFECTS,
            "effects: {accident: yes}",
            "Aucun élément « accident » parmi les drapeaux : déclarez-le dans « flags ».",
        ),
    ],
)
def test_it_is_said_in_french_too(tmp_path: Path, old: str, new: str, expected: str) -> None:
    (problem,) = found(tmp_path, (old, new))
    assert sentence(problem, FRENCH).replace("\u00a0", " ") == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (POINTS, "points: dialogue: -4"),
        (EFFECTS, "effects: confiance: +5, equipe: -5"),
        (EFFECTS, "effects: confiance: +5 # un commentaire"),
    ],
)
def test_braces_that_are_lacking_are_put_by_the_cure(tmp_path: Path, old: str, new: str) -> None:
    (problem,) = found(tmp_path, (old, new))
    (edit,) = problem.cure
    said = problem.excerpt
    start = edit.column - 1
    assert (
        said[start : start + edit.length] == edit.text.strip("{}") == problem.values["form"][1:-1]
    )


def test_a_text_with_a_colon_is_still_put_after_a_bar(tmp_path: Path) -> None:
    (problem,) = found(tmp_path, ("consequence: Bien.", "consequence: note: +5"))
    assert problem.code == "colon-in-text"


def less(text: str) -> str:
    """Return lines set off by two spaces less."""
    return "".join(line.removeprefix("  ") + "\n" for line in text.splitlines())


@pytest.mark.parametrize(
    ("changes", "key", "parent"),
    [
        ([(OPTION, less(OPTION))], "label", "oui"),
        ([(ENDING, less(ENDING))], "title", "fin"),
        ([(SOUND[SOUND.index("    text: Bonjour.") : SOUND.index("endings:")], "")], "", ""),
        ([(THEN, "    timer:\n    seconds: 30\n    default: oui\n")], "seconds", "timer"),
        ([(SOURCE, "loi:\n  title: La loi\n  year: 2005\n")], "title", "loi"),
    ],
)
def test_what_is_not_under_its_id_is_told_once(
    tmp_path: Path, changes: list[tuple[str, str]], key: str, parent: str
) -> None:
    if not key:
        scene = changes[0][0]
        changes, key, parent = [(scene, less(scene))], "text", "un"
    problems = [each for each in found(tmp_path, *changes) if each.level == "error"]
    assert [(p.code, p.values["key"], p.values["parent"]) for p in problems] == [
        ("not-indented", key, parent)
    ]


def test_all_options_that_are_not_under_their_ids_are_one_fault(tmp_path: Path) -> None:
    both = SOUND[SOUND.index("        label: Oui") : SOUND.index("endings:")]
    rest = less(both).replace("    non:", "      non:")
    (problem,) = found(tmp_path, (both, rest))
    assert told(problem) == "not-indented | label"


def test_a_key_written_twice_under_an_id_is_still_told(tmp_path: Path) -> None:
    problems = found(
        tmp_path, (OPTION, less(OPTION).replace("label: Oui", "label: Oui\n      label: O"))
    )
    assert [each.code for each in problems] == ["not-indented", "duplicate-key"]


@pytest.mark.parametrize(
    ("old", "new", "holder"),
    [
        ("source: loi", "source: presse", "sources"),
        ("source: loi", "source: loi\n        red_line: mensonge", "red_lines"),
        (EFFECTS, "effects: {accident: yes}", "flags"),
        ("objective: dire", "objective: savoir", "objectives"),
        (EFFECTS, "effects: {confiance: +10, chaleur: +5}", ""),
        ("source: loi", "source: lois", ""),
    ],
)
def test_a_name_to_be_declared_comes_with_where(
    tmp_path: Path, old: str, new: str, holder: str
) -> None:
    problem = next(each for each in found(tmp_path, (old, new)) if each.level == "error")
    assert (problem.code, problem.values.get("holder", "")) == ("unknown-name", holder)
    assert sentence(problem, Words()).endswith(f"declare it in “{holder}”." if holder else ".")


def test_a_gauge_of_the_town_is_to_be_added_to_gauges(tmp_path: Path) -> None:
    first, *_ = found(tmp_path, ("{confiance: 50, equipe: 60}", "{equipe: 60}"))
    assert (first.near, first.values["holder"]) == ("", "gauges")


def test_a_gauge_that_stands_by_default_has_no_line(tmp_path: Path) -> None:
    bare = ("gauges: {confiance: 50, equipe: 60}\n", "")
    (problem,) = found(tmp_path, bare, (EFFECTS, "effects: {confience: +10}"))
    assert (problem.near, problem.near_line) == ("confiance", 0)


@pytest.mark.parametrize(
    ("name", "near"), [("La paix", "paix"), ("la paix des ménages", "paix"), ("Bonjour", "un")]
)
def test_a_title_or_first_words_in_place_of_an_id_suggest_it(
    tmp_path: Path, name: str, near: str
) -> None:
    ending = ("  fin:\n    title: Fin", "  paix:\n    title: La paix des ménages")
    (problem,) = found(tmp_path, ending, (THEN, f"    then: {name}\n"))
    assert (problem.code, problem.near) == ("unknown-name", near)


def test_a_scene_that_may_also_come_by_itself_says_what_comes_next(tmp_path: Path) -> None:
    options = "options: {x: {label: X}, y: {label: Y, then: Z}}"
    marche = f"  marche:\n    {options.replace(', then: Z', '')}\n"
    presse = "  presse:\n    then: conseil\n"
    conseil = f"  conseil:\n    then: end\n    {options.replace('Z', 'end, later: LATER')}\n"
    scenes = (marche + presse + conseil).replace("LATER", "{scene: marche, after: 1}")
    problems = found(tmp_path, (THEN, "    then: marche\n"), ("endings:\n", f"{scenes}endings:\n"))
    told = [(p.code, p.excerpt) for p in problems if p.level == "error"]
    assert told == [("no-way-on", "  marche:")]


@pytest.mark.parametrize(
    ("word", "known", "near"),
    [
        ("neige", ("morning", "night", "rain"), ""),
        ("jour", ("day", "dry", "four-heures"), ""),
        ("triste", ("warm", "dry", "grave"), ""),
        ("presse", ("stress", "place"), ""),
        ("bar", ("car", "tarte"), ""),
        ("xyz", ("confiance",), ""),
        ("oiu", ("non", "oui"), "oui"),
        ("dexu", ("un", "deux"), "deux"),
        ("confience", ("confiance", "equipe"), "confiance"),
        ("confiense", ("confiance", "equipe"), "confiance"),
        ("cnal", ("canal", "droit"), "canal"),
        ("stories", ("story", "yaml"), "story"),
        ("Inès", ("ines", "lola"), "ines"),
        ("téléphone", ("telephone",), "telephone"),
        ("service", ("services", "dialogue"), "services"),
        ("nmae", ("name", "age"), "name"),
    ],
)
def test_only_what_is_really_near_is_suggested(
    word: str, known: tuple[str, ...], near: str
) -> None:
    assert nearest(word, known) == near
