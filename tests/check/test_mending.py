"""Cures applied to a text: all of a cure or none, and nothing else changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sena_game import paths
from sena_game.check import typography, whole
from sena_game.check.mending import mended
from sena_game.commands.fix import fix
from sena_game.library.lexicon import load_lexicon
from sena_game.library.pack import open_pack
from sena_game.library.reader import SCENARIO_FILE, open_scenario_file
from sena_game.problems import Edit, Place, Problem
from tests.check.shown import of_file

BROKEN = Path(__file__).parents[1] / "broken"
SOUND = (BROKEN / "sound" / SCENARIO_FILE).read_text(encoding="utf-8")
LEXICON = load_lexicon(paths.assets() / "language")
TODAY = date(2026, 11, 22)


def problem(*edits: Edit, line: int = 1, excerpt: str = "") -> Problem:
    return Problem(Place("scenario.yaml", line), "dots", excerpt=excerpt, cure=edits)


@pytest.mark.parametrize(
    ("edit", "after"),
    [
        (Edit(1, 1, 1, "x"), "xb\ncd\n"),
        (Edit(2, 2, 1, "x"), "ab\ncx\n"),
        (Edit(2, 3, 0, "x"), "ab\ncdx\n"),
        (Edit(1, 1, 2, ""), "\ncd\n"),
        (Edit(3, 1, 0, "x"), "ab\ncd\nx"),
        (Edit(9, 9, 9, "x"), "ab\ncd\nx"),
    ],
)
def test_an_edit_changes_its_place_and_nothing_else(edit: Edit, after: str) -> None:
    assert mended("ab\ncd\n", [problem(edit)]).text == after


def test_several_cures_are_applied_whatever_their_order() -> None:
    cures = [
        problem(Edit(2, 1, 1, "long")),
        problem(Edit(1, 2, 1, "")),
        problem(Edit(2, 2, 1, "!")),
    ]
    after = mended("ab\ncd\n", cures)
    assert (after.text, after.count) == ("a\nlong!\n", 3)


def test_a_cure_that_meets_another_waits_whole() -> None:
    cures = [problem(Edit(1, 2, 2, "x")), problem(Edit(1, 1, 1, "y"), Edit(1, 3, 2, "z"))]
    after = mended("abcd", cures)
    assert (after.text, after.count) == ("axd", 1)


def test_two_insertions_at_one_place_are_one_too_many() -> None:
    cures = [problem(Edit(1, 2, 0, "x")), problem(Edit(1, 2, 0, "y"))]
    assert mended("ab", cures).text == "axb"


def test_line_ends_and_the_byte_order_mark_are_kept() -> None:
    text = "\ufeffab\r\ncd\rde\u2028fg"
    edits = [Edit(1, 1, 1, "x"), Edit(2, 1, 1, "y"), Edit(3, 1, 1, "z\nz"), Edit(4, 2, 1, "")]
    assert mended(text, [problem(*edits)]).text == "\ufeffxb\r\nyd\rz\r\nze\u2028f"


def test_a_line_that_changed_since_is_left_alone() -> None:
    cure = problem(Edit(1, 1, 1, "x"), excerpt="ab")
    assert mended("ab\n", [cure]).text == "xb\n"
    assert mended("bb\n", [cure]) == mended("bb\n", [])


def test_without_a_cure_nothing_changes() -> None:
    assert mended("ab\r\n", [problem()]) == mended("ab\r\n", [])


# In files.


def check(folder: Path) -> tuple[Problem, ...]:
    return whole.problems(open_pack(folder, BROKEN), TODAY, LEXICON)


def written(folder: Path, text: str) -> Path:
    """Write a scenario whose first text is this one; return its folder."""
    before, after = SOUND.split("    text: Bonjour.\n    question")
    (folder / "petit").mkdir(exist_ok=True)
    whole_text = f"{before}    {text}\n    # Un 'mot' à garder : ... ?\n    question{after}"
    (folder / "petit" / SCENARIO_FILE).write_bytes(whole_text.encode())
    return folder / "petit"


def test_a_file_is_mended_to_the_end_and_a_second_time_changes_nothing(tmp_path: Path) -> None:
    folder = written(tmp_path, 'text: |\n      "L\'eau": oui ? Non...')
    file = folder / SCENARIO_FILE
    counts, refused = fix(lambda: check(folder))
    after = file.read_text(encoding="utf-8")
    assert "«\u00a0L’eau\u00a0»\u00a0: oui\u202f? Non…\n    # Un 'mot' à garder : ... ?\n" in after
    assert (sum(counts.values()), refused, check(folder)) == (5, [], ())
    assert fix(lambda: check(folder)) == ({}, [])
    assert file.read_text(encoding="utf-8") == after


def test_what_is_not_utf_8_is_left_untouched(tmp_path: Path) -> None:
    folder = written(tmp_path, "text: Quoi ?")
    raw = (folder / SCENARIO_FILE).read_bytes().replace("é".encode(), "é".encode("latin-1"))
    (folder / SCENARIO_FILE).write_bytes(raw + b"# \xe9\n")
    assert fix(lambda: check(folder)) == ({}, [])
    assert (folder / SCENARIO_FILE).read_bytes() == raw + b"# \xe9\n"


def test_a_file_marked_read_only_is_a_calm_problem(tmp_path: Path) -> None:
    folder = written(tmp_path, "text: Quoi ?")
    (folder / SCENARIO_FILE).chmod(0o444)
    before = (folder / SCENARIO_FILE).read_bytes()
    counts, refused = fix(lambda: check(folder))
    assert (counts, [each.code for each in refused]) == ({}, ["unwritable-file"])
    assert (folder / SCENARIO_FILE).read_bytes() == before
    assert sorted(each.name for each in folder.iterdir()) == [SCENARIO_FILE]


def test_a_link_is_followed_and_rights_are_kept(tmp_path: Path) -> None:
    folder = written(tmp_path, "text: Quoi ?")
    kept = (folder / SCENARIO_FILE).rename(tmp_path / "ailleurs.yaml")
    kept.chmod(0o640)
    (folder / SCENARIO_FILE).symlink_to(kept)
    assert sum(fix(lambda: check(folder))[0].values()) == 1
    assert (folder / SCENARIO_FILE).is_symlink() and "Quoi\u202f?" in kept.read_text("utf-8")
    assert kept.stat().st_mode & 0o777 == 0o640


def test_a_cure_that_never_ends_is_given_up(tmp_path: Path) -> None:
    folder = written(tmp_path, "text: Oui.")
    endless = Problem(Place(str(folder / SCENARIO_FILE)), "dots", cure=(Edit(1, 1, 0, "#"),))
    counts, _ = fix(lambda: [endless])
    assert sum(counts.values()) == 100


# Texts with every trap, in every style.
SIGNS = (*"?!:;%«»'\",.()5l…#-’“”é", "...", "12 000", "toile.fr", "\u00a0", "\u202f")
PIECES = st.sampled_from(["Quoi", "eau", " ", "  ", *SIGNS])
TEXTS = st.lists(PIECES, min_size=1, max_size=14).map("".join).filter(str.strip)
PLAIN = {"'": "’", "\u00a0": " ", "\u202f": " ", "«": '"', "»": '"', "“": '"', "”": '"', "…": "..."}


def plain(text: str) -> str:
    """Return a text without what typography changes of it."""
    for sign, other in PLAIN.items():
        text = text.replace(sign, other)
    return "".join(text.split())


def styled(text: str, style: str) -> str:
    match style:
        case "|":
            return f"text: |\n      {text}"
        case "'":
            return "text: '" + text.replace("'", "''") + "'"
        case '"':
            return 'text: "' + text.replace('"', "") + '"'
        case _:
            return f"text: {text}"


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, style=st.sampled_from(["|", "'", '"', ""]))
def test_mending_changes_typography_alone(
    tmp_path_factory: pytest.TempPathFactory, text: str, style: str
) -> None:
    folder = written(tmp_path_factory.mktemp("p"), styled(text, style))
    file = folder / SCENARIO_FILE
    before = open_scenario_file(folder, BROKEN)
    fix(lambda: check(folder))
    after = open_scenario_file(folder, BROKEN)
    once = file.read_bytes()
    assert b"    # Un 'mot' \xc3\xa0 garder : ... ?\n" in once
    if before.scenario:
        assert after.scenario and after.reading.texts.keys() == before.reading.texts.keys()
        for address, said in before.reading.texts.items():
            assert plain(after.reading.texts[address]) == plain(said)
    fix(lambda: check(folder))
    assert file.read_bytes() == once


@given(texts=st.lists(TEXTS, min_size=1, max_size=3), end=st.sampled_from(["\n", "\r\n"]))
def test_typography_is_mended_for_good(texts: list[str], end: str) -> None:
    lines = [line for at, each in enumerate(texts) for line in (f"t{at}: |", f"  {each.strip()}")]
    text = end.join([*lines, ""])
    for _ in range(4):
        text = mended(text, typography.problems(of_file(text))).text
    assert [each for each in typography.problems(of_file(text)) if each.cure] == []
    assert text.count(end) == len(lines)
