"""The covers of scenarios: what a menu shows, without reading the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game import paths
from sena_game.library.covers import find_cover, first_sentence, names
from sena_game.library.folder import open_scenario
from tests.library.small import TWO, written

SHIPPED = names(paths.scenarios())


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", SHIPPED)
def test_a_cover_says_what_the_scenario_says(name: str, language: str) -> None:
    cover = find_cover(paths.scenarios(), name, language)
    whole = open_scenario(name, paths.scenarios(), language)
    assert cover
    assert (cover.id, cover.title, cover.duration) == (name, whole.title, whole.duration)
    words = cover.hook.rstrip(".!?…").split()
    assert " ".join(words) in " ".join(whole.front.text.replace(" (1)", "").split())


def test_what_is_not_there_has_no_cover(tmp_path: Path) -> None:
    assert find_cover(tmp_path, "nowhere") is None


def test_a_scenario_that_cannot_be_read_has_no_cover(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO)
    (folder / "scenario.yaml").write_bytes(b"title: [\xff")
    assert find_cover(tmp_path, folder.name) is None


def test_a_hook_is_one_or_two_sentences_without_marks_of_notes() -> None:
    assert first_sentence("Les mots de passe ne répondent plus (1). On tape.") == (
        "Les mots de passe ne répondent plus."
    )
    assert first_sentence("Samedi, 7 h 10. L’eau ne se boit plus. Dédé boit.") == (
        "Samedi, 7 h 10. L’eau ne se boit plus."
    )
    assert first_sentence("") == ""
