"""What a play teaches, exactly, on a path known in advance."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game import paths
from sena_game.debrief.advice import levers
from sena_game.debrief.citing import effects
from sena_game.debrief.pages import pages
from sena_game.debrief.path import better
from sena_game.debrief.score import Score, share
from sena_game.debrief.steps import steps
from sena_game.debrief.summary import Debrief, debrief, letter
from sena_game.debrief.totals import total
from sena_game.explore.scale import Scale
from sena_game.library.folder import open_scenario
from sena_game.play.run import Decision, Run
from sena_game.scenario.model import Scenario
from sena_game.screen.blocks import (
    Card,
    Choice,
    Choices,
    Fact,
    Heading,
    Notice,
    Paper,
    Paragraph,
    Plot,
    Radar,
    Series,
)
from sena_game.words import Words
from tests.library.small import SORTING, TWO, small

BUTTONS = Choices("", (Choice("quit", "Quit"),), style="row")
CROSSING = (
    "profil choose echarpe",
    "telephone choose repondeur",
    "tiktok choose ouvrir",
    "nuit put trou supprimer",
    "nuit put agent masquer",
    "nuit put maire supprimer",
    "nuit take maire",
    "nuit put maire laisser",
    "nuit done",
    "affiche choose texte",
    "chiffre choose vues",
)


def told(scenario: Scenario, *made: str) -> Debrief:
    decisions = tuple(Decision(*each.split(" ", 1)) for each in made)
    return debrief(scenario, Run(scenario.id, scenario.fingerprint, 0, decisions))


@pytest.fixture
def well(tmp_path: Path) -> Debrief:
    return told(small(tmp_path, TWO), "un choose oui", "deux choose tot")


@pytest.fixture
def badly(tmp_path: Path) -> Debrief:
    return told(small(tmp_path, TWO), "un choose non", "deux choose tard")


@pytest.fixture(scope="module")
def crossing() -> Debrief:
    return told(open_scenario("toile-recrute", paths.scenarios()), *CROSSING)


def test_the_path_has_every_decision_with_the_gauges_around_it(well: Debrief) -> None:
    one, two = well.made
    assert [(m.scene, m.won, m.winnable) for m in (one, two)] == [("un", 4, 4), ("deux", 3, 3)]
    assert (one.before["confiance"], one.after["confiance"]) == (50, 60)
    assert two.before == two.after == one.after
    assert well.ending == "fin"


def test_a_line_is_crossed_by_the_decision_that_crosses_it(badly: Debrief) -> None:
    assert [made.crossed for made in badly.made] == [(), ("ligne",)]
    assert badly.state.red_lines == ("ligne",)


def test_shares_are_what_was_won_of_what_was_offered(well: Debrief, badly: Debrief) -> None:
    assert dict(well.shares) == {"services": 1.0, "dialogue": 1.0}
    assert dict(badly.shares) == {"services": 0.0, "dialogue": 0.0}


def test_an_axis_on_which_nothing_was_offered_has_no_share(well: Debrief) -> None:
    assert share(well.made, "attractivite") is None
    assert share((), "services") is None


def test_points_lost_count_down_to_nothing(tmp_path: Path) -> None:
    scenes = TWO.replace("label: Tôt, points: {dialogue: +3}", "label: Tôt, points: {services: +2}")
    scenario = small(tmp_path, scenes)
    half = told(scenario, "un choose non", "deux choose tot")
    assert dict(half.shares) == {"services": 0.0, "dialogue": None}
    lost = told(scenario, "un choose oui", "deux choose tard")
    assert dict(lost.shares)["services"] == pytest.approx(4 / 6)


def test_the_levers_missed_most_come_first_then_those_pulled(well: Debrief, badly: Debrief) -> None:
    assert badly.levers == ("canal", "repondre", "droit")
    assert well.levers == ("canal", "repondre", "droit")
    assert levers((), ["a", "b", "c", "d"]) == ("a", "b", "c")


def test_the_best_of_what_was_offered_is_what_was_taken_unless_beaten(badly: Debrief) -> None:
    (taken,) = badly.made[0].taken
    assert (total(taken.outcome), total(better(taken))) == (-2, 4)


def test_moves_that_settle_nothing_are_not_on_the_path(tmp_path: Path) -> None:
    sorted_twice = told(
        small(tmp_path, SORTING),
        "tri put a retirer",
        "tri take a",
        "tri put a garder",
        "tri put b garder",
        "tri done",
    )
    (made,) = sorted_twice.made
    assert [each.label for each in made.taken] == [
        "Une critique. → Garder",
        "Une menace. → Garder",
    ]
    assert (made.won, made.winnable) == (4, 7)
    assert dict(sorted_twice.shares) == {"services": 0.0, "dialogue": pytest.approx(4 / 5)}


def test_the_same_run_has_the_same_debrief(crossing: Debrief) -> None:
    scenario = open_scenario("toile-recrute", paths.scenarios())
    assert told(scenario, *CROSSING) == crossing
    assert debrief(scenario, crossing.run) == crossing


def test_a_known_path_of_the_first_scenario(crossing: Debrief) -> None:
    assert crossing.ending == "rouge"
    assert crossing.state.gauges == {"portee": 80, "confiance": 50, "conformite": 55, "equipe": 40}
    assert [made.won for made in crossing.made] == [-2, 16, 3, 6, 14, 2]
    assert [made.winnable for made in crossing.made] == [13, 16, 16, 22, 14, 18]
    assert dict(crossing.shares) == {
        "services": pytest.approx(19 / 28),
        "information": 0.0,
        "valorisation": pytest.approx(2 / 16),
        "dialogue": 0.0,
        "confiance": pytest.approx(13 / 27),
        "attractivite": pytest.approx(8 / 19),
    }


def test_the_letter_is_the_ending_with_the_lines_its_path_earned(tmp_path: Path) -> None:
    ending = """\
