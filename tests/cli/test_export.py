"""`kansli export`: a reference as a clerk writes it gives the files, and a wrong one is explained."""

from pathlib import Path

import pytest

from tests.sites import NEIGHBOURS, Site, kansli, lay_out


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return lay_out(tmp_path_factory.mktemp("export") / "p", NEIGHBOURS)


def test_one_format_of_one_paragraph(site: Site, tmp_path: Path) -> None:
    ran = kansli(
        "export", "rs-au/2025-01-01 § 120", "--to", "pdf", "--project", str(site.root), "--output", str(tmp_path)
    )
    assert ran.returncode == 0, ran.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["utdrag-rs-au-2025-01-01-120.pdf"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["rs-au/2025-01-01 § 121"], "§ 120"),
        (["gotland"], "formell handling"),
        (["rs-au/2025-01-01 § 120", "--to", "odt"], "odt"),
        (["rs-au/2025-01-01 § 120", "--paket"], "inget sammanträde"),
        (["rs-au/2025-01-01", "--paket", "--utdrag"], "--paket"),
        (["gotland/rs-au/2025-01-01", "--arsvolym", "tolv"], "--arsvolym"),
    ],
    ids=["unknown", "no document", "unknown format", "no meeting", "two wishes", "no year"],
)
def test_what_cannot_be_exported_is_explained(site: Site, tmp_path: Path, arguments: list[str], said: str) -> None:
    ran = kansli("export", *arguments, "--project", str(site.root), "--output", str(tmp_path / "ut"))
    assert ran.returncode == 2, ran.stdout
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not (tmp_path / "ut").exists()


def test_a_whole_meeting_in_one_file(site: Site, tmp_path: Path) -> None:
    ran = kansli("export", "rs-au/2025-01-01", "--paket", "--project", str(site.root), "--output", str(tmp_path))
    assert ran.returncode == 0, ran.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["gotland-rs-au-2025-01-01.zip"]
    assert ran.stdout.strip().endswith("gotland-rs-au-2025-01-01.zip")


def test_where_nothing_can_be_written_it_is_said(site: Site, tmp_path: Path) -> None:
    taken = tmp_path / "upptagen"
    taken.write_text("en fil", encoding="utf-8")
    for wish in ([], ["--paket"]):
        ran = kansli("export", "rs-au/2025-01-01", *wish, "--project", str(site.root), "--output", str(taken))
        assert ran.returncode == 2
        assert "upptagen" in ran.stderr
        assert "Traceback" not in ran.stderr
    assert taken.read_text(encoding="utf-8") == "en fil"
