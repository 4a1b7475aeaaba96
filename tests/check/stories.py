"""Stories of any size, for tests and measures: three options and some sixty words a scene."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

HEAD = """\
format: 1
town: toile
title: Une longue histoire
duration: 60
audience: Tout le monde.
objectives:
  dire: Dire ce qui est vrai.
axes: [services, dialogue, information]
version: 1.0.0
authors:
  - L’équipe
licence: CC-BY-4.0
plan:
  - {minutes: 30, activity: play, text: Jouer.}
  - {minutes: 30, activity: debrief, text: Parler.}
gauges: {confiance: 50, equipe: 60, portee: 40}
flags: [promesse]
red_lines:
  mineurs: {label: Montrer un enfant sans accord, rule: Il faut un accord écrit., source: loi}
sources:
  loi: {title: La loi, year: 2005, checked: 2026-06}
front: {masthead: Toile, title: Une longue histoire, text: Bonjour., start: Jouer}
start: s1
scenes:
"""
ENDINGS = """\
endings:
  haut:
    if: confiance >= 70 and promesse
    title: En haut
    text: La ville vous remercie.
    debrief: Tenir parole, cela se voit.
  bas:
    tone: dry
    title: En bas
    text: La ville se tait.
    debrief: Qui ne répond pas se fait oublier.
"""

WHO = [
    "La maire",
    "Le standard",
    "Un voisin",
    "La presse",
    "Une élue",
    "Le club",
    "Lola",
    "Un agent",
    "La gare",
]
DOES = [
    "demande",
    "attend",
    "publie",
    "perd",
    "relit",
    "cherche",
    "annonce",
    "oublie",
    "corrige",
    "reçoit",
]
WHAT = [
    "une date",
    "un plan",
    "la liste",
    "son affiche",
    "une réponse",
    "les horaires",
    "le menu",
    "la photo",
    "un avis",
    "le mot juste",
    "trois lignes",
    "le bon jour",
]
WHERE = [
    "au marché",
    "sur la page",
    "en mairie",
    "à l’école",
    "près du canal",
    "au guichet",
    "sur le mur",
]
AXES = ("services", "dialogue", "information")
LEVERS = ("objectif", "canal", "verifier", "repondre", "droit", "oublier", "moins")
GAUGES = ("confiance", "equipe", "portee")


def story(count: int, seed: int = 0, *, loops: float = 0.0) -> str:
    """Return a story of `count` scenes where every one can be reached, and so can the end.

    Of the options that do not lead to the next scene, a share of `loops` lead back.
    """
    chance = Random(seed)
    scenes = (
        line for number in range(1, count + 1) for line in _scene(number, count, chance, loops)
    )
    return HEAD + "\n".join(scenes) + "\n" + ENDINGS


def write(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "scenario.yaml").write_text(text, encoding="utf-8")
    return folder


def _scene(number: int, count: int, chance: Random, loops: float) -> Iterator[str]:
    yield f"  s{number}:"
    yield f"    speaker: {chance.choice(('ines', 'lola', 'odile'))}"
    yield "    text: |"
    yield f"      {_sentence(chance)} {_sentence(chance)}"
    yield f"    question: Que faire {chance.choice(WHERE)}\u202f?"
    if number == 1:
        yield "    objective: dire"
    yield f"    then: {_id(number + 1, count)}"
    yield "    options:"
    for id in "abc":
        yield from _option(id, number, chance)
        if id == "c" and chance.random() < 0.6:
            yield f"        then: {_further(number, count, chance, loops)}"


def _option(id: str, number: int, chance: Random) -> Iterator[str]:
    effect = f"{chance.choice(GAUGES)}: {chance.choice(('+5', '-5', '+10'))}"
    promise = ", promesse: yes" if id == "b" and number % 20 == 1 else ""
    yield f"      {id}:"
    yield f"        label: Dire {chance.choice(WHAT)}"
    yield f"        effects: {{{effect}{promise}}}"
    yield f"        points: {{{AXES[number % 3]}: {chance.choice(('+2', '-2', '+4'))}}}"
    yield f"        consequence: {_sentence(chance)}"
    yield f"        feedback: {_sentence(chance)}"
    yield f"        lever: {chance.choice(LEVERS)}"
    if id == "b" and number % 20 == 3:
        yield "        if: equipe >= 40 and not seen(s1)"
        yield "        otherwise: Trop tôt."
    if id == "b" and number % 20 == 7:
        yield "        red_line: mineurs"


def _further(number: int, count: int, chance: Random, loops: float) -> str:
    if chance.random() < loops:
        return f"s{chance.randint(max(1, number - 12), number)}"
    one, other = (_id(number + chance.randint(2, 9), count) for _ in range(2))
    if chance.random() < 0.1:
        return f"[{{scene: {one}, weight: 2}}, {{scene: {other}}}]"
    return one


def _id(number: int, count: int) -> str:
    return f"s{number}" if number <= count else "end"


def _sentence(chance: Random) -> str:
    said = (chance.choice(words) for words in (WHO, DOES, WHAT, WHERE))
    return " ".join(said) + "."
