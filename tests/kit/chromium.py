"""Find a Chromium for the browser tests, or install one: `python tests/kit/chromium.py`.

An installed one comes first; then Playwright's own; then the distribution's package. The shell without a window
takes half the time of the whole browser, and renders with the same engine.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find() -> str | None:
    """The path of a Chromium: CHROMIUM's, an installed one's, or Playwright's; `None` without any."""
    named = os.environ.get("CHROMIUM")
    installed = named or next(filter(None, map(shutil.which, NAMES)), None)
    if installed:
        return installed
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def install() -> None:
    """Install one: Playwright's own where it can be downloaded, else the distribution's."""
    root = [] if not hasattr(os, "geteuid") or os.geteuid() == 0 else ["sudo", "-n"]
    ways = [
        [[sys.executable, "-m", "playwright", "install", "chromium"]],
        [[*root, "apt-get", "update", "-qq"], [*root, "apt-get", "install", "-y", "-qq", "chromium-headless-shell"]],
    ]
    for way in ways:
        if all(_run(command) for command in way) and find():
            return


def _run(command: list[str]) -> bool:
    print("No Chromium yet; trying:", " ".join(command), flush=True)
    try:
        return subprocess.run(command, check=False, timeout=600, stdout=subprocess.DEVNULL).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


if __name__ == "__main__":
    if not find():
        install()
    if not find():
        sys.exit("The browser tests need Chromium: install it, or name one with CHROMIUM=/path/to/it")
