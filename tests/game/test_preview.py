"""A scenario previewed while its file changes: real files, saved as editors save them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from sena_game import paths
from sena_game.game.preview import Preview
from sena_game.game.scoring import scales
from sena_game.game.settings import Settings
from sena_game.library.folder import find
from sena_game.library.reader import read_placed
from sena_game.library.watch import look, watched
from sena_game.records.store import open_scratch, open_store
from sena_game.screen.blocks import Choice, Choices, GaugeBar, Gauges, Notice, Paragraph, Screen
from sena_game.screen.focus import find as control
from sena_game.terminal.page import text
from sena_game.words import load_words
from tests.game.conftest import NOW
from tests.library.small import ENDINGS, HEAD, SORTING, TWO, written

SCENARIOS = Path(__file__).parents[1] / "broken"
SECRET = """\
start: un
scenes:
  un:
    text: Bonjour.
    question: Que dire ?
    then: end
    options:
      cachee: {label: Cachée, if: equipe >= 90, then: perdue}
      fermee: {label: Fermée, if: vu, otherwise: Pas encore., once: yes}
      oui:
        label: Oui
        note: 2 heures
        effects: {confiance: =80, equipe: -10, vu: yes}
        points: {services: +4, dialogue: -2}
        red_line: ligne
        lever: canal
        consequence: Bien.
        feedback: Voilà pourquoi.
        source: loi
        later: {scene: echo, after: 2}
        then: [{scene: deux, weight: 3}, {scene: end, weight: 1}]
      non: {label: Non, if: confiance == 50 and not vu, cancel: echo}
  deux:
    question: Et après ?
    then: end
    options:
      a: {label: A}
      b: {label: B}
  echo: {text: Un écho.}
  perdue:
    question: Perdue ?
    then: end
    options:
      c: {label: C, consequence: Bien.}
      d: {label: D}
