"""Which place is heard behind which picture, and what sounds say to those who do not hear them."""

from __future__ import annotations

from collections.abc import Mapping

from sena_game.words import Words

AMBIENCES: Mapping[str, str] = {
    "day": "day",
    "morning": "morning",
    "evening": "evening",
    "night": "night",
    "rain": "rain",
    "flood": "flood",
    "market": "market",
    "market-evening": "market",
    "riverside": "riverside",
    "riverside-evening": "riverside",
    "riverside-flood": "flood",
    "roundabout": "roundabout",
    "roundabout-night": "night",
    "office": "office",
    "office-night": "office",
    "council": "council",
    "council-night": "council",
    "newsroom": "newsroom",
    "newsroom-evening": "newsroom",
    "servers": "servers",
    "season": "day",
    "season-evening": "evening",
}
# Of the sounds of the interface, of the theme and of the places.
CAPTIONS: Mapping[str, str] = {
    "focus": "A fingertip on wood",
    "tick": "A clock ticks",
    "choose": "A soft knock on wood",
    "put": "A rubber stamp",
    "take": "A thread let go",
    "message": "A comment arrives",
    "good": "Three notes that rise",
    "bad": "A thread that slackens",
    "locked": "A latch that does not give",
    "page": "A page turns",
    "letter": "A letter is unfolded",
    "door": "A door opens",
    "theme": "A small waltz",
    "day": "The town by day: sparrows, a bell far away",
    "morning": "The town wakes: blackbirds answer each other",
    "evening": "The evening: crickets, a terrace that murmurs",
    "night": "The night: an owl, a dog far away",
    "rain": "Soft rain on the roofs",
    "flood": "The river in flood, and the wind",
    "office": "The office: a keyboard, a clock",
    "council": "The council room: paper, a cough",
    "market": "The market: voices, a call, crates",
    "newsroom": "The newsroom: keys, a telephone, the press",
    "servers": "The server cupboard: fans, a drop of water",
    "riverside": "The riverside: water, leaves, ducks",
    "roundabout": "The roundabout: cars go by",
}


def caption(name: str, words: Words) -> str:
    """Return what is heard, in the language of the learner; nothing for an unknown sound."""
    return words(CAPTIONS[name]) if name in CAPTIONS else ""
