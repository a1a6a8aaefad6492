"""Stamping: a record page is the shell of its depth with the tokens replaced. No templates, no MkDocs.

The shells and their tokens come from `theme/mkdocs/main.html`; see `generator/site/frame/`.
"""

import re
import shutil
from html import escape
from pathlib import Path

from generator.site.page import Page

DEEPEST = 7
SHELL_FOLDER = "kansli-skal/"
SEARCH_ADDRESS = "sok/"

_TOKEN = re.compile(r"@@KANSLI:([A-Z]+)(?::([^@]*))?@@")
_TOC = re.compile(r"<!--KANSLI:SIDOKOLUMN-->.*?<!--/KANSLI:SIDOKOLUMN-->", re.DOTALL)
_TOC_MARKS = re.compile(r"<!--/?KANSLI:SIDOKOLUMN-->")
# On small screens, which have no side column, the same list lies folded below the page's head.
_TOC_PLACE = "<!--KANSLI:PA-SIDAN-->"
_FOLDED_TOC = (
    '<details class="k-pa-sidan"><summary>På den här sidan</summary>'
    '<nav aria-label="Rubriker på sidan">{}</nav></details>'
)
# What the search page is told of the indexes.
_PARTS = re.compile(r'data-delar="\d+"')
_FRESH = re.compile(r'data-nytt="(?:ja|nej)"')


class ShellError(Exception):
    """A page that no shell fits: it lies too deep, or the frame has not been built."""


def depth_of(address: str) -> int:
    """Return how many folders below the root a page lies ("" is 0, "a/b/" is 2)."""
    return address.count("/")


def root_of(address: str) -> str:
    """Return the way from a page to the site's root: "../" once for each folder."""
    return "../" * depth_of(address)


def shell_address(depth: int) -> str:
    """Return the address of the shell for `depth`. The start page's own shell lies at the root."""
    if depth == 0:
        return ""
    return SHELL_FOLDER + "".join(f"{level}/" for level in range(2, depth + 1))


class Stamper:
    """Holds the shells of a built frame and makes pages of them.

    The shells are read at once, so the frame's folder may be the site itself and lose them afterwards.
    """

    def __init__(self, frame_dir: Path) -> None:
        self._with_toc: list[list[str]] = []
        self._without_toc: list[list[str]] = []
        for depth in range(DEEPEST + 1):
            shell = _read_shell(frame_dir, depth)
            self._with_toc.append(_TOKEN.split(_TOC_MARKS.sub("", shell)))
            self._without_toc.append(_TOKEN.split(_TOC.sub("", shell)))

    def stamp(self, page: Page, content_html: str, toc_html: str) -> str:
        """Return the complete HTML of `page`. Without `toc_html` the page has no side column."""
        depth = depth_of(page.address)
        if depth > DEEPEST:
            raise ShellError(f"{page.address}: pages lie at most {DEEPEST} folders deep")
        values = {
            "TITEL": escape(page.title),
            "BESKRIVNING": escape(page.description),
            "ADRESS": escape(page.stands_for or page.address),
            "HUVUD": _head(page),
            "INNEHALL": content_html.replace(_TOC_PLACE, _FOLDED_TOC.format(toc_html) if toc_html else "", 1),
            "SIDOKOLUMN": toc_html,
        }
        pieces = (self._with_toc if toc_html else self._without_toc)[depth]
        # A split shell is text, name, argument, text, name, argument, … text.
        parts = pieces[0::3]
        names = pieces[1::3]
        arguments = pieces[2::3]
        current = _current_tab(page, [argument or "" for argument in arguments])
        out = [parts[0]]
        for name, argument, text in zip(names, arguments, parts[1:], strict=True):
            if name == "FLIK":
                out.append(' aria-current="page"' if argument == current else "")
            else:
                out.append(values[name])
            out.append(text)
        return "".join(out)


def remove_shells(site_dir: Path) -> None:
    """Take the shells out of a finished site; the start page must have been stamped over its own."""
    shutil.rmtree(site_dir / SHELL_FOLDER, ignore_errors=True)


def announce_indexes(search_page: str, parts: int, fresh: bool) -> str:
    """Return the search page's HTML that says how many parts the index has, and whether `pagefind-nytt/` is there."""
    told = _PARTS.sub(f'data-delar="{parts}"', search_page)
    return _FRESH.sub('data-nytt="ja"' if fresh else 'data-nytt="nej"', told)


def _read_shell(frame_dir: Path, depth: int) -> str:
    path = frame_dir / shell_address(depth) / "index.html"
    try:
        shell = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ShellError(f"the frame has no shell for depth {depth}: {path}") from error
    if "@@KANSLI:INNEHALL@@" not in shell:
        raise ShellError(f"the shell for depth {depth} has been stamped already: {path}")
    return shell


def _head(page: Page) -> str:
    """Return what machines read of the page: its feeds, and its metadata."""
    root = root_of(page.address)
    # Material's script takes a plain "alternate" for the page in another language, and asks for that one's site map.
    lines = [
        f'<link rel="alternate feed" type="{feed.media_type}" title="{escape(feed.label)}" href="{root}{feed.address}">'
        for feed in page.feeds
    ]
    if page.stands_for:
        lines.append('<meta name="robots" content="noindex">')
    if page.house and page.house.style:
        lines.append(f'<link rel="stylesheet" href="{root}{page.house.style}">')
    if page.metadata:
        # A block of data, never run as a script; "<" is written so that no word in it can end the block.
        words = page.metadata.replace("<", "\\u003c")
        lines.append(f'<script type="application/ld+json">{words}</script>')
    return "\n".join(lines)


def _current_tab(page: Page, tabs: list[str]) -> str | None:
    """Return the tab that `page` belongs to: the one it or a page above it lies under, deepest first."""
    trail = [page.address, *(crumb.address for crumb in reversed(page.crumbs))]
    for address in trail:
        if address in tabs and (address or not page.address):
            return address
    return None
