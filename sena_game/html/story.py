"""What plays meet: endings and their shares, parts that are never or hardly ever met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from sena_game.explore.findings import Findings, Played, Seen
from sena_game.explore.verdict import because
from sena_game.html.charts import Row, Scale, Told, bars, sign
from sena_game.html.document import Markup, joined, tag
from sena_game.html.figures import about, percent, rested, stamp
from sena_game.html.moves import Names, moves
from sena_game.html.tables import Cell, Line, folding
from sena_game.words import Words


def endings(found: Findings, known: Names) -> Iterator[Markup]:
    """Yield the endings at random as bars, those of each player as a table, and ways there."""
    words = known.words
    ends = [each for each in found.seen if each.kind == "ending"]
    yield tag(
        "p",
        words("How often each ending comes to those who choose at random."),
        " ",
        stamp(found.sample, words),
    )
    rows = [
        Row(title, percent(each.met.value, words), each.met.value, each.met.low, each.met.high)
        for title, each in zip(_titles(ends), ends, strict=True)
    ]
    listed = "; ".join(f"{row.label}, {row.figure}" for row in rows)
    told = Told("chart-endings", words("Share of each ending, at random"), listed)
    yield tag("figure", bars(told, rows, Scale(0, 1)), class_="wide")
    if found.players:
        yield tag("h3", words("Who comes to which ending"))
        yield _by_player(found, ends, known)
    if found.exact:
        ways = (_way(each, known) for each in ends)
        yield tag("div", tag("h3", words("The shortest way to each ending")), *ways, class_="deep")


def parts(found: Findings, known: Names) -> Iterator[Markup]:
    """Yield what is never met, what hardly ever is, where plays stop, then everything."""
    words = known.words
    never = [each for each in found.seen if not each.met.value]
    seldom = [each for each in found.seen if each.met.value and each.reason]
    if found.stuck:
        yield tag("h3", words("Where a play stops for good"))
        yield tag("ul", *(_told(each, "bad", known) for each in found.stuck), class_="plain")
    if never:
        sort = "bad" if found.exact else "info"
        yield tag("h3", words("Never met") if found.exact else words("Not met in the sample"))
        yield tag("ul", *(_told(each, sort, known) for each in never), class_="plain")
    if seldom:
        yield tag("h3", words("Almost never met"))
        yield tag("ul", *(_told(each, "info", known) for each in seldom), class_="plain")
    if not (found.stuck or never or seldom):
        said = (
            words("Every scene, option and ending is met, and none is rare.")
            if found.exact
            else words("Every scene, option and ending was met in the sample.")
        )
        yield tag("p", judged("good", said))
    summary = words("All the parts, and how often they are met")
    yield tag("details", tag("summary", summary), _all(found, words), class_="deep")


def judged(kind: str, said: str) -> Markup:
    """Return a judgement: a sign and its words."""
    return tag("span", sign(kind), tag("span", said), class_=f"badge {kind}")


def kind(each: Seen, words: Words) -> str:
    match each.kind:
        case "option":
            return words("Option")
        case "item":
            return words("Sorted item")
        case "ending":
            return words("Ending")
        case _:
            return words("Scene")


def _by_player(found: Findings, ends: Sequence[Seen], known: Names) -> Markup:
    words = known.words
    heads = [words("Player"), *_titles(ends)]
    lines = [
        Line([words(each.label), *_shares(found, each, ends, words)]) for each in found.players
    ]
    caption = words("Share of the plays of each player that come to each ending")
    return folding(caption, heads, lines, matrix=True)


def _titles(ends: Sequence[Seen]) -> list[str]:
    """Return what endings are called; those of the same title are told apart by their ids."""
    labels = Counter(each.label for each in ends)
    return [
        f"{each.label} ({each.id})"
        if labels[each.label] > 1 and each.label
        else each.label or each.id
        for each in ends
    ]


def _shares(found: Findings, player: Played, ends: Sequence[Seen], words: Words) -> Iterator[Cell]:
    for each in ends:
        share = player.endings.get(each.id, 0.0)
        if player.id == "random" and found.sample:
            yield Cell(about(each.met, words), share)
        else:
            yield Cell(about(rested(share, found.sample), words), share)


def _way(each: Seen, known: Names) -> Markup:
    if not each.met.value:
        never = judged("bad", known.words("never met"))
        return tag("p", known.named(each.id), " ", never)
    summary = known.words(
        "{ending}: decisions to make, {count}",
        ending=f"{each.label} ({each.id})" if each.label else each.id,
        count=len(each.witness.decisions),
    )
    return moves(summary, each.witness, known)


def _told(each: Seen, sort: str, known: Names) -> Markup:
    words = known.words
    often = each.offered if each.kind == "option" and each.met.value else each.met
    share = joined((about(often, words), " · ", kind(each, words)))
    reason = because(each, words)
    way: str = ""
    if each.met.value:
        way = moves(words("The shortest way there"), each.witness, known)
    name = known.named(each.id) if each.kind != "stuck" else tag("code", each.id)
    return tag(
        "li",
        tag("p", tag("strong", name)),
        tag("p", judged(sort, _often(each, words)), " · ", share),
        tag("p", words.colon(words("Why"), reason)) if reason else "",
        way,
    )


def _often(each: Seen, words: Words) -> str:
    if each.kind == "stuck":
        return words("the play stops")
    if each.met.value:
        return words("rare")
    # A sample proves nothing of what it does not meet.
    return words("not met") if each.met.high else words("never")


def _all(found: Findings, words: Words) -> Markup:
    heads = [words("Part"), words("Kind"), words("Can be taken"), words("Met")]
    lines = [
        Line(
            [
                joined((each.label, tag("code", each.id, class_="sub"))),
                kind(each, words),
                about(each.offered, words),
                Cell(about(each.met, words), each.met.value),
            ],
            off=not each.met.value,
        )
        for each in found.seen
    ]
    caption = words(
        "“Can be taken”: when its scene is played. “Met”: in how many plays, at random."
    )
    return folding(caption, heads, lines)
