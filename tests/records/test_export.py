"""The table for a spreadsheet: what is in it, and what it cannot do."""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from sena_game import paths
from sena_game.library.walkthrough import read_walkthrough
from sena_game.play.run import Decision
from sena_game.records.export import MARK, cell, table
from sena_game.records.told import Told, told
from tests.records.conftest import IN_CI
from tests.records.plays import BEGUN, french, saved, scenario, walked

FR = french()
BEST = told(walked("carriere"), scenario())
WORST = told(walked("rouge", id=2), scenario())


def read(raw: bytes) -> list[dict[str, str]]:
    text = raw.decode().removeprefix(MARK)
    return list(csv.DictReader(text.splitlines(), delimiter=";"))


def test_the_file_is_of_the_kind_french_spreadsheets_open_by_themselves() -> None:
    raw = table([BEST], FR)
    assert raw.startswith(b"\xef\xbb\xbf")
    lines = raw.split(b"\r\n")
    assert lines[-1] == b"" and b"\n" not in b"".join(lines)
    assert len(lines) == 6 + 2  # its decisions, the head and the end


def test_each_decision_has_its_ids_and_its_labels() -> None:
    rows = read(table([BEST], FR, pseudonym="Léa"))
    first, fourth = rows[0], rows[3]
    assert (first["Pseudonyme"], first["Partie\u00a0: numéro"], first["Décision"]) == (
        "Léa",
        "1",
        "1",
    )
    assert (first["Scène\u00a0: identifiant"], first["Choix\u00a0: identifiants"]) == (
        "profil",
        "choose blason",
    )
    assert first["Choix"] == "Le blason, lisible de loin"
    assert first["Levier"] == "le droit protège tout le monde"
    assert first["Effet\u00a0: Confiance (confiance)"] == "10"
    assert first["Points\u00a0: Confiance (droit, inclusion, sobriété) (confiance)"] == "8"
    assert fourth["Choix\u00a0: identifiants"].count("put ") == 3
    assert {row["Fin\u00a0: identifiant"] for row in rows} == {"carriere"}


def test_red_lines_stand_where_they_were_crossed() -> None:
    crossed = [row["Lignes rouges"] for row in read(table([WORST], FR))]
    assert [bool(each) for each in crossed] == [False, False, False, True, False, False]
    assert crossed[3] == "Supprimer une critique permise"


def test_time_is_what_each_decision_took_with_a_decimal_comma() -> None:
    seconds = [row["Secondes"] for row in read(table([BEST], FR))]
    assert seconds == ["", "12,5", "12,5", "50,0", "12,5", "12,5"]


def test_a_clock_set_back_and_a_long_break_leave_the_time_out() -> None:
    run = walked("carriere")
    moved = list(run.made)
    moved[1] = BEGUN - timedelta(hours=1)
    moved[8] = moved[7] + timedelta(hours=2)
    rows = read(table([told(replace(run, made=tuple(moved)), scenario())], FR))
    assert [row["Secondes"] for row in rows] == ["", "", "", "50,0", "12,5", ""]


def test_reasons_and_confidence_are_with_their_decision() -> None:
    of = scenario("atelier-decider")
    moves = read_walkthrough(paths.scenarios() / of.id / "walkthroughs" / "parole.yaml").moves
    rows = read(table([told(saved(moves, of), of)], FR))
    given = [(row["Raison\u00a0: identifiant"], row["Certitude (de 1 à 3)"]) for row in rows]
    assert [each for each in given if each[0]] == [("repondre", "3"), ("repondre", "2")]
    assert rows[0]["Raison"] == of.town.levers["repondre"].label


@pytest.mark.parametrize("opening", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "\u00a0@", "＝"])
def test_a_text_is_never_a_formula(opening: str) -> None:
    told = cell(f'{opening}HYPERLINK("http://x")', FR)
    assert told.startswith("'")
    assert not any(told.startswith(sign) for sign in "=+-@\t\r")


@pytest.mark.parametrize(
    ("value", "written"), [(-15, "-15"), (8, "8"), (-2.5, "-2,5"), ("-15", "'-15"), (None, "")]
)
def test_numbers_stay_numbers_and_texts_that_look_like_them_stay_texts(
    value: str | int | float | None, written: str
) -> None:
    assert cell(value, FR) == written


