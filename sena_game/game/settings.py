"""What a learner can set, and the values each setting may take."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

VALUES: dict[str, tuple[Any, ...]] = {
    "language": ("fr", "en"),
    "text_percent": (100, 125, 150, 175, 200),
    "contrast": ("normal", "high"),
    "motion": ("full", "reduced"),
    "sound": ("on", "off"),
    "timers": ("off", "normal", "double"),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """The first value of each is what a learner gets without asking."""

    language: str = "fr"
    text_percent: int = 100
    contrast: str = "normal"
    motion: str = "full"
    sound: str = "on"
    timers: str = "off"

    def but(self, name: str, written: str) -> Settings:
        """Return these settings with one of them changed; what is not a known value is ignored."""
        value = next((v for v in VALUES.get(name, ()) if str(v) == written), None)
        return self if value is None else replace(self, **{name: value})

    def written(self) -> dict[str, str]:
        """Return each setting as text, as records keep it."""
        return {field.name: str(getattr(self, field.name)) for field in fields(self)}
