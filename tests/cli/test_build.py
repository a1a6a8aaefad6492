"""`kansli build` and `kansli serve` where they say no: what the clerk reads, and the exit status."""

import socket
from pathlib import Path

import pytest

from tests.sites import NEIGHBOURS, kansli, lay_out


def test_a_folder_that_is_no_project_is_said_to_lack_its_parts(tmp_path: Path) -> None:
    for command in ("build", "serve", "check"):
        ran = kansli(command, "--project", str(tmp_path))
        assert ran.returncode == 2
        assert "inte ett projekt" in ran.stderr
        assert "records/" in ran.stderr
        assert "Traceback" not in ran.stderr


def test_a_fault_in_the_manual_is_told_and_the_site_stays(tmp_path: Path) -> None:
    site = lay_out(tmp_path / "p", NEIGHBOURS)
    site.folder.mkdir()
    (site.folder / "index.html").write_text("förra", encoding="utf-8")
    (site.root / "docs/handbok/ny-sida.md").write_text("# Ny\n\n[bruten](finns-inte.md)\n", encoding="utf-8")
    ran = site.build("--no-export")
    assert ran.returncode == 2
    assert "kunde inte byggas" in ran.stderr
    assert "finns-inte.md" in ran.stderr
    assert site.files() == {"index.html": "förra".encode()}


def test_serve_says_what_stops_and_when_the_address_is_taken(tmp_path: Path) -> None:
    site = lay_out(tmp_path / "p", NEIGHBOURS)
    record = next(site.records.rglob("120-*.yaml"))
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace("rubrik:", "rubirk:", 1), encoding="utf-8")
    ran = kansli("serve", "--project", str(site.root))
    assert ran.returncode == 1
    assert "rubirk" in ran.stdout
    record.write_text(text, encoding="utf-8")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ran = kansli("serve", "--project", str(site.root), "--address", f"127.0.0.1:{taken.getsockname()[1]}")
    assert ran.returncode == 2
    assert "går inte att använda" in ran.stderr


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--as-of", "1 juni"), "inget datum"),
        (("--as-of", "2030-01-01"), "har inte varit än"),
        (("--as-of", "2025-06-01", "--output", "{}/site"), "kan inte läggas i site/"),
    ],
)
def test_a_day_that_cannot_be_is_said_and_the_site_is_never_replaced(
    tmp_path: Path, options: tuple[str, ...], told: str
) -> None:
    for name in ("records", "docs", "theme"):
        (tmp_path / name).mkdir()
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "site").mkdir()
    ran = kansli("build", "--project", str(tmp_path), *(option.format(tmp_path) for option in options))
    assert ran.returncode == 2
    assert told in ran.stderr
    assert list((tmp_path / "site").iterdir()) == []
