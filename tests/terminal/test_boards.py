"""Boards, messages, maps and tables as text: what stands where, what can be typed, and why not."""

from __future__ import annotations

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sena_game import paths
from sena_game.screen.blocks import (
    Block,
    Board,
    Choice,
    District,
    Face,
    Message,
    Meter,
    Screen,
    Slot,
    Table,
    Tile,
    TownMap,
)
from sena_game.terminal.keys import typed
from sena_game.terminal.page import text
from sena_game.words import Words, load_words

CLOSED = "Le bulletin est imprimé."


def shown(block: Block, words: Words | None = None) -> list[str]:
    """Return the lines of a screen of this block, without its title."""
    return text(Screen("s", "Écran", (block,)), words or Words()).split("\n")[3:]


def tick(id: str, label: str, *, on: bool = False, group: str = "", locked: str = "") -> Tile:
    control = Choice(f"put {id} in", "Retenir", selected=on, locked=locked)
    return Tile(id, label, note="2 h", group=group, controls=(control,))


def grid(*, held: bool) -> Board:
    """Return a calendar of two days on two channels: one slot holds a tile, one is closed."""
    free = "" if held else "Prenez d’abord une action."
    placed = Tile("k", "Brocante", mark="deux fois", controls=(Choice("take k", "Reprendre"),))

    def slot(id: str, label: str, *tiles: Tile, locked: str = free) -> Slot:
        return Slot(id, label, tiles, Choice(f"put h {id}", "Poser ici", locked=locked))

    slots = (
        slot("lf", "lundi, Facebook"),
        slot("mf", "mardi, Facebook", placed, locked=free or "La case est prise."),
        slot("lb", "lundi, bulletin", locked=free or CLOSED),
        slot("mb", "mardi, bulletin", locked=free or CLOSED),
    )
    tray = (Tile("h", "Horaires", controls=(Choice("hold h", "Prendre"),), held=held),)
    days, channels = ("lundi", "mardi"), ("Facebook", "Bulletin")
    return Board("Calendrier", "grid", tray, "À placer", slots, days, channels)


def test_tiles_to_be_ticked_come_in_groups_with_what_is_left_to_spend() -> None:
    tray = (
        tick("a", "Gymnase", on=True, group="Sur place"),
        tick("b", "Porte-à-porte", group="Sur place", locked="Il reste 1 heure."),
        tick("c", "Carte", group="En ligne"),
    )
    meters = (Meter("Temps", 7, 8, "7 heures sur 8"),)
    board = Board("La nuit", "pick", tray, "Les actions", meters=meters, note="Retenez.")
    assert shown(board) == [
        "La nuit",
        "Retenez.",
        "  Temps: 7 heures sur 8",
        "Les actions",
        "Sur place",
        "  1. Gymnase — 2 h (chosen)",
        "  (locked) Porte-à-porte — 2 h: Il reste 1 heure.",
        "En ligne",
        "  3. Carte — 2 h",
    ]


def test_the_parts_of_a_page_come_in_order_even_those_only_looked_at() -> None:
    parts = (tick("t", "Titre"), Tile("f", "Pied", "Mentions", face=Face("Dédé"), mark="bien"))
    lines = shown(Board("La page", "page", parts))
    assert lines == ["La page", "  1. Titre — 2 h", "  - Pied — Dédé — Mentions [bien]"]


def test_ranks_say_what_stands_in_them_and_which_are_empty() -> None:
    ways = (Choice("take a", "Ôter"), Choice("up a", "Monter", locked="Déjà premier."))
    slots = (Slot("1", "Rang 1", (Tile("a", "Le 15", controls=ways),)), Slot("2", "Rang 2"))
    tray = (Tile("b", "La presse", controls=(Choice("put b 2", "Mettre au rang 2"),)),)
    assert shown(Board("L’heure", "rank", tray, "À ranger", slots)) == [
        "L’heure",
        "À ranger",
        "  1. Mettre au rang 2: La presse",
        "  - Rang 1: Le 15",
        "    a. Ôter",
        "    (locked) Monter: Déjà premier.",
        "  - Rang 2: empty",
    ]


def test_a_tray_that_is_used_up_says_so() -> None:
    assert shown(Board("L’heure", "rank", (), "À ranger")) == ["L’heure", "À ranger: nothing left"]


def test_a_slot_that_can_be_filled_is_one_line() -> None:
    slots = (
        Slot("1", "Rang 1", (), Choice("put a 1", "Poser au rang 1")),
        Slot("2", "Rang 2", (), Choice("put a 2", "Poser", locked="Trop tard.")),
    )
    assert shown(Board("L’heure", "rank", (), slots=slots))[1:] == [
        "  a. Poser au rang 1 (empty)",
        "  (locked) Poser: Rang 2 (empty): Trop tard.",
    ]


