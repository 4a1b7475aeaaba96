"""The pieces of a page: elements whose texts are always escaped, and the page around them."""

from __future__ import annotations

import re
from collections.abc import Iterable

# What HTML cannot hold, even escaped.
_UNFIT = re.compile(
    "[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]"
)
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_VOID = {"meta", "br", "hr"}


class Markup(str):
    """Text that is already HTML. Any other string is escaped before it goes into a page."""

    __slots__ = ()


def escaped(said: str) -> Markup:
    """Return a text as HTML; what is HTML already is left as it is."""
    if isinstance(said, Markup):
        return said
    return Markup(_UNFIT.sub("\ufffd", said).translate(_ENTITIES))


def joined(parts: Iterable[str], between: str = "") -> Markup:
    return Markup(escaped(between).join(escaped(part) for part in parts))


def tag(name: str, /, *content: str, **attributes: str | bool) -> Markup:
    """Return an element; `class_` is written class, `aria_label` aria-label."""
    written = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in _VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{joined(content)}</{name}>")


def document(title: str, language: str, style: str, *body: str) -> str:
    """Return a whole page, which asks nothing of the network and runs nothing."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag(
            "meta",
            http_equiv="Content-Security-Policy",
            content="default-src 'none'; style-src 'unsafe-inline'",
        ),
        tag("title", title),
        tag("style", Markup(style)),
    )
    return f"<!DOCTYPE html>\n{tag('html', head, tag('body', *body), lang=language)}\n"


def _attribute(key: str, value: str | bool) -> str:
    name = key.rstrip("_").replace("_", "-")
    if isinstance(value, bool):
        return f" {name}" if value else ""
    return f' {name}="{escaped(value)}"'
