"""A file that lacks something, or says it wrongly, is told what; it never stops the reading."""

from __future__ import annotations

import pytest

from sena_game.problems import ScenarioError
from tests.explore.stories import told_as

COMPOSING = """kind: composing
    limit: 60
    groups: {quoi: {label: Quoi}}
    tiles:
      a: {group: quoi}
    outcomes:
      - consequence: Bien.
"""
SELECTION = """kind: selection
    items:
      a: {label: Standard, right: peut-être}
    outcomes:
      - consequence: Bien.
"""


@pytest.mark.parametrize(("scene", "code"), [(COMPOSING, "missing-key"), (SELECTION, "not-one-of")])
def test_what_is_wrong_in_a_piece_is_told(scene: str, code: str) -> None:
    with pytest.raises(ScenarioError) as raised:
        told_as(scene)
    assert code in {problem.code for problem in raised.value.problems}
