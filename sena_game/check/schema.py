"""What a file may hold, as a JSON Schema for editors: made from the declarations that read it.

We read every scalar as the text it is; the parsers of editors make numbers and booleans of some
(`version: 1`, `once: yes`, `+5`). Both are let through, so the schema refuses no sound file; what
it cannot tell, `sena check` does.
"""

from __future__ import annotations

import re
from typing import Any

from sena_game.library.declared import FORMAT, Format
from sena_game.rules.effects import MEMORIES
from sena_game.scenario.fields import (
    NUMBER,
    POINTS,
    Effects,
    Id,
    If,
    Kind,
    Names,
    Number,
    OneOf,
    Plain,
    Points,
    Ref,
    Text,
    YesNo,
)
from sena_game.scenario.keys import DRAW, Next, Target
from sena_game.scenario.records import Key, ListOf, MapOf, OneOrMore, Record
from sena_game.scenario.renamed import OLD, Renamed
from sena_game.scenario.shapes import ID
from sena_game.scenario.shown import PictureFile
from sena_game.scenes import KINDS, AnyScene
from sena_game.scenes.alerting import Channels

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
SCALAR: Schema = {"type": ["string", "number", "boolean"]}
CHANGE: Schema = {"minimum": -999, "maximum": 999}
# Of a file, without any folder.
NAME = r"^[^/\\:]+$"
EFFECT = re.compile(r"[+=-]\d{1,3}|yes|no|" + "|".join(MEMORIES))
# What a parser of YAML 1.1 makes of the words that are choices of ours.
BOOLEANS = {"yes": True, "no": False}


def schema(record: Record) -> Schema:
    """Return the JSON Schema of the files that `record` reads."""
    return {"$schema": DRAFT, **_record(record)}


def _record(record: Record) -> Schema:
    return {
        "type": "object",
        "properties": {name: _key(key) for name, key in record.keys.items()},
        "required": [name for name, key in record.keys.items() if key.required],
        "additionalProperties": False,
    }


def _key(key: Key) -> Schema:
    told: Schema = {"description": key.help} if key.help else {}
    if key.default and isinstance(key.default, str | int):
        told["default"] = key.default
    return {**told, **_kind(key.kind)}


def _kind(kind: Kind) -> Schema:
    match kind:
        case Record():
            return _record(kind)
        case AnyScene():
            # Each kind of scene says in its own key `kind` what it is: one of them fits at most.
            return {"oneOf": [_record(scene) for scene in KINDS.values()]}
        case MapOf(each):
            return _map(_kind(each))
        case ListOf(each):
            return _list(_kind(each))
        case OneOrMore(each):
            return {"anyOf": [_kind(each), _list(_kind(each))]}
        case Next():
            return {"anyOf": [_kind(Target()), _list(_record(DRAW))]}
        case Names() | Channels():
            return _list(_written(ID))
        case Renamed():
            ids = _written(OLD)
            return {"type": "object", "propertyNames": ids, "additionalProperties": ids}
        case _:
            return _scalar(kind)


def _scalar(kind: Kind) -> Schema:
    match kind:
        case Text() | Plain() | If():
            return SCALAR
        case PictureFile():
            return {"type": "string", "pattern": NAME}
        case Id() | Ref() | Target():
            return _written(ID)
        case OneOf(choices):
            return {"enum": [*choices, *(BOOLEANS[each] for each in choices if each in BOOLEANS)]}
        case YesNo():
            return _scalar(OneOf(("no", "yes")))
        case Format():
            known = range(1, FORMAT + 1)
            return {"enum": [*known, *map(str, known)]}
        case Number(low, high, step):
            bounds = {"minimum": low, "maximum": high} | ({"multipleOf": step} if step > 1 else {})
            return _written(NUMBER, "integer") | bounds
        case Effects():
            return _map(_written(EFFECT, "integer", "boolean") | CHANGE)
        case Points():
            return _map(_written(POINTS, "integer") | CHANGE)
        case _:
            raise TypeError(f"{kind} has no schema")


def _written(form: re.Pattern[str], *others: str) -> Schema:
    """Return a text of this form, or what a parser makes of it; a pattern binds texts only."""
    types = ["string", *(others or ("number", "boolean"))]
    return {"type": types, "pattern": f"^({form.pattern})$"}


def _map(each: Schema) -> Schema:
    names = {"pattern": f"^({ID.pattern})$"}
    return {"type": "object", "propertyNames": names, "additionalProperties": each}


def _list(each: Schema) -> Schema:
    return {"type": "array", "items": each}
