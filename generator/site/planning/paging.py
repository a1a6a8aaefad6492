"""Registers in pages of a hundred rows or fewer, each page made again only when its own rows change."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import TypeVar

from generator.site import addresses
from generator.site.inputs import digest_of
from generator.site.overviews.registers import PAGE_SIZE
from generator.site.page import Page, PageLink
from generator.site.planning.plan import PagePlan
from generator.site.record_pages import HOME
from generator.swedish import lower_first
from generator.tree.document import Document

Item = TypeVar("Item")


def paged(
    address: str,
    items: Sequence[Item],
    digest: Callable[[Sequence[Item]], str],
    make: Callable[[Sequence[Item], str], Document],
    crumbs: tuple[PageLink, ...] = (HOME,),
    as_of: date | None = None,
    size: int = PAGE_SIZE,
) -> Iterator[PagePlan]:
    """Yield a register's pages of `size` rows; an empty register still has its first.

    `digest` tells what a page's rows depend on; `make` is given the rows and the words on which page this is.
    """
    count = max(1, -(-len(items) // size))
    for number in range(1, count + 1):
        those = items[(number - 1) * size : number * size]
        place = f"Sida {number} av {count}." if count > 1 else ""
        here = addresses.numbered(address, number)
        before = PageLink(f"Sida {number - 1}", addresses.numbered(address, number - 1)) if number > 1 else None
        after = PageLink(f"Sida {number + 1}", addresses.numbered(address, number + 1)) if number < count else None
        page = partial(_part, here, partial(make, those, place), crumbs, before, after, as_of)
        yield PagePlan(here, digest_of((place, digest(those))), page)


def register_page(
    address: str,
    document: Document,
    crumbs: tuple[PageLink, ...] = (HOME,),
    before: PageLink | None = None,
    after: PageLink | None = None,
    as_of: date | None = None,
) -> Page:
    """Return a register as a page. Registers are not searched: the records they list are."""
    title = document.head.title
    return Page(
        address, title, f"Register: {lower_first(title)}", document, crumbs, before, after, indexed=False, as_of=as_of
    )


def _part(
    address: str,
    make: Callable[[], Document],
    crumbs: tuple[PageLink, ...],
    before: PageLink | None,
    after: PageLink | None,
    as_of: date | None,
) -> Page:
    return register_page(address, make(), crumbs, before, after, as_of)
