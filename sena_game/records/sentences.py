"""A sentence that a learner writes, as it is kept: on one line, short, made of signs that show."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 200
# Spaces of French are kept as they were typed.
_BLANK = re.compile(r"[ \t\r\n\f\v\x1c-\x1f\x85\u2028\u2029]+")


def bounded(text: str) -> str:
    """Return a text on one line of 200 signs at most, without what commands a terminal."""
    line = _BLANK.sub(" ", unicodedata.normalize("NFC", text)).strip()
    # Controls, marks that turn the order of reading round, half characters, private signs.
    shown = "".join(sign for sign in line if not unicodedata.category(sign).startswith("C"))
    return shown[:LONGEST].strip()
