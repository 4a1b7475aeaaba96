"""Forty stories with something the map leads to and no play meets: all of it found, no more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from sena_game.check import proven
from sena_game.check.places import Written
from sena_game.explore import measures
from sena_game.explore.passing import stuck
from sena_game.explore.states import explore
from sena_game.play.replay import finished
from sena_game.play.run import Decision
from sena_game.play.session import moves, start
from sena_game.rules.moves import Choose
from sena_game.scenario.source import parse
from tests.explore.stories import Recipe, read, story

# Without conditions, everything in these stories is met.
OPEN = Recipe(decisions=4, conditions=0, once=0, later=0, events=0, absolute=0, endings=1)
# What can never hold once s0 is played, and what may.
NEVER = (
    "temoin and not chosen(s0.o0)",
    "confiance > 100",
    "chosen(s0.o0) and chosen(s0.o1)",
    "not seen(s0)",
    "equipe >= 40 and equipe <= 35",
)
MAY = ("temoin", "not temoin", "chosen(s0.o1)", "not chosen(s0.o0)", "seen(s0) and not temoin")
KINDS = ("option", "scene", "stuck", "ending")


@dataclass
class Missed:
    """What no play meets, and where plays are stuck."""

    options: set[str] = field(default_factory=set)
    scenes: set[str] = field(default_factory=set)
    endings: set[str] = field(default_factory=set)
    stuck: set[str] = field(default_factory=set)


def planted(seed: int, kind: str, never: str, may: str) -> tuple[str, Missed]:
    """Return a story with one thing no play meets, another that some do, and the answer."""
    text = story(seed, OPEN).replace("flags: [", "flags: [temoin, ", 1)
    text = text.replace(
        "      o0: {label: o0, effects: {", "      o0: {label: o0, effects: {temoin: yes, ", 1
    )
    match kind:
        case "option":
            text = into(text, "s1", option("jamais", never) + option("parfois", may))
            return text, Missed({"s1.jamais"})
        case "scene":
            text = into(text, "s1", option("jamais", never, "cache") + option("parfois", may, "vu"))
            text = text.replace("endings:\n", "".join(map(passage, ("cache", "vu"))) + "endings:\n")
            return text, Missed({"s1.jamais", "cache.a", "cache.b"}, {"cache"})
        case "stuck":
            locked = "  mur:\n    text: Mur.\n    then: end\n    options:\n"
            locked += option("un", "temoin and chosen(s0.o0)") + option("deux", never)
            text = into(text, "s1", option("vers", "seen(s0)", "mur"))
            text = text.replace("endings:\n", f"{locked}endings:\n")
            return text, Missed({"mur.deux"}, stuck={"mur"})
        case _:
            found = "".join(
                f"  {id}: {{title: Fin, text: Fini., if: {test}}}\n"
                for id, test in (("jamais", never), ("parfois", may))
            )
            return text.replace("endings:\n", f"endings:\n{found}"), Missed(endings={"jamais"})


def option(id: str, test: str, then: str = "") -> str:
    onward = f", then: {then}" if then else ""
    return f"      {id}: {{label: {id}, if: {test}{onward}}}\n"


def passage(id: str) -> str:
    options = "      a: {label: A}\n      b: {label: B}\n"
    return f"  {id}:\n    text: Ici.\n    then: end\n    options:\n{options}"


def into(text: str, scene: str, options: str) -> str:
    head, rest = text.split(f"  {scene}:\n", 1)
    before, after = rest.split("    options:\n", 1)
    return f"{head}  {scene}:\n{before}    options:\n{options}{after}"


def missed(text: str) -> Missed:
    """Return what exploring says no play meets."""
    begin = start(read(text, OPEN.gauges))
    told = measures.story(explore(begin))
    sessions = [each.session for each in told.graph.situations]
    met = {each.at for each in sessions}
    taken = {
        f"{sessions[edges.situation].at}.{edges.way.move.option}"
        for edges in told.graph.edges
        if isinstance(edges.way.move, Choose)
    }
    scenes = begin.scenario.scenes
    options = {f"{id}.{each}" for id, scene in scenes.items() for each in scene.options}  # type: ignore[attr-defined]
    return Missed(
        options - taken,
        scenes.keys() - met,
        begin.scenario.endings.keys() - met,
        {sessions[told.graph.situation[node]].at for node in stuck(told)},
    )


def stories() -> Sequence[tuple[int, str, str, str]]:
    return [
        (seed, KINDS[seed % 4], NEVER[seed % len(NEVER)], MAY[seed // 2 % len(MAY)])
        for seed in range(40)
    ]


@pytest.mark.parametrize(("seed", "kind", "never", "may"), stories())
def test_what_no_play_meets_is_found_and_nothing_else(
    seed: int, kind: str, never: str, may: str
) -> None:
    text, answer = planted(seed, kind, never, may)
    assert missed(text) == answer


@pytest.mark.parametrize(("seed", "kind", "never", "may"), stories())
def test_a_check_tells_what_starts_it_and_not_what_follows(
    seed: int, kind: str, never: str, may: str
) -> None:
    text, _ = planted(seed, kind, never, may)
    parsed = parse(text.encode(), "scenario.yaml")
    assert parsed.node
    found = proven.problems(read(text, OPEN.gauges), Written(parsed.node, parsed.lines), ())
    codes = sorted(each.code for each in found)
    assert (
        codes
        == {
            "option": ["never-offered"],
            "scene": ["never-offered"],
            "stuck": ["never-offered", "stuck"],
            "ending": ["never-seen"],
        }[kind]
    )


@pytest.mark.parametrize("seed", range(2, 40, 4))
def test_the_way_to_a_dead_end_is_a_play(seed: int) -> None:
    text, _ = planted(seed, "stuck", NEVER[0], MAY[0])
    begin = start(read(text, OPEN.gauges))
    told = measures.story(explore(begin))
    made, _ = measures.bounds(told, measures.decisions)
    node = min(stuck(told).tolist(), key=lambda each: made[each])
    play: tuple[Decision, ...] = measures.lead(told, node, made, measures.decisions)
    for_some = [finished(begin.scenario, draw, play) for draw in range(40)]
    assert any(each.at == "mur" and not moves(each) for each in for_some)
