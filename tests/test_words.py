"""Every sentence of the interface is in both languages, and French is set as French is."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from string import Formatter

import polib
import pytest

from sena_game import paths
from sena_game.chart.saying import COUNTED
from sena_game.check.walkthroughs import NOTHING
from sena_game.commands.author import GATHERED, LOST
from sena_game.explore import fairness, players
from sena_game.explore.reasons import REASONS
from sena_game.game.about import DONE, FREE, OURS
from sena_game.game.about import KINDS as CREDITED
from sena_game.game.keeping import CALLED as RETAINED
from sena_game.game.keeping import PROMISES
from sena_game.game.keycaps import NAMES as KEYCAPS
from sena_game.game.keypage import ACTIONS
from sena_game.game.options import CALLED, CURE, EASE, MUTE, NAMES, TABS, VOLUMES
from sena_game.game.season import MARKS
from sena_game.game.telling import TROUBLES
from sena_game.library.explanations import FAMILIES
from sena_game.play.screens import SURE
from sena_game.problems import PARTICULAR, SENTENCES
from sena_game.records.export import HEAD, TAIL
from sena_game.scenario.healing import REMARKS
from sena_game.scenes import KINDS as SCENES
from sena_game.scenes.alerting import GROUPS
from sena_game.window.ambience import CAPTIONS
from sena_game.words import Words, load_words

ROOT = Path(__file__).parents[1] / "sena_game"
FILE = paths.assets() / "words" / "fr.po"
FRENCH = {entry.msgid: entry.msgstr for entry in polib.pofile(str(FILE)) if not entry.obsolete}
LEVELS = ("error", "warning", "info")
# Names of keys on a keyboard and of files, which are the same in every language.
SAME = {"1, 2, 3", "F11", "?"}
# What is called with a kind of thing as a string: fields.Ref("scene"), MapOf(…, names="axis").
KINDS: dict[str, tuple[int, tuple[str, ...]]] = {
    "Ref": (0, ()),
    "MapOf": (9, ("names", "refers")),
    "Names": (0, ()),
    "unknown": (1, ()),
}
# Kinds that only names are read of, and so never found unknown: nobody is told about them.
UNTOLD = {"ending", "gauge of the town"}


def called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def constants(node: ast.AST) -> Iterator[str]:
    """Yield the sentences a value may be: a string, or either of two."""
    match node:
        case ast.Constant(value=str(said)):
            yield said
        case ast.IfExp(body=one, orelse=other):
            yield from constants(one)
            yield from constants(other)


def said_by(call: ast.Call) -> Iterator[str]:
    """Yield the English sentences of one call, whatever it is."""
    name, first = called(call), call.args[:1]
    named = {each.arg: each.value for each in call.keywords}
    if name in ("words", "_words") and first:
        yield from constants(first[0])
    if name == "Record" and len(call.args) > 1:
        yield from constants(call.args[1])
    if name in ("BadCondition", "stumble") and first:
        yield from constants(first[0])
    if name == "text_of" and len(call.args) > 2:
        yield from constants(call.args[2])
    if name in KINDS:
        position, keys = KINDS[name]
        nodes = [*call.args[position : position + 1], *(named[k] for k in keys if k in named)]
        for kinds in (said for node in nodes for said in constants(node)):
            yield from kinds.split("|")
    if "expected" in named:
        yield from constants(named["expected"])
    if "kind" in named and name == "note":
        yield from constants(named["kind"])


def said_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call():
                yield from said_by(node)
            case ast.Dict(keys=keys, values=values):
                # Values of a problem: {"expected": "A key"}, {"name": name, "kind": "scenario"}.
                for key, value in zip(keys, values, strict=True):
                    if isinstance(key, ast.Constant) and key.value in (
                        "expected",
                        "kind",
                        "reason",
                    ):
                        yield from constants(value)
            case ast.Assign(targets=[ast.Name(id="reason")], value=value):
                yield from constants(value)
            case ast.FunctionDef(args=ast.arguments(args=args, defaults=[*_, default])):
                if args[-1].arg == "expected":
                    yield from constants(default)


def said() -> set[str]:
    """Return every English sentence of the code and of its tables."""
    tables: tuple[Iterable[str], ...] = (
        SENTENCES.values(),
        *(said.values() for said in PARTICULAR.values()),
        FAMILIES.values(),
        TROUBLES.values(),
        (each for told in NAMES.values() for each in told),
        (label for label, _, _ in TABS.values()),
        CALLED.values(),
        VOLUMES.values(),
        MARKS.values(),
        CREDITED.values(),
        (EASE, FREE, OURS, MUTE, CURE),
        PROMISES,
        RETAINED.values(),
        (*HEAD, *TAIL),
        KEYCAPS.values(),
        ACTIONS.values(),
        (does for does, _ in DONE),
        LEVELS,
        REMARKS,
        (LOST, NOTHING, *GATHERED),
        fairness.SENTENCES.values(),
        players.LABELS.values(),
        REASONS.values(),
        GROUPS.values(),
        COUNTED.values(),
        SURE,
        SCENES,
        CAPTIONS.values(),
        # Kinds of names used in conditions.
        ("gauge", "flag", "scene", "option", "red line"),
    )
    found = {each for table in tables for each in table}
    for file in ROOT.rglob("*.py"):
        found |= set(said_in(ast.parse(file.read_text(encoding="utf-8"))))
    return found - SAME - {""}


SAID = said()


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def misspaced(text: str) -> list[str]:
    """Return what is not set as French is: spaces before : ; ? ! and within « », apostrophes."""
    wrong = re.findall(r"(?<!\u202f)(?<![!?])[;?!].?|[^\u00a0]:(?!//)|«[^\u00a0]|[^\u00a0]»", text)
    return wrong + re.findall(r".?'.?|.[ \u00a0\u202f]%(?<!\u202f%)", text)


def test_there_are_sentences_to_look_for() -> None:
    assert len(SAID) > 120


def test_every_sentence_has_its_french() -> None:
    assert sorted(each for each in SAID - UNTOLD if not FRENCH.get(each)) == []


def test_no_french_sentence_is_left_unsaid() -> None:
    assert sorted(FRENCH.keys() - SAID) == []


def test_both_languages_have_the_same_values_in_a_sentence() -> None:
    assert [e for e, f in FRENCH.items() if placeholders(e) != placeholders(f)] == []


# A key of the keyboard stands at the head of its sentence, as what is typed.
@pytest.mark.parametrize("english", sorted(FRENCH), ids=lambda english: english[:40])
def test_french_is_set_as_french_is(english: str) -> None:
    assert misspaced(FRENCH[english].removeprefix("?")) == []


@pytest.mark.parametrize(
    "text", ["Quoi ?", "Quoi?", "Non!", "Un: deux", "Un ; deux", "«a»", "« a »", "l'an", "5 %"]
)
def test_what_is_not_set_as_french_is_found(text: str) -> None:
    assert misspaced(text)


@pytest.mark.parametrize("text", ["Quoi\u202f?!", "\u202f!!!", "«\u00a0a\u00a0»\u00a0: b", "l’an"])
def test_what_is_set_as_french_is_left_alone(text: str) -> None:
    assert misspaced(text) == []


def test_a_sentence_without_translation_is_said_in_english() -> None:
    french = Words("fr", {"Back": "Retour"})
    assert (french("Back"), french("Nowhere {x}", x=1)) == ("Retour", "Nowhere 1")


def test_numbers_and_colons_are_those_of_the_language() -> None:
    english, french = Words(), Words("fr")
    assert [french.signed(n) for n in (5, -10, 0)] == ["+5", "−10", "±0"]
    assert (english.percent(0.256), french.percent(0.256)) == ("26%", "26\u202f%")
    assert (english.colon("a", "b"), french.colon("a", "b")) == ("a: b", "a\u00a0: b")


def test_a_language_without_a_catalogue_is_english(tmp_path: Path) -> None:
    assert load_words("en", paths.assets() / "words")("Back") == "Back"
    assert load_words("fr", tmp_path)("Back") == "Back"
    assert load_words("fr", paths.assets() / "words")("Back") == "Retour"
