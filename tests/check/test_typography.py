"""How French is set: what is found, what is left alone, and what each cure makes of it."""

from __future__ import annotations

import pytest

from sena_game.check import typography
from tests.check.shown import cured, of_file, placed, shown

N, T = "\u00a0", "\u202f"


def codes(text: str) -> list[str]:
    return [problem.code for problem in typography.problems(shown(text))]


def mended(text: str) -> str:
    """Return the text after one round of cures."""
    passages = shown(text)
    after = cured("\n".join(passages.lines), typography.problems(passages))
    return "\n".join(line.removeprefix("  ") for line in after.split("\n")[1:-1])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Quoi ?", f"Quoi{T}?"),
        ("Quoi?", f"Quoi{T}?"),
        ("Quoi  ?", f"Quoi{T}?"),
        ("Non!", f"Non{T}!"),
        ("Un ; deux", f"Un{T}; deux"),
        ("Un: deux", f"Un{N}: deux"),
        ("Un : deux", f"Un{N}: deux"),
        ("Lundi, mardi, etc.: tout", f"Lundi, mardi, etc.{N}: tout"),
        ("62 % des gens", f"62{T}% des gens"),
        ("62% des gens", f"62{T}% des gens"),
        ("«a»", f"«{N}a{N}»"),
        ("« a »", f"«{N}a{N}»"),
        ("« Quoi ? »", f"«{N}Quoi{T}?{N}»"),
        (f"«{N}Ah{N}»!", f"«{N}Ah{N}»{T}!"),
        ("« »", f"«{N}»"),
        ("Quoi ?! Non !!!", f"Quoi{T}?! Non{T}!!!"),
        ("Oui ? !", f"Oui{T}?{T}!"),
        ("(Vraiment ?)", f"(Vraiment{T}?)"),
        ("100 % : oui ; non", f"100{T}%{N}: oui{T}; non"),
        ("12 000 habitants", f"12{T}000 habitants"),
        ("1 000 000 d’euros", f"1{T}000{T}000 d’euros"),
        (f"1{T}000 000 d’euros", f"1{T}000{T}000 d’euros"),
        ("Voir https://x.fr/?a=1;b : ici!", f"Voir https://x.fr/?a=1;b{N}: ici{T}!"),
        ("à 9 h 30: rien", f"à 9 h 30{N}: rien"),
    ],
)
def test_a_no_break_space_is_put_where_french_wants_one(text: str, right: str) -> None:
    assert codes(text) == ["no-break-space"]
    assert mended(text) == right


@pytest.mark.parametrize(
    "text",
    [
        f"Quoi{T}?",
        f"Quoi{N}?",
        f"Quoi{T}?!",
        f"Ah{T}!!!",
        "Quoi…?",
        "?",
        "!",
        "(?)",
        "[!]",
        f"«{N}?{N}»",
        f"“Quoi{T}?”",
        f"Voici{N}: rien",
        f"Voici{T}: rien",
        "At 9:30, 16:9",
        "a?b et a;b et a:b",
        ";-) :-) :) :D :/",
        "Un :smile: ici",
        "RE: votre lettre",
        "https://toile.fr/?q=1;r=2",
        "Allez sur www.toile.fr/?x=1",
        "Un &nbsp; et un &#8239; ici",
        "x%20y et %d",
        f"5{T}% et 5{N}%",
        "En 2024 300 personnes",
        "01 23 45 67 89",
        "du 3.14 159",
        "PV 12000",
        "Le 2026-06 100 fois",
        "C++ et {clé}",
        "Un\n\n? Deux",
        "«",
        "",
    ],
)
def test_a_sign_that_is_well_set_or_of_no_sentence_is_left_alone(text: str) -> None:
    assert codes(text) == []


def test_a_sign_that_starts_a_line_has_no_sure_cure() -> None:
    (problem,) = typography.problems(shown("Que dire\n? Rien"))
    assert (problem.place.line, problem.place.column, problem.cure) == (3, 3, ())


