"""Addresses that once led to a page: those that moved lead on, those that were taken down say when and why."""

from collections.abc import Iterator
from functools import partial
from html import escape

from generator.library.library import Gone
from generator.library.stubs import WITHDRAWN_TITLE, withdrawn_words
from generator.loading.names import is_address
from generator.site.inputs import digest_of
from generator.site.page import Page
from generator.site.planning.plan import FilePlan, Ground, PagePlan, Plan
from generator.site.record_pages import HOME
from generator.site.stamp import root_of
from generator.tree.blocks import Paragraph
from generator.tree.document import Document, Head
from generator.tree.inline import Text

# Plain on purpose: it is seen for a moment, or by a program. It works without scripts and from a folder.
_MOVED = """<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Sidan har flyttat</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={to}">
<p>Sidan har flyttat. <a href="{to}">Gå till sidan</a>.</p>
</html>
"""


def plan_former(ground: Ground) -> Iterator[Plan]:
    """Yield a page for each address that a record has had, and for each record that was taken down."""
    for entry in ground.library.by_id.values():
        # A rule stops other words. Pages are made before it has been asked, so it is asked here, too.
        for former in filter(is_address, entry.record.earlier_addresses):
            make = partial(moved, former, entry.address)
            yield FilePlan(f"{former}index.html", digest_of((former, entry.address)), make)
    for gone in ground.library.gone:
        digest = digest_of((gone.address, gone.withdrawal.day.isoformat(), gone.withdrawal.reason))
        yield PagePlan(gone.address, digest, partial(_gone, gone))


def moved(former: str, address: str) -> bytes:
    """Return a page at one address that leads on to another."""
    return _MOVED.format(to=escape(root_of(former) + address)).encode()


def _gone(gone: Gone) -> Page:
    words = withdrawn_words(gone.withdrawal)
    head = Head(title=WITHDRAWN_TITLE, organisation="", body="", kind="")
    document = Document("indragen", head, (Paragraph((Text(words),)),))
    return Page(gone.address, WITHDRAWN_TITLE, words, document, (HOME,), indexed=False)
