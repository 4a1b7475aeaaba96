"""What a message reaches: people × use × subscribed × sees it in time × can make it out.

Everything is worked out in fractions of people, and rounded once, so that every table adds up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sena_game.rules.audience import MOUTH, Audience
from sena_game.rules.goodwill import curve, rung, stayed
from sena_game.rules.message import Message, aimed, concerned
from sena_game.rules.seeing import after, make_out, seen
from sena_game.rules.sharing import percent, rounded, shared


@dataclass(frozen=True, slots=True)
class Part:
    """Those of a segment, a district or a situation who are concerned, and those reached.

    The situation without an id is that of all who are in none.
    """

    id: str
    people: int
    reached: int

    @property
    def share(self) -> int:
        return percent(self.reached, self.people)


@dataclass(frozen=True, slots=True)
class Row:
    """What one channel does: each number of people is taken out of the one before it.

    `new` are those no channel before has reached; `by_segment` has `gross` and `new` of each.
    `missed` says why no one is reached: too `late`, or not `loud` enough.
    """

    id: str
    people: int
    users: int
    subscribers: int
    seers: int
    gross: int
    new: int
    by_segment: tuple[tuple[int, int], ...]
    missed: str = ""


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom a message reaches of those it concerns, and why so many.

    `through` are those told by the people of another segment, and are not counted in `people`;
    `optouts` are the subscribers lost, `bothered` those rung for what does not concern them;
    `curve` is what is left of 100 subscribers after 0 to 10 such pushes in a week.
    """

    by_segment: tuple[Part, ...]
    by_district: tuple[Part, ...]
    by_situation: tuple[Part, ...]
    through: tuple[Part, ...]
    rows: tuple[Row, ...]
    optouts: int
    bothered: int
    curve: tuple[int, ...]
    pushed: bool
    minutes: int
    euros: int

    @property
    def people(self) -> int:
        return sum(part.reached for part in self.by_segment)

    @property
    def concerned(self) -> int:
        return sum(part.people for part in self.by_segment)

    @property
    def share(self) -> int:
        """Return the share in % of those concerned who are reached."""
        return percent(self.people, self.concerned)

    def share_of(self, id: str) -> int:
        """Return the share in % of a segment, a district or a situation that is reached."""
        parts = (*self.by_segment, *self.by_district, *self.by_situation, *self.through)
        return next(part.share for part in parts if part.id == id)


# Of each segment, the groups concerned: which one, how many people, in which situation.
Crowd = Mapping[str, tuple[tuple[int, float, str], ...]]


@dataclass(slots=True)
class _Step:
    """What one channel does to each segment, in fractions of people; `reached` counts from the
    first channel.
    """

    id: str
    seen: float = 1.0
    missed: str = ""
    people: dict[str, float] = field(default_factory=dict)
    users: dict[str, float] = field(default_factory=dict)
    listed: dict[str, float] = field(default_factory=dict)
    gross: dict[str, float] = field(default_factory=dict)
    reached: dict[str, float] = field(default_factory=dict)

    def add(self, segment: str, people: float, *steps: float) -> None:
        self.people[segment] = people
        self.users[segment], self.listed[segment], self.gross[segment], known = steps
        self.reached[segment] = known


def reach(audience: Audience, message: Message) -> Reach:
    """Return whom `message` reaches among those it concerns."""
    meant = concerned(audience, message.to)
    crowd = _crowd(audience, meant)
    left = [1.0] * len(meant)
    ids = tuple(dict.fromkeys(message.channels))
    steps = [_send(audience, id, message, crowd, left) for id in ids]
    steps.append(_talk(audience, message.hours, crowd, left))
    rows = tuple(_rows(audience.told, steps))
    channels = tuple(audience.channels[id] for id in ids)
    ring = rung(audience, message, meant)
    by_segment, by_district, by_situation = _parts(audience, steps[-1], meant, left)
    spent = (
        c.cost.euros + c.cost.each * r.subscribers for c, r in zip(channels, rows, strict=False)
    )
    return Reach(
        by_segment=by_segment,
        by_district=by_district,
        by_situation=by_situation,
        through=tuple(_through(audience, by_segment)),
        rows=rows,
        optouts=rounded(ring.leaving),
        bothered=rounded(ring.bothered),
        curve=curve(audience.goodwill, message.loudness, ring.on_target),
        pushed=any(channel.push == "yes" for channel in channels),
        minutes=rounded(sum(channel.cost.minutes for channel in channels)),
        euros=rounded(sum(spent)),
    )


def _crowd(audience: Audience, meant: Sequence[bool]) -> Crowd:
    found: dict[str, list[tuple[int, float, str]]] = {id: [] for id in audience.told}
    for at, (segment, _, situation, people) in enumerate(audience.groups()):
        if meant[at]:
            found[segment].append((at, people, situation))
    return {id: tuple(each) for id, each in found.items()}


