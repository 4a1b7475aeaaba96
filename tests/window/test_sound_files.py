"""The sounds themselves: as loud as one another, without a click, and each with its words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pygame
import pytest

from sena_game import paths
from sena_game.window.ambience import AMBIENCES, CAPTIONS, caption
from sena_game.window.mixing import RATE, THEME_SECONDS
from sena_game.words import Words, load_words

FOLDER = paths.assets() / "sounds"
SHORT = sorted(FOLDER.glob("*.wav"))
PLACES = sorted(FOLDER.glob("places/*.ogg"))
THEME = FOLDER / "theme.ogg"
WINDOW = RATE // 20  # 50 ms


@pytest.fixture(scope="module", autouse=True)
def mixer() -> Iterator[None]:
    pygame.mixer.quit()
    pygame.mixer.init(RATE, -16, 2, allowedchanges=0)
    yield
    pygame.mixer.quit()


def samples(file: Path) -> np.ndarray:
    return np.frombuffer(pygame.mixer.Sound(file).get_raw(), "<i2").reshape(-1, 2) / 32768


def decibels(level: float) -> float:
    return float(20 * np.log10(level + 1e-9))


def strengths(heard: np.ndarray) -> np.ndarray:
    """Return how strong each twentieth of a second is."""
    count = max(1, len(heard) // WINDOW)
    rows = np.resize(heard, (count * WINDOW, 2)).reshape(count, -1)
    return np.asarray(np.sqrt(np.mean(rows**2, axis=1)))


def test_all_sounds_together_are_light() -> None:
    assert sum(file.stat().st_size for file in FOLDER.rglob("*.*")) < 4_000_000


@pytest.mark.parametrize("file", SHORT, ids=lambda file: file.stem)
def test_a_short_sound_is_short_soft_and_ends_in_silence(file: Path) -> None:
    heard = samples(file)
    assert len(heard) < 0.75 * RATE
    assert decibels(np.max(np.abs(heard))) < -6
    assert np.max(np.abs(heard[[0, -1]])) < 0.001


def test_short_sounds_are_as_loud_as_one_another() -> None:
    loud = {file.stem: decibels(np.max(strengths(samples(file)))) for file in SHORT}
    often = {loud.pop(name) for name in ("focus", "tick")}
    assert max(loud.values()) - min(loud.values()) < 9
    # What is heard all the time is softer than all the rest.
    assert max(often) < min(loud.values())


@pytest.mark.parametrize("file", [*PLACES, THEME], ids=lambda file: file.stem)
def test_a_loop_has_no_seam(file: Path) -> None:
    heard = samples(file)
    seam = np.max(np.abs(heard[0] - heard[-1]))
    around = np.abs(np.diff(np.concatenate([heard[-WINDOW:], heard[:WINDOW]]), axis=0))
    assert seam <= np.quantile(np.delete(around, WINDOW - 1, axis=0), 0.995)
    # Nor does the strength leap more there than it does elsewhere.
    levels = np.array([decibels(level) for level in strengths(heard)])
    assert abs(levels[0] - levels[-1]) <= np.max(np.abs(np.diff(levels)))


@pytest.mark.parametrize("file", PLACES, ids=lambda file: file.stem)
def test_a_place_is_discreet_and_never_silent(file: Path) -> None:
    heard = samples(file)
    assert 16 <= len(heard) / RATE <= 24
    assert -42 < decibels(float(np.sqrt(np.mean(heard**2)))) < -30
    assert decibels(np.max(np.abs(heard))) < -10
    assert decibels(np.min(strengths(heard))) > -60


@pytest.mark.parametrize("file", PLACES, ids=lambda file: file.stem)
def test_a_place_is_more_than_noise(file: Path) -> None:
    """In noise, no frequency nor moment stands out; somewhere, something happens."""
    middle = samples(file).mean(axis=1)
    frames = np.abs(np.fft.rfft(middle[: len(middle) // 2048 * 2048].reshape(-1, 2048)))[:, 4:]
    usual = np.median(frames, axis=0)
    # Of noise, one cell in ten thousand is more than 3.7 times the median.
    assert np.mean(frames > 4.5 * usual) > 0.0008


def test_the_theme_is_as_long_as_is_said_and_varied() -> None:
    heard = samples(THEME)
    assert len(heard) / RATE == pytest.approx(THEME_SECONDS, abs=0.01)
    assert -30 < decibels(float(np.sqrt(np.mean(heard**2)))) < -20
    assert decibels(np.max(np.abs(heard))) < -6


def test_every_backdrop_has_its_place() -> None:
    assert {file.stem for file in PLACES} == set(AMBIENCES.values())
    drawn = {file.stem.removesuffix("-lit") for file in (paths.assets() / "town").glob("*.svg")}
    assert drawn == AMBIENCES.keys()


@pytest.mark.parametrize("file", [*SHORT, *PLACES, THEME], ids=lambda file: file.stem)
def test_every_sound_has_its_words_in_both_languages(file: Path) -> None:
    french = load_words("fr", paths.assets() / "words")
    english = caption(file.stem, Words())
    assert english and caption(file.stem, french) not in ("", english)


def test_no_words_are_left_without_a_sound() -> None:
    assert CAPTIONS.keys() == {file.stem for file in (*SHORT, *PLACES, THEME)}
    assert caption("nothing", Words()) == ""
