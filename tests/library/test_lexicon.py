"""The files that say which words are plain."""

from __future__ import annotations

from pathlib import Path

from sena_game import paths
from sena_game.library.lexicon import Lexicon, load_lexicon

FOLDER = paths.assets() / "language"


def test_the_shipped_lexicon_knows_enough() -> None:
    lexicon = load_lexicon(FOLDER)
    assert len(lexicon.plainer) >= 200
    assert {"SMS", "PDF", "CM2"} <= lexicon.acronyms
    assert {"non", "communication"} <= lexicon.words
    assert lexicon.plainer["nonobstant"] == "malgré"


def test_each_expression_has_a_plainer_one_that_is_another() -> None:
    plainer = load_lexicon(FOLDER).plainer
    assert [said for said, plain in plainer.items() if not plain or plain == said] == []
    assert {plain for plain in plainer.values() if plain in plainer} == set()


def test_no_expression_is_said_twice() -> None:
    lines = (FOLDER / "plainer.txt").read_text(encoding="utf-8").splitlines()
    said = [line.split("=")[0].strip() for line in lines if "=" in line and line[0] != "#"]
    assert sorted(said) == sorted(set(said))


def test_comments_and_blank_lines_say_nothing(tmp_path: Path) -> None:
    (tmp_path / "plainer.txt").write_text("# a = b\n\nc = d # e\n", encoding="utf-8")
    (tmp_path / "acronyms.txt").write_text("AB CD # EF\n", encoding="utf-8")
    assert load_lexicon(tmp_path) == Lexicon({"c": "d"}, frozenset({"AB", "CD"}))


def test_a_lexicon_that_is_not_there_says_nothing(tmp_path: Path) -> None:
    assert load_lexicon(tmp_path / "absent") == Lexicon()
