"""What the statements of a play say, of every scenario that is shipped."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from sena_game import paths
from sena_game.debrief.path import path
from sena_game.debrief.score import score, share
from sena_game.explore.scale import Scale
from sena_game.game.scoring import scales
from sena_game.lrs.statements import Teller, statements
from sena_game.lrs.vocabulary import HOME
from sena_game.play.run import Decision
from sena_game.records.store import SavedRun, open_store
from tests.lrs.played import BEGUN, at_random, record, saved, shipped

TELLER = Teller("0123456789abcdef", "fr")
NAMES = sorted(shipped())
LATER = BEGUN + timedelta(minutes=20)
VERBS = "http://adlnet.gov/expapi/verbs/"


def scale(name: str) -> Scale | None:
    folder = paths.scenarios() / name
    return scales(folder, Path("nowhere"), kept=False)(shipped()[name]["fr"])


def told(played: SavedRun, name: str | None = None) -> list[dict[str, Any]]:
    name = name or played.run.scenario
    return list(statements(played, shipped()[name], TELLER, scale(name)))


def of(verb: str, every: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [each for each in every if each["verb"]["id"] == f"{VERBS}{verb}"]


def extension(statement: dict[str, Any], name: str) -> Any:
    return statement["result"]["extensions"].get(f"{HOME}/extensions/{name}")


@pytest.mark.parametrize("name", NAMES)
def test_each_decision_of_a_play_is_one_statement(name: str, tmp_path: Path) -> None:
    session = at_random(shipped()[name]["fr"], 5)
    played = saved(tmp_path, session)
    every = told(played)
    made = path(session.scenario, played.run)
    answered = of("answered", every)
    assert len(every) == len(made) + 3
    for statement, decision in zip(answered, made, strict=True):
        assert statement["object"]["id"] == f"{HOME}/scenarios/{name}/scenes/{decision.scene}"
        assert extension(statement, "why") == (decision.why or None)
        assert extension(statement, "sure") == (decision.sure or None)
        won = {axis: each["won"] for axis, each in (extension(statement, "axes") or {}).items()}
        assert sum(won.values()) == decision.won
        if "score" in statement["result"]:
            assert statement["result"]["score"]["raw"] == decision.won


@pytest.mark.parametrize("name", NAMES)
def test_an_answer_is_made_of_what_was_offered(name: str, tmp_path: Path) -> None:
    for statement in of("answered", told(saved(tmp_path, at_random(shipped()[name]["fr"], 3)))):
        definition, given = statement["object"]["definition"], statement["result"].get("response")
        parts = given.split("[,]") if given else []
        match definition["interactionType"]:
            case "choice" | "sequencing":
                assert set(parts) <= {each["id"] for each in definition["choices"]}
            case "matching":
                pairs = [part.split("[.]") for part in parts]
                assert {one for one, _ in pairs} <= {each["id"] for each in definition["source"]}
                assert {two for _, two in pairs} <= {each["id"] for each in definition["target"]}
            case kind:
                pytest.fail(kind)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_offered_is_named_in_both_languages(name: str, tmp_path: Path) -> None:
    for statement in told(saved(tmp_path, at_random(shipped()[name]["fr"], 1))):
        definition = statement["object"]["definition"]
        assert set(definition["name"]) == {"fr", "en"}
        for kind in ("choices", "source", "target"):
            for each in definition.get(kind, ()):
                assert set(each["description"]) == {"fr", "en"}


def test_every_kind_of_answer_is_met(tmp_path: Path) -> None:
    met = {
        (statement["object"]["definition"]["interactionType"])
        for name in NAMES
        for statement in of(
            "answered", told(saved(tmp_path / name, at_random(shipped()[name]["fr"], 1)))
        )
    }
    assert met == {"choice", "matching", "sequencing"}


def test_the_score_is_that_of_the_debrief(tmp_path: Path) -> None:
    session = at_random(shipped()["toile-recrute"]["fr"], 11)
    played = saved(tmp_path, session)
    known = scale("toile-recrute")
    assert known
    (statement,) = of("scored", told(played))
    worth = score(session.state, known).value
    assert statement["result"]["score"]["raw"] == worth
    assert statement["result"]["score"]["scaled"] == worth / 100
    made = path(session.scenario, played.run)
    for axis, value in extension(statement, "axes").items():
        expected = share(made, axis)
        assert expected is not None
        assert value == round(expected, 4)


def test_without_a_scale_nothing_is_scored(tmp_path: Path) -> None:
    played = saved(tmp_path, at_random(shipped()["toile-recrute"]["fr"], 1))
    every = list(statements(played, shipped()["toile-recrute"], TELLER, None))
    assert not of("scored", every)
    assert of("completed", every)


def test_red_lines_are_told_where_they_were_crossed(tmp_path: Path) -> None:
    for seed in range(40):
        session = at_random(shipped()["toile-recrute"]["fr"], seed)
        if session.state.red_lines:
            break
    every = told(saved(tmp_path, session))
    crossed = [
        line for each in of("answered", every) for line in extension(each, "red-lines") or ()
    ]
    assert crossed == list(session.state.red_lines)
    assert extension(of("scored", every)[0], "red-lines") == crossed


def test_statements_know_their_run_and_version(tmp_path: Path) -> None:
    played = saved(tmp_path, at_random(shipped()["toile-recrute"]["fr"], 1))
    every = told(played)
    assert len({each["context"]["registration"] for each in every}) == 1
    assert {each["context"]["revision"] for each in every} == {played.run.fingerprint}
    assert not any("extensions" in each["context"] for each in every)
    older = told(replace(played, run=replace(played.run, fingerprint="older")))
    assert {each["context"]["extensions"][f"{HOME}/extensions/replayed-on"] for each in older} == {
        played.run.fingerprint
    }


def test_times_are_those_of_the_records(tmp_path: Path) -> None:
    played = saved(tmp_path, at_random(shipped()["toile-recrute"]["fr"], 1))
    every = told(played)
    assert every[0]["timestamp"] == "2026-03-02T09:00:00.000Z"
    assert every[1]["timestamp"] == "2026-03-02T09:00:12.340Z"
    assert "duration" not in every[1]["result"] and "duration" in every[2]["result"]
    assert [each["timestamp"] for each in every] == sorted(each["timestamp"] for each in every)


def test_a_decision_that_is_no_longer_offered_is_told_by_its_ids(tmp_path: Path) -> None:
    session = at_random(shipped()["toile-recrute"]["fr"], 1)
    store = open_store(tmp_path)
    id = record(store, session, end=False)
    last = len(session.decisions)
    gone = (
        Decision("jadis", "put a bin"),
        Decision("jadis", "put b tas"),
        Decision("jadis", "done"),
    )
    for number, decision in enumerate(gone):
        store.journal(id, last + number, decision, LATER)
    store.finish(id, "jadis", LATER)
    played = store.load(id)
    assert played
    every = told(played)
    assert of("answered", every)[-1]["result"]["response"] == "a[.]bin[,]b[.]tas"
    assert not of("scored", every)
    assert of("completed", every)


@pytest.mark.parametrize("name", NAMES)
def test_a_scenario_that_is_gone_loses_no_answer(name: str, tmp_path: Path) -> None:
    played = saved(tmp_path, at_random(shipped()[name]["fr"], 1))
    known = told(played)
    gone = list(statements(played, {}, TELLER, None))
    assert [each["id"] for each in gone] == [each["id"] for each in known][: len(gone)]
    assert len(gone) >= len(known) - 1  # all but the score
    for one, other in zip(of("answered", gone), of("answered", known), strict=True):
        # Put in another order, and in ranks that a list says by itself.
        assert _items(one) == _items(other)


def _items(statement: dict[str, Any]) -> set[str]:
    given = statement["result"].get("response", "")
    return {part.split("[.]")[0] for part in given.split("[,]")}


def test_nothing_typed_and_nobody_is_in_them(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    id = record(store, at_random(shipped()["toile-recrute"]["fr"], 1))
    store.commit(id, "Écrire à Jeanne Dupont, jeanne@exemple.fr")
    played = store.load(id)
    assert played
    text = json.dumps(told(played), ensure_ascii=False)
    assert "Jeanne" not in text
    assert "mbox" not in text
    assert {each["actor"]["account"]["name"] for each in told(played)} == {TELLER.name}
    # No empty value, which xAPI refuses.
    assert not re.search(r': (null|""|\{\}|\[\])', text)
