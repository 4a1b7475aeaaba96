"""The commands, run as anyone runs them: what they say, and their exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.library.walkthrough import read_walkthrough
from sena_game.records.store import open_store
from tests.library.small import TWO, written

ROOT = Path(__file__).parents[1]
WALKTHROUGHS = sorted(paths.scenarios().glob("*/walkthroughs/*.yaml"))
BEST = "begin blason continue repondeur continue quoi continue 2 1 2 done continue texte continue "
BEST += "continue appels continue debrief 1 quit"
# What would open a window, or change the language or the folder of records.
UNSET = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "SENA_HOME")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def sena(home: Path, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Run `python -m sena_game` away from any display, with records in `home`."""
    kept = {name: value for name, value in os.environ.items() if name not in UNSET}
    return subprocess.run(
        [sys.executable, "-m", "sena_game", *arguments],
        cwd=ROOT,
        env={**kept, "SENA_HOME": str(home), "PYTHONUTF8": "1"},
        input=typed,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )


def test_scenarios_are_listed_with_duration_audience_and_axes(home: Path) -> None:
    done = sena(home, "list")
    assert (done.returncode, done.stderr) == (0, "")
    assert "toile-recrute · Toile recrute · 3 min · Élues et élus" in done.stdout
    assert "Dialogue" in done.stdout


def test_the_list_is_in_the_language_asked_for(home: Path) -> None:
    assert "Toile is hiring · 3 min" in sena(home, "list", "--lang", "en").stdout


