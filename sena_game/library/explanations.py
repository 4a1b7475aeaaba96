"""Why each problem is one: the rule behind a code, a wrong example and its cure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sena_game.library.opening import opened, raise_any
from sena_game.problems import SENTENCES
from sena_game.scenario.fields import OneOf, Plain
from sena_game.scenario.records import Record, must

# The families of codes, in the order they are listed in, and what each is called.
FAMILIES: Mapping[str, str] = {
    "files": "Files",
    "yaml": "YAML traps",
    "structure": "Structure",
    "references": "References",
    "story": "Story",
    "state": "State",
    "pedagogy": "Pedagogy",
    "language": "Language",
    "accessibility": "Accessibility",
    "translation": "Translation",
    "walkthroughs": "Walkthroughs",
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """One code explained: `rule` by language, then lines of a file to mend and of it mended."""

    family: str
    rule: Mapping[str, str]
    wrong: str
    right: str


EXPLANATION = Record(
    Explanation,
    "an explanation",
    {
        "family": must(OneOf(tuple(FAMILIES)), help="La famille du code."),
        "rule": must(
            Record(
                dict,
                "a rule",
                {
                    "fr": must(Plain(), help="La règle et sa raison, en français."),
                    "en": must(Plain(), help="La règle et sa raison, en anglais."),
                },
            ),
            help="Pourquoi, en une à trois phrases courtes.",
        ),
        "wrong": must(Plain(), help="Des lignes à ne pas écrire."),
        "right": must(Plain(), help="Ce qu’il faut écrire à la place."),
    },
)


def read_explanation(code: str, folder: Path) -> Explanation:
    """Return what is said of `code`; raise `ScenarioError` when its file is not sound."""
    node, reading = opened(folder / f"{code}.yaml")
    explanation: Explanation | None = EXPLANATION.read(node, reading) if node else None
    raise_any(reading)
    assert explanation  # else there is a problem
    return explanation


def families(folder: Path) -> Mapping[str, tuple[str, ...]]:
    """Return the codes that are explained, by family, in the order they are declared in."""
    explained = {file.stem for file in folder.glob("*.yaml")}
    of = {code: read_explanation(code, folder).family for code in SENTENCES if code in explained}
    return {family: tuple(code for code in of if of[code] == family) for family in FAMILIES}
