"""What tests of many areas share: the real site built once, a server for it, and a browser."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests import office, sites, system
from tests.serving import Served, serve
from tests.system import LEFT_OUT, chromium

EPOCH = "1767225600"  # 2026-01-01

# Fixtures that need a program of the system: the program, and what is said when it is missing.
PROGRAMS = {
    "browser": (chromium(), f"CHROMIUM IS MISSING. Left out: {LEFT_OUT}"),
    "nginx": (system.nginx(), f"NGINX IS MISSING. Left out: {system.NEEDS_NGINX}"),
    "soffice": (office.soffice(), f"LIBREOFFICE IS MISSING. Left out: {office.LEFT_OUT}"),
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-golden", action="store_true", help="write the golden files anew")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests in a program that is not there, and put the longest first: those of whole sites.

    The processes come out even when they begin with them. The longest of all needs no common site: one process
    edits its archive while the other builds that site.
    """
    items.sort(key=lambda item: [name not in getattr(item, "fixturenames", ()) for name in ("archive", "built")])
    missing = {name for name, (program, _) in PROGRAMS.items() if program is None}
    left_out = [item for item in items if missing & set(getattr(item, "fixturenames", ()))]
    if not left_out:
        return
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for program, left_out in PROGRAMS.values():
        if program is None:
            terminalreporter.write_line(f"{left_out}.", red=True)


@pytest.fixture(scope="session", autouse=True)
def same_day() -> Iterator[None]:
    """Let every build of this session be made on the same day."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        yield


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> sites.Site:
    """Return the site of the real records with Word and PDF; processes share one build."""
    base = tmp_path_factory.getbasetemp()
    return sites.build_once((base if worker_id == "master" else base.parent) / "real")


@pytest.fixture
def small(built: sites.Site, tmp_path: Path) -> Callable[..., sites.Site]:
    """Return a function that lays out a project of some organisations, with the frame already built."""

    def lay_out(*organisations: str) -> sites.Site:
        site = sites.lay_out(tmp_path / "project", organisations)
        sites.share_frame(built, site)
        return site

    return lay_out


@pytest.fixture(scope="session")
def served() -> Iterator[Callable[[Path], Served]]:
    """Return a function that serves a folder on the loopback; each folder is served once."""
    running: dict[Path, Served] = {}

    def start(folder: Path) -> Served:
        if folder not in running:
            running[folder] = serve(folder)
        return running[folder]

    yield start
    for server in running.values():
        server.close()


@pytest.fixture(scope="session")
def soffice() -> Path:
    """Return LibreOffice's program."""
    program = office.soffice()
    assert program is not None
    return program


@pytest.fixture(scope="session")
def nginx() -> Path:
    """Return the web server's program."""
    program = system.nginx()
    assert program is not None
    return program


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return Chromium, which makes no calls of its own to the net."""
    program = chromium()
    assert program is not None
    arguments = ["--disable-gpu", "--disable-background-networking"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")  # Chromium's own sandbox does not run as root
    with sync_playwright() as playwright:
        chrome = playwright.chromium.launch(executable_path=str(program), args=arguments)
        yield chrome
        chrome.close()
