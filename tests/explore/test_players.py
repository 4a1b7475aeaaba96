"""Simple-minded players come to exactly what playing as they do comes to."""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from sena_game.explore import measures, players
from sena_game.explore.chances import ways
from sena_game.explore.measures import Story
from sena_game.explore.players import Results
from sena_game.explore.scale import Scale
from sena_game.explore.scaling import find_scale
from sena_game.explore.states import explore
from sena_game.play.session import Session, moves, start
from sena_game.rules.moves import Choose, Move, Put, write
from sena_game.scenario.model import STANCES, Outcome, Scenario, Scene, Stage
from sena_game.scenes.decision import Decision, Option, Timer
from sena_game.scenes.placing import Placing
from tests.explore.stories import told
from tests.library.small import TWO, small

SEEDS = range(60)
# The share of each move of a session.
Shares = Callable[[Session, Sequence[Move]], Mapping[Move, float]]


def dressed(scenario: Scenario, seed: int) -> Scenario:
    """Return a story whose options differ by their words and by what sort of answer they are."""
    chance = random.Random(seed)

    def stance() -> tuple[str, ...]:
        return tuple(each for each in STANCES if chance.random() < 0.3)

    def words() -> str:
        return "a" * chance.randint(1, 4)

    def scene(each: Scene) -> Scene:
        if isinstance(each, Placing):
            slots = {
                id: replace(slot, label=words(), stance=stance()) for id, slot in each.slots.items()
            }
            return replace(each, slots=slots)
        assert isinstance(each, Decision)
        options = {
            id: replace(option, label=words(), text=words(), stance=stance())
            for id, option in each.options.items()
        }
        timer = Timer(30, chance.choice(list(options))) if options else None
        return replace(each, options=options, timer=timer if chance.random() < 0.5 else None)

    return replace(scenario, scenes={id: scene(each) for id, each in scenario.scenes.items()})


def results(scenario: Scenario, seed: int) -> Results:
    """Return what a class might have done; some moves were never seen."""
    chance = random.Random(seed)
    found: dict[str, dict[str, int]] = {}
    for id, scene in scenario.scenes.items():
        made: list[Move] = []
        match scene:
            case Decision(options=options):
                made += [Choose(option) for option in options]
            case Placing(pieces=pieces, slots=slots):
                made += [Put(item, slot) for item in pieces for slot in slots]
        found[id] = {write(move): chance.randint(0, 9) for move in made if chance.random() < 0.7}
    return found


def evenly(player: players.Player) -> Shares:
    def shares(session: Session, possible: Sequence[Move]) -> Mapping[Move, float]:
        chosen = (player(session.scene, possible) if len(possible) > 1 else ()) or possible
        return {move: 1 / len(chosen) for move in chosen}

    return shares


def as_seen(counted: Results) -> Shares:
    def shares(session: Session, possible: Sequence[Move]) -> Mapping[Move, float]:
        made = counted.get(session.at, {}) if len(possible) > 1 else {}
        known = [move for move in possible if write(move) in made]
        total = sum(made[write(move)] for move in known)
        by_chance = 1 / len(possible)
        if not total:
            return dict.fromkeys(possible, by_chance)
        return {
            move: by_chance * len(known) * made[write(move)] / total if move in known else by_chance
            for move in possible
        }

    return shares


def at_best(session: Session, possible: Sequence[Move]) -> Mapping[Move, float]:
    promises = {move: promise_of(session, move) for move in possible}
    chosen = [m for m, each in promises.items() if each >= max(promises.values()) - 1e-6]
    return {move: 1 / len(chosen) for move in chosen}


def promise_of(session: Session, move: Move) -> float:
    return sum(odds * promise(after) for odds, after in ways(session, move))


def promise(session: Session) -> float:
    """Return the points that the best moves lead to; what crosses a red line comes last."""
    if session.ended:
        return sum(session.state.points.values()) - 1e7 * bool(session.state.red_lines)
    return max(promise_of(session, move) for move in moves(session))


def plays(session: Session, shares: Shares, chance: float = 1.0) -> Iterator[tuple[float, Session]]:
    if session.ended:
        yield chance, session
        return
    for move, share in shares(session, moves(session)).items():
        for odds, after in ways(session, move):
            yield from plays(after, shares, chance * share * odds)


def scored(begin: Session, shares: Shares, scale: Scale) -> tuple[float, Mapping[str, float]]:
    """Return the mean score of a player and the share of each ending, play by play."""
    mean, ends = 0.0, defaultdict[str, float](float)
    for chance, session in plays(begin, shares):
        points = sum(session.state.points.values())
        mean += chance * scale.score(points, crossed=bool(session.state.red_lines))
        ends[session.at] += chance
    return mean, ends


def explored(story: Story, odds: measures.Odds, scale: Scale) -> tuple[float, Mapping[str, float]]:
    ends = players.endings(story, odds)
    return players.score(story, scale, odds), {id: each for id, each in ends.items() if each}


@pytest.mark.parametrize("seed", SEEDS)
def test_every_player_comes_to_what_its_plays_come_to(seed: int, tmp_path: Path) -> None:
    scenario = dressed(told(tmp_path, seed), seed)
    begin = start(scenario)
    story, scale = measures.story(explore(begin)), Scale(0.5, 10)
    for each in players.players(scenario):
        found = explored(story, players.odds(story, each.player), scale)
        by_hand = scored(begin, evenly(each.player), scale)
        assert found[0] == pytest.approx(by_hand[0], abs=1e-9), each.id
        assert found[1] == pytest.approx({k: v for k, v in by_hand[1].items() if v}, abs=1e-12)
    counted = results(scenario, seed)
    found = explored(story, players.observed(story, counted), scale)
    by_hand = scored(begin, as_seen(counted), scale)
    assert found[0] == pytest.approx(by_hand[0], abs=1e-9)
    assert found[1] == pytest.approx({k: v for k, v in by_hand[1].items() if v}, abs=1e-12)


