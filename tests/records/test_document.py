"""A run as JSON: what it promises, and that it plays the run again."""

from __future__ import annotations

import json

import jsonschema
import pytest

from sena_game import paths
from sena_game.play.run import Decision
from sena_game.records.document import document, read_document, written
from sena_game.records.store import SavedRun
from sena_game.records.told import told
from tests.records.plays import saved, scenario, walked

SCHEMA = json.loads((paths.assets() / "schema" / "run.json").read_text(encoding="utf-8"))
UNFINISHED = saved(("choose blason", "choose repondeur"), scenario())


@pytest.mark.parametrize("run", [walked("carriere"), walked("rouge"), UNFINISHED])
@pytest.mark.parametrize("known", [True, False])
def test_a_run_is_as_its_schema_says(run: SavedRun, known: bool) -> None:
    found = document(told(run, scenario() if known else None), pseudonym="Léa")
    jsonschema.validate(json.loads(written(found)), SCHEMA)
    jsonschema.validate([found], SCHEMA)


def test_reasons_and_confidence_are_as_the_schema_says() -> None:
    run = walked("parole", "atelier-decider")
    found = document(told(run, scenario("atelier-decider")))
    jsonschema.validate(found, SCHEMA)
    assert {each["sure"] for each in found["decisions"]} >= {2, 3}


def test_what_is_written_plays_the_same_run_again() -> None:
    run = walked("rouge")
    raw = written([document(told(run, scenario()))]).decode()
    again = read_document(raw)
    assert again
    assert (again.scenario, again.seed, again.ending) == (run.run.scenario, run.run.seed, "rouge")
    assert again.decisions == run.run.decisions


def test_decisions_tell_effects_points_and_red_lines_by_id() -> None:
    found = document(told(walked("rouge"), scenario()))
    fourth = found["decisions"][3]
    assert fourth["effects"]["conformite"] == -20
    assert fourth["points"] == {"dialogue": -3, "confiance": 3}
    assert [each["label"] for each in fourth["red_lines"]] == ["Supprimer une critique permise"]
    assert found["labels"]["gauges"]["conformite"] == "Conformité"


def test_a_changed_scenario_is_said_with_where_the_run_stops() -> None:
    run = walked("carriere")
    moves = (*run.run.decisions[:1], Decision("telephone", "choose gone"), *run.run.decisions[2:])
    changed = SavedRun(
        1,
        type(run.run)(run.run.scenario, "old", 0, moves),
        run.begun,
        run.last,
        run.ending,
        made=run.made,
    )
    found = document(told(changed, scenario()))
    assert found["scenario"]["changed"]
    assert found["stopped"] == {"scene": "telephone", "move": "choose gone"}
    assert [each["replayed"] for each in found["decisions"]] == [True, *[False] * 5]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"kind": "other"}',
        '{"kind": "sena-run", "version": 2}',
        '{"kind": "sena-run", "version": 1, "moves": 3}',
        "[" * 20000,
    ],
)
def test_what_is_no_run_is_not_read_as_one(text: str) -> None:
    assert read_document(text) is None
