"""What the story shows: pictures read when they are drawn, front pages, clouds of thought."""

from __future__ import annotations

import io
import os
import struct
import zlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from sena_game.game.settings import Settings
from sena_game.screen.blocks import Paper, Picture, Screen
from sena_game.window.cutouts import BEYOND, cutout
from sena_game.window.exhibits import exhibits
from sena_game.window.layout import Plan, every, plan, views
from sena_game.window.lettering import Lettering
from sena_game.window.marks import Cutout, Fill, Group, Mark, Panel, Photo, Portrait, Text, Town
from sena_game.window.names import Cutouts
from sena_game.window.picture import picture
from sena_game.window.pictures import Pictures, photograph
from tests.scenario.test_image import exif, png, segment
from tests.window import samples

SIZES = ((960, 540), (1280, 720), (1920, 1080), (3840, 2160))


def marks(found: Plan) -> list[Mark]:
    return list(every(found.marks))


def cutouts(found: Plan, kind: Cutouts) -> list[Cutout]:
    return [mark for mark in marks(found) if isinstance(mark, Cutout) and mark.kind == kind]


def photos(found: Plan) -> list[Photo]:
    return [mark for mark in marks(found) if isinstance(mark, Photo)]


def with_picture(shown: Picture) -> Screen:
    blocks = (samples.QUOTED, shown, samples.GAUGES, samples.READ_ON)
    return replace(samples.DECISION, id="picture", blocks=blocks)


def saved(surface: pygame.Surface, kind: str = "png") -> bytes:
    made = io.BytesIO()
    pygame.image.save(surface, made, f"a.{kind}")
    return made.getvalue()


