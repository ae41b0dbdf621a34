"""Finds a Chromium for the browser tests, and installs one where it is missing and the machine allows.

``python tests/chromium.py`` prints its path; with ``--install`` it installs first. Exit status is 0 either way:
without a browser the browser tests are skipped, and say so.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
)
"""How every test starts it: nothing is asked of the network."""
_NAMES = ("chromium", "chromium-browser", "google-chrome")


def find() -> str | None:
    """The path of a Chromium: CHROMIUM in the environment, the system's, then Playwright's own."""
    if given := os.environ.get("CHROMIUM"):
        return given
    for name in _NAMES:
        if path := shutil.which(name):
            return path
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 — costs a process; only where the system has none

    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def install() -> None:
    """Install Debian's package as root, Playwright's own browser otherwise."""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]):
            subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
    if not find():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


if __name__ == "__main__":
    if "--install" in sys.argv and not find():
        install()
    sys.stdout.write(f"Chromium: {find() or 'ingen – browserprøverne bliver sprunget over'}\n")
