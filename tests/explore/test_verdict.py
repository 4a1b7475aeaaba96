"""What an author is told to mend: each fault once, in order, with its cure, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.explore.find import found
from sena_game.explore.findings import Findings
from sena_game.explore.ground import Limits, explored
from sena_game.explore.guess import guessed
from sena_game.explore.record import compared, record
from sena_game.explore.report import report
from sena_game.explore.verdict import Remark, minutes, remarks, share
from sena_game.library.folder import open_scenario
from sena_game.words import Words, load_words
from tests.library.small import small

FRENCH = load_words("fr", paths.assets() / "words")
LONG = "Dire la vérité, avec une date et un nom"
TEXT = "Le guichet ouvre, la file avance, on respire. " * 20


def scene(id: str, then: str, middle: str = "", last: str = "", text: str = "Ici.") -> str:
    """Return a decision whose best option is second, and much the longest."""
    return (
        f"  {id}:\n    text: {text}\n    question: Que dire ?\n    then: {then}\n    options:\n"
        f"      non: {{label: Non, points: {{dialogue: +1}}}}\n"
        f"      bien: {{label: '{LONG}', points: {{services: +9}}{middle}}}\n"
        f"      rien: {{label: Rien, points: {{dialogue: +2, services: -5}}{last}}}\n"
    )


def findings(folder: Path, *scenes: str, minutes_announced: int = 1) -> Findings:
    scenario = small(folder, "start: s0\nscenes:\n" + "".join(scenes))
    # Two axes move, and only one is shown: enough for these tests.
    return found(explored(replace(scenario, duration=minutes_announced), Limits()))


def about(found: Findings) -> dict[str, Remark]:
    return {each.about: each for each in remarks(found, Words())}


@pytest.fixture(scope="module")
def shipped() -> Findings:
    return found(explored(open_scenario("toile-recrute", paths.scenarios()), Limits()))


def test_nothing_is_said_of_what_is_shipped(shipped: Findings) -> None:
    assert remarks(shipped, Words()) == ()
    assert "Rien. Vous pouvez le partager." in report(shipped, FRENCH)


def test_the_best_always_longest_and_always_second_is_told_where(tmp_path: Path) -> None:
    told = about(
        findings(tmp_path, *(scene(f"s{n}", f"s{n + 1}") for n in range(4)), scene("s4", "end"))
    )
    assert "a score of 100: 50 is the most" in told["longest"].said
    assert told["longest"].cure.endswith("s0, s1, s2, s3, s4.")
    assert told["second"].cure.endswith("s0, s1, s2, s3, s4.")
    assert "best-longest" not in told  # the same cure
    assert not {"first", "last", "shortest"} & told.keys()


def test_a_path_longer_than_announced_is_told_with_what_to_cut(tmp_path: Path) -> None:
    scenes = [scene(f"s{n}", f"s{n + 1}", text=TEXT) for n in range(4)]
    result = findings(tmp_path, *scenes, scene("s4", "end", text=TEXT), minutes_announced=3)
    told = about(result)["duration"]
    mean = result.minutes.mean
    assert told.said.startswith(f"A play takes {minutes(mean, Words())} on average")
    assert f"Write “duration: {round(mean / 60)}”, or cut about" in told.cure


def test_a_dead_end_comes_first_with_what_would_open_it(tmp_path: Path) -> None:
    closed = scene("s1", "end").replace("label: ", "if: confiance >= 60, label: ")
    opening = scene("s0", "s1", middle=", effects: {confiance: +10}")
    result = findings(tmp_path, opening, closed)
    first = remarks(result, Words())[0]
    assert (first.level, first.about) == ("error", "s1")
    assert "for 67% of plays at random" in first.said
    assert "confiance >= 60" in first.said
    assert result.stuck[0].witness.decisions[0].move == "choose non"
    assert result.minutes.mean == pytest.approx(
        sum(result.minutes.chances) / len(result.minutes.chances)
    )


def test_an_option_never_offered_and_one_for_nothing(tmp_path: Path) -> None:
    last = ", if: equipe >= 90"
    worse = scene("s1", "end").replace("points: {dialogue: +1}", "points: {services: +1}")
    told = about(findings(tmp_path, scene("s0", "s1", last=last), worse))
    assert told["s0.rien"].level == "error"
    assert "Équipe is 60 at most here" in told["s0.rien"].said
    assert "s1.non by bien" in told["dominated"].said


def test_a_gauge_that_saturates_and_a_decision_without_stakes(tmp_path: Path) -> None:
    flat = "  s1:\n    then: end\n    options: {a: {label: A}, b: {label: B}}\n"
    start = scene("s0", "s1", middle=", effects: {confiance: +80}")
    told = about(findings(tmp_path, start, flat))
    assert "most often at “s0.bien”" in told["confiance"].said
    assert told["s1"].level == "info"


def test_a_rare_thing_is_a_share_that_says_so() -> None:
    assert [share(each, Words()) for each in (0, 0.004, 0.5, 0.996, 1)] == [
        "0%",
        "under 1%",
        "50%",
        "over 99%",
        "100%",
    ]
    assert share(0.004, FRENCH) == "moins de 1\u202f%"
    assert minutes(156, FRENCH) == "2 min 36 s"
    assert [FRENCH.number(each, 1) for each in (1234.56, -0.04, -2)] == [
        "1\u202f234,6",
        "0,0",
        "−2,0",
    ]


def test_a_sample_is_never_said_to_be_a_proof() -> None:
    result = guessed(open_scenario("toile-recrute", paths.scenarios()), Limits())
    assert result.sample
    assert not result.exact
    assert remarks(result, Words()) == ()
    assert record(result)["minutes"]["mean"] is None
    moved, lines = compared(result, {**record(result), "seen": []}, Words())
    assert moved
    assert all(line.startswith("[sample] Ending") for line in lines)
    for line in report(result, Words(), details=True).splitlines():
        assert "%" not in line or "[sample]" in line
        assert "on average" not in line or "[sample]" in line


def test_a_record_holds_all_that_was_found(shipped: Findings) -> None:
    told = record(shipped)
    assert told["scenario"] == "toile-recrute"
    assert len(told["seen"]) == len(shipped.seen)
    assert compared(shipped, told, Words()) == (False, [])
    far = replace(shipped, seen=tuple(each for each in shipped.seen if each.id != "rouge"))
    moved, lines = compared(far, told, Words())
    assert moved
    assert lines[0] == "Ending “rouge”: 70% → 0%."


def test_a_loop_is_said_to_have_no_end(tmp_path: Path) -> None:
    loop = "  s0:\n    then: end\n    options:\n"
    loop += "      a: {label: Encore, then: s0}\n      b: {label: Sortir}\n"
    result = findings(tmp_path, loop)
    assert (result.plays, result.minutes.most.endless, result.minutes.least.endless) == (
        None,
        True,
        False,
    )
    assert "to no end." in report(result, Words())


def test_a_story_that_never_ends_is_told_without_fail(tmp_path: Path) -> None:
    shut = "  s0:\n    then: end\n    options:\n"
    shut += "      a: {label: A, if: vu}\n      b: {label: B, if: vu}\n"
    result = findings(tmp_path / "shut", shut)
    assert [each.about for each in remarks(result, Words())][:2] == ["s0", "s0.a"]
    assert "for 100% of plays" in report(result, Words())
    assert record(result)["plays"] == 1
    turning = "  s0:\n    options:\n      a: {label: A, then: s0}\n      b: {label: B, then: s0}\n"
    result = findings(tmp_path / "turning", turning)
    assert "fin" in about(result)
    assert result.plays is None or result.plays == 0
