"""A publication takes no more room than the site: what has two names there has two names here."""

import os
from pathlib import Path

from generator.publication.laying import lay


def test_a_file_with_two_names_is_laid_once_and_shares_nothing_with_the_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "utgava").mkdir(parents=True)
    (site / "a.pdf").write_bytes(b"PDF")
    os.link(site / "a.pdf", site / "utgava/a.pdf")
    (site / "b.pdf").write_bytes(b"PDF")
    assert lay(site, tmp_path / "ny", None)
    new = tmp_path / "ny"
    assert (new / "a.pdf").samefile(new / "utgava/a.pdf")
    assert not (new / "a.pdf").samefile(new / "b.pdf")
    assert not (new / "a.pdf").samefile(site / "a.pdf")
    assert not lay(site, tmp_path / "igen", new)
    assert (tmp_path / "igen/utgava/a.pdf").samefile(new / "a.pdf")


def test_a_new_name_of_an_old_file_takes_no_place(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "a.pdf").write_bytes(b"samma")
    assert lay(site, tmp_path / "1", None)
    (site / "b.pdf").hardlink_to(site / "a.pdf")
    assert lay(site, tmp_path / "2", tmp_path / "1")
    assert (tmp_path / "2/b.pdf").samefile(tmp_path / "1/a.pdf")
    assert not lay(site, tmp_path / "3", tmp_path / "2")
