"""The voice, with the engines of this system: real processes, stopped at once, none left."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
import wave
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from sena_game.screen.focus import controls
from sena_game.window.pronounced import pronounced
from sena_game.window.reading import Seen, reading, whole
from sena_game.window.voice import Voice
from sena_game.window.voices import LINE, Engine, Piped, Spoken, Way, lines, ways
from sena_game.words import Words
from tests.window import samples
from tests.window.test_window import Player
from tests.window.test_window import display as display  # the X server of our own

PATIENCE = 10  # seconds
LONG = 20  # seconds that our synthesizer takes to say anything
FRENCH = Words("fr")  # what the sample game speaks
pytestmark = pytest.mark.skipif(not Path("/proc/self").exists(), reason="counts processes there")
# A synthesizer for Speech Dispatcher that writes what it is given, then takes its time.
MODULE = """\
GenericExecuteSynth "echo '$LANGUAGE $RATE $DATA' >> '{told}'; sleep {length}"
GenericCmdDependency "sleep"
GenericLanguage "fr" "fr" "utf-8"
GenericLanguage "en" "en" "utf-8"
GenericRateAdd 100
GenericRateMultiply 100
GenericMaxChunkLength 5000
GenericDelimiters "~"
AddVoice "fr" "MALE1" "fr"
AddVoice "en" "MALE1" "en"
"""
SERVER = """\
LogLevel 1
CommunicationMethod "unix_socket"
AudioOutputMethod "alsa"
DefaultLanguage "fr"
AddModule "told" "sd_generic" "told.conf"
DefaultModule told
"""
SILENT = "pcm.!default { type null }\nctl.!default { type null }\n"


def until(true: Callable[[], bool]) -> bool:
    limit = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > limit:
            return False
        time.sleep(0.02)
    return True


def children() -> list[str]:
    return commands(os.getpid())


def commands(started_by: int) -> list[str]:
    """Return the commands of the processes that a process has started and that still run."""
    found = []
    for each in Path("/proc").glob("[0-9]*/stat"):
        try:
            _, name, rest = each.read_text().replace("(", ")").split(")")
        except (OSError, ValueError):
            continue
        state, parent, *_ = rest.split()
        if int(parent) == started_by and state != "Z":
            found.append(name)
    return found


def only(*found: Way) -> Callable[[str, str], tuple[Way, ...]]:
    return lambda language, speed: found


@pytest.fixture
def writer(tmp_path: Path) -> tuple[Path, Way]:
    """A command that writes what it is given as one line, then takes its time."""
    told = tmp_path / "told"
    told.touch()
    script = f"cat >> '{told}'; echo >> '{told}'; exec sleep 30"
    return told, partial(Spoken, ("/bin/sh", "-c", script))


@pytest.fixture
def voices() -> Iterator[Callable[..., Voice]]:
    made: list[Voice] = []

    def make(*found: Way, language: str = "fr", speed: str = "normal") -> Voice:
        made.append(Voice(language, speed, only(*found)))
        return made[-1]

    yield make
    for each in made:
        each.close()


Make = Callable[..., Voice]
Writer = tuple[Path, Way]


def test_what_is_said_reaches_the_engine_once_and_the_last_interrupts(
    writer: Writer, voices: Make
) -> None:
    told, way = writer
    voice = voices(way)
    voice.say("Le pont est fermé.")
    assert until(lambda: told.read_text() == "Le pont est fermé.\n")
    voice.say("Le pont rouvre.")
    assert until(lambda: told.read_text() == "Le pont est fermé.\nLe pont rouvre.\n")
    assert children() == ["sleep"]


def test_what_does_not_interrupt_waits_its_turn(tmp_path: Path, voices: Make) -> None:
    told = tmp_path / "told"
    voice = voices(partial(Spoken, ("/bin/sh", "-c", f"cat >> '{told}'; sleep 0.05")))
    voice.say("Un.")
    voice.say("Deux.", interrupt=False)
    assert until(lambda: told.exists() and told.read_text() == "Un.Deux.")


def test_a_voice_falls_silent_at_once_and_leaves_nothing(writer: Writer, voices: Make) -> None:
    told, way = writer
    voice = voices(way)
    voice.say("Un.")
    assert until(lambda: bool(told.read_text()))
    voice.stop()
    assert until(lambda: children() == [])
    voice.say("Deux.")
    assert until(lambda: told.read_text() == "Un.\nDeux.\n")
    voice.close()
    assert children() == []
    voice.say("Trois.")
    assert told.read_text() == "Un.\nDeux.\n"


def test_an_engine_that_fails_leaves_its_place_and_nothing_is_lost(
    writer: Writer, voices: Make
) -> None:
    told, way = writer
    broken = partial(Spoken, ("/bin/false",))
    voice = voices(partial(Spoken, ("/nowhere",)), broken, partial(Piped, ("/bin/false",)), way)
    voice.say("Le pont est fermé.")
    assert until(lambda: told.read_text() == "Le pont est fermé.\n")
    assert voice.available


def test_where_no_engine_works_it_is_known_and_nothing_breaks(voices: Make) -> None:
    assert not voices().available
    voice = voices(partial(Spoken, ("/nowhere",)))
    voice.say("Bonjour.")
    assert until(lambda: not voice.available)
    voice.say("Bonjour.")
    voice.stop()


class Stuck:
    """An engine that does not answer: something of the system hangs."""

    pending = False

    def say(self, text: str) -> None:
        time.sleep(30)

    look = stop = close = lambda self: None


def test_an_engine_that_hangs_holds_up_nobody(voices: Make) -> None:
    def hang() -> Engine:
        return Stuck()

    voice = voices(hang)
    before = time.monotonic()
    for _ in range(100):
        voice.say("Bonjour.")
        voice.stop()
    assert time.monotonic() - before < 5  # it sleeps six times longer


@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="needs espeak-ng")
@pytest.mark.parametrize("language", ["fr", "en"])
def test_espeak_speaks_faster_when_asked(tmp_path: Path, language: str) -> None:
    lengths = []
    for speed in ("slow", "faster"):
        command = _espeak(language, speed)
        file = tmp_path / f"{speed}.wav"
        engine = Spoken((*command, "-w", str(file)))
        engine.say("Le pont rouvre à 14 heures.")
        assert until(partial(_done, engine))
        with wave.open(str(file)) as sound:
            lengths.append(sound.getnframes() / sound.getframerate())
    assert lengths[0] > 1.5 * lengths[1] > 0.5


def _espeak(language: str, speed: str) -> tuple[str, ...]:
    """Return the command that this system would speak with, were there no Speech Dispatcher."""
    found = [way() for way in ways(language, speed, "linux") if getattr(way, "func", 0) is Spoken]
    return next(each.command for each in found if isinstance(each, Spoken))


def _done(engine: Spoken) -> bool:
    engine.look()
    return not engine.pending


@pytest.fixture
def dispatcher(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A Speech Dispatcher of our own, whose synthesizer writes what it would say."""
    server = shutil.which("speech-dispatcher")
    if not server or not shutil.which("spd-say"):
        pytest.skip("needs speech-dispatcher")
    told, socket = tmp_path / "told", tmp_path / "socket"
    told.touch()
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules/told.conf").write_text(MODULE.format(told=told, length=LONG))
    (tmp_path / "speechd.conf").write_text(SERVER)
    (tmp_path / "asound.conf").write_text(SILENT)
    places = ["-S", socket, "-C", tmp_path, "-L", tmp_path, "-P", tmp_path / "pid"]
    command = [server, "-s", "-c", "unix_socket", "-t", "0", *map(str, places)]
    env = os.environ | {"ALSA_CONFIG_PATH": str(tmp_path / "asound.conf")}
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, env=env, stdout=quiet, stderr=quiet)
    assert until(socket.exists)
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{socket}")
    yield told
    process.terminate()
    process.wait(PATIENCE)


