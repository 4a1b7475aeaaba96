"""The map as a picture: everything there is, well formed, and readable."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sena_game import paths
from sena_game.chart import svg
from sena_game.chart.cards import PAD, card
from sena_game.chart.drawing import drawing
from sena_game.chart.letters import width
from sena_game.chart.saying import Saying
from sena_game.chart.story import DECK, FORK, Chart, chart
from sena_game.library.folder import folders
from sena_game.library.reader import read_scenario
from sena_game.window.day import day
from sena_game.words import Words, load_words
from tests.check.stories import story, write
from tests.library.small import SORTING, TWO, small

NAMESPACE = "{http://www.w3.org/2000/svg}"
INKS = dict[str, str](day().inks.items())
FRENCH = load_words("fr", paths.assets() / "words")


def parsed(map_: Chart, words: Words = FRENCH) -> ElementTree.Element:
    return ElementTree.fromstring(drawing(map_, words, INKS))


def groups(root: ElementTree.Element) -> dict[str, str]:
    """Return the text of each card, by id."""
    return {
        each.attrib["id"]: re.sub(r"[ \n]+", " ", "".join(each.itertext()))
        for each in root.iter(f"{NAMESPACE}g")
        if "id" in each.attrib
    }


def first_word(text: str) -> str:
    return text.split()[0]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("folder", folders(paths.scenarios()), ids=lambda folder: folder.name)
def test_every_scene_option_and_ending_that_is_shipped_is_drawn(
    folder: Path, language: str
) -> None:
    map_ = chart(read_scenario(folder, paths.scenarios(), language))
    found = groups(parsed(map_, load_words(language, paths.assets() / "words")))
    assert len(found) == len(map_.stops)
    for stop in map_.stops.values():
        shown = found[{FORK: "fork", DECK: "deck"}.get(stop.id, f"stop-{stop.id}")]
        wanted = [first_word(offer.label) for offer in stop.offers if offer.label and stop.scene]
        wanted += [stop.id] if stop.scene or stop.ending else []
        assert [each for each in wanted if each not in shown] == []


def test_a_picture_says_what_it_is_to_who_cannot_see_it(tmp_path: Path) -> None:
    root = parsed(chart(small(tmp_path, TWO)))
    assert root.attrib["role"] == "img"
    labels = root.attrib["aria-labelledby"].split()
    said = [each for each in root if each.attrib.get("id") in labels]
    assert [each.tag for each in said] == [f"{NAMESPACE}title", f"{NAMESPACE}desc"]
    assert "sena graph petit --format text" in (said[1].text or "")


def test_each_card_has_its_title(tmp_path: Path) -> None:
    root = parsed(chart(small(tmp_path, TWO)), Words())
    titles = [
        each.findtext(f"{NAMESPACE}title")
        for each in root.iter(f"{NAMESPACE}g")
        if "id" in each.attrib
    ]
    assert titles == [
        "1. un · start · decision · lundi",
        "2. deux · decision · mardi",
        "3. fin · ending · warm tone",
    ]


def test_there_is_no_script_nor_anything_from_elsewhere(tmp_path: Path) -> None:
    text = drawing(chart(small(tmp_path, SORTING)), FRENCH, INKS)
    assert not re.search(r"<script|<foreignObject|href|url\(|on\w+=|@import", text)


def test_what_is_written_is_escaped(tmp_path: Path) -> None:
    scenes = TWO.replace("label: Oui,", "label: '<b>&\"]]>',").replace("lundi", "'<lundi>'")
    root = parsed(chart(small(tmp_path, scenes)))
    assert '<b>&"]]>' in groups(root)["stop-un"]


@given(st.text())
def test_any_text_is_fit_for_xml(text: str) -> None:
    root = ElementTree.fromstring(f'<a b="{svg.escaped(text)}">{svg.escaped(text)}</a>')
    assert len(root.text or "") <= len(text)


def test_a_red_line_is_marked_by_a_shape_and_words(tmp_path: Path) -> None:
    root = parsed(chart(small(tmp_path, TWO)))
    card = next(each for each in root.iter(f"{NAMESPACE}g") if each.get("id") == "stop-deux")
    assert any(each.get("class") == "stop" for each in card.iter(f"{NAMESPACE}polygon"))
    assert "ligne rouge" in groups(root)["stop-deux"]
    assert "ligne rouge" not in groups(root)["stop-un"]


def test_what_comes_later_is_dashed_and_says_when(tmp_path: Path) -> None:
    scenes = TWO.replace("points: {services: +4},", "later: {scene: echo, after: 2},")
    root = parsed(chart(small(tmp_path, scenes + "  echo: {text: Un écho.}\n")))
    assert "dans 2 décisions" in groups(root)["stop-un"]
    assert "retour à l’histoire" in groups(root)["stop-echo"]
    assert any(each.get("class") == "way later" for each in root.iter(f"{NAMESPACE}path"))


def test_what_is_drawn_by_lot_is_dotted_and_says_its_share(tmp_path: Path) -> None:
    scenes = TWO.replace("then: deux", "then: [{scene: deux, weight: 3}, {scene: end}]")
    root = parsed(chart(small(tmp_path, scenes)))
    assert "75\u202f% des fois" in groups(root)["stop-un"]
    assert any(each.get("class") == "head draw" for each in root.iter(f"{NAMESPACE}polygon"))


def test_what_leads_back_says_where(tmp_path: Path) -> None:
    root = parsed(chart(small(tmp_path, TWO.replace("lever: canal,", "then: un,"))))
    assert "→ 1. un" in groups(root)["stop-deux"]
    assert any(each.get("class") == "way loop" for each in root.iter(f"{NAMESPACE}path"))


def test_what_is_lost_is_said_so(tmp_path: Path) -> None:
    found = groups(parsed(chart(small(tmp_path, TWO + "  perdu: {text: Ici., then: end}\n"))))
    assert "jamais atteint" in found["stop-perdu"]


def test_the_legend_tells_only_what_is_there(tmp_path: Path) -> None:
    text = drawing(chart(small(tmp_path, TWO)), Words(), INKS)
    assert ">leads to<" in text and ">a red line may be crossed here<" in text
    assert ">drawn by lot<" not in text and ">sorting<" not in text


@pytest.mark.parametrize("seed", range(3))
def test_texts_stay_on_their_card(tmp_path: Path, seed: int) -> None:
    folder = write(tmp_path / "long", story(40, seed, loops=0.2))
    map_ = chart(read_scenario(folder, paths.scenarios()))
    for stop in map_.stops.values():
        made = card(stop, Saying(map_, FRENCH))
        for part in made.parts:
            root = ElementTree.fromstring(f"<g>{part}</g>")
            for each in root.iter("text"):
                if each.attrib["class"] in ("body", "small", "name"):
                    said = each.text or ""
                    assert float(each.attrib["x"]) + width(said, 12.5) <= made.width - PAD + 12
                assert 0 < float(each.attrib["y"]) < made.height


def test_a_map_of_300_scenes_is_drawn(tmp_path: Path) -> None:
    folder = write(tmp_path / "long", story(300, 1, loops=0.2))
    assert len(groups(parsed(chart(read_scenario(folder, paths.scenarios()))))) == 303


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("ink", ["ink", "muted", "teal", "brick"])
@pytest.mark.parametrize("behind", ["white", "paper", "faint"])
def test_what_is_written_can_be_read(ink: str, behind: str) -> None:
    assert contrast(INKS[ink], INKS[behind]) >= 4.5


@pytest.mark.parametrize("mark", ["teal", "plum", "ochre", "ink", "leaf", "brick"])
def test_numbers_can_be_read_on_their_marks(mark: str) -> None:
    assert contrast(INKS["white"], INKS[mark]) >= 4.5


@pytest.mark.parametrize("way", ["muted", "plum", "teal", "ochre"])
def test_arrows_can_be_seen(way: str) -> None:
    assert contrast(INKS[way], INKS["paper"]) >= 4.5
