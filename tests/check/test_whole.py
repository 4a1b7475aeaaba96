"""A whole check: every file of a folder read once, everything told in one go, in file order."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.check import whole
from sena_game.library.folder import packs as folders
from sena_game.library.lexicon import load_lexicon
from sena_game.library.pack import open_pack
from sena_game.library.reader import ScenarioFile, Towns
from tests.library.small import ENDINGS, HEAD, TOWN, TWO, written

TODAY = date(2026, 11, 22)
LEXICON = load_lexicon(paths.assets() / "language")
SHIPPED = paths.scenarios()
MOVES = "moves: [choose oui, choose tot]\nending: fin\n"
PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8"\n\n'


def said(folder: Path, *codes: str) -> list[str]:
    """Return what is said of a folder, file by file; of some codes only, when they are given."""
    found = whole.problems(open_pack(folder, folder.parent), TODAY, LEXICON)
    return [
        f"{Path(p.place.path).name}:{p.place.line} {p.code}"
        for p in found
        if not codes or p.code in codes
    ]


def kept(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("folder", folders(SHIPPED), ids=lambda folder: folder.name)
def test_what_is_shipped_has_no_error_and_no_warning(folder: Path) -> None:
    found = whole.problems(open_pack(folder, SHIPPED), TODAY, LEXICON)
    assert [problem for problem in found if problem.level != "info"] == []


def test_what_is_found_is_in_the_order_of_the_file(tmp_path: Path) -> None:
    # The small scenarios of the tests explain nothing, and their law was never read.
    found = whole.problems(open_pack(written(tmp_path, TWO), tmp_path), TODAY, LEXICON)
    places = [problem.place for problem in found]
    assert len(places) > 5 and places == sorted(places)


def test_the_files_come_in_order_the_scenario_first(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO)
    kept(folder, "en.po", PO + 'msgctxt "parti"\nmsgid "Parti"\nmsgstr "Gone"\n')
    kept(folder, "walkthroughs/b.yaml", MOVES.replace("fin", "autre"))
    kept(folder, "walkthroughs/a.yaml", MOVES.replace("tot", "tott"))
    names = [each.split(":")[0] for each in said(folder)]
    assert list(dict.fromkeys(names)) == ["scenario.yaml", "en.po", "a.yaml", "b.yaml"]


def test_each_file_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = written(tmp_path, TWO)
    kept(folder, "en.po", PO)
    kept(folder, "walkthroughs/a.yaml", MOVES)
    opened: list[str] = []
    as_ever = Path.open

    def counting(self: Path, mode: str = "r", *rest: object) -> object:
        opened.append(self.name)
        return as_ever(self, mode, *rest)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", counting)
    said(folder)
    yaml = [name for name in opened if name.endswith(".yaml")]
    assert sorted(yaml) == ["a.yaml", "scenario.yaml", "town.yaml"]


def test_a_town_is_shared_by_the_scenarios_of_a_run(tmp_path: Path) -> None:
    towns: Towns = {}
    first = open_pack(written(tmp_path, TWO), tmp_path, towns).file
    again = open_pack(written(tmp_path, TWO), tmp_path, towns).file
    town = open_pack(tmp_path / "ville", tmp_path, towns).file
    assert isinstance(first, ScenarioFile) and isinstance(again, ScenarioFile)
    assert first.town is again.town is town


def test_a_town_is_checked_as_a_scenario_is(tmp_path: Path) -> None:
    written(tmp_path, TWO)
    kept(tmp_path / "ville", "town.yaml", TOWN.replace("name: Lola", "nom: Lola..."))
    assert said(tmp_path / "ville") == ["town.yaml:15 unknown-key"]
    kept(tmp_path / "ville", "town.yaml", TOWN.replace("name: Lola", "name: Lola..."))
    assert said(tmp_path / "ville") == ["town.yaml:15 dots"]


def test_a_town_has_its_translation(tmp_path: Path) -> None:
    written(tmp_path, TWO)
    kept(tmp_path / "ville", "en.po", PO + 'msgctxt "name"\nmsgid "Petite"\nmsgstr "Small"\n')
    found = said(tmp_path / "ville", "stale-translation", "orphan-translation")
    assert found == ["en.po:4 stale-translation"]


def test_a_broken_town_leaves_its_scenario_without_false_names(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO)
    kept(tmp_path / "ville", "town.yaml", "name: Ville\n")
    pack = open_pack(folder, tmp_path)
    assert isinstance(pack.file, ScenarioFile) and pack.file.scenario is None
    assert said(folder, "unknown-name") == []
    assert {Path(problem.place.path).name for problem in pack.file.errors} == {"town.yaml"}


def test_an_error_in_a_choice_leaves_the_others_to_be_weighed(tmp_path: Path) -> None:
    scenes = TWO.replace("lever: canal", "lever: cnal")
    found = said(written(tmp_path, scenes), "no-feedback", "unknown-name", "no-lever")
    assert found.count("scenario.yaml:30 unknown-name") == 1
    assert "scenario.yaml:30 no-lever" not in found
    assert "scenario.yaml:31 no-feedback" in found


def test_an_error_leaves_the_texts_to_be_looked_at(tmp_path: Path) -> None:
    scenes = TWO.replace("when: mardi", "whenn: mardi").replace("Déjà.", "Déjà...")
    found = said(written(tmp_path, scenes), "unknown-key", "dots")
    assert found == ["scenario.yaml:27 unknown-key", "scenario.yaml:30 dots"]


def test_a_walkthrough_is_not_played_while_there_is_an_error(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO.replace("then: deux", "then: trois"))
    kept(folder, "walkthroughs/a.yaml", "moves: [choose tot]\nending: fin\nfoo: 1\n")
    assert said(folder, "walkthrough-move") == []
    # What is wrong in its own file is told all the same.
    assert "a.yaml:3 unknown-key" in said(folder)


def test_a_text_that_cannot_be_understood_is_told_alone(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO)
    (folder / "scenario.yaml").write_bytes("title: Été".encode("latin-1"))
    assert said(folder) == ["scenario.yaml:1 not-utf-8"]


def test_a_translation_that_cannot_be_read_is_told_at_its_line(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO)
    kept(folder, "en.po", PO + 'msgid "a" b\nmsgstr ""\n')
    assert said(folder, "bad-translation") == ["en.po:4 bad-translation"]


def test_a_scenario_that_is_all_right_says_nothing(tmp_path: Path) -> None:
    broken = Path(__file__).parents[1] / "broken"
    assert whole.problems(open_pack(broken / "sound", broken), TODAY, LEXICON) == ()
    assert said(written(tmp_path, TWO, ENDINGS, HEAD), "unknown-name") == []


def test_a_broken_town_leaves_the_levels_of_its_gauges_unknown(tmp_path: Path) -> None:
    ends = "endings:\n  a: {if: confiance >= 90, title: A, text: A.}\n  fin: {}\n"
    head = HEAD.replace("gauges: {confiance: 50, equipe: 60}\n", "")
    folder = written(tmp_path, TWO, ends, head)
    kept(tmp_path / "ville", "town.yaml", "name: Ville\n")
    assert said(folder, "out-of-reach", "unknown-name") == []


def test_the_levels_are_those_of_the_town_when_none_is_given(tmp_path: Path) -> None:
    ends = "endings:\n  a: {if: confiance >= 90, title: A, text: A.}\n  fin: {title: B, text: B.}\n"
    head = HEAD.replace("gauges: {confiance: 50, equipe: 60}\n", "")
    folder = written(tmp_path, TWO.replace("+4", "quatre"), ends, head)
    assert said(folder, "out-of-reach", "not-points") == [
        "scenario.yaml:23 not-points",
        "scenario.yaml:32 out-of-reach",
    ]
