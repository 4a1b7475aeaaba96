"""What the story can show besides words: thoughts, a front page, a picture."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sena_game.scenario.fields import OneOf, Ref, Text
from sena_game.scenario.image import Image, Trouble
from sena_game.scenario.model import MOODS, Page, Picture, Thought
from sena_game.scenario.reading import Reading
from sena_game.scenario.records import Key, OneOrMore, Record, may, must
from sena_game.scenario.source import Node, Scalar


class PictureFile:
    """The name of a picture that is in the folder of the scenario."""

    def read(self, node: Node, reading: Reading) -> Image:
        if not isinstance(node, Scalar):
            reading.note(node.place, "wrong-shape", expected="The name of a file")
            return Image()
        found = reading.look(node.text) if _is_name(node.text) else _outside(node.text, reading)
        if isinstance(found, Trouble):
            length = len(node.text) or 1
            reading.note(node.place, found.code, near=found.near, length=length, **found.values)
            return Image()
        return found


def _is_name(text: str) -> bool:
    """Tell whether it is the name of a file alone, on every system."""
    return not any(sign in text for sign in "/\\:") and text not in (".", "..")


def _outside(path: str, reading: Reading) -> Trouble:
    """Return that a path is none of ours; its last step is probably meant when it is here."""
    name = re.split(r"[/\\:]", path)[-1]
    here = _is_name(name) and isinstance(reading.look(name), Image)
    return Trouble("outside-path", {"path": path}, name if here else "")


THOUGHT = Record(
    Thought,
    "a thought",
    {
        "speaker": must(Ref("character"), help="Qui le pense, parmi les personnages de la ville."),
        "text": must(Text(), help="Ce que le personnage pense sans le dire."),
        "mood": may(OneOf(MOODS), "calm", help="L’humeur de qui pense."),
    },
)

PAGE = Record(
    Page,
    "a front page",
    {
        "masthead": may(
            Text(), "", help="Le nom du journal. Par défaut, celui de la ville (« newspaper »)."
        ),
        "title": must(Text(), help="Le gros titre."),
        "text": must(Text(), help="L’article, en quelques lignes."),
    },
)

PICTURE = Record(
    Picture,
    "a picture",
    {
        "file": must(
            PictureFile(), help="Le nom d’un fichier PNG ou JPEG rangé à côté du scénario."
        ),
        "alt": may(Text(), "", help="Ce que l’image montre et apprend, dit à qui ne la voit pas."),
        "credit": may(Text(), "", help="À qui l’image est due, et sous quelle licence."),
    },
)

# What a scene and a consequence can both show.
SHOWN_KEYS: Mapping[str, Key] = {
    "thoughts": may(
        OneOrMore(THOUGHT),
        (),
        help="Ce que pensent tout bas un ou plusieurs habitants, dans l’ordre.",
    ),
    "page": may(PAGE, help="La une d’un journal, montrée à côté du récit."),
}
PICTURE_KEY = may(PICTURE, help="Une image du dossier du scénario, avec ce qu’elle montre.")
