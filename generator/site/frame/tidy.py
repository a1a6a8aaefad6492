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
        write_new(page, _SKIP.sub("", html, count=1).encode())
