"""A small store of learning records behind a real socket, that answers as a test wants."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

USER = "Basic c2VuYTpzZWNyZXQ="  # sena:secret
Humour = tuple[int, dict[str, str], bytes]


class SmallStore(ThreadingHTTPServer):
    """Keeps statements by id; `humours` are what the next requests are answered instead."""

    def __init__(self) -> None:
        self.kept: dict[str, Any] = {}
        self.asked: list[tuple[str, str, dict[str, str]]] = []
        self.humours: list[Humour] = []
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/xAPI"


class _Handler(BaseHTTPRequestHandler):
    server: SmallStore

    def do_GET(self) -> None:
        self._note()
        self._say(404, {}, b"")

    def do_POST(self) -> None:
        self._note()
        raw = self.rfile.read(int(self.headers["Content-Length"]))
        if self.server.humours:
            return self._say(*self.server.humours.pop(0))
        if self.headers["Authorization"] != USER:
            return self._say(401, {}, b"who?")
        new = [each for each in json.loads(raw) if each["id"] not in self.server.kept]
        self.server.kept.update({each["id"]: each for each in new})
        if not new:
            return self._say(204, {}, b"")
        self._say(200, {}, json.dumps([each["id"] for each in new]).encode())

    def _note(self) -> None:
        self.server.asked.append(
            (self.command, self.path, {k.lower(): v for k, v in self.headers.items()})
        )

    def _say(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != 204 and "Content-Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""


@contextmanager
def small_store() -> Iterator[SmallStore]:
    store = SmallStore()
    thread = Thread(target=store.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield store
    finally:
        store.shutdown()
        store.server_close()
        thread.join()
