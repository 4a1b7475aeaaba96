"""Who lives in a town and what reaches them: figures of a file, each with where it comes from.

Shares are in %, times in hours. A figure without a source is a modelling assumption.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

# What a channel asks of those it is to reach; one that asks for anything is digital.
NEEDS = ("nothing", "mobile", "internet", "smartphone")
# The id of word of mouth, which is no channel: no one sends anything through it.
MOUTH = "bouche-a-oreille"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where figures come from, the year unless it is not known, and how far they are relied on."""

    title: str
    year: int = 0
    fact: str = ""
    url: str = ""
    trust: str = "solid"


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures by what they are of; `assumed` are ours, as all of them are without a source."""

    of: Mapping[str, float]
    source: str = ""
    assumed: frozenset[str] = frozenset()

    @property
    def alone(self) -> float:
        """Return the only figure there is, which is of nothing in particular."""
        return self.of[""]

    @property
    def supposed(self) -> bool:
        """Tell whether any of them is a modelling assumption."""
        return not self.source or bool(self.assumed)


@dataclass(frozen=True, slots=True)
class Segment:
    """An age band; those of one with `through` are told by the people of another."""

    label: str
    people: int
    through: str = ""


@dataclass(frozen=True, slots=True)
class District:
    """`share` of each segment that lives here; `times`, how much more or less of a channel."""

    label: str
    share: Figures
    times: Figures = Figures({})


@dataclass(frozen=True, slots=True)
class Situation:
    """What keeps some of each segment from a message; each person is in one situation at most.

    `uses` is what is left of the use of a channel that asks for a thing they do without.
    """

    label: str
    share: Figures
    uses: Figures = Figures({})


@dataclass(frozen=True, slots=True)
class Medium:
    """How a message comes, and the share of each situation that can make it out."""

    label: str
    reads: Figures


@dataclass(frozen=True, slots=True)
class Form:
    """A way to write a message: who can make it out then, on some media."""

    label: str
    on: tuple[str, ...]
    reads: Figures


@dataclass(frozen=True, slots=True)
class Cost:
    """Hours before it can go out; the team's minutes; euros, and euros more for each one told."""

    wait: float = 0.0
    minutes: float = 0.0
    euros: float = 0.0
    each: float = 0.0
    source: str = ""


@dataclass(frozen=True, slots=True)
class Channel:
    """`seen` is the share of subscribers that has seen a message so many hours after it went out.

    A push rings: `yes` when one may then leave the list, `forced` when one cannot. An `aimed`
    channel goes to some districts only when those are all it is meant for.
    """

    label: str
    medium: str
    use: Figures
    subscribed: Figures
    seen: Figures
    loud: Figures = Figures({})
    cost: Cost = Cost()
    needs: str = "nothing"
    push: str = "no"
    aimed: str = "no"
    only: str = ""
    who: str = "town"

    @property
    def digital(self) -> bool:
        return self.needs != "nothing"


@dataclass(frozen=True, slots=True)
class Mouth:
    """Word of mouth: how many each informed person tells in the end, how fast, and the most of
    those who do not know yet that it ever tells.
    """

    label: str
    use: Figures
    ratio: Figures
    growth: Figures
    most: Figures


