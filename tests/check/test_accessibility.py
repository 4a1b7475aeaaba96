"""Colours that are the only way, emoji in place of words, hashtags read in one breath."""

from __future__ import annotations

import pytest

from sena_game import paths
from sena_game.check import accessibility
from sena_game.check.passages import passages
from sena_game.library.lexicon import Lexicon, load_lexicon
from tests.check.shown import placed, shown

LEXICON = load_lexicon(paths.assets() / "language")


def codes(*texts: str, lexicon: Lexicon = LEXICON) -> list[str]:
    return [problem.code for problem in accessibility.problems(shown(*texts), lexicon)]


@pytest.mark.parametrize(
    "text",
    [
        "Cliquez sur le bouton vert.",
        "Cliquez sur le vert.",
        "Il suffit de cliquer sur le rouge.",
        "Appuyez sur le gros bouton rouge pour finir.",
        "Appuyez sur la touche verte.",
        "Cochez la case rouge.",
        "Le bouton vert envoie la demande.",
        "Le lien bleu mène au site.",
        "Cliquez sur l’icône verte.",
        "Remplissez les champs rouges.",
        "Remplissez les champs en rouge.",
        "Les dates importantes sont en rouge.",
        "Les champs obligatoires sont marqués en rouge.",
        "Le message d’erreur s’affiche en rouge.",
        "Lisez ce qui est surligné en jaune.",
        "Ce qui est en bleu reste à faire.",
        "Choisissez le vert\u202f!",
        "Cliquez sur le bouton\nvert.",
    ],
)
def test_a_colour_that_is_the_only_way_is_told(text: str) -> None:
    assert codes(text) == ["colour-only"]


@pytest.mark.parametrize(
    "text",
    [
        "Une voiture rouge passe.",
        "La ligne rouge est franchie.",
        "Le parc est un espace vert.",
        "Le conseil donne son feu vert.",
        "Payez par carte bleue.",
        "Cochez la case carte bleue.",
        "La Maison bleue ouvre à neuf heures.",
        "Elle est habillée en rouge.",
        "La salle est repeinte en bleu.",
        "Le compte est dans le rouge.",
        "Un numéro vert est ouvert.",
        "Le livre blanc est paru.",
        "Il a voté blanc.",
        "Imprimé en noir et blanc.",
        "Le texte est écrit en noir.",
        "Suivez la ligne rouge.",
        "Choisissez la robe rouge.",
        "Choisissez le vert pomme pour la façade.",
        "Envers et contre tous, en vert et contre rien.",
        "Le correcteur a noté en rouge.",
        "Des boutons rouges sur le nez.",
        "Les champs verts de la Quenouille.",
        "Octobre rose, gilets jaunes, vigilance orange.",
        "Cliquez sur la photo de la voiture rouge.",
        "Cliquez sur le bouton vert «\u00a0Envoyer\u00a0».",
        "Cliquez sur le bouton vert Envoyer.",
        "Le bouton vert, en bas à droite, envoie la demande.",
        "Cliquez sur le lien. Le rouge lui va bien.",
        "Ouvert, couvert, rougeole, roseraie.",
    ],
)
def test_a_colour_that_is_no_way_is_left_alone(text: str) -> None:
    assert codes(text) == []


def test_what_points_at_the_colour_is_underlined() -> None:
    (problem,) = accessibility.problems(shown("Puis cochez la case rouge."), LEXICON)
    assert placed([problem]) == ["2:8 colour-only"]
    assert problem.values == {"text": "cochez la case rouge"}
    assert problem.length == len("cochez la case rouge")


def test_the_title_of_a_source_is_left_as_it_was_published() -> None:
    (node,) = shown("Cliquez sur le vert.").scalars
    lines = ("t1: |", "  Cliquez sur le vert.")
    title = passages(lines, {"sources.loi.title": node})
    assert list(accessibility.problems(title, LEXICON)) == []


@pytest.mark.parametrize(
    "text",
    [
        "🎉 Fête",
        "Venez 🎉 ce soir",
        "Bravo 🎉🎉",
        "Bravo 🎉 🎉",
        "🎉",
        "« 🎉 »",
        "Appelez le ☎ 12",
        "Alerte ⚠️ sur l’eau",
        "👍🏽 oui",
        "👩‍🚒 et pompiers",
        "1️⃣ Ouvrir",
        "🇫🇷 Vive la rentrée",
        "J’❤ ma ville",
        "Venez 🎉 #FêteDeLaSoupe",
    ],
)
def test_an_emoji_in_place_of_a_word_is_told_once(text: str) -> None:
    assert codes(text) == ["emoji"]


@pytest.mark.parametrize(
    "text",
    [
        "Bravo 🎉",
        "Bravo 🎉\u202f!",
        "«\u00a0Bravo 🎉\u00a0»",
        "Bravo 👩‍🚒",
        "Vive 🇫🇷",
        "Rien → tout",
        "Cinq étoiles ★★★★★",
        "✓ fait, ✗ pas fait",
        "5 °C, 3 €, n° 4, § 2",
        "© Ville de Toile",
        "1, 2, 3 # 4 *",
    ],
)
def test_an_emoji_at_the_very_end_or_a_plain_sign_is_left_alone(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    "text",
    ["#fetedelasoupe", "Venez\u202f! #toilemonamour", "(#villepropreensemble)", "#fêtedelété à"],
)
def test_a_hashtag_without_capitals_is_told(text: str) -> None:
    assert codes(text) == ["hashtag"]


@pytest.mark.parametrize(
    "text",
    [
        "#FêteDeLaSoupe",
        "#ville",
        "#mobilité",
        "#communication",
        "#accessibilité",
        "#toile_mon_amour",
        "n° 3 #2025",
        "https://toile.fr/#motsansmajuscules",
        "Un &#abcdefghijkl ici",
        "#rentree2025",
    ],
)
def test_a_hashtag_of_one_word_or_with_capitals_is_left_alone(text: str) -> None:
    assert codes(text) == []


def test_a_word_written_without_its_sign_elsewhere_is_one_word() -> None:
    assert codes("La désembouteilleuse, #désembouteilleuse") == []
    assert codes("#désembouteilleuse", "La désembouteilleuse") == []
    assert codes("#désembouteilleuse") == ["hashtag"]


def test_without_a_lexicon_only_the_text_itself_is_known() -> None:
    assert codes("#communication", lexicon=Lexicon()) == ["hashtag"]
