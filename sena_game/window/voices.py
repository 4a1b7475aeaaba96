"""The voices a system has, each behind the same few calls, made and used by one thread only.

Linux and macOS speak through a command of theirs, in a process that can be stopped whatever it
does; Windows through a library, since a game that starts PowerShell is taken for a virus.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import textwrap
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any, Protocol

# What each way of speaking calls a pace: slow, normal, fast, faster.
PACES = ("slow", "normal", "fast", "faster")
DISPATCHER = (-30, 0, 40, 75)
WORDS_A_MINUTE = (130, 175, 250, 330)
PRISM = (0.35, 0.5, 0.65, 0.8)
# The macOS voices that come with it: the others are to make one laugh.
MAC_VOICES = {"fr": ("Audrey", "Thomas", "Amélie"), "en": ("Samantha", "Daniel", "Alex")}
LINE = 600  # a longer line would be cut anywhere by what reads it
SETTLED = 3.0  # seconds after which a command that still runs is taken to work
PATIENCE = 0.5  # seconds given to a process to end by itself


class Engine(Protocol):
    """Something that speaks; OSError or RuntimeError when it cannot any more."""

    @property
    def pending(self) -> bool: ...  # whether it is to be looked at again soon
    def say(self, text: str) -> None: ...
    def look(self) -> None: ...
    def stop(self) -> None: ...
    def close(self) -> None: ...


Way = Callable[[], Engine]


def ways(language: str, speed: str, system: str = sys.platform) -> tuple[Way, ...]:
    """Return the ways to speak that this system seems to have, the best first; none is opened."""
    return tuple(_ways(language, PACES.index(speed), system))


def _ways(language: str, pace: int, system: str) -> Iterator[Way]:
    if system == "win32":
        yield partial(Library, language, PRISM[pace])
        return
    minute = str(WORDS_A_MINUTE[pace])
    if system == "darwin" and (say := shutil.which("say")):
        yield lambda: Spoken((say, *_mac_voice(say, language), "-r", minute, "-f", "-"))
    if found := shutil.which("spd-say"):
        options = ("-N", "sena", "-P", "message", "-l", language, "-r", str(DISPATCHER[pace]))
        yield partial(Piped, (found, "-e", *options))
    for name in ("espeak-ng", "espeak"):
        if found := shutil.which(name):
            yield partial(Spoken, (found, "--stdin", "-b", "1", "-v", language, "-s", minute))


class Piped:
    """The command of Speech Dispatcher, which stays and has a queue of its own."""

    def __init__(self, command: tuple[str, ...]) -> None:
        self._process = _started(command)
        self._since = time.monotonic()

    @property
    def pending(self) -> bool:
        return time.monotonic() - self._since < SETTLED

    def say(self, text: str) -> None:
        for line in lines(text):
            self._send(line)

    def look(self) -> None:
        if self._process.poll() is not None:
            raise RuntimeError("nothing answers")

    def stop(self) -> None:
        self._send("!-!CANCEL SELF")

    def close(self) -> None:
        with suppress(OSError):
            self.stop()
        _ended(self._process)

    def _send(self, line: str) -> None:
        assert self._process.stdin
        self._process.stdin.write(f"{line}\n".encode())
        self._process.stdin.flush()


class Spoken:
    """A command that says what it is given, then ends: one at a time, the rest waits its turn."""

    def __init__(self, command: tuple[str, ...]) -> None:
        self.command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._waiting: deque[str] = deque()

    @property
    def pending(self) -> bool:
        return self._process is not None

    def say(self, text: str) -> None:
        self._waiting.append(text)
        self.look()

    def look(self) -> None:
        """Go on to what waits when nothing is being said."""
        if self._process:
            if self._process.poll() is None:
                return
            failed, self._process = self._process.returncode, None
            if failed:
                raise RuntimeError("the command fails")
        if self._waiting:
            self._process = _started(self.command)
            assert self._process.stdin
            self._process.stdin.write(self._waiting.popleft().encode())
            self._process.stdin.close()

    def stop(self) -> None:
        self._waiting.clear()
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None

    def close(self) -> None:
        self.stop()


class Library:
    """The voices of Windows, through a library that is there on Windows only."""

    KNOWN = ("ONE_CORE", "SAPI")  # the voices of Windows 10 and later, then those of always

    def __init__(self, language: str, rate: float, known: tuple[str, ...] = KNOWN) -> None:
        try:
            import prism  # type: ignore[import-not-found,unused-ignore]
        except (ImportError, OSError) as lacking:
            raise RuntimeError("no library") from lacking
        self._wrong: type[Exception] = prism.PrismError
        self._context = prism.Context()
        self._speaker: Any = None  # the library has no types
        for name in known:
            with suppress(self._wrong, RuntimeError, ValueError):
                self._speaker = self._context.create(prism.BackendId[name])
                break
        if self._speaker is None:
            raise RuntimeError("no voice")
        with suppress(self._wrong):  # what a voice cannot do is left as it is
            self._speaker.rate = rate
            self._speaker.voice = self._voice(language)

    def _voice(self, language: str) -> int:
        """Return the voice in use when it speaks that language, otherwise the first that does."""
        used: int = self._speaker.voice
        numbers = (used, *range(self._speaker.voices_count))
        known = self._speaker.get_voice_language
        return next((n for n in numbers if known(n).lower().startswith(language)), used)

    @property
    def pending(self) -> bool:
        return False

    def say(self, text: str) -> None:
        try:
            self._speaker.speak(text, False)
        except self._wrong as failed:
            raise RuntimeError("the voice fails") from failed

    def look(self) -> None:
        pass

    def stop(self) -> None:
        with suppress(self._wrong):  # nothing was being said
            self._speaker.stop()

    def close(self) -> None:
        self.stop()


def lines(text: str) -> Iterator[str]:
    """Yield the text as lines, cut after sentences, or words where a sentence is too long."""
    line = ""
    for sentence in re.split(r"(?<=[.!?…;:»”]) +", text):
        if line and len(line) + len(sentence) > LINE:
            yield line
            line = ""
        *long, sentence = textwrap.wrap(sentence, LINE) or [""]
        yield from long
        line = f"{line} {sentence}".strip()
    if line:
        yield line


def _mac_voice(say: str, language: str) -> tuple[str, ...]:
    told = subprocess.run((say, "-v", "?"), capture_output=True, check=False, timeout=5)
    found = re.findall(rf"^(.+?) +{language}[_-]\w+ +#", told.stdout.decode(), re.MULTILINE)
    known = [name for name in MAC_VOICES.get(language, ()) if name in found]
    return ("-v", (known or found)[0]) if found else ()


def _started(command: tuple[str, ...]) -> subprocess.Popen[bytes]:
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet)


def _ended(process: subprocess.Popen[bytes]) -> None:
    """End a process: by itself when nothing more comes, otherwise by force."""
    with suppress(OSError):
        if process.stdin:
            process.stdin.close()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
