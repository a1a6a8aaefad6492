"""MkDocs' own commands give the same site, and show a saved record at once."""

import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tests.sites import NEIGHBOURS, Site, environment

LONGEST_WAIT = 90


def test_mkdocs_build_gives_the_same_pages(small: Callable[..., Site]) -> None:
    site = small(*NEIGHBOURS)
    assert site.build("--no-export").returncode == 0
    own = {path: data for path, data in site.files().items() if path.endswith(".html")}
    ran = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--config-file", str(site.root / "mkdocs.yml")],
        capture_output=True, text=True, encoding="utf-8", check=False, env=environment(),
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    theirs = {path: data for path, data in site.files().items() if path.endswith(".html")}
    assert sorted(theirs) == sorted(own)
    assert "gotland/rs-au/2025-01-01/120/index.html" in own
    assert [path for path in own if main_column(own[path]) != main_column(theirs[path])] == []
    assert any(path.startswith("pagefind/") for path in site.files())


def test_serve_shows_a_saved_record(small: Callable[..., Site]) -> None:
    site = small(*NEIGHBOURS)
    record = next(site.records.rglob("120-*.yaml"))
    with serving(site) as (url, runs):
        page = f"{url}gotland/rs-au/2025-01-01/120/"
        first = wait_for(page, runs, "Effektivitetsdelegationen")
        assert "livereload" in first, "the page would not load itself again"
        text = record.read_text(encoding="utf-8")
        record.write_text(text.replace("rubrik: ", "rubrik: Nysparad. ", 1), encoding="utf-8")
        wait_for(page, runs, "Nysparad. ")
        # A fault does not stop the server: the last good page stays until the record is mended.
        record.write_text(text.replace("rubrik:", "rubirk:", 1), encoding="utf-8")
        time.sleep(3)
        wait_for(page, runs, "Nysparad. ")
        record.write_text(text.replace("rubrik: ", "rubrik: Lagad. ", 1), encoding="utf-8")
        wait_for(page, runs, "Lagad. ")


def main_column(html: bytes) -> str:
    found = re.search(r"<article.*(?=</article>)", html.decode(), re.DOTALL)
    # The build of MkDocs alone leaves the templates' own blanks.
    return "\n".join(line.strip() for line in (found[0] if found else "").splitlines() if line.strip())


@contextmanager
def serving(site: Site) -> Iterator[tuple[str, Callable[[], bool]]]:
    """Run `kansli serve` on a free port; yield its address and a function that says if it runs."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"127.0.0.1:{port}"
    log = site.root.with_name("serve.log")
    with log.open("w", encoding="utf-8") as said:
        command = [sys.executable, "-m", "generator", "serve", "--project", str(site.root), "--address", address]
        process = subprocess.Popen(command, stdout=said, stderr=said, env=environment())
        try:
            yield f"http://{address}/", lambda: process.poll() is None
        except AssertionError as error:
            raise AssertionError(f"{error}\n{log.read_text(encoding='utf-8')}") from error
        finally:
            process.terminate()
            process.wait(20)


def wait_for(url: str, runs: Callable[[], bool], words: str) -> str:
    """Return the page once it says `words`. Raises AssertionError when it takes too long."""
    until = time.monotonic() + LONGEST_WAIT
    text = "no answer"
    while runs() and time.monotonic() < until:
        try:
            with urllib.request.urlopen(url, timeout=10) as answer:
                text = answer.read().decode()
            if words in text:
                return text
        except (urllib.error.URLError, ConnectionError, TimeoutError) as error:
            text = str(error)
        time.sleep(0.3)
    raise AssertionError(f"{url} does not say {words!r} within {LONGEST_WAIT} s: {text[:200]}")
