"""What there is to go through, and where everything leads."""

from __future__ import annotations

from pathlib import Path

from sena_game.chart.story import BACK, DECK, FORK, Chart, Way, chart
from sena_game.library.reader import read_scenario
from tests.library.small import ENDINGS, HEAD, SORTING, TWO, small, written

TWO_ENDINGS = """\
endings:
  haut: {if: confiance >= 60, title: Haut, text: Oui., debrief: Bien.}
  bas: {title: Bas, text: Non., debrief: Mal.}
"""


def drawn(folder: Path, scenes: str, endings: str = ENDINGS) -> Chart:
    return chart(small(folder, scenes, endings))


def ways(chart: Chart, id: str) -> list[tuple[str, int, float]]:
    stop = chart.stops[id]
    return [(way.to, way.after, way.share) for offer in stop.offers for way in offer.ways]


def test_scenes_are_numbered_as_they_are_met_and_endings_come_last(tmp_path: Path) -> None:
    stops = drawn(tmp_path, TWO).stops.values()
    assert [(stop.number, stop.rank, stop.id) for stop in stops] == [
        (1, 0, "un"),
        (2, 1, "deux"),
        (3, 2, "fin"),
    ]


def test_the_only_ending_is_gone_to_at_once(tmp_path: Path) -> None:
    assert ways(drawn(tmp_path, TWO), "deux") == [("fin", 0, 1)] * 2


def test_several_endings_are_found_at_a_fork(tmp_path: Path) -> None:
    found = drawn(tmp_path, TWO, TWO_ENDINGS)
    assert ways(found, "deux") == [(FORK, 0, 1)] * 2
    assert ways(found, FORK) == [("haut", 0, 1), ("bas", 0, 1)]
    assert [stop.id for stop in found.stops.values()] == ["un", "deux", FORK, "haut", "bas"]


def test_a_draw_has_its_shares(tmp_path: Path) -> None:
    scenes = TWO.replace("then: deux", "then: [{scene: deux, weight: 3}, {scene: end}]")
    assert ways(drawn(tmp_path, scenes), "un")[:2] == [("deux", 0, 0.75), ("fin", 0, 0.25)]


def test_what_comes_later_gives_the_story_back(tmp_path: Path) -> None:
    scenes = TWO.replace("points: {services: +4},", "later: {scene: echo, after: 1},")
    found = drawn(tmp_path, scenes + "  echo: {text: Un écho.}\n")
    assert ways(found, "un")[:2] == [("deux", 0, 1), ("echo", 1, 1)]
    assert ways(found, "echo") == [(BACK, 0, 1)]


def test_what_is_gone_to_and_gives_back_may_also_end(tmp_path: Path) -> None:
    scenes = TWO.replace("points: {services: +4},", "later: {scene: echo, after: 1},")
    scenes = scenes.replace("lever: canal,", "then: echo,")
    found = drawn(tmp_path, scenes + "  echo: {text: Un écho.}\n")
    assert ways(found, "echo") == [(BACK, 0, 1), ("fin", 0, 1)]


def test_a_scene_that_waits_stands_beside_the_one_it_interrupts(tmp_path: Path) -> None:
    scenes = TWO.replace("points: {services: +4},", "later: {scene: echo, after: 1},")
    stops = drawn(tmp_path, scenes + "  echo: {text: Un écho.}\n").stops
    assert stops["echo"].rank == stops["deux"].rank


def test_items_to_sort_are_offered_and_lead_nowhere_but_later(tmp_path: Path) -> None:
    stop = drawn(tmp_path, SORTING).stops["tri"]
    assert [offer.id for offer in stop.offers][:4] == [
        "a.garder",
        "a.retirer",
        "b.garder",
        "b.retirer",
    ]
    assert [offer.ways for offer in stop.offers][:2] == [(Way("echo", 1),), ()]
    assert [offer.ways for offer in stop.offers][4:] == [(Way("fin"),)] * 3


def test_a_loop_leads_back_to_a_lower_rank(tmp_path: Path) -> None:
    found = drawn(tmp_path, TWO.replace("lever: canal,", "then: un,"))
    assert ways(found, "deux")[0] == ("un", 0, 1)
    assert (found.stops["un"].rank, found.stops["deux"].rank) == (0, 1)


def test_what_nothing_leads_to_is_there_and_said_so(tmp_path: Path) -> None:
    found = drawn(tmp_path, TWO + "  perdu: {text: Ici., then: end}\n")
    assert not found.stops["perdu"].reached
    assert all(stop.reached for id, stop in found.stops.items() if id != "perdu")
    assert found.arrivals()["perdu"] == ()


def test_what_leads_somewhere_is_told_once(tmp_path: Path) -> None:
    found = drawn(tmp_path, TWO)
    assert [stop.id for stop in found.arrivals()["deux"]] == ["un"]


def test_a_scene_called_end_is_not_the_fork(tmp_path: Path) -> None:
    found = drawn(tmp_path, TWO + "  end: {text: Ici., then: end}\n", TWO_ENDINGS)
    assert {"end", FORK} <= found.stops.keys()


def test_the_deck_leads_to_its_events(tmp_path: Path) -> None:
    head = (
        HEAD + "deck: {every: 2, events: {echo: {when: confiance >= 60, weight: 3, once: yes}}}\n"
    )
    folder = written(tmp_path, TWO + "  echo: {text: Un écho.}\n", head=head)
    found = chart(read_scenario(folder, tmp_path))
    assert found.stops[DECK].offers[0].ways == (Way("echo", weight=3),)
    assert found.stops["echo"].reached
    assert ways(found, "echo") == [(BACK, 0, 1)]
