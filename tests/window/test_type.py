"""Faces of one's choice, French typography, and lines that are neither too long nor too short."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import median

import pygame
import pytest

from sena_game.game.settings import VALUES
from sena_game.screen.blocks import Notice, Paper, Paragraph, Radar, Screen
from sena_game.window.kit import DECORATIVE, FACES, ROLES, RUNNING, Kit, Role, kit
from sena_game.window.layout import Plan, every, plan
from sena_game.window.lettering import NEIGHBOURS, OUTLINED, Lettering
from sena_game.window.marks import Text, Type
from sena_game.window.wrapping import wrap
from tests.window import samples, screens

ALL_FACES = VALUES["face"]
TALL = "ÂÉÎÔÀÇŒgjpqyçœ,;"
FRENCH = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ"
FRENCH += FRENCH.lower() + "«»“”‘’…–—·•°€%&@#+−×=/*()[]!?:;,."
CLOSING, OPENING = (":", ";", "?", "!", "»", "”", "%", "€"), ("«", "“")


def sized(face: str, size: tuple[int, int], letters: Lettering, percent: int = 100) -> Kit:
    return kit(size, percent, letters.width, face=face)


@cache
def texts(letters: Lettering, face: str, size: tuple[int, int], language: str) -> list[Text]:
    """Return every text of every screen."""
    return [
        mark
        for screen in screens.shipped(language)
        for mark in every(plan(screen, size, 100, letters.width, face).marks)
        if isinstance(mark, Text)
    ]


def planned(screen: Screen, face: str, letters: Lettering) -> Plan:
    return plan(screen, (1280, 720), 100, letters.width, face)


@pytest.mark.parametrize("face", ALL_FACES[1:])
def test_all_that_is_read_is_written_in_the_face_chosen(face: str, letters: Lettering) -> None:
    chosen = sized(face, (1280, 720), letters)
    usual = sized("atkinson", (1280, 720), letters)
    for role in ROLES:
        kept = chosen.type(role).face == usual.type(role).face
        assert kept == (role in DECORATIVE), role
        assert kept or chosen.type(role).face.startswith(face)


@pytest.mark.parametrize("face", ALL_FACES[1:])
def test_a_face_is_on_every_screen(face: str, letters: Lettering) -> None:
    for screen in (samples.LETTER, samples.PAGED, samples.DEBRIEF):
        found = every(planned(screen, face, letters).marks)
        used = {mark.type.face.split("-")[0] for mark in found if isinstance(mark, Text)}
        assert face in used and used <= {face, "bricolage", "newsreader"}


@pytest.mark.parametrize("face", ALL_FACES)
def test_small_letters_are_as_high_in_every_face(
    face: str, letters: Lettering, assets: Path
) -> None:
    def high(name: str) -> int:
        font = _font(sized(name, (1280, 720), letters, 200).type("body"), assets)
        return _inked(font.render("x", True, "#000000"))

    assert abs(high(face) - high("atkinson")) <= 1


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("face", ALL_FACES[1:])
def test_accents_do_not_touch_the_tails_above(
    face: str, role: Role, letters: Lettering, assets: Path
) -> None:
    if role in DECORATIVE:
        return
    one = sized(face, (1280, 720), letters, 200)
    font = _font(one.type(role), assets)
    assert _inked(font.render(TALL, True, "#000000")) <= one.step(role) + 1


@pytest.mark.parametrize("face", ALL_FACES)
@pytest.mark.parametrize("px", [15, 40])
def test_every_letter_of_french_is_drawn(face: str, px: int, letters: Lettering) -> None:
    """What a face lacks would be a box, the same for every character; no two letters look alike."""
    for weight in ("body", "strong", "title"):
        type_ = Type(sized(face, (1280, 720), letters).type(weight).face, px)
        pictures: dict[tuple[tuple[int, int], bytes], str] = {}
        for letter in FRENCH:
            line = letters.line(letter, type_, "#000000")
            key = (line.size, pygame.image.tobytes(line, "RGBA"))
            assert pictures.setdefault(key, letter).lower() == letter.lower(), letter
    assert letters.missing == []


@pytest.mark.parametrize("face", ["atkinson-next", "lexend", "opendyslexic", "newsreader"])
def test_what_a_face_lacks_is_replaced(face: str, letters: Lettering) -> None:
    type_ = Type(f"{face}-regular", 40)
    nothing = letters._font(type_).metrics("\u0378")
    for character in NEIGHBOURS:
        shown = letters.shown(character, type_)
        assert letters._font(type_).metrics(shown) != nothing, character


@pytest.mark.parametrize("face", ["atkinson-next", "lexend", "opendyslexic", "newsreader"])
def test_a_narrow_space_is_narrow(face: str, letters: Lettering) -> None:
    type_ = Type(f"{face}-regular", 40)
    narrow = letters.width("a\u202f!", type_) - letters.width("a!", type_)
    wide = letters.width("a !", type_) - letters.width("a!", type_)
    assert 0 < narrow <= wide
    assert letters.width("a\u00a0!", type_) - letters.width("a!", type_) == wide


def test_faces_differ_in_what_they_lack(letters: Lettering) -> None:
    atkinson, dyslexic = Type("atkinson-next-bold", 20), Type("opendyslexic-bold", 20)
    assert letters.shown("→", dyslexic) == "→" and letters.shown("→", atkinson) == "›"


def test_marks_without_width_are_not_drawn(letters: Lettering) -> None:
    type_ = Type("atkinson-next-regular", 20)
    assert letters.width("mot\u00adlong\ufe0f", type_) == letters.width("motlong", type_)


def test_a_face_that_is_not_there_is_written_in_the_usual_one(tmp_path: Path, assets: Path) -> None:
    usual = "atkinson-next-semibold"
    (tmp_path / f"{usual}.ttf").write_bytes((assets / "fonts" / f"{usual}.ttf").read_bytes())
    letters = Lettering(tmp_path, 1000)
    expected = letters.width("Toile", Type(usual, 20))
    assert letters.width("Toile", Type("lexend-semibold", 20)) == expected
    assert letters.missing == ["lexend-semibold.ttf"]


def test_a_broken_font_is_done_without(tmp_path: Path, assets: Path) -> None:
    pygame.font.init()
    whole = (assets / "fonts" / "opendyslexic-regular.otf").read_bytes()
    for content in (b"not a font", whole[:3000], whole[: len(whole) // 2], b""):
        (tmp_path / "opendyslexic-regular.otf").write_bytes(content)
        letters = Lettering(tmp_path, 1000)
        assert letters.width("abc", Type("opendyslexic-regular", 20)) > 0
        assert letters.line("abc", Type("opendyslexic-regular", 20), "#000000").width > 0
        assert "opendyslexic-regular.otf" in letters.missing


def test_only_the_fonts_that_are_used_are_opened(assets: Path) -> None:
    pygame.font.init()
    letters = Lettering(assets / "fonts", 1000)
    plan(samples.DECISION, (1280, 720), 100, letters.width)
    opened = {type_.face for type_ in letters._fonts}
    assert not any(name.startswith(("lexend", "opendyslexic", "newsreader")) for name in opened)


def test_every_face_has_its_files_and_its_licence(assets: Path) -> None:
    credits = (assets / "CREDITS.md").read_text(encoding="utf-8")
    assert set(ALL_FACES) == {"atkinson", *FACES}
    for name, face in FACES.items():
        for file in (face.regular, face.semibold, face.bold):
            assert (assets / "fonts" / f"{file}{'.otf' if file in OUTLINED else '.ttf'}").exists()
        assert "SIL" in (assets / "fonts" / f"OFL-{name}.txt").read_text(encoding="utf-8")
        assert f"fonts/{name}-" in credits and f"OFL-{name}.txt" in credits


@pytest.mark.parametrize(
    "text",
    [
        "Qui a écrit «\u00a0À quoi bon\u00a0» ce matin\u202f?",
        "Qui a écrit « À quoi bon » ce matin ?",
        "Attention : la rue « du Moulin » est fermée ; 40 % des bus passent !",
    ],
)
@pytest.mark.parametrize("width", range(40, 400, 7))
def test_no_line_begins_with_what_closes(text: str, width: int, letters: Lettering) -> None:
    lines = wrap(text, Type("atkinson-next-regular", 16), width, letters.width)
    if all(letters.width(word, Type("atkinson-next-regular", 16)) < width for word in text.split()):
        assert not any(line.startswith(CLOSING) for line in lines if width > 110)
        assert not any(line.endswith(OPENING) for line in lines if width > 110)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("face", ["atkinson", "opendyslexic"])
def test_no_line_of_the_game_begins_with_what_closes(
    face: str, language: str, letters: Lettering
) -> None:
    size = (1280, 720)
    for text in texts(letters, face, size, language):
        for line in text.lines[1:]:
            assert not line.lstrip().startswith(CLOSING), text.lines
        for line in text.lines[:-1]:
            assert not line.rstrip().endswith(OPENING), text.lines


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3440, 1440)])
@pytest.mark.parametrize("face", ALL_FACES)
def test_no_line_of_a_paragraph_is_too_long(
    face: str, size: tuple[int, int], letters: Lettering
) -> None:
    long = {
        line
        for text in texts(letters, face, size, "fr")
        if len(text.lines) > 3 and text.type.face in _running(face)
        for line in text.lines
        if len(line) > 80
    }
    assert long == set()


@pytest.mark.parametrize("face", ALL_FACES)
def test_what_is_read_at_length_has_lines_of_a_good_length(face: str, letters: Lettering) -> None:
    """Paragraphs, letters, notices of pages; what is beside the town or charts is narrower."""
    lines: list[int] = []
    for screen in screens.shipped("fr"):
        if screen.shape == "page" and not any(isinstance(b, Radar) for b in screen.blocks):
            told = " ".join(_told(screen)).replace("\n", " ")
            for mark in every(planned(screen, face, letters).marks):
                if isinstance(mark, Text) and len(mark.lines) > 2 and mark.lines[0] in told:
                    lines += [len(line) for line in mark.lines[:-1]]
    assert len(lines) > 20
    assert 45 <= median(lines) <= 75


def _told(screen: Screen) -> Iterator[str]:
    for block in screen.blocks:
        match block:
            case Paragraph() | Notice():
                yield block.text
            case Paper():
                yield from block.paragraphs


def _running(face: str) -> set[str]:
    letters = Kit(1, 100, lambda text, type_: len(text), face=face)
    return {letters.type(role).face for role in RUNNING}


def _font(type_: Type, assets: Path) -> pygame.font.Font:
    end = ".otf" if type_.face in OUTLINED else ".ttf"
    return pygame.font.Font(assets / "fonts" / f"{type_.face}{end}", type_.px)


def _inked(surface: pygame.Surface) -> int:
    """Return how high what is drawn is."""
    boxes = pygame.mask.from_surface(surface, 60).get_bounding_rects()
    return max(box.bottom for box in boxes) - min(box.top for box in boxes)


def test_a_word_that_is_too_long_is_broken_after_a_hyphen(letters: Lettering) -> None:
    type_ = Type("atkinson-next-regular", 40)
    width = letters.width("Dites-le-no", type_)
    assert wrap("Dites-le-nous", type_, width, letters.width) == ("Dites-le-", "nous")
    lines = wrap("Bonjour\u202f!", type_, letters.width("Bonjour", type_), letters.width)
    assert lines == ("Bonjou", "r\u202f!")
