"""The same site by both builders of the frame: its pages, their words, and where their links lead."""

from collections.abc import Callable
from pathlib import Path
from posixpath import normpath

from tests.e2e.pages import read_page
from tests.sites import NEIGHBOURS, Site

# What belongs to a builder's own theme: its styles, its scripts, its pictures.
OWN = ("assets/",)


def test_both_builders_give_the_same_site(small: Callable[..., Site], tmp_path: Path) -> None:
    site = small(*NEIGHBOURS)
    sites = [tmp_path / builder for builder in ("mkdocs", "zensical")]
    for folder in sites:
        ran = site.build("--no-export", "--builder", folder.name, "--output", str(folder))
        assert ran.returncode == 0, ran.stderr
    one, other = (pages(folder) for folder in sites)
    assert one.keys() == other.keys()
    assert {"index.html", "handbok/index.html", "sok/index.html", "404.html"} <= one.keys()
    assert [address for address in one if words(one[address]) != words(other[address])] == []
    assert [address for address in one if links(one[address]) != links(other[address])] == []


def pages(folder: Path) -> dict[str, str]:
    """Return the pages by their files' names."""
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(folder.rglob("*.html"))
        if not file.relative_to(folder).as_posix().startswith("pagefind")
    }


def words(html: str) -> list[str]:
    return read_page(html).words().split()


def links(html: str) -> list[tuple[str, str]]:
    """Return the page's links in order: its tag, and the address in its shortest form."""
    found = ((tag, normpath(link) if link else "") for tag, link in read_page(html).links)
    return [(tag, link) for tag, link in found if not any(own in link for own in OWN)]
