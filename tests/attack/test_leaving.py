"""Nothing leaves the project, or comes into it, by a path, a link, an attachment, an address or a name."""

from pathlib import Path

import pytest

from generator.checking import check
from generator.library.beside import file_beside, why_not
from generator.library.library import Library
from generator.loading.load import load
from generator.loading.names import can_be_in_windows, is_address, is_web_address
from generator.loading.project import Project
from generator.site.planning.former import plan_former
from generator.site.planning.plan import Ground
from generator.site.settings import Settings
from generator.site.store import OutsideError, place_in
from generator.versions.version import Histories
from tests.attack.hostile import record

NAMES = (
    "../a.pdf", "../../../../etc/passwd", "/etc/passwd", "bilagor/../../a.pdf", "C:/a.pdf", "c:a.pdf", "C:\\a.pdf",
    "\\\\server\\delad\\a.pdf", "//server/a.pdf", "bilagor\\..\\a.pdf", "..", "bilagor/..", "2-hemligt.yaml",
    "2-hemligt.YML", ".git/config", "bilagor/.dold", "nul", "bilagor/CON.txt", "bilagor/a.pdf ", "bilagor/a.pdf.",
    "bilagor/a.pdf:dold", "bilagor/a\n.pdf", "bilagor/\x1b[31m.pdf", "bilagor/\u202efdp.exe", "a" * 300, "",
)  # fmt: skip
ADDRESSES = (
    "../../a/",
    "/a/",
    "a/../../b/",
    "a//b/",
    "a",
    "C:/a/",
    "a\\b/",
    "a/.../../",
    "a\n/",
    "./a/",
    "a" * 300 + "/",
)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_leads_nowhere_else(name: str) -> None:
    assert why_not(name)


@pytest.mark.parametrize("place", ["bilagor/a.txt", "bilagor", "records/exempel/rs/dokument"])
def test_a_link_is_not_followed(place: str, tmp_path: Path) -> None:
    secret = tmp_path / "hemligt"
    secret.mkdir()
    (secret / "a.txt").write_text("hemligt", encoding="utf-8")
    (secret / "a.yaml").write_text(record("hemligt"), encoding="utf-8")
    folder = tmp_path / "records/exempel/rs/dokument"
    link = tmp_path / place if place.startswith("records") else folder / place
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(
        secret / "a.txt" if place.endswith(".txt") else secret, target_is_directory=not place.endswith("txt")
    )
    loaded = load(Project(tmp_path))
    assert loaded.entries == ()
    if not place.startswith("records"):
        (folder / "b.yaml").write_text(record("a", underlag=[{"titel": "A", "fil": "bilagor/a.txt"}]), encoding="utf-8")
        entry = load(Project(tmp_path)).entries[0]
        assert file_beside(tmp_path, entry, "bilagor/a.txt") is None
        assert "R007" in {finding.code.name for finding in check(Project(tmp_path)).findings}


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_former_address_lies_in_the_site(address: str, tmp_path: Path) -> None:
    assert not is_address(address)
    file = tmp_path / "records/exempel/rs/dokument/a.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(record("a", tidigare_adresser=[address]), encoding="utf-8")
    library = Library(load(Project(tmp_path)).entries)
    assert library.by_id
    assert list(plan_former(Ground(library, None, None, Settings(), Histories()))) == []  # type: ignore[arg-type]  # asked for neither


@pytest.mark.parametrize("name", ["../a", "a/../b", "/a", "a//b", "", "./a"])
def test_nothing_is_written_outside(name: str, tmp_path: Path) -> None:
    with pytest.raises(OutsideError):
        place_in(tmp_path, name)


@pytest.mark.parametrize("name", ["nul", "NUL.txt", "com1", "Lpt9.pdf", "a:b", "a?", "a.", "a "])
def test_names_that_windows_keeps(name: str) -> None:
    assert not can_be_in_windows(name)
    assert can_be_in_windows("nulte-moment.pdf")


TARGETS = ("javascript:a", "JAVASCRIPT:a", "data:text/html,a", "vbscript:a", "file:///a", "//a", "#a", "https:")


@pytest.mark.parametrize("target", [*TARGETS, "\tjavascript:a"])
def test_a_link_leads_to_the_web(target: str) -> None:
    assert not is_web_address(target)
