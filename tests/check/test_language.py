"""Sentences that are too long, words that are too rare, acronyms never written out."""

from __future__ import annotations

import pytest

from sena_game import paths
from sena_game.check import language
from sena_game.check.language import sentences, words
from sena_game.check.passages import passages
from sena_game.library.lexicon import Lexicon, load_lexicon
from sena_game.problems import Problem
from tests.check.shown import placed, shown

LEXICON = load_lexicon(paths.assets() / "language")
N, T = "\u00a0", "\u202f"


def found(*texts: str, lexicon: Lexicon = LEXICON) -> list[Problem]:
    return list(language.problems(shown(*texts), lexicon))


def codes(*texts: str) -> list[str]:
    return [problem.code for problem in found(*texts)]


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(f"{text}\0", 0, len(text))]


def said(count: int) -> str:
    return " ".join(["mot"] * count)


# Sentences.


def test_a_sentence_of_thirty_words_is_let_pass_and_not_one_more() -> None:
    assert codes(f"{said(30)}.") == []
    (problem,) = found(f"Court. Le {said(30)}.\nCourt.")
    assert placed([problem]) == ["2:10 long-sentence"]
    assert problem.values == {"count": "31", "most": "30"}


def test_a_long_sentence_is_underlined_to_the_end_of_its_line() -> None:
    (problem,) = found(f"{said(20)}\n{said(20)}")
    assert problem.length == len(said(20))


@pytest.mark.parametrize(
    "text",
    [
        f"{said(20)}. Puis {said(20)}.",
        f"{said(20)}… Puis {said(20)}.",
        f"{said(20)}{T}? Puis {said(20)}.",
        f"{said(20)}{T}?! Puis {said(20)}.",
        f"«{N}Que {said(20)}{T}!{N}» Puis {said(20)}.",
        f"«{N}Que {said(20)}.{N}» Puis {said(20)}.",
        f"({said(20)}.) Puis {said(20)}.",
        f"{said(20)}. 4 {said(20)}.",
        f"{said(20)}\n\n{said(20)}",
        f"Il faut{N}:\n- {said(20)}\n- {said(20)}",
        f"Il faut{N}:\n• {said(20)}\n• {said(20)}",
        f"1. {said(20)}\n2. {said(20)}",
        f"{said(20)}{T};\n{said(20)}{T};",
        f"{said(20)} · {said(20)}",
        f"{said(20)}.\n— Puis {said(20)}.",
        f"{said(20)} etc. Puis {said(20)}.",
        f"{said(20)} sur toile.fr. Puis {said(20)}.",
        f"{said(20)} à 9 h 30. Puis {said(20)}.",
        f"{said(28)} 1{T}000{T}000 12 000",
        f"{said(29)} «{N}mot{N}»{T}! ",
        f"{said(30)} — … · / +",
    ],
)
def test_short_sentences_in_a_long_text_are_let_pass(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{said(20)} M. Dupont {said(20)}.",
        f"{said(20)} art. 4 {said(20)}.",
        f"{said(20)} J. Dupont {said(20)}.",
        f"{said(20)} cf. Le {said(20)}.",
        f"{said(20)} 3.5 {said(20)}.",
        f"{said(20)} https://toile.fr/a.b {said(20)}.",
        f"«{N}Que {said(20)}{T}?{N}» dit {said(20)}.",
        f"{said(20)}… puis {said(20)}.",
        f"{said(20)}\n{said(20)}.",
        f"{said(20)}{T}; {said(20)}.",
        f"{said(20)}{N}: {said(20)}.",
        f"{said(20)} n° 3 {said(20)}.",
    ],
)
def test_what_ends_no_sentence_cuts_none(text: str) -> None:
    assert codes(text) == ["long-sentence"]


def test_a_text_is_cut_into_its_sentences() -> None:
    text = f"Bon. «{N}Venez{T}! Il fait beau.{N}» Mme Dentelle, à 9 h 30… dort. Puis{T}?\n\nRien"
    assert cut(text) == [
        "Bon.",
        f"«{N}Venez{T}!",
        f"Il fait beau.{N}»",
        "Mme Dentelle, à 9 h 30… dort.",
        f"Puis{T}?",
        "Rien",
    ]


def test_words_are_counted_as_they_are_read() -> None:
    assert words(f"«{N}L’eau{N}»{T}! 12{T}000 — 1 000 fois") == 4


# Plain words.


@pytest.mark.parametrize(
    ("text", "written", "near"),
    [
        ("Nonobstant la pluie, la fête a lieu.", "Nonobstant", "malgré"),
        ("Il s'avère que oui.", "s'avère", "est"),
        ("À l’effet de voter", "À l’effet de", "pour"),
        ("à l'effet\nd’agir", "à l'effet d’", "pour"),
        ("aux fins du vote", "aux fins du", "pour"),
        ("préalablement aux travaux", "préalablement aux", "avant"),
        ("du fait qu’il pleut", "du fait qu’", "parce que"),
        ("les textes susvisés", "susvisés", "ce"),
        ("une pièce afférente", "afférente", "lié"),
        ("Suite à votre appel", "Suite à", "après"),
        ("la newsletter", "newsletter", "lettre d’information"),
        ("Le community manager", "community manager", "animateur de communauté"),
        ("un e-mail", "e-mail", "courriel"),
        ("le bad buzz", "bad buzz", "mauvaise réputation soudaine"),
        ("dans les meilleurs délais", "dans les meilleurs délais", "au plus vite"),
    ],
)
def test_an_expression_has_its_plainer_one(text: str, written: str, near: str) -> None:
    (problem,) = found(text)
    assert (problem.code, problem.values["text"], problem.near) == ("plain-word", written, near)