def test_speech_dispatcher_says_each_thing_once_in_its_language_and_pace(dispatcher: Path) -> None:
    for language, speed in (("fr", "normal"), ("en", "fast")):
        voice = Voice(language, speed, lambda *how: ways(*how)[:1])
        voice.say(f"{language} {speed}.")
        assert until(partial(_says, dispatcher, f"{language} {speed}"))
        assert children().count("spd-say") == 1
        voice.close()
        assert "spd-say" not in children()
    said = [line for line in dispatcher.read_text().split("\n") if "." in line]
    assert said == ["fr 100.00 fr normal.", "en 140.00 en fast."]


def _told(told: Path, expected: list[str]) -> bool:
    return heard(told) == expected


def _says(told: Path, text: str) -> bool:
    return text in told.read_text()


def test_speech_dispatcher_drops_what_is_interrupted(dispatcher: Path) -> None:
    voice = Voice("fr", "normal", lambda *how: ways(*how)[:1])
    voice.say("Une phrase. " * 200)  # several lines: the engine would be long to say them all
    assert until(lambda: "Une phrase." in dispatcher.read_text())
    voice.say("La fin.")
    assert until(lambda: "La fin." in dispatcher.read_text())
    voice.close()
    assert dispatcher.read_text().count("Une phrase.") * len("Une phrase. ") <= LINE


