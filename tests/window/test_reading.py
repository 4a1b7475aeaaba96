"""What the voice reads: all that arrives, then what has the focus and what changes, each once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sena_game import paths
from sena_game.screen.blocks import (
    Block,
    Board,
    Choice,
    Choices,
    Meter,
    Paragraph,
    Screen,
    Speech,
    Tile,
)
from sena_game.screen.focus import controls
from sena_game.screen.said import aloud
from sena_game.screen.speech import spoken
from sena_game.window.aloud import Aloud
from sena_game.window.pronounced import pronounced
from sena_game.window.reading import FEW, Seen, reading, whole
from sena_game.window.voice import Voice
from sena_game.words import Words, load_words
from tests.window import board_samples, samples

ENGLISH = Words()
FRENCH = load_words("fr", paths.assets() / "words")
SAMPLES = (*samples.SCREENS, *samples.PICTURES, *board_samples.BOARDS, board_samples.EVERY_BLOCK)
GO = Choices("What now?", (Choice("go", "Go on", "Now."), Choice("stop", "Stop")))


def screen(*blocks: Block, id: str = "s", focus: str = "") -> Screen:
    return Screen(id, "Bridge", blocks, menu=(Choice("help", "Help"),), focus=focus)


def told(before: Seen | None, after: Screen, focus: str = "") -> str:
    return reading(before, Seen(after, focus), ENGLISH)


def test_a_screen_that_arrives_is_read_with_what_can_be_chosen() -> None:
    said = told(None, screen(Speech("It is closed."), GO))
    assert said == (
        "Bridge. It is closed. What now? Go on. Now. Button. 1 of 2. Stop. Button. 2 of 2"
    )


def test_of_many_controls_only_the_number_is_told() -> None:
    choices = tuple(Choice(str(n), f"C{n}") for n in range(FEW + 1))
    said = told(None, screen(Choices("What?", choices)))
    assert said == "Bridge. What? 7 things to choose from: Tab goes through them."


def test_what_has_the_focus_on_arrival_is_read_in_full() -> None:
    assert told(None, screen(GO), "stop") == "Bridge. What now? Stop. Button. 2 of 2"


def test_nothing_is_said_of_what_has_not_changed() -> None:
    assert told(Seen(screen(GO), "go"), screen(GO), "go") == ""


def test_moving_reads_the_control_and_what_stands_before_it() -> None:
    page = screen(GO, Paragraph("Further on."), Choices("Then?", (Choice("end", "End"),)))
    assert told(Seen(page, "go"), page, "stop") == "Stop. Button. 2 of 2"
    assert told(Seen(page, "stop"), page, "end") == "Further on. Then? End. Button"


def test_moving_back_in_a_list_does_not_read_its_title_again() -> None:
    page = screen(GO)
    assert told(Seen(page, "stop"), page, "go") == "Go on. Now. Button. 1 of 2"


def test_the_first_control_reached_does_not_repeat_the_arrival() -> None:
    page = screen(Paragraph("Long."), GO)
    assert told(Seen(page, ""), page, "go") == "Go on. Now. Button. 1 of 2"


def board(*, on: bool, hours: int) -> Screen:
    control = Choice("take t" if on else "put t", "Take", selected=on)
    meters = (Meter("Hours", hours, 8, f"{hours} of 8 hours"),)
    return screen(
        Board("Actions", "pick", (Tile("t", "Tile", controls=(control,)),), meters=meters)
    )


def test_a_tick_is_told_once_with_what_it_costs() -> None:
    said = told(Seen(board(on=False, hours=0), "put t"), board(on=True, hours=3), "take t")
    assert said == "Hours: 3 of 8 hours. Tile. Take. Tick box, ticked"


def test_a_value_that_is_chosen_is_told_once() -> None:
    on, off = Choice("a", "Day", selected=True), Choice("b", "Night", selected=False)
    before = screen(Choices("Colours", (on, off)))
    after = screen(Choices("Colours", (replace(on, selected=False), replace(off, selected=True))))
    assert told(Seen(before, "b"), after, "b") == "Night. Radio button, chosen. 2 of 2"


@pytest.mark.parametrize("words", [ENGLISH, FRENCH], ids=["en", "fr"])
@pytest.mark.parametrize("shown", SAMPLES, ids=lambda shown: shown.id)
def test_going_through_a_screen_reads_all_that_stands_before_its_last_control(
    shown: Screen, words: Words
) -> None:
    said, focus = [reading(None, Seen(shown, ""), words)], ""
    for control in controls(shown):
        said.append(reading(Seen(shown, focus), Seen(shown, control.id), words))
        focus = control.id
    everything = spoken(shown, words)
    last = max((n for n, each in enumerate(everything) if each.control), default=len(everything))
    for each in everything[:last]:
        assert any(each.text in part for part in said)
    for each in everything:
        assert aloud(each, words).rstrip(".") in whole(shown, words)


def test_what_is_for_the_eye_is_put_into_words() -> None:
    assert pronounced("12\u202f000 agent·e·s · 14\u00a0h", "fr") == "12000 agents, 14 heures"
    assert pronounced("M.\u00a0Roche, n°\u00a05\u00a0: «\u00a0oui\u00a0»", "fr") == (
        "Monsieur Roche, numéro 5 : « oui »"
    )
    assert pronounced("Formateur·rice → 12:30", "en") == "Formateur, 12:30"


class Written(Voice):
    """A voice that keeps what it is given instead of saying it."""

    def __init__(self, language: str, speed: str) -> None:
        super().__init__(language, speed, lambda *_: ())
        self.told: list[str] = []
        VOICES.append(self)

    def say(self, text: str, *, interrupt: bool = True) -> None:
        self.told.append(text)

    def stop(self) -> None:
        self.told.append("")


VOICES: list[Written] = []


def test_where_a_screen_reader_listens_the_voice_is_silent_unless_asked() -> None:
    VOICES.clear()
    reader = Aloud(Written, grace=0)
    reader.show(Seen(screen(GO), ""), ENGLISH, "normal", listened=True)
    assert VOICES == []
    reader.again(Seen(screen(GO), ""), ENGLISH, "normal")
    reader.show(Seen(screen(GO), ""), ENGLISH, "normal", listened=False)
    assert [text.split(".")[0] for text in VOICES[0].told] == ["Bridge", "Bridge"]


def test_another_language_has_another_voice() -> None:
    VOICES.clear()
    reader = Aloud(Written, grace=0)
    reader.show(Seen(screen(GO), ""), ENGLISH, "normal", listened=False)
    reader.show(Seen(screen(GO, id="t"), ""), FRENCH, "normal", listened=False)
    assert len(VOICES) == 2
