"""Memory given back: what a large picture took is the system's again once it is dropped."""

from __future__ import annotations

import sys

LARGE = 256 * 1024  # bytes
MODEST = 1920 * 1200  # pixels; in a larger window taking memory anew costs more than it is worth
MMAP_THRESHOLD, ARENA_MAX = -3, -8  # of <malloc.h>


def give_back(size: tuple[int, int]) -> None:
    """On Linux, keep no pool of large pieces, nor one for each thread that draws.

    Left to itself, the C library keeps what the largest picture took for the next ones, which
    seldom fit there. Other systems, and other C libraries, are left as they are.
    """
    if not sys.platform.startswith("linux") or size[0] * size[1] > MODEST:
        return
    import ctypes

    try:
        tune = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError):
        return
    tune(MMAP_THRESHOLD, LARGE)
    tune(ARENA_MAX, 2)
