"""What was found, as text for an author: what to mend first, then the figures behind it."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from math import sqrt

from sena_game.explore.findings import Bar, Findings, Seen, Spread, Weighed
from sena_game.explore.sampling import DEVIATIONS
from sena_game.explore.verdict import because, minutes, remarks, share
from sena_game.words import Words

WIDTH = 88
REMARKS_AT_MOST = 8
DECISIONS_AT_MOST = 8
# A bar is as long as a share is large; most screen readers say nothing of its sign.
BAR_SIGN, BAR_LETTERS = "─", 20


def report(found: Findings, words: Words, *, details: bool = False) -> str:
    """Return the report as text, at most two screens unless `details` are asked for."""
    sections = [_head(found, words), _mend(found, words, details=details), _time(found, words)]
    sections += [
        _endings(found, words),
        _decisions(found, words, details=details),
        _gauges(found, words),
    ]
    if details:
        sections += [_axes(found, words), _cues(found, words), _players(found, words)]
        sections += [_fairness(found, words), _parts(found, words)]
    else:
        sections.append(_more(found, words))
    return "\n\n".join("\n".join(section) for section in sections if section) + "\n"


def sampled(sample: int, words: Words) -> str:
    """Return what must stand before a figure that rests on a sample; nothing for a proof."""
    return words("[sample]") + " " if sample else ""


def _head(found: Findings, words: Words) -> list[str]:
    title = words("{title}: all that its plays can be", title=found.title)
    if found.sample:
        told = words(
            "There are too many plays to look at each: [sample] marks what rests on {count} plays "
            "at random, give or take.",
            count=words.number(found.sample),
        )
    elif found.plays is None:
        told = words("A loop makes plays endless: they were all explored, nothing is a sample.")
    else:
        told = words(
            "{count} plays, all explored: nothing here is a sample.",
            count=words.number(found.plays),
        )
    return [title, "=" * len(title), *_wrapped(told)]


def _mend(found: Findings, words: Words, *, details: bool) -> list[str]:
    every = remarks(found, words)
    if not every and found.sample:
        told = words("This sample shows nothing to mend, which proves nothing of the other plays.")
        return _titled(words("What to mend"), _wrapped(told))
    if not every:
        return _titled(words("What to mend"), [words("Nothing. You may share it.")])
    shown = every if details else every[:REMARKS_AT_MOST]
    lines = []
    for number, each in enumerate(shown, 1):
        lines += _wrapped(f"{number}. {_level(each.level, words)}{each.said}", "   ")
        lines += _wrapped(f"   → {each.cure}", "     ")
    if len(shown) < len(every):
        lines.append(words("And more, with --details: {count}", count=len(every) - len(shown)))
    return _titled(words("What to mend, the worst first"), lines)


def _level(level: str, words: Words) -> str:
    match level:
        case "error":
            return words("To mend.") + " "
        case "info":
            return words("To know.") + " "
        case _:
            return ""


def _time(found: Findings, words: Words) -> list[str]:
    spread = found.minutes
    lines = []
    if spread.chances:
        told = words(
            "{mean} on average, from {least} to {most}.",
            mean=minutes(spread.mean, words),
            least=minutes(min(spread.chances), words),
            most=words("no end") if spread.most.endless else minutes(max(spread.chances), words),
        )
        if found.announced:
            told += " " + words("Announced: {count} min.", count=words.number(found.announced))
        lines += _wrapped(sampled(found.sample, words) + told)
    if found.sample:
        return []
    seen = words(
        "One play shows {share} of your words; the rest is for those who play again.",
        share=words.percent(found.words_seen),
    )
    return _titled(words("Time"), [*lines, *_wrapped(seen)])


def _endings(found: Findings, words: Words) -> list[str]:
    endings = sorted(_of(found, "ending"), key=lambda each: -each.met.value)
    rows = [(each.id, _share(each, words), _bar(each.met.value)) for each in endings]
    if found.sample:
        rows = [(id, told, "") for id, told, _ in rows]
    return _titled(words("Endings, for those who choose at random"), _columns(rows))


def _decisions(found: Findings, words: Words, *, details: bool) -> list[str]:
    if not found.weighed:
        return []
    order = sorted(found.weighed, key=lambda each: -each.stake)
    if not details:
        order = order[:DECISIONS_AT_MOST]
    rows = [(each.scene, _means(each, words)) for each in order]
    title = words("Decisions, the most decisive first, with the mean score after each option")
    return _titled(title, _columns(rows))


def _means(each: Weighed, words: Words) -> str:
    order = sorted(each.means, key=lambda option: -each.means[option])
    return " · ".join(f"{option} {words.number(each.means[option])}" for option in order)


def _gauges(found: Findings, words: Words) -> list[str]:
    rows = []
    for each in found.gauges:
        told = words(
            "{mean} on average, from {least} to {most}",
            mean=_mean(each, words, 0),
            least=words.number(min(each.chances, default=0)),
            most=words.number(max(each.chances, default=0)),
        )
        often = found.saturated.get(each.id, 0.0)
        if often:
            stop = words("at 0 or 100 in {share} of plays", share=share(often, words))
            told = f"{told} · {stop}"
        rows.append((each.label, sampled(each.sample, words) + told))
    return _titled(words("Gauges at the end"), _columns(rows))


def _more(found: Findings, words: Words) -> list[str]:
    held = sum(bar.held for bar in found.fairness)
    lines = []
    if found.fairness:
        lines.append(
            words(
                "Rules of fairness held: {held} of {total}.", held=held, total=len(found.fairness)
            )
        )
    lines.append(words("Scenes, players and rules, one by one: the same command with --details"))
    return lines


def _axes(found: Findings, words: Words) -> list[str]:
    rows = [(each.label, _ends(each, words)) for each in (*found.axes, found.score)]
    rows[-1] = (words("Score"), rows[-1][1])
    return _titled(words("Points by axis, and the score they make"), _columns(rows))


def _ends(each: Spread, words: Words) -> str:
    return sampled(each.sample, words) + words(
        "{mean} on average, from {least} to {most}",
        mean=_mean(each, words, 1),
        least=words("no end") if each.least.endless else words.number(min(each.chances, default=0)),
        most=words("no end") if each.most.endless else words.number(max(each.chances, default=0)),
    )


def _mean(each: Spread, words: Words, digits: int) -> str:
    """Return a mean, with how far it may be from that of all plays when it rests on some."""
    mean = words.number(each.mean, digits)
    if not each.sample:
        return mean
    squares = sum(chance * (value - each.mean) ** 2 for value, chance in each.chances.items())
    margin = DEVIATIONS * sqrt(squares / each.sample)
    return f"{mean} (± {words.number(margin, 1)})"


def _cues(found: Findings, words: Words) -> list[str]:
    """Return where the best options stand: one that is always there can be guessed."""
    asked = [each for each in found.weighed if each.best_place]
    if not asked:
        return []
    places = [each.best_place for each in asked]
    rows = [
        (words("Place {number}", number=place), words.number(places.count(place)))
        for place in sorted(set(places))
    ]
    rows.append((words("The longest"), words.number(sum(each.best_is_longest for each in asked))))
    title = words("Where the best option is, of {count} decisions", count=len(asked))
    return _titled(title, _columns(rows))


def _players(found: Findings, words: Words) -> list[str]:
    rows = []
    for each in found.players:
        most = sorted(each.endings, key=lambda id: -each.endings[id])[:2]
        ends = " · ".join(
            f"{id} {share(each.endings[id], words)}" for id in most if each.endings[id]
        )
        rows.append((words(each.label), words.number(each.score.value), ends))
    return _titled(words("Simple players: mean score, and endings"), _columns(rows))


def _fairness(found: Findings, words: Words) -> list[str]:
    rows = [
        (words("held") if bar.held else words("NOT HELD"), _limit(bar, words), words(bar.sentence))
        for bar in found.fairness
    ]
    return _titled(words("Rules of fairness"), _columns(rows)) if rows else []


def _limit(bar: Bar, words: Words) -> str:
    def figure(value: float) -> str:
        return words.percent(value / 100) if bar.unit == "%" else words.number(value)

    if bar.at_least:
        return words("{value} (at least {limit})", value=figure(bar.value), limit=figure(bar.limit))
    return words("{value} (at most {limit})", value=figure(bar.value), limit=figure(bar.limit))


def _parts(found: Findings, words: Words) -> list[str]:
    """Return every scene, option and item with its share of plays, and why when it has none."""
    rows = []
    for each in found.seen:
        if each.kind == "ending":
            continue
        indent = "" if each.kind == "scene" else "  "
        rows.append((indent + each.id, _share(each, words), because(each, words)))
    return _titled(words("Scenes, options and items: share of plays at random"), _columns(rows))


def _share(each: Seen, words: Words) -> str:
    if each.met.low == each.met.high:
        return share(each.met.value, words)
    digits = 1 if each.met.value < 0.1 else 0

    def figure(value: float) -> str:
        return words.number(100 * value, digits)

    return sampled(1, words) + words(
        "{share} (between {low} and {high})",
        share=words("{number}%", number=figure(each.met.value)),
        low=figure(each.met.low),
        high=figure(each.met.high),
    )


def _of(found: Findings, kind: str) -> Sequence[Seen]:
    return [each for each in found.seen if each.kind == kind]


def _bar(value: float) -> str:
    return BAR_SIGN * max(round(value * BAR_LETTERS), int(value > 0))


def _titled(title: str, lines: Sequence[str]) -> list[str]:
    return [title, "-" * len(title), *lines]


def _columns(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Return rows as lines, their cells one under the other but for the last."""
    if not rows:
        return []
    wide = [max(len(row[at]) for row in rows) for at in range(len(rows[0]) - 1)]
    lines: list[str] = []
    for row in rows:
        cells = [cell.ljust(size) for cell, size in zip(row[:-1], wide, strict=True)]
        before = "  ".join(cells) + "  "
        lines += _wrapped((before + row[-1]).rstrip(), " " * len(before))
    return lines


def _wrapped(text: str, indent: str = "") -> list[str]:
    # Cut at ordinary spaces alone: French sets its signs apart by spaces that hold together.
    wrapper = textwrap.TextWrapper(
        WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    return wrapper.wrap(text)
