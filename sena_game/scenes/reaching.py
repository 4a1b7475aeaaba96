"""Whom a message reached, shown: the lit windows, the figures, why so many, what it cost."""

from __future__ import annotations

from collections.abc import Iterator

from sena_game.rules.audience import MOUTH, Audience, Channel, Figures
from sena_game.rules.reach import Part, Reach, Row
from sena_game.rules.sharing import rounded
from sena_game.scenario.town import Town
from sena_game.screen.blocks import Block, District, Paragraph, Plot, Series, Table, TownMap
from sena_game.words import Words

PEOPLE_A_WINDOW = 20


def reached(reach: Reach, town: Town, words: Words) -> tuple[Block, ...]:
    """Return what is shown of a reach; nothing of a town that does not say who lives there."""
    audience = town.audience
    if audience is None:
        return ()
    blocks: list[Block] = [
        Paragraph(_headline(reach, words), tone="lead"),
        _map(reach, audience, words),
        _by_segment(reach, audience, words),
    ]
    if audience.situations:
        blocks.append(_by_situation(reach, audience, words))
    blocks.append(_why(reach, audience, words))
    if reach.pushed or reach.bothered:
        blocks += _pushes(reach, words)
    return tuple(blocks)


def _headline(reach: Reach, words: Words) -> str:
    return words(
        "Reached: {people} of the {concerned} people concerned, {share}.",
        people=words.number(reach.people),
        concerned=words.number(reach.concerned),
        share=words.percent(reach.share / 100),
    )


def _map(reach: Reach, audience: Audience, words: Words) -> TownMap:
    homes = dict.fromkeys(audience.districts, 0.0)
    for group in audience.groups():
        homes[group.district] += group.people
    districts = tuple(_lit(part, audience, homes[part.id], words) for part in reach.by_district)
    return TownMap(words("The windows of the town"), districts, _window(words))


def _lit(part: Part, audience: Audience, people: float, words: Words) -> District:
    windows = rounded(people / PEOPLE_A_WINDOW)
    # Whoever was reached lights a window, were it the only one.
    lit = max(rounded(part.reached / PEOPLE_A_WINDOW), 1 if part.reached else 0)
    label = audience.districts[part.id].label
    if not part.people:
        return District(label, 0, windows, words("not concerned"))
    note = words(
        "{reached} of {people} reached",
        reached=words.number(part.reached),
        people=words.number(part.people),
    )
    return District(label, min(lit, windows), windows, note)


def _window(words: Words) -> str:
    return words(
        "A window stands for {count} people aged 12 and over; it is lit when they are reached.",
        count=str(PEOPLE_A_WINDOW),
    )


def _by_segment(reach: Reach, audience: Audience, words: Words) -> Table:
    labels = {id: segment.label for id, segment in audience.segments.items()}
    notes = tuple(
        words(
            "{label}: about {reached} of {people} are told by theirs, and are not counted above.",
            label=labels[part.id],
            reached=words.number(part.reached),
            people=words.number(part.people),
        )
        for part in reach.through
        if part.people
    )
    rows = tuple(_part(labels[part.id], part, words) for part in reach.by_segment if part.people)
    total = _part(words("Total"), Part("", reach.concerned, reach.people), words)
    return Table(words("Reached, by age"), _columns(words("Age"), words), rows, total, notes)


def _by_situation(reach: Reach, audience: Audience, words: Words) -> Table:
    labels = {id: each.label for id, each in audience.situations.items()}
    labels[""] = words("In none of these situations")
    rows = tuple(_part(labels[part.id], part, words) for part in reach.by_situation if part.people)
    note = words("Everyone is counted in one situation at most: a modelling assumption.")
    columns = _columns(words("Situation"), words)
    total = _part(words("Total"), Part("", reach.concerned, reach.people), words)
    return Table(words("Reached, by situation"), columns, rows, total, (note,))


