"""Everything a move may lead to, each with its probability: the draws of a step, all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sena_game.play.session import Session, step
from sena_game.rules.moves import Move


class Forced:
    """Dice that fall as they are told, then on their first side; `odds` are those of the throws."""

    def __init__(self, told: Sequence[int]) -> None:
        self.told = told
        self.sides: list[int] = []
        self.odds = 1.0

    def __call__(self, weights: Sequence[int], seed: int, name: str) -> int:
        throw = len(self.sides)
        side = self.told[throw] if throw < len(self.told) else 0
        self.sides.append(len(weights))
        self.odds *= weights[side] / sum(weights)
        return side


def ways(session: Session, move: Move) -> Iterator[tuple[float, Session]]:
    """Yield each session that `move` may lead to, with its probability."""
    told: list[int] | None = []
    while told is not None:
        dice = Forced(told)
        after = step(session, move, dice)
        yield dice.odds, after
        told = _following(told, dice.sides)


def _following(told: Sequence[int], sides: Sequence[int]) -> list[int] | None:
    """Return the throws after these, counting as a clock does; None after the last."""
    throws = [*told, *(0,) * (len(sides) - len(told))]
    while throws:
        last = throws.pop()
        if last + 1 < sides[len(throws)]:
            return [*throws, last + 1]
    return None
