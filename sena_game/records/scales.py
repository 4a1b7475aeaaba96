"""The scales of scenarios, measured once: beside those that are shipped, else with the records."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from sena_game.explore.scale import Scale, read, write

SCALE_FILE = "scale.json"  # in the folder of a scenario
FOLDER = "scales"  # in that of the records
LARGEST = 4096  # bytes: more is no scale


def find_scale(scenario: Path, records: Path, fingerprint: str) -> Scale | None:
    """Return the scale kept for this version of a scenario; None when there is none."""
    for file in (scenario / SCALE_FILE, _kept(records, fingerprint)):
        if found := read(_text(file), fingerprint):
            return found
    return None


def keep_scale(records: Path, scale: Scale, fingerprint: str) -> None:
    """Keep a scale with the records; a folder that refuses it only costs measuring it again."""
    with suppress(OSError):
        save_scale(_kept(records, fingerprint), scale, fingerprint)


def save_scale(file: Path, scale: Scale, fingerprint: str) -> None:
    """Write a scale in a file of its own."""
    file.parent.mkdir(parents=True, exist_ok=True)
    # Written beside and renamed, for who reads it meanwhile.
    beside = file.with_name(f"{file.name}.new")
    beside.write_text(write(scale, fingerprint), encoding="utf-8", newline="\n")
    beside.replace(file)


def _kept(records: Path, fingerprint: str) -> Path:
    return records / FOLDER / f"{fingerprint}.json"


def _text(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST).decode()
    except (OSError, UnicodeDecodeError):
        return ""
