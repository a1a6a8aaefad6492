"""The manual's configuration for nginx, tried with nginx itself: headers, addresses, and the switch of publications."""

import re
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from generator.publication.folder import Folder
from generator.publication.publication import Publication
from generator.site.policy import HEADER
from generator.today import today
from tests.sites import CHECKOUT

MANUAL = CHECKOUT / "docs/handbok/webbserver.md"
LONGEST = 10
# What nginx wants besides: all it writes stays in the test's folder.
AROUND = """daemon off; master_process off; pid {here}/pid; error_log {here}/fel.log;
events {{}}
http {{
  access_log off;
  types {{ text/html html; text/css css; application/json json; application/pdf pdf; }}
  client_body_temp_path {here}/a; proxy_temp_path {here}/b; fastcgi_temp_path {here}/c;
  uwsgi_temp_path {here}/d; scgi_temp_path {here}/e;
  {config}
}}
"""


@dataclass(frozen=True)
class Server:
    port: int
    place: Folder
    site: Path

    def publish(self, number: int) -> None:
        (self.site / "index.html").write_text(f"publicering {number}", encoding="utf-8")
        publication = Publication(number, today())
        assert self.place.add(self.site, publication)
        self.place.show(publication)

    def get(self, address: str) -> tuple[HTTPResponse, bytes]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=LONGEST)
        connection.request("GET", address)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer, content


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, nginx: Path) -> Iterator[Server]:
    here = tmp_path_factory.mktemp("nginx")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Server(port, Folder(here / "webb"), here / "site")
    for name in ("404.html", "rs/index.html", "rs/1/protokoll.pdf", "data/beslut.csv", "assets/stylesheets/a.css"):
        (server.site / name).parent.mkdir(parents=True, exist_ok=True)
        (server.site / name).write_text(name, encoding="utf-8")
    server.publish(1)
    config = here / "nginx.conf"
    config.write_text(AROUND.format(here=here, config=_configuration(here / "webb/aktuell", port)), encoding="utf-8")
    subprocess.run([nginx, "-t", "-q", "-c", config], check=True)
    running = subprocess.Popen([nginx, "-c", config])
    try:
        _until_it_answers(server)
        yield server
    finally:
        running.terminate()
        running.wait(LONGEST)


def _configuration(root: Path, port: int) -> str:
    """Return the manual's own words, with a port and a folder of the test and without certificates."""
    found = re.search(r"```nginx\n(.*?)```", MANUAL.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    config = found[1].replace("/srv/kansli/aktuell", str(root)).replace("listen 443 ssl;", f"listen 127.0.0.1:{port};")
    config = re.sub(r"server \{\s+listen 80;.*?\n\}\n", "", config, flags=re.DOTALL)
    return re.sub(r"(?m)^\s+ssl_certificate.*$", "", config)


def _until_it_answers(server: Server) -> None:
    until = time.monotonic() + LONGEST
    while True:
        try:
            server.get("/")
        except ConnectionError:
            assert time.monotonic() < until
            time.sleep(0.02)
        else:
            return


@pytest.mark.parametrize("address", ["/", "/rs/", "/rs/1/protokoll.pdf", "/data/beslut.csv", "/finns-inte/"])
def test_every_answer_has_the_strict_headers(server: Server, address: str) -> None:
    answer, _ = server.get(address)
    assert answer.getheader("Content-Security-Policy") == HEADER
    assert answer.getheader("X-Content-Type-Options") == "nosniff"
    assert answer.getheader("Referrer-Policy") == "no-referrer"
    assert answer.getheader("Strict-Transport-Security")
    assert "/" not in (answer.getheader("Server") or "")


def test_addresses_types_and_caching(server: Server) -> None:
    answer, content = server.get("/finns-inte/")
    assert (answer.status, content) == (404, b"404.html")
    assert server.get("/404.html")[0].status == 404
    assert server.get("/data/")[0].status == 404  # a folder without a page
    moved, _ = server.get("/rs")
    assert (moved.status, moved.getheader("Location")) == (301, "/rs/")
    assert server.get("/data/beslut.csv")[0].getheader("Content-Type") == "text/csv; charset=utf-8"
    assert server.get("/rs/")[0].getheader("Cache-Control") == "no-cache"
    assert "immutable" in (server.get("/assets/stylesheets/a.css")[0].getheader("Cache-Control") or "")


def test_a_new_publication_is_seen_at_once(server: Server) -> None:
    assert server.get("/")[1] == b"publicering 1"
    server.publish(2)
    assert server.get("/")[1] == b"publicering 2"
    server.place.show(server.place.known()[0])
    assert server.get("/")[1] == b"publicering 1"
    assert server.get("/.publicering")[0].status == 404
    assert server.get("/../publiceringar/bygge.las")[0].status in {400, 404}
