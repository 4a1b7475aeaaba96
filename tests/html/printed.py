"""Screens to be printed: debriefs of plays at random, sheets, and every block there is."""

from __future__ import annotations

from functools import cache
from random import Random

from sena_game import paths
from sena_game.commands.sheet import explored_or_guessed
from sena_game.debrief.printed import printed
from sena_game.debrief.summary import debrief
from sena_game.game.scoring import scales
from sena_game.library.reader import read_scenario
from sena_game.play.session import moves, start, step
from sena_game.scenario.model import Scenario
from sena_game.screen.blocks import (
    Board,
    Card,
    Choice,
    Choices,
    District,
    Face,
    Fact,
    Feed,
    GaugeBar,
    Gauges,
    Heading,
    Message,
    Notice,
    Paper,
    Paragraph,
    Picture,
    Plot,
    Post,
    Radar,
    RadarAxis,
    Screen,
    Series,
    Speech,
    Street,
    Table,
    Thought,
    Tile,
    TownMap,
)
from sena_game.trainer.sheet import sheet
from sena_game.words import Words, load_words

FRENCH = load_words("fr", paths.assets() / "words")
HOSTILE = (
    '#set page(width: 1pt) $x$ *b* _i_ <script>alert("1")</script> @a `c` \\ //n [d] "e" {{f}}'
)
DEDE = Face("Dédé Rondelle", "", "dede", "cross")


@cache
def shipped(name: str) -> Scenario:
    return read_scenario(paths.scenarios() / name, paths.scenarios())


def a_debrief(name: str, seed: int, words: Words = FRENCH, *, folded: bool = False) -> Screen:
    """Return the printed debrief of a play made at random."""
    dice, session = Random(seed), start(shipped(name), seed)
    while not session.ended:
        session = step(session, dice.choice(moves(session)))
    scale = scales(paths.scenarios() / name, paths.scenarios() / "nowhere", kept=False)
    return printed(debrief(shipped(name), session.run, scale(shipped(name))), words, folded=folded)


@cache
def a_sheet(name: str, words: Words | None = None) -> Screen:
    return sheet(shipped(name), explored_or_guessed(shipped(name)), words or FRENCH)


def every_block(said: str = "Un texte à lire.") -> Screen:
    """Return a screen with each block, in which everything that can be said is `said`."""
    tick = Choice("a", said, said, said, selected=True)
    tile = Tile("t", said, said, said, said, controls=(tick,))
    return Screen(
        "all",
        said,
        (
            Heading(said),
            Paragraph(said, "lead"),
            Speech(f"«\u00a0{said}\u00a0»", DEDE),
            Thought(said, DEDE),
            Picture("a.png", 10, 10, said, said),
            Gauges(said, (GaugeBar("g", said, 40, 5),)),
            Feed(said, (Post("p", DEDE, said, said, said),)),
            Choices(said, (tick, Choice("b", said, locked=said)), note=said),
            Paper(said, said, (said,), (said,), said),
            Heading(said, 3),
            Notice("bad", said, said),
            Radar(said, tuple(RadarAxis(f"{n}{said}", n / 5) for n in range(6)), said, said),
            Plot(said, ("0", "a", "b"), tuple(Series(said, (50, 50, 50)) for _ in range(4))),
            Card(said, said, (Fact(said, said), Fact("", said)), "good", tick),
            Card("", said, (Fact("", said), Fact("", said))),
            Board(said, "pick", (tile,), said),
            Message(said, said, spoken=f"{said}!"),
            TownMap(said, (District(said, 1, 2, said),), said),
            Table(said, (said, said), ((said, said),), (said, said), (said,)),
            Table("", ("a", "b"), (("c", "https://toile.example/a"),)),
            Street(said, (), said),
        ),
    )
