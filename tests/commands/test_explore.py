"""The command that explores: its report, a way to one place, and what has changed since."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sena_game.cli import main
from sena_game.library.walkthrough import read_walkthrough
from sena_game.play.replay import finished
from sena_game.play.run import Decision
from tests.library.small import TWO, small

GOLDEN = Path(__file__).parents[1] / "golden" / "explore"
STOPS = """\
start: un
scenes:
  un:
    then: deux
    options:
      a: {label: A, effects: {confiance: +10}, points: {services: +2}}
      b: {label: B, effects: {confiance: -10}}
  deux:
    then: end
    options:
      c: {label: C, if: confiance >= 60}
      d: {label: D, if: confiance >= 90}
"""


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(["explore", *arguments])
    return code, capsys.readouterr().out


def report(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    _, said = told(capsys, *arguments, "--format", "json")
    found: dict[str, Any] = json.loads(said)
    return found


@pytest.fixture
def stops(tmp_path: Path) -> str:
    return str(small_folder(tmp_path, STOPS))


def small_folder(folder: Path, scenes: str) -> Path:
    small(folder, scenes)
    return next(file.parent for file in folder.rglob("scenario.yaml"))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_report_of_what_is_shipped(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = told(capsys, "toile-recrute", "--lang", language)
    assert (code, said) == (0, (GOLDEN / f"toile-recrute.{language}.txt").read_text("utf-8"))
    assert len(said.splitlines()) <= 50


def test_details_say_everything(capsys: pytest.CaptureFixture[str]) -> None:
    _, said = told(capsys, "toile-recrute", "--details")
    for each in ("telephone.repondeur", "nuit.maire.laisser", "Toujours la première", "tenue"):
        assert each in said


def test_the_same_exploration_gives_the_same_json(capsys: pytest.CaptureFixture[str]) -> None:
    once, again = (report(capsys, "toile-recrute") for _ in range(2))
    assert once == again
    assert list(once) == [
        "format",
        "scenario",
        "title",
        "fingerprint",
        "sample",
        "states",
        "plays",
        "scale",
        "minutes",
        "words_seen",
        "seen",
        "stuck",
        "gauges",
        "axes",
        "score",
        "players",
        "decisions",
        "saturated",
        "fairness",
    ]
    assert (once["plays"], once["sample"], once["scale"]["best"]) == (6561, 0, 99)


def test_what_stops_a_play_is_told_with_its_way_there(
    stops: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = told(capsys, stops, "--lang", "en")
    assert code == 1
    assert "The play stops for good in “deux”, for 50% of plays at random" in said
    assert "“deux.d” is never offered: on every path, Confiance is 60 at most here" in said
    code, said = told(capsys, stops, "--witness", "deux=stuck", "--lang", "en")
    assert (code, said.splitlines()[1:3]) == (0, ["moves:", "  - choose b"])


def test_a_witness_is_a_walkthrough_that_can_be_played(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scenario = small(tmp_path, TWO)
    folder = next(file.parent for file in tmp_path.rglob("scenario.yaml"))
    for name in (*scenario.scenes, *scenario.endings, "un.oui", "confiance=50", "best", "longest"):
        file = tmp_path / "way.yaml"
        assert main(["explore", str(folder), "--witness", name, "--output", str(file)]) in (0, 1)
        if not file.exists():
            continue
        way = read_walkthrough(file)
        # A walkthrough has no scenes: they are those of the play itself.
        session = finished(scenario, way.seed, ())
        for move in way.moves:
            session = finished(scenario, way.seed, (*session.decisions, Decision(session.at, move)))
        assert session.at == way.ending
        file.unlink()
    capsys.readouterr()


def test_a_witness_says_why_there_is_none(stops: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = told(capsys, stops, "--witness", "deux.d")
    assert code == 1
    assert "Aucun parcours ne mène à «\u00a0deux.d\u00a0»" in said
    assert "Confiance ≤ 60 sur tous les parcours" in said
    code, said = told(capsys, stops, "--witness", "confiance=100")
    assert (code, "finit entre 60 et 60" in said) == (1, True)


def test_what_is_not_there_is_wrong(stops: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, stops, "--witness", "trois")[0] == 1


def test_an_ending_that_moves_too_far_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = report(capsys, "toile-recrute")
    file = tmp_path / "avant.json"
    file.write_text(json.dumps(before), encoding="utf-8")
    code, said = told(capsys, "toile-recrute", "--baseline", str(file))
    assert (code, said) == (0, "Rien n’a changé.\n")
    for each in before["seen"]:
        if each["id"] == "rouge":
            each["met"]["value"] -= 0.06
    file.write_text(json.dumps(before), encoding="utf-8")
    code, said = told(capsys, "toile-recrute", "--baseline", str(file))
    assert code == 1
    assert "Fin «\u00a0rouge\u00a0»\u00a0: 64\u202f% → 70\u202f%." in said


def test_what_is_new_and_gone_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = report(capsys, "toile-recrute")
    before["seen"] = [each for each in before["seen"] if each["id"] != "chiffre.vues"]
    before["seen"].append({"kind": "scene", "id": "jadis", "met": {"value": 1.0}})
    file = tmp_path / "avant.json"
    file.write_text(json.dumps(before), encoding="utf-8")
    code, said = told(capsys, "toile-recrute", "--baseline", str(file))
    gone, new = "Disparu\u00a0: «\u00a0jadis\u00a0».", "Nouveau\u00a0: «\u00a0chiffre.vues\u00a0»."
    assert (code, said) == (0, f"{gone}\n{new}\n")


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"seen": 3}', "{"])
def test_a_baseline_that_is_none_is_refused(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "avant.json"
    file.write_text(text, encoding="utf-8")
    assert told(capsys, "toile-recrute", "--baseline", str(file))[0] == 2
    assert told(capsys, "toile-recrute", "--baseline", str(tmp_path / "rien"))[0] == 2


def test_too_many_plays_are_sampled_and_said_so(capsys: pytest.CaptureFixture[str]) -> None:
    code, said = told(capsys, "toile-recrute", "--states", "50")
    assert code == 0
    assert said.count("[échantillon]") > 6
    assert "toutes explorées" not in said
    assert "proves nothing" in told(capsys, "toile-recrute", "--states", "50", "--lang", "en")[1]
    code, said = told(capsys, "toile-recrute", "--states", "50", "--witness", "marche")
    assert (code, "choose repondeur" in said) == (0, True)
    assert told(capsys, "toile-recrute", "--states", "50", "--witness", "equipe=0")[0] == 1


def test_what_a_class_did_is_a_player(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "classe.json"
    file.write_text(json.dumps({"profil": {"choose blason": 9, "choose echarpe": 1}}), "utf-8")
    players = report(capsys, "toile-recrute", "--observed", str(file))["players"]
    assert players[-1]["id"] == "observed"
    file.write_text("[]", encoding="utf-8")
    assert told(capsys, "toile-recrute", "--observed", str(file))[0] == 2
