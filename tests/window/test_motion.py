"""What moves, and that it rests: the same pixels as without motion, nothing drawn when still."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from sena_game.game.settings import Settings
from sena_game.screen.blocks import Face, Feed, Paper, Post, Screen
from sena_game.window.layout import Plan, behind, every, groups, plan
from sena_game.window.lettering import Lettering
from sena_game.window.marks import Panel, Text, Town
from sena_game.window.motion import LANDING, WAYS, Motion, motion
from sena_game.window.picture import picture
from sena_game.window.pictures import Pictures
from sena_game.window.places import PLACES
from sena_game.window.uncovered import uncovered
from sena_game.window.unfolding import appear
from sena_game.window.view import View
from sena_game.window.weather import LASTS, RISING, Now, Slice, Spell, Sprite, spell, weather
from sena_game.window.window import Window
from tests.window import samples
from tests.window.sample import SampleGame

SIZE = (1280, 720)
STILL = Settings(motion="reduced")
LETTER = Paper("Ville de Toile · Cabinet", "Bienvenue", ("Vous commencez lundi.",), (), "O. Trame")


def pixels(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGB")


def canvas() -> pygame.Surface:
    return pygame.Surface(SIZE, 0, 32)


def stage(backdrop: str = "rain", id: str = "there", *blocks: Paper | Feed) -> Screen:
    shown = (*samples.PAGED.blocks[:1], *blocks, samples.GAUGES, samples.READ_ON)
    return replace(samples.PAGED, id=id, backdrop=backdrop, blocks=shown)


@pytest.fixture
def view(assets: Path) -> View:
    """A view that has shown a screen already."""
    pygame.font.init()
    opened = View(assets, SIZE)
    opened.show(stage("day", "before"), Settings(), SIZE, now=0)
    opened.draw(canvas(), now=0)
    return opened


def laid(letters: Lettering, screen: Screen) -> Plan:
    return plan(screen, SIZE, 100, letters.width)


@pytest.mark.parametrize(
    ("screen", "place"),
    [
        (samples.DECISION, "rain"),
        (samples.TITLE, "evening"),
        *((samples.PAGED, place) for place in sorted(PLACES)),
    ],
)
def test_at_rest_a_frame_is_the_one_without_motion(
    screen: Screen, place: str, view: View, assets: Path
) -> None:
    shown, drawn = replace(screen, backdrop=place), canvas()
    view.show(shown, Settings(), SIZE, now=10)
    times = [10, 10.2, 12, 14.9, 10 + LASTS - 0.01]
    for now in times:
        view.draw(drawn, now=now)
        if view.stirring(now):
            view.stir(drawn, now)
    ends = 10 + LASTS
    assert not view.moving(ends) and not view.stirring(ends)
    view.draw(drawn, now=ends)
    assert pixels(drawn) == pixels(picture(shown, SIZE, STILL, assets))


def test_weather_shows_and_stops_by_itself(view: View) -> None:
    view.show(stage("rain"), Settings(), SIZE, now=10)
    drawn = canvas()
    frames = set()
    for now in (12.0, 12.1, 12.2):
        view.draw(drawn, now=now)
        frames.add(pixels(drawn))
    assert len(frames) == 3
    assert view.stirring(10 + LASTS - 0.1) and not view.stirring(10 + LASTS)


def test_weather_alone_is_drawn_as_with_everything_else(view: View) -> None:
    view.show(stage("rain"), Settings(), SIZE, now=10)
    whole, part = canvas(), canvas()
    view.draw(part, now=11)
    for now in (12.0, 13.0):
        view.draw(whole, now=now)
        view.stir(part, now)
        assert pixels(whole) == pixels(part)


@pytest.mark.parametrize("settings", [STILL, Settings(theme="high")])
def test_there_is_no_weather_without_motion_or_without_a_town(
    settings: Settings, view: View
) -> None:
    view.show(stage("rain"), settings, SIZE, now=10)
    view.draw(canvas(), now=10)
    assert not view.stirring(11)


def test_nothing_moves_at_all_with_reduced_motion(view: View) -> None:
    view.show(stage("rain", "there", LETTER), STILL, SIZE, now=10)
    first, later = canvas(), canvas()
    assert not view.moving(10) and not view.stirring(10)
    view.draw(first, now=10)
    view.draw(later, now=10.3)
    assert pixels(first) == pixels(later)


def test_weather_does_not_begin_again_when_the_focus_goes(view: View) -> None:
    view.show(stage("rain"), Settings(), SIZE, now=10)
    view.draw(canvas(), now=10)
    assert view.stirring(15.9)
    view.step(1)
    view.show(replace(stage("rain")), Settings(), SIZE, now=15)
    assert not view.stirring(10 + LASTS)


def test_weather_goes_on_with_another_screen_of_the_same_place(view: View) -> None:
    view.show(stage("rain", "one"), Settings(), SIZE, now=10)
    view.draw(canvas(), now=10)
    assert view.stirring(12)
    view.show(stage("rain", "two"), Settings(), SIZE, now=12)
    assert view.stirring(12 + LASTS - 0.1) and not view.stirring(12 + LASTS)


def test_weather_that_begins_again_does_not_jump() -> None:
    first = spell(None, "rain", 100)
    for time in (100.3, 103, 105.2, 107):
        again = spell(first, "rain", time)
        assert again.at(time).strength == pytest.approx(first.at(time).strength)
        assert again.at(time).age == first.at(time).age
    assert spell(first, "day", 103) == Spell("day", 103, 103, 103 + LASTS)


@pytest.mark.parametrize("place", sorted(PLACES))
def test_weather_without_strength_is_the_picture_itself(place: str) -> None:
    assert weather(place, Now(50, 0, LASTS), PLACES) == []
    faint = weather(place, Now(50, 1e-9, LASTS), PLACES)
    assert all(abs(each.dx) + abs(each.dy) < 0.01 for each in faint if isinstance(each, Slice))
    assert all(each.alpha < 0.01 for each in faint if isinstance(each, Sprite))


def test_an_unknown_place_has_no_weather(view: View) -> None:
    assert weather("nowhere", Now(1, 1, 1), PLACES) == []
    view.show(stage("nowhere"), Settings(), SIZE, now=10)
    view.draw(canvas(), now=10)
    assert not view.stirring(11)


@pytest.mark.parametrize("place", sorted(PLACES))
def test_every_place_that_moves_has_a_picture(place: str, assets: Path) -> None:
    assert (assets / "town" / f"{place}.svg").is_file()


@pytest.mark.parametrize("place", sorted(PLACES))
def test_what_is_moved_of_a_picture_lies_within_it(place: str) -> None:
    for each in weather(place, Now(3, 1, 1), PLACES):
        if isinstance(each, Slice):
            x, y, w, h = each.area
            assert x >= 0 and y >= 0 and x + w <= 1920 and y + h <= 1080


@pytest.mark.parametrize("place", sorted(PLACES))
def test_nothing_flashes(place: str, assets: Path) -> None:
    """No part of the window, of some ten degrees, changes by a tenth more than 3 times a second."""
    pygame.font.init()
    bare = replace(samples.PAGED, id="bare", backdrop=place, blocks=(samples.READ_ON,), hints=())
    view, drawn, rate = View(assets, SIZE), canvas(), 20
    view.show(stage("day", "before"), Settings(), SIZE, now=0)
    view.draw(drawn, now=0)
    view.show(bare, Settings(), SIZE, now=100)
    lights: list[list[float]] = [[] for _ in range(24)]
    for n in range(int(LASTS * rate) + 2):
        view.draw(drawn, now=100 + n / rate)
        for block, told in enumerate(lights):
            at = (block % 6 * 213, block // 6 * 180, 213, 180)
            red, green, blue, _ = pygame.transform.average_color(drawn, at)
            told.append((0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255)
    for told in lights:
        after = told[rate // 2 :]  # the place itself has come
        for start in range(0, len(after) - rate):
            assert swings(after[start : start + rate]) <= 6


def swings(light: list[float]) -> int:
    """Return how often the light goes up or down by more than a tenth."""
    count, turn = 0, light[0]
    for each in light:
        if abs(each - turn) > 0.1:
            count, turn = count + 1, each
    return count


@pytest.mark.parametrize("size", [(960, 540), (1280, 720), (1920, 1080), (1000, 1400)])
@pytest.mark.parametrize("screen", [samples.DECISION, samples.PAGED, samples.TITLE])
def test_weather_is_never_over_words_or_cards(
    screen: Screen, size: tuple[int, int], letters: Lettering
) -> None:
    there = plan(screen, size, 100, letters.width)
    seen = uncovered(there, {})
    covers = [mark for mark in every(there.marks) if isinstance(mark, Text | Panel)]
    for part in seen.parts if seen else ():
        assert seen and seen.town.box.covers(part)
        assert not any(part.meets(mark.box) for mark in covers)


def test_the_label_of_an_icon_has_no_weather_over_it(letters: Lettering) -> None:
    there = laid(letters, stage())
    free, less = uncovered(there, {}), uncovered(there, {}, stage().menu[0].id)
    assert free and less
    assert sum(p.w * p.h for p in less.parts) < sum(p.w * p.h for p in free.parts)


def test_a_town_under_a_veil_has_no_weather(letters: Lettering) -> None:
    found = plan(samples.SETTINGS, SIZE, 100, letters.width)
    assert all(m.veil for m in every(found.marks) if isinstance(m, Town) and m.box.w == SIZE[0])
    assert uncovered(found, {}) is None and behind(found) == ""


def test_each_paper_comes_in_its_own_way(letters: Lettering) -> None:
    front = Paper("Le Fil", "Un titre", ("Un texte.",), kind="newspaper")
    assert set(groups(laid(letters, stage("day", "x", LETTER))).values()) >= {"slide", "land"}
    assert "unfold" in groups(laid(letters, stage("day", "x", front))).values()
    assert "arrive" in groups(laid(letters, samples.DECISION)).values()


def test_the_stamp_lands_once_the_letter_is_there(letters: Lettering) -> None:
    moved = motion(laid(letters, stage("day", "a")), laid(letters, stage("day", "b", LETTER)))
    start, _ = next(each for each in moved.fresh.values() if each[1] == "land")
    slides = WAYS["slide"][0]
    assert start == LANDING >= slides
    assert moved.lasts <= 0.6


def test_comments_arrive_one_after_the_other(letters: Lettering) -> None:
    posts = tuple(Post(str(n), Face(f"Nom {n}"), "Un mot.") for n in range(9))
    feed = Feed("Fil", posts)
    moved = motion(laid(letters, stage("day", "a")), laid(letters, stage("day", "b", feed)))
    starts = [start for start, way in moved.fresh.values() if way == "arrive"]
    assert len(starts) == 9 and starts[:3] == sorted(set(starts[:3]))
    assert moved.lasts <= 0.9


def test_a_newspaper_opens_in_half_a_second_at_most() -> None:
    assert sum(WAYS["unfold"][:2]) <= 0.5


@pytest.mark.parametrize("way", sorted(WAYS))
def test_what_comes_ends_where_it_stays(way: str) -> None:
    sheet = pygame.Surface((60, 40), pygame.SRCALPHA)
    sheet.fill("#A63D26", (10, 5, 30, 20))
    sheet.fill("#0F5C63", (10, 25, 30, 10))
    there, came = pygame.Surface((100, 100)), pygame.Surface((100, 100))
    there.blit(sheet, (20, 30))
    appear(came, sheet.copy(), (20, 30), way=way, share=1.0, unit=1.0)  # type: ignore[arg-type]
    assert pixels(there) == pixels(came)


def test_a_newspaper_opens_from_its_fold_down() -> None:
    lows = []
    for share in (0.1, 0.4, 0.7, 1.0):
        sheet = pygame.Surface((60, 100), pygame.SRCALPHA)
        sheet.fill("#FFFFFF")
        drawn = pygame.Surface((60, 100))
        appear(drawn, sheet, (0, 0), way="unfold", share=share, unit=1.0)
        assert drawn.get_at((30, 25))[0] > 90  # the upper half is seen first
        lows.append(sum(drawn.get_at((30, y))[0] > 10 for y in range(100)))
    assert lows == sorted(set(lows)) and lows[-1] == 100


def test_a_place_fades_into_the_next(view: View) -> None:
    drawn: list[tuple[int, ...]] = []
    view.show(stage("night"), Settings(), SIZE, now=10)
    for now in (10.0, 10.1, 11.0):
        frame = canvas()
        view.draw(frame, now=now)
        view.pictures.settle()  # the next place is drawn meanwhile
        drawn.append(tuple(pygame.transform.average_color(frame, (900, 60, 60, 30))[:3]))
    assert sum(drawn[0]) > sum(drawn[1]) > sum(drawn[2])


def test_a_moment_without_a_past_fades_nothing() -> None:
    assert Motion().fading(0) == 0 and Motion(past="day").fading(RISING) == 0


def test_a_picture_begun_early_is_the_one_that_is_drawn(assets: Path) -> None:
    pygame.display.init()
    one, other = Pictures(assets, 10_000_000), Pictures(assets, 10_000_000)
    one.expect("day", (640, 300))
    pair: list[Callable[[], pygame.Surface]] = [
        lambda each=each: each.town("day", (640, 300))  # type: ignore[misc]
        for each in (one, other)
    ]
    assert pixels(pair[0]()) == pixels(pair[1]())


def test_the_two_halves_of_a_picture_meet(assets: Path) -> None:
    """Where they join, lines are no more unlike than where nothing is joined."""
    pygame.display.init()
    drawn = Pictures(assets, 10_000_000).town("day", (960, 540))
    whole = pygame.image.load_sized_svg(assets / "town" / "day.svg", (960, 540))
    for y in (269, 270, 271):
        told = [abs(sum(drawn.get_at((x, y))[:3]) - sum(whole.get_at((x, y))[:3]))
                for x in range(960)]  # fmt: skip
        assert sum(told) / 960 < 2


class Stopped:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 50.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize("kind", ["full", "reduced"])
def test_once_all_is_at_rest_a_window_draws_nothing(kind: str, assets: Path) -> None:
    """A point painted on what is shown stays until something is drawn over it."""
    clock, game = Stopped(), SampleGame(stage("rain"), Settings(motion=kind))
    window = Window(game, assets, size=SIZE, smallest=(960, 540), clock=clock)
    shown = window._window.get_surface
    moved = 0
    try:
        window.refresh()
        for _ in range(600):
            window.frame()
            clock.now += 1 / 60
            moved += painted_over(shown(), window)
        shown().fill("#FF00FF")
        for _ in range(600):
            window.frame()
            clock.now += 1 / 60
        assert shown().get_at((900, 250))[:3] == (255, 0, 255)
    finally:
        window.leave()
    assert 300 < moved <= 60 * LASTS + 2 if kind == "full" else moved == 0


def painted_over(surface: pygame.Surface, window: Window) -> bool:
    """Return whether another frame is due."""
    before = surface.get_at((900, 250))
    surface.set_at((900, 250), "#FF00FF")
    window.frame()
    drawn = surface.get_at((900, 250))[:3] != (255, 0, 255)
    surface.set_at((900, 250), before)
    return drawn
