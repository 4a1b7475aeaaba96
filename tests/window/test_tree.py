"""The accessibility tree of every block and of all that is shipped: what is said, and no more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.commands.play import shelf
from sena_game.game.game import Game
from sena_game.game.scoring import scales
from sena_game.game.settings import Settings
from sena_game.library.folder import folders, open_scenario
from sena_game.records.store import open_store
from sena_game.screen.blocks import Board, Choice, Choices, GaugeBar, Gauges, Heading, Screen, Tile
from sena_game.screen.focus import controls
from sena_game.screen.said import Said, sentences
from sena_game.screen.speech import spoken
from sena_game.window.layout import plan, seen
from sena_game.window.lettering import Lettering
from sena_game.window.marks import Box
from sena_game.window.tree import Node, tree, walk
from sena_game.words import Words, load_words
from tests.game.conftest import NOW
from tests.game.policy import Onward
from tests.window import board_samples, samples

ENGLISH = Words()
FRENCH = load_words("fr", paths.assets() / "words")
SAMPLES = (*samples.SCREENS, *samples.PICTURES, *board_samples.BOARDS, board_samples.EVERY_BLOCK)
SCENARIOS = [folder.name for folder in folders(paths.scenarios())]
SCREENS_AT_MOST = 150
PAGES = (
    ("settings", "settings reading"),
    ("settings", "settings sound"),
    ("settings", "settings voice"),
    ("settings", "settings play"),
    ("keys",),
    ("help",),
    ("pause",),
    ("town",),
    ("workshops",),
    ("records",),
    ("credits",),
    ("statement",),
)
CELLS = ("row header", "cell")


def nodes(screen: Screen, words: Words = ENGLISH) -> list[Node]:
    return list(walk(tree(screen, words, "SENA")))


def one(screen: Screen, role: str) -> Node:
    return next(each for each in nodes(screen) if each.role == role)


def bare(*parts: str) -> str:
    return re.sub(r"\W", "", "".join(parts))


def agree(screen: Screen, words: Words) -> None:
    """Hold a tree against speech: every name, role, state and place, in the same order."""
    found = nodes(screen, words)
    assert [each.control for each in found if each.control] == [c.id for c in controls(screen)]
    assert len({each.key for each in found}) == len(found)
    told = [each for each in found[1:] if each.name and each.role not in CELLS]
    for node, said in zip(told, spoken(screen, words), strict=True):
        agrees(node, said, words)


def agrees(node: Node, said: Said, words: Words) -> None:
    reason = (words("Not available"), said.locked) if said.locked else ()
    assert bare(node.name, node.description) == bare(said.text, *reason)
    # A list that has nothing in it is only a sentence.
    assert node.role == said.role or (node.role, said.role) == ("text", "list")
    assert (node.control, node.selected) == (said.control, said.selected)
    assert (node.disabled, node.place) == (bool(said.locked), (said.place or (0, 0))[0])
    assert bool(node.level) == (said.role == "heading")
    assert bool(node.amount) == (said.role == "meter")


@pytest.mark.parametrize("words", [ENGLISH, FRENCH], ids=["en", "fr"])
@pytest.mark.parametrize("screen", SAMPLES, ids=lambda screen: screen.id)
def test_the_tree_of_every_block_is_what_is_said(screen: Screen, words: Words) -> None:
    agree(screen, words)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", SCENARIOS)
def test_the_tree_of_every_shipped_screen_is_what_is_said(
    tmp_path: Path, letters: Lettering, name: str, language: str
) -> None:
    for screen, words in shown(name, language, tmp_path):
        agree(screen, words)
        laid = plan(screen, (1280, 720), 100, letters.width)
        lying = {each.spot.control for each in seen(laid.marks, {})}
        assert {each.id for each in controls(screen)} <= lying


def opened(name: str, language: str, home: Path, seed: int = 1) -> Game:
    """Open a shipped scenario with the scale that is kept beside it."""
    return Game(
        lambda _: open_scenario(name, paths.scenarios(), language),
        lambda language: load_words(language, paths.assets() / "words"),
        open_store(home),
        settings=Settings(language),
        seed=seed,
        now=lambda: NOW,
        scale=scales(paths.scenarios() / name, home),
        shelf=shelf(),
    )


def shown(name: str, language: str, home: Path) -> Iterator[tuple[Screen, Words]]:
    """Yield each screen of a play, and the pages that the menu opens."""
    game = opened(name, language, home)
    onward = Onward(game)
    for pages in PAGES:
        for page in pages:
            game.answer(page)
        yield game.screen, game.words
        game.answer("title")
    for _ in range(SCREENS_AT_MOST):
        yield game.screen, game.words
        control = onward.control()
        if not control:
            break
        game.answer(control)
    game.close()


def test_a_gauge_is_a_meter_with_its_value() -> None:
    found = one(Screen("s", "T", (Gauges("Levels", (GaugeBar("a", "Trust", 55, -5),)),)), "meter")
    assert (found.name, found.amount) == ("Trust", (55, 100))
    assert found.description == "55 of 100, down 5"


def test_a_heading_is_under_the_title_of_its_screen() -> None:
    found = nodes(Screen("s", "Title", (Heading("Part"), Heading("Chapter", 2))))
    assert [(each.name, each.level) for each in found[1:]] == [
        ("Title", 1),
        ("Part", 2),
        ("Chapter", 3),
    ]


def test_an_option_has_a_short_name_and_the_rest_describes_it() -> None:
    option = Choice("a", "Relay", "On the page.", "2 minutes", locked="Too late.")
    found = one(Screen("s", "T", (Choices("What?", (option,)),)), "button")
    assert found.name == "Relay"
    assert found.description == "On the page. 2 minutes. Not available: Too late."
    assert found.disabled


def test_what_is_chosen_knows_how_many_there_are() -> None:
    choices = Choices("What?", (Choice("a", "A"), Choice("b", "B"), Choice("c", "C")))
    found = one(Screen("s", "T", (choices,)), "list")
    assert (found.name, found.count) == ("What?", 3)
    assert [each.place for each in found.children] == [1, 2, 3]


def test_amounts_are_not_listed_with_what_is_ticked() -> None:
    lists = [each for each in nodes(board_samples.PICK) if each.role == "list"]
    roles = [{child.role for child in each.children} for each in lists]
    assert {"meter"} in roles and {"tick box"} in roles
    assert not any({"meter", "tick box"} <= each for each in roles)


def test_the_row_of_a_table_has_its_cells() -> None:
    row = one(board_samples.NIGHT, "row")
    assert row.name == sentences(*(cell.name for cell in row.children))
    assert [cell.role == "row header" for cell in row.children][:2] == [True, False]


def test_a_tile_is_the_same_thing_once_ticked() -> None:
    keys = {
        next(each.key for each in nodes(ticked(control, on=on)) if each.control)
        for control, on in (("put bus in", False), ("take bus", True))
    }
    assert len(keys) == 1


def ticked(control: str, *, on: bool) -> Screen:
    tile = Tile("bus", "Buses", controls=(Choice(control, "Choose", selected=on),))
    return Screen("s", "T", (Board("Actions", "pick", (tile,)),))


def test_a_control_lies_where_it_is_drawn() -> None:
    screen = Screen("s", "T", (Choices("", (Choice("a", "A"), Choice("b", "B"))),))
    found = walk(tree(screen, ENGLISH, "SENA", {"a": Box(1, 2, 3, 4)}))
    assert [each.box for each in found if each.control] == [Box(1, 2, 3, 4), None]
