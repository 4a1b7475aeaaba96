"""For those who wonder what a problem is: the rule, a wrong example and its cure."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Iterator

from sena_game import paths
from sena_game.check.report import general
from sena_game.commands import FINE
from sena_game.library.explanations import FAMILIES, Explanation, families, read_explanation
from sena_game.problems import CHECKED, SENTENCES, Place, Problem, ScenarioError, nearest
from sena_game.words import Words

WIDTH = 88
# In a list, sentences start in the same column, after the longest code.
COLUMN = max(len(code) for code in SENTENCES) + 4


def explain(options: argparse.Namespace, words: Words) -> int:
    """Tell all about one code; without one, list those there are."""
    folder = paths.assets() / "explain"
    if options.code:
        _refuse_unknown(options.code)
        told = _told(options.code, read_explanation(options.code, folder), words)
    else:
        told = _listed(words)
    print("\n".join(told))
    return FINE


def _refuse_unknown(code: str) -> None:
    if code not in SENTENCES:
        values = {"name": code, "kind": "code"}
        near = nearest(code, SENTENCES)
        raise ScenarioError([Problem(Place(code), "unknown-name", values, near)])


def _told(code: str, explanation: Explanation, words: Words) -> Iterator[str]:
    level, family = words(CHECKED.get(code, "error")), words(FAMILIES[explanation.family])
    yield f"{code} · {level} · {family}"
    yield from _wrapped(general(code, words))
    yield ""
    yield from _wrapped(explanation.rule[words.language])
    yield from ("", words("What not to write"), "")
    yield from _example(explanation.wrong)
    yield from ("", words("What to write"), "")
    yield from _example(explanation.right)


def _listed(words: Words) -> Iterator[str]:
    for family, codes in families(paths.assets() / "explain").items():
        if not codes:
            continue
        yield words(FAMILIES[family])
        for code in codes:
            yield from _wrapped(f"{'  ' + code:{COLUMN}}{general(code, words)}", " " * COLUMN)
        yield ""
    yield words("To understand one of them: {command}", command="sena explain CODE")


def _wrapped(text: str, indent: str = "") -> list[str]:
    # Cut at ordinary spaces alone: French sets its signs apart by spaces that hold together.
    return textwrap.TextWrapper(
        WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    ).wrap(text)


def _example(lines: str) -> Iterator[str]:
    return (f"    {line}".rstrip() for line in lines.rstrip().split("\n"))
