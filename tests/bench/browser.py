"""What a reader's browser fetches before the first search result shows, and how long the next answers take."""

import gzip
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

from tests.system import chromium

QUERY = "ambulansavtal"
# What a reader asks next, with the index open: inflected, compound, two words, and what an exact table answers.
NEXT = ("kollektivtrafik", "läkemedelskostnad", "budget 2024", "avgifter", "§ 12", "hjälpmedelsplan")
# What a web server commonly compresses. Pagefind's own parts are compressed already.
COMPRESSED = (".html", ".js", ".css", ".json", ".svg", ".xml", ".txt", "/")
KANSLI_SEARCH = re.compile(r"/pagefind|/sok(-[a-z]+)?\.js|/sok/exakt/")
PLAIN_SEARCH = re.compile(r"/search/|/workers/|/lunr/")


WATCH = """
new MutationObserver((_, self) => {
  if (document.querySelector("RESULT")) { self.disconnect(); shown(); }
}).observe(document, { childList: true, subtree: true });
"""


@dataclass(slots=True)
class Sent:
    """Bytes of each answer, by path, in the order they were sent."""

    answers: list[tuple[str, int]] = field(default_factory=list)

    def of(self, pattern: re.Pattern[str]) -> int:
        return sum(size for path, size in self.answers if pattern.search(path))


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder with gzip and notes how many bytes of content each answer had."""

    def __init__(self, *arguments: object, sent: Sent, directory: str) -> None:
        self._sent = sent
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        content = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if path.endswith(COMPRESSED):
            content = gzip.compress(content, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        self._sent.answers.append((path, len(content)))

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, Sent]]:
    """Serve the folder on this machine; yield its address and the record of what was sent."""
    sent = Sent()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, sent=sent, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", sent
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def first_result(site: Path, page: str, result: str, search: re.Pattern[str]) -> tuple[int, int]:
    """Return the bytes sent until `result` (a selector) shows: those of the search, and all of them."""
    counted: list[int] = []
    with served(site) as (address, sent), sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        try:
            tab = browser.new_page()
            # What is asked for after the first result shows is no part of the waiting, so the moment is told at once.
            tab.expose_function("shown", lambda: counted.append(len(sent.answers)))
            tab.add_init_script(WATCH.replace("RESULT", result))
            tab.goto(f"{address}/{page}?q={QUERY}")
            tab.locator(result).first.wait_for(timeout=60_000)
            tab.wait_for_timeout(200)
            before = Sent(sent.answers[: counted[0]])
            return before.of(search), sum(size for _, size in before.answers)
        finally:
            browser.close()


ANSWERED = """async (words) => {
  const list = document.querySelector('.k-sok__lista');
  const input = document.querySelector('#k-sok-ord');
  const answer = document.querySelector('.k-sok__svar');
  const before = list.firstElementChild;
  const changed = new Promise((done) => {
    const watch = new MutationObserver(() => {
      const first = list.firstElementChild;
      const none = !first && answer.ariaBusy === 'false';
      if ((first && first !== before) || none) { watch.disconnect(); done(); }
    });
    watch.observe(answer, {childList: true, subtree: true, attributes: true});
  });
  input.value = words;
  const start = performance.now();
  input.dispatchEvent(new InputEvent('input', {bubbles: true}));
  await changed;
  return performance.now() - start;
}"""


def answer_times(site: Path) -> list[float]:
    """Return the milliseconds from each of `NEXT` being written to its first result, after a first search."""
    with served(site) as (address, _), sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        try:
            tab = browser.new_page()
            tab.goto(f"{address}/sok/?q={QUERY}")
            tab.locator(".k-sok__filter:not([hidden])").wait_for(timeout=60_000)
            times = []
            for words in NEXT:
                times.append(float(tab.evaluate(ANSWERED, words)))
                tab.locator(".k-sok__svar[aria-busy=false]").wait_for(timeout=60_000)
            return times
        finally:
            browser.close()


def kansli_search(site: Path) -> tuple[int, int]:
    return first_result(site, "sok/", ".k-sok__lista > li", KANSLI_SEARCH)


def plain_search(site: Path) -> tuple[int, int]:
    return first_result(site, "", ".md-search-result__item", PLAIN_SEARCH)