@pytest.mark.parametrize("seed", SEEDS)
def test_who_knows_everything_does_as_well_as_can_be(seed: int, tmp_path: Path) -> None:
    begin = start(told(tmp_path, seed))
    story, scale = measures.story(explore(begin)), Scale(0.5, 10)
    best = players.best(story)
    found, by_hand = players.score(story, scale, best), scored(begin, at_best, scale)
    assert found == pytest.approx(by_hand[0], abs=1e-6)
    # Nobody crosses fewer red lines.
    crossed = sum(chance for chance, end in plays(begin, at_best) if end.state.red_lines)
    for each in players.players(begin.scenario):
        by_luck = sum(c for c, end in plays(begin, evenly(each.player)) if end.state.red_lines)
        assert crossed <= by_luck + 1e-9


@pytest.mark.parametrize("seed", SEEDS)
def test_the_scale_is_that_of_every_play(seed: int, tmp_path: Path) -> None:
    begin = start(told(tmp_path, seed))
    every = list(plays(begin, evenly(players.anything)))
    points = [(c, sum(end.state.points.values()), bool(end.state.red_lines)) for c, end in every]
    random = sum(chance * won for chance, won, _ in points)
    clean = [won for _, won, crossed in points if not crossed]
    best = max(clean or [won for _, won, _ in points])
    scale = find_scale(begin.scenario)
    if best > random + 1e-9:
        assert scale
        assert scale.random == pytest.approx(random, abs=1e-9)
        assert scale.best == best
    else:
        assert scale is None


def decision(**options: tuple[str, str, tuple[str, ...]]) -> Decision:
    made = {
        id: Option(label, Outcome(), text, stance=stance)
        for id, (label, text, stance) in options.items()
    }
    return Decision("un", Stage(), made, Timer(30, "b"))


SCENE = decision(
    a=("Court", "", ("silent",)),
    b=("Moyen", " long", ("polite", "costly")),
    c=("Plus long", "", ("polite",)),
)
A, B, C = Choose("a"), Choose("b"), Choose("c")


@pytest.mark.parametrize(
    ("player", "offered", "chosen"),
    [
        (players.anything, (A, B, C), ()),
        (players.first, (A, B, C), (A,)),
        (players.second, (A, B, C), (B,)),
        (players.second, (C,), (C,)),
        (players.last, (A, B, C), (C,)),
        (players.middle, (A, B, C), (B,)),
        (players.middle, (A, B), (A, B)),
        (players.longest, (A, B, C), (B,)),
        (players.longest, (A, C), (C,)),
        (players.shortest, (A, B, C), (A,)),
        (players.too_late, (A, B, C), (B,)),
        (players.too_late, (A, C), ()),
        (players.always("polite"), (A, B, C), (B, C)),
        (players.always("adviser"), (A, B, C), ()),
    ],
)
def test_a_player_chooses_among_what_is_offered(
    player: players.Player, offered: tuple[Move, ...], chosen: tuple[Move, ...]
) -> None:
    assert tuple(player(SCENE, offered)) == chosen


def test_nobody_looks_for_what_no_option_is(tmp_path: Path) -> None:
    plain = told(tmp_path, 1)
    ids = [each.id for each in players.players(plain)]
    assert ids == ["random", "first", "second", "last", "middle", "longest", "shortest"]
    whole = replace(plain, scenes={"un": SCENE})
    extra = [each.id for each in players.players(whole)][7:]
    assert extra == ["silent", "polite", "costly", "too-late"]
    assert set(players.LABELS) == {*ids, *STANCES, "too-late", "best", "observed"}


def test_results_are_read_with_the_ids_of_today(tmp_path: Path) -> None:
    text = json.dumps({"jadis": {"choose oui": 3}, "un": {"choose oui": 2, "choose non": 1}})
    scenario = replace(small(tmp_path, TWO), renamed={"jadis": "un"})
    story = measures.story(explore(start(scenario)))
    odds = players.observed(story, players.read_results(text))
    shares = {edges.way.move: odds(edges) for edges in story.graph.edges if edges.situation == 0}
    assert shares == {Choose("oui"): pytest.approx(5 / 6), Choose("non"): pytest.approx(1 / 6)}


def test_a_move_never_seen_has_the_share_of_chance(tmp_path: Path) -> None:
    story = measures.story(explore(start(small(tmp_path, TWO))))
    odds = players.observed(story, {"un": {"choose oui": 4}})
    shares = {edges.way.move: odds(edges) for edges in story.graph.edges if edges.situation == 0}
    assert shares == {Choose("oui"): 0.5, Choose("non"): 0.5}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"un": 3}',
        '{"un": {"danser": 3}}',
        '{"un": {"choose a": "3"}}',
        '{"un": {"choose a": -1}}',
        '{"un": {"choose a": true}}',
        "[" * 100_000,
    ],
)
def test_results_that_make_no_sense_are_refused(text: str) -> None:
    with pytest.raises(ValueError):
        players.read_results(text)
