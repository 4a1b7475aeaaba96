"""The game played through the accessibility tree alone, on a session bus and a display of its own.

What is read there is held against what speech says of each screen; what is announced is counted.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sena_game.records.store import open_store
from sena_game.window.following import kept
from sena_game.window.layout import plan, seen
from sena_game.window.lettering import Lettering
from sena_game.window.news import news
from sena_game.window.tree import tree, walk
from sena_game.words import Words
from tests.game.policy import Onward
from tests.window import board_samples, samples
from tests.window.listening import Listener, desktop, lacking, meant, turned
from tests.window.test_tree import SCENARIOS, SCREENS_AT_MOST, opened
from tests.window.test_voice import commands
from tests.window.test_window import PATIENCE, SAMPLE, Player
from tests.window.test_window import display as display  # the X server of our own


@pytest.fixture(scope="module")
def session(display: str) -> Iterator[dict[str, str]]:
    """The environment of a desktop where a screen reader is switched on."""
    missing = lacking()
    if missing and os.environ.get("CI"):
        pytest.fail(f"needed to test the accessibility tree: {', '.join(missing)}")
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
    with desktop(display) as env:
        yield env


Play = Callable[..., Listener]


@pytest.fixture
def play(session: dict[str, str], tmp_path: Path) -> Iterator[Play]:
    opened: list[Listener] = []

    def start(*program: str) -> Listener:
        env = session | {"SENA_HOME": str(tmp_path / "home")}
        opened.append(Listener(env, *program))
        return opened[-1]

    yield start
    for listener in opened:
        listener.close()


SAID = Words("fr")  # what the sample game speaks
PLAYED = [*((name, "fr") for name in SCENARIOS), ("toile-recrute", "en")]


@pytest.mark.parametrize(("name", "language"), PLAYED)
def test_a_scenario_is_played_through_the_accessibility_tree_alone(
    play: Play, tmp_path: Path, name: str, language: str
) -> None:
    listener = play("-m", "sena_game", "play", name, "--seed", "1", "--lang", language)
    game = opened(name, language, tmp_path / "beforehand")
    onward, focus, announced, ticks = Onward(game), game.screen.focus, list[str](), 0
    for _ in range(SCREENS_AT_MOST):
        before = game.screen
        listener.wait(meant(before, game.words, focus, "".join(announced[-1:])))
        control = onward.control()
        if not control:
            break
        listener.click(before, control, game.words)
        game.answer(control)
        after = game.screen
        same = after.id == before.id
        focus = after.focus or (kept(before, after, control) if same else "")
        ticks += turned(before, after, game.words) if same else 0
        announced += filter(None, [news(before, after, focus, game.words)])
    listener.hear(len(announced))
    game.close()
    assert game.screen.id == "debrief"
    assert listener.announced == announced
    assert len(listener.ticked) == ticks
    assert [bool(run.ending) for run in open_store(tmp_path / "home").runs()] == [True]


def test_the_focus_goes_where_a_screen_reader_asks_and_decides_nothing(play: Play) -> None:
    listener = play(str(SAMPLE))
    listener.wait(meant(samples.DECISION, SAID, samples.DECISION.focus, ""))
    for control in ("stamp", "relay"):
        listener.click(samples.DECISION, control, SAID, action="focus")
        listener.wait(meant(samples.DECISION, SAID, control, ""))
    assert listener.announced == []


@pytest.mark.skipif(not shutil.which("spd-say"), reason="needs speech-dispatcher")
def test_the_voice_is_silent_where_a_screen_reader_listens(play: Play) -> None:
    listener = play(str(SAMPLE), "--voice", "on")
    listener.wait(meant(samples.DECISION, SAID, samples.DECISION.focus, ""))
    for control in ("stamp", "relay") * 6:  # long enough for a voice to have begun
        listener.click(samples.DECISION, control, SAID, action="focus")
        listener.wait(meant(samples.DECISION, SAID, control, ""))
        assert commands(listener.game.pid) == []


def test_a_locked_control_takes_the_focus_and_says_why(play: Play) -> None:
    listener = play(str(SAMPLE), "--screen", "PICK")
    listener.wait(meant(board_samples.PICK, SAID, board_samples.PICK.focus, ""))
    listener.click(board_samples.PICK, "done", SAID)
    listener.wait(meant(board_samples.PICK, SAID, "done", ""))


def test_controls_lie_where_they_are_drawn(play: Play, letters: Lettering) -> None:
    listener = play(str(SAMPLE))
    listener.wait(meant(samples.DECISION, SAID, samples.DECISION.focus, ""))
    laid = plan(samples.DECISION, (1280, 720), 100, letters.width)
    drawn = {each.spot.control: each.box for each in seen(laid.marks, {})}
    nodes = list(walk(tree(samples.DECISION, SAID, "")))
    for node, found in zip(nodes, listener.ask(do="tree"), strict=True):
        if node.control:
            box = drawn[node.control]
            assert found["box"] == [box.x, box.y, box.w, box.h]


def test_without_a_session_bus_the_game_is_the_same(
    display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    assert answers(display) == ["verify", ""]


def test_without_the_library_the_game_is_the_same(
    display: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "accesskit.py").write_text("raise ImportError", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert answers(display) == ["verify", ""]


def answers(display: str) -> list[str]:
    """Return what a key answers in a window, and what is written about what goes wrong."""
    player = Player(display)
    player.press("2")
    heard = player.heard()
    player.game.terminate()
    _, wrong = player.game.communicate(timeout=PATIENCE)
    return [heard, wrong]
