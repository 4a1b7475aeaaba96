"""The names that statements use: verbs, activities, extensions; in IRIs, as xAPI asks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Statement = dict[str, Any]

# An IRI has to be unique, not to be found: the project has no site, and .example is nobody's.
HOME = "https://sena.example"
PLATFORM = "SENA"

VERBS: Mapping[str, Mapping[str, str]] = {
    "initialized": {"fr": "a commencé", "en": "initialized"},
    "answered": {"fr": "a répondu à", "en": "answered"},
    "completed": {"fr": "a terminé", "en": "completed"},
    "scored": {"fr": "a eu pour score à", "en": "scored"},
}
SIMULATION = "http://adlnet.gov/expapi/activities/simulation"
INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction"


def verb(name: str) -> Statement:
    return {"id": f"http://adlnet.gov/expapi/verbs/{name}", "display": dict(VERBS[name])}


def scenario_id(scenario: str) -> str:
    return f"{HOME}/scenarios/{scenario}"


def scene_id(scenario: str, scene: str) -> str:
    return f"{scenario_id(scenario)}/scenes/{scene}"


def extensions(**values: object) -> Statement:
    """Return those that have something to say, by IRI; what is `None` or empty is left out."""
    told = {name: value for name, value in values.items() if value not in (None, "", (), {}, [])}
    return {f"{HOME}/extensions/{name.replace('_', '-')}": value for name, value in told.items()}


def told(**parts: object) -> Statement:
    """Return the parts that are there: xAPI wants no empty value."""
    return {name: part for name, part in parts.items() if part not in (None, "", (), {}, [])}