def _send(audience: Audience, id: str, message: Message, crowd: Crowd, left: list[float]) -> _Step:
    """Return what a channel does; `left` is the chance of each group not to know yet."""
    channel = audience.channels[id]
    share, missed = seen(channel, message)
    staying = stayed(audience.goodwill, message.earlier) if channel.push == "yes" else 1.0
    chances = make_out(audience, channel.medium, message.form)
    uses, lists = audience.uses(id), audience.listed(id)
    sent = aimed(audience, message) if channel.aimed == "yes" else None
    step = _Step(id, share, missed)
    for segment, groups in crowd.items():
        whole = users = listed = gross = known = 0.0
        for at, people, situation in groups:
            use = uses[at]
            subscribed = use * lists[at] * staying if sent is None or sent[at] else 0.0
            chance = subscribed * share * chances[situation]
            left[at] *= 1 - chance
            whole += people
            users += people * use
            listed += people * subscribed
            gross += people * chance
            known += people * (1 - left[at])
        step.add(segment, whole, users, listed, gross, known)
    return step


def _talk(audience: Audience, hours: int, crowd: Crowd, left: list[float]) -> _Step:
    """Return what word of mouth adds: the more people know, the more of the others hear of it."""
    mouth, uses = audience.mouth, audience.uses(MOUTH)
    groups = [each for found in crowd.values() for each in found]
    everyone = sum(people for _, people, _ in groups) or 1.0
    knowing = sum(people * (1 - left[at]) for at, people, _ in groups) / everyone
    usual = sum(people * uses[at] for at, people, _ in groups) / everyone or 1.0
    grown = after(mouth.growth.of, max(1, hours)) / 100
    told, most = mouth.ratio.alone / 100 * knowing * grown / usual, mouth.most.alone / 100
    step = _Step(MOUTH)
    for segment, found in crowd.items():
        whole = unknowing = gross = known = 0.0
        for at, people, _ in found:
            before = left[at]
            left[at] *= 1 - min(most, told * uses[at])
            whole += people
            unknowing += people * before
            gross += people * (before - left[at])
            known += people * (1 - left[at])
        step.add(segment, whole, unknowing, unknowing, gross, known)
    step.seen = sum(step.gross.values()) / (sum(step.users.values()) or 1.0)
    return step


def _rows(segments: Sequence[str], steps: Iterable[_Step]) -> Iterator[Row]:
    """Yield the rows, in whole people: what is new is what the rounded total grew by."""
    before = dict.fromkeys(segments, 0)
    for step in steps:
        now = {id: rounded(step.reached[id]) for id in segments}
        new = {id: now[id] - before[id] for id in segments}
        # A person who is new is one of all those reached, whatever is lost in rounding.
        # Only those who did not know yet hear of it by word of mouth.
        heard = step.id == MOUTH
        gross = new if heard else {id: max(rounded(step.gross[id]), new[id]) for id in segments}
        seers = _at_least(gross, step.listed, step.seen)
        subscribers = _at_least(seers, step.listed)
        users = _at_least(subscribers, step.users)
        yield Row(
            step.id,
            sum(rounded(step.people[id]) for id in segments),
            sum(users.values()),
            sum(subscribers.values()),
            sum(seers.values()),
            sum(gross.values()),
            sum(new.values()),
            tuple((gross[id], new[id]) for id in segments),
            step.missed,
        )
        before = now


def _at_least(
    low: Mapping[str, int], people: Mapping[str, float], share: float = 1.0
) -> Mapping[str, int]:
    return {id: max(low[id], rounded(people[id] * share)) for id in people}


Parts = tuple[Part, ...]


def _parts(
    audience: Audience, last: _Step, meant: Sequence[bool], left: Sequence[float]
) -> tuple[Parts, Parts, Parts]:
    """Return those concerned and reached, cut in three ways that each have the same totals."""
    by_segment = tuple(
        Part(id, rounded(last.people[id]), rounded(last.reached[id])) for id in audience.told
    )
    found = [dict.fromkeys(audience.districts, (0.0, 0.0))]
    found.append(dict.fromkeys(("", *audience.situations), (0.0, 0.0)))
    for at, (_, district, situation, count) in enumerate(audience.groups()):
        if meant[at]:
            for cut, id in zip(found, (district, situation), strict=True):
                people, reached = cut[id]
                cut[id] = people + count, reached + count * (1 - left[at])
    totals = sum(part.people for part in by_segment), sum(part.reached for part in by_segment)
    by_district, by_situation = (tuple(_shared(cut, *totals)) for cut in found)
    return by_segment, by_district, by_situation


def _shared(cut: Mapping[str, tuple[float, float]], people: int, reached: int) -> Iterator[Part]:
    most = shared(people, [each for each, _ in cut.values()], [people] * len(cut))
    told = shared(reached, [each for _, each in cut.values()], most)
    yield from (Part(*each) for each in zip(cut, most, told, strict=True))


def _through(audience: Audience, by_segment: Parts) -> Iterator[Part]:
    """Yield those who are told by the people of another segment, in the same proportion."""
    parts = {part.id: part for part in by_segment}
    for id, segment in audience.segments.items():
        if segment.through:
            whole, part = audience.segments[segment.through].people, parts[segment.through]
            people = rounded(segment.people * part.people / whole) if whole else 0
            share = part.reached / part.people if part.people else 0.0
            yield Part(id, people, rounded(people * share))