def _columns(first: str, words: Words) -> tuple[str, ...]:
    return (first, words("People concerned"), words("Reached"), words("Share"))


def _part(label: str, part: Part, words: Words) -> tuple[str, ...]:
    share = words.percent(part.share / 100)
    return (label, words.number(part.people), words.number(part.reached), share)


def _why(reach: Reach, audience: Audience, words: Words) -> Table:
    columns = (
        words("Channel"),
        words("People concerned"),
        words("Use it"),
        words("Subscribed"),
        words("See it in time"),
        words("Understand it"),
        words("Not reached before"),
    )
    rows = tuple(_row(row, audience, words) for row in reach.rows)
    total = (words("Total"), "", "", "", "", "", words.number(reach.people))
    return Table(
        words("Why this reach?"), columns, rows, total, tuple(_notes(reach, audience, words))
    )


def _row(row: Row, audience: Audience, words: Words) -> tuple[str, ...]:
    new = words.number(row.new)
    if row.id == MOUTH:
        people, told = words.number(row.people), words.number(row.gross)
        return (audience.mouth.label, people, "", "", "", told, new)
    steps = (row.people, row.users, row.subscribers, row.seers, row.gross)
    shares = (_step(*pair, words) for pair in zip(steps[1:], steps, strict=False))
    return (audience.channels[row.id].label, words.number(row.people), *shares, new)


def _step(people: int, before: int, words: Words) -> str:
    """Return a number of people, with what share it is of those before."""
    if not before:
        return words.number(people)
    return f"{words.number(people)} ({words.percent(people / before)})"


def _notes(reach: Reach, audience: Audience, words: Words) -> Iterator[str]:
    yield words("In each row, a percentage is that of the number before it.")
    for row in reach.rows:
        if row.id == MOUTH:
            yield _of_mouth(row, audience, words)
            continue
        channel = audience.channels[row.id]
        if row.missed:
            yield _missed(row, channel, words)
        yield words(
            "{channel}: use, {use}; subscribers, {subscribed}; seen, {seen}.",
            channel=channel.label,
            use=origin(channel.use, audience, words),
            subscribed=origin(channel.subscribed, audience, words),
            seen=origin(channel.seen, audience, words),
        )
    yield words("Who understands what, and that channels are independent: modelling assumptions.")


def _missed(row: Row, channel: Channel, words: Words) -> str:
    if row.missed == "loud":
        return words("{channel}: kept for grave dangers, it stays silent.", channel=channel.label)
    hours = words.number(channel.cost.wait, 0 if channel.cost.wait.is_integer() else 2)
    return words("{channel}: too late, it takes {hours} h.", channel=channel.label, hours=hours)


def _of_mouth(row: Row, audience: Audience, words: Words) -> str:
    return words(
        "{label}: {people} people did not know yet, and {told} of them heard of it ({source}).",
        label=audience.mouth.label,
        people=words.number(row.users),
        told=words.number(row.new),
        source=origin(audience.mouth.ratio, audience, words),
    )


def origin(figures: Figures, audience: Audience, words: Words) -> str:
    """Return where figures come from, with how far they can be relied upon."""
    if not figures.source:
        return words("modelling assumption")
    source = audience.sources[figures.source]
    said = f"{source.title} ({source.year or words('undated')})"
    if source.trust == "weak":
        said = words("{source}, a fragile source", source=said)
    return words("{source}, interpolated in part", source=said) if figures.assumed else said


def _pushes(reach: Reach, words: Words) -> Iterator[Block]:
    yield Paragraph(
        words(
            "Rung for nothing: {bothered}. Subscribers lost: {lost}.",
            bothered=words.number(reach.bothered),
            lost=words.number(reach.optouts),
        )
    )
    if reach.pushed:
        labels = tuple(str(count) for count in range(len(reach.curve)))
        left = Series(words("Subscribers left, of 100"), reach.curve)
        title = words("If every notification of the week were like this one")
        yield Plot(title, labels, (left,))
