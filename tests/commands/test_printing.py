"""`sena sheet` and `sena debrief`: a page, a PDF, or text in the terminal."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import pytest

from sena_game.cli import main
from sena_game.play.run import Run
from sena_game.records.store import open_store
from tests.debrief.plays import at_random
from tests.html.printed import shipped

NOON = datetime(2026, 6, 1, 12)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SENA_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def saved(home: Path, run: Run, ending: str = "") -> int:
    store = open_store(home)
    run_id = store.begin(run, NOON)
    if ending:
        store.finish(run_id, ending, NOON)
    store.close()
    return run_id


def test_a_sheet_is_told_in_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sheet", "toile-recrute"]) == 0
    assert "Le corrigé de chaque décision" in capsys.readouterr().out


def test_a_sheet_is_written_as_a_page_and_as_a_pdf(tmp_path: Path) -> None:
    html, pdf = tmp_path / "a.html", tmp_path / "a.pdf"
    assert main(["sheet", "toile-recrute", "--html", str(html), "--pdf", str(pdf)]) == 0
    assert "<h1>Fiche d’animation" in html.read_text(encoding="utf-8")
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_the_last_play_that_ended_is_debriefed(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session = at_random(shipped("toile-recrute"), 3)
    saved(home, session.run, session.at)
    other = at_random(shipped("atelier-decider"), 1).run
    saved(home, Run(other.scenario, other.fingerprint, other.seed, other.decisions[:1]))
    assert main(["debrief"]) == 0
    assert "Débriefing · Toile recrute" in capsys.readouterr().out


def test_a_play_is_debriefed_by_its_number_in_english(home: Path, tmp_path: Path) -> None:
    session = at_random(shipped("toile-recrute"), 3)
    number, html = saved(home, session.run, session.at), tmp_path / "a.html"
    assert main(["debrief", str(number), "--html", str(html), "--lang", "en"]) == 0
    assert '<html lang="en">' in html.read_text(encoding="utf-8")


def test_no_play_or_one_that_has_not_ended_is_said_to_be_so(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["debrief"]) == 1
    assert main(["debrief", "12"]) == 1
    whole = at_random(shipped("toile-recrute"), 3).run
    begun = Run(whole.scenario, whole.fingerprint, whole.seed, whole.decisions[:2])
    assert main(["debrief", str(saved(home, begun))]) == 1
    assert "pas finie" in capsys.readouterr().err


def test_without_the_typesetter_one_is_told_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    assert main(["sheet", "toile-recrute", "--pdf", str(tmp_path / "a.pdf")]) == 1
    assert "sena-game[pdf]" in capsys.readouterr().err
    assert not (tmp_path / "a.pdf").exists()


def test_what_cannot_be_written_is_said_calmly(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sheet", "toile-recrute", "--html", str(tmp_path / "no" / "a.html")]) == 1
    assert "ne peut pas être écrit" in capsys.readouterr().err
