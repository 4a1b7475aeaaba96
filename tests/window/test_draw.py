"""Every block is drawn in every theme and size; every colour of text can be read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from sena_game.game.settings import Settings
from sena_game.screen.blocks import Screen
from sena_game.window.brush import Moment
from sena_game.window.cache import Cache
from sena_game.window.lettering import Lettering
from sena_game.window.marks import Type
from sena_game.window.picture import picture
from sena_game.window.shots import safe_name, save_shots
from sena_game.window.theme import theme
from sena_game.window.view import View
from tests.window import samples


@pytest.mark.parametrize("name", ["day", "night", "high"])
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(960, 540), (1280, 720), (1920, 1080)])
@pytest.mark.parametrize("screen", [*samples.SCREENS, samples.EVERYTHING], ids=lambda s: s.id)
def test_every_screen_is_drawn(
    screen: Screen, size: tuple[int, int], percent: int, name: str, assets: Path
) -> None:
    drawn = picture(screen, size, Settings(text_percent=percent, theme=name), assets)
    assert drawn.size == size
    assert pygame.transform.average_color(drawn)[:3] != pygame.Color(theme(name).inks["paper"])[:3]


def test_the_largest_screen_is_drawn(assets: Path) -> None:
    assert picture(samples.DECISION, (3840, 2160), Settings(), assets).size == (3840, 2160)


def test_the_focus_can_be_seen(assets: Path) -> None:
    plain = picture(samples.DECISION, (1280, 720), Settings(), assets)
    focused = picture(replace(samples.DECISION, focus="verify"), (1280, 720), Settings(), assets)
    assert pygame.image.tobytes(plain, "RGB") != pygame.image.tobytes(focused, "RGB")


def test_without_any_picture_or_font_a_screen_is_still_drawn(tmp_path: Path) -> None:
    pygame.font.init()
    view = View(tmp_path, (1280, 720))
    view.show(samples.DECISION, Settings(), (1280, 720), now=0)
    view.draw(pygame.Surface((1280, 720)), now=1e6)
    assert "atkinson-next-regular.ttf" in view.missing
    assert "town/day.svg" in view.missing
    assert len(view.missing) == len(set(view.missing))


def test_a_text_of_nothing_is_drawn_as_nothing(letters: Lettering) -> None:
    for px in (15, 40):
        assert letters.line("", Type("atkinson-next-regular", px), "#000000").width <= 1


def test_a_cache_forgets_what_was_not_used_for_longest() -> None:
    cache = Cache(2 * (100 + 64))
    for key in ("a", "b", "a", "c"):
        cache.get(key, lambda: pygame.Surface((10, 10)))
    kept = cache.get("a", lambda: pygame.Surface((1, 1)))
    assert kept.size == (10, 10)
    assert cache.get("b", lambda: pygame.Surface((2, 2))).size == (2, 2)
    assert cache.held <= cache.limit


def test_a_gauge_travels_and_then_stays(assets: Path) -> None:
    pygame.font.init()
    view = View(assets, (1280, 720))
    view.show(samples.DECISION, Settings(), (1280, 720), now=0)
    assert not view.moving(0)
    view.show(samples.CONSEQUENCE, Settings(), (1280, 720), now=10)
    assert view.motion.level("trust", 67, 0) == 55
    assert view.motion.level("trust", 67, 1) == 67
    assert view.moving(10.1) and not view.moving(11)


def test_what_settles_is_between_nothing_and_all(assets: Path) -> None:
    pygame.font.init()
    view, frames = View(assets, (1280, 720)), []
    view.show(samples.DECISION, Settings(), (1280, 720), now=0)
    view.show(samples.CONSEQUENCE, Settings(), (1280, 720), now=10)
    for now in (10.0, 10.06, 11.0):
        canvas = pygame.Surface((1280, 720), 0, 32)
        view.draw(canvas, now=now)
        frames.append(pygame.image.tobytes(canvas, "RGB"))
    assert len(set(frames)) == 3


def test_nothing_moves_when_motion_is_reduced(assets: Path) -> None:
    pygame.font.init()
    view = View(assets, (1280, 720))
    still = Settings(motion="reduced")
    view.show(samples.DECISION, still, (1280, 720), now=0)
    view.show(samples.CONSEQUENCE, still, (1280, 720), now=10)
    assert not view.moving(10)


def test_a_moment_at_rest_is_settled() -> None:
    assert Moment().motion.settled("any", 0) == 1


def test_the_focus_stays_when_a_setting_is_changed(assets: Path) -> None:
    pygame.font.init()
    view = View(assets, (1280, 720))
    view.show(samples.SETTINGS, Settings(), (1280, 720), now=0)
    view.focus_on("theme=high")
    view.show(replace(samples.SETTINGS), Settings(theme="high"), (1280, 720), now=1)
    assert view.focus == "theme=high"


def test_another_screen_has_the_focus_it_asks_for(assets: Path) -> None:
    pygame.font.init()
    view = View(assets, (1280, 720))
    view.show(samples.DECISION, Settings(), (1280, 720), now=0)
    assert view.focus == ""
    view.show(samples.CONSEQUENCE, Settings(), (1280, 720), now=1)
    assert view.focus == "go"


def test_a_screen_is_read_from_its_top_wherever_the_focus_is(assets: Path) -> None:
    pygame.font.init()
    view = View(assets, (1280, 720))
    view.show(samples.CONSEQUENCE, Settings(text_percent=200), (1280, 720), now=0)
    assert view.offsets == {}
    assert not view.find_focus() and view.find_focus()


def test_an_arrow_scrolls_before_it_goes_to_what_is_out_of_sight(assets: Path) -> None:
    pygame.font.init()
    view = View(assets, (1280, 720))
    view.show(samples.DEBRIEF, Settings(), (1280, 720), now=0)
    view.go(0, 1)
    assert view.focus == "" and view.offsets["main"] > 0


def test_pictures_of_screens_are_kept_in_order(tmp_path: Path, assets: Path) -> None:
    screens = (samples.TITLE, samples.DECISION)
    assert save_shots(screens, tmp_path, (960, 540), Settings(), assets) == 2
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["001-title.png", "002-camionnette_decision.png"]


def test_the_name_of_a_picture_is_safe() -> None:
    assert safe_name("camionnette/décision 2") == "camionnette_d_cision_2"
    assert safe_name("../..") == "_"
