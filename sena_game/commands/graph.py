"""The map of a scenario, as a picture or as text."""

from __future__ import annotations

import argparse
import sys

from sena_game import paths
from sena_game.chart.drawing import drawing
from sena_game.chart.outline import outline
from sena_game.chart.story import chart
from sena_game.commands import FINE, PROBLEMS
from sena_game.library.folder import open_scenario
from sena_game.window.day import day
from sena_game.words import Words


def graph(options: argparse.Namespace, words: Words) -> int:
    """Draw or tell the map of a scenario, into a file or the terminal."""
    map_ = chart(open_scenario(options.scenario, paths.scenarios(), words.language))
    picture = options.format == "svg"
    inks = dict[str, str](day().inks.items())
    made = drawing(map_, words, inks) if picture else outline(map_, words)
    if options.output:
        return _saved(made, options, words)
    # A picture is read in UTF-8, and a terminal or a shell may write in something else.
    sys.stdout.write(made.encode("ascii", "xmlcharrefreplace").decode() if picture else made)
    return FINE


def _saved(made: str, options: argparse.Namespace, words: Words) -> int:
    try:
        options.output.write_bytes(made.encode())
    except OSError as error:
        said = words("“{path}” cannot be written.", path=options.output)
        print(f"{said} ({error.strerror})", file=sys.stderr)
        return PROBLEMS
    print(words("The map is in {path}.", path=options.output))
    return FINE