@pytest.fixture
def player(
    display: str, dispatcher: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Player]]:
    """The sample game in a window that reads itself aloud, with nobody listening to its tree."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    opened: list[Player] = []

    def start(*options: str) -> Player:
        opened.append(Player(display, *options))
        return opened[-1]

    yield start
    for each in opened:
        each.close()


def heard(told: Path) -> list[str]:
    """Return what the synthesizer was given, each thing without its language and pace."""
    said = [line for line in told.read_text().split("\n") if " 100.00 " in line]
    return [line.split(" 100.00 ")[1] for line in said]


def given(text: str) -> str:
    """Return the first line of a text as Speech Dispatcher hands it on."""
    return next(lines(pronounced(text, "fr"))).replace("…", "...")


def test_a_window_reads_itself_aloud_and_again_when_asked(
    player: Callable[..., Player], dispatcher: Path
) -> None:
    window = player("--voice", "on")
    now = Seen(samples.DECISION, "")
    focused = Seen(samples.DECISION, controls(samples.DECISION)[0].id)
    texts = (reading(None, now, FRENCH), reading(now, focused, FRENCH))
    expected = [given(text) for text in (*texts, whole(samples.DECISION, FRENCH))]
    for number, key in enumerate(("Tab", "F4", "Control_L"), start=1):
        assert until(partial(_told, dispatcher, expected[:number]))
        window.press(key)
    started = window.game.pid
    window.close()
    assert "spd-say" not in commands(started)


def test_a_window_without_voice_starts_nothing(
    player: Callable[..., Player], dispatcher: Path
) -> None:
    window = player()
    window.press("Tab", "2")
    window.heard()
    assert "spd-say" not in commands(window.game.pid)
    assert dispatcher.read_text() == ""


def test_a_long_text_is_cut_between_sentences_and_no_word_is_lost() -> None:
    text = "Le pont est fermé. " * 40 + "mot " * 300
    cut = list(lines(text))
    assert max(map(len, cut)) <= LINE
    assert " ".join(cut).split() == text.split()
    assert cut[0].endswith("fermé.")


def test_each_system_has_its_ways(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert [len(ways("fr", "normal", system)) for system in ("linux", "darwin", "win32")] == [
        0,
        0,
        1,
    ]
    for name in ("spd-say", "espeak-ng", "say"):
        (tmp_path / name).touch(mode=0o755)
    assert [len(ways("fr", "normal", system)) for system in ("linux", "darwin")] == [2, 3]
