"""The site map: a list of lists, one of the manual's pages (by MkDocs) and one of the archive's own.

Only a site whose address is known has one; a site map may not have relative addresses.
"""

import gzip
from collections.abc import Iterator, Sequence
from functools import partial
from html import escape

from generator.site.inputs import digest_of
from generator.site.planning.plan import FilePlan, Ground, PagePlan, Plan

INDEX = "sitemap.xml"
MANUAL = "sitemap-handbok.xml"
# The most addresses that one list may have.
LONGEST = 50_000
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def plan_sitemap(ground: Ground, plans: Sequence[Plan]) -> Iterator[Plan]:
    """Yield the site map of all pages in `plans`."""
    site = ground.settings.address
    if not site or ground.library.as_of:  # the pages of an earlier day are not for search engines
        return
    pages = [plan.address for plan in plans if isinstance(plan, PagePlan) and plan.listed]
    lists = [pages[start : start + LONGEST] for start in range(0, len(pages), LONGEST)]
    names = [MANUAL, *(_name(number) for number in range(1, len(lists) + 1))]
    index = partial(_index, site, names)
    yield FilePlan(INDEX, digest_of((site, *names)), index)
    # MkDocs has written one of its own with this name, which would tell of the manual alone.
    yield FilePlan(f"{INDEX}.gz", digest_of((site, *names)), lambda: gzip.compress(index(), mtime=0))
    for number, those in enumerate(lists, start=1):
        yield FilePlan(_name(number), digest_of((site, *those)), partial(_list, site, those))


def _name(number: int) -> str:
    return "sitemap-arkiv.xml" if number == 1 else f"sitemap-arkiv-{number}.xml"


def _index(site: str, names: Sequence[str]) -> bytes:
    lines = "".join(f"<sitemap><loc>{escape(site + name)}</loc></sitemap>\n" for name in names)
    return f"{_HEAD}<sitemapindex {_SPACE}>\n{lines}</sitemapindex>\n".encode()


def _list(site: str, addresses: Sequence[str]) -> bytes:
    lines = "".join(f"<url><loc>{escape(site + address)}</loc></url>\n" for address in addresses)
    return f"{_HEAD}<urlset {_SPACE}>\n{lines}</urlset>\n".encode()
