"""Where assets, scenarios and records are: checkout, installed, or packed application."""

from __future__ import annotations

import os
from pathlib import Path


def assets() -> Path:
    return _shipped("assets")


def scenarios() -> Path:
    return _shipped("scenarios")


def records() -> Path:
    """Return the folder of learners' data, which may not exist yet; `SENA_HOME` moves it."""
    chosen = os.environ.get("SENA_HOME")
    if chosen:
        return Path(os.path.expanduser(chosen))  # unlike Path.expanduser, never raises
    # Here rather than above: a command that needs no records does not pay for it.
    from platformdirs import user_data_path

    return user_data_path("SENA", appauthor=False)


def _shipped(name: str) -> Path:
    """The wheel carries these folders inside the package; a checkout has them beside it."""
    package = Path(__file__).resolve().parent
    inside = package / "_data" / name
    return inside if inside.is_dir() else package.parent / name
