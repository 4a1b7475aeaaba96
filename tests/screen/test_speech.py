"""A screen read aloud: every block in sentences, every control once, in both languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sena_game import paths
from sena_game.screen.blocks import (
    Block,
    Board,
    Card,
    Choice,
    Choices,
    Countdown,
    District,
    Face,
    Fact,
    Feed,
    GaugeBar,
    Gauges,
    Heading,
    Hint,
    Key,
    Message,
    Meter,
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
    Slot,
    Speech,
    Table,
    Thought,
    Tile,
    TownMap,
)
from sena_game.screen.focus import controls
from sena_game.screen.said import Said, aloud, sentences
from sena_game.screen.speech import spoken
from sena_game.words import Words, load_words

ENGLISH = Words()
FRENCH = load_words("fr", paths.assets() / "words")
LOLA = Face("Lola", "parent")


def told(*blocks: Block, words: Words = ENGLISH) -> tuple[Said, ...]:
    """Return what is said of these blocks, after the title of their screen."""
    return spoken(Screen("s", "Écran", blocks), words)[1:]


def heard(*blocks: Block, words: Words = ENGLISH) -> list[str]:
    return [aloud(each, words) for each in told(*blocks, words=words)]


def tick(id: str, label: str, *, on: bool = False, group: str = "", locked: str = "") -> Tile:
    control = Choice(f"put {id} in", "Retenir", selected=on, locked=locked)
    return Tile(id, label, group=group, controls=(control,))


def test_a_screen_is_its_title_its_blocks_its_menu_then_its_hints() -> None:
    screen = Screen(
        "s",
        "Toile",
        (Heading("Titre"), Paragraph("Texte.")),
        when="lundi",
        progress="1 sur 6",
        menu=(Choice("pause", "Pause"), Choice("help", "Aide", note="F1")),
        hints=(Hint((Key("return", "Entrée"),), "valider"),),
        countdown=Countdown(40, "a", "Sans réponse : A"),
    )
    assert spoken(screen, ENGLISH) == (
        Said("Toile", "heading"),
        Said("lundi"),
        Said("1 sur 6"),
        Said("40 seconds. Sans réponse : A", "alert"),
        Said("Titre", "heading"),
        Said("Texte."),
        Said("Pause", "button", "pause", place=(1, 2)),
        Said("Aide. F1", "button", "help", place=(2, 2)),
        Said("Entrée: valider"),
    )


def test_a_title_said_again_by_a_block_is_heard_once() -> None:
    assert heard(Paper("Ville", "Écran", ("Un.",))) == ["Ville", "Un."]


def test_a_choice_has_its_place_and_says_why_it_cannot_be_taken() -> None:
    choices = Choices("Que faire ?", (Choice("a", "A", "un peu"), Choice("b", "B", locked="Non.")))
    assert told(choices) == (
        Said("Que faire ?", "list"),
        Said("A. un peu", "button", "a", place=(1, 2)),
        Said("B", "button", "b", locked="Non.", place=(2, 2)),
    )
    assert heard(choices)[2] == "B. Button. Not available: Non. 2 of 2"


def test_a_value_among_several_says_whether_it_is_chosen() -> None:
    choices = Choices("", (Choice("a", "Avec", selected=True), Choice("b", "Sans", selected=False)))
    assert heard(choices, words=FRENCH) == [
        "Avec. Bouton radio coché. 1 sur 2",
        "Sans. Bouton radio non coché. 2 sur 2",
    ]


def test_speech_and_thoughts_say_whose_they_are() -> None:
    blocks = (Speech("« Oui. »", LOLA), Speech("Lola sort.", LOLA), Speech("Il pleut."))
    assert heard(*blocks) == ["Lola, parent: « Oui. »", "Lola sort.", "Il pleut."]
    assert heard(Thought("Tiens.", LOLA), words=FRENCH) == ["Lola pense\u00a0: Tiens."]


def test_a_picture_is_what_it_shows() -> None:
    assert told(Picture("plan.png", 9, 9, "Un plan.", "Voirie")) == (
        Said("Picture: Un plan. Credit: Voirie", "picture"),
    )
    assert heard(Picture("plan.png", 9, 9)) == ["Picture without a text alternative"]


def test_gauges_say_their_level_and_how_they_moved() -> None:
    bars = (GaugeBar("a", "Portée", 40, -5), GaugeBar("b", "Équipe", 60, 10), GaugeBar("c", "C", 0))
    assert heard(Gauges("La ville", bars), words=FRENCH) == [
        "La ville",
        "Portée\u00a0: 40 sur 100, en baisse de 5",
        "Équipe\u00a0: 60 sur 100, en hausse de 10",
        "C\u00a0: 0 sur 100",
    ]
    assert [each.role for each in told(Gauges("", bars))] == ["meter"] * 3


def test_a_feed_says_what_was_done_and_what_is_asked_about() -> None:
    again = Choice("take p", "Trier à nouveau")
    posts = (
        Post("p", LOLA, "Bonjour !", "23 h", "Gardé", control=again),
        Post("q", Face(""), "Non.", current=True),
    )
    assert told(Feed("Le mur", posts)) == (
        Said("Le mur", "list"),
        Said("Lola, parent: Bonjour ! 23 h. Gardé", "item", place=(1, 2)),
        Said("Trier à nouveau: Lola", "button", "take p"),
        Said("Non. To be dealt with now", "item", place=(2, 2)),
    )


def test_what_is_printed_has_its_notes_and_signature() -> None:
    paper = Paper("Ville de Toile", "Toile recrute", ("Un.", "Deux."), ("Avant.",), "La maire")
    assert heard(paper) == [
        "Ville de Toile",
        "Toile recrute",
        "Un.",
        "Deux.",
        "Note 1: Avant.",
        "Signed: La maire",
    ]


def test_figures_are_said_in_words() -> None:
    axes = (RadarAxis("Services", 0.5), RadarAxis("Dialogue", None), RadarAxis("A", 1, "tout"))
    assert heard(Radar("Axes", axes, "La part.")) == [
        "Axes. La part.",
        "Services: 50%",
        "Dialogue: not tested",
        "A: tout",
    ]
    plot = Plot("Jauges", ("Départ", "lundi, 9 h"), (Series("Équipe", (60, 55)),))
    assert heard(plot) == ["Jauges", "Équipe. Départ: 60. lundi, 9 h: 55"]


def test_notices_and_cards_are_told() -> None:
    assert told(Notice("bad", "Ligne rouge", "Non.")) == (Said("Ligne rouge. Non.", "alert"),)
    card = Card("lundi", "Oui", (Fact("Pourquoi", "Parce que."), Fact("", "Rien n’a bougé")))
    assert heard(card) == ["lundi: Oui", "Pourquoi: Parce que.", "Rien n’a bougé"]
    assert heard(Card("", "Oui", ())) == ["Oui"]


def test_tiles_to_be_ticked_say_all_of_themselves_and_their_state() -> None:
    tray = (
        tick("a", "Gymnase", on=True, group="Sur place"),
        tick("b", "Visites", group="Sur place", locked="Il reste 1 heure."),
        tick("c", "Carte", group="En ligne"),
    )
    meters = (Meter("Temps", 7, 8, "7 heures sur 8"),)
    board = Board("La nuit", "pick", tray, "Les actions", meters=meters, note="Retenez.")
    assert heard(board, words=FRENCH) == [
        "La nuit",
        "Retenez.",
        "Temps\u00a0: 7 heures sur 8",
        "Les actions",
        "Sur place",
        "Gymnase. Retenir. Case cochée. 1 sur 2",
        "Visites. Retenir. Case non cochée. Indisponible\u00a0: Il reste 1 heure. 2 sur 2",
        "En ligne",
        "Carte. Retenir. Case non cochée",
    ]


def test_the_parts_of_a_page_say_what_stands_there_even_when_only_looked_at() -> None:
    wrong = Choice("put t in", "Titre", selected=False)
    parts = (
        Tile("t", "Titre", "URGENT !", controls=(wrong,)),
        Tile("f", "Pied", "Mentions", "en bas", "bien", face=Face("Dédé")),
    )
    assert told(Board("", "page", parts)) == (
        Said("Titre. URGENT !", "tick box", "put t in", selected=False, place=(1, 2)),
        Said("Pied. Dédé. Mentions. en bas. bien", "item", place=(2, 2)),
    )


def test_ranks_say_what_stands_in_them_then_what_can_be_done_with_it() -> None:
    ways = (Choice("take a", "Ôter"), Choice("up a", "Monter", locked="Déjà premier."))
    slots = (
        Slot("1", "Rang 1", (Tile("a", "Le 15", "Le SAMU.", controls=ways),)),
        Slot("2", "Deux"),
    )
    assert told(Board("", "rank", (), "À ranger", slots)) == (
        Said("À ranger: nothing left", "list"),
        Said("Rang 1: Le 15. Le SAMU.", "item", place=(1, 2)),
        Said("Ôter: Le 15", "button", "take a"),
        Said("Monter: Le 15", "button", "up a", locked="Déjà premier."),
        Said("Deux: empty", "item", place=(2, 2)),
    )


def test_a_calendar_says_what_is_in_hand_and_where_it_can_go() -> None:
    tray = (Tile("h", "Horaires", controls=(Choice("hold h", "Prendre"),), held=True),)
    placed = Tile("k", "Brocante", controls=(Choice("take k", "Reprendre"),))
    slots = (
        Slot("l", "lundi, SMS", (), Choice("put h l", "Poser ici")),
        Slot("m", "mardi, SMS", (placed,), Choice("put h m", "Poser ici", locked="Pris.")),
    )
    board = Board("", "grid", tray, "", slots, ("lundi", "mardi"), ("SMS",))
    assert heard(board, words=FRENCH) == [
        "Prendre\u00a0: Horaires. En main. Bouton",
        "Poser ici\u00a0: lundi, SMS. Vide. Bouton. 1 sur 2",
        "mardi, SMS\u00a0: Brocante. 2 sur 2",
        "Reprendre\u00a0: Brocante. Bouton",
        "Poser ici\u00a0: mardi, SMS. Bouton. Indisponible\u00a0: Pris. 2 sur 2",
    ]


def test_an_action_that_names_its_tile_does_not_name_it_twice() -> None:
    move = Choice("hold h", "Prendre les horaires", note="2 h")
    assert heard(Board("", "grid", (Tile("h", "les horaires", controls=(move,)),))) == [
        "Prendre les horaires. 2 h. Button"
    ]


def test_a_message_is_said_as_written_then_as_read() -> None:
    meter = Meter("Signes", 9, 60, "9 signes sur 60")
    message = Message("Place", "EAU\nFERMÉE", "display", "Eau fermée.", meter)
    assert heard(message, words=FRENCH) == [
        "Panneau lumineux\u00a0: Place",
        "EAU. FERMÉE",
        "Lu à voix haute\u00a0: Eau fermée.",
        "Signes\u00a0: 9 signes sur 60",
    ]
    assert heard(Message("", "", "push")) == ["Notification", "Nothing is written yet"]


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (Message("", "", "display"), "Panneau lumineux"),
        (Message("", "", "post"), "Publication"),
        (Message("", "", "sms"), "SMS"),
        (Message("", "", "push"), "Notification"),
        (Message("", "", "poster"), "Affiche"),
    ],
)
def test_a_message_says_what_it_is_written_on(message: Message, said: str) -> None:
    assert heard(message, words=FRENCH)[0] == said


def test_a_town_is_said_district_by_district() -> None:
    districts = (District("Le Bourg", 320, 400), District("Les Prés", 0, 90, "nobody"))
    assert heard(TownMap("Toile", districts, "At 9.")) == [
        "Toile. At 9.",
        "Le Bourg: 320 windows lit of 400",
        "Les Prés: no window lit of 90. nobody",
    ]


def test_a_table_is_said_row_by_row_with_the_names_of_its_columns() -> None:
    rows = (("Lycéens", "900", "62 %"), ("Anciens", "1 100", ""))
    table = Table("Pourquoi ?", ("Public", "Gens", "Atteints"), rows, ("Total", "2 000"), ("Fin.",))
    assert told(table) == (
        Said("Pourquoi ?", "table"),
        Said("Lycéens. Gens: 900. Atteints: 62 %", "row"),
        Said("Anciens. Gens: 1 100", "row"),
        Said("Total. Gens: 2 000", "row"),
        Said("Fin."),
    )


def test_sentences_are_closed_but_the_last_and_none_is_closed_twice() -> None:
    assert sentences("Un", "", "« Deux ! »", "Trois…", "quatre") == "Un. « Deux ! » Trois… quatre"
    assert sentences("", " ") == ""


names = st.text("abé ’", min_size=1, max_size=6).map(lambda text: f"x{text.strip()}")
choices = st.builds(
    Choice,
    st.integers(0, 10**9).map(str),
    names,
    st.sampled_from(("", "un peu")),
    locked=st.sampled_from(("", "Trop tard.")),
    selected=st.sampled_from((None, True, False)),
)
tiles = st.builds(
    Tile,
    names,
    names,
    group=st.sampled_from(("", "Ici", "Là")),
    held=st.booleans(),
    controls=st.lists(choices, max_size=3).map(tuple),
)
slots = st.builds(Slot, names, names, st.lists(tiles, max_size=2).map(tuple), st.none() | choices)
blocks = st.one_of(
    st.builds(Paragraph, names),
    st.builds(Choices, names, st.lists(choices, max_size=3).map(tuple)),
    st.builds(
        Feed,
        names,
        st.lists(
            st.builds(Post, names, st.just(LOLA), names, control=st.none() | choices), max_size=3
        ).map(tuple),
    ),
    st.builds(
        Board,
        names,
        st.sampled_from(("pick", "page", "rank", "grid")),
        st.lists(tiles, max_size=4).map(tuple),
        slots=st.lists(slots, max_size=4).map(tuple),
    ),
)
screens = st.builds(
    Screen,
    st.just("s"),
    names,
    st.lists(blocks, max_size=4).map(tuple),
    menu=st.lists(choices, max_size=2).map(tuple),
)


@given(screens)
def test_every_control_is_said_once_in_order_with_its_label_and_state(screen: Screen) -> None:
    said = [each for each in spoken(screen, FRENCH) if each.control]
    expected = controls(screen)
    assert [each.control for each in said] == [each.id for each in expected]
    for each, control in zip(said, expected, strict=True):
        assert control.label in each.text
        assert (each.selected, each.locked) == (control.selected, control.locked)
        assert each.role == "button" if control.selected is None else each.role != "button"


@given(screens)
def test_nothing_said_is_empty_and_every_place_is_within_its_group(screen: Screen) -> None:
    said = spoken(screen, ENGLISH)
    assert all(each.text.strip() and aloud(each, ENGLISH) for each in said)
    assert all(1 <= each.place[0] <= each.place[1] for each in said if each.place)
