"""What the tests need from the system, said before they run: Chromium, for the tests in a browser.

`make test` runs this first. On Debian, as root, a missing browser is installed. Where it cannot be, the tests
that need one are left out and named; with CI set to true that is an error. Only the standard library.
"""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
PLACES = (
    Path("/usr/bin/chromium"),
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path("C:/Program Files/Google/Chrome/Application/chrome.exe"),
    Path("C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe"),
)
LEFT_OUT = "tests/e2e/test_browser.py and tests/e2e/test_search.py"
PACKAGE = "chromium"
NEEDS_NGINX = "tests/site/test_nginx.py"

Run = Callable[[list[str]], int]


def chromium() -> Path | None:
    """Return the browser's program, or None when this system has none."""
    named = os.environ.get("CHROMIUM")
    if named:
        return Path(named) if Path(named).is_file() else None
    found = next((program for name in NAMES if (program := shutil.which(name))), None)
    return Path(found) if found else next((place for place in PLACES if place.is_file()), None)


def nginx() -> Path | None:
    """Return the web server's program, or None when this system has none."""
    found = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    return Path(found) if found else None


def is_debian_root() -> bool:
    return shutil.which("apt-get") is not None and getattr(os, "geteuid", lambda: 1)() == 0


def install(run: Run) -> bool:
    """Install the browser with apt-get; return whether both steps went well."""
    return run(["apt-get", "update", "-q"]) == 0 and run(["apt-get", "install", "-y", "-q", PACKAGE]) == 0


def call(command: list[str]) -> int:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False).returncode


def main(environment: Mapping[str, str] = os.environ, run: Run = call) -> int:
    """Say what is missing; return the exit status."""
    if chromium() is None and is_debian_root():
        print(f"Chromium is missing; installing the Debian package {PACKAGE}.")
        install(run)
    if chromium() is not None:
        return 0
    where = f"the Debian package {PACKAGE}" if shutil.which("apt-get") else "Chromium or Chrome"
    print(
        f"Chromium is missing on this {platform.system()} system. Install {where}, or name the program in CHROMIUM.\n"
        f"Left out without it: {LEFT_OUT}.",
        file=sys.stderr,
    )
    if environment.get("CI", "").lower() == "true":
        print("CI is true, so this is an error.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