def test_one_problem_is_told_for_a_line_and_mends_all_of_it() -> None:
    text = "Quoi ? Non ! Oui ?\nAh !"
    assert placed(typography.problems(shown(text))) == ["2:8 no-break-space", "3:6 no-break-space"]
    assert mended(text) == f"Quoi{T}? Non{T}! Oui{T}?\nAh{T}!"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("l'eau", "l’eau"),
        ("L'ÉTÉ", "L’ÉTÉ"),
        ("aujourd'hui, jusqu'à", "aujourd’hui, jusqu’à"),
        ("qu'«\u00a0un\u00a0»", "qu’«\u00a0un\u00a0»"),
        ("d'1 an", "d’1 an"),
    ],
)
def test_an_apostrophe_between_letters_is_curved(text: str, right: str) -> None:
    assert (codes(text), mended(text)) == (["apostrophe"], right)


@pytest.mark.parametrize(
    "text", ["l’eau", "'mot'", "5'10", "un ' seul", "l''eau", "'tis", "rock ’n’ roll", "les amis'"]
)
def test_a_mark_that_is_no_apostrophe_is_left_alone(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ('Dire "oui".', f"Dire «{N}oui{N}»."),
        ('"Oui", dit-il.', f"«{N}Oui{N}», dit-il."),
        ('("oui" et "non")', f"(«{N}oui{N}» et «{N}non{N}»)"),
        (f'«{N}Tapez "toile.fr"{N}»', f"«{N}Tapez “toile.fr”{N}»"),
        ('Dire "oui\nou non" ici', f"Dire «{N}oui\nou non{N}» ici"),
    ],
)
def test_straight_quotation_marks_in_pairs_are_guillemets(text: str, right: str) -> None:
    assert (codes(text), mended(text)) == (["quotation-marks"], right)


@pytest.mark.parametrize(
    "text",
    [
        f"«{N}oui{N}»",
        'un seul "',
        'un "deux" trois"',
        'de 15" et 17"',
        '<a href="toile">',
        '" oui "',
        '""',
        '"12"',
        'Dire "oui\n\nou non" ici',
        "“oui”",
    ],
)
def test_straight_marks_that_quote_nothing_for_sure_are_left_alone(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "right"), [("Bon...", "Bon…"), ("[...]", "[…]"), ("Et... et...", "Et… et…")]
)
def test_three_dots_are_one_sign(text: str, right: str) -> None:
    assert (codes(text), mended(text)) == (["dots"], right)


@pytest.mark.parametrize("text", ["Bon…", "Nom\u00a0: .....", "../...", ".../x", "a..b", "v1.2.3"])
def test_other_dots_are_left_alone(text: str) -> None:
    assert codes(text) == []


def test_the_styles_of_yaml_keep_their_places() -> None:
    file = "a: Quoi ?\nb: 'L''eau ?'\nc: \"Non !\"\nd: Un\n  deux !\ne: |-\n\n    Ah !\n"
    found = [f"{p.place.line}:{p.place.column}" for p in typography.problems(of_file(file))]
    assert found == ["1:9", "2:12", "3:9", "5:8", "8:8", "2:6"]
    after = f"a: Quoi{T}?\nb: 'L’eau{T}?'\nc: \"Non{T}!\"\nd: Un\n  deux{T}!\ne: |-\n\n    Ah{T}!\n"
    assert cured(file, typography.problems(of_file(file))) == after


def test_a_text_with_a_backslash_is_told_and_not_mended() -> None:
    (problem,) = typography.problems(of_file('a: "Dire \\"oui\\" ici"\n'))
    assert (problem.code, problem.cure) == ("quotation-marks", ())


def test_what_is_not_shown_is_not_looked_at() -> None:
    file = "# l'eau ?\na: | # l'eau ?\n  Oui.\n# l'eau ?\n"
    assert list(typography.problems(of_file(file))) == []
