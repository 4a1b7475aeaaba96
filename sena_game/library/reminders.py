"""What the short situations of a scenario may hold: its key `reminders`."""

from __future__ import annotations

from sena_game.scenario.fields import Id, Ref, Text
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import MapOf, Record, inside, key_place, must
from sena_game.scenario.reminder import Reminder
from sena_game.scenario.source import Node

# Fewer is no question, and more takes longer than a minute leaves.
FEWEST, MOST = 2, 3


def _checked(reminder: Reminder, node: Node, reading: Reading) -> None:
    """Note a number of options that does not suit, and a right one that is none of them."""
    count = len(reminder.options)
    if not FEWEST <= count <= MOST:
        place = key_place(node, "options")
        reading.note(place, "reminder-options", length=len("options"), count=str(count))
    elif reminder.right not in reminder.options:
        reading.unknown(inside(node, "right").place, "option", reminder.right, reminder.options)


REMINDER = Record(
    Reminder,
    "a reminder",
    {
        "lever": must(Ref("lever"), help="Le levier à faire revenir, parmi ceux de la ville."),
        "text": must(Text(), help="La situation, nouvelle, en quarante mots au plus."),
        "options": must(
            MapOf(Text()), help="Deux ou trois réponses possibles, chacune avec son identifiant."
        ),
        "right": must(Id(), help="L’identifiant de la bonne réponse."),
        "why": must(Text(), help="Pourquoi c’est la bonne, en trente mots au plus."),
        "source": must(Ref("source"), help="D’où cela vient, parmi les « sources » du scénario."),
    },
    check=_checked,
    rests_on=("options", "right"),
)
