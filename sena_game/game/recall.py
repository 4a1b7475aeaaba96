"""A round of reminders, from its offer to its end: what is shown, and what an answer does to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from sena_game.debrief.citing import brief
from sena_game.game.reminders import Question
from sena_game.scenario.model import Scenario
from sena_game.screen.blocks import (
    Block,
    Choice,
    Choices,
    Heading,
    Notice,
    Paragraph,
    Screen,
)
from sena_game.words import Words

# A scenario by its id; None when it is not there any more.
Find = Callable[[str], Scenario | None]


@dataclass(frozen=True, slots=True)
class Round:
    """The situations of a round and the options taken so far; `told` while a reason is read."""

    questions: tuple[Question, ...]
    taken: tuple[str, ...] = ()
    begun: bool = False
    told: bool = False

    @property
    def asked(self) -> Question | None:
        """The situation that awaits an answer."""
        waits = self.begun and not self.told and len(self.taken) < len(self.questions)
        return self.questions[len(self.taken)] if waits else None

    @property
    def results(self) -> tuple[tuple[Question, bool], ...]:
        """What was answered so far, and whether that was right."""
        answered = zip(self.questions, self.taken, strict=False)
        return tuple((each, taken == each.reminder.right) for each, taken in answered)


def offer(count: int, words: Words) -> Choice:
    """Return the one line that says a round is ready."""
    one = words("A minute of reminders is ready (1 question)")
    several = words("A minute of reminders is ready ({count} questions)", count=count)
    return Choice("recall", one if count == 1 else several, icon="lightbulb")


def answered(current: Round, control: str) -> Round | None:
    """Return the round once a control was used; None when that means nothing now."""
    match control.split():
        case ["recall-begin"] if not current.begun:
            return replace(current, begun=True)
        case ["recall-take", option] if current.asked and option in current.asked.reminder.options:
            return replace(current, taken=(*current.taken, option), told=True)
        case ["recall-on"] if current.told:
            return replace(current, told=False)
        case _:
            return None


def shown(current: Round, words: Words, find: Find) -> Screen:
    """Return the page of a round, as it stands."""
    if not current.begun:
        return _offered(current, words)
    if current.asked:
        return _asking(current, current.asked, words)
    return _telling(current, words, find) if current.told else _ended(current, words, find)


def _offered(current: Round, words: Words) -> Screen:
    text = words(
        "What your plays missed comes back in new situations, after two, seven and thirty days: "
        "that is how it stays. It counts for no score."
    )
    choices = (
        Choice("recall-begin", words("Begin"), icon="play"),
        Choice("recall-later", words("Not today"), icon="undo-2", key="escape"),
        Choice("recall-never", words("No more reminders"), icon="volume-x"),
    )
    always = words("Reminders can be had back in the settings.")
    return _page(
        "recall",
        words,
        (Paragraph(text, "lead"), Choices("", choices, style="list"), Paragraph(always, "small")),
        focus=choices[0].id,
    )


def _asking(current: Round, question: Question, words: Words) -> Screen:
    reminder = question.reminder
    options = tuple(Choice(f"recall-take {id}", label) for id, label in reminder.options.items())
    number = len(current.taken) + 1
    asked = Choices(words("What do you do?"), options)
    stop = Choice("title", words("Stop here"), icon="log-out", key="escape")
    return replace(
        _page(f"recall:{number}", words, (Paragraph(reminder.text, "lead"), asked)),
        menu=(stop,),
        progress=_progress(current, number, words),
    )


def _telling(current: Round, words: Words, find: Find) -> Screen:
    """Return why an answer was right or not, with its lever and its source."""
    number = len(current.taken)
    question, right = current.results[-1]
    reminder, taken = question.reminder, current.taken[-1]
    said = reminder.options[taken]
    if right:
        notice = Notice("good", words("Right: {option}", option=said), reminder.why)
    else:
        better = words.colon(words("Better"), reminder.options[reminder.right])
        title = words("Not quite: {option}", option=said)
        notice = Notice("warning", title, f"{better}. {reminder.why}")
    on = Choice("recall-on", words("Go on"), icon="arrow-right")
    told: list[Block] = [Paragraph(reminder.text), notice]
    told += _references(question, words, find)
    told.append(Choices("", (on,), style="row"))
    page = _page(f"recall:{number}:why", words, tuple(told), focus=on.id)
    return replace(page, progress=_progress(current, number, words))


def _references(question: Question, words: Words, find: Find) -> tuple[Paragraph, ...]:
    """Return the lever of a situation and its source, where its scenario can tell them."""
    scenario, reminder = find(question.scenario), question.reminder
    if scenario is None:
        return ()
    lever = scenario.town.levers[reminder.lever].label
    source = brief(scenario.sources[reminder.source])
    return (
        Paragraph(words.colon(words("Lever"), lever)),
        Paragraph(words.colon(words("Source"), source), "small"),
    )


def _ended(current: Round, words: Words, find: Find) -> Screen:
    kept = _levers(current, words, find, right=True)
    back = _levers(current, words, find, right=False)
    home = Choice("title", words("Back to the title"), icon="landmark", key="escape")
    said: list[Block] = []
    if kept:
        said.append(Paragraph(words.colon(words("Kept"), kept)))
    if back:
        said.append(Paragraph(words.colon(words("To come back at the next round"), back)))
    said.append(Paragraph(words("That is all for today."), "lead"))
    done = Choices("", (home,), style="row")
    return _page("recall:end", words, (*said, done), focus=home.id)


def _levers(current: Round, words: Words, find: Find, *, right: bool) -> str:
    """Return the levers answered right throughout, or not, as they are called."""
    wrong = {each.reminder.lever for each, well in current.results if not well}
    names = {
        each.reminder.lever: scenario.town.levers[each.reminder.lever].label
        for each, _ in current.results
        if (scenario := find(each.scenario))
    }
    return " · ".join(name for lever, name in names.items() if (lever not in wrong) == right)


def _progress(current: Round, number: int, words: Words) -> str:
    return words("{value} of {most}", value=number, most=len(current.questions))


def _page(id: str, words: Words, blocks: tuple[Block, ...], focus: str = "") -> Screen:
    title = words("A minute of reminders")
    return Screen(id=id, title=title, blocks=(Heading(title), *blocks), focus=focus)
