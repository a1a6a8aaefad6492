"""Stamping, on the real frame: MkDocs builds the shells of a small manual, and pages are made of them."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.site.frame.error import FrameError
from generator.site.frame.with_mkdocs import build_frame
from generator.site.page import Page, PageLink
from generator.site.stamp import (
    DEEPEST,
    ShellError,
    Stamper,
    announce_indexes,
    depth_of,
    remove_shells,
    root_of,
)
from generator.tree.document import Document, Head

PROJECT = Path(__file__).parents[2]
DOCUMENT = Document("p", Head("T", "O", "B", "K"), ())


def project(folder: Path, text: str) -> Path:
    """Lay out a project with the real configuration and theme, and a manual of one page."""
    config = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    config = re.sub(r"(?ms)^nav:.*?(?=^\S)", "", config)
    theme = (PROJECT / "theme/mkdocs").as_posix()
    config = config.replace("custom_dir: theme/mkdocs", f"custom_dir: '{theme}'")
    config = re.sub(r"(?m)^site_url:.*$", "site_url: https://arkiv.example/post/", config)
    (folder / "docs/handbok").mkdir(parents=True)
    (folder / "docs/handbok/index.md").write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    return folder


@pytest.fixture(scope="module", autouse=True)
def bare_manual() -> Iterator[None]:
    """Leave out the manual pages made from code: they link to pages this small manual lacks."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.manual.pages.manual_pages", dict)
        yield


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("site")
    build_frame(project(tmp_path_factory.mktemp("project"), "# Handbok\n\nText.\n"), output)
    return output


@pytest.fixture(scope="module")
def stamper(site: Path) -> Stamper:
    return Stamper(site)


def page(address: str, **changes: object) -> Page:
    return Page(address, "§ 1 <Val> & annat", 'Om "val"', DOCUMENT, **changes)  # type: ignore[arg-type]


class Links(HTMLParser):
    """Collects what a page loads and where it leads."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if name in {"href", "src", "action"}]


@pytest.mark.parametrize(("address", "depth", "root"), [("", 0, ""), ("sok/", 1, "../"), ("a/b/c/", 3, "../../../")])
def test_depth_and_root(address: str, depth: int, root: str) -> None:
    assert depth_of(address) == depth
    assert root_of(address) == root


@pytest.mark.parametrize("depth", range(DEEPEST + 1))
def test_frame_of_every_depth_is_complete_and_leads_home(site: Path, stamper: Stamper, depth: int) -> None:
    address = "".join(f"{level}/" for level in range(depth))
    html = stamper.stamp(page(address), "<p>innehåll</p>", "")
    assert "@@KANSLI" not in html
    assert "KANSLI:" not in html
    assert "<p>innehåll</p>" in html
    for link in Links(html).found:
        if link.startswith(("https://arkiv.example/", "#")):
            continue
        assert "://" not in link
        target = (site / address / link).resolve()
        assert target.is_relative_to(site.resolve())
        if not link.endswith("/") and link != ".":
            assert target.exists(), link


def test_values_are_escaped(stamper: Stamper) -> None:
    html = stamper.stamp(page("a/b/"), "", "")
    assert "<title>§ 1 &lt;Val&gt; &amp; annat – Kansli</title>" in html
    assert 'content="Om &quot;val&quot;"' in html
    assert '<link rel="canonical" href="https://arkiv.example/post/a/b/">' in html


def test_side_column_stands_twice_or_not_at_all(stamper: Stamper) -> None:
    content = "<h1>T</h1><!--KANSLI:PA-SIDAN--><p>a</p>"
    with_toc = stamper.stamp(page("a/"), content, "<ul>TOC</ul>")
    assert with_toc.count("<ul>TOC</ul>") == 2
    without = stamper.stamp(page("a/"), content, "")
    assert "På den här sidan" not in without


def current(html: str) -> set[str]:
    return set(re.findall(r'aria-current="page">([^<]+)<', html))


def test_current_tab_is_the_nearest_above(stamper: Stamper) -> None:
    crumbs = (PageLink("Start", ""), PageLink("Beslut", "beslut/"))
    assert current(stamper.stamp(page("x/y/", crumbs=crumbs), "", "")) == {"Beslut"}
    assert current(stamper.stamp(page("uppdrag/", crumbs=crumbs[:1]), "", "")) == {"Uppdrag"}
    assert current(stamper.stamp(page(""), "", "")) == {"Start"}
    assert current(stamper.stamp(page("x/", crumbs=crumbs[:1]), "", "")) == set()


def test_page_too_deep_is_refused(stamper: Stamper) -> None:
    with pytest.raises(ShellError, match="7"):
        stamper.stamp(page("1/2/3/4/5/6/7/8/"), "", "")


def test_folder_without_shells_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ShellError, match="depth 0"):
        Stamper(tmp_path)


def test_shells_leave_no_trace(tmp_path: Path) -> None:
    output = tmp_path / "site"
    build_frame(project(tmp_path, "# Handbok\n"), output)
    sitemap = (output / "sitemap-handbok.xml").read_text(encoding="utf-8")
    assert "https://arkiv.example/post/handbok/" in sitemap
    assert "kansli-skal" not in sitemap
    remove_shells(output)
    assert not (output / "kansli-skal").exists()


def test_new_index_is_announced_and_taken_back(site: Path) -> None:
    html = (site / "sok/index.html").read_text(encoding="utf-8")
    announced = announce_indexes(html, 3, fresh=True)
    assert announced != html
    assert 'data-nytt="ja"' in announced
    assert 'data-delar="3"' in announced
    assert announce_indexes(announced, 1, fresh=False) == html


def test_warning_from_mkdocs_stops_the_frame(tmp_path: Path) -> None:
    with pytest.raises(FrameError, match=r"saknas\.md"):
        build_frame(project(tmp_path, "[länk](saknas.md)\n"), tmp_path / "site")
