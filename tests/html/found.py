"""Findings as they are for a sound scenario, a bad one, and one too large to be explored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sena_game import paths
from sena_game.explore.findings import (
    Bar,
    Estimate,
    Findings,
    Played,
    Seen,
    Spread,
    Weighed,
    Witness,
)
from sena_game.explore.reasons import REASONS
from sena_game.play.run import Decision
from sena_game.words import Words, load_words

FRENCH = load_words("fr", paths.assets() / "words")
ENGLISH = load_words("en", paths.assets() / "words")

LETTER = Witness((Decision("rumeur", "choose verifier"), Decision("mur", "put insulte masquer")))
DRAWN = Witness((Decision("rumeur", "choose relayer"), Decision("mur", "done")), seed=41)
LOST = Witness((Decision("rumeur", "choose taire"),), seed=None)


def exact(value: float) -> Estimate:
    return Estimate(value, value, value)


def seen(kind: str, id: str, label: str, met: float, offered: float = 1.0) -> Seen:
    return Seen(kind, id, label, exact(offered), exact(met), LETTER)


def spread(id: str, label: str, chances: Mapping[int, float]) -> Spread:
    return Spread(id, label, chances, LETTER, DRAWN)


def sound() -> Findings:
    """Return what is found of a scenario in which there is nothing to mend."""
    return Findings(
        scenario="ville-rumeur",
        title="La rumeur du canal",
        fingerprint="0f1e2d3c4b5a6978",
        sample=0,
        states=1231,
        plays=6561,
        random=31.67,
        best=99,
        seen=(
            seen("scene", "rumeur", "Que faites-vous\u202f?", 1.0),
            seen("option", "rumeur.verifier", "Vérifier, puis dire", 0.34),
            seen("option", "rumeur.relayer", "Relayer tout de suite", 0.33),
            seen("option", "rumeur.taire", "Ne rien dire", 0.33),
            seen("scene", "mur", "Que faites-vous de ce commentaire\u202f?", 1.0),
            seen("item", "mur.insulte.masquer", "Bande de… → Le masquer", 0.5),
            seen("item", "mur.insulte.laisser", "Bande de… → Le laisser", 0.5),
            seen("ending", "calme", "Le canal est calme", 0.617),
            seen("ending", "remous", "Des remous", 0.383),
        ),
        gauges=(
            spread("confiance", "Confiance", {0: 0.03, 45: 0.5, 60: 0.4, 85: 0.07}),
            spread("equipe", "Équipe", {10: 0.25, 40: 0.5, 70: 0.25}),
        ),
        axes=(
            spread("services", "Services et démarches", {-4: 0.3, 9: 0.4, 28: 0.3}),
            spread("confiance", "Confiance (droit, inclusion)", {-17: 0.2, 4: 0.6, 27: 0.2}),
        ),
        score=spread("score", "score", {-78: 0.1, -12: 0.4, 37: 0.4, 100: 0.1}),
        minutes=spread("seconds", "seconds", {151: 0.2, 158: 0.6, 163: 0.2}),
        announced=3,
        words_seen=0.573,
        players=(
            played("random", "At random", -0.25, 0.617),
            played("first", "Always the first", 9.41, 0.0),
            played("longest", "Always the longest", 47.92, 0.5),
            played("best", "Knowing everything", 100.0, 1.0),
        ),
        weighed=(
            Weighed(
                "rumeur",
                "Que faites-vous\u202f?",
                {"verifier": 13.23, "relayer": -2.58, "taire": -11.41},
                best="verifier",
                best_place=1,
            ),
            Weighed(
                "mur.insulte", "Bande de…", {"masquer": 8.04, "laisser": -8.04}, best="masquer"
            ),
        ),
        saturated={"confiance": 0.0206},
        fairness=(
            bar("first", "Always the first", 9.41, 50),
            bar("longest", "Always the longest", 47.92, 50),
            bar("margin", "Points by which the best path beats chance", 67.33, 40, least=True),
            bar("sourced", "Decisions with a source", 100, 80, "%", least=True),
            bar("first-decision", "Seconds before the first decision", 28.31, 45, "s"),
        ),
        saturated_at={"confiance": "mur.insulte.laisser"},
    )


def bad() -> Findings:
    """Return what is found when nearly everything that can be wrong is."""
    found = sound()
    low = (REASONS["low"], {"gauge": "Équipe", "high": "25", "test": "equipe >= 30"})
    shut = (REASONS["shut"], {"tests": "“equipe >= 30”"})
    never = Seen("option", "rumeur.maire", "Prévenir la maire", exact(0), exact(0), reason=low)
    unmet = Seen("ending", "gloire", "La gloire", exact(1), exact(0), reason=low)
    seldom = (REASONS["only"], {"options": "rumeur.taire", "count": "250"})
    rare = Seen("scene", "cave", "Que dit la cave\u202f?", exact(1), exact(0.004), LOST, seldom)
    rumour = replace(
        found.weighed[0],
        dominated=(("taire", "relayer"), ("maire", "verifier")),
        best_is_longest=True,
    )
    return replace(
        found,
        seen=(*found.seen, never, rare, unmet),
        stuck=(Seen("stuck", "mur", "Le mur", exact(0.031), exact(0.031), DRAWN, shut),),
        minutes=spread("seconds", "seconds", {610: 0.2, 725: 0.6, 840: 0.2}),
        announced=5,
        weighed=(rumour, *found.weighed[1:]),
        saturated={"confiance": 0.31},
        players=(
            *found.players[:2],
            played("longest", "Always the longest", 96.2, 0.9),
            found.players[3],
        ),
        fairness=(
            found.fairness[0],
            bar("longest", "Always the longest", 96.2, 50),
            bar("dominated", "Options that another beats on every axis", 2, 0),
            bar(
                "duration", "Gap between the time a play takes and the one announced", 141, 20, "%"
            ),
            *found.fairness[2:],
        ),
    )


def sampled() -> Findings:
    """Return what is found from two thousand plays, when there are too many to make them all."""
    found = sound()

    def about(estimate: Estimate) -> Estimate:
        value = estimate.value
        return Estimate(value, max(0.0, value - 0.02), min(1.0, value + 0.02))

    def rested(spread: Spread) -> Spread:
        return replace(spread, sample=2000)

    return replace(
        found,
        sample=2000,
        plays=None,
        seen=tuple(
            replace(each, offered=about(each.offered), met=about(each.met)) for each in found.seen
        ),
        gauges=tuple(map(rested, found.gauges)),
        axes=tuple(map(rested, found.axes)),
        score=rested(found.score),
        minutes=rested(found.minutes),
        players=tuple(
            replace(
                each, score=Estimate(each.score.value, each.score.value - 3, each.score.value + 3)
            )
            for each in found.players
        ),
    )


def guessed() -> Findings:
    """Return what a sample alone says: no witness, no player, nothing weighed, nothing timed."""

    def alone(spread: Spread) -> Spread:
        return replace(spread, least=Witness(), most=Witness())

    found = sampled()
    lost = Seen("option", "rumeur.maire", "Prévenir la maire", exact(1), Estimate(0, 0, 0.0019))
    return replace(
        found,
        states=0,
        seen=tuple(replace(each, witness=Witness()) for each in (*found.seen, lost)),
        gauges=tuple(map(alone, found.gauges)),
        axes=tuple(map(alone, found.axes)),
        score=alone(found.score),
        minutes=replace(alone(found.minutes), chances={}),
        words_seen=0.0,
        players=(),
        weighed=(),
        saturated={},
        saturated_at={},
        fairness=(),
    )


def hostile() -> Findings:
    """Return what is found of a scenario whose texts would like to be something else."""
    found = sound()
    evil = "<script>alert('x')</script> \" onload=alert(1) & </title></style><img src=x> \x00\x0b"
    return replace(
        found,
        title=evil,
        scenario=evil,
        fingerprint=evil,
        seen=tuple(replace(each, label=evil) for each in found.seen),
        gauges=tuple(replace(each, label=evil) for each in found.gauges),
        axes=tuple(replace(each, label=evil) for each in found.axes),
        weighed=tuple(replace(each, question=evil) for each in found.weighed),
        saturated_at={"confiance": evil},
    )


def empty() -> Findings:
    """Return what is found of a scenario in which there is nothing but a beginning and an end."""
    nothing = Spread("score", "score", {}, Witness(), Witness())
    return replace(
        sound(),
        seen=(Seen("ending", "fin", "", exact(1), exact(1)),),
        gauges=(),
        axes=(),
        score=nothing,
        minutes=replace(nothing, id="seconds"),
        announced=0,
        players=(),
        weighed=(),
        saturated={},
        saturated_at={},
        fairness=(),
    )


ALL = {
    "sound": sound,
    "bad": bad,
    "sampled": sampled,
    "guessed": guessed,
    "hostile": hostile,
    "empty": empty,
}


def played(id: str, label: str, score: float, calm: float) -> Played:
    return Played(id, label, exact(score), {"calme": calm, "remous": 1 - calm})


def bar(
    id: str, sentence: str, value: float, limit: float, unit: str = "", *, least: bool = False
) -> Bar:
    held = value >= limit if least else value <= limit
    return Bar(id, sentence, value, limit, held, unit, least)


WORDS: Mapping[str, Words] = {"fr": FRENCH, "en": ENGLISH}
