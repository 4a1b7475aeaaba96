"""How a play goes, as a list that an author reads: what was asked, and what was answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sena_game.explore.findings import Findings, Witness
from sena_game.html.document import Markup, joined, tag
from sena_game.play.run import Decision
from sena_game.words import Words


@dataclass(frozen=True, slots=True)
class Names:
    """What scenes, options and items are called, by id; `sample` is that of the findings."""

    labels: Mapping[str, str]
    words: Words
    sample: int = 0

    def label(self, id: str) -> str:
        return self.labels.get(id, "")

    def named(self, id: str) -> Markup:
        """Return a label with its id, or the id alone."""
        said = self.label(id)
        return joined((said, " ", tag("code", id))) if said else tag("code", id)


def names(found: Findings, words: Words) -> Names:
    return Names({each.id: each.label for each in found.seen if each.label}, words, found.sample)


def moves(summary: str, witness: Witness, known: Names, *, deep: bool = False) -> Markup:
    """Return a play behind its summary, to be opened; one that is `deep` is not printed.

    A sample has no witness, and so nothing to open.
    """
    words = known.words
    if not witness.decisions and known.sample:
        return Markup()
    if not witness.decisions:
        return tag("p", words.colon(summary, words("nothing has to be decided")))
    listed = tag("ol", *(_move(each, known) for each in witness.decisions), class_="moves")
    kind = "deep" if deep else "way"
    return tag("details", tag("summary", summary), listed, _seed(witness, words), class_=kind)


def _seed(witness: Witness, words: Words) -> Markup:
    if witness.seed is None:
        return tag("p", words("No seed was found that makes the draws fall so."))
    if witness.seed:
        return tag("p", words("Seed of the draws: {seed}", seed=witness.seed))
    return Markup()


def _move(decision: Decision, known: Names) -> Markup:
    asked = tag("span", known.label(decision.scene) or decision.scene, class_="asked")
    match decision.move.split(" "):
        case ["choose", option]:
            answer, id = known.label(f"{decision.scene}.{option}"), f"{decision.scene}.{option}"
        case ["put", item, slot]:
            id = f"{decision.scene}.{item}.{slot}"
            answer = known.label(id)
        case ["done"]:
            answer, id = known.words("Done"), decision.scene
        case _:
            answer, id = "", f"{decision.scene}: {decision.move}"
    return tag("li", asked, answer or "", tag("code", id))
