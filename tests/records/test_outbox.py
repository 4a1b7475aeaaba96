"""What stores have is noted for good, by one process at a time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sena_game.records.outbox import FILE, Outbox, OutboxError, forget

# Takes the outbox, says so, and is killed before it could close it.
HOLDER = """
import sys
from pathlib import Path
from sena_game.records.outbox import Outbox

outbox = Outbox(Path(sys.argv[1]), lambda: bytes(32))
outbox.note("https://one", ["a", "b"])
print("noted", flush=True)
sys.stdin.read()
"""


def opened(folder: Path, key: bytes = b"k" * 32) -> Outbox:
    return Outbox(folder, lambda: key)


def test_what_a_store_has_is_known_again(tmp_path: Path) -> None:
    outbox = opened(tmp_path)
    outbox.note("https://one", ["a", "b"])
    outbox.note("https://one", ["b", "c"])
    outbox.note("https://two", ["z"])
    outbox.close()
    again = opened(tmp_path)
    assert again.stored("https://one") == {"a", "b", "c"}
    assert again.stored("https://two") == {"z"}
    assert again.stored("https://three") == frozenset()


def test_the_key_is_made_once(tmp_path: Path) -> None:
    outbox = opened(tmp_path)
    name = outbox.pseudonym()
    outbox.close()
    assert opened(tmp_path, b"other" * 7).pseudonym() == name


def test_a_pseudonym_is_nobodys_without_the_key(tmp_path: Path) -> None:
    here, there = opened(tmp_path / "a"), opened(tmp_path / "b", b"other" * 7)
    assert len(here.pseudonym()) == 32
    assert len({here.pseudonym(), here.pseudonym("lola"), there.pseudonym()}) == 3


def test_two_do_not_send_at_once_and_a_kill_frees_it(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert holder.stdout and holder.stdin
    assert holder.stdout.readline() == b"noted\n"
    with pytest.raises(OutboxError) as raised:
        opened(tmp_path)
    assert raised.value.busy
    holder.kill()
    holder.wait()
    holder.stdin.close()
    holder.stdout.close()
    assert opened(tmp_path).stored("https://one") == {"a", "b"}


def test_what_is_forgotten_leaves_no_trace(tmp_path: Path) -> None:
    outbox = opened(tmp_path)
    name = outbox.pseudonym()
    outbox.note("https://one", ["a"])
    outbox.close()
    forget(tmp_path)
    assert list(tmp_path.iterdir()) == []
    again = opened(tmp_path, b"other" * 7)
    assert again.pseudonym() != name
    assert again.stored("https://one") == frozenset()


def test_a_file_that_is_something_else_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / FILE
    file.write_bytes(b"something else" * 100)
    with pytest.raises(OutboxError) as raised:
        opened(tmp_path)
    assert not raised.value.busy
    assert file.read_bytes() == b"something else" * 100


@pytest.mark.skipif(sys.platform == "win32", reason="rights are told otherwise there")
def test_others_cannot_read_the_key(tmp_path: Path) -> None:
    opened(tmp_path).close()
    assert (tmp_path / FILE).stat().st_mode & 0o077 == 0
