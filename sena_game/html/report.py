"""What was found of a scenario, as one page: the verdict first, then what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sena_game.explore.findings import Findings
from sena_game.explore.verdict import Remark, minutes, remarks
from sena_game.html import choices, fair, spreads, story
from sena_game.html.document import Markup, document, joined, tag
from sena_game.html.figures import counted, percent, plain, stamp
from sena_game.html.moves import Names, names
from sena_game.html.story import judged
from sena_game.html.style import style
from sena_game.words import Words

KINDS = {"error": "bad", "warning": "warn", "info": "info"}

Part = Callable[[Findings, Names], Iterator[Markup]]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page: its anchor, its heading, and what makes it."""

    id: str
    heading: str
    parts: tuple[Part, ...]


def page(findings: Findings, words: Words) -> str:
    """Return the report of a scenario as one HTML page, without a script, for any browser."""
    known, found = names(findings, words), remarks(findings, words)
    listed = sections(words)
    main = tag(
        "main",
        _verdict(findings, found, words),
        *(_section(each, findings, known) for each in listed),
        id="main",
        tabindex="-1",
    )
    body = tag("div", _contents(listed, words), main, class_="wrap body")
    title = words.colon(words("Exploration"), findings.title)
    skip = tag("a", words("Skip to the verdict"), href="#verdict", class_="skip")
    top, foot = _header(findings, words), _method(findings, words)
    return document(title, words.language, style(), skip, top, body, foot)


def sections(words: Words) -> Sequence[Section]:
    """Return the parts of the page, in order, after the verdict."""
    return (
        Section("endings", words("Endings"), (story.endings,)),
        Section("parts", words("What is never or hardly ever met"), (story.parts,)),
        Section("gauges", words("Gauges"), (spreads.gauges,)),
        Section("axes", words("Points by axis"), (spreads.axes,)),
        Section("score", words("Score"), (spreads.score, fair.players)),
        Section("decisions", words("Decisions"), (choices.decisions,)),
        Section("time", words("Time and words"), (spreads.time,)),
        Section("fairness", words("Fairness"), (fair.fairness,)),
    )


def summed_up(listed: Sequence[Remark], words: Words, *, exact: bool = True) -> str:
    """Return the verdict in one sentence."""
    levels = {each.level for each in listed}
    if "error" in levels:
        return words("Not ready yet: some plays break, or never reach what was written.")
    if "warning" in levels:
        return words("It can be played from end to end; some of it still misleads.")
    if not exact:
        return words("Too large to be explored whole: what follows is told, not proven.")
    if levels:
        return words("It can be given to a class. A few things are good to know.")
    return words("It can be given to a class: nothing was found to mend.")


def _header(found: Findings, words: Words) -> Markup:
    return tag(
        "header",
        tag("p", words("SENA · every play of a scenario, explored"), class_="kicker"),
        tag("h1", found.title),
        tag("p", summed_up(remarks(found, words), words, exact=found.exact), class_="lede"),
        tag("dl", *_facts(found, words), class_="facts"),
        class_="wrap top",
    )


def _facts(found: Findings, words: Words) -> Iterator[Markup]:
    for term, value in _known(found, words):
        yield tag("div", tag("dt", term, " ", stamp(found.sample, words)), tag("dd", value))


def _known(found: Findings, words: Words) -> Iterator[tuple[str, str]]:
    """Yield the four figures to remember, or those of them that were measured."""
    if found.sample:
        yield words("plays made, of too many"), words.number(found.sample)
    else:
        yield words("plays there can be"), counted(found, words)
    if found.minutes.chances:
        minute = words.number(found.announced)
        said = words("a play on average; announced: {announced} min", announced=minute)
        average = said if found.announced else words("a play on average")
        yield average, minutes(found.minutes.mean, words)
    if found.words_seen:
        yield words("of the words are read in one play"), percent(found.words_seen, words)
    if found.fairness:
        held, all_ = sum(bar.held for bar in found.fairness), len(found.fairness)
        yield words("rules of fairness held"), words("{held} of {all}", held=held, all=all_)


def _contents(listed: Sequence[Section], words: Words) -> Markup:
    links = [("verdict", words("Verdict")), *((each.id, each.heading) for each in listed)]
    links.append(("method", words("How to read this page")))
    items = (tag("li", tag("a", heading, href=f"#{id}")) for id, heading in links)
    heading = tag("h2", words("On this page"), id="contents")
    return tag("nav", heading, tag("ol", *items), aria_labelledby="contents")


def _section(section: Section, found: Findings, known: Names) -> Markup:
    heading = tag("h2", section.heading, id=f"{section.id}-heading")
    made = (part for each in section.parts for part in each(found, known))
    return tag("section", heading, *made, id=section.id, aria_labelledby=f"{section.id}-heading")


def _verdict(found: Findings, listed: Sequence[Remark], words: Words) -> Markup:
    heading = tag("h2", words("Verdict"), id="verdict-heading")
    parts: list[Markup] = [*_sampled(found, words)]
    if listed:
        parts.append(tag("p", words("To be mended, the worst first.")))
        parts.append(tag("ol", *(_remark(each, found, words) for each in listed), class_="remarks"))
    elif found.exact:
        said = words("Every part can be met, and every rule is held.")
        parts.append(tag("p", judged("good", said)))
    return tag("section", heading, *parts, id="verdict", aria_labelledby="verdict-heading")


def _sampled(found: Findings, words: Words) -> Iterator[Markup]:
    if found.exact:
        return
    said = words(
        "There are too many plays to make them all: these figures rest on {count} plays drawn by "
        "lot. Between brackets, the interval that holds the true figure 95 times in 100.",
        count=words.number(found.sample),
    )
    never = words("What was never met in the sample may exist all the same.")
    yield tag(
        "div", tag("p", stamp(found.sample, words), " ", said), tag("p", never), class_="notice"
    )


def _remark(remark: Remark, found: Findings, words: Words) -> Markup:
    return tag(
        "li",
        tag(
            "div",
            judged(KINDS[remark.level], words(remark.level)),
            " ",
            stamp(found.sample, words),
            tag("p", remark.said, class_="said"),
            tag("p", tag("b", words.colon(words("Cure"), "")), remark.cure, class_="cure"),
        ),
    )


def _method(found: Findings, words: Words) -> Markup:
    how = (
        words(
            "Every play was followed by the very rules of the game; plays that cannot differ any "
            "more are counted together. Nothing on this page is estimated."
        )
        if found.exact
        else words("Plays were made by the very rules of the game, with choices drawn by lot.")
    )
    return tag(
        "footer",
        tag("h2", words("How to read this page"), id="method"),
        tag("p", how),
        tag(
            "p",
            words(
                "“At random” is a player who takes any option with equal chances. A time counts "
                "195 words a minute and 6 seconds a decision."
            ),
        ),
        tag(
            "p",
            joined(
                (
                    words.colon(words("Scenario"), found.scenario),
                    words.colon(words("version"), found.fingerprint),
                    *(
                        [words.colon(words("states"), plain(found.states, words))]
                        if found.exact
                        else []
                    ),
                ),
                " · ",
            ),
        ),
        class_="wrap",
    )
