"""Why something is never met: the comparison that fails, whatever hides it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game.explore.find import found
from sena_game.explore.findings import Seen
from sena_game.explore.ground import Limits, explored
from sena_game.explore.reasons import REASONS, spelled
from sena_game.rules.conditions import parse
from tests.library.small import small

SCENES = """\
start: un
scenes:
  un:
    then: deux
    options:
      a: {{label: A, effects: {{confiance: +10}}, then: ailleurs}}
      b: {{label: B, effects: {{confiance: -10, vu: yes}}}}
      c: {{label: C, effects: {{vu: yes, confiance: -20}}}}
  ailleurs: {{text: Ici., then: deux}}
  deux:
    then: end
    options:
      d: {{label: D, if: "{condition}"}}
      e: {{label: E}}
      f: {{label: F, red_line: ligne}}
"""


def why(folder: Path, scenes: str, id: str, endings: str = "") -> Seen:
    given = (endings,) if endings else ()
    result = found(explored(small(folder, scenes, *given), Limits()))
    return next(each for each in result.seen if each.id == id)


@pytest.mark.parametrize(
    ("condition", "reason", "value"),
    [
        ("confiance >= 70", "low", "60"),
        ("confiance > 60", "low", "60"),
        ("not (confiance <= 60)", "low", "60"),
        ("confiance < 30", "high", "60"),
        ("confiance == 45", "other", "60"),
        ("confiance != 45 and confiance >= 100", "low", "60"),
        ("crossed(ligne)", "unseen", "ligne"),
        ("not seen(un)", "seen", "un"),
        ("chosen(deux.e)", "unseen", "deux.e"),
        ("chosen(un.a) and chosen(un.b)", "together", "chosen(un.a) and chosen(un.b)"),
        ("confiance >= 90 or crossed(ligne)", "none", "confiance >= 90 or crossed(ligne)"),
        ("not (seen(un) or vu)", "seen", "un"),
        ("not seen(un) or not seen(deux)", "none", "not seen(un) or not seen(deux)"),
    ],
)
def test_the_comparison_that_fails_is_told(
    condition: str, reason: str, value: str, tmp_path: Path
) -> None:
    seen = why(tmp_path, SCENES.format(condition=condition), "deux.d")
    assert (seen.met.value, seen.offered.value) == (0, 0)
    assert seen.reason is not None
    assert seen.reason[0] == REASONS[reason]
    assert value in seen.reason[1].values()


def test_a_flag_that_nobody_raises_or_everybody_does(tmp_path: Path) -> None:
    raised = SCENES.replace("A, effects: {{", "A, effects: {{vu: yes, ")
    seen = why(tmp_path / "a", raised.format(condition="not vu"), "deux.d")
    assert seen.reason == (REASONS["raised"], {"name": "vu"})
    never = SCENES.replace("vu: yes, ", "").replace(", vu: yes", "")
    seen = why(tmp_path / "b", never.format(condition="vu"), "deux.d")
    assert seen.reason == (REASONS["unraised"], {"name": "vu"})


def test_what_can_be_met_needs_no_reason(tmp_path: Path) -> None:
    seen = why(tmp_path, SCENES.format(condition="vu and confiance <= 40"), "deux.d")
    assert seen.reason is None
    assert seen.offered.value == pytest.approx(2 / 3)


def test_a_scene_that_only_a_closed_option_leads_to(tmp_path: Path) -> None:
    scenes = SCENES.format(condition="confiance >= 90").replace("label: D,", "label: D, then: la,")
    scenes += "  la:\n    then: end\n    options: {x: {label: X}, y: {label: Y}}\n"
    assert why(tmp_path / "a", scenes, "la").reason == (REASONS["closed"], {"options": "deux.d"})
    assert why(tmp_path / "b", scenes, "la.x").reason == (REASONS["unplayed"], {"scene": "la"})


def test_a_scene_planned_too_late_and_one_that_nothing_leads_to(tmp_path: Path) -> None:
    scenes = SCENES.format(condition="vu") + "  tard: {text: Tard.}\n  nulle: {text: Non.}\n"
    scenes = scenes.replace("label: E", "label: E, later: {scene: tard, after: 3}")
    assert why(tmp_path / "a", scenes, "tard").reason == (
        REASONS["too-late"],
        {"options": "deux.e"},
    )
    assert why(tmp_path / "b", scenes, "nulle").reason == (REASONS["no-way"], {})


def test_an_event_that_is_never_drawn(tmp_path: Path) -> None:
    scenes = SCENES.format(condition="vu") + "  pluie: {text: Il pleut.}\n"
    deck = "deck: {every: 1, events: {pluie: {when: confiance >= 90}}}\n"
    assert why(tmp_path, deck + scenes, "pluie").reason == (
        REASONS["not-dealt"],
        {"test": "confiance >= 90"},
    )


ENDINGS = """\
endings:
  haut: {if: confiance >= 90, title: Haut, text: Haut.}
  tous: {if: confiance >= 20, title: Tous, text: Tous.}
  rouge: {if: crossed(ligne), title: Rouge, text: Rouge.}
  fin: {title: Fin, text: Fin.}
"""


def test_an_ending_out_of_reach_and_one_behind_others(tmp_path: Path) -> None:
    scenes = SCENES.format(condition="vu")
    high = why(tmp_path / "a", scenes, "haut", ENDINGS).reason
    assert high is not None
    assert (high[0], high[1]["high"]) == (REASONS["low"], "60")
    behind = (REASONS["after"], {"endings": "haut, tous"})
    assert why(tmp_path / "b", scenes, "rouge", ENDINGS).reason == behind


def test_a_rare_option_says_what_it_takes(tmp_path: Path) -> None:
    many = "".join(f"      o{n}: {{label: O, effects: {{confiance: -5}}}}\n" for n in range(3))
    scenes = "start: s0\nscenes:\n" + "".join(
        f"  s{n}:\n    then: s{n + 1}\n    options:\n{many}"
        "      mieux: {label: Mieux, effects: {confiance: +5}}\n"
        for n in range(4)
    )
    scenes += "  s4:\n    then: end\n    options:\n      r: {label: R, if: confiance >= 70}\n"
    seen = why(tmp_path, scenes + "      s: {label: S}\n", "s4.r")
    assert seen.offered.value == pytest.approx(1 / 256)
    assert seen.reason == (REASONS["seldom"], {"test": "confiance >= 70", "count": "256"})


@pytest.mark.parametrize(
    "text",
    [
        "confiance >= 60",
        "vu and not seen(un)",
        "(vu or crossed(ligne)) and confiance < 5",
        "not (confiance == 5)",
        "vu or seen(un) and vu",
    ],
)
def test_a_condition_is_written_as_an_author_does(text: str) -> None:
    assert spelled(parse(text)) == text
    assert parse(spelled(parse(text))) == parse(text)
