"""The map as text: everything once, numbered, and where it leads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.chart.outline import outline
from sena_game.chart.saying import Saying
from sena_game.chart.story import FORK, Chart, chart
from sena_game.library.folder import folders
from sena_game.library.reader import read_scenario
from sena_game.words import Words, load_words
from tests.check.stories import story, write
from tests.library.small import SORTING, TWO, small

LANGUAGES = ("fr", "en")
FRENCH = load_words("fr", paths.assets() / "words")


def words(language: str) -> Words:
    return load_words(language, paths.assets() / "words")


def told(folder: Path, scenes: str) -> list[str]:
    return outline(chart(small(folder, scenes)), Words()).splitlines()


def missing(map_: Chart, text: str, words: Words) -> list[str]:
    """Return what of a map is not told."""
    saying = Saying(map_, words)
    lines = [line.strip() for line in text.splitlines()]
    lacking = []
    for stop in map_.stops.values():
        if not any(line.startswith(f"{saying.name(stop.id)} ·") for line in lines):
            lacking.append(stop.id)
        for number, offer in enumerate(stop.offers, 1):
            said = saying.label(offer) if stop.id != FORK else ""
            named = f"{stop.number}.{number} {said}"
            if said and not any(line.startswith(named) for line in lines):
                lacking.append(named)
            lacking += [
                f"{stop.id} → {way.to}"
                for way in offer.ways
                if way.to and not any(f"→ {saying.name(way.to)}" in line for line in lines)
            ]
    return lacking


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("folder", folders(paths.scenarios()), ids=lambda folder: folder.name)
def test_every_scene_option_and_ending_that_is_shipped_is_told(folder: Path, language: str) -> None:
    map_ = chart(read_scenario(folder, paths.scenarios(), language))
    text = outline(map_, words(language))
    assert missing(map_, text, words(language)) == []
    assert "{" not in text


@pytest.mark.parametrize("seed", range(3))
def test_every_part_of_a_long_story_is_told(tmp_path: Path, seed: int) -> None:
    folder = write(tmp_path / "long", story(60, seed, loops=0.3))
    map_ = chart(read_scenario(folder, paths.scenarios()))
    assert missing(map_, outline(map_, FRENCH), FRENCH) == []


def test_a_small_map_is_told_whole(tmp_path: Path) -> None:
    assert told(tmp_path, TWO) == [
        "Map of the scenario: Petit",
        "1 min · scenes: 2 · options: 4 · endings: 1",
        "Start: 1. un",
        "",
        "1. un · decision · lundi",
        "   Que dire ?",
        "   This is where it starts.",
        "   1.1 Oui [oui]",
        "      Effects: Confiance +10",
        "      Points: Services +4",
        "      → 2. deux",
        "   1.2 Non [non]",
        "      Effects: Confiance −10",
        "      Points: Services −2",
        "      → 2. deux",
        "",
        "2. deux · decision · mardi",
        "   Comes after: 1. un",
        "   2.1 Tôt [tot]",
        "      Points: Dialogue +3",
        "      → 3. fin",
        "   2.2 Tard [tard]",
        "      Red line crossed: Une ligne",
        "      → 3. fin",
        "",
        "3. fin · ending · warm tone",
        "   Fin",
        "   Comes after: 2. deux",
    ]


def test_what_was_told_above_is_said_so(tmp_path: Path) -> None:
    lines = told(tmp_path, TWO.replace("lever: canal,", "then: un,"))
    assert "      → 1. un (already told above)" in lines


def test_what_is_asked_for_is_told_with_what_is_said_otherwise(tmp_path: Path) -> None:
    asked = "label: Oui, if: equipe >= 40, otherwise: Trop tard., once: yes,"
    lines = told(tmp_path, TWO.replace("label: Oui,", asked))
    at = lines.index("   1.1 Oui [oui]")
    assert lines[at + 1 : at + 4] == [
        "      If Équipe: 40 or more",
        "      Otherwise: Trop tard.",
        "      Only once",
    ]


def test_what_follows_a_sorting_is_told_by_its_conditions(tmp_path: Path) -> None:
    lines = told(tmp_path, SORTING)
    assert "   1.1 Une critique. → Garder [a.garder]" in lines
    assert "   1.5 If right answers: exactly 2" in lines
    assert "   1.7 In all other cases" in lines
    assert "      after the next decision: → 2. echo" in lines


def test_what_nothing_leads_to_is_said_so(tmp_path: Path) -> None:
    lines = told(tmp_path, TWO + "  perdu: {text: Ici., then: end}\n")
    at = next(number for number, line in enumerate(lines) if ". perdu ·" in line)
    assert "   Nothing leads here." in lines[at:]


def test_french_is_set_as_french_is(tmp_path: Path) -> None:
    text = outline(chart(small(tmp_path, TWO)), FRENCH)
    assert text.startswith("Carte du scénario\u00a0: Petit\n")
    assert not re.search(r"[^\u00a0]:", text)


def test_long_texts_are_cut_between_words(tmp_path: Path) -> None:
    lines = told(tmp_path, TWO.replace("when: lundi", "text: " + "mot " * 90))
    long = next(line for line in lines if line.startswith("   mot"))
    assert long.endswith("mot…") and len(long) < 170
