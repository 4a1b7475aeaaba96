"""A screen as text: every block, and what to type for every control."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sena_game.screen.blocks import (
    Block,
    Card,
    Choice,
    Choices,
    Face,
    Fact,
    Feed,
    GaugeBar,
    Gauges,
    Heading,
    Notice,
    Paper,
    Paragraph,
    Picture,
    Plot,
    Post,
    Radar,
    RadarAxis,
    Screen,
    Series,
    Speech,
    Thought,
)
from sena_game.terminal.keys import typed
from sena_game.terminal.page import WIDTH, text
from sena_game.words import Words

FRENCH = Words("fr")


def shown(*blocks: Block, words: Words | None = None) -> list[str]:
    """Return the lines of a screen of these blocks, without its title."""
    return text(Screen("s", "Écran", blocks), words or Words()).split("\n")[3:]


def test_a_screen_begins_with_its_title_when_and_progress() -> None:
    screen = Screen("s", "Toile", (), when="lundi", progress="1 sur 6")
    assert text(screen, Words()) == "Toile · lundi · 1 sur 6\n" + "=" * 23


def test_choices_are_numbered_and_their_parts_joined() -> None:
    choices = Choices("Que faire ?", (Choice("a", "A", "un peu", "gratuit"), Choice("b", "B")))
    assert shown(choices) == ["Que faire ?", "  1. A — un peu — gratuit", "  2. B"]


def test_a_locked_choice_says_why_keeps_its_number_and_cannot_be_typed() -> None:
    choices = Choices("", (Choice("a", "A", locked="Trop tôt."), Choice("b", "B")))
    assert shown(choices) == ["  (locked) A: Trop tôt.", "  2. B"]
    assert typed(Screen("s", "", (choices,))) == {"2": "b"}


def test_a_chosen_value_is_said_to_be() -> None:
    choices = Choices("Son", (Choice("a", "Avec", selected=True), Choice("b", "Sans")))
    assert shown(choices) == ["Son", "  1. Avec (chosen)", "  2. Sans"]


def test_a_feed_shows_what_was_done_and_what_is_asked_about() -> None:
    posts = (
        Post("p", Face("Lola"), "Bonjour.", "23 h", "Gardé", control=Choice("take p", "Ôter")),
        Post("q", Face("Dédé"), "Non.", current=True),
    )
    assert shown(Feed("Le mur", posts)) == [
        "On the phone: Le mur",
        "  - Lola: Bonjour. (23 h) [Gardé]",
        "    a. Ôter",
        "  > Dédé: Non.",
    ]


def test_speech_says_who_speaks_if_anyone() -> None:
    assert shown(Speech("« Oui. »", Face("Lola", "parent"))) == ["Lola, parent — « Oui. »"]
    assert shown(Speech("Lola sort.", Face("Lola", "parent"))) == ["Lola sort."]
    assert shown(Speech("Il pleut.")) == ["Il pleut."]


def test_french_has_its_space_before_a_colon() -> None:
    post = Post("p", Face("Lola"), "Bonjour.", mark="Gardé")
    assert shown(Feed("Le mur", (post,)), words=FRENCH)[1] == "  - Lola\u00a0: Bonjour. [Gardé]"


def test_a_thought_is_told_apart_from_what_is_said() -> None:
    assert shown(Thought("Tiens.", Face("Lola", "parent"))) == ["(Lola thinks: Tiens.)"]
    words = Words("fr", {"({name} thinks: {thought})": "({name} pense\u00a0: {thought})"})
    assert shown(Thought("Oh", Face("Lola")), words=words) == ["(Lola pense\u00a0: Oh)"]


def test_a_picture_is_what_it_shows_and_who_it_is_due_to() -> None:
    assert shown(Picture("/tmp/plan.png", 9, 9, "Un plan.", "Voirie")) == [
        "Picture: Un plan.",
        "  Credit: Voirie",
    ]
    assert shown(Picture("plan.png", 9, 9)) == ["Picture without a text alternative"]


def test_gauges_say_their_level_and_what_moved() -> None:
    bars = (GaugeBar("a", "Portée", 40, -5), GaugeBar("b", "Équipe", 60))
    assert shown(Gauges("La ville", bars)) == ["La ville: Portée 40 (−5) · Équipe 60"]


def test_what_is_printed_has_its_notes_and_signature() -> None:
    paper = Paper("Ville de Toile", "Toile recrute", ("Un.", "Deux."), ("Note.",), "La maire")
    assert shown(paper) == [
        "Ville de Toile",
        "TOILE RECRUTE",
        "Un.",
        "Deux.",
        "  (1) Note.",
        "La maire",
    ]


def test_figures_are_said_in_words() -> None:
    assert shown(Radar("Axes", (RadarAxis("Services", 0.5, "50 %"),), "La part.")) == [
        "Axes: La part.",
        "  - Services: 50 %",
    ]
    plot = Plot("Jauges", ("Départ", "lundi"), (Series("Équipe", (60, 55)),))
    assert shown(plot) == ["Jauges", "  - Équipe: 60, 55"]


def test_notices_headings_and_cards_are_told() -> None:
    assert shown(Notice("bad", "Ligne rouge", "Non.")) == ["! Ligne rouge", "  Non."]
    assert shown(Heading("Titre", 2), Paragraph("Texte.")) == ["Titre", "-----", "", "Texte."]
    card = Card("lundi", "Oui", (Fact("Pourquoi", "Parce que."),))
    assert shown(card) == ["* lundi: Oui", "  Pourquoi: Parce que."]


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Co", "Zl", "Zp"])))
def test_wrapping_loses_no_word(said: str) -> None:
    assert " ".join(shown(Paragraph(said))).split() == said.split()


@given(st.lists(st.text("abé’!", min_size=1, max_size=12), min_size=1))
def test_no_line_is_wider_than_the_page(words: list[str]) -> None:
    assert all(len(line) <= WIDTH for line in shown(Paragraph(" ".join(words))))


def test_a_no_break_space_keeps_its_words_together() -> None:
    said = "mot " * 19 + "Ville\u202f?"
    assert shown(Paragraph(said))[-1] == "Ville\u202f?"
