"""What characters remember: set by effects, asked by conditions, seen on their faces."""

from __future__ import annotations

from pathlib import Path

import pytest

from sena_game.library.reader import read_scenario
from sena_game.play.screens import show
from sena_game.play.session import Session, start, step
from sena_game.problems import ScenarioError
from sena_game.rules.effects import MEMORIES, REMEMBERED, apply, parse
from sena_game.rules.moves import Choose, Continue
from sena_game.rules.state import State
from sena_game.screen.blocks import Speech
from sena_game.words import Words
from tests.explore.test_exact import brute, explored
from tests.library.small import written

STORY = """\
start: un
scenes:
  un:
    text: Bonjour.
    then: deux
    options:
      promet: {label: Promettre, effects: {lola: promised}}
      blesse: {label: Blesser, effects: {lola: cold, confiance: -10}}
      aide: {label: Aider, effects: {lola: warm}}
  deux:
    text: Encore.
    then: trois
    options:
      tient: {label: Tenir, if: lola.promised, effects: {lola: kept}}
      rompt: {label: Rompre, if: lola.promised, effects: {lola: broken}}
      passe: {label: Passer, if: not lola.promised}
  trois:
    speaker: lola
    text: Et moi ?
    then: end
    options:
      a: {label: A, if: lola.warm and not lola.cold, otherwise: Lola s’en souvient.}
      b: {label: B, if: not lola.broken or confiance < 50}
      c: {label: C}
"""
ENDINGS = """\
endings:
  froide: {title: Froide, text: Fini., if: lola.cold}
  fin: {title: Fin, text: Fini.}
"""


@pytest.fixture
def begun(tmp_path: Path) -> Session:
    return start(read_scenario(written(tmp_path, STORY, ENDINGS), tmp_path))


def after(session: Session, *options: str) -> Session:
    for option in options:
        session = step(session, Choose(option))
        if session.told:
            session = step(session, Continue())
    return session


def face(session: Session) -> str:
    blocks = show(session, Words(), before={}).blocks
    return next(b.face.mood for b in blocks if isinstance(b, Speech) and b.face)


@pytest.mark.parametrize(
    ("written_as", "before", "remembered"),
    [
        ("warm", {"lola.cold"}, {"lola.warm"}),
        ("cold", {"lola.warm"}, {"lola.cold"}),
        ("promised", {"lola.cold"}, {"lola.cold", "lola.promised"}),
        ("kept", {"lola.promised", "lola.cold"}, {"lola.warm"}),
        ("broken", {"lola.promised", "lola.warm"}, {"lola.broken", "lola.cold"}),
    ],
)
def test_one_memory_takes_the_place_of_another(
    written_as: str, before: set[str], remembered: set[str]
) -> None:
    state = State(gauges={}, flags=frozenset(before))
    assert apply(parse("lola", written_as), state).flags == remembered


def test_everything_that_is_raised_may_be_asked() -> None:
    raised = {each for up, _ in MEMORIES.values() for each in up}
    assert raised == set(REMEMBERED)


@pytest.mark.parametrize(
    ("options", "mood"),
    [
        (("promet", "tient"), "happy"),
        (("promet", "rompt"), "cross"),
        (("blesse", "passe"), "cross"),
        (("aide", "passe"), "happy"),
    ],
)
def test_a_face_shows_what_is_remembered(
    begun: Session, options: tuple[str, ...], mood: str
) -> None:
    assert face(after(begun, *options)) == mood


def test_a_mood_that_is_written_is_the_one_shown(tmp_path: Path) -> None:
    story = STORY.replace("    speaker: lola\n", "    speaker: lola\n    mood: surprised\n")
    begun = start(read_scenario(written(tmp_path, story, ENDINGS), tmp_path))
    assert face(after(begun, "blesse", "passe")) == "surprised"


def test_what_is_remembered_opens_options_and_endings(begun: Session) -> None:
    assert after(begun, "promet", "tient", "a").at == "fin"
    assert after(begun, "promet", "rompt", "c").at == "froide"
    locked = begun.scenario.scenes["trois"].moves(after(begun, "blesse", "passe").state, {})
    assert Choose("a") not in locked


def test_memories_are_explored_as_every_play_gives(begun: Session) -> None:
    plays, found = brute(begun), explored(begun)
    assert found.count == plays.count
    assert found.levels == pytest.approx(plays.levels, abs=1e-12)
    assert found.chance == pytest.approx(plays.chance, abs=1e-12)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("lola: promised", "lola: furious"),
        ("lola: promised", "zoe: promised"),
        ("if: lola.warm", "if: lola.kept"),
        ("if: lola.warm", "if: zoe.warm"),
    ],
)
def test_only_those_of_the_town_remember_and_only_this(tmp_path: Path, old: str, new: str) -> None:
    folder = written(tmp_path, STORY.replace(old, new), ENDINGS)
    with pytest.raises(ScenarioError):
        read_scenario(folder, tmp_path)
