"""A game of a few screens in a real window; what is answered is written on standard output.

python tests/window/sample.py [--screen NAME] [--frames] [--text 200] [--countdown 2]
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))


from sena_game.game.settings import Settings  # noqa: E402
from sena_game.screen.blocks import Countdown, Screen  # noqa: E402
from sena_game.window.app import run  # noqa: E402
from sena_game.words import Words  # noqa: E402
from tests.window import board_samples, plugged, samples  # noqa: E402


class SampleGame:
    """Goes from the decision to its consequence and back; "quit" ends it."""

    def __init__(self, screen: Screen, settings: Settings) -> None:
        self.settings = settings
        self.words = Words(settings.language)
        self.finished = False
        self.first = screen
        self.screen = screen
        self.break_on = ""

    def answer(self, control: str) -> None:
        print(control, flush=True)
        if control == self.break_on:
            raise RuntimeError("broken on purpose")
        if "=" in control:
            self.settings = self.settings.but(*control.split("=", 1))
        if control == "quit":
            self.finished = True
        elif control != "same" and not control.startswith("hold "):
            self.screen = samples.CONSEQUENCE if self.screen is self.first else self.first

    def close(self) -> None:
        print("closed", flush=True)


def main() -> int:
    started = time.perf_counter()
    parser = argparse.ArgumentParser()
    parser.add_argument("--screen", default="DECISION")
    parser.add_argument("--text", type=int, default=100)
    parser.add_argument("--theme", default="day")
    parser.add_argument("--motion", default="reduced")
    parser.add_argument("--sounds", type=int, default=0)
    parser.add_argument("--countdown", type=int)
    parser.add_argument("--shots", type=Path)
    parser.add_argument("--break-on", default="")
    parser.add_argument("--captions", default="off")
    parser.add_argument("--voice", default="off")
    parser.add_argument("--pad", default="", help="what a gamepad that is not there does")
    parser.add_argument("--first-frame", action="store_true", help="stop after the first frame")
    args = parser.parse_args()
    where = samples if hasattr(samples, args.screen) else board_samples
    screen: Screen = getattr(where, args.screen)
    if args.countdown:
        screen = replace(screen, countdown=Countdown(args.countdown, "late", "Temps restant :"))
    settings = Settings(
        text_percent=args.text,
        theme=args.theme,
        motion=args.motion,
        sounds=args.sounds,
        ambience=0,
        music=0,
        captions=args.captions,
        voice=args.voice,
    )
    if args.pad:
        plugged.play(args.pad)
    game = SampleGame(screen, settings)
    game.break_on = args.break_on
    if args.first_frame:
        game.finished = True
    code = run(game, assets=ROOT / "assets", shots=args.shots)
    if args.first_frame:
        print(f"{time.perf_counter() - started:.3f} s", flush=True)
    return code


if __name__ == "__main__":
    sys.exit(main())
