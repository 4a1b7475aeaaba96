"""A real store of learning records (Ralph) and its models of xAPI 1.0.3.

Without Ralph (`make lrs` installs what tests/lrs/ralph.lock pins) these tests are skipped.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lrs.played import fill
from tests.lrs.real import HERE, MISSING, PYTHON, THERE, Ralph, send, sender, until, written

pytestmark = pytest.mark.skipif(not THERE, reason=MISSING)

ENOUGH = 400


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Records with more than four hundred statements, from every scenario."""
    folder = tmp_path_factory.mktemp("home")
    fill(folder, 7)
    return folder


@pytest.fixture
def ralph(tmp_path: Path) -> Iterator[Ralph]:
    store = Ralph(tmp_path / "ralph")
    store.start()
    yield store
    store.kill()


def models(text: str) -> subprocess.CompletedProcess[str]:
    command = [str(PYTHON), str(HERE / "ralph_models.py")]
    return subprocess.run(command, input=text, capture_output=True, encoding="utf-8")


def test_every_statement_is_as_the_specification_says(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.jsonl"
    count = len(written(home, file))
    done = models(file.read_text(encoding="utf-8"))
    assert (done.returncode, done.stdout) == (0, f"{count} statements, 0 refused\n"), done.stderr
    assert count >= ENOUGH


def test_a_statement_that_breaks_it_is_refused(home: Path, tmp_path: Path) -> None:
    good = written(home, tmp_path / "all.jsonl")[0]
    for wrong in ({"id": "1"}, {"verb": {"id": "begun"}}, {"result": {"response": ""}}):
        done = models(json.dumps({**good, **wrong}))
        assert (done.returncode, done.stdout) == (1, "1 statements, 1 refused\n")


def test_all_is_kept_once_however_often_it_is_sent(
    home: Path, tmp_path: Path, ralph: Ralph
) -> None:
    expected = [each["id"] for each in written(home, tmp_path / "all.jsonl")]
    code, said, complained = send(home, ralph.url)
    assert (code, len(expected) >= ENOUGH) == (0, True), complained
    assert f"{len(expected)}\u202f; refusées\u00a0: 0" in said
    assert sorted(ralph.ids()) == sorted(expected)
    assert send(home, ralph.url)[0] == 0
    # Even when what was noted as sent is gone, and the key with it: the same play, told otherwise.
    (home / "outbox.sqlite").unlink()
    code, said, _ = send(home, ralph.url, "--run", "1")
    assert (code, "refusées\u00a0: 0" in said) == (0, True)
    assert sorted(ralph.ids()) == sorted(expected)


def test_nothing_is_lost_nor_kept_twice_when_either_side_is_killed(
    home: Path, tmp_path: Path, ralph: Ralph
) -> None:
    expected = [each["id"] for each in written(home, tmp_path / "all.jsonl")]

    # The game, once a batch is kept and before it is told so.
    ralph.hold()
    game = sender(home, "send", ralph.url)
    until(lambda: len(ralph.ids()) > 0)
    game.kill()
    game.communicate()
    ralph.let_go()
    assert 0 < len(ralph.ids()) < len(expected)

    # The store, with a batch in its hands that it has not kept.
    ralph.hold("wait")
    before = len(ralph.ids())
    game = sender(home, "send", ralph.url)
    until(ralph.waits)
    ralph.kill()
    assert game.wait(timeout=60) == 1
    game.communicate()
    ralph.let_go()
    assert len(ralph.ids()) == before

    # The store again, once a batch is kept and before it says so.
    ralph.start()
    ralph.hold()
    game = sender(home, "send", ralph.url)
    until(lambda: len(ralph.ids()) > before)
    ralph.kill()
    assert game.wait(timeout=60) == 1
    game.communicate()
    ralph.let_go()

    # Nobody answers; then all is well.
    assert send(home, ralph.url)[0] == 1
    ralph.start()
    code, _, complained = send(home, ralph.url)
    assert code == 0, complained
    kept = ralph.ids()
    assert set(expected) - set(kept) == set()
    assert len(kept) == len(set(kept)) == len(expected)
