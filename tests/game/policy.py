"""Someone who goes on: settles what can be settled, and otherwise does what is new."""

from __future__ import annotations

from sena_game.game.game import Game
from sena_game.screen.blocks import Choice
from sena_game.screen.focus import controls

# What does not lead on, or takes back what was done.
BACK = ("undo", "pause", "help", "title", "begin", "commit", "take", "quit")


class Onward:
    """Remembers what was done, so as not to go round."""

    def __init__(self, game: Game) -> None:
        self.game = game
        self.done: set[tuple[str, str]] = set()

    def control(self) -> str:
        """Return the control to activate on the screen there is now; none at the debrief."""
        game = self.game
        if game.screen.id == "debrief":
            return ""
        if game.page == "title":
            return "begin"
        shown = [each for each in controls(game.screen) if _leads_on(each)]
        settling = next((each.id for each in shown if each.id == "done"), "")
        new = next((each.id for each in shown if (game.session.at, each.id) not in self.done), "")
        chosen = settling or new or shown[0].id
        self.done.add((game.session.at, chosen))
        return chosen


def _leads_on(control: Choice) -> bool:
    return not control.locked and not control.id.startswith(BACK)
