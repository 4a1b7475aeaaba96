"""Problems as text, as JSON and as SARIF: where, what was written, what was expected, its cure."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from string import Formatter
from urllib.parse import quote

from sena_game import __version__
from sena_game.problems import PARTICULAR, SENTENCES, Level, Problem
from sena_game.words import Words

COLUMNS_AT_MOST = 100
# Columns kept before the place in a line that is cut.
BEFORE = 30

# Values of a problem that are taken from a file.
QUOTED = frozenset(
    {"text", "name", "key", "choices", "word", "scene", "scenes", "address", "test", "form"}
)

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
SARIF_LEVELS: Mapping[Level, str] = {"error": "error", "warning": "warning", "info": "note"}


def lines(problem: Problem, words: Words) -> Iterator[str]:
    """Yield the lines that tell one problem: a place and a sentence, then the line underlined."""
    place = problem.place
    level = words(problem.level)
    said = words.colon(problem.code, sentence(problem, words))
    yield f"{place.path}:{place.line}:{place.column}: {level} {said}"
    near = _near(problem, words)
    if problem.excerpt:
        excerpt, start, length = _cut(problem)
        yield f"    {excerpt}"
        yield f"    {' ' * start}{'~' * length}  {near}".rstrip()
    elif near:
        yield f"    {near}"


def sentence(problem: Problem, words: Words) -> str:
    """Return what is wrong, in the language of `words`."""
    # What an author wrote is quoted as it is, though it may be a word of ours: sorting.
    values = {
        name: value if name in QUOTED else words(value) for name, value in problem.values.items()
    }
    # A reason is a sentence of its own, that says the same values.
    if reason := problem.values.get("reason"):
        values["reason"] = words(reason, **values)
    said = PARTICULAR.get(problem.code, {})
    chosen = (said[name] for name in said if name in values)
    return words(next(chosen, SENTENCES[problem.code]), **values)


def general(code: str, words: Words) -> str:
    """Return what is said of a code, with … for what only a file can tell."""
    names = {name for _, name, _, _ in Formatter().parse(SENTENCES[code]) if name}
    return words(SENTENCES[code], **dict.fromkeys(names, "…")).replace("….", "…")


def as_json(problems: Iterable[Problem], words: Words) -> str:
    """Return a list of objects, in the order given; their keys stay the same."""
    return _written(
        [
            {
                "path": problem.place.path,
                "line": problem.place.line,
                "column": problem.place.column,
                "level": problem.level,
                "code": problem.code,
                "message": sentence(problem, words),
                "near": problem.near,
                "near_line": problem.near_line,
            }
            for problem in problems
        ]
    )


def codes(problems: Iterable[Problem]) -> tuple[str, ...]:
    """Return each code once, in the order they are met."""
    return tuple(dict.fromkeys(problem.code for problem in problems))


def as_sarif(
    problems: Iterable[Problem], words: Words, why: Mapping[str, str] | None = None
) -> str:
    """Return a SARIF 2.1.0 log, which code hosts show beside the lines concerned.

    `why` are the reasons of some codes, shown to those who ask for them.
    """
    found = list(problems)
    rules = [_rule(code, words, (why or {}).get(code, "")) for code in codes(found)]
    driver = {"name": "SENA", "version": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, words) for problem in found],
    }
    return _written({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str, words: Words, why: str) -> Mapping[str, object]:
    rule = {"id": code, "shortDescription": {"text": general(code, words)}}
    return rule | {"fullDescription": {"text": why}, "help": {"text": why}} if why else rule


def _result(problem: Problem, words: Words) -> Mapping[str, object]:
    place = problem.place
    region = {"startLine": place.line, "startColumn": place.column}
    where = {"artifactLocation": {"uri": _uri(place.path)}, "region": region}
    text = f"{sentence(problem, words)} {_near(problem, words)}".rstrip()
    return {
        "ruleId": problem.code,
        "level": SARIF_LEVELS[problem.level],
        "message": {"text": text},
        "locations": [{"physicalLocation": where}],
    }


def _uri(path: str) -> str:
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix())


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _near(problem: Problem, words: Words) -> str:
    if problem.near and problem.near_line:
        line = str(problem.near_line)
        return words("Did you mean “{near}” (line {line})?", near=problem.near, line=line)
    return words("Did you mean “{near}”?", near=problem.near) if problem.near else ""


def _cut(problem: Problem) -> tuple[str, int, int]:
    """Return the line, cut around the place when long, then where to underline and how much."""
    excerpt = problem.excerpt.rstrip().replace("\t", " ")
    start, length = problem.place.column - 1, max(1, problem.length)
    if len(excerpt) <= COLUMNS_AT_MOST:
        return excerpt, start, length
    room = COLUMNS_AT_MOST - 2
    first = max(0, min(start - BEFORE, len(excerpt) - room))
    before, after = "…" if first else "", "…" if first + room < len(excerpt) else ""
    start += len(before) - first
    return (
        f"{before}{excerpt[first : first + room]}{after}",
        start,
        max(1, min(length, len(before) + room - start)),
    )
