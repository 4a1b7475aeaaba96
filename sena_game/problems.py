"""What is wrong in a scenario, and where: data only, whose sentences are in `words`."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher, get_close_matches
from typing import Literal, NamedTuple

Level = Literal["error", "warning", "info"]
# The share of letters in common from which a word is what was meant; from the second, it has
# to start in the same way too. With neither, neige would be night.
ALIKE, SOMEWHAT_ALIKE = 0.7, 0.6

# One sentence for each code, in English: the key under which `words` finds it in French.
SENTENCES: Mapping[str, str] = {
    "unreadable-file": "This file cannot be read: {reason}.",
    "unwritable-file": "This file cannot be written: {reason}.",
    "too-large": "This file is larger than {limit}: split it.",
    "not-utf-8": "This file is in {encoding}, it seems, and not in UTF-8: save it again as UTF-8 "
    "in your editor.",
    "too-deep": "There are more than {limit} levels here: a bracket is probably left open.",
    "syntax": "The text cannot be understood from here: {reason}. Look at this line and the one "
    "before it.",
    "colon-in-text": "A colon followed by a space cuts this text in two: put the text on the next "
    "line, after a vertical bar (|).",
    "tab": "A tab is not allowed here: use spaces to indent.",
    "hard-space": "A no-break space cannot indent a line: replace it by ordinary spaces.",
    "lost-text": "“{text}” would be lost, as what follows a # is a comment: put the text on the "
    "next line, after a vertical bar (|), or the comment on a line of its own.",
    "not-plain": "Anchors, aliases and tags (&, *, !) are not used in a scenario: put the text "
    "after a vertical bar (|).",
    "two-documents": "A scenario is a single document: remove this line ({sign}).",
    "duplicate-key": "“{key}” is written twice; the first is on line {line}. Remove one of them.",
    "empty-file": "This file is empty.",
    "wrong-shape": "{expected} was expected here.",
    "unknown-key": "“{key}” is not a key of {owner}.",
    "folder-exists": "“{name}” already exists here: choose another name.",
    "empty-value": "“{key}” says nothing: give it a value, or remove it.",
    "newer-format": "This scenario asks for a newer version of SENA (format {text}; this one reads "
    "format {known}).",
    "same-address": "Two texts have the address “{address}”, and one translation cannot serve "
    "both: change one of the ids.",
    "missing-key": "{owner} lacks the key “{key}”.",
    "not-a-number": "“{text}” is not a whole number between {low} and {high}.",
    "not-a-figure": "“{text}” is not a figure between {low} and {high}: write it as 8.6, with a "
    "point, and as 8.6~ when it is assumed.",
    "not-an-id": "“{text}” cannot be an id: use small letters without accents, digits and hyphens.",
    "not-one-of": "“{text}” is not one of: {choices}.",
    "not-an-effect": "“{text}” is not an effect: write +5, -10 or =50 for a gauge, yes or no for "
    "a flag.",
    "not-points": "“{text}” is not a number of points: write +5 to add, -5 to take away.",
    "bad-condition": "The condition “{text}” cannot be read at “{word}”: {reason}.",
    "unknown-name": "“{name}” is not a known {kind}.",
    "same-id": "The id “{name}” is already used on line {line}.",
    "no-way-on": "Nothing says what comes next: add “then”, here or to the whole scene.",
    "no-default-ending": "The last ending must have no “if”, so that no one is left without one.",
    "no-default-outcome": "The last outcome must have no “if”, so that there always is one.",
    "not-counted": "“{name}” is not counted here. What can be asked: {counts}.",
    "never-ready": "No choice is ever complete here: “least” asks for more than “most” or the "
    "budget allows.",
    "no-audience": "“{name}” means nothing here: no file “audience.yaml” says who lives in this "
    "town.",
    "hidden-ending": "This ending has no “if”: those after it will never be reached.",
    "no-options": "At least two options are needed here.",
    "gauge-off-step": "Gauges go by steps of 5: {text} is not one.",
    "bad-translation": "This translation file cannot be read: {reason}.",
    "unreachable-scene": "Nothing leads to this scene: name it in a “then”, or remove it.",
    "unreachable-ending": "Nothing leads to this ending: no scene goes to “end”, nor to it.",
    "loop-without-exit": "No ending can be reached from here: these scenes only lead to one "
    "another ({scenes}).",
    "too-late": "“{scene}” never comes: the decisions left after this choice are at most {most}, "
    "and “after” asks for {after}.",
    "no-consequence": "Nothing is told after this choice: add “consequence”.",
    "no-feedback": "Nothing explains this choice in the debrief: add “feedback”.",
    "no-lever": "This choice follows no principle: add “lever”.",
    "no-grounds": "This bin refuses without saying why: add “grounds”, among which one is chosen.",
    "why-levers": "“why” offers three levers, all different: there are {count} here.",
    "long-feedback": "This explanation has {count} words: {most} are read, no more.",
    "reminder-options": "A reminder has two or three options: there are {count} here.",
    "long-reminder": "There are {count} words here: in a reminder of a minute, {most} are read, no "
    "more.",
    "no-source": "A figure or the law (“{text}”) is given here without its source: add “source”.",
    "unused-source": "No choice names this source: name it in a “source”, or remove it.",
    "dated-source": "This source gives figures of {year}: look for newer ones, or say the year.",
    "unchecked-source": "No one says when this source was last read: add “checked”.",
    "wrong-sum": "“{name}” adds up to {sum}, and {total} was expected.",
    "missed-anchor": "“{name}”: the model says {model}%, the survey {anchor}%, within {tolerance} "
    "points: {difference} apart.",
    "short-debrief": "The debrief lasts {minutes} min of {total}: give it a quarter at least.",
    "dialogue-as-key": "“{key}” was read as a key because of the colon after it: put the "
    "text on the next line, after a vertical bar (|).",
    "first-character": "A text cannot start with {sign} here: put it on the next line, after "
    "a vertical bar (|).",
    "text-after-quote": "“{text}” follows a closing quotation mark: put the whole text on "
    "the next line, after a vertical bar (|).",
    "open-quote": "This quotation mark is never closed: put the text on the next line, after "
    "a vertical bar (|).",
    "backslash": "A backslash changes the text between double quotation marks: put the text "
    "on the next line, after a vertical bar (|).",
    "text-after-bar": "“{text}” is lost after the sign {sign}: the text starts on the next line.",
    "folded-block": "The sign > changes the paragraphs of a text: write a vertical bar (|) "
    "instead.",
    "cut-text": "“{text}” is cut off from the text before it by the sign {sign}: put the text "
    "on a line of its own, after a vertical bar (|).",
    "indentation": "This line starts at column {column} and fell under “{parent}” (line "
    "{line}), where lines start at column {expected}: indent it like them.",
    "misplaced-key": "“{key}” is a key of {owner}, and it fell under “{parent}” (line {line}): "
    "check its indentation.",
    "not-indented": "“{key}” goes with “{parent}” (line {line}): indent what follows “{parent}” by "
    "two more spaces.",
    "bare-number": "“{text}” has no sign: write +{text} to add, -{text} to take away, or "
    "={text} to set a gauge there.",
    "renamed-reuse": "“{name}” is given as an old id and is still in use: an old id is never "
    "used again.",
    "outside-path": "“{path}” is not in the scenario’s folder itself: put the picture there, "
    "and give its name alone.",
    "unreadable-picture": "The picture “{path}” cannot be shown: {reason}.",
    "incomplete": "The scenario does not say its “{key}” yet: add it before sharing it.",
    "flag-never-read": "Nothing reads this flag: ask for it in an “if”, or remove it.",
    "flag-never-set": "No choice raises this flag: raise it in an “effects”, or remove it.",
    "memory-never-set": "Nothing makes “{name}” true: say it in an “effects”, as in {form}.",
    "out-of-reach": "“{test}” never holds: on every path, {gauge} stays between {low} and {high}.",
    "never-offered": "This option is never offered: {reason}.",
    "never-seen": "No play ever comes to “{name}”: {reason}.",
    "too-many-ways": "There are more than {most} ways to fill this week, too many to look at: say "
    "in “on” where each item may go.",
    "stuck": "In some plays nothing can be chosen here, and the story stops. The shortest: {path}. "
    "Leave one option without “if”.",
    "unassessed-objective": "No scene works on this objective: name it in the “objective” of one.",
    "unmoved-axis": "No choice gives points on the axis “{name}”: give some, or remove it "
    "from “axes”.",
    "no-debrief": "Nothing says what this ending teaches: add “debrief”.",
    "long-sentence": "This sentence has {count} words: cut it in two, {most} are plenty.",
    "unexplained-acronym": "“{name}” is never explained: write it out once, with the acronym "
    "in brackets.",
    "colour-only": "“{text}”: some people cannot see this colour. Name the thing by its "
    "words or its place.",
    "emoji": "“{text}” stands for a word here: screen readers say something else. Write the word.",
    "hashtag": "“{text}” is read in one breath by screen readers: give each word its "
    "capital, as in #FêteDeLaSoupe.",
    "no-alt": "This picture says nothing to those who cannot see it: add “alt”.",
    "untranslated": "“{address}” is not translated: run sena translate, then fill it in.",
    "stale-translation": "The French of “{address}” has changed since it was translated: "
    "read it again.",
    "lost-placeholder": "“{address}”: {marks} is in the French and not in the translation.",
    "orphan-translation": "“{address}” translates nothing any more: run sena translate to "
    "put it aside.",
    "walkthrough-move": "“{move}” cannot be done in “{scene}”. What can be: {moves}.",
    "walkthrough-short": "This walkthrough stops in “{scene}”, before any ending: add its "
    "next moves.",
    "walkthrough-ending": "This walkthrough ends at “{found}”, not at “{expected}”.",
    "walkthrough-expects": "“{test}” does not hold at the end of this walkthrough: {found}.",
    "unused-silence": "Nothing is left to silence here: remove “{text}”.",
    "silence-reason": "Say why this is silenced: the reason goes in brackets after {name}.",
    "plain-word": "“{text}”: plainer words exist.",
    "no-break-space": "A no-break space is wanted around “{text}”.",
    "apostrophe": "A straight apostrophe: French is set with ’.",
    "quotation-marks": "Straight quotation marks: French is set with « ».",
    "dots": "Three dots in a row: write the single sign ….",
}

# What is said instead of a problem that has a value of this name.
PARTICULAR: Mapping[str, Mapping[str, str]] = {
    "never-ready": {
        "minutes": "Nothing can ever be sent here: no channel takes {minutes} minutes or fewer.",
        "needed": "No plan is ever complete here: {needed} items are needed, and there is no room "
        "for all of them at once.",
    },
    "too-many-ways": {
        "ways": "This alert can be sent in {ways} ways, more than the {most} that can be looked "
        "at: offer fewer channels, or allow fewer at once."
    },
    "why-levers": {"lever": "The best choice here follows “{lever}”: offer it in “why”."},
    "wrong-shape": {"form": "{expected} was expected here: {form}"},
    "not-an-effect": {"form": "“{text}” lacks its colon: write {form}"},
    "not-points": {"form": "“{text}” lacks its colon: write {form}"},
    "unknown-name": {"holder": "“{name}” is not a known {kind}: declare it in “{holder}”."},
    "untranslated": {
        "count": "{count} texts are not translated, the first is “{address}”: run sena "
        "translate, then fill them in."
    },
    "out-of-reach": {"always": "“{test}” never holds: on every path, {gauge} is always {always}."},
}

# The level of what is only found once a scenario could be read.
CHECKED: Mapping[str, Level] = {
    "unreachable-scene": "warning",
    "unreachable-ending": "warning",
    "loop-without-exit": "error",
    "too-late": "warning",
    "no-consequence": "warning",
    "no-feedback": "warning",
    "no-lever": "warning",
    "no-grounds": "warning",
    "why-levers": "warning",
    "long-feedback": "warning",
    "long-reminder": "warning",
    "no-source": "warning",
    "unused-source": "warning",
    "dated-source": "info",
    "unchecked-source": "info",
    "wrong-sum": "error",
    "missed-anchor": "warning",
    "short-debrief": "warning",
    "incomplete": "warning",
    "flag-never-read": "warning",
    "flag-never-set": "warning",
    "memory-never-set": "warning",
    "out-of-reach": "warning",
    "never-offered": "warning",
    "never-seen": "warning",
    "too-many-ways": "warning",
    "never-ready": "error",
    "stuck": "error",
    "unassessed-objective": "warning",
    "unmoved-axis": "warning",
    "no-debrief": "warning",
    "long-sentence": "warning",
    "unexplained-acronym": "warning",
    "colour-only": "warning",
    "emoji": "warning",
    "hashtag": "warning",
    "no-alt": "warning",
    "untranslated": "warning",
    "stale-translation": "warning",
    "lost-placeholder": "warning",
    "orphan-translation": "info",
    "walkthrough-move": "warning",
    "walkthrough-short": "warning",
    "walkthrough-ending": "warning",
    "walkthrough-expects": "warning",
    "unused-silence": "warning",
    "silence-reason": "warning",
    "plain-word": "info",
    "no-break-space": "info",
    "apostrophe": "info",
    "quotation-marks": "info",
    "dots": "info",
}


class Place(NamedTuple):
    """A point of a file; line and column are counted from 1."""

    # There is one for every key and value of a file: a tuple is made twice as fast.

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to a file that mends a problem for sure: `length` characters become `text`."""

    line: int
    column: int
    length: int
    text: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right: `near` is the likely right word, `excerpt` the line it is on.

    `near_line` is the line where that word stands, 0 when it is in no line of this file; `cure`
    are the changes that mend it, none when only its author can tell.
    """

    place: Place
    code: str
    values: Mapping[str, str] = field(default_factory=dict)
    near: str = ""
    excerpt: str = ""
    length: int = 1
    level: Level = "error"
    near_line: int = 0
    cure: tuple[Edit, ...] = ()


class ScenarioError(Exception):
    """A scenario cannot be played: every problem found, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.place))
        super().__init__(
            "; ".join(f"{p.place.path}:{p.place.line} {p.code}" for p in self.problems)
        )


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word most like `word`, accents and capitals apart; nothing without one."""
    said, by_plain = plain(word), {plain(each): each for each in known}
    alike = get_close_matches(said, list(by_plain), cutoff=SOMEWHAT_ALIKE)
    return next((by_plain[each] for each in alike if _is_near(said, each)), "")


def _is_near(word: str, known: str) -> bool:
    """Tell whether a word that is somewhat alike is likely to be meant: oiu is oui."""
    same_letters = word[:2] == known[:2] or sorted(word) == sorted(known)
    return same_letters or SequenceMatcher(None, known, word).ratio() >= ALIKE


def plain(word: str) -> str:
    """Return a word without capitals and accents: Inès is ines."""
    apart = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
