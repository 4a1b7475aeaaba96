"""The report as a page: all that was found is in it, in both languages, and it is sound HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from sena_game import paths
from sena_game.explore.find import find
from sena_game.explore.findings import Findings, Spread
from sena_game.explore.ground import Limits
from sena_game.explore.verdict import minutes, remarks
from sena_game.html.figures import percent, plain
from sena_game.html.report import page
from sena_game.library.folder import open_scenario
from sena_game.words import Words
from tests.html.found import (
    ALL,
    ENGLISH,
    FRENCH,
    WORDS,
    bad,
    empty,
    exact,
    guessed,
    hostile,
    sampled,
    sound,
)

KINDS = [(name, language) for name in ALL for language in WORDS]
VOID = {"meta", "br", "hr"}
# Browsers close these by themselves before another; here each is closed in its place.
SHAPES = {"rect", "line", "circle", "path"}


@dataclass
class Read(HTMLParser):
    """A strict reading: every element closed in its place, each id once, headings in order."""

    open: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    tags: list[tuple[str, Mapping[str, str | None]]] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        assert len(known) == len(attrs), f"an attribute of {tag} is there twice"
        self.tags.append((tag, known))
        self.ids += [known["id"] or ""] if "id" in known else []
        for key in ("aria-labelledby", "aria-describedby"):
            self.asked += (known.get(key) or "").split()
        if (href := known.get("href") or "").startswith("#"):
            self.asked.append(href[1:])
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in SHAPES

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open[-1] == tag, f"{tag} is closed out of its place"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.text.append(data)


@cache
def read(name: str, language: str) -> Read:
    return parsed(page(ALL[name](), WORDS[language]))


def parsed(made: str) -> Read:
    found = Read()
    found.feed(made)
    found.close()
    return found


def text(found: Findings, words: Words) -> str:
    """Return all that a page says, its spaces made one."""
    return one_spaced(" ".join(parsed(page(found, words)).text))


def one_spaced(said: str) -> str:
    """Return a text with its plain spaces made one; those of French typography stay."""
    return re.sub("[ \n\t]+", " ", said)


@pytest.mark.parametrize(("name", "language"), KINDS)
def test_it_is_sound_html(name: str, language: str) -> None:
    found = read(name, language)
    assert found.open == []
    assert len(found.ids) == len(set(found.ids))
    assert set(found.asked) <= set(found.ids)


@pytest.mark.parametrize(("name", "language"), KINDS)
def test_headings_are_in_order_below_one_title(name: str, language: str) -> None:
    levels = read(name, language).headings
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(("name", "language"), KINDS)
def test_it_has_its_landmarks_its_language_and_no_script(name: str, language: str) -> None:
    tags = read(name, language).tags
    names = [tag for tag, _ in tags]
    assert [names.count(each) for each in ("header", "nav", "main", "footer")] == [1, 1, 1, 1]
    assert next(known for tag, known in tags if tag == "html")["lang"] == language
    assert not {"script", "img", "link", "iframe", "object", "form"} & set(names)
    assert not any(key.startswith("on") or key == "src" for _, known in tags for key in known)
    assert next(known for tag, known in tags if tag == "a")["href"] == "#verdict"


@pytest.mark.parametrize(("name", "language"), KINDS)
def test_each_picture_has_its_title_and_each_table_its_caption(name: str, language: str) -> None:
    tags = read(name, language).tags
    for tag, known in tags:
        if tag == "svg":
            assert "aria-labelledby" in known or known.get("aria-hidden") == "true"
        if tag == "th":
            assert known.get("scope") in ("row", "col")
    names = [tag for tag, _ in tags]
    assert names.count("table") == names.count("caption")


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
@pytest.mark.parametrize("made", [sound, bad], ids=["sound", "bad"])
def test_every_figure_is_there(made: object, words: Words) -> None:
    assert callable(made)
    found: Findings = made()
    said = text(found, words)
    assert [each for each in figures(found, words) if each not in said] == []


def figures(found: Findings, words: Words) -> Iterator[str]:
    yield from (found.title, found.fingerprint, words.number(found.states), found.scenario)
    yield from (words.number(found.plays or 0), plain(found.random, words), str(found.best))
    yield from (percent(found.words_seen, words), str(found.announced))
    for seen in (*found.seen, *found.stuck):
        yield from (seen.id, percent(seen.met.value, words), percent(seen.offered.value, words))
    for each in (*found.gauges, *found.axes, found.score):
        yield from spread(each, words)
    yield minutes(found.minutes.mean, words)
    yield from (minutes(value, words) for value in found.minutes.chances)
    for player in found.players:
        yield from (words(player.label), plain(player.score.value, words))
        yield from (percent(share, words) for share in player.endings.values())
    for weighed in found.weighed:
        yield from (weighed.question, plain(weighed.stake, words))
        yield from (plain(mean, words) for mean in weighed.means.values())
        yield from weighed.means
    for gauge, share in found.saturated.items():
        yield from (percent(share, words), found.saturated_at[gauge])
    for bar in found.fairness:
        yield from (words(bar.sentence), plain(bar.value, words), plain(bar.limit, words))


def spread(found: Spread, words: Words) -> Iterator[str]:
    yield from (each for each in (found.label,) if each not in ("score", "seconds"))
    for value, chance in found.chances.items():
        yield from (plain(value, words), percent(chance, words))
    yield plain(found.mean, words)


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_the_verdict_comes_first_with_every_remark_and_its_cure(words: Words) -> None:
    said = text(bad(), words)
    before = said[: said.index(words("How often each ending comes to those who choose at random."))]
    listed = remarks(bad(), words)
    assert len(listed) > 5
    places = [before.index(one_spaced(each.said)) for each in listed]
    assert places == sorted(places)
    assert all(one_spaced(each.cure) in before for each in listed)


def test_the_verdict_is_one_sentence_at_the_top() -> None:
    assert "Pas encore prêt\u00a0: des parties se bloquent" in page(bad(), FRENCH)
    assert "Prêt pour une classe" in page(replace(sound(), saturated={}), FRENCH)


def test_what_is_held_and_what_is_not_are_said_in_words() -> None:
    said = page(bad(), FRENCH)
    assert said.count(">tenue</span>") == 4 and said.count(">non tenue</span>") == 3


def test_why_something_is_never_met_is_said() -> None:
    assert "Équipe is 25 at most" in text(bad(), ENGLISH)


def test_what_is_sampled_is_stamped_and_what_is_exact_is_not() -> None:
    assert "sample" not in text(sound(), ENGLISH).lower()
    assert "échantillon" not in text(sound(), FRENCH)
    said = text(sampled(), FRENCH)
    assert said.count("échantillon") > 40
    assert "[60\u202f% à 64\u202f%]" in said and "2\u202f000" in said
    assert "n’est estimé" not in said


def test_a_sample_claims_nothing_that_it_cannot_know() -> None:
    said = text(guessed(), FRENCH)
    for claim in (
        "Prêt pour une classe",
        "Tous les passages peuvent",
        "n’arrive jamais au bout",
        "rien à décider",
        "Jamais rencontré",
        "des mots sont lus",
        "règles d’équité tenues",
        "0 sur 0",
    ):
        assert claim not in said
    assert "ce qui suit est estimé, pas prouvé" in said
    assert "Non rencontré dans l’échantillon" in said
    assert said.count("Un échantillon ne suffit pas à mesurer ceci.") == 3


def test_hostile_texts_stay_texts() -> None:
    made = page(hostile(), FRENCH)
    assert "<script" not in made and "<img" not in made and "\x00" not in made
    assert made.count("</style>") == 1
    assert "<script>alert('x')</script>" in unescape(made)


def test_a_scenario_without_anything_to_tell_has_its_page_too() -> None:
    said = text(empty(), FRENCH)
    assert "aucun parcours ne fait mieux que le hasard" in said and "nan" not in said


def test_endings_of_one_title_are_told_apart() -> None:
    found = sound()
    same = tuple(replace(each, label="Fin") for each in found.seen if each.kind == "ending")
    said = text(replace(found, seen=same), FRENCH)
    assert "Fin (calme)" in said and "Fin (remous)" in said


def test_an_axis_and_a_gauge_of_one_id_have_each_their_chart() -> None:
    ids = read("sound", "fr").ids
    assert {"chart-gauge-confiance-title", "chart-axis-confiance-title"} <= set(ids)


def test_too_many_values_are_gathered() -> None:
    many = {value: 1 / 4000 for value in range(4000)}
    found = replace(sound(), score=replace(sound().score, chances=many))
    made = page(found, ENGLISH)
    assert len(made.encode()) < 200_000 and "0 to 199" in made


def test_a_score_above_its_limit_says_so_beside_its_dot() -> None:
    assert "96.2 &gt; 50" in page(bad(), ENGLISH)


def test_an_ending_no_player_is_known_to_come_to_counts_for_nothing() -> None:
    found = sound()
    player = replace(found.players[0], endings={}, score=exact(0))
    assert "0%" in text(replace(found, players=(player,)), ENGLISH)


@pytest.mark.parametrize("language", WORDS)
def test_the_page_of_the_shipped_scenario_is_light(language: str) -> None:
    scenario = open_scenario("toile-recrute", paths.scenarios(), language)
    made = page(find(scenario, Limits()), WORDS[language])
    assert len(made.encode()) < 200_000
    assert parsed(made).open == []


def test_the_same_findings_make_the_same_page() -> None:
    assert page(sound(), FRENCH) == page(sound(), FRENCH)


def test_endings_without_a_title_go_by_their_ids() -> None:
    found = sound()
    bare = tuple(replace(each, label="") for each in found.seen if each.kind == "ending")
    said = text(replace(found, seen=bare), FRENCH)
    assert "calme" in said and "(calme)" not in said
