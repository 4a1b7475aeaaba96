"""A tile goes with the pointer, and where it is let go says what was asked for."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from sena_game.game.settings import Settings
from sena_game.screen.blocks import Board, Screen
from sena_game.window.dragging import Drag, dropped, holding, place_at, pull, pulled, taken
from sena_game.window.layout import Plan, every, plan, showing
from sena_game.window.lettering import Lettering
from sena_game.window.marks import Handle, Place, Spot
from sena_game.window.view import View
from tests.window import board_samples as boards


def planned(screen: Screen, letters: Lettering) -> Plan:
    return plan(screen, (1280, 720), 100, letters.width)


def middle(found: Plan, *, tile: str = "", slot: str = "", control: str = "") -> tuple[int, int]:
    """Return the middle of a tile, of a control, or of a slot; of the tray when none is named."""
    for mark in every(found.marks):
        match mark:
            case Handle(box, id, _) if tile and id == tile:
                return box.x + box.w // 2, box.y + box.h // 2
            case Spot(box, id, _) if control and id == control:
                return box.x + box.w // 2, box.y + box.h // 2
            case Place(box, id) if not (tile or control) and id == slot:
                return box.x + box.w // 2, box.y + box.h // 2
            case _:
                pass
    raise LookupError(tile or slot or control)


def dragged(found: Plan, tile: str, to: tuple[int, int]) -> Drag:
    held = taken(found, {}, *middle(found, tile=tile))
    assert held
    return pulled(held, *to, found.kit.unit)


def test_a_tile_let_go_on_a_slot_is_put_there(letters: Lettering) -> None:
    found = planned(boards.GRID, letters)
    for slot in ("0.1", "2.4", "3.3"):
        drag = dragged(found, "bins", middle(found, slot=slot))
        assert dropped(found, {}, drag) == f"put bins {slot}"


def test_a_tile_let_go_on_the_tray_is_taken_back(letters: Lettering) -> None:
    for screen, tile in ((boards.GRID, "works"), (boards.RANK, "crew")):
        found = planned(screen, letters)
        drag = dragged(found, tile, middle(found, slot=""))
        assert dropped(found, {}, drag) == f"take {tile}"


def test_a_tile_let_go_elsewhere_stays_where_it_was(letters: Lettering) -> None:
    found = planned(boards.RANK, letters)
    assert dropped(found, {}, dragged(found, "press", (640, 60))) == ""


def test_a_tile_changes_places_with_another_rank(letters: Lettering) -> None:
    found = planned(boards.RANK, letters)
    assert dropped(found, {}, dragged(found, "crew", middle(found, slot="2"))) == "put crew 2"


def test_a_few_pixels_are_no_drag(letters: Lettering) -> None:
    found = planned(boards.GRID, letters)
    x, y = middle(found, tile="bins")
    assert not dragged(found, "bins", (x + 3, y - 3)).moved
    far = dragged(found, "bins", (x + 30, y))
    assert far.moved and pulled(far, x, y, 1).moved


def test_a_button_on_a_tile_is_pressed_and_not_dragged(letters: Lettering) -> None:
    found = planned(boards.RANK, letters)
    assert taken(found, {}, *middle(found, control="put crew 2")) is None


def test_what_is_imposed_or_only_ticked_is_not_dragged(letters: Lettering) -> None:
    tiles = {m.tile for m in every(planned(boards.GRID, letters).marks) if isinstance(m, Handle)}
    assert "vote" not in tiles
    ticked = planned(boards.PICK, letters)
    assert not any(isinstance(mark, Handle) for mark in every(ticked.marks))


@pytest.mark.parametrize("percent", [100, 200])
def test_a_tile_is_put_where_it_is_seen_once_scrolled(percent: int, letters: Lettering) -> None:
    found = plan(boards.GRID, (960, 540), percent, letters.width)
    offsets = showing(found, {}, "put fair 2.4")
    top = [
        (x, y)
        for y in range(100, 540, 6)
        for x in range(20, 940, 20)
        if (there := place_at(found, offsets, x, y)) and there[0].slot == "2.4"
    ]
    assert top


def test_near_an_edge_the_window_scrolls(letters: Lettering) -> None:
    found = planned(boards.GRID, letters)
    assert [pull(found, y) for y in (40, 360, 715)] == [-1, 0, 1]


def test_frames_are_drawn_only_while_a_tile_is_moved(assets: Path) -> None:
    pygame.font.init()
    view = View(assets, (1280, 720))
    view.show(boards.GRID, Settings(), (1280, 720), now=0)
    assert view.plan
    x, y = middle(view.plan, tile="bins")
    assert not view.pull(x, y) and not view.pull_edge()
    assert view.take(x, y) and not view.pull(x + 2, y) and view.pull(x + 40, y)
    assert view.let_go() == ("take bins", True)
    assert view.drag is None and not view.pull(x, y)


def test_a_tile_that_is_dragged_is_seen_under_the_pointer(assets: Path) -> None:
    pygame.font.init()
    view, canvas = View(assets, (1280, 720)), pygame.Surface((1280, 720), 0, 32)
    view.show(boards.GRID, Settings(), (1280, 720), now=0)
    view.draw(canvas, now=1e6)
    before = pygame.image.tobytes(canvas, "RGB")
    assert view.plan
    view.take(*middle(view.plan, tile="bins"))
    view.pull(*middle(view.plan, slot="2.4"))
    view.draw(canvas, now=1e6)
    assert pygame.image.tobytes(canvas, "RGB") != before
    view.let_go()
    view.draw(canvas, now=1e6)
    assert pygame.image.tobytes(canvas, "RGB") == before


def test_another_screen_lets_go_of_what_was_held(assets: Path) -> None:
    pygame.font.init()
    view = View(assets, (1280, 720))
    view.show(boards.GRID, Settings(), (1280, 720), now=0)
    assert view.plan
    view.take(*middle(view.plan, tile="bins"))
    view.show(boards.RANK, Settings(), (1280, 720), now=1)
    assert view.let_go() == ("", False)


def test_a_tile_dragged_is_taken_in_hand_unless_it_is_there() -> None:
    tray = next(block for block in boards.GRID.blocks if isinstance(block, Board)).tray
    found = {tile.id: holding(boards.GRID, tile.id) for tile in tray}
    assert {id for id, hold in found.items() if not hold} == {t.id for t in tray if t.held}
    assert all(hold in ("", f"hold {id}") for id, hold in found.items())
    assert holding(boards.RANK, "crew") == ""
