"""The screens around a play: its title, and the pause."""

from __future__ import annotations

from sena_game.play.session import Session
from sena_game.scenario.model import Scenario
from sena_game.screen.blocks import (
    Choice,
    Choices,
    Heading,
    Notice,
    Paper,
    Paragraph,
    Screen,
)
from sena_game.words import Words


def title(
    scenario: Scenario,
    words: Words,
    *,
    resume: Choice | None,
    notices: tuple[Notice, ...],
    doors: tuple[Choice, ...] = (),
    aside: tuple[Choice, ...],
) -> Screen:
    """Return the job ad, or what another scenario has instead: its front, and how to begin.

    `resume` goes on with a play left unfinished; `doors` lead further, `aside` elsewhere.
    """
    front = scenario.front
    ad = Paper(
        masthead=front.masthead,
        title=front.title,
        paragraphs=tuple(front.text.split("\n")) if front.text else (),
        footnotes=front.footnotes,
        signature=front.signature,
        kind="ad",
    )
    begin = Choice("begin", front.start or words("Begin"), icon="play")
    main = (*((resume,) if resume else ()), begin, *doors)
    warned = scenario.warnings and words.colon(words("Content warning"), scenario.warnings)
    warning = (Paragraph(warned, "small"),) if warned else ()
    return Screen(
        id="title",
        title=scenario.title,
        blocks=(
            *notices,
            ad,
            Choices("", main, style="list"),
            Choices("", aside, style="row"),
            *warning,
        ),
        shape="title",
        backdrop=front.backdrop,
        focus=main[0].id,
    )


def resuming(scenario: str, when: str, words: Words, *, control: str = "resume") -> Choice:
    """Return what goes on with the play of a scenario, left at a moment."""
    text = f"{scenario} · {when}"
    return Choice(control, words("Resume the play"), text=text, icon="rotate-ccw")


def outside(words: Words, *, credited: bool) -> tuple[Choice, ...]:
    """Return what a title leads to besides plays."""
    return (
        Choice("settings", words("Settings"), icon="settings"),
        Choice("help", words("Help"), icon="circle-help", key="?"),
        *((Choice("credits", words("Credits"), icon="heart-handshake"),) if credited else ()),
        Choice("quit", words("Quit"), icon="log-out"),
    )


def inside(words: Words) -> tuple[Choice, ...]:
    """Return what the front of an episode leads to besides its play."""
    return (
        Choice("back", words("Back"), icon="arrow-left", key="escape"),
        Choice("settings", words("Settings"), icon="settings"),
        Choice("help", words("Help"), icon="circle-help", key="?"),
    )


def pause(session: Session, words: Words, *, leaving: Choice, undoable: bool) -> Screen:
    """Return the pause; `leaving` goes back to the title or the town."""
    undo = Choice("undo", words("Back to the previous decision"), icon="undo-2", key="backspace")
    choices = (
        Choice("resume", words("Resume"), icon="play", key="escape"),
        *((undo,) if undoable else ()),
        Choice("settings", words("Settings"), icon="settings"),
        Choice("help", words("Help"), icon="circle-help", key="?"),
        leaving,
        Choice("quit", words("Save and quit"), icon="save"),
    )
    return Screen(
        id="pause",
        title=words("Pause"),
        blocks=(
            Heading(words("Pause")),
            Paragraph(words("Toile can wait. Everything you have decided is saved.")),
            Choices("", choices, style="list"),
        ),
        progress=session.scenario.title,
        backdrop=_behind(session),
        focus="resume",
    )


def _behind(session: Session) -> str:
    """Return the place where the play stands."""
    return "day" if session.ended else session.scene.stage.backdrop
