"""The author's guide: each of its examples is read, checked and played, each command is run.

Examples stand after a comment that a reader does not see. The first is a whole file; the others
say, under the keys that lead there, what they add to it or put in its place.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import polib
import pytest
import yaml
from jsonschema import Draft202012Validator

from sena_game import paths
from sena_game.check import whole
from sena_game.check.schema import schema
from sena_game.library.catalogue import translate
from sena_game.library.declared import SCENARIO
from sena_game.library.lexicon import load_lexicon
from sena_game.library.pack import open_pack
from sena_game.library.reader import open_scenario_file, read_scenario
from sena_game.library.walkthrough import WALKTHROUGH
from sena_game.play.session import Session, moves, start, step
from sena_game.problems import Problem
from sena_game.rules import conditions
from sena_game.rules.moves import Choose

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = paths.scenarios()
GUIDE = (SHIPPED / "README.md").read_text(encoding="utf-8")
LEXICON = load_lexicon(paths.assets() / "language")
TODAY = date(2026, 11, 22)
MARKED = re.compile(r"<!-- ([^>]+?) -->\n```\w+\n(.*?)```", re.DOTALL)
HEADER = re.compile(r"( *)([a-z_][a-z0-9_-]*):")


class Part(NamedTuple):
    """A key with its lines, the first one included; `parts` are the keys under it."""

    lines: list[str]
    parts: dict[str, Part]


def marked(mark: str) -> list[str]:
    """Return the examples whose comment starts with `mark`."""
    return [text for found, text in MARKED.findall(GUIDE) if found.startswith(mark)]


def parts(lines: list[str], indent: int = 0) -> dict[str, Part]:
    """Return the keys at `indent` with what is under each, comments above a key included."""
    found: dict[str, Part] = {}
    waiting: list[str] = []
    own: list[str] = []
    for line in lines:
        header = HEADER.match(line)
        if header and len(header[1]) == indent:
            own = [*waiting, line]
            waiting = []
            found[header[2]] = Part(own, {})
        elif line.strip().startswith("#") and len(line) - len(line.lstrip()) == indent:
            waiting.append(line)
        else:
            own.append(line)
    return {name: opened(part, indent + 2) for name, part in found.items()}


def opened(part: Part, indent: int) -> Part:
    """Return a part with the keys under it, when it has any."""
    at = next(n for n, line in enumerate(part.lines) if not line.strip().startswith("#"))
    under = part.lines[at + 1 :]
    first = next((line.lstrip() for line in under if not line.strip().startswith("#")), "")
    if not part.lines[at].endswith(":") or not HEADER.match(first):
        return part
    return Part(part.lines[: at + 1], parts(under, indent))


def merged(old: dict[str, Part], new: dict[str, Part]) -> dict[str, Part]:
    """Return the keys of both: new ones stand before the next old one that is named with them."""
    order = list(old)
    pending: list[str] = []
    for name in new:
        if name in old:
            at = order.index(name)
            order[at:at] = pending
            pending = []
        else:
            pending.append(name)
    both = {name: both_of(old[name], new[name]) for name in old if name in new}
    return {name: both.get(name) or new.get(name) or old[name] for name in (*order, *pending)}


def both_of(old: Part, new: Part) -> Part:
    return Part(new.lines, merged(old.parts, new.parts) if new.parts else {})


def written(found: dict[str, Part]) -> Iterator[str]:
    for part in found.values():
        yield from part.lines
        yield from written(part.parts)


def steps() -> list[str]:
    """Return the file as it stands after each example."""
    story: dict[str, Part] = {}
    files: list[str] = []
    for text in marked("exemple"):
        head = text.splitlines()
        if all(line.startswith("#") for line in head):
            files.append(text + files[-1])
            continue
        story = merged(story, parts(head))
        files.append("\n".join(written(story)) + "\n")
    return files


STEPS = steps()


def pigeon(folder: Path, text: str) -> Path:
    """Return the folder of the example, with its picture, as a reader would have it."""
    made = folder / "pigeon"
    made.mkdir()
    (made / "scenario.yaml").write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "tests" / "constructs" / "plan.png", made / "pigeon.png")
    return made


def finished(folder: Path) -> Path:
    """Return the folder of the example as it stands at the end of the guide."""
    made = pigeon(folder, STEPS[-1])
    for mark, text in MARKED.findall(GUIDE):
        if mark.startswith("fichier: "):
            file = made / mark.removeprefix("fichier: ")
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
    return made


def found_in(folder: Path) -> tuple[Problem, ...]:
    return whole.problems(open_pack(folder, SHIPPED), TODAY, LEXICON)


def played(folder: Path, seed: int) -> Session:
    """Return a play of moves drawn at random, once it has ended."""
    session, random = start(read_scenario(folder, SHIPPED), seed), Random(seed)
    for _ in range(200):
        if session.ended:
            return session
        session = step(session, random.choice(moves(session)))
    return session


def rows(mark: str) -> list[list[str]]:
    """Return the cells of the table after a comment."""
    table = GUIDE.split(f"<!-- {mark} -->\n")[1].split("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in row.strip("| ").split("|")] for row in table]


@pytest.mark.parametrize("number", range(len(STEPS)))
def test_the_story_plays_to_an_ending_after_each_example(tmp_path: Path, number: int) -> None:
    folder = pigeon(tmp_path, STEPS[number])
    assert [p for p in found_in(folder) if p.level == "error"] == []
    assert all(played(folder, seed).ended for seed in range(20))


def test_the_first_example_has_ten_lines_and_each_one_changes_the_story() -> None:
    assert len(STEPS[0].splitlines()) == 10
    assert len(set(STEPS)) == len(STEPS) == len(marked("exemple"))


def test_the_finished_story_has_no_problem(tmp_path: Path) -> None:
    assert found_in(finished(tmp_path)) == ()


def test_every_ending_of_the_finished_story_is_met_at_random(tmp_path: Path) -> None:
    folder = finished(tmp_path)
    met = {played(folder, seed).at for seed in range(200)}
    assert met == set(read_scenario(folder, SHIPPED).endings)


def keys(part: Any) -> Iterator[tuple[str, str]]:
    """Yield each key of a schema with what it says: the same key has the same help anywhere."""
    for name, each in part.get("properties", {}).items():
        yield name, each.get("description", "")
        yield from keys(each)
    under = (part.get("additionalProperties"), part.get("items"))
    for each in (*under, *part.get("anyOf", ()), *part.get("oneOf", ())):
        yield from keys(each) if isinstance(each, dict) else ()


def used(part: Any, value: Any) -> Iterator[tuple[str, str]]:
    """Yield each key of a schema that a value has."""
    for way in (*part.get("anyOf", ()), *part.get("oneOf", ())):
        yield from used(way, value) if Draft202012Validator(way).is_valid(value) else ()
    for item in value if isinstance(value, list) else ():
        yield from used(part.get("items", {}), item)
    for name, each in value.items() if isinstance(value, dict) else ():
        known = part.get("properties", {}).get(name)
        if known:
            yield name, known.get("description", "")
        others = known or part.get("additionalProperties")
        yield from used(others, each) if isinstance(others, dict) else ()


@pytest.mark.parametrize(
    ("record", "text"), [(SCENARIO, STEPS[-1]), (WALKTHROUGH, *marked("fichier: walkthroughs"))]
)
def test_the_guide_shows_every_key(record: Any, text: str) -> None:
    declared = schema(record)
    shown = set(used(declared, yaml.load(text, yaml.BaseLoader)))
    assert sorted(set(keys(declared)) - shown) == []


def trapped(line: str) -> str:
    """Return the ten lines of the guide with one of them written as `line`."""
    key = line.split(":")[0]
    lines = STEPS[0].splitlines()
    at = next(n for n, each in enumerate(lines) if each.strip().startswith(f"{key}:"))
    set_off = lines[at][: -len(lines[at].lstrip())]
    after = at + 2 if lines[at].endswith("|") else at + 1
    said = line.replace(": ↵ ", f":\n{set_off}  ").replace(": | ", f": |\n{set_off}  ")
    return "\n".join([*lines[:at], set_off + said, *lines[after:]])


def errors(folder: Path, text: str) -> list[str]:
    return [problem.code for problem in open_scenario_file(pigeon(folder, text), SHIPPED).errors]


TRAPS = [(*re.findall(r"`(.*?)`", row[0]), row[2].strip("`")) for row in rows("pièges")]


@pytest.mark.parametrize(("line", "code"), TRAPS)
def test_each_trap_is_told_by_its_name(tmp_path: Path, line: str, code: str) -> None:
    assert errors(tmp_path, trapped(line)) == [code]


@pytest.mark.parametrize("line", [line for line, _ in TRAPS if line.startswith("text")])
def test_the_bar_avoids_each_trap_of_a_text(tmp_path: Path, line: str) -> None:
    barred = re.sub(r": (↵ )?", ": | ", line, count=1)
    assert errors(tmp_path, trapped(barred)) == []


def test_there_are_eight_traps_and_the_bar_keeps_every_sign(tmp_path: Path) -> None:
    assert len(TRAPS) == 8
    (remedy,) = marked("remède")
    text = yaml.safe_load(remedy)["text"]
    lines = STEPS[0].splitlines()
    bar = ["    " + line for line in remedy.splitlines()]
    folder = pigeon(tmp_path, "\n".join([*lines[:5], *bar, *lines[7:]]))
    assert read_scenario(folder, SHIPPED).scenes["bureau"].stage.text.split("\n") == [
        line for line in text.splitlines() if line
    ]


@pytest.mark.parametrize("condition", [row[0].strip("`") for row in rows("conditions")])
def test_every_condition_of_the_table_is_one_and_names_what_the_story_has(
    tmp_path: Path, condition: str
) -> None:
    reading = open_scenario_file(finished(tmp_path), SHIPPED).reading
    assert [
        name
        for kind, name in conditions.names(conditions.parse(condition))
        if name not in reading.names[kind]
    ] == []


def test_the_table_of_conditions_has_all_their_words() -> None:
    told = " ".join(row[0] + row[1] for row in rows("conditions"))
    words = [*conditions.SIGNS, "seen", "chosen", "crossed", "right", "and", "or", "not", "("]
    assert [word for word in words if word not in told] == []


def test_the_translation_shown_is_the_one_that_is_asked_for(tmp_path: Path) -> None:
    folder = finished(tmp_path)
    translate(folder, SHIPPED)
    file = polib.pofile(str(folder / "en.po"))
    (shown,) = polib.pofile(*marked("traduction"))
    (asked,) = [entry for entry in file if entry.msgctxt == shown.msgctxt]
    assert asked.msgid == shown.msgid
    asked.msgstr = shown.msgstr
    file.save()
    english = read_scenario(folder, SHIPPED, "en").scenes["bureau"]
    assert english.offer(Choose("raconter")).label == shown.msgstr


def test_every_command_of_the_guide_does_what_it_says(tmp_path: Path) -> None:
    finished(tmp_path)
    blocks = re.findall(r"```sh\n(.*?)```", GUIDE, flags=re.DOTALL)
    named = dict.fromkeys(line for block in blocks for line in block.splitlines())
    failed = {line: said for line in named if (said := run(line, tmp_path))}
    assert failed == {}


def run(line: str, folder: Path) -> str:
    """Run a command of the guide, in the terminal; return what it says when it fails."""
    command, _, output = line.removeprefix("sena ").partition(" > ")
    words = command.split()
    if words[0] in ("play", "preview"):
        words.append("--terminal")
    whole_command = [sys.executable, "-X", "utf8", "-m", "sena_game", *words]
    done = subprocess.run(
        whole_command,
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        env={**os.environ, "SENA_HOME": str(folder / "home")},
        check=False,
    )
    if output:
        (folder / output).write_text(done.stdout, encoding="utf-8")
        json.loads(done.stdout)
    # Some texts are not translated yet, and translate says so.
    return "" if done.returncode == (words[0] == "translate") else done.stdout + done.stderr


def test_every_link_of_the_guide_leads_somewhere() -> None:
    titles = re.findall(r"^##+ (.+)$", GUIDE, flags=re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}
    links = re.findall(r"\]\(([^)]+)\)", GUIDE)
    inside = {link[1:] for link in links if link.startswith("#")}
    assert inside - anchors == set()
    files = [link for link in links if not link.startswith(("#", "http"))]
    assert [link for link in files if not (SHIPPED / link).exists()] == []


def test_the_guide_is_set_as_french_is() -> None:
    prose = re.sub(r"```.*?```|`[^`\n]*`", "", GUIDE, flags=re.DOTALL)
    assert re.findall(r".{10} [:;!?»%]|« .{10}|.{10}\w'\w", prose) == []
