"""A translation beside its French: what it lacks, what is stale, what is of no use."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game.check import translation
from sena_game.check.report import sentence
from sena_game.library.reader import open_scenario_file, open_town_file, texts
from sena_game.library.translation import open_translation
from sena_game.problems import Problem
from sena_game.words import Words
from tests.library.small import ENDINGS, HEAD, TWO, written

PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'


def entry(address: str, french: str, english: str, before: str = "") -> str:
    return f'\n{before}msgctxt "{address}"\nmsgid "{french}"\nmsgstr "{english}"\n'


def found(folder: Path, *entries: str, scenes: str = TWO) -> list[Problem]:
    written(folder, scenes, ENDINGS, HEAD)
    (folder / "petit" / "en.po").write_text(PO + "".join(entries), encoding="utf-8")
    english = open_translation(folder / "petit")
    assert english
    file = open_scenario_file(folder / "petit", folder)
    return list(translation.problems(english, file.reading))


def said(folder: Path, *entries: str, scenes: str = TWO) -> list[str]:
    """Return what is said of the entries; a text without one is left out."""
    told = found(folder, *entries, scenes=scenes)
    return [f"{p.place.line} {p.code} {p.values['address']}" for p in told if p.place.column == 1]


def test_an_entry_up_to_date_is_all_right(tmp_path: Path) -> None:
    assert said(tmp_path, entry("title", "Petit", "Small")) == []


def test_an_empty_entry_is_told_in_the_translation(tmp_path: Path) -> None:
    assert said(tmp_path, entry("title", "Petit", "")) == ["4 untranslated title"]


def test_a_text_without_an_entry_is_told_where_it_is_written(tmp_path: Path) -> None:
    (first,) = found(tmp_path)
    assert (first.code, first.values) == ("untranslated", {"address": "title", "count": "22"})
    assert (first.place.line, first.place.column, first.length) == (3, 8, len("Petit"))
    assert first.excerpt == "title: Petit"


def all_but(folder: Path, *missing: str) -> list[Problem]:
    """Return what is found when all is translated but some texts."""
    french = texts(written(folder, TWO, ENDINGS, HEAD), folder)
    said = {at: "" if at in missing else "Said." for at in french}
    return found(folder, *(entry(at, text, said[at]) for at, text in french.items()))


def test_up_to_three_texts_are_told_one_by_one(tmp_path: Path) -> None:
    told = all_but(tmp_path, "title", "un.question", "un.oui.label")
    assert [p.values for p in told] == [
        {"address": "title"},
        {"address": "un.question"},
        {"address": "un.oui.label"},
    ]


def test_more_than_three_texts_are_told_at_once_at_the_first(tmp_path: Path) -> None:
    (told,) = all_but(tmp_path, "un.question", "un.oui.label", "un.oui.consequence", "un.non.label")
    assert (told.place.path.endswith("en.po"), told.values) == (
        True,
        {"address": "un.question", "count": "4"},
    )
    assert sentence(told, Words()) == (
        "4 texts are not translated, the first is “un.question”: run sena translate, then fill "
        "them in."
    )


def test_the_first_line_of_a_text_after_a_bar_is_underlined(tmp_path: Path) -> None:
    scenes = TWO.replace("question: Que dire ?", "question: |\n      Que dire ?")
    french = texts(written(tmp_path, scenes, ENDINGS, HEAD), tmp_path)
    others = [entry(at, text, "Said.") for at, text in french.items() if at != "un.question"]
    (asked,) = found(tmp_path, *others, scenes=scenes)
    assert (asked.excerpt, asked.place.column, asked.length) == ("    question: |", 15, 1)


def test_french_that_has_changed_makes_its_translation_stale(tmp_path: Path) -> None:
    assert said(tmp_path, entry("title", "Grand", "Big")) == ["4 stale-translation title"]


def test_a_translation_marked_as_fuzzy_is_stale(tmp_path: Path) -> None:
    fuzzy = entry("title", "Petit", "Big", "# À revoir\n#, fuzzy\n")
    assert said(tmp_path, fuzzy) == ["6 stale-translation title"]


def test_an_empty_entry_of_old_french_is_only_untranslated(tmp_path: Path) -> None:
    assert said(tmp_path, entry("title", "Grand", "")) == ["4 untranslated title"]


@pytest.mark.parametrize(
    ("french", "english", "marks"),
    [
        ("Dans 3 jours.", "In a few days.", "3"),
        ("Dans 3 jours.", "In three days.", ""),
        ("À 15 h 30.", "At 3.30 pm.", ""),
        ("À {heure}, le 4.", "At the hour.", "{heure}, 4"),
    ],
)
def test_a_number_or_a_name_in_braces_must_be_there(
    tmp_path: Path, french: str, english: str, marks: str
) -> None:
    scenes = TWO.replace("consequence: Bien.", f'consequence: "{french}"')
    told = found(tmp_path, entry("un.oui.consequence", french, english), scenes=scenes)
    lost = [p.values["marks"] for p in told if p.code == "lost-placeholder"]
    assert lost == ([marks] if marks else [])


def test_an_entry_of_no_text_is_an_orphan(tmp_path: Path) -> None:
    (only,) = said(tmp_path, entry("un.peut.label", "Peut-être", "Maybe"))
    assert only == "4 orphan-translation un.peut.label"


def test_what_was_put_aside_is_no_orphan(tmp_path: Path) -> None:
    aside = '\n#~ msgctxt "un.peut.label"\n#~ msgid "Peut-être"\n#~ msgstr "Maybe"\n'
    assert said(tmp_path, entry("title", "Petit", "Small"), aside) == []


def test_an_error_leaves_aside_what_it_makes_doubtful(tmp_path: Path) -> None:
    scenes = TWO.replace("when: mardi", "whenn: mardi")
    stale, orphan = entry("title", "Grand", "Big"), entry("deux.when", "mardi", "Tuesday")
    assert said(tmp_path, stale, orphan, scenes=scenes) == ["4 stale-translation title"]
    assert len(found(tmp_path, stale, scenes=scenes)) == 1


def test_the_texts_of_a_town_are_looked_at_too(tmp_path: Path) -> None:
    written(tmp_path, TWO)
    (tmp_path / "ville" / "en.po").write_text(PO + entry("name", "Petite", "Small"))
    english = open_translation(tmp_path / "ville")
    assert english
    told = list(translation.problems(english, open_town_file(tmp_path / "ville").reading))
    assert told[0].code == "stale-translation" and told[1].code == "untranslated"
    assert told[1].excerpt == "signature: La maire"


def test_without_a_file_there_is_no_translation(tmp_path: Path) -> None:
    assert open_translation(written(tmp_path, TWO)) is None


def test_a_file_that_cannot_be_read_is_a_problem_at_its_line(tmp_path: Path) -> None:
    (only,) = found(tmp_path, '\nmsgid "a" b\nmsgstr ""\n')
    assert (only.code, only.place.line) == ("bad-translation", 4)
    (tmp_path / "petit" / "en.po").write_bytes(b'msgid "\xe9"\n')
    broken = open_translation(tmp_path / "petit")
    assert broken and broken.problem and broken.problem.code == "bad-translation"


def test_a_file_too_large_for_a_translation_is_refused(tmp_path: Path) -> None:
    folder = written(tmp_path, TWO)
    with (folder / "en.po").open("wb") as opened:
        opened.truncate(10**10)
    english = open_translation(folder)
    assert english and english.problem and english.problem.code == "too-large"