@dataclass(frozen=True, slots=True)
class Goodwill:
    """What pushes cost: the share of those rung who leave, by loudness.

    Each push of a week after the first `free` ones costs `more` % more than the one before; one
    that is about something else costs `unconcerned` % of one that concerns.
    """

    loss: Figures
    free: Figures
    more: Figures
    unconcerned: Figures


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a survey says of a channel: the share of some segments, with how far one may be.

    `weights` is the share of each segment that is of the ages it speaks of.
    """

    channel: str
    of: str
    weights: Mapping[str, float]
    share: float
    tolerance: float
    source: str


# One from 0 to 1 for each group.
Shares = tuple[float, ...]


class Group(NamedTuple):
    """People of the same segment, district and situation; there may be a half of one."""

    segment: str
    district: str
    situation: str
    people: float


@dataclass(frozen=True, slots=True)
class Audience:
    """Everyone in a town, and every way to reach them."""

    people: int
    sources: Mapping[str, Origin]
    segments: Mapping[str, Segment]
    districts: Mapping[str, District]
    situations: Mapping[str, Situation]
    media: Mapping[str, Medium]
    forms: Mapping[str, Form]
    channels: Mapping[str, Channel]
    mouth: Mouth
    goodwill: Goodwill
    anchors: tuple[Anchor, ...] = ()
    # Worked out once, as thousands of messages are asked about.
    _groups: list[Group] = field(default_factory=list, init=False, repr=False, compare=False)
    _uses: dict[str, tuple[Shares, Shares]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def told(self) -> tuple[str, ...]:
        """Return the segments that are told directly."""
        return tuple(id for id, segment in self.segments.items() if not segment.through)

    def groups(self) -> list[Group]:
        """Return everyone who is told directly, by segment, district and situation."""
        if not self._groups:
            self._groups.extend(_groups(self))
        return self._groups

    def uses(self, id: str) -> Shares:
        """Return the share from 0 to 1 of each group that uses a channel, or word of mouth."""
        return self._worked_out(id)[0]

    def listed(self, id: str) -> Shares:
        """Return the share from 0 to 1 of those users that is subscribed, by group."""
        return self._worked_out(id)[1]

    def _worked_out(self, id: str) -> tuple[Shares, Shares]:
        if id not in self._uses:
            self._uses[id] = _uses(self, id)
        return self._uses[id]


def _groups(audience: Audience) -> Iterable[Group]:
    for id in audience.told:
        people = audience.segments[id].people
        whole = sum(each.share.of.get(id, 0.0) for each in audience.districts.values()) or 100.0
        apart = {name: each.share.of.get(id, 0.0) for name, each in audience.situations.items()}
        situations = {"": 100.0 - sum(apart.values()), **apart}
        for place, district in audience.districts.items():
            here = people * district.share.of.get(id, 0.0) / whole
            for situation, share in situations.items():
                yield Group(id, place, situation, here * share / 100)


def _uses(audience: Audience, id: str) -> tuple[Shares, Shares]:
    """Return by group who uses a channel, and who of them is subscribed.

    What some have less of, the others have more of: so a segment uses a channel as much as its
    figure says. Where there is nothing to subscribe to, a district has more or fewer users.
    """
    channel = audience.channels.get(id)
    use, needs = (channel.use, channel.needs) if channel else (audience.mouth.use, "nothing")
    subscribed = channel.subscribed.alone / 100 if channel else 1.0
    there = {each: _by_district(audience, each, id) for each in audience.told}
    ways = {each: _by_situation(audience, each, needs) for each in audience.told}
    users, lists = [], []
    for segment, district, situation, _ in audience.groups():
        share = use.of.get(segment, 0.0) / 100 * ways[segment][situation]
        times = there[segment][district]
        users.append(min(1.0, share * times if subscribed == 1 else share))
        lists.append(min(1.0, subscribed * times if subscribed < 1 else 1.0))
    return tuple(users), tuple(lists)


def _by_district(audience: Audience, segment: str, channel: str) -> Mapping[str, float]:
    times = {id: each.times.of.get(channel, 100.0) for id, each in audience.districts.items()}
    shares = {id: each.share.of.get(segment, 0.0) for id, each in audience.districts.items()}
    whole = sum(shares.values())
    mean = sum(times[id] * shares[id] for id in times) / whole if whole else 100.0
    return {id: each / mean if mean else 1.0 for id, each in times.items()}


def _by_situation(audience: Audience, segment: str, needs: str) -> Mapping[str, float]:
    left = {id: each.uses.of.get(needs, 100.0) / 100 for id, each in audience.situations.items()}
    share = {id: s.share.of.get(segment, 0.0) / 100 for id, s in audience.situations.items()}
    kept = {id: each for id, each in left.items() if each < 1}
    without = sum(share[id] for id in kept)
    lost = sum(share[id] * each for id, each in kept.items())
    others = (1 - lost) / (1 - without) if without < 1 else 1.0
    return {"": others, **{id: kept.get(id, others) for id in left}}
