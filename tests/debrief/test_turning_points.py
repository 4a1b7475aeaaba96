"""The moves that mattered: which, by how much, and what is said of them."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.debrief.compared import Before, parted
from sena_game.debrief.pages import pages
from sena_game.debrief.summary import Debrief, debrief
from sena_game.debrief.turning_points import turning_points
from sena_game.explore.scale import Scale, read
from sena_game.library.folder import folders, open_scenario
from sena_game.play.replay import finished
from sena_game.play.run import Decision, Run
from sena_game.records.scales import SCALE_FILE
from sena_game.scenario.model import Scenario
from sena_game.screen.blocks import Block, Card, Choice, Choices, Notice, Radar
from sena_game.screen.focus import controls
from sena_game.screen.speech import spoken
from sena_game.words import Words, load_words
from tests.debrief.plays import at_random
from tests.library.small import TWO, small

BUTTONS = Choices("", (Choice("quit", "Quit"),), style="row")
SHIPPED = [folder.name for folder in folders(paths.scenarios())]
FREE = TWO.replace(", red_line: ligne", "")  # what costs is then no line
MINUTES, WORDS_A_MINUTE = 1.5, 195


def told(scenario: Scenario, *made: str) -> Debrief:
    decisions = tuple(Decision(*each.split(" ", 1)) for each in made)
    run = Run(scenario.id, scenario.fingerprint, 0, decisions)
    return debrief(scenario, run, Scale(2.5, 7))


def shipped(name: str, language: str = "fr") -> tuple[Scenario, Scale | None]:
    scenario = open_scenario(name, paths.scenarios(), language)
    text = (paths.scenarios() / name / SCALE_FILE).read_text(encoding="utf-8")
    return scenario, read(text, scenario.fingerprint)


def blocks(found: Debrief) -> tuple[Block, ...]:
    return pages(found, Words(), chosen="", buttons=BUTTONS).blocks


def test_a_moment_that_went_badly_has_what_would_have_been_better(tmp_path: Path) -> None:
    found = told(small(tmp_path, FREE), "un choose non", "deux choose tot")
    first, second = turning_points(found)
    # 1 point is worth -33, and 7 are worth 100.
    assert (round(first.was), round(first.then)) == (-33, 100)
    assert first.gain > 0 > second.gain
    assert [each.label for each in first.other] == ["Oui"]
    assert [each.begun for each in (first, second)] == [0, 1]
    assert first.end.decisions == (Decision("un", "choose oui"), Decision("deux", "choose tot"))


def test_what_crosses_a_line_is_never_the_better_way(tmp_path: Path) -> None:
    tempting = TWO.replace("{label: Tard,", "{label: Tard, points: {dialogue: +30},")
    found = told(small(tmp_path, tempting), "un choose oui", "deux choose tot")
    # The only other way at the second scene crosses a line: it is no alternative.
    assert [each.made.scene for each in turning_points(found)] == ["un"]


def test_its_card_says_the_difference_why_the_lever_and_the_way_back(tmp_path: Path) -> None:
    found = told(small(tmp_path, FREE), "un choose non", "deux choose tot")
    bad, good = (each for each in blocks(found) if isinstance(each, Card))
    assert (bad.kicker, bad.title, bad.tone) == ("lundi", "Non", "warning")
    assert bad.facts[0].text == (
        "With “Oui”: 100 out of 100, not 0. Confiance would have ended at 60, not 40."
    )
    assert bad.control == Choice("replay 0", "Replay from here", icon="rotate-ccw")
    assert (good.title, good.tone) == ("Tôt", "good")


def test_a_play_taken_up_again_is_compared_with_the_one_before(tmp_path: Path) -> None:
    found = told(small(tmp_path, TWO), "un choose oui", "deux choose tot")
    page = pages(found, Words(), chosen="", buttons=BUTTONS, before=Before(0, "Non"))
    (notice,) = (b for b in page.blocks if isinstance(b, Notice) and b.title == "The other way")
    # So it is told of the run it was taken up from, and of no other.
    other = Run(found.run.scenario, "an older version", 0, found.run.decisions[:1])
    runs = [told(found.scenario, "un choose non", "deux choose tot").run, found.run, other]
    assert parted(found, runs, Words()) == Before(0, "Non")
    assert parted(found, [found.run, other], Words()) is None
    assert notice.text == "From “Non” on, you decided otherwise: 100 out of 100 instead of 0."


def test_the_radar_stands_beside_chance_and_the_best_path() -> None:
    scenario, scale = shipped("toile-recrute")
    end = at_random(scenario, 5)
    found = debrief(scenario, end.run, scale)
    (radar,) = (b for b in blocks(found) if isinstance(b, Radar))
    assert (radar.own, radar.references) == ("you", ("the best path", "chance"))
    assert scale
    for axis, id in zip(radar.axes, scenario.town.axes, strict=True):
        known = scale.axes[id]
        assert axis.share == pytest.approx(max(0, end.state.points[id] / known.most), abs=1e-9)
        assert axis.references[0] == pytest.approx(known.best / known.most)


@pytest.mark.parametrize("name", SHIPPED)
def test_what_is_promised_is_what_is_then_given(name: str) -> None:
    scenario, scale = shipped(name)
    for seed in range(5):
        end = at_random(scenario, seed)
        for point in turning_points(debrief(scenario, end.run, scale)):
            again = finished(scenario, seed, point.end.decisions)
            then = debrief(scenario, again.run, scale).score
            assert then and then.value == max(0, round(point.then))
            assert end.decisions[: point.begun] == point.end.decisions[: point.begun]


@pytest.mark.parametrize("name", SHIPPED)
def test_two_plays_far_apart_never_read_the_same(name: str) -> None:
    scenario, scale = shipped(name)
    assert scale
    read = []
    for seed in range(12):
        end = at_random(scenario, seed)
        page = pages(debrief(scenario, end.run, scale), Words(), chosen="", buttons=BUTTONS)
        worth = scale.score(sum(end.state.points.values()), crossed=bool(end.state.red_lines))
        read.append((worth, [each.text for each in spoken(page, Words())]))
    pairs = [(a, b) for a, b in combinations(read, 2) if abs(a[0] - b[0]) > 20]
    assert all(a[1] != b[1] for a, b in pairs)


@pytest.mark.parametrize("name", SHIPPED)
def test_the_first_page_is_read_in_a_minute_and_a_half(name: str) -> None:
    scenario, scale = shipped(name)
    words = load_words("fr", paths.assets() / "words")
    counts = []
    for seed in range(15):
        found = debrief(scenario, at_random(scenario, seed).run, scale)
        page = pages(found, words, chosen="", buttons=BUTTONS)
        counts.append(length(page.blocks))
    assert sorted(counts)[len(counts) // 2] <= MINUTES * WORDS_A_MINUTE


def length(shown: tuple[Block, ...]) -> int:
    """Return how many words there are to read: what is told of the charts is looked at."""
    from sena_game.screen.blocks import Plot, Screen

    text = tuple(block for block in shown if not isinstance(block, Plot | Radar))
    told = spoken(Screen("", "", text), Words())
    # A button is read by its label; aloud, it also says what it is on.
    labels = {each.id: each.label for each in controls(Screen("", "", text)) if not each.note}
    return sum(len(labels.get(each.control, each.text).split()) for each in told)
