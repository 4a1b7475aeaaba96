"""The JSON Schema of a scenario: refuses no sound file, and says what each key is for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from sena_game import paths
from sena_game.check.schema import schema
from sena_game.library.declared import SCENARIO
from sena_game.library.folder import folders
from sena_game.library.reader import SCENARIO_FILE, TOWN_FILE
from sena_game.library.town import TOWN
from sena_game.library.walkthrough import WALKTHROUGH
from sena_game.rules import effects
from sena_game.scenario.fields import Effects, OneOf, Plain, Points
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import Record, may
from sena_game.scenario.source import Node
from sena_game.scenes import KINDS
from tests.game.test_ten_lines import TEN_LINES
from tests.library.small import ENDINGS, HEAD, SORTING, TWO
from tests.library.small import TOWN as SMALL_TOWN
from tests.play.test_session import DRAWN, STORY
from tests.scenes.test_decision import LOCKS
from tests.test_words import misspaced

SHIPPED = paths.scenarios()
BROKEN = Path(__file__).parents[1] / "broken"
FILES = {"scenario": SCENARIO, "town": TOWN, "walkthrough": WALKTHROUGH}
SMALL = {"two": TWO, "sorting": SORTING, "locks": LOCKS, "drawn": DRAWN}
SMALL["story"] = STORY.format(after=1)
DECK = "deck: {every: 2, events: {un: {when: vu, weight: 3, once: yes}, deux: {}}}\n"
SMALL["deck"] = TWO + DECK
SMALL["renamed"] = TWO + "renamed: {accueil: un, accueil.da: un.oui}\n"

# As the parsers of editors read (numbers, booleans), and as we do (text).
loaders = pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.BaseLoader])


def errors(record: Record, text: str, loader: Any) -> list[str]:
    found = Draft202012Validator(schema(record)).iter_errors(yaml.load(text, loader))
    return [f"{error.json_path}: {error.message}" for error in found]


def keys(part: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every key of a schema, wherever it stands, with its path."""
    if isinstance(part, list):
        part = dict(enumerate(part))
    if isinstance(part, dict):
        for name, each in part.get("properties", {}).items():
            yield f"{path}.{name}", each
        for step, inner in part.items():
            if step != "properties":
                yield from keys(inner, path)
        for name, each in part.get("properties", {}).items():
            yield from keys(each, f"{path}.{name}")


def scene(kind: str) -> Any:
    scenes = schema(SCENARIO)["properties"]["scenes"]["additionalProperties"]["oneOf"]
    (found,) = [each for each in scenes if each["properties"]["kind"]["enum"] == [kind]]
    return found


