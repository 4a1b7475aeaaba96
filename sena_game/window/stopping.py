"""Being told to stop from outside: by the system, by a terminal, by a display that goes away."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sena_game.window.app import Game

# Those that a system has: Windows has no SIGHUP.
SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name)
)


@contextmanager
def stopping(game: Game, sorry: Mapping[str, str]) -> Iterator[None]:
    """Meanwhile, a signal to stop closes the game as its window would."""

    def stop(number: int, frame: object) -> None:
        game.finished = True

    try:
        before = {each: signal.signal(each, stop) for each in SIGNALS}
    except ValueError:  # only the first thread may say what signals do
        before = {}
    undo = _watch(game, sorry)
    try:
        yield
    finally:
        undo()
        for each, handler in before.items():
            signal.signal(each, handler)


def _watch(game: Game, sorry: Mapping[str, str]) -> Callable[[], None]:
    """See to what happens when the display of X11 goes away; return how to stop seeing to it.

    Its library then ends the program by itself: there is only time to close the records, where
    everything decided is already, and to say so.
    """
    if not sys.platform.startswith("linux") or not os.environ.get("DISPLAY"):
        return lambda: None
    import ctypes

    try:
        library = ctypes.CDLL("libX11.so.6")
    except OSError:
        return lambda: None

    def lost(display: Any) -> int:
        game.close()
        print(sorry.get(game.settings.language, sorry["en"]), file=sys.stderr, flush=True)
        os._exit(1)

    called = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)(lost)
    library.XSetIOErrorHandler.restype = ctypes.c_void_p
    library.XSetIOErrorHandler.argtypes = [ctypes.c_void_p]
    former = library.XSetIOErrorHandler(ctypes.cast(called, ctypes.c_void_p))

    def undo() -> None:
        library.XSetIOErrorHandler(former)
        assert called  # held until nothing can call it any more

    return undo
