"""A translation file is made from the French texts, and loses nothing as they change."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as some

from sena_game import paths
from sena_game.library.catalogue import (
    Lost,
    french,
    open_catalogue,
    progress,
    refreshed,
    save_catalogue,
    translate,
    written,
)
from sena_game.library.folder import folders
from sena_game.library.reader import TOWN_FILE, read_scenario
from sena_game.problems import ScenarioError
from tests.library.small import TWO
from tests.library.small import written as small

SHIPPED = paths.scenarios()
FOLDERS = [*folders(SHIPPED), *(file.parent for file in SHIPPED.glob(f"*/{TOWN_FILE}"))]

FRENCH = {"un.text": "Bonjour.", "un.oui.label": "Oui", "un.non.label": "Non"}
ENGLISH = {"un.text": "Hello.", "un.oui.label": "Yes", "un.non.label": "No"}


def reread(file: polib.POFile) -> polib.POFile:
    return polib.pofile(written(file), encoding="utf-8", wrapwidth=file.wrapwidth)


def translated(french: dict[str, str] = FRENCH, english: dict[str, str] = ENGLISH) -> polib.POFile:
    file = refreshed(french, None)
    for entry in file:
        entry.msgstr = english.get(entry.msgctxt, "")
    return reread(file)


def said(file: polib.POFile) -> dict[str, str]:
    return {e.msgctxt: e.msgstr for e in file if e.msgstr and not e.obsolete and not e.fuzzy}


def entry(file: polib.POFile, address: str) -> polib.POEntry:
    (found,) = (each for each in file if each.msgctxt == address)
    return found


def test_a_new_file_has_every_text_in_order_and_nothing_said() -> None:
    file = refreshed(FRENCH, None)
    assert [(e.msgctxt, e.msgid, e.msgstr) for e in file] == [
        (address, text, "") for address, text in FRENCH.items()
    ]
    assert progress(file).missing == tuple(FRENCH)


def test_nothing_changes_when_nothing_has_changed() -> None:
    assert written(refreshed(FRENCH, translated())) == written(translated())
    assert progress(translated()).complete


def test_entries_follow_the_order_of_the_scenario() -> None:
    backwards = dict(reversed(FRENCH.items()))
    file = refreshed(backwards, translated())
    assert [e.msgctxt for e in file] == list(backwards)
    assert said(file) == ENGLISH


def test_a_text_mended_keeps_its_translation_marked_stale() -> None:
    file = reread(refreshed(FRENCH | {"un.text": "Bonjour !"}, translated()))
    mended = entry(file, "un.text")
    assert (mended.msgid, mended.msgstr, mended.previous_msgid) == (
        "Bonjour !",
        "Hello.",
        "Bonjour.",
    )
    assert mended.fuzzy and progress(file).stale == ("un.text",)


def test_a_text_mended_twice_remembers_what_was_translated() -> None:
    once = refreshed(FRENCH | {"un.text": "Bonsoir."}, translated())
    twice = refreshed(FRENCH | {"un.text": "Bonne nuit."}, reread(once))
    assert entry(twice, "un.text").previous_msgid == "Bonjour."


def test_a_text_put_back_is_no_longer_stale() -> None:
    mended = refreshed(FRENCH | {"un.text": "Bonsoir."}, translated())
    assert written(refreshed(FRENCH, reread(mended))) == written(translated())


def test_a_stale_entry_read_again_by_its_translator_is_clean() -> None:
    texts = FRENCH | {"un.text": "Bonsoir."}
    stale = refreshed(texts, translated())
    entry(stale, "un.text").flags.remove("fuzzy")
    assert entry(refreshed(texts, reread(stale)), "un.text").previous_msgid is None


def test_a_text_without_translation_is_never_stale() -> None:
    file = refreshed(FRENCH | {"un.text": "Bonsoir."}, refreshed(FRENCH, None))
    assert (progress(file).stale, entry(file, "un.text").previous_msgid) == ((), None)


def test_an_address_that_disappears_is_kept_as_obsolete() -> None:
    file = reread(refreshed({"un.text": "Bonjour."}, translated()))
    assert progress(file).obsolete == ("un.oui.label", "un.non.label")
    assert '#~ msgstr "Yes"' in written(file)


def test_an_address_that_comes_back_finds_its_translation() -> None:
    file = reread(refreshed({"un.text": "Bonjour."}, translated()))
    assert written(refreshed(FRENCH, file)) == written(translated())


def test_nothing_is_kept_of_what_was_never_translated() -> None:
    assert list(refreshed({}, refreshed(FRENCH, None))) == []


def test_a_renamed_address_takes_its_translation_along() -> None:
    renamed = {address.replace("un.", "debut."): text for address, text in FRENCH.items()}
    file = refreshed(renamed, translated())
    assert said(file) == {a.replace("un.", "debut."): text for a, text in ENGLISH.items()}
    assert progress(file).complete and progress(file).obsolete == ()


def test_an_item_added_to_a_list_makes_one_stale_and_not_all() -> None:
    old = translated({"l.1": "Un", "l.2": "Deux"}, {"l.1": "One", "l.2": "Two"})
    file = refreshed({"l.1": "Zéro", "l.2": "Un", "l.3": "Deux"}, old)
    assert said(file) == {"l.2": "One", "l.3": "Two"}
    assert (progress(file).stale, progress(file).obsolete) == (("l.1",), ())


def test_two_texts_exchanged_exchange_their_translations() -> None:
    old = translated({"a": "Un", "b": "Deux"}, {"a": "One", "b": "Two"})
    file = refreshed({"a": "Deux", "b": "Un"}, old)
    assert said(file) == {"a": "Two", "b": "One"}
    assert len(file) == 2


def test_a_text_mended_leaves_its_twin_elsewhere_alone() -> None:
    old = translated({"title": "Oui", "un.label": "Oui"}, {"title": "Yes"})
    file = refreshed({"title": "Oui !", "un.label": "Oui"}, old)
    assert (progress(file).stale, progress(file).missing) == (("title",), ("un.label",))


def test_of_equal_texts_the_nearest_address_takes_over() -> None:
    old = translated({"a.x.label": "Oui", "b.x.label": "Oui"}, {"a.x.label": "A", "b.x.label": "B"})
    file = refreshed({"b.y.label": "Oui", "a.y.label": "Oui"}, old)
    assert said(file) == {"b.y.label": "B", "a.y.label": "A"}


def test_comments_flags_and_header_are_kept() -> None:
    old = translated()
    old.header, old.metadata["Last-Translator"] = "Traduit le soir.", "Inès"
    kept = entry(old, "un.text")
    kept.tcomment, kept.flags = "Ton : familier", ["no-wrap"]
    file = reread(refreshed(FRENCH | {"un.text": "Bonsoir."}, reread(old)))
    assert (file.header, file.metadata["Last-Translator"]) == ("Traduit le soir.", "Inès")
    assert entry(file, "un.text").tcomment == "Ton : familier"
    assert entry(file, "un.text").flags == ["fuzzy", "no-wrap"]


def test_the_file_given_is_untouched() -> None:
    old = translated()
    refreshed({"deux.text": "Bonjour.", "un.oui.label": "Ouais"}, old)
    assert written(old) == written(translated())


@pytest.mark.parametrize(
    ("french", "english", "marks"),
    [
        ("12\u202f000 habitants", "12,000 people", ()),
        ("12\u202f000 habitants", "1,200 people", ("12\u202f000",)),
        ("62\u202f% des 75 ans", "62% of them", ("75",)),
        ("3,5 jours", "3.5 days", ()),
        ("23\u00a0h\u00a004", "11.04 pm", ()),
        ("23\u00a0h\u00a004", "10.04 pm", ("23",)),
        ("14 h 00, ou 9 heures", "2 pm, or nine", ()),
        ("Les CM2", "Year 6", ()),
        ("Bonjour {prenom}", "Hello", ("{prenom}",)),
        ("En 2019", "", ()),
    ],
)
def test_what_a_translation_leaves_out_is_told(
    french: str, english: str, marks: tuple[str, ...]
) -> None:
    file = translated({"a": french}, {"a": english})
    assert progress(file).lost == ((Lost("a", marks),) if marks else ())


TEXTS = some.dictionaries(
    some.sampled_from(["a.x", "a.y", "b.x", "b.y", "c.1", "c.2"]),
    some.text(some.sampled_from('aé «»"\\n\n#{7} '), min_size=1, max_size=120),
)


@given(some.lists(TEXTS, min_size=2, max_size=4), some.booleans())
def test_whatever_the_texts_become_running_twice_changes_nothing(
    versions: list[dict[str, str]], all_said: bool
) -> None:
    file: polib.POFile | None = None
    for texts in versions:
        file = reread(refreshed(texts, file))
        assert written(refreshed(texts, file)) == written(file)
        assert {e.msgctxt: e.msgid for e in file if not e.obsolete} == texts
        for number, each in enumerate(file):
            each.msgstr = each.msgstr or (f"said {each.msgid}" if all_said or number % 2 else "")


@given(TEXTS, TEXTS)
def test_no_translation_is_ever_lost(before: dict[str, str], after: dict[str, str]) -> None:
    old = translated(before, {address: f"said at {address}" for address in before})
    kept = {each.msgstr for each in reread(refreshed(after, old))}
    assert {each.msgstr for each in old} <= kept


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_shipped_translation_is_up_to_date(folder: Path) -> None:
    file = refreshed(french(folder, SHIPPED), open_catalogue(folder))
    assert written(file) == (folder / "en.po").read_text(encoding="utf-8")
    assert progress(file).complete


def test_translating_a_scenario_makes_its_file_then_leaves_it_alone(tmp_path: Path) -> None:
    folder = small(tmp_path, TWO)
    assert translate(folder, tmp_path).missing
    first = (folder / "en.po").read_bytes()
    assert b'"Language: en\\n"' in first
    translate(folder, tmp_path)
    assert (folder / "en.po").read_bytes() == first
    assert [file.name for file in folder.iterdir() if file.name != "scenario.yaml"] == ["en.po"]


def test_a_stale_translation_is_not_shown(tmp_path: Path) -> None:
    folder = small(tmp_path, TWO)
    translate(folder, tmp_path)
    file = open_catalogue(folder)
    assert file is not None
    entry(file, "title").msgstr = "Small"
    save_catalogue(folder, file)
    assert read_scenario(folder, tmp_path, "en").title == "Small"
    scenario = folder / "scenario.yaml"
    mended = scenario.read_text(encoding="utf-8").replace("title: Petit\nd", "title: Petite\nd")
    scenario.write_text(mended, encoding="utf-8")
    assert translate(folder, tmp_path).stale == ("title",)
    assert read_scenario(folder, tmp_path, "en").title == "Petite"


def test_a_town_is_translated_too(tmp_path: Path) -> None:
    town = small(tmp_path, TWO).parent / "ville"
    assert "axes.services.label" in translate(town, tmp_path).missing


def test_a_file_that_cannot_be_read_is_left_as_it_is(tmp_path: Path) -> None:
    folder = small(tmp_path, TWO)
    (folder / "en.po").write_text("oups\n", encoding="utf-8")
    with pytest.raises(ScenarioError) as raised:
        translate(folder, tmp_path)
    assert [problem.code for problem in raised.value.problems] == ["bad-translation"]
    assert (folder / "en.po").read_text(encoding="utf-8") == "oups\n"
