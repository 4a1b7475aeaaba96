"""Sounds never get in the way and are heard as wished, on devices that are there, lost or none."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pygame
import pytest

from sena_game.window.mixing import AIRS, RATE
from sena_game.window.sound import Sounds

PATIENCE = 10.0
Make = Callable[..., Sounds]


@pytest.fixture
def make(assets: Path) -> Iterator[Make]:
    """Make sounds of a folder, closed at the end."""
    pygame.mixer.quit()
    made: list[Sounds] = []

    def of(folder: Path = assets / "sounds") -> Sounds:
        made.append(Sounds(folder))
        return made[-1]

    yield of
    for sounds in made:
        sounds.close()


def airs() -> list[pygame.mixer.Sound]:
    """Return the places that are heard now."""
    found = [pygame.mixer.Channel(n).get_sound() for n in range(AIRS)]
    return [sound for sound in found if sound]


def recorded(file: Path) -> np.ndarray:
    """Return what the device that is a file has got, left and right, from −1 to 1."""
    return np.fromfile(file, "<i2").reshape(-1, 2) / 32768


def strength(heard: np.ndarray) -> float:
    return float(np.sqrt(np.mean(heard**2)))


def unplugged(kind: int = pygame.AUDIODEVICEREMOVED) -> pygame.Event:
    return pygame.Event(kind, which=2, iscapture=0)


def test_a_sound_opens_the_device_aside(make: Make) -> None:
    sounds = make()
    sounds.play("choose")
    assert sounds.wait(PATIENCE)
    assert pygame.mixer.get_init()


def test_at_no_volume_nothing_is_ever_opened(make: Make) -> None:
    sounds = make()
    before = threading.active_count()
    sounds.levels(sounds=0, ambience=0, music=0)
    sounds.play("choose")
    sounds.place("day")
    sounds.music(True)
    assert sounds.wait(PATIENCE)
    assert (pygame.mixer.get_init(), threading.active_count()) == (None, before)


def test_the_device_is_given_back_when_all_goes_silent(make: Make) -> None:
    sounds = make()
    sounds.place("day")
    sounds.music(True)
    sounds.wait(PATIENCE)
    assert (len(airs()), pygame.mixer.music.get_busy()) == (1, True)
    sounds.levels(sounds=0, ambience=0, music=0)
    assert sounds.wait(PATIENCE)
    assert pygame.mixer.get_init() is None


def test_each_volume_is_heard_at_once_and_alone(make: Make) -> None:
    sounds = make()
    sounds.place("day")
    sounds.music(True)
    sounds.wait(PATIENCE)
    loud = airs()[0].get_volume()
    sounds.levels(sounds=100, ambience=50, music=25)
    sounds.wait(PATIENCE)
    assert airs()[0].get_volume() == pytest.approx(loud / 2, abs=0.02)
    assert pygame.mixer.music.get_volume() == pytest.approx(0.25, abs=0.01)
    sounds.levels(sounds=100, ambience=0, music=25)
    sounds.wait(PATIENCE)
    assert (airs(), pygame.mixer.music.get_busy()) == ([], True)


def test_one_place_gives_way_to_the_next(make: Make) -> None:
    sounds = make()
    sounds.place("day")
    sounds.wait(PATIENCE)
    first = airs()
    sounds.place("day")
    sounds.wait(PATIENCE)
    assert airs() == first
    for name in ("rain", "night", "office", "market", "flood"):
        sounds.place(name)
    assert sounds.wait(PATIENCE)
    assert len(airs()) == 1 and airs() != first
    sounds.place("")
    assert sounds.wait(PATIENCE)
    assert airs() == []


def test_a_place_is_softer_under_the_theme(make: Make) -> None:
    sounds = make()
    sounds.place("day")
    sounds.wait(PATIENCE)
    alone = airs()[0].get_volume()
    sounds.music(True)
    sounds.wait(PATIENCE)
    assert 0.3 * alone < airs()[0].get_volume() < 0.7 * alone
    sounds.music(False)
    sounds.wait(PATIENCE)
    assert airs()[0].get_volume() == pytest.approx(alone, abs=0.02)
    assert not pygame.mixer.music.get_busy()


def test_a_pause_gives_the_device_back_and_all_is_heard_again(make: Make) -> None:
    sounds = make()
    sounds.place("rain")
    sounds.music(True)
    sounds.wait(PATIENCE)
    sounds.pause()
    sounds.play("choose")
    assert sounds.wait(PATIENCE)
    assert pygame.mixer.get_init() is None
    sounds.resume()
    assert sounds.wait(PATIENCE)
    assert (len(airs()), pygame.mixer.music.get_busy()) == (1, True)


@pytest.mark.parametrize("percent", [100, 25])
def test_a_place_comes_in_softly_and_as_loud_as_wished(
    make: Make, tmp_path: Path, assets: Path, monkeypatch: pytest.MonkeyPatch, percent: int
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "disk")
    monkeypatch.setenv("SDL_DISKAUDIOFILE", str(tmp_path / "heard"))
    sounds = make()
    sounds.levels(sounds=100, ambience=percent, music=100)
    sounds.place("servers")
    assert sounds.wait(PATIENCE)
    whole = np.frombuffer(airs()[0].get_raw(), "<i2") / 32768
    sounds.close()
    heard = recorded(tmp_path / "heard")
    assert 0.5 * RATE < len(heard) < 4 * RATE
    assert strength(heard[-RATE // 20 :]) == pytest.approx(
        strength(whole) * percent / 100, rel=0.35
    )
    begun = int(np.argmax(np.any(heard != 0, axis=1)))
    assert strength(heard[begun : begun + RATE // 20]) < 0.3 * strength(heard[-RATE // 20 :])


def test_without_a_device_all_stays_silent(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "none-such")
    sounds = make()
    for _ in range(2):
        sounds.play("choose")
        sounds.place("day")
        sounds.music(True)
        assert sounds.wait(PATIENCE)
    assert not pygame.mixer.get_init()


def test_a_device_that_is_plugged_in_is_taken(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "none-such")
    sounds = make()
    sounds.place("day")
    sounds.wait(PATIENCE)
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    sounds.notice(unplugged(pygame.AUDIODEVICEADDED))
    assert sounds.wait(PATIENCE)
    assert len(airs()) == 1


def test_a_lost_device_is_replaced_by_the_next(make: Make) -> None:
    sounds = make()
    sounds.place("day")
    sounds.music(True)
    sounds.wait(PATIENCE)
    before = airs()
    sounds.notice(unplugged())
    assert sounds.wait(PATIENCE)
    assert len(airs()) == 1 and airs() != before
    assert pygame.mixer.music.get_busy()


def test_a_device_that_is_lost_for_good_is_done_without(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    sounds = make()
    sounds.place("day")
    sounds.wait(PATIENCE)
    monkeypatch.setenv("SDL_AUDIODRIVER", "none-such")
    sounds.notice(unplugged())
    sounds.play("choose")
    assert sounds.wait(PATIENCE)
    assert not pygame.mixer.get_init()
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    sounds.notice(unplugged(pygame.AUDIODEVICEADDED))
    assert sounds.wait(PATIENCE)
    assert len(airs()) == 1


def test_a_microphone_that_is_unplugged_changes_nothing(make: Make) -> None:
    sounds = make()
    sounds.place("day")
    sounds.wait(PATIENCE)
    before = airs()
    sounds.notice(pygame.Event(pygame.AUDIODEVICEREMOVED, which=2, iscapture=1))
    sounds.notice(pygame.Event(pygame.KEYDOWN, key=pygame.K_a))
    sounds.wait(PATIENCE)
    assert airs() == before


def test_a_mixer_closed_by_somebody_else_is_opened_again(make: Make) -> None:
    sounds = make()
    sounds.place("day")
    sounds.wait(PATIENCE)
    pygame.mixer.quit()
    sounds.play("choose")
    assert sounds.wait(PATIENCE)
    assert len(airs()) == 1


def test_what_is_missing_or_unreadable_is_not_heard(
    make: Make, tmp_path: Path, assets: Path
) -> None:
    (tmp_path / "places").mkdir()
    shutil.copy(assets / "sounds" / "places" / "day.ogg", tmp_path / "places")
    for name in ("theme.ogg", "put.wav", "places/rain.ogg"):
        (tmp_path / name).write_bytes(b"no sound at all" * 99)
    sounds = make(tmp_path)
    sounds.music(True)
    for name in ("choose", "put", ""):
        sounds.play(name)
    for name in ("rain", "nowhere", "day"):
        sounds.place(name)
        assert sounds.wait(PATIENCE)
    assert len(airs()) == 1
    # No theme, no softer place.
    assert airs()[0].get_volume() == pytest.approx(1, abs=0.02)


def test_what_is_closed_stays_closed(make: Make) -> None:
    sounds, never = make(), make()
    sounds.place("day")
    sounds.wait(PATIENCE)
    for each in (sounds, never):
        each.close()
        each.play("choose")
        each.place("rain")
    assert pygame.mixer.get_init() is None
    assert "sounds" not in {thread.name for thread in threading.enumerate()}
