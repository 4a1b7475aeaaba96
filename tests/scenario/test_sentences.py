"""French as town halls write it, in every place and style: read as written, or told at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game.problems import ScenarioError
from sena_game.scenario.fields import Text
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import ListOf, MapOf, Record, may
from sena_game.scenario.source import parse

FILE = Path(__file__).parent / "sentences.txt"
SENTENCES = FILE.read_text(encoding="utf-8").splitlines()
OPTION = Record(dict, "an option", {"label": may(Text(), ""), "text": may(Text(), "")})
PAGE = Record(
    dict,
    "a page",
    {
        "text": may(Text(), ""),
        "label": may(Text(), ""),
        "notes": may(ListOf(Text()), ()),
        "options": may(MapOf(OPTION), {}),
        "posts": may(ListOf(OPTION), ()),
        "end": may(Text(), ""),
    },
)
# Where a text may be written: what leads to it, then the file around it.
PLACES = {
    "text": "text: {}\nend: Fin.\n",
    "end.text": "label: a\ntext: {}\n",
    "options.a.label": "options:\n  a:\n    label: {}\n    text: b\n  b: {{text: c}}\nend: Fin.\n",
    "options.a.text": "options:\n    a:\n        label: b\n        text: {}\nend: Fin.\n",
    "notes.1": "notes:\n  - {}\n  - b\nend: Fin.\n",
    "notes.2": "notes:\n- a\n- {}\nend: Fin.\n",
    "posts.1.label": "posts:\n  - label: {}\n    text: b\n  - label: c\nend: Fin.\n",
    "posts.1.text": "posts:\n  - label: b\n    text: {}\nend: Fin.\n",
}
FLOW = {
    "options.a.label": "options:\n  a: {{label: {}, text: b}}\nend: Fin.\n",
    "options.a.text": "options: {{a: {{label: b, text: {}}}}}\nend: Fin.\n",
    "posts.1.text": "posts:\n  - {{text: {}}}\n  - {{label: c}}\nend: Fin.\n",
    "notes.1": "notes: [{}]\nend: Fin.\n",
    "notes.2": "notes: [a, {}, c]\nend: Fin.\n",
}
STYLES = {"plain": "{}", "double": '"{}"', "single": "'{}'"}


def normal(text: str) -> str:
    return " ".join(text.split())


def meant(sentence: str) -> set[str]:
    """Return a sentence, also without its marks when it is wholly between quotation marks."""
    mark, inside = sentence[:1], sentence[1:-1]
    whole = len(sentence) > 1 and mark == sentence[-1] and mark in "\"'" and mark not in inside
    return {normal(sentence), normal(inside) if whole else normal(sentence)}


def lines_told(text: str) -> tuple[set[int], dict[str, str]]:
    """Return the lines on which something is said to be wrong, and the texts read."""
    try:
        parsed = parse(text.encode(), "s.yaml")
    except ScenarioError as error:
        return {problem.place.line for problem in error.problems}, {}
    reading = Reading(parsed.lines, problems=list(parsed.problems), told=parsed.told)
    PAGE.read(parsed.node, reading)
    return {problem.place.line for problem in reading.problems}, reading.texts


def wrongly_read(address: str, before: str, written: str, sentence: str) -> str:
    """Return what goes wrong with a sentence, nothing when it is read or told as it should."""
    address = address.removeprefix("end.")
    text = before.format(written)
    first = before[: before.index("{}")].count("\n") + 1
    told, texts = lines_told(text)
    if told:
        own = range(first, first + written.count("\n") + 1)
        return "" if told <= set(own) else f"told on {sorted(told)}:\n{text}"
    read = texts.get(address, "")
    return "" if normal(read) in meant(sentence) else f"read {read!r}:\n{text}"


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("address", PLACES)
def test_a_sentence_on_its_line_is_read_or_told(address: str, style: str) -> None:
    for sentence in SENTENCES:
        written = STYLES[style].format(sentence)
        assert not wrongly_read(address, PLACES[address], written, sentence)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("address", FLOW)
def test_a_sentence_between_brackets_is_read_or_told(address: str, style: str) -> None:
    for sentence in SENTENCES:
        written = STYLES[style].format(sentence)
        assert not wrongly_read(address, FLOW[address], written, sentence)


@pytest.mark.parametrize("address", PLACES)
def test_a_sentence_after_a_bar_is_read_as_written(address: str) -> None:
    before = PLACES[address]
    line = before[: before.index("{}")].rsplit("\n", 1)[-1]
    pad = " " * (len(line) - len(line.lstrip(" -")) + 2)
    for sentence in SENTENCES:
        _, texts = lines_told(before.format(f"|\n{pad}{sentence}"))
        assert normal(texts[address.removeprefix("end.")]) == normal(sentence)


@pytest.mark.parametrize("address", PLACES)
def test_a_sentence_under_its_key_is_read_or_told(address: str) -> None:
    before = PLACES[address]
    line = before[: before.index("{}")].rsplit("\n", 1)[-1]
    pad = " " * (len(line) - len(line.lstrip(" -")) + 2)
    for sentence in SENTENCES:
        assert not wrongly_read(address, before, f"\n{pad}{sentence}", sentence)


def test_a_sentence_that_goes_on_below_is_read_or_told() -> None:
    for sentence in SENTENCES:
        written, whole = f"Bonjour.\n  {sentence}\n  Merci.", f"Bonjour. {sentence} Merci."
        assert not wrongly_read("text", PLACES["text"], written, whole)


def test_what_mends_a_sentence_gives_it_as_written() -> None:
    mended = 0
    for sentence in SENTENCES:
        text = PLACES["text"].format(sentence)
        try:
            problems = parse(text.encode(), "s.yaml").problems
        except ScenarioError as error:
            problems = error.problems
        for problem in problems:
            for edit in problem.cure:
                start = text.split("\n")[0][: edit.column - 1]
                _, texts = lines_told(text.replace(text.split("\n")[0], start + edit.text))
                outer = sentence[1:-1] if sentence[:1] == sentence[-1:] == "'" else sentence
                assert normal(texts["text"]) in (normal(sentence), normal(outer))
                mended += 1
    assert mended > 50


def test_there_are_two_hundred_sentences_at_least() -> None:
    assert len(set(SENTENCES)) >= 200
