"""`sena runs statements` and `sena runs send`: what they write, send, and say."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sena_game.records.store import open_store
from tests.lrs.played import at_random, fill, record, shipped
from tests.lrs.small_store import SmallStore, small_store

ROOT = Path(__file__).parents[2]
KNOWN = {"SENA_LRS_USER": "sena", "SENA_LRS_PASSWORD": "secret"}


@pytest.fixture(scope="module")
def plays(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("plays")
    fill(folder, 1)
    return (folder / "runs.sqlite").read_bytes()


@pytest.fixture
def home(tmp_path: Path, plays: bytes) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "runs.sqlite").write_bytes(plays)
    return folder


@pytest.fixture
def store() -> Iterator[SmallStore]:
    with small_store() as opened:
        yield opened


def sena(home: Path, *arguments: str, **known: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SENA_")}
    return subprocess.run(
        [sys.executable, "-m", "sena_game", "runs", *arguments],
        cwd=ROOT,
        env={**kept, "SENA_HOME": str(home), "PYTHONUTF8": "1", **known},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )


def ids(done: subprocess.CompletedProcess[str]) -> list[str]:
    return [json.loads(line)["id"] for line in done.stdout.splitlines()]


def test_statements_are_written_one_a_line_or_as_a_list(home: Path, tmp_path: Path) -> None:
    shown = sena(home, "statements")
    assert (shown.returncode, shown.stderr) == (0, "")
    lines, whole = tmp_path / "all.jsonl", tmp_path / "all.json"
    assert sena(home, "statements", "--output", str(lines)).returncode == 0
    assert sena(home, "statements", "--output", str(whole)).returncode == 0
    assert lines.read_text(encoding="utf-8") == shown.stdout
    assert [each["id"] for each in json.loads(whole.read_text(encoding="utf-8"))] == ids(shown)
    assert len(set(ids(shown))) == len(ids(shown)) > 40


def test_one_play_can_be_asked_for(home: Path) -> None:
    some, more = ids(sena(home, "statements", "--run", "2")), ids(sena(home, "statements"))
    assert 3 < len(some) < len(more)
    assert set(some) < set(more)
    wrong = sena(home, "statements", "--run", "999")
    assert (wrong.returncode, wrong.stdout) == (1, "")


def test_writing_a_file_sends_nothing(home: Path, store: SmallStore) -> None:
    sena(home, "statements", SENA_LRS_URL=store.url, **KNOWN)
    assert store.asked == []


def test_all_is_sent_in_batches_and_only_once(home: Path, store: SmallStore) -> None:
    expected = ids(sena(home, "statements"))
    done = sena(home, "send", store.url, **KNOWN)
    assert done.returncode == 0
    assert list(store.kept) == expected
    assert len(store.asked) == -(-len(expected) // 50)
    # What is sent is said the first time.
    assert "Ce qui est envoyé" in done.stderr
    store.asked.clear()
    again = sena(home, "send", store.url, **KNOWN)
    assert (again.returncode, again.stderr, store.asked) == (0, "", [])


def test_a_new_play_is_all_that_is_sent_next(home: Path, store: SmallStore) -> None:
    sena(home, "send", store.url, **KNOWN)
    before = set(store.kept)
    records = open_store(home)
    record(records, at_random(shipped()["atelier-decider"]["fr"], 77))
    records.close()
    assert sena(home, "send", store.url, **KNOWN).returncode == 0
    runs = {store.kept[id]["context"]["registration"] for id in set(store.kept) - before}
    assert len(runs) == 1


def test_what_could_not_be_sent_waits(home: Path, store: SmallStore) -> None:
    with small_store() as gone:
        pass
    done = sena(home, "send", gone.url, **KNOWN)
    assert done.returncode == 1
    assert "ne répond pas" in done.stderr
    store.humours.append((503, {}, b"later"))
    assert sena(home, "send", store.url, **KNOWN).returncode == 1
    assert sena(home, "send", store.url, **KNOWN).returncode == 0
    assert list(store.kept) == ids(sena(home, "statements"))


def test_an_erased_play_is_sent_no_more(home: Path, store: SmallStore) -> None:
    store.humours.append((503, {}, b"later"))
    sena(home, "send", store.url, **KNOWN)
    records = open_store(home)
    records.erase_all()
    records.close()
    assert sena(home, "send", store.url, **KNOWN).returncode == 0
    assert store.kept == {}


def test_a_play_past_its_time_is_not_sent(home: Path, store: SmallStore) -> None:
    records = open_store(home)
    records.keep_settings({"retention": "unfinished"})
    records.close()
    assert sena(home, "send", store.url, **KNOWN).returncode == 0
    assert store.kept == {}


def test_a_wrong_password_is_said(home: Path, store: SmallStore) -> None:
    done = sena(home, "send", store.url, SENA_LRS_USER="sena", SENA_LRS_PASSWORD="wrong")
    assert done.returncode == 1
    assert "mot de passe" in done.stderr
    assert store.kept == {}


def test_a_file_can_hold_address_user_and_password(home: Path, store: SmallStore) -> None:
    file = home / "lrs.toml"
    file.write_text(f'url = "{store.url}"\nuser = "sena"\npassword = "secret"\n')
    file.chmod(0o600)
    assert sena(home, "send").returncode == 0
    assert len(store.kept) > 40


def test_a_password_kept_for_one_store_is_not_given_to_another(
    home: Path, store: SmallStore
) -> None:
    file = home / "lrs.toml"
    file.write_text('url = "https://other.example"\nuser = "sena"\npassword = "secret"\n')
    file.chmod(0o600)
    assert sena(home, "send", store.url).returncode == 1
    assert all("authorization" not in headers for _, _, headers in store.asked)


@pytest.mark.skipif(sys.platform == "win32", reason="rights are told otherwise there")
def test_a_file_that_others_can_read_is_not_used(home: Path, store: SmallStore) -> None:
    file = home / "lrs.toml"
    file.write_text(f'url = "{store.url}"\nuser = "sena"\npassword = "secret"\n')
    file.chmod(0o644)
    done = sena(home, "send")
    assert (done.returncode, store.asked) == (1, [])
    assert "chmod 600" in done.stderr


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ((), "sena runs send https"),
        (("http://lrs.example/xAPI",), "https"),
        (("https://sena:secret@lrs.example",), "mot de passe"),
        (("nowhere",), "adresse"),
    ],
)
def test_nothing_is_sent_where_it_should_not(home: Path, url: tuple[str, ...], said: str) -> None:
    done = sena(home, "send", *url)
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr
