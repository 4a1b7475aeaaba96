"""A session as the screen to be shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game.library.reader import read_scenario
from sena_game.play.screens import longest, show
from sena_game.play.session import Session, start, step
from sena_game.rules.moves import Choose, Continue
from sena_game.screen.blocks import (
    Face,
    GaugeBar,
    Gauges,
    Notice,
    Paper,
    Picture,
    Screen,
    Speech,
    Thought,
)
from sena_game.words import Words
from tests.library.small import TWO, small, written
from tests.scenario.test_image import png


@pytest.fixture
def begun(tmp_path: Path) -> Session:
    return start(small(tmp_path, TWO))


def screen(session: Session, **before: int) -> Screen:
    return show(session, Words(), before=before)


def bars(shown: Screen) -> tuple[GaugeBar, ...]:
    return next(block.bars for block in shown.blocks if isinstance(block, Gauges))


def test_gauges_show_what_the_last_decision_moved_when_it_is_told(begun: Session) -> None:
    told = screen(step(begun, Choose("oui")), confiance=50, equipe=60)
    assert bars(told) == (
        GaugeBar("confiance", "Confiance", 60, 10),
        GaugeBar("equipe", "Équipe", 60, 0),
    )


def test_gauges_rest_when_something_is_asked(begun: Session) -> None:
    assert [bar.change for bar in bars(screen(begun, confiance=0, equipe=0))] == [0, 0]


def test_what_is_told_has_one_way_on_which_has_the_focus(begun: Session) -> None:
    told = screen(step(begun, Choose("oui")))
    assert (told.id, told.focus, told.when) == ("told:un", "continue", "lundi")
    assert [b.text for b in told.blocks if isinstance(b, Speech)] == ["Bien."]


def test_a_red_line_is_told_before_anything_else(begun: Session) -> None:
    crossed = step(step(begun, Choose("non")), Choose("tard"))
    first = screen(crossed).blocks[0]
    assert first == Notice("bad", "Red line", "Une ligne")


def test_progress_counts_decisions_and_not_screens(begun: Session) -> None:
    told = step(begun, Choose("oui"))
    path = [begun, told, step(told, Continue())]
    assert [screen(each).progress for each in path] == [
        "decision 1 of 2",
        "decision 1 of 2",
        "decision 2 of 2",
    ]


def test_the_longest_way_is_counted_and_a_loop_once(tmp_path: Path) -> None:
    scenario = small(tmp_path, TWO.replace("then: end", "then: un"))
    assert longest(scenario, "un") == 2
    assert longest(scenario, "end") == 0


def test_a_story_longer_than_python_is_deep_has_its_length(tmp_path: Path) -> None:
    options = "options: {a: {label: A}, b: {label: B}}"
    scenes = "".join(f"  s{n}: {{then: s{n + 1}, {options}}}\n" for n in range(3000))
    last = f"  s3000: {{then: end, {options}}}\n"
    folder = written(tmp_path, f"start: s0\nscenes:\n{scenes}{last}")
    assert longest(read_scenario(folder, tmp_path), "s0") == 3001


SHOWN = TWO.replace(
    "consequence: Bien.}",
    "consequence: Bien., page: {title: Une, text: Un fait.}, thoughts: [{speaker: lola, mood: "
    "happy, text: Oh}, {speaker: dede, text: Ah}]}",
)


def test_what_is_shown_is_told_after_the_words_and_before_the_gauges(tmp_path: Path) -> None:
    told = screen(step(start(small(tmp_path, SHOWN)), Choose("oui"))).blocks
    speech, page, first, second, bars_, _ = told
    assert isinstance(speech, Speech) and isinstance(bars_, Gauges)
    assert page == Paper("Petiville", "Une", ("Un fait.",), kind="newspaper")
    assert first == Thought("Oh", Face("Lola", "parent", "lola", "happy"))
    assert second == Thought("Ah", Face("Dédé"))


def test_a_thought_alone_is_a_consequence(tmp_path: Path) -> None:
    scenes = SHOWN.replace("consequence: Bien., page: {title: Une, text: Un fait.}, ", "")
    told = step(start(small(tmp_path, scenes)), Choose("oui"))
    assert told.told
    assert [type(block) for block in screen(told).blocks[:2]] == [Thought, Thought]
    assert not step(told, Continue()).told


def test_a_scene_has_its_picture_then_its_page_then_its_thoughts(tmp_path: Path) -> None:
    shown = "{file: plan.png, alt: Un plan, credit: Nous}"
    keys = "thoughts: {speaker: dede, text: Ah}\n    page: {title: Une, text: Un fait.}"
    scene = f"    when: lundi\n    {keys}\n    picture: {shown}\n"
    folder = written(tmp_path, TWO.replace("    when: lundi\n", scene, 1))
    (folder / "plan.png").write_bytes(png(64, 48))
    asked = screen(start(read_scenario(folder, tmp_path))).blocks
    picture = Picture(str(folder / "plan.png"), 64, 48, "Un plan", "Nous")
    assert asked[0] == picture
    assert [type(block) for block in asked[1:4]] == [Paper, Thought, Gauges]


def test_a_front_page_is_the_newspaper_of_the_town_unless_it_says_its_own(tmp_path: Path) -> None:
    folder = written(tmp_path, SHOWN)
    town = tmp_path / "ville" / "town.yaml"
    town.write_text("newspaper: Le Petit Écho\n" + town.read_text("utf-8"), "utf-8")
    assert masthead(folder) == "Le Petit Écho"
    file = folder / "scenario.yaml"
    file.write_text(file.read_text("utf-8").replace("page: {", "page: {masthead: Autre, "), "utf-8")
    assert masthead(folder) == "Autre"


def masthead(folder: Path) -> str:
    told = step(start(read_scenario(folder, folder.parent)), Choose("oui"))
    return next(block.masthead for block in screen(told).blocks if isinstance(block, Paper))


def test_what_is_shown_is_translated(tmp_path: Path) -> None:
    folder = written(tmp_path, SHOWN)
    entries = {"un.oui.page.title": ("Une", "Front"), "un.oui.thoughts.2.text": ("Ah", "Well")}
    (folder / "en.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
        + "".join(
            f'\nmsgctxt "{address}"\nmsgid "{french}"\nmsgstr "{english}"\n'
            for address, (french, english) in entries.items()
        ),
        "utf-8",
    )
    told = screen(step(start(read_scenario(folder, tmp_path, "en")), Choose("oui"))).blocks
    assert isinstance(told[1], Paper) and told[1].title == "Front"
    assert isinstance(told[3], Thought) and told[3].text == "Well"