"""


def previewed(folder: Path, home: Path, language: str = "en", seed: int = 1) -> Preview:
    towns = folder.parent if folder.parent != paths.scenarios() else paths.scenarios()
    folders = watched(folder, towns)
    return Preview(
        lambda language: read_placed(folder, towns, language),
        lambda language: load_words(language, paths.assets() / "words"),
        open_scratch(home),
        lambda: look(folders),
        settings=Settings(language),
        seed=seed,
        now=lambda: NOW,
        scale=scales(folder, home, kept=False),
    )


def answered(preview: Preview, *controls: str) -> Preview:
    for each in controls:
        assert control(preview.screen, each), f"{each} is not on {preview.screen.id}"
        preview.answer(each)
    return preview


def save(folder: Path, text: str) -> None:
    """Save the scenario; its number of letters is part of what is looked at."""
    (folder / "scenario.yaml").write_text(text, encoding="utf-8")


def settle(preview: Preview) -> None:
    """Look twice, as the window does in less than a second."""
    preview.look()
    preview.look()


def notices(screen: Screen) -> list[str]:
    return [f"{b.title}\n{b.text}" for b in screen.blocks if isinstance(b, Notice)]


def behind(screen: Screen) -> list[str]:
    """Return the lines of what is behind the scene, as they are told."""
    return next(
        (b.text for b in screen.blocks if isinstance(b, Paragraph) and "scenario.yaml" in b.text),
        "",
    ).split("\n")


def choice(preview: Preview, id: str) -> Choice:
    found = control(preview.screen, id)
    assert found
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path / "pack", TWO)


@pytest.fixture
def preview(folder: Path, tmp_path: Path) -> Iterator[Preview]:
    opened = previewed(folder, tmp_path / "home")
    yield opened
    opened.close()


@pytest.fixture
def secret(tmp_path: Path) -> Iterator[Preview]:
    opened = previewed(written(tmp_path / "pack", SECRET), tmp_path / "home")
    yield answered(opened, "begin")
    opened.close()


# What is behind


def test_a_scene_says_its_id_its_kind_and_its_line(preview: Preview) -> None:
    line = (HEAD + TWO).splitlines().index("  un:") + 1
    told = behind(answered(preview, "begin").screen)
    assert told == [f"un · decision · scenario.yaml, line {line}", "Flags up: none."]


def test_gauges_stay_on_the_screen_with_their_numbers(preview: Preview) -> None:
    (gauges,) = (b for b in answered(preview, "begin").screen.blocks if isinstance(b, Gauges))
    assert gauges.bars[0] == GaugeBar("confiance", "Confiance", 50)


def test_an_option_says_all_that_follows_from_it(secret: Preview) -> None:
    assert choice(secret, "choose oui").note.split("\n") == [
        "2 heures",
        "Effects: confiance =80, equipe −10, vu yes.",
        "Points: services +4, dialogue −2.",
        "Red line: ligne.",
        "Later: echo (decisions until then: 2).",
        "Lever: canal. Next: deux (75%), end (25%).",
    ]


def test_a_condition_is_told_as_written_with_whether_it_holds(secret: Preview) -> None:
    non = choice(secret, "choose non")
    assert "If confiance == 50 and not vu: it holds." in non.note
    assert "Called off: echo." in non.note
    fermee = choice(secret, "choose fermee")
    assert "If vu: it does not hold.\nTaken once at most." in fermee.note
    assert fermee.locked == "Pas encore."


def test_a_hidden_option_is_shown_locked_after_the_others(secret: Preview) -> None:
    (options,) = (b for b in secret.screen.blocks if isinstance(b, Choices))
    ids = [each.id for each in options.choices]
    assert ids == ["choose fermee", "choose oui", "choose non", "choose cachee"]
    hidden = options.choices[-1]
    assert hidden.locked == "Hidden from learners"
    assert hidden.note == "Next: perdue.\nIf equipe >= 90: it does not hold."


def test_a_consequence_says_why_and_what_comes_next(secret: Preview) -> None:
    told = behind(answered(secret, "choose oui").screen)
    assert told[1:5] == [
        "Flags up: vu.",
        "Points: services +4, dialogue −2.",
        "Red lines crossed: ligne.",
        "Events to come: echo (decisions until then: 2).",
    ]
    assert told[5:8] == ["In the debrief: Voilà pourquoi.", "Lever: canal.", "Source: loi."]
    assert told[8] in ("Next: deux.", "Next: end.")


def test_an_ending_says_its_condition_and_how_the_story_stands(preview: Preview) -> None:
    answered(preview, "begin", "choose oui", "continue", "choose tot", "continue")
    assert preview.screen.id == "letter"
    told = behind(preview.screen)
    assert told[0].startswith("fin · ending · scenario.yaml, line ")
    assert "Gauges: confiance 60, equipe 60." in told
    assert "Reached if: no condition holds before." in told


def test_a_sorting_says_what_each_bin_gives_and_which_is_right(tmp_path: Path) -> None:
    preview = previewed(written(tmp_path / "pack", SORTING), tmp_path / "home")
    answered(preview, "begin")
    right = choice(preview, "put a garder").note.split("\n")
    assert right[0] == "The right answer."
    assert "Points: dialogue +4." in right
    assert "Red line: ligne." in choice(preview, "put a retirer").note
    answered(preview, "put a garder", "put b garder")
    told = behind(preview.screen)
    assert told[2:] == [
        "Counted: right 1.",
        "if right == 2: Effects: equipe +5. Points: services +1. Next: end.",
        "if right == 1: Next: end.",
        "otherwise: Next: end.",
    ]
    assert "Effects: confiance +5, equipe −10." in choice(preview, "done").note
    preview.close()


def test_what_is_behind_is_hidden_and_shown_again(preview: Preview) -> None:
    answered(preview, "begin", "backstage")
    assert behind(preview.screen) == [""]
    assert choice(preview, "choose oui").note == ""
    assert choice(preview, "backstage").label == "Show what is behind"
    answered(preview, "backstage")
    assert choice(preview, "choose oui").note
    assert choice(preview, "backstage").label == "Hide what is behind"


def test_the_screen_is_the_same_value_until_something_changes(preview: Preview) -> None:
    answered(preview, "begin")
    assert preview.screen is preview.screen
    settle(preview)
    before = preview.screen
    assert not preview.look()
    assert preview.screen is before


def test_the_pause_does_not_promise_to_save(preview: Preview) -> None:
    answered(preview, "begin", "pause")
    assert choice(preview, "quit").label == "Quit"
    assert not [b for b in preview.screen.blocks if isinstance(b, Paragraph)]
    assert answered(preview, "quit").finished


# Going to a scene

SHIPPED = find("toile-recrute", paths.scenarios())


def test_all_scenes_and_endings_are_listed_in_the_order_of_the_file(secret: Preview) -> None:
    answered(secret, "scenes")
    (listed,) = (b for b in secret.screen.blocks if isinstance(b, Choices) and b.style == "list")
    assert [each.label for each in listed.choices] == ["un", "deux", "echo", "perdue", "fin"]
    line = (HEAD + SECRET + ENDINGS).splitlines().index("  un:") + 1
    assert listed.choices[0].text == f"line {line} · Bonjour."
    assert listed.choices[-1].text.startswith("ending · line ")
    assert secret.screen.focus == "go un"


def test_the_list_is_left_without_going_anywhere(secret: Preview) -> None:
    before = secret.screen.id
    assert answered(secret, "scenes", "back").screen.id == before


@pytest.mark.parametrize(
    "target", ["profil", "nuit", "marche", "chiffre", "carriere", "rouge", "fatigue"]
)
def test_any_scene_of_what_is_shipped_is_gone_to(tmp_path: Path, target: str) -> None:
    preview = previewed(SHIPPED, tmp_path)
    answered(preview, "scenes", f"go {target}")
    assert preview.session and preview.session.at == target
    assert notices(preview.screen) == []
    assert behind(preview.screen)[0].startswith(f"{target} · ")
    preview.close()


def test_a_plausible_state_comes_with_the_scene(tmp_path: Path) -> None:
    preview = previewed(SHIPPED, tmp_path)
    preview.go("chiffre")
    assert preview.session and preview.session.state.points
    assert answered(preview, "undo").screen.id.startswith("scene:")
    preview.close()


def test_a_scene_no_way_leads_to_is_gone_to_in_the_starting_state(secret: Preview) -> None:
    answered(secret, "scenes", "go perdue")
    assert secret.session and secret.session.state.gauges == {"confiance": 50, "equipe": 60}
    assert "No way found: starting state" in notices(secret.screen)[0]


def test_from_there_the_play_goes_on_to_its_debrief(secret: Preview) -> None:
    secret.go("perdue")
    answered(secret, "choose c", "undo", "choose c", "continue")
    assert secret.screen.id == "letter"
    assert answered(secret, "debrief").screen.id == "debrief"
    assert answered(secret, "begin").screen.id.startswith("scene:un:")


def test_another_scene_is_gone_to_from_the_story_s_own_start(secret: Preview) -> None:
    secret.go("perdue")
    secret.go("deux")
    assert secret.session and secret.session.decisions
    assert notices(secret.screen) == []


def test_what_is_not_there_is_not_gone_to(secret: Preview) -> None:
    before = secret.session
    secret.go("nulle-part")
    assert secret.session is before


# The file changes


def test_a_saved_file_is_shown_at_the_same_decision(folder: Path, preview: Preview) -> None:
    answered(preview, "begin", "choose oui", "continue")
    save(folder, HEAD + TWO.replace("Tôt", "De bonne heure") + ENDINGS)
    settle(preview)
    assert choice(preview, "choose tot").label == "De bonne heure"
    assert preview.session and len(preview.session.decisions) == 1


def test_what_is_told_is_still_told_after_a_reload(folder: Path, preview: Preview) -> None:
    answered(preview, "begin", "choose oui")
    save(folder, HEAD + TWO.replace("Bien.", "Très bien.") + ENDINGS)
    settle(preview)
    assert preview.session and preview.session.told
    assert preview.session.told.consequence == "Très bien."


def test_effects_changed_are_those_of_the_decisions_made(folder: Path, preview: Preview) -> None:
    answered(preview, "begin", "choose oui", "continue")
    save(folder, HEAD + TWO.replace("confiance: +10", "confiance: +35") + ENDINGS)
    settle(preview)
    assert preview.session and preview.session.state.gauges["confiance"] == 85


def test_a_letter_is_read_again_with_its_new_words(folder: Path, preview: Preview) -> None:
    preview.go("fin")
    save(folder, HEAD + TWO + ENDINGS.replace("Fini.", "Terminé."))
    settle(preview)
    assert preview.screen.id == "letter"
    assert "Terminé." in str(preview.screen)


def test_a_letter_whose_ending_is_further_now_goes_back_to_the_play(
    folder: Path, preview: Preview
) -> None:
    preview.go("fin")
    longer = TWO.replace("    then: end", "    then: trois") + (
        "  trois:\n    then: end\n    options:\n      x: {label: X}\n      y: {label: Y}\n"
    )
    save(folder, HEAD + longer + ENDINGS)
    settle(preview)
    assert preview.screen.id == "scene:trois:0"


def test_a_decision_that_is_gone_is_said_so(folder: Path, preview: Preview) -> None:
    answered(preview, "begin", "choose oui", "continue", "choose tot")
    save(folder, HEAD + TWO.replace("tot:", "demain:") + ENDINGS)
    settle(preview)
    assert preview.screen.id == "scene:deux:0"
    assert notices(preview.screen) == [
        "The scenario has changed\n"
        "“choose tot” cannot be done in “deux” any more: the play goes on from here."
    ]
    assert notices(answered(preview, "choose demain").screen) == []


def test_a_decision_under_a_new_id_is_followed(folder: Path, preview: Preview) -> None:
    answered(preview, "begin", "choose oui", "continue")
    again = TWO.replace("oui:", "bien-sur:").replace("deux", "suite")
    save(folder, HEAD + "renamed: {un.oui: un.bien-sur, deux: suite}\n" + again + ENDINGS)
    settle(preview)
    assert preview.screen.id == "scene:suite:0"
    assert notices(preview.screen) == []


def test_a_town_and_a_translation_are_reloaded_too(folder: Path, preview: Preview) -> None:
    answered(preview, "begin")
    town = folder.parent / "ville" / "town.yaml"
    town.write_text(
        town.read_text(encoding="utf-8").replace("Confiance", "Crédit"), encoding="utf-8"
    )
    settle(preview)
    assert "Crédit" in str(preview.screen)
    entry = 'msgctxt "un.oui.label"\nmsgid "Oui"\nmsgstr "Yes"\n'
    (folder / "en.po").write_text(f'msgid ""\nmsgstr ""\n\n{entry}', encoding="utf-8")
    settle(preview)
    assert choice(preview, "choose oui").label == "Yes"


# The file is broken

BROKEN = TWO.replace("then: deux", "then: dex").replace("lever: canal", "lever: cnal")


def test_a_problem_is_told_at_its_place_and_the_last_good_version_goes_on(
    folder: Path, preview: Preview
) -> None:
    answered(preview, "begin")
    save(folder, HEAD + TWO.replace("then: deux", "then: dex") + ENDINGS)
    settle(preview)
    line = (HEAD + TWO).splitlines().index("    then: deux") + 1
    assert notices(preview.screen) == [
        f"scenario.yaml:{line}:11 · unknown-name\n"
        "“dex” is not a known scene. Did you mean “deux”?\nIt is written: then: dex"
    ]
    assert answered(preview, "choose oui", "continue").screen.id == "scene:deux:0:broken"
    assert len(notices(preview.screen)) == 1


def test_the_notice_goes_away_once_the_file_is_mended(folder: Path, preview: Preview) -> None:
    answered(preview, "begin", "choose oui", "continue")
    save(folder, HEAD + BROKEN + ENDINGS)
    settle(preview)
    assert len(notices(preview.screen)) == 2
    save(folder, HEAD + TWO.replace("Tôt", "Plus tôt") + ENDINGS)
    settle(preview)
    assert notices(preview.screen) == []
    assert preview.screen.id == "scene:deux:0"


def test_what_is_shown_again_is_not_heard_again(tmp_path: Path) -> None:
    folder = written(tmp_path / "pack", SORTING)
    preview = answered(previewed(folder, tmp_path / "home"), "begin")
    assert preview.screen.sound == "message"
    for scenes in (SORTING.replace("critique", "remarque"), "title: ["):
        save(folder, HEAD + scenes + ENDINGS)
        settle(preview)
        assert preview.screen.sound == ""
    assert answered(preview, "put a garder").screen.sound == "message"
    preview.close()


def test_three_problems_are_told_and_the_others_counted(folder: Path, preview: Preview) -> None:
    many = BROKEN.replace("label:", "labl:").replace("when:", "wen:")
    save(folder, HEAD + many + ENDINGS)
    settle(preview)
    told = notices(preview.screen)
    assert len(told) == 3
    assert told[-1].endswith("All of them: sena check.")


def test_problems_are_told_on_every_page(folder: Path, preview: Preview) -> None:
    save(folder, "title: [")
    settle(preview)
    for path in ((), ("begin",), ("pause",), ("settings",), ("back",), ("help",), ("scenes",)):
        assert notices(answered(preview, *path).screen)


def test_whatever_is_broken_the_play_goes_on(tmp_path: Path) -> None:
    shutil.copytree(SCENARIOS / "ville", tmp_path / "pack" / "ville")
    sound = (SCENARIOS / "sound" / "scenario.yaml").read_bytes()
    folder = tmp_path / "pack" / "petit"
    folder.mkdir()
    (folder / "scenario.yaml").write_bytes(sound)
    preview = answered(previewed(folder, tmp_path / "home"), "begin", "choose oui")
    for broken in SCENARIOS.glob("*/scenario.yaml"):
        (folder / "scenario.yaml").write_bytes(broken.read_bytes())
        settle(preview)
        assert text(preview.screen, preview.words)
        (folder / "scenario.yaml").write_bytes(sound)
        settle(preview)
        assert notices(preview.screen) == []
        preview.go("un")
        answered(preview, "choose oui")
    preview.close()


def test_a_language_can_be_changed_while_the_file_is_broken(folder: Path, preview: Preview) -> None:
    answered(preview, "begin", "choose oui", "continue")
    save(folder, HEAD + BROKEN + ENDINGS)
    settle(preview)
    answered(preview, "pause", "settings", "set language fr", "back", "resume")
    assert preview.screen.id == "scene:deux:0:broken"
    assert "Vouliez-vous dire" in notices(preview.screen)[0]


def test_a_half_written_file_flashes_no_error(folder: Path, preview: Preview) -> None:
    answered(preview, "begin")
    whole = HEAD + TWO.replace("Oui", "Certes") + ENDINGS
    for step in (whole[:0], whole[:200], whole[:700], whole):
        save(folder, step)
        assert not preview.look()
        assert notices(preview.screen) == []
    assert preview.look()
    assert choice(preview, "choose oui").label == "Certes"


def test_a_file_missing_while_it_is_renamed_flashes_no_error(
    folder: Path, preview: Preview
) -> None:
    answered(preview, "begin")
    file, aside = folder / "scenario.yaml", folder / "scenario.yaml~"
    file.rename(aside)
    assert not preview.look()
    assert notices(preview.screen) == []
    save(folder, HEAD + TWO.replace("Oui", "Certes") + ENDINGS)
    settle(preview)
    assert choice(preview, "choose oui").label == "Certes"


def test_a_file_that_stays_away_is_told(folder: Path, preview: Preview) -> None:
    (folder / "scenario.yaml").unlink()
    settle(preview)
    assert "unreadable-file" in notices(preview.screen)[0]


def test_who_is_sure_waits_for_nothing(folder: Path, preview: Preview) -> None:
    save(folder, HEAD + TWO.replace("Oui", "Certes") + ENDINGS)
    assert preview.look(sure=True)
    assert not preview.look(sure=True)


def test_a_scenario_broken_from_the_first_starts_once_it_is_mended(tmp_path: Path) -> None:
    folder = written(tmp_path / "pack", BROKEN)
    preview = previewed(folder, tmp_path / "home")
    assert (preview.screen.id, len(notices(preview.screen))) == ("waiting", 2)
    preview.answer("choose oui")
    preview.go("un")
    assert preview.screen.id == "waiting"
    save(folder, HEAD + TWO + ENDINGS)
    settle(preview)
    assert preview.screen.id == "title"
    assert answered(preview, "begin").screen.id == "scene:un:0"
    preview.close()


def test_who_waits_may_leave(tmp_path: Path) -> None:
    preview = previewed(written(tmp_path / "pack", BROKEN), tmp_path / "home")
    assert not preview.finished
    assert answered(preview, "quit").finished
    preview.close()


def test_the_place_where_it_starts_may_go_away(tmp_path: Path) -> None:
    folder = written(tmp_path / "pack", SECRET)
    preview = previewed(folder, tmp_path / "home")
    preview.go("perdue")
    kept = SECRET[: SECRET.index("  perdue:")].replace(", then: perdue", "")
    save(folder, HEAD + kept + ENDINGS)
    settle(preview)
    assert preview.screen.id == "scene:un:0"
    preview.close()


# Records


def test_no_run_is_recorded_and_learners_records_are_untouched(
    folder: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    store = open_store(home)
    store.keep_settings({"text_percent": "150"})
    store.close()
    before = (home / "runs.sqlite").read_bytes()
    preview = previewed(folder, home)
    answered(preview, "begin", "choose oui", "continue", "choose tot", "continue", "debrief")
    preview.close()
    assert (home / "runs.sqlite").read_bytes() == before
    again = open_store(home)
    assert (again.runs(), again.settings()) == ((), {"text_percent": "150"})
    again.close()


def test_scratch_records_have_the_settings_and_no_run(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.keep_settings({"theme": "high"})
    store.close()
    scratch = open_scratch(tmp_path)
    assert (scratch.settings(), scratch.runs(), scratch.notices) == ({"theme": "high"}, (), ())
    scratch.keep_settings({"theme": "day"})
    assert scratch.saved
    scratch.close()


def test_scratch_records_make_no_file(tmp_path: Path) -> None:
    open_scratch(tmp_path / "nulle-part").close()
    assert list(tmp_path.iterdir()) == []