@pytest.mark.parametrize(
    "text",
    [
        "Malgré la pluie, la fête a lieu.",
        "La suite à donner sera dite au conseil.",
        "Le chat de l’abribus dort.",
        "La piscine est en vue.",
        "Un email-type, un post-it et le likeur.",
        "Il faut avérer ce fait.",
        "Le dispositif a pour objet la fête.",
        "La lettre d’information est partie.",
        "Le cas est rare.",
        "Le processus est long.",
        "Il est tenu par la manche.",
        "Un buzzer sonne.",
        "Le chargé de communication publie.",
        "Les titres de la presse.",
        "Voici le compte rendu.",
        "La mairie est au courant.",
        "Le cadre de la photo est doré.",
        "Elle appelle le standard.",
        "Des empreintes digitales.",
        "On vous répondra avant mardi.",
        "Le défi du jour.",
        "L’habitant a demandé un reçu.",
        "Le matériel est arrivé.",
        "Il a mis fin au bruit.",
        "Le minimum, c’est dix.",
    ],
)
def test_everyday_words_are_let_pass(text: str) -> None:
    assert codes(text) == []


def test_the_longest_expression_is_told_alone() -> None:
    assert codes("un bad buzz", "une pièce y afférente") == ["plain-word", "plain-word"]


# Acronyms.


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le PLU est arrêté.", "PLU"),
        ("L’EHPAD ouvre.", "EHPAD"),
        ("Voir la règle (RGAA).", "RGAA"),
        ("Le PLUi change.", "PLUi"),
        ("Le R.G.P.D. le dit.", "R.G.P.D."),
        ("La CAF (ouverte le mardi) répond.", "CAF"),
        ("Le règlement (RGPD) protège.", "RGPD"),
        ("La DINUM/DITP répond.", "DINUM"),
    ],
)
def test_an_acronym_never_written_out_is_told(text: str, name: str) -> None:
    assert next(iter(found(text))).values == {"name": name}


@pytest.mark.parametrize(
    "text",
    [
        "Le plan local d’urbanisme (PLU) est arrêté.",
        "Le PLU (plan local d’urbanisme) est arrêté.",
        "Le CCAS, ou centre communal d’action sociale, ouvre.",
        "Le centre communal d’action sociale, ou CCAS, ouvre.",
        f"Le CCAS{N}: centre communal d’action sociale.",
        "L’agence de la transition écologique (ADEME) aide.",
        "L’établissement d’hébergement pour personnes âgées dépendantes (EHPAD) ouvre.",
        "La Commission nationale de l’informatique et des libertés (CNIL) veille.",
        "Le facile à lire et à comprendre (FALC) sert à tous.",
        f"Le «{N}référentiel général d’amélioration de l’accessibilité{N}» (RGAA) le dit.",
        "L’URL (l’adresse d’une page) change.",
        "Le SMS mène au PDF, puis au QR code.",
        "La classe de CM2 et le TGV.",
        "Il a dit NON, et c’est TOUT.",
        "ATTENTION AUX TRAVAUX rue des Laines.",
        "La VRAIE version, la vraie.",
        "Louis XIV, le XXe siècle et la partie IV.",
        "Le fichier V7_def_VRAIMENTdef.",
        "Le n° 21PA00815 du greffe.",
        "Écrivez à CONTACT@TOILE.FR.",
        "Allez sur https://TOILE.FR/PLU.",
        "Mme DENTELLE et M. ROUET sont là.",
        "#FêteDeLaSoupe et #RGPD.",
        "Un iPhone, un SCoT.",
        "A, B ou C.",
    ],
)
def test_what_is_written_out_or_no_acronym_is_let_pass(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize("text", ["MAIRIE", "PLU", "AVIS À LA POPULATION"])
def test_a_text_in_capitals_holds_no_acronym(text: str) -> None:
    assert codes(text) == []


def test_an_acronym_is_told_once_at_its_first_use() -> None:
    assert placed(found("Rien.", "Le PLU et le PLU.", "Le PLU.")) == ["4:6 unexplained-acronym"]


def test_an_acronym_written_out_anywhere_is_known_everywhere() -> None:
    assert codes("Le PLU.", "Le plan local d’urbanisme (PLU).") == []


def test_without_a_lexicon_no_acronym_is_known() -> None:
    assert [problem.code for problem in found("Un SMS.", lexicon=Lexicon())] == [
        "unexplained-acronym"
    ]


def test_the_title_of_a_source_is_left_as_it_was_published() -> None:
    (node,) = shown(f"Nonobstant le PLU, {said(30)}.").scalars
    lines = ("t1: |", f"  Nonobstant le PLU, {said(30)}.")
    title = passages(lines, {"sources.loi.title": node})
    assert list(language.problems(title, LEXICON)) == []
