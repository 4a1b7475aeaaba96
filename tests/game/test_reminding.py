"""A round from its line on the title to its end: offered, put off, declined, answered, recorded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from sena_game.game.game import Game
from sena_game.game.settings import read
from sena_game.records.store import open_store
from sena_game.screen.blocks import Notice, Paragraph
from sena_game.screen.focus import controls
from tests.game.conftest import NOW, answered, new_game
from tests.game.test_game import BEST, WORST


class Clock:
    """The clock of a machine, that a test sets."""

    def __init__(self) -> None:
        self.now = NOW

    def days(self, count: int) -> None:
        self.now = NOW + timedelta(days=count)


@pytest.fixture
def clock() -> Clock:
    return Clock()


def opened(folder: Path, clock: Clock) -> Game:
    store = open_store(folder)
    settings = read(store.settings())
    store.close()
    return new_game(folder, settings=settings, now=lambda: clock.now)


@pytest.fixture
def played(tmp_path: Path, clock: Clock) -> Iterator[Game]:
    """A game whose only play missed a good deal."""
    game = opened(tmp_path, clock)
    answered(game, "begin", *WORST, "continue")
    assert game.page == "letter"
    yield answered(game, "title")
    game.close()


def offers(game: Game) -> str:
    found = [each.label for each in controls(game.screen) if each.id == "recall"]
    return found[0] if found else ""


def through(game: Game, *, right: bool) -> list[str]:
    """Answer the round that is ready; return the situations it asked."""
    answered(game, "recall", "recall-begin")
    asked = []
    while (page := game.screen.id) != "recall:end":
        texts = [each.text for each in game.screen.blocks if isinstance(each, Paragraph)]
        asked.append(texts[0])
        options = [each.id for each in controls(game.screen) if each.id.startswith("recall-take")]
        known = {each.text: each for each in game.scenario.reminders.values()}[texts[0]]
        wrong = next(each for each in options if each != f"recall-take {known.right}")
        answered(game, f"recall-take {known.right}" if right else wrong, "recall-on")
        assert game.screen.id != page
    answered(game, "title")
    return asked


def test_nothing_is_offered_before_two_days_nor_without_a_play(
    played: Game, clock: Clock, tmp_path: Path
) -> None:
    assert offers(played) == ""
    clock.days(1)
    assert offers(answered(played, "help", "back")) == ""
    assert offers(new_game(tmp_path / "elsewhere")) == ""


def test_one_quiet_line_is_on_the_title_and_never_has_the_focus(played: Game, clock: Clock) -> None:
    clock.days(2)
    assert offers(answered(played, "help", "back")) == (
        "Une minute de rappel est prête (3\u00a0questions)"
    )
    assert played.screen.focus != "recall"
    assert offers(answered(played, "scenario toile-recrute")) == ""


def test_a_round_ends_in_a_minute_and_is_offered_again_when_it_is_due(
    played: Game, clock: Clock
) -> None:
    clock.days(2)
    first = through(answered(played, "help", "back"), right=True)
    assert (len(first), offers(played)) == (3, "")
    clock.days(6)
    between = through(answered(played, "help", "back"), right=True)
    clock.days(7)
    second = through(answered(played, "help", "back"), right=True)
    # What a minute could not hold on the first day comes on another; then the first come back.
    assert between and not set(first) & set(between)
    levers = {each.text: each.lever for each in played.scenario.reminders.values()}
    assert {levers[each] for each in second} == {levers[each] for each in first}


def test_what_is_missed_comes_back_at_the_next_round(played: Game, clock: Clock) -> None:
    clock.days(2)
    through(answered(played, "help", "back"), right=False)
    levers = {each.lever for each in played.store.reminded()}
    clock.days(4)
    through(answered(played, "help", "back"), right=True)
    again = {each.lever for each in played.store.reminded() if each.correct}
    assert levers & again
    assert [each.correct for each in played.store.reminded()][:3] == [False] * 3


def test_an_answer_is_recorded_before_its_reason_is_read(played: Game, clock: Clock) -> None:
    clock.days(2)
    answered(played, "help", "back", "recall", "recall-begin")
    (option, *_) = [each.id for each in controls(played.screen) if "take" in each.id]
    answered(played, option)
    (kept,) = played.store.reminded()
    assert (kept.run, f"recall-take {kept.option}", kept.answered) == (1, option, clock.now)
    (notice,) = [each for each in played.screen.blocks if isinstance(each, Notice)]
    reminder = played.scenario.reminders[kept.reminder]
    assert notice.text.endswith(reminder.why)
    assert notice.tone == ("good" if kept.option == reminder.right else "warning")
    read = [each.text for each in played.screen.blocks if isinstance(each, Paragraph)]
    assert [each.partition("\u00a0: ")[0] for each in read[1:]] == ["Levier", "Source"]
    answered(played, option, "recall-take nothing")
    assert len(played.store.reminded()) == 1


def test_not_today_means_tomorrow_and_no_more_means_never(
    played: Game, clock: Clock, tmp_path: Path
) -> None:
    clock.days(2)
    answered(played, "help", "back", "recall", "recall-later")
    assert (played.screen.id, offers(played)) == ("title", "")
    clock.days(3)
    assert offers(answered(played, "help", "back"))
    answered(played, "recall", "recall-never")
    clock.days(300)
    assert offers(answered(opened(tmp_path, clock))) == ""
    assert offers(answered(played, "set reminders on", "help", "back"))


def test_a_round_left_midway_is_over_for_the_day(played: Game, clock: Clock) -> None:
    clock.days(2)
    answered(played, "help", "back", "recall", "recall-begin", "title")
    assert offers(played)
    answered(played, "recall", "recall-begin")
    (option, *_) = [each.id for each in controls(played.screen) if "take" in each.id]
    answered(played, option, "title")
    assert offers(played) == ""


def test_the_best_play_owes_nothing(tmp_path: Path, clock: Clock) -> None:
    game = opened(tmp_path, clock)
    answered(game, "begin", *BEST, "continue", "title")
    clock.days(40)
    assert offers(answered(game, "help", "back")) == ""


def test_an_erased_play_is_no_longer_recalled(played: Game, clock: Clock) -> None:
    clock.days(2)
    through(answered(played, "help", "back"), right=False)
    answered(played, "records", "erase 1", "erased 1", "title")
    clock.days(30)
    assert offers(answered(played, "help", "back")) == ""
    assert (played.store.missed(), played.store.reminded()) == ((), ())


def test_a_round_is_in_the_language_of_the_game(played: Game, clock: Clock) -> None:
    clock.days(2)
    answered(played, "set language en", "title")
    assert offers(played) == "A minute of reminders is ready (3 questions)"
    answered(played, "recall", "recall-begin")
    texts = [each.text for each in played.screen.blocks if isinstance(each, Paragraph)]
    assert texts[0] in {each.text for each in played.scenario.reminders.values()}
