"""The season as doors and windows of the town, the workshops, and how far a learner has come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from sena_game.debrief.summary import Debrief
from sena_game.game.shelf import Shelf
from sena_game.library.covers import Cover
from sena_game.records.store import Result, SavedRun
from sena_game.scenario.town import Town
from sena_game.screen.blocks import Choice, Choices, Door, Heading, Meter, Paragraph, Screen, Street
from sena_game.words import Words

# Doors and windows of assets/town/season.svg, as they open in the course of the season.
OPENINGS = (
    "town-hall", "newspaper", "school", "post", "police", "council", "market-hall", "library",
    "billboard", "cafe", "water-works", "retirement-home", "theatre", "lock", "mill", "home",
)  # fmt: skip
MARKS = {
    "open": "Open",
    "next": "To be played next",
    "played": "Played",
    "coming": "To come",
}
State = Literal["open", "next", "played", "coming"]
WORKSHOP = "atelier-"  # how the ids of what shows one kind of scene begin


def town(
    place: Town,
    shelf: Shelf,
    best: Mapping[str, Result | None],
    words: Words,
    *,
    drawn: bool,
    night: bool = False,
) -> Screen:
    """Return the menu of the season; `best` is the best of each scenario played to its end."""
    doors = _doors(place, shelf, best, words)
    street = Street(words("The town"), doors, meters=_progress(place, best, words), drawn=drawn)
    aside = (
        *((_workshops_door(words),) if workshops(shelf) else ()),
        Choice("records", words("My plays"), icon="save"),
        Choice("back", words("Back to the title"), icon="landmark", key="escape"),
    )
    focus = next((each.control.id for each in doors if each.state == "next" and each.control), "")
    return Screen(
        id="town",
        title=words("{town}, season one", town=place.name),
        blocks=(street, Choices("", aside, style="row")),
        backdrop="season-evening" if night else "season",
        focus=focus,
    )


def workshop(shelf: Shelf, best: Mapping[str, Result | None], words: Words) -> Screen:
    """Return the list of what shows each kind of scene by itself."""
    covers = [cover for id in workshops(shelf) if (cover := shelf.cover(id, words.language))]
    entries = tuple(
        Choice(f"scenario {each.id}", each.title, text=_line(each, best, words)) for each in covers
    )
    back = Choice("back", words("Back"), icon="arrow-left", key="escape")
    told = words("A few minutes each, to try one way of deciding. They are not in the season.")
    return Screen(
        id="workshops",
        title=words("Workshops"),
        blocks=(
            Heading(words("Workshops")),
            Paragraph(told),
            Choices("", entries, style="list"),
            Choices("", (back,), style="row"),
        ),
    )


def workshops(shelf: Shelf) -> tuple[str, ...]:
    return tuple(name for name in shelf.names() if name.startswith(WORKSHOP))


def bests(runs: Iterable[SavedRun], results: Mapping[int, Result]) -> dict[str, Result | None]:
    """Return the best result of each scenario played to its end; None when it is not known."""
    found: dict[str, Result | None] = {}
    for saved in runs:
        if not saved.ending:
            continue
        name, result = saved.run.scenario, results.get(saved.id)
        found[name] = max((found.get(name), result), key=_worth)
    return found


def result_of(told: Debrief) -> Result:
    """Return what a debrief says of a run, to be kept; a lever counts where it was pulled well."""
    well = (
        taken.outcome.lever for made in told.made if made.tone == "good" for taken in made.taken
    )
    levers = tuple(dict.fromkeys(lever for lever in well if lever))
    score = told.score.value if told.score else None
    return Result(score, len(told.state.red_lines), levers)


def in_words(result: Result | None, words: Words) -> str:
    """Return a result as it is said: “74 of 100, a red line crossed”."""
    return ", ".join(part for part in (_scored(result, words), _spoilt(result, words)) if part)


def onward(place: Town, scenario: str, shelf: Shelf, language: str) -> Cover | None:
    """Return the episode after this one; None after the last, and for what is not in the season."""
    if scenario not in place.season:
        return None
    later = place.season[place.season.index(scenario) + 1 :]
    return next((cover for id in later if (cover := shelf.cover(id, language))), None)


def minutes(count: int, words: Words) -> str:
    if not count:
        return ""
    return words("1 minute") if count == 1 else words("{count} minutes", count=count)


def _doors(
    place: Town, shelf: Shelf, best: Mapping[str, Result | None], words: Words
) -> tuple[Door, ...]:
    covers = [(id, shelf.cover(id, words.language)) for id in place.season]
    ahead = next((id for id, cover in covers if cover and id not in best), "")
    return tuple(
        _door(OPENINGS[n % len(OPENINGS)], id, cover, best, words, ahead=id == ahead)
        for n, (id, cover) in enumerate(covers)
    )


def _door(
    opening: str,
    id: str,
    cover: Cover | None,
    best: Mapping[str, Result | None],
    words: Words,
    *,
    ahead: bool,
) -> Door:
    if cover is None:
        label, mark = words("An episode to come"), words(MARKS["coming"])
        return Door(opening, label, state="coming", mark=mark)
    played = id in best
    state: State = "played" if played else "next" if ahead else "open"
    return Door(
        opening,
        cover.title,
        minutes(cover.duration, words),
        cover.hook,
        state=state,
        mark=words(MARKS[state]),
        result=_scored(best[id], words) if played else "",
        warning=_spoilt(best[id], words) if played else "",
        control=Choice(f"scenario {id}", cover.title, icon="check" if played else ""),
    )


def _scored(result: Result | None, words: Words) -> str:
    if result is None or result.score is None:
        return words("Played to the end")
    return words("{score} of 100", score=result.score)


def _spoilt(result: Result | None, words: Words) -> str:
    return words("a red line crossed") if result and result.red_lines else ""


def _progress(place: Town, best: Mapping[str, Result | None], words: Words) -> tuple[Meter, ...]:
    done = [id for id in place.season if id in best]
    pulled = {lever for id in done if (result := best[id]) for lever in result.levers}
    levers = [lever for lever in place.levers if lever in pulled]
    return (
        _meter(words("Episodes"), len(done), len(place.season), words),
        _meter(words("Levers"), len(levers), len(place.levers), words),
    )


def _meter(label: str, value: int, most: int, words: Words) -> Meter:
    return Meter(label, value, most, words("{value} of {most}", value=value, most=most))


def _workshops_door(words: Words) -> Choice:
    return Choice("workshops", words("Workshops"), icon="lightbulb")


def _line(cover: Cover, best: Mapping[str, Result | None], words: Words) -> str:
    told = in_words(best[cover.id], words) if cover.id in best else ""
    return " · ".join(part for part in (minutes(cover.duration, words), cover.hook, told) if part)


def _worth(result: Result | None) -> tuple[bool, int, int]:
    if result is None:
        return False, -1, 0
    return True, -1 if result.score is None else result.score, -result.red_lines
