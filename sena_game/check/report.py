"""Problems as text: where, what was written, what was expected, the nearest cure."""

from __future__ import annotations

from collections.abc import Iterator

from sena_game.problems import SENTENCES, Problem
from sena_game.words import Words


def lines(problem: Problem, words: Words) -> Iterator[str]:
    """Yield the lines that tell one problem: a place and a sentence, then the line underlined."""
    place = problem.place
    values = {name: words(value) for name, value in problem.values.items()}
    said = words(SENTENCES[problem.code], **values)
    level = words(problem.level)
    yield f"{place.path}:{place.line}:{place.column}: {level} " + words.colon(problem.code, said)
    near = words("Did you mean “{near}”?", near=problem.near) if problem.near else ""
    if problem.excerpt:
        excerpt = problem.excerpt.rstrip().replace("\t", " ")
        yield f"    {excerpt}"
        yield f"    {' ' * (place.column - 1)}{'~' * max(1, problem.length)}  {near}".rstrip()
    elif near:
        yield f"    {near}"
