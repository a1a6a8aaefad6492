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
    ],
    ids=["unknown", "no document", "unknown format"],
)
def test_what_cannot_be_exported_is_explained(site: Site, tmp_path: Path, arguments: list[str], said: str) -> None:
    ran = kansli("export", *arguments, "--project", str(site.root), "--output", str(tmp_path / "ut"))
    assert ran.returncode == 2, ran.stdout
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not (tmp_path / "ut").exists()