def test_what_is_shipped_has_no_problem(home: Path) -> None:
    done = sena(home, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert " alerte " not in done.stdout


def test_problems_are_told_as_json_and_sarif_too(home: Path) -> None:
    broken = str(ROOT / "tests" / "broken" / "unknown-name")
    told = json.loads(sena(home, "check", broken, "--format", "json").stdout)
    assert [each["code"] for each in told] == ["unknown-name"]
    sarif = json.loads(sena(home, "check", broken, "--format", "sarif").stdout)
    assert sarif["runs"][0]["results"][0]["ruleId"] == "unknown-name"


@pytest.mark.parametrize("code", ["syntax", "unknown-name", "not-one-of", "not-utf-8"])
def test_a_broken_scenario_is_told_without_a_traceback(home: Path, code: str) -> None:
    file = Path("tests") / "broken" / code / "scenario.yaml"
    first = (ROOT / file).read_bytes().splitlines()[0].decode()
    place = first.removeprefix("# expect: ").split(" ")[0]
    done = sena(home, "check", str(file))
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith(f"{file}:{place}: erreur {code}")


def test_a_report_is_one_text_in_the_order_of_the_file(home: Path) -> None:
    done = sena(home, "check", "tests/broken/melange-12")
    told = [line.split(":")[1:3] for line in done.stdout.splitlines() if "scenario.yaml:" in line]
    expected = ["4:1", "10:7", "29:5", "36:30", "41:7", "51:14", "56:19", "65:9", "67:3"]
    assert (done.stderr, [":".join(each) for each in told]) == ("", expected)


def test_every_problem_is_told_in_one_go(home: Path, tmp_path: Path) -> None:
    scenes = TWO.replace("then: deux", "then: trois").replace("lever: canal", "lever: cnal")
    done = sena(home, "check", str(written(tmp_path, scenes)), "--lang", "en")
    assert done.returncode == 1
    assert done.stdout.count(": error ") == 2
    assert "Did you mean “canal”?" in done.stdout


def test_a_folder_of_scenarios_is_checked_whole(home: Path, tmp_path: Path) -> None:
    written(tmp_path, TWO)
    assert sena(home, "check", str(tmp_path)).returncode == 0
    (tmp_path / "faux").mkdir()
    (tmp_path / "faux" / "scenario.yaml").write_text("a: 1\n", encoding="utf-8")
    assert sena(home, "check", str(tmp_path)).returncode == 1


def test_a_town_is_checked_by_name_folder_or_file(home: Path, tmp_path: Path) -> None:
    written(tmp_path, TWO)
    town = tmp_path / "ville" / "town.yaml"
    town.write_text(town.read_text(encoding="utf-8").replace("role:", "rôle:"), encoding="utf-8")
    for given in (town.parent, town):
        done = sena(home, "check", str(given))
        assert (done.returncode, done.stdout.count("unknown-key")) == (1, 1)
    assert sena(home, "check", "toile").returncode == 0


def test_a_broken_town_is_told_once_for_all_its_scenarios(home: Path, tmp_path: Path) -> None:
    folder = written(tmp_path, TWO)
    (tmp_path / "ville" / "town.yaml").write_text("name: Ville\n", encoding="utf-8")
    again = tmp_path / "autre"
    again.mkdir()
    (again / "scenario.yaml").write_bytes((folder / "scenario.yaml").read_bytes())
    for given in ((str(tmp_path),), (str(folder), str(again)), (str(folder), str(folder))):
        done = sena(home, "check", *given)
        assert (done.returncode, done.stdout.count("erreur")) == (1, 5)


def test_a_walkthrough_is_checked_with_its_scenario(home: Path, tmp_path: Path) -> None:
    folder = written(tmp_path, TWO)
    (folder / "walkthroughs").mkdir()
    text = "moves: [choose oui, choose rien]\nending: fin\n"
    (folder / "walkthroughs" / "w.yaml").write_text(text, encoding="utf-8")
    done = sena(home, "check", str(folder))
    assert done.returncode == 0
    assert "w.yaml:1:21: alerte walkthrough-move" in done.stdout
    told = json.loads(sena(home, "check", str(folder), "--format", "json").stdout)
    assert told[-1]["code"] == "walkthrough-move"
    assert told[-1].keys() >= {"path", "line", "column", "level", "code", "message", "near"}


@pytest.mark.parametrize(("expects", "code"), [("confiance >= 60", 0), ("confiance >= 65", 1)])
def test_a_walkthrough_played_must_meet_what_it_expects(
    home: Path, tmp_path: Path, expects: str, code: int
) -> None:
    folder, moves = written(tmp_path, TWO), tmp_path / "w.yaml"
    text = f"moves: [choose oui, choose tot]\nending: fin\nexpects: {expects}\n"
    moves.write_text(text, encoding="utf-8")
    done = sena(home, "play", str(folder), "--terminal", "--moves", str(moves))
    assert done.returncode == code
    assert ("confiance = 60" in done.stderr) == bool(code)


def test_a_scenario_that_is_not_there_is_told_with_the_nearest(home: Path) -> None:
    for arguments in (("play", "toile-recrut"), ("check", "toile-recrut")):
        done = sena(home, *arguments, "--lang", "en")
        assert done.returncode == 1
        assert "Did you mean “toile-recrute”?" in done.stderr
        assert "Traceback" not in done.stderr


def test_a_broken_scenario_is_not_played(home: Path) -> None:
    done = sena(home, "play", "tests/broken/unknown-key")
    assert (done.returncode, done.stdout) == (1, "")
    assert "scenario.yaml:29:5: erreur unknown-key" in done.stderr


def test_a_play_piped_to_its_end_says_where_it_is_saved(home: Path) -> None:
    done = sena(home, typed="\n".join(BEST.split()))
    assert (done.returncode, done.stderr) == (0, "")
    last = f"Votre partie est enregistrée dans {home / 'runs.sqlite'}."
    assert done.stdout.splitlines()[-1] == last
    (saved,) = open_store(home).runs()
    assert (saved.ending, len(saved.run.decisions), bool(saved.commitment)) == ("carriere", 9, True)


def test_a_play_cut_short_is_saved_and_can_be_resumed(home: Path) -> None:
    done = sena(home, "play", "--terminal", typed="begin\nblason\n")
    assert (done.returncode, done.stderr) == (0, "")
    again = sena(home, "play", "--terminal", typed="resume\n")
    assert "Reprendre la partie" in again.stdout
    assert "On dirait une mairie" in again.stdout


def test_the_seed_given_is_recorded(home: Path) -> None:
    sena(home, "play", "--seed", "42", typed="begin\nblason\n")
    assert [saved.run.seed for saved in open_store(home).runs()] == [42]


def test_the_language_asked_for_is_played(home: Path) -> None:
    assert "Which face for the town?" in sena(home, "play", "--lang", "en", typed="begin\n").stdout


def test_a_setting_made_in_one_play_holds_in_the_next(home: Path) -> None:
    sena(home, "play", typed="settings\nset language en\nquit\n")
    assert "Toile is hiring" in sena(home, "play").stdout


@pytest.mark.parametrize("file", WALKTHROUGHS, ids=lambda file: file.stem)
def test_a_walkthrough_plays_by_itself(home: Path, file: Path) -> None:
    name = file.parents[1].name
    done = sena(home, "play", name, "--terminal", "--moves", str(file), "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    assert "What your play shows" in done.stdout
    (saved,) = open_store(home).runs()
    assert saved.ending == read_walkthrough(file).ending


def test_a_walkthrough_that_cannot_be_read_is_told(home: Path, tmp_path: Path) -> None:
    done = sena(home, "play", "--terminal", "--moves", str(tmp_path / "absent.yaml"))
    assert done.returncode == 1
    assert "absent.yaml:1:1: erreur unreadable-file" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [("dance",), ("play", "--lang", "de"), ("play", "--seed", "x"), ("play", "--size", "big")],
    ids=" ".join,
)
def test_wrong_use_is_said_to_be(home: Path, arguments: tuple[str, ...]) -> None:
    done = sena(home, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage: sena" in done.stderr


@pytest.mark.parametrize("command", [(), ("play",), ("list",), ("check",)], ids=" ".join)
def test_every_command_has_its_help(home: Path, command: tuple[str, ...]) -> None:
    done = sena(home, *command, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("usage: sena")


def test_records_that_cannot_be_kept_are_told_and_the_play_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    done = sena(tmp_path / "file", "play", "--lang", "en", typed="begin\nblason\n")
    assert done.returncode == 0
    assert "Looks like a town hall" in done.stdout
    assert "cannot be saved" in done.stdout.splitlines()[-1]


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_terminal_that_lacks_letters_still_plays(home: Path, encoding: str) -> None:
    kept = {name: value for name, value in os.environ.items() if name not in UNSET}
    done = subprocess.run(
        [sys.executable, "-m", "sena_game", "play", "--terminal"],
        cwd=ROOT,
        env={**kept, "SENA_HOME": str(home), "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        input=b"1\n2\n\n",
        capture_output=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Toile recrute" in done.stdout


def test_a_walkthrough_that_departs_from_the_story_says_where(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "faux.yaml"
    file.write_text("moves: [choose blason, choose rien]\nending: carriere\n", encoding="utf-8")
    done = sena(home, "play", "--moves", str(file))
    assert (done.returncode, done.stderr) == (
        1,
        "«\u00a0choose rien\u00a0» n’est pas possible dans «\u00a0telephone\u00a0».\n",
    )


def test_the_language_may_be_asked_for_without_a_command(home: Path) -> None:
    assert "Toile is hiring" in sena(home, "--lang", "en", typed="1\n").stdout


def test_a_picture_of_no_size_is_a_wrong_use(home: Path) -> None:
    assert sena(home, "play", "--size", "0x0").returncode == 2


@pytest.mark.parametrize("of", ["scenario", "town", "walkthrough"])
def test_the_schema_of_each_kind_of_file_is_json(home: Path, of: str) -> None:
    done = sena(home, "schema", of)
    assert done.returncode == 0
    assert json.loads(done.stdout)["type"] == "object"


def test_a_new_scenario_passes_check_and_plays_at_once(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "essai"
    assert sena(home, "new", str(folder)).returncode == 0
    assert sena(home, "check", str(folder)).stdout == "Aucune anomalie.\n"
    walkthrough = folder / "walkthroughs" / "exemple.yaml"
    assert sena(home, "play", str(folder), "--moves", str(walkthrough)).returncode == 0


def test_a_new_scenario_has_beside_it_the_schema_its_first_line_names(
    home: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "essai"
    sena(home, "new", str(folder))
    first = (folder / "scenario.yaml").read_text(encoding="utf-8").splitlines()[0]
    named = folder / first.removeprefix("# yaml-language-server: $schema=")
    assert named.read_text(encoding="utf-8") == sena(home, "schema").stdout


def test_a_new_scenario_takes_the_place_of_nothing(home: Path, tmp_path: Path) -> None:
    (tmp_path / "essai").mkdir()
    done = sena(home, "new", str(tmp_path / "essai"))
    assert (done.returncode, list((tmp_path / "essai").iterdir())) == (1, [])
    assert "folder-exists" in done.stderr


def test_a_text_mended_in_french_marks_its_translation(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "essai"
    sena(home, "new", str(folder))
    file = folder / "scenario.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Une cane à la piscine", "Deux canes"), encoding="utf-8")
    done = sena(home, "translate", str(folder))
    assert (done.returncode, done.stderr) == (1, "")
    assert "Traductions à relire, car leur français a changé\u00a0: 1" in done.stdout
    assert "title" in done.stdout


def test_what_is_shipped_is_translated(home: Path) -> None:
    assert "tout est traduit" in sena(home, "translate", "toile-recrute").stdout
