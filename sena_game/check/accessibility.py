"""What some people cannot see or hear of a text: colours, emoji, hashtags read in one breath."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from sena_game.check.language import quoted
from sena_game.check.passages import Passages
from sena_game.library.lexicon import Lexicon
from sena_game.problems import Problem

# How much is read before and after a colour.
NEAR = 60
# A text that names more colours than this is no instruction.
COLOURS_AT_MOST = 100
# Letters from which a hashtag of small letters is taken for several words.
HASHTAG_FROM = 10

_COLOUR = re.compile(
    r"[bgjmnortv](?<!\w[bgjmnortv])(?:(?<=r)(?:ouges?|oses?)|(?<=v)(?:erte?s?|iolet(?:te)?s?)"
    r"|(?<=b)(?:leue?s?|lanc(?:he)?s?)|(?<=j)aunes?|(?<=o)ranges?|(?<=g)rise?s?|(?<=n)oire?s?"
    r"|(?<=m)auves?|(?<=t)urquoises?)(?!\w)"
)
_THE = r"(?:(?:l[ae]s?|ce(?:t|tte|s)?|du|aux?|chaque)\s+|l[’'])"
_A = rf"(?:{_THE}|une?\s+)"
# What is acted on or read: after « the », it is this one and no other.
_CONTROL = (
    r"(?:boutons?|cases?|liens?|onglets?|icônes?|pictogrammes?|pastilles?|curseurs?|touches?"
    r"|encadrés?|bandeaux?|textes?|mots?|phrases?)"
)
_ACT = (
    r"(?:cliqu(?:ez|er|e|ons)|appuy(?:ez|er|ons)|appuie|(?:dé)?coch(?:ez|er|e|ons)"
    r"|sélectionn(?:ez|er|e|ons)|press(?:ez|er)|rempli(?:ssez|r|s)|complét(?:ez|er)|complète)"
)
_CHOOSE = r"(?:choisi(?:ssez|r|s)|prenez|prendre|prends|regardez|lisez|lire|suivez|repérez)"
_READ = (
    r"(?:mots?|textes?|phrases?|passages?|lignes?|chiffres?|nombres?|dates?|jours?|horaires?"
    r"|créneaux?|cases?|champs?|boutons?|liens?|noms?|réponses?|parties?|éléments?|informations?"
    r"|mentions?|cellules?|colonnes?|zones?|points?|messages?|erreurs?)"
)
_SET = (
    r"(?:(?:(?:écrit|marqué|indiqué|surligné|affiché|signalé|souligné|mentionné|noté|inscrit"
    r"|imprimé|entouré|encadré|coloré)e?s?)|s[’']affiche(?:nt)?|ce\s+qui\s+(?:est|apparaît))"
)
# Each ends where the colour starts.
_ACTED_ON = re.compile(
    rf"\b(?:{_THE}{_CONTROL}\s+(?:en\s+)?"
    rf"|{_ACT}\s+(?:sur\s+|dans\s+)?{_A}(?:(?:\w+\s+){{0,2}}(?:en\s+)?))\Z",
    re.IGNORECASE,
)
_CHOSEN = re.compile(rf"\b{_CHOOSE}\s+{_THE}\Z", re.IGNORECASE)
_SET_IN = re.compile(
    rf"\b(?:{_READ}\s+(?:(?!en\b)\w+\s+){{0,3}}|(?<!\ba\s)(?<!\bont\s)(?<!\bavez\s){_SET}\s+)en\s+\Z",
    re.IGNORECASE,
)
# A card to pay with, a park, a permission: their colour is their name.
_FIXED = re.compile(
    r"\b(?:cartes?|espaces?|feux?|lignes?|numéros?|maisons?|fil|listes?|tapis|alertes?|vigilances?"
    r"|zones?|croix|plans?|livres?|votes?|pages?|bulletins?|cartons?|gilets?|classes?|nuits?|bacs?"
    r"|sacs?|poubelles?|casques?|trames?|marchés?|tables?|voies?|rubans?)\s+\Z",
    re.IGNORECASE,
)
# What is named by its words or its place as well can be found without its colour.
_NAMED = re.compile(
    r"\s*[«“\"(]|\s+[A-ZÀ-Þ]|,?\s+(?:intitulée?s?|marquée?s?|nommée?s?|libellée?s?|qui\s+dit"
    r"|en\s+(?:haut|bas)|à\s+(?:droite|gauche)|au\s+(?:centre|milieu))(?!\w)"
)
_ENDS = re.compile(r"\s*[\x00.,;:!?…»)]|\s+(?:si|pour|quand|ou|et)\s")

_ONE = (
    "(?:[\U0001f1e6-\U0001f1ff]{2}|[0-9#*]\ufe0f?\u20e3"
    "|[\U0001f000-\U0001f1e5\U0001f200-\U0001faff\u231a\u231b\u23e9-\u23f3\u25fd\u25fe\u2600-\u2604"
    "\u260e\u2614\u2615\u2620\u2639\u263a\u2648-\u2653\u2665\u267f\u2693\u26a0\u26a1\u26aa\u26ab"
    "\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u2709-\u270d"
    "\u2728\u274c\u274e\u2753-\u2755\u2757\u2763\u2764\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50"
    "\u2b55]|[\u203c\u2049\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299]\ufe0f)"
    "[\ufe0f\U0001f3fb-\U0001f3ff]*(?:\u200d[\u2600-\u27bf\U0001f300-\U0001faff]"
    "[\ufe0f\U0001f3fb-\U0001f3ff]*)*"
)
# What every emoji holds, which is quick to seek.
_PICTURED = re.compile("[\u203c-\u3299\U0001f000-\U0001faff]")
_EMOJI = re.compile(rf"{_ONE}(?:[ \u00a0\u202f]*{_ONE})*")
_EACH = re.compile(_ONE)
_SAID = re.compile("[^\\s«“\"'(\u00a0\u202f]")
# An emoji is at the very end when only what closes a sentence or a text follows it.
_OVER = re.compile(r"[\s.!?…»”)]*\x00")

_LONG_WORD = re.compile(r"(?<![\w#])\w{10,}")
_HASHTAG = re.compile(r"#(?<![\w&/#]#)([a-zà-öø-ÿœ]{10,})(?!\w)")


def problems(passages: Passages, lexicon: Lexicon) -> Iterator[Problem]:
    yield from _colours(passages)
    yield from _emoji(passages)
    yield from _hashtags(passages, lexicon)


def _colours(passages: Passages) -> Iterator[Problem]:
    text = passages.text
    seen: Counter[int] = Counter()
    for found in _COLOUR.finditer(text):
        low, high = passages.bounds(found.start())
        seen[low] += 1
        if seen[low] > COLOURS_AT_MOST:
            continue
        low = max(low, found.start() - NEAR)
        before = _pointed_at(text, low, found)
        if not before or _NAMED.match(text, found.end(), high) or quoted(passages.address(low)):
            continue
        start, said = before.start(), text[before.start() : found.end()]
        values = {"text": " ".join(said.split())}
        yield passages.problem("colour-only", start, found.end(), values=values)


def _pointed_at(text: str, low: int, colour: re.Match[str]) -> re.Match[str] | None:
    """Return the words before a colour that make it the way to find what to act on or read."""
    start = colour.start()
    if _FIXED.search(text, low, start):
        return None
    if _CHOSEN.search(text, low, start) and _ENDS.match(text, colour.end()):
        return _CHOSEN.search(text, low, start)
    # Black and white are what texts are set in anyway.
    plain = colour[0].startswith(("noir", "blanc"))
    return _ACTED_ON.search(text, low, start) or (
        None if plain else _SET_IN.search(text, low, start)
    )


def _emoji(passages: Passages) -> Iterator[Problem]:
    text = passages.text
    if not _PICTURED.search(text):
        return
    for found in _EMOJI.finditer(text):
        start = passages.bounds(found.start())[0]
        alone = not _SAID.search(text, start, found.start())
        several = len(_EACH.findall(found[0])) > 1
        if alone or several or not _OVER.match(text, found.end()):
            values = {"text": found[0]}
            yield passages.problem("emoji", *found.span(), values=values)


def _hashtags(passages: Passages, lexicon: Lexicon) -> Iterator[Problem]:
    found = list(_HASHTAG.finditer(passages.text))
    # A word that is written elsewhere without its # is one word.
    known = lexicon.words.union(_LONG_WORD.findall(passages.text) if found else ())
    for each in found:
        if each[1] not in known:
            yield passages.problem("hashtag", *each.span(), values={"text": each[0]})