endings:
  fin:
    title: Fin
    text: Fini.
    lines: [{if: confiance >= 60, text: On vous croit.}, {if: crossed(ligne), text: Hélas.}]
"""
    scenario = small(tmp_path, TWO, ending)
    screen = letter(told(scenario, "un choose oui", "deux choose tot").end, Words(), BUTTONS)
    paper = screen.blocks[0]
    assert isinstance(paper, Paper)
    assert (paper.title, paper.paragraphs) == ("Fin", ("Fini.", "On vous croit."))
    assert paper.signature == "La maire"
    assert screen.focus == "quit"


def test_red_lines_are_said_first_with_their_source_then_what_the_ending_teaches(
    badly: Debrief,
) -> None:
    page = pages(badly, Words(), chosen="", buttons=BUTTONS)
    heading, red_line, lesson, score = page.blocks[:4]
    assert isinstance(heading, Heading)
    assert lesson == Paragraph("Voilà.", "lead")
    assert red_line == Notice("bad", "Red line: Une ligne", "On ne la franchit pas. La loi (2005)")
    assert isinstance(score, Notice) and score.title == "No score"


@pytest.mark.parametrize(
    ("scale", "reached", "missed"),
    [
        (Scale(0, 7), Score(100), Score(0)),
        (Scale(3, 11), Score(50), Score(0)),
        (Scale(-10, 7), Score(100), Score(40, capped=True)),
    ],
)
def test_a_score_goes_from_chance_to_the_best_and_a_red_line_caps_it(
    tmp_path: Path, scale: Scale, reached: Score, missed: Score
) -> None:
    scenario = small(tmp_path, TWO)
    well = told(scenario, "un choose oui", "deux choose tot")
    badly = told(scenario, "un choose non", "deux choose tard")
    assert debrief(scenario, well.run, scale).score == reached
    assert debrief(scenario, badly.run, scale).score == missed


def test_where_nothing_gives_points_no_score_is_awaited(tmp_path: Path) -> None:
    bare = TWO.replace("points: {services: +4}, ", "").replace("points: {services: -2}", "")
    scenario = small(tmp_path, bare.replace("points: {dialogue: +3}, ", ""))
    page = pages(
        told(scenario, "un choose oui", "deux choose tot"), Words(), chosen="", buttons=BUTTONS
    )
    assert not any(isinstance(block, Notice) for block in page.blocks)


def test_a_score_says_what_it_is_measured_by(badly: Debrief, well: Debrief) -> None:
    told = [
        next(b for b in page.blocks if isinstance(b, Notice) and b.title.startswith("Score"))
        for each in (well, badly)
        for page in [
            pages(
                debrief(each.scenario, each.run, Scale(-10, 7)),
                Words(),
                chosen="",
                buttons=BUTTONS,
            )
        ]
    ]
    measured = "0 is chance, 100 the best path."
    assert [(notice.title, notice.text) for notice in told] == [
        ("Score: 100 out of 100", measured),
        ("Score: 40 out of 100", f"{measured} With a red line crossed, it stops at 40."),
    ]


def test_each_decision_has_its_card(badly: Debrief, well: Debrief) -> None:
    cards = [
        block
        for each in (well, badly)
        for block in steps(each, Words(), BUTTONS).blocks
        if isinstance(block, Card)
    ]
    assert [(c.kicker, c.title, c.tone) for c in cards] == [
        ("lundi", "Oui", "good"),
        ("mardi", "Tôt", "good"),
        ("lundi", "Non", "bad"),
        ("mardi · red line", "Tard", "bad"),
    ]
    assert cards[1].facts == (
        Fact("", "No gauge moved", "reference"),
        Fact("Axes", "Dialogue +3", "reference"),
        Fact("Lever", "le bon canal", "name"),
    )
    assert Fact("Better", "Oui", "name") in cards[2].facts


def test_effects_are_said_with_their_sign(well: Debrief, badly: Debrief) -> None:
    said = [effects(each.made[0], each.scenario, Words()) for each in (well, badly)]
    assert said == ["Confiance +10", "Confiance −10"]


def test_gauges_are_plotted_from_the_start_to_the_last_decision(well: Debrief) -> None:
    page = pages(well, Words(), chosen="", buttons=BUTTONS)
    plot = next(block for block in page.blocks if isinstance(block, Plot))
    assert plot.labels == ("Start", "lundi", "mardi")
    assert plot.series == (
        Series("Confiance", (50, 60, 60)),
        Series("Équipe", (60, 60, 60)),
    )


def test_the_radar_has_every_axis_of_the_town(crossing: Debrief) -> None:
    page = pages(crossing, Words(), chosen="", buttons=BUTTONS)
    radar = next(block for block in page.blocks if isinstance(block, Radar))
    assert [axis.note for axis in radar.axes] == ["68%", "0%", "12%", "0%", "48%", "42%"]


def test_one_commitment_of_three_may_be_chosen(badly: Debrief) -> None:
    page = pages(badly, Words(), chosen="repondre", buttons=BUTTONS)
    commitments = next(b for b in page.blocks if isinstance(b, Choices) and b is not BUTTONS)
    assert [(c.id, c.selected) for c in commitments.choices] == [
        ("commit canal", False),
        ("commit repondre", True),
        ("commit droit", False),
        ("write", False),
    ]


def test_a_commitment_in_ones_own_words_is_the_one_chosen(badly: Debrief) -> None:
    page = pages(badly, Words(), chosen="call them all", buttons=BUTTONS)
    commitments = next(b for b in page.blocks if isinstance(b, Choices) and b is not BUTTONS)
    chosen = [c.label for c in commitments.choices if c.selected]
    assert chosen == ["call them all"]


def test_a_lesson_of_two_paragraphs_is_two_paragraphs(tmp_path: Path) -> None:
    lesson = "    debrief: |\n      Un.\n\n      Deux.\n"
    endings = f"endings:\n  fin:\n    title: Fin\n    text: Fini.\n{lesson}"
    made = told(small(tmp_path, TWO, endings), "un choose oui", "deux choose tot")
    blocks = pages(made, Words(), chosen="", buttons=BUTTONS).blocks
    assert [b.text for b in blocks if isinstance(b, Paragraph) and b.tone == "lead"] == [
        "Un.",
        "Deux.",
    ]


def test_decisions_without_an_hour_are_numbered(tmp_path: Path) -> None:
    without = TWO.replace("    when: mardi\n", "")
    made = told(small(tmp_path, without), "un choose oui", "deux choose tot")
    blocks = steps(made, Words(), BUTTONS).blocks
    assert [b.kicker for b in blocks if isinstance(b, Card)] == ["lundi", "Decision 2"]
    assert [b.labels for b in blocks if isinstance(b, Plot)] == [("Start", "lundi", "Decision 2")]


def test_an_ending_without_words_is_a_letter_all_the_same(tmp_path: Path) -> None:
    made = told(small(tmp_path, TWO, ""), "un choose oui", "deux choose tot")
    screen = letter(made.end, Words(), BUTTONS)
    paper = screen.blocks[0]
    assert isinstance(paper, Paper)
    assert (screen.title, paper.title, paper.signature) == (
        "The end of the story",
        "The end of the story",
        "La maire",
    )
    assert len(paper.paragraphs) == 1
