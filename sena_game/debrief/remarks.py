"""What is said of a run beside its score: its reasons, how sure one was, how one moderated."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from sena_game.debrief.path import Made, better
from sena_game.debrief.reasons import Reasons
from sena_game.debrief.totals import total
from sena_game.rules.detection import Detection, added, described
from sena_game.screen.blocks import Block, Notice, Paragraph, Tone
from sena_game.words import Words


def mistaken(found: Reasons, words: Words) -> list[Block]:
    """Return what one was certain of, and that went badly; nothing when nothing was."""
    if not found.mistaken:
        return []
    text = words("{choices}. Worth another look.", choices=_listed(found.mistaken, words))
    return [Notice("warning", words("Certain, and mistaken"), text)]


def reasoning(found: Reasons, words: Words) -> list[Block]:
    """Return what was said of why and how sure; nothing when nothing was."""
    blocks: list[Block] = []
    if found.given:
        said = words(
            "The principle in play was named in {named} of {given} choices.",
            named=found.named,
            given=found.given,
        )
        text = f"{said} {words('It is not part of the score.')}"
        blocks.append(Notice("plain", words("Your reasons"), text))
    blocks += mistaken(found, words)
    if found.modest:
        text = words("{choices}. Trust yourself a little.", choices=_listed(found.modest, words))
        blocks.append(Notice("good", words("Right, without being sure"), text))
    return blocks


def moderation(made: Iterable[Made], words: Words) -> list[Block]:
    """Return how well one told what may be said from what may not; nothing without moderation."""
    whole = _whole(made)
    return [Notice(_tone(whole), words("Your moderation"), _told(whole, words))] if whole else []


def figures(made: Iterable[Made], words: Words) -> list[Block]:
    """Return the figures of that, for those who know them."""
    whole = _whole(made)
    if whole and whole.manner:
        told = words(
            "Signal detection: d prime = {sensitivity}, bias c = {bias} (below 0, one keeps out; "
            "above 0, one lets through). Corrected after Hautus, 1995.",
            sensitivity=words.number(whole.sensitivity, 1),
            bias=words.number(whole.bias, 1),
        )
        return [Paragraph(told, "small")]
    return []


def _whole(made: Iterable[Made]) -> Detection | None:
    found = [each.detected for each in made if each.detected]
    return reduce(added, found) if found else None


def titled(made: Made, words: Words) -> str:
    """Return what was decided, or how many pieces went where they should."""
    if len(made.taken) == 1:
        return made.taken[0].label
    best = sum(total(each.outcome) == total(better(each)) for each in made.taken)
    return words("Sorted well: {best} of {total}", best=best, total=len(made.taken))


def _listed(made: Iterable[Made], words: Words) -> str:
    """Return decisions with their hours, where they have one."""
    return " · ".join(
        words.colon(each.stage.when, titled(each, words))
        if each.stage.when
        else titled(each, words)
        for each in made
    )


def _told(found: Detection, words: Words) -> str:
    counted = words(
        "Kept off the page: {hits} of {faults} that had to be, and {alarms} of {sound} that had "
        "the right to stay.",
        hits=found.hits,
        faults=found.faults,
        alarms=found.alarms,
        sound=found.sound,
    )
    return " ".join(each for each in (counted, described(found, words)) if each)


def _tone(found: Detection) -> Tone:
    return "good" if found.manner == "well" else "warning" if found.manner else "plain"
