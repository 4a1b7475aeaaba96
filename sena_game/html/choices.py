"""What decisions are worth: which are decisive, what is dominated, what gives the best away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sena_game.explore.findings import Findings, Weighed
from sena_game.html.charts import Scale
from sena_game.html.document import Markup, joined, tag
from sena_game.html.figures import percent, plain, stamp, unmeasured
from sena_game.html.moves import Names
from sena_game.html.story import judged
from sena_game.html.tables import Cell, Line, folding
from sena_game.words import Words


def decisions(found: Findings, known: Names) -> Iterator[Markup]:
    """Yield a card for each decision, the most decisive first, then what gives the best away."""
    words = known.words
    if not found.weighed:
        yield unmeasured(found, words)
        return
    yield tag(
        "p",
        words(
            "The mean score of the plays that take each option, at random from there on. The wider "
            "apart, the more decisive. The full dot is the best option."
        ),
        " ",
        stamp(found.sample, words),
    )
    means = [mean for each in found.weighed for mean in each.means.values()]
    scale = Scale(min([0.0, *means]) - 2, max([0.0, *means]) + 2)
    ordered = sorted(found.weighed, key=lambda each: -each.stake)
    yield tag("div", *(_card(each, scale, known) for each in ordered), class_="stack wide")
    yield tag("h3", words("What gives the best option away"))
    yield from _cues(found, known)


def _card(each: Weighed, scale: Scale, known: Names) -> Markup:
    words = known.words
    return tag(
        "div",
        tag("h3", each.question or each.scene),
        tag(
            "p",
            tag("code", each.scene),
            " · ",
            words("at stake, in points of score: {stake}", stake=plain(each.stake, words)),
        ),
        _options(each, scale, known),
        class_="card",
    )


def _options(each: Weighed, scale: Scale, known: Names) -> Markup:
    words = known.words
    met = each.means
    ids = [*met, *(option for option, _ in each.dominated if option not in met)]
    lines = [
        Line(
            [
                joined((_label(each, id, known), tag("code", id, class_="sub"))),
                _mean(each, id, scale, words) if id in met else "–",
                _remark(each, id, words),
            ]
        )
        for id in ids
    ]
    heads = (words("Option"), words("Mean score"), words("Remark"))
    return folding(tag("span", words("Options of this decision"), class_="away"), heads, lines)


def _mean(each: Weighed, id: str, scale: Scale, words: Words) -> Cell:
    mean = each.means[id]
    kind = "dot best" if id == each.best else "dot"
    at, zero = scale.across(mean) / 100, scale.across(0) / 100
    return Cell(plain(mean, words), at, kind, zero)


def _remark(each: Weighed, option: str, words: Words) -> Markup:
    beaten = dict(each.dominated)
    said: list[Markup] = []
    if option == each.best:
        said.append(judged("good", words("the best")))
        if each.best_is_longest:
            said.append(judged("warn", words("the longest too")))
    if option in beaten:
        said.append(
            judged("warn", words("no better than “{other}” on any axis", other=beaten[option]))
        )
    return joined(said, " ")


def _label(each: Weighed, option: str, known: Names) -> str:
    said = known.label(f"{each.scene}.{option}")
    # An item in a bin is labelled with both; here the bin is enough.
    return said.rpartition(" → ")[2] or option if each.best_place == 0 else said or option


def _cues(found: Findings, known: Names) -> Iterator[Markup]:
    """Yield how often the best option is the longest, and where it stands."""
    words = known.words
    chosen = [each for each in found.weighed if each.best_place]
    longest = [each for each in chosen if each.best_is_longest]
    if not chosen:
        yield tag("p", words("No decision has options in an order."))
        return
    yield tag(
        "p",
        words(
            "The best option is the longest to read in {count} decisions of {all}.",
            count=len(longest),
            all=len(chosen),
        ),
    )
    rows = [
        (
            words.number(place),
            words.number(len(at)),
            percent(len(at) / len(chosen), words),
            joined((tag("code", each.scene) for each in at), ", "),
        )
        for place, at in _placed(chosen)
    ]
    heads = [words("Place"), words("Decisions"), words("Share"), words("Which")]
    caption = words("Where the best option stands among the others")
    yield folding(caption, heads, [Line(row) for row in rows])


def _placed(chosen: Sequence[Weighed]) -> Iterator[tuple[int, list[Weighed]]]:
    most = max(max(each.best_place, len(each.means)) for each in chosen)
    for place in range(1, most + 1):
        yield place, [each for each in chosen if each.best_place == place]