def test_a_text_on_several_lines_takes_one_row() -> None:
    assert cell("un\r\ndeux\0\ttrois", FR) == "un deux trois"


def test_a_run_whose_scenario_is_gone_is_told_by_its_ids() -> None:
    rows = read(table([told(walked("carriere"), None)], FR))
    assert len(rows) == 6
    assert rows[0]["Choix\u00a0: identifiants"] == "choose blason"
    assert (rows[0]["Choix"], rows[0]["État"]) == ("", "le scénario n’est plus là")


def test_a_run_of_before_ids_were_renamed_is_told_by_those_of_today() -> None:
    renamed = {"accueil": "profil", "profil.blason-gris": "profil.blason", "embauche": "carriere"}
    run = walked("carriere")
    first = Decision("accueil", "choose blason-gris")
    old = replace(run.run, decisions=(first, *run.run.decisions[1:]))
    found = told(replace(run, run=old, ending="embauche"), replace(scenario(), renamed=renamed))
    assert not found.broken
    # As if nothing had ever been called otherwise.
    assert table([found], FR) == table([BEST], FR)


def test_a_run_left_midway_in_a_scene_keeps_what_was_put_there() -> None:
    moves = ("choose blason", "choose repondeur", "choose quoi", "put trou laisser")
    rows = read(table([told(saved(moves, scenario()), scenario())], FR))
    assert [row["Choix\u00a0: identifiants"] for row in rows][-1] == "put trou laisser"
    assert {row["État"] for row in rows} == {"inachevée"}


def _opened(runs: Sequence[Told], folder: Path) -> list[list[tuple[str, str]]]:
    """Return the cells of the table as LibreOffice in French has them: what each is, its value."""
    assert OFFICE
    (folder / "runs.csv").write_bytes(table(runs, FR, pseudonym=HOSTILE))
    reading = "--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1036,false,true"
    command = [OFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += [reading, "--convert-to", "fods", "--outdir", str(folder), str(folder / "runs.csv")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    rows = ElementTree.parse(folder / "runs.fods").iter(f"{TABLE}table-row")
    found = [list(_cells(row)) for row in rows]
    return [cells for cells in found if any(kind for kind, _ in cells)]


def _cells(row: Element) -> Iterator[tuple[str, str]]:
    for each in row.iter(f"{TABLE}table-cell"):
        assert each.get(f"{TABLE}formula") is None
        kind = each.get(f"{VALUE}value-type", "")
        text = "\n".join("".join(line.itertext()) for line in each.iter(f"{TEXT}p"))
        value = each.get(f"{VALUE}value", text)
        yield from [(kind, value)] * min(int(each.get(REPEATED, "1")), WIDEST)


TABLE, VALUE, TEXT = (
    f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("table", "office", "text")
)
WIDEST = 40  # columns: an empty end of row is told as thousands
REPEATED = f"{TABLE}number-columns-repeated"
OFFICE = shutil.which("soffice")
HOSTILE = '=HYPERLINK("http://x";"é")'


@pytest.mark.skipif(not OFFICE and not IN_CI, reason="LibreOffice Calc is not installed")
def test_libreoffice_in_french_reads_accents_commas_and_no_formula(tmp_path: Path) -> None:
    assert OFFICE, "under CI no test is left out: install libreoffice-calc-nogui"
    rows = _opened([BEST, WORST], tmp_path)
    head, first, second = rows[0], rows[1], rows[2]
    names = [value for _, value in head]
    assert names == list(read(table([BEST], FR))[0])
    assert len(rows) == 1 + 12
    cells, after = dict(zip(names, first, strict=False)), dict(zip(names, second, strict=False))
    assert cells["Pseudonyme"] == ("string", f"'{HOSTILE}")
    assert cells["Levier"] == ("string", "le droit protège tout le monde")
    assert cells["Effet\u00a0: Confiance (confiance)"] == ("float", "10")
    assert after["Effet\u00a0: Équipe (equipe)"] == ("float", "-10")
    assert after["Secondes"] == ("float", "12.5")
    assert after["Décidé le"][0] == "date"
