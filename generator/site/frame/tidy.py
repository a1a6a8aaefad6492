"""Take away what a builder's theme brings and the site has no use for: it would only be copied, read and served."""

import re
from pathlib import Path

from generator.site.files import write_new
from generator.site.publish import remove_tree

# Their program and a search of its own, maps for those who mend the theme, every icon there is, and a second look.
FILES = (
    "search.json",
    "search/search_index.json",
    "assets/javascripts/lunr",
    "assets/javascripts/workers",
    "assets/javascripts/bundle.*.js",
    "assets/javascripts/LICENSE",
    "assets/**/*.map",
    ".icons",
    "assets/stylesheets/modern",
    "sitemap.xml.gz",
)
# The theme's own way past the header. The site has one that leads to the article itself.
_SKIP = re.compile(r'\s*<div data-md-component="skip">.*?</div>', re.DOTALL)

# What templates leave where they say nothing, on every page of the site. Text with lines of its own is left alone.
_OWN_LINES = re.compile(r"(<(pre|textarea)\b.*?</\2>)", re.DOTALL)
_EMPTY = re.compile(r"\s*\n\s*")


def leave_unlisted(site: Path) -> None:
    """Take away the lists for search engines, which are not to show the pages of an earlier day."""
    for found in site.glob("sitemap*.xml*"):
        found.unlink()


def tidy(site: Path) -> None:
    """Take away what no page of the built frame needs."""
    for pattern in FILES:
        for found in list(site.glob(pattern)):
            if found.is_dir():
                remove_tree(found)
            else:
                found.unlink()
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        write_new(page, _squeezed(_SKIP.sub("", html, count=1)).encode())


def _squeezed(html: str) -> str:
    """Return a page without empty lines and indents."""
    parts = _OWN_LINES.split(html)
    outside, inside = parts[::3], [*parts[1::3], ""]
    return "".join(_EMPTY.sub("\n", text) + own for text, own in zip(outside, inside, strict=True))
