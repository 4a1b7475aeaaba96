"""What a learner can set, and the values each setting may take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from sena_game.records.retention import CHOICES, FOR_EVER

LONGEST_NAME = 24  # signs, of a pseudonym
LEVELS = (0, 25, 50, 75, 100)  # per cent, of a volume
VALUES: dict[str, tuple[Any, ...]] = {
    "language": ("fr", "en"),
    "text_percent": (100, 125, 150, 175, 200),
    "face": ("atkinson", "lexend", "opendyslexic"),
    "theme": ("day", "night", "high"),
    "motion": ("full", "reduced"),
    "sounds": LEVELS,
    "ambience": LEVELS,
    "music": LEVELS,
    "captions": ("off", "on"),
    "voice": ("off", "on"),
    "voice_speed": ("slow", "normal", "fast", "faster"),
    "timers": ("off", "normal", "double"),
    "reminders": ("on", "off"),
    "retention": CHOICES,
}
# Settings of earlier versions, as what they are now.
OLD: Mapping[tuple[str, str], Mapping[str, Any]] = {
    ("contrast", "high"): {"theme": "high"},
    ("sound", "off"): {"sounds": 0, "ambience": 0, "music": 0},
}


@dataclass(frozen=True, slots=True)
class Settings:
    """These are what a learner gets without asking."""

    language: str = "fr"
    text_percent: int = 100
    face: str = "atkinson"
    theme: str = "day"
    motion: str = "full"
    sounds: int = 75
    ambience: int = 50
    music: int = 50
    captions: str = "off"
    voice: str = "off"
    voice_speed: str = "normal"
    timers: str = "off"
    reminders: str = "on"  # a round of situations, offered on the title some days later
    retention: str = FOR_EVER  # how long plays are kept
    pseudonym: str = ""  # nothing asks for one
    keys: str = ""  # what keys and buttons do, where a learner has changed that: see bindings

    def but(self, name: str, written: str) -> Settings:
        """Return these settings with one of them changed; what is not a known value is ignored."""
        if name == "keys":  # read with care wherever it is used
            return replace(self, keys=written)
        if name == "pseudonym":
            return replace(self, pseudonym=" ".join(written.split())[:LONGEST_NAME].strip())
        value = next((v for v in VALUES.get(name, ()) if str(v) == written), None)
        return self if value is None else replace(self, **{name: value})

    def written(self) -> dict[str, str]:
        """Return each setting as text, as records keep it."""
        return {field.name: str(getattr(self, field.name)) for field in fields(self)}


def read(written: Mapping[str, str]) -> Settings:
    """Return the settings kept as text; those of an earlier version first, then today's."""
    settings = Settings()
    for each in written.items():
        settings = replace(settings, **OLD.get(each, {}))
    for name, value in written.items():
        settings = settings.but(name, value)
    return settings
