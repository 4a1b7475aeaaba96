"""A sentence as a voice should be given it: what is only there for the eye is put into words."""

from __future__ import annotations

import re
from collections.abc import Mapping

SPACES = str.maketrans(dict.fromkeys("\u00a0\u202f\u2009", " "))
# What an eye skips and a voice would name.
SEEN = (
    (r"(\w)·\w+·s\b", r"\1s"),  # agent·e·s, formateur·rice·s: the voice says “agents”
    (r"(\w)·\w+", r"\1"),
    (r"\s*[·→•|]\s*", ", "),
    (r"[✓☐★]", ""),
    (r"(\d) (?=\d{3}\b)", r"\1"),  # 12 000 is one number
)
SHORT: Mapping[str, tuple[tuple[str, str], ...]] = {
    "fr": (
        (r"\bM\. (?=[A-ZÉÈ])", "Monsieur "),
        (r"\bMme\b", "Madame"),
        (r"\bn° ?(?=\d)", "numéro "),
        (r"\b1 h\b(?! ?\d)", "1 heure"),
        (r"\b(\d{1,2}) h\b", r"\1 heures"),
        (r"\b1er\b", "premier"),
    ),
    "en": ((r"\bNo\. ?(?=\d)", "number "),),
}


def pronounced(text: str, language: str) -> str:
    """Return the text on one line, with plain spaces, and short forms in full."""
    told = " ".join(text.translate(SPACES).split())
    for form, said in (*SEEN, *SHORT.get(language, ())):
        told = re.sub(form, said, told)
    return " ".join(told.split()).lstrip(" ,!")
