"""The README says how to start and names every command."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def helped(*command: str) -> str:
    whole = [sys.executable, "-X", "utf8", "-m", "sena_game", *command, "--help"]
    return subprocess.run(whole, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout


def test_every_command_is_in_the_readme() -> None:
    commands = re.findall(r"^    ([a-z]+)", helped(), flags=re.MULTILINE)
    assert "play" in commands
    assert [each for each in commands if f"`sena {each}" not in README] == []


def test_every_target_the_readme_names_is_in_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    contributing = (ROOT / ".github" / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = set(re.findall(r"make ([a-z]+)", README + contributing)) - {
        "python"
    }  # apt install make python3-venv
    assert {"play", "test"} <= named
    assert [each for each in named if not re.search(rf"^{each}:", makefile, re.MULTILINE)] == []


def test_french_typography_keeps_its_spaces() -> None:
    prose = re.sub(r"```.*?```|`[^`\n]*`", "", README.split("## In English")[0], flags=re.DOTALL)
    assert re.findall(r".{10} [:;!?»%]|« .{10}", prose) == []