def test_a_calendar_without_a_tile_in_hand_lists_only_what_is_placed() -> None:
    assert shown(grid(held=False)) == [
        "Calendrier",
        "À placer",
        "  1. Prendre: Horaires",
        "Facebook",
        "  - mardi, Facebook: Brocante [deux fois]",
        "    b. Reprendre",
        "Free slots: 3 of 4",
        "  (locked) lundi, Facebook · mardi, Facebook · lundi, bulletin · mardi,",
        "    bulletin: Prenez d’abord une action.",
    ]


def test_a_calendar_with_a_tile_in_hand_lists_where_it_can_go_and_why_not_elsewhere() -> None:
    assert shown(grid(held=True))[2:] == [
        "  1. Prendre: Horaires (in hand)",
        "Facebook",
        "  a. Poser ici: lundi, Facebook (empty)",
        "  - mardi, Facebook: Brocante [deux fois]",
        "    b. Reprendre",
        "Free slots: 3 of 4",
        "  (locked) mardi, Facebook: La case est prise.",
        f"  (locked) lundi, bulletin · mardi, bulletin: {CLOSED}",
    ]


def test_many_slots_closed_for_one_reason_are_only_counted() -> None:
    slots = tuple(
        Slot(f"{n}", f"jour {n}", (), Choice(f"put a {n}", "Poser", locked=CLOSED))
        for n in range(6)
    )
    lines = shown(Board("Calendrier", "grid", (), slots=slots))
    assert lines[-2:] == ["Free slots: 6 of 6", f"  (locked) 6 slots: {CLOSED}"]


def test_a_message_shows_its_lines_as_it_is_read_and_what_is_used() -> None:
    meter = Meter("Signes", 9, 60, "9 signes sur 60")
    assert shown(Message("Place", "EAU\nFERMÉE", "display", "Eau fermée.", meter)) == [
        "Display board: Place",
        "  | EAU",
        "  | FERMÉE",
        "  Read aloud: Eau fermée.",
        "  Signes: 9 signes sur 60",
    ]
    assert shown(Message("", "", "sms")) == ["Text message", "  Nothing is written yet"]


@pytest.mark.parametrize(
    ("lit", "said"),
    [
        (0, "aucune fenêtre allumée sur 1\u202f200"),
        (1, "une fenêtre allumée sur 1\u202f200"),
        (1100, "1\u202f100 fenêtres allumées sur 1\u202f200"),
    ],
)
def test_a_district_says_its_lights(lit: int, said: str) -> None:
    town = TownMap("Toile", (District("Le Bourg", lit, 1200, "de nuit"),), "À 21 h.")
    french = load_words("fr", paths.assets() / "words")
    assert shown(town, french) == [
        "Toile\u00a0: À 21 h.",
        f"  - Le Bourg\u00a0: {said} (de nuit)",
    ]


def test_a_table_names_the_column_of_every_figure() -> None:
    rows = (("Lycéens", "900", "62 %"), ("Anciens", "1 100", ""))
    table = Table("Pourquoi ?", ("Public", "Gens", "Atteints"), rows, ("Total", "2 000"), ("Fin.",))
    assert shown(table) == [
        "Pourquoi ?",
        "  - Lycéens — Gens: 900 · Atteints: 62 %",
        "  - Anciens — Gens: 1 100",
        "  - Total — Gens: 2 000",
        "  Fin.",
    ]
    assert shown(Table("Rien", ("Public",), (("Lycéens",),))) == ["Rien", "  - Lycéens"]


def slot(number: int, kind: str) -> Slot:
    placed = Tile(f"t{number}", "Une action", controls=(Choice(f"take t{number}", "Ôter"),))
    control = Choice(f"put h {number}", "Poser", locked=CLOSED if "closed" in kind else "")
    tiles = (placed,) if "full" in kind else ()
    return Slot(f"{number}", f"case {number}", tiles, None if "bare" in kind else control)


@given(
    st.sampled_from(("rank", "grid")),
    st.lists(st.sampled_from(("open", "closed", "full", "full closed", "full bare")), max_size=40),
    st.integers(0, 5),
    st.integers(0, 5),
)
def test_every_control_that_can_be_typed_is_shown_once(
    layout: Literal["rank", "grid"], kinds: list[str], columns: int, rows: int
) -> None:
    slots = tuple(slot(number, kind) for number, kind in enumerate(kinds))
    days, channels = ("jour",) * columns, tuple(f"canal {n}" for n in range(rows))
    board = Board("Calendrier", layout, (), slots=slots, columns=days, rows=channels)
    starts = [line.split(".")[0].strip() for line in shown(board) if line.startswith("  ")]
    keys = list(typed(Screen("s", "", (board,))))
    assert [each for each in starts if each in keys] == keys
