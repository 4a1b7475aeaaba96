"""A scenario that uses every key there is, so that each has an example that plays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from sena_game import paths
from sena_game.check import whole
from sena_game.check.schema import schema
from sena_game.library.declared import SCENARIO
from sena_game.library.lexicon import load_lexicon
from sena_game.library.pack import open_pack
from sena_game.library.reader import SCENARIO_FILE, TOWN_FILE, read_scenario
from sena_game.library.town import TOWN
from sena_game.library.walkthrough import WALKTHROUGH
from sena_game.play.screens import show
from sena_game.play.session import Session, moves, start, step
from sena_game.rules.moves import Continue, read
from sena_game.scenario.records import Record
from sena_game.scenario.shown import PICTURE
from sena_game.screen.blocks import Paper, Picture, Screen, Thought
from sena_game.terminal.page import text
from sena_game.words import load_words

HERE = Path(__file__).parents[1] / "constructs"
SHIPPED = paths.scenarios()
LEXICON = load_lexicon(paths.assets() / "language")
FILES: dict[str, tuple[Record, tuple[Path, ...]]] = {
    "scenario": (SCENARIO, (HERE / SCENARIO_FILE,)),
    "town": (TOWN, (SHIPPED / "toile" / TOWN_FILE,)),
    "walkthrough": (WALKTHROUGH, tuple((HERE / "walkthroughs").glob("*.yaml"))),
}
WALK = ("choose arret", "put rale laisser", "put menace masquer", "done")


def declared(part: Any, path: str = "") -> Iterator[str]:
    """Yield the path of every key of a schema; an id is written *, an item of a list []."""
    for name, each in part.get("properties", {}).items():
        yield f"{path}.{name}"
        yield from declared(each, f"{path}.{name}")
    for way in (*part.get("anyOf", ()), *part.get("oneOf", ())):
        yield from declared(way, path + kind(way))
    if isinstance(part.get("additionalProperties"), dict):
        yield from declared(part["additionalProperties"], f"{path}.*")
    if "items" in part:
        yield from declared(part["items"], path)


def place(path: str) -> str:
    """Return the last two steps of a path: a thought has the same keys wherever it is."""
    return ".".join(path.replace(".*", "").split(".")[-2:])


def kind(part: Any) -> str:
    """Return what tells a kind of scene from the others."""
    told = part.get("properties", {}).get("kind", {}).get("enum")
    return f"({told[0]})" if told else ""


def used(part: Any, value: Any, path: str = "") -> Iterator[str]:
    """Yield the path of every key of a schema that a value has."""
    ways = (*part.get("anyOf", ()), *part.get("oneOf", ()))
    for way in ways:
        if Draft202012Validator(way).is_valid(value):
            yield from used(way, value, path + kind(way))
    if isinstance(value, list):
        for item in value:
            yield from used(part.get("items", {}), item, path)
    if isinstance(value, dict):
        known, others = part.get("properties", {}), part.get("additionalProperties")
        for name, each in value.items():
            if name in known:
                yield f"{path}.{name}"
                yield from used(known[name], each, f"{path}.{name}")
            elif isinstance(others, dict):
                yield from used(others, each, f"{path}.*")


def played(*written: str) -> Iterator[Session]:
    """Yield each session of a play, reading on where there is nothing to decide."""
    session = start(read_scenario(HERE, SHIPPED), seed=7)
    for each in written:
        while moves(session) == (Continue(),):
            yield session
            session = step(session, Continue())
        yield session
        move = read(each)
        assert move
        session = step(session, move)
    while not session.ended:
        yield session
        session = step(session, Continue())


def screens() -> list[Screen]:
    words = load_words("fr", paths.assets() / "words")
    return [show(session, words, before=session.state.gauges) for session in played(*WALK)]


@pytest.mark.parametrize("name", FILES)
def test_no_key_is_without_its_example(name: str) -> None:
    record, files = FILES[name]
    whole_schema = schema(record)
    values = [yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader) for file in files]
    shown = {place(path) for value in values for path in used(whole_schema, value)}
    assert sorted({place(path) for path in declared(whole_schema)} - shown) == []


@pytest.mark.parametrize(
    ("name", "sound"), [("plan.png", True), ("Plan d’été.JPG", True), ("../plan.png", False)]
)
def test_an_editor_knows_the_name_of_a_file_from_a_path(name: str, sound: bool) -> None:
    picture = schema(PICTURE)
    assert Draft202012Validator(picture).is_valid({"file": name, "alt": "Un plan"}) == sound


def test_the_example_of_every_key_has_no_problem() -> None:
    assert whole.problems(open_pack(HERE, SHIPPED), date(2026, 11, 22), LEXICON) == ()


def test_what_the_example_shows_is_on_its_screens() -> None:
    blocks = [block for screen in screens() for block in screen.blocks]
    pages = [block for block in blocks if isinstance(block, Paper)]
    assert [page.masthead for page in pages] == [
        "Le Fil de Toile · édition du soir",
        *["La Dépêche du Quai"] * 3,
        "Le Fil de Toile",
    ]
    assert len([block for block in blocks if isinstance(block, Picture)]) == 4
    assert "Je vais rater le cours de maths. Dommage." in [
        block.text for block in blocks if isinstance(block, Thought)
    ]


def test_what_the_example_shows_is_told_in_the_terminal() -> None:
    words = load_words("fr", paths.assets() / "words")
    said = " ".join(text(screen, words) for screen in screens()).replace("\n", " ")
    assert "Image\u00a0: Le plan du centre. La rue du pont est barrée." in said
    assert "Crédit\u00a0: Service voirie de Toile" in said
    assert "(Noa pense\u00a0: Je vais rater le cours de maths. Dommage.)" in said
    assert "PONT FERMÉ, VILLE PRÉVENUE" in said