def halves(width: int, height: int) -> pygame.Surface:
    """Return a picture that is red at the left and blue at the right."""
    surface = pygame.Surface((width, height))
    surface.fill("#0000FF")
    surface.fill("#FF0000", (0, 0, width // 2, height))
    return surface


@pytest.mark.parametrize("size", SIZES)
def test_a_picture_keeps_its_shape(size: tuple[int, int], letters: Lettering) -> None:
    for wide, high in ((720, 480), (480, 720), (1600, 200)):
        found = plan(with_picture(Picture("a.png", wide, high)), size, 100, letters.width)
        (photo,) = photos(found)
        assert photo.box.w / photo.box.h == pytest.approx(wide / high, rel=0.03)


@pytest.mark.parametrize("size", SIZES)
def test_a_decision_with_a_picture_is_seen_whole(size: tuple[int, int], letters: Lettering) -> None:
    found = plan(samples.PLANNED, size, 100, letters.width)
    assert views(found)[0].most == 0
    (photo,) = photos(found)
    assert photo.box.w >= size[0] // 5


def test_a_picture_is_not_enlarged_until_it_is_blurred(letters: Lettering) -> None:
    found = plan(with_picture(Picture("a.png", 500, 300)), (1280, 720), 100, letters.width)
    assert photos(found)[0].box.w <= 500
    tiny = plan(with_picture(Picture("a.png", 16, 16)), (1280, 720), 100, letters.width)
    assert 100 <= photos(tiny)[0].box.w <= 240


def test_a_picture_and_its_credit_lie_on_one_print(letters: Lettering) -> None:
    found = plan(samples.PLANNED, (1280, 720), 100, letters.width)
    sheet = next(m for m in marks(found) if isinstance(m, Panel) and m.look == "photo")
    credit = next(m for m in marks(found) if isinstance(m, Text) and "Service" in m.lines[0])
    assert sheet.box.covers(photos(found)[0].box) and sheet.box.covers(credit.box)


def test_large_text_does_not_make_pictures_small(letters: Lettering) -> None:
    found = plan(samples.PLANNED, (1280, 720), 200, letters.width)
    assert photos(found)[0].box.w >= 600


def test_a_picture_is_read_only_when_it_is_drawn(
    tmp_path: Path, assets: Path, letters: Lettering
) -> None:
    file = tmp_path / "a.png"
    screen = with_picture(Picture(str(file), 200, 100, "Rouge, puis bleu."))
    plan(screen, (1280, 720), 100, letters.width)
    file.write_bytes(saved(halves(200, 100)))
    drawn = picture(screen, (1280, 720), Settings(), assets)
    (photo,) = photos(plan(screen, (1280, 720), 100, letters.width))
    left, right = (photo.box.x + 10, photo.box.y + 20), (photo.box.right - 10, photo.box.y + 20)
    assert drawn.get_at(left)[:3] == (255, 0, 0) and drawn.get_at(right)[:3] == (0, 0, 255)


def test_what_a_missing_picture_shows_is_written_in_its_place(assets: Path) -> None:
    pygame.font.init()
    said = with_picture(Picture("/nowhere/a.png", 400, 300, "Le plan du centre, sans le pont."))
    silent = with_picture(Picture("/nowhere/a.png", 400, 300))
    one, other = (picture(s, (1280, 720), Settings(), assets) for s in (said, silent))
    assert pygame.image.tobytes(one, "RGB") != pygame.image.tobytes(other, "RGB")


def test_a_missing_picture_is_told_once(tmp_path: Path) -> None:
    pictures = Pictures(tmp_path, 1000)
    path = str(tmp_path / "a.png")
    assert pictures.photo(path, (10, 10)) is None
    assert pictures.photo(path, (20, 20)) is None
    assert pictures.missing == [path]


def test_a_picture_drawn_meanwhile_is_read_again(tmp_path: Path) -> None:
    pictures, file = Pictures(tmp_path, 1000), tmp_path / "a.png"
    reds = []
    for moment, raw in enumerate((b"half a picture", saved(halves(10, 10)), b"again")):
        file.write_bytes(raw)
        os.utime(file, ns=(moment, moment))
        shown = pictures.photo(str(file), (10, 10))
        reds.append(shown and shown.get_at((1, 1)).r)
    assert reds == [None, 255, None]


@pytest.mark.parametrize("raw", [b"", b"GIF89a", png(9, 9), png(5000, 9), b"\xff\xd8\xff\xd9"])
def test_what_cannot_be_decoded_does_no_harm(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(raw)
    assert Pictures(tmp_path, 1000).photo(str(tmp_path / "a.png"), (10, 10)) is None


def test_what_is_transparent_lies_on_white(tmp_path: Path) -> None:
    clear = pygame.Surface((8, 8), pygame.SRCALPHA)
    (tmp_path / "a.png").write_bytes(saved(clear))
    assert photograph(tmp_path / "a.png", (4, 4)).get_at((2, 2))[:3] == (255, 255, 255)


@pytest.mark.parametrize(
    ("depth", "colours", "row"),
    [
        (1, 0, 2),
        (8, 0, 16),
        (16, 0, 32),
        (8, 2, 48),
        (16, 2, 96),
        (8, 3, 16),
        (8, 4, 32),
        (16, 6, 128),
    ],
)
def test_every_sort_of_png_is_drawn(depth: int, colours: int, row: int, tmp_path: Path) -> None:
    head = struct.pack(">IIBBBBB", 16, 16, depth, colours, 0, 0, 0)
    pixels = zlib.compress((b"\0" + b"\xff" * row) * 16)
    palette = [chunk(b"PLTE", b"\xff" * 768)] if colours == 3 else []
    parts = [chunk(b"IHDR", head), *palette, chunk(b"IDAT", pixels), chunk(b"IEND", b"")]
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(parts))
    assert photograph(tmp_path / "a.png", (8, 8)).get_at((4, 4))[:3] == (255, 255, 255)


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def test_the_edge_of_what_is_transparent_is_not_dark(tmp_path: Path) -> None:
    ring = pygame.Surface((64, 64), pygame.SRCALPHA)
    ring.fill((255, 255, 255, 255), (0, 0, 33, 64))
    (tmp_path / "a.png").write_bytes(saved(ring))
    small = photograph(tmp_path / "a.png", (10, 10))
    assert {tuple(small.get_at((x, 5)))[:3] for x in range(10)} == {(255, 255, 255)}


@pytest.mark.parametrize(("orientation", "red"), [(1, (2, 8)), (3, (18, 8)), (6, (8, 2))])
def test_a_photograph_is_drawn_upright(
    orientation: int, red: tuple[int, int], tmp_path: Path
) -> None:
    raw = saved(halves(40, 16), "jpg")
    turned = raw[:2] + segment(0xE1, exif(orientation)) + raw[2:]
    (tmp_path / "a.jpg").write_bytes(turned)
    size = (16, 40) if orientation == 6 else (20, 16)
    colour = photograph(tmp_path / "a.jpg", size).get_at(red)
    assert colour[0] > 200 and colour[2] < 60


def test_a_photograph_said_to_be_larger_than_it_is_does_no_harm(tmp_path: Path) -> None:
    raw = bytearray(saved(halves(20, 20)))
    raw[16:24] = struct.pack(">II", 4096, 4096)
    (tmp_path / "a.png").write_bytes(raw)
    assert Pictures(tmp_path, 1000).photo(str(tmp_path / "a.png"), (10, 10)) is None


@pytest.mark.parametrize("size", SIZES)
def test_a_front_page_and_its_thoughts_are_seen_at_once(
    size: tuple[int, int], letters: Lettering
) -> None:
    found = plan(samples.PAGED, size, 100, letters.width)
    assert views(found)[0].most == 0
    assert len(cutouts(found, "newspaper")) == 1 and len(cutouts(found, "cloud")) == 2


def test_a_front_page_has_its_text_in_two_columns(letters: Lettering) -> None:
    found = plan(samples.PAGED, (1280, 720), 100, letters.width)
    news = [m for m in marks(found) if isinstance(m, Text) and m.type.face == "newsreader-regular"]
    assert len(news) == 2 and news[0].box.y == news[1].box.y
    assert 0 <= len(news[0].lines) - len(news[1].lines) <= 1


def test_a_paragraph_of_a_front_page_begins_a_little_further(letters: Lettering) -> None:
    found = plan(samples.PAGED, (1280, 720), 100, letters.width)
    lines = [line for m in marks(found) if isinstance(m, Text) for line in m.lines]
    (second,) = [line for line in lines if line.startswith("\u2003")]
    assert second.startswith("\u2003«\u00a0Je venais")


def test_a_front_page_gives_up_its_view_of_the_town_for_words(letters: Lettering) -> None:
    long = replace(samples.PAGE, paragraphs=samples.PAGE.paragraphs * 2)
    screen = replace(samples.PAGED, blocks=(samples.TOLD, long, samples.GAUGES, samples.READ_ON))
    found = plan(screen, (1280, 720), 150, letters.width)
    (sheet,) = cutouts(found, "newspaper")
    assert not any(isinstance(m, Town) and sheet.box.covers(m.box) for m in marks(found))
    assert not cutouts(found, "fold")


def test_the_fold_lies_on_the_view_and_never_on_words(letters: Lettering) -> None:
    for size in SIZES:
        found = plan(samples.PAGED, size, 100, letters.width)
        (fold,) = cutouts(found, "fold")
        assert not any(isinstance(m, Text) and m.box.meets(fold.box) for m in marks(found))


def test_a_front_page_shows_the_town_even_from_the_office(letters: Lettering) -> None:
    found = plan(replace(samples.PAGED, backdrop="office-night"), (1280, 720), 100, letters.width)
    assert [m.name for m in marks(found) if isinstance(m, Town)] == ["office-night", "night"]


def test_a_short_front_page_without_a_masthead_is_one(letters: Lettering) -> None:
    bare = Paper("", "", ("Rien.",), kind="newspaper")
    found = plan(replace(samples.PAGED, blocks=(bare,)), (1280, 720), 100, letters.width)
    assert len(cutouts(found, "newspaper")) == 1
    assert not any(isinstance(m, Fill) for m in marks(found))


def test_each_thought_has_its_thinker_and_its_cloud_in_order(letters: Lettering) -> None:
    found = plan(samples.THINKING, (1280, 720), 100, letters.width)
    groups = [m for m in marks(found) if isinstance(m, Group) and m.key.startswith("thought")]
    assert [m.key.removeprefix("thought ").split(" ")[0] for m in groups] == ["Mme", "Dédé", "Noa"]
    assert [m.box.y for m in groups] == sorted(m.box.y for m in groups)
    for group in groups:
        parts: Sequence[Mark] = group.marks
        (face,) = [m for m in parts if isinstance(m, Portrait)]
        (cloud,) = [m for m in parts if isinstance(m, Cutout)]
        assert face.box.right < cloud.box.x
        assert all(cloud.box.covers(m.box) for m in parts if isinstance(m, Text))


def test_the_telephone_stays_at_the_far_right() -> None:
    last = exhibits(samples.SHOWN.blocks)[-1]
    assert last == (samples.RUMOUR,)


@pytest.mark.parametrize("kind", ["cloud", "newspaper", "fold"])
@pytest.mark.parametrize("size", [(1, 1), (20, 8), (300, 90), (40, 600)])
@pytest.mark.parametrize("shade", ["#14213D", ""])
def test_a_cutout_fills_its_box_whatever_its_size(
    kind: Cutouts, size: tuple[int, int], shade: str
) -> None:
    drawn = cutout(kind, size, 1.0, ("#FFFFFF", "#4A5568", shade))
    assert drawn.size == (size[0] + 2 * BEYOND, size[1] + 2 * BEYOND)
    if min(size) > 50:
        middle = drawn.get_at((drawn.width // 2, drawn.height // 2))
        assert kind == "fold" or middle == pygame.Color("#FFFFFF")


def test_a_cloud_is_cut_to_bumps(letters: Lettering) -> None:
    drawn = cutout("cloud", (300, 90), 1.0, ("#FFFFFF", "#4A5568", ""))
    assert drawn.get_at((BEYOND + 2, BEYOND + 2)).a == 0
    top = [drawn.get_at((x, BEYOND + 4)).a > 0 for x in range(BEYOND + 40, BEYOND + 260)]
    assert any(top) and not all(top)
