"""The debrief of a saved run, as a page, as a PDF or as text."""

from __future__ import annotations

import argparse
import sys

from sena_game import paths
from sena_game.commands import PROBLEMS
from sena_game.commands.printing import shown
from sena_game.debrief.printed import printed
from sena_game.debrief.summary import debrief as told_of
from sena_game.game.scoring import scales
from sena_game.game.telling import changed, when
from sena_game.library.folder import find
from sena_game.library.reader import read_scenario
from sena_game.play.replay import read_on, replay
from sena_game.records.store import SavedRun, open_store
from sena_game.words import Words

PAGES = 2  # of a printed debrief


def debrief(options: argparse.Namespace, words: Words) -> int:
    """Show the debrief of a run that came to its end: the last one when none is named."""
    store = open_store(paths.records())
    try:
        saved = store.load(options.run) if options.run else _last(store.runs())
    finally:
        store.close()
    if saved is None:
        return _refused(words("There is no such play in {path}.", path=store.where))
    folder = find(saved.run.scenario, paths.scenarios())
    scenario = read_scenario(folder, paths.scenarios(), words.language)
    again = replay(scenario, saved.run.seed, saved.run.decisions)
    ended = read_on(again.session, "").ended
    if again.stopped or (saved.ending and not ended):
        return _refused(changed(again.stopped, words))
    if not ended:
        return _refused(words("This play has not come to its end: there is no debrief yet."))
    told = told_of(scenario, saved.run, scales(folder, paths.records())(scenario))
    dated = words("Last played on {when}", when=when(saved.last, words))
    whole, folded = (
        printed(told, words, chosen=saved.commitment, dated=dated, folded=short)
        for short in (False, True)
    )
    return shown(whole, options, words, shorter=(folded,), most=PAGES)


def _last(runs: tuple[SavedRun, ...]) -> SavedRun | None:
    """Return the run that was finished last, if any was."""
    return max((each for each in runs if each.ending), key=lambda each: each.last, default=None)


def _refused(said: str) -> int:
    print(said, file=sys.stderr)
    return PROBLEMS