@pytest.mark.parametrize("name", FILES)
def test_a_schema_is_one(name: str) -> None:
    made = schema(FILES[name])
    assert made["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(made)


@loaders
@pytest.mark.parametrize("name", [folder.name for folder in folders(SHIPPED)])
def test_a_scenario_shipped_keeps_to_the_schema(name: str, loader: Any) -> None:
    text = (SHIPPED / name / SCENARIO_FILE).read_text(encoding="utf-8")
    assert errors(SCENARIO, text, loader) == []


@loaders
@pytest.mark.parametrize("name", SMALL)
def test_a_sound_scenario_keeps_to_the_schema(name: str, loader: Any) -> None:
    ending = "" if "endings:" in SMALL[name] else ENDINGS
    assert errors(SCENARIO, HEAD + SMALL[name] + ending, loader) == []


@loaders
def test_ten_lines_keep_to_the_schema(loader: Any) -> None:
    assert errors(SCENARIO, TEN_LINES, loader) == []


@loaders
def test_a_town_keeps_to_the_schema(loader: Any) -> None:
    shipped = [file.read_text(encoding="utf-8") for file in SHIPPED.glob(f"*/{TOWN_FILE}")]
    assert shipped
    for text in (*shipped, SMALL_TOWN):
        assert errors(TOWN, text, loader) == []


@loaders
def test_a_walkthrough_keeps_to_the_schema(loader: Any) -> None:
    found = list(SHIPPED.glob("*/walkthroughs/*.yaml"))
    assert found
    for file in found:
        assert errors(WALKTHROUGH, file.read_text(encoding="utf-8"), loader) == []


@loaders
@pytest.mark.parametrize(
    "code",
    ["unknown-key", "missing-key", "not-one-of", "wrong-shape", "not-an-id", "newer-format"],
)
def test_a_broken_scenario_does_not_keep_to_the_schema(code: str, loader: Any) -> None:
    text = (BROKEN / code / SCENARIO_FILE).read_text(encoding="utf-8")
    assert errors(SCENARIO, text, loader)


@loaders
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("duration: 1", "duration: 61"),
        ("duration: 1", "duration: longue"),
        ("title: Petit\n", "title: [Petit]\n"),
        ("title: Petit\n", "titre: Petit\n"),
        ("when: lundi", "mood: triste"),
        ("when: lundi", "kind: enquete"),
        ("when: lundi", "feed: Le mur"),
        ("services: +4", "services: beaucoup"),
        ("then: deux", "then: [deux]"),
        ("red_line: ligne", "red_line: Une ligne"),
    ],
)
def test_what_is_not_a_scenario_does_not_keep_to_the_schema(
    old: str, new: str, loader: Any
) -> None:
    sound = HEAD + TWO + ENDINGS
    assert old in sound
    refused = errors(SCENARIO, sound.replace(old, new, 1), loader)
    # A number too large, written as text, is for `sena check` alone.
    assert refused or (new == "duration: 61" and loader is yaml.BaseLoader)


@pytest.mark.parametrize("name", ["scenario", "town", "walkthrough"])
def test_every_key_says_what_it_is_for(name: str) -> None:
    said = {path: key.get("description", "") for path, key in keys(schema(FILES[name]))}
    assert said
    assert [path for path, help in said.items() if not help.endswith((".", "…"))] == []
    assert [help for help in said.values() if misspaced(help) or len(help) > 100] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_scene_is_in_the_schema_with_all_its_keys(kind: str) -> None:
    found = scene(kind)
    assert list(found["properties"]) == list(KINDS[kind].keys)
    assert ("kind" in found["required"]) == (kind != "decision")
    assert not found["additionalProperties"]


def test_what_stands_for_an_absent_key_is_said() -> None:
    decision = scene("decision")["properties"]
    assert (decision["mood"]["default"], decision["backdrop"]["default"]) == ("calm", "day")
    assert "default" not in decision["then"]


@pytest.mark.parametrize(
    "text", ["+5", "-10", "=50", "yes", "no", "5", "+1000", "=-5", "oui", "", "+5 %"]
)
def test_an_effect_is_one_for_the_schema_when_it_is_one_for_the_rules(text: str) -> None:
    record = Record(dict, "", {"effects": may(Effects())})
    found = errors(record, f"effects: {{confiance: '{text}'}}", yaml.BaseLoader)
    assert (found == []) == bool(effects.parse("confiance", text))


@loaders
@pytest.mark.parametrize(
    ("key", "written"),
    [
        (may(OneOf(("no", "yes"))), "yes"),
        (may(Plain()), "1.0"),
        (may(Points()), "{dialogue: +4}"),
        (may(Effects()), "{vu: yes, equipe: -5, confiance: =50}"),
    ],
)
def test_what_a_parser_takes_for_something_else_is_let_through(
    key: Any, written: str, loader: Any
) -> None:
    assert errors(Record(dict, "", {"key": key}), f"key: {written}", loader) == []


class Odd:
    def read(self, node: Node, reading: Reading) -> str:
        return ""


def test_a_kind_of_field_without_a_schema_is_a_bug() -> None:
    with pytest.raises(TypeError, match="Odd"):
        schema(Record(dict, "", {"odd": may(Odd())}))
