"""A real Chromium without a window, driven by its own driver: pages opened, asked and looked at.

Debian has both: `apt install chromium chromium-driver`.
"""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import ProxyHandler, Request, build_opener

NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = next((found for each in NAMES if (found := shutil.which(each))), None)
DRIVER = shutil.which("chromedriver")
THERE = bool(CHROMIUM and DRIVER)
OPENER = build_opener(ProxyHandler({}))


@dataclass(frozen=True)
class Browser:
    """A session of the driver, by its address."""

    address: str

    def open(self, file: Path) -> None:
        self._ask("url", url=file.as_uri())

    def run(self, script: str, *arguments: object) -> Any:
        """Return what a script of the test returns; a promise is waited for."""
        return self._ask("execute/sync", script=script, args=list(arguments))

    def tell(self, command: str, **values: object) -> Any:
        """Give Chromium a command of its own protocol."""
        return self._ask("goog/cdp/execute", cmd=command, params=values)

    def size(self, width: int, height: int = 900, zoom: float = 1) -> None:
        """Make the window so many pixels of CSS wide, each drawn as `zoom` squared of them."""
        self.tell(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=zoom,
            mobile=False,
        )

    def prefer(self, scheme: str) -> None:
        """Be as someone who prefers `light` or `dark`."""
        wanted = [{"name": "prefers-color-scheme", "value": scheme}]
        self.tell("Emulation.setEmulatedMedia", features=wanted)

    def shot(self, whole: bool = True) -> bytes:
        taken = self.tell("Page.captureScreenshot", captureBeyondViewport=whole)
        return base64.b64decode(taken["data"])

    def printed(self) -> bytes:
        """Return the page as it is printed, as PDF."""
        made = self.tell("Page.printToPDF", preferCSSPageSize=True, printBackground=False)
        return base64.b64decode(made["data"])

    def _ask(self, path: str, **values: object) -> Any:
        return _post(f"{self.address}/{path}", values)


@contextmanager
def browser() -> Iterator[Browser]:
    """Give a browser that is closed at the end, whatever happens."""
    assert CHROMIUM and DRIVER
    driver = subprocess.Popen([DRIVER, "--port=0"], stdout=subprocess.PIPE, text=True)
    try:
        assert driver.stdout
        said = (re.search(r"successfully on port (\d+)", line) for line in driver.stdout)
        port = next(found[1] for found in said if found)
        root = f"http://127.0.0.1:{port}/session"
        address = f"{root}/{_post(root, _wanted())['sessionId']}"
        try:
            yield Browser(address)
        finally:
            OPENER.open(Request(address, method="DELETE"), timeout=30).close()
    finally:
        driver.terminate()
        driver.wait(30)
        if driver.stdout:
            driver.stdout.close()


def _wanted() -> dict[str, object]:
    # Root, as in a container, has no sandbox; the pages are our own.
    root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    options = [
        "--headless=new",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        *root,
    ]
    chrome = {"binary": CHROMIUM, "args": options}
    return {"capabilities": {"alwaysMatch": {"goog:chromeOptions": chrome}}}


def _post(address: str, values: object) -> Any:
    request = Request(address, json.dumps(values).encode(), {"Content-Type": "application/json"})
    with OPENER.open(request, timeout=60) as answer:
        return json.load(answer)["value"]
