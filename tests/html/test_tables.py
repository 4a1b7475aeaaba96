"""Tables stay tables when they fold, and every cell knows its heading."""

from __future__ import annotations

from sena_game.html.document import tag
from sena_game.html.tables import Cell, Line, folding, narrow


def test_a_table_that_folds_says_its_roles_again() -> None:
    made = folding("All", ["Name", "Share"], [Line(["a", Cell("50%", 0.5)])])
    for role in ("table", "rowgroup", "row", "columnheader", "rowheader", "cell"):
        assert f'role="{role}"' in made
    assert '<th scope="row" role="rowheader">a</th>' in made
    assert 'data-label="Share" class="share" style="--s:50.0%"' in made


def test_a_row_that_is_off_stands_out_and_its_cells_may_hold_markup() -> None:
    made = folding("All", ["Name", "What"], [Line(["a<b", tag("b", "x")], off=True)])
    assert 'class="off"' in made and "a&lt;b" in made and "<b>x</b>" in made


def test_a_table_of_very_many_columns_always_folds() -> None:
    made = folding("All", list("abcdefghijk"), [Line(list("abcdefghijk"))], matrix=True)
    assert 'class="folding matrix many"' in made
    assert "many" not in folding("All", list("abc"), [Line(list("abc"))], matrix=True)


def test_a_narrow_table_has_its_caption_and_its_scopes() -> None:
    made = narrow("All", ["Value", "Share"], [["5", "12%"]])
    assert "<caption>All</caption>" in made and made.count('scope="col"') == 2
    assert '<tr><th scope="row">5</th><td>12%</td></tr>' in made


def test_a_dot_says_where_it_is_and_where_0_is() -> None:
    made = folding("All", ["Name", "Mean"], [Line(["a", Cell("1", 0.6, "dot best", 0.5)])])
    assert 'class="dot best" style="--s:60.0%;--z:50.0%"' in made
