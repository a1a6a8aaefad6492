"""The page that lists the editions of the site, and the list that programs read, in the form of mike and Material."""

import json
from collections.abc import Iterator
from functools import partial

from generator.sheets.lists import bullets
from generator.site.inputs import digest_of
from generator.site.page import Page
from generator.site.planning.former import moved
from generator.site.planning.plan import FilePlan, Ground, PagePlan, Plan
from generator.site.record_pages import HOME
from generator.site.settings import Settings
from generator.site.shown import CURRENT, FOLDER, LATEST
from generator.swedish import long_date
from generator.tree.blocks import Paragraph
from generator.tree.document import Document, Head
from generator.tree.inline import Inlines, Reference, Text

TITLE = "Utgåvor"
INTRO = (
    "Webbplatsen finns också så som arkivet såg ut vissa dagar. Varje utgåva har en adress som inte ändras. Det som är "
    "hemligt eller indraget i dag visas inte i någon utgåva."
)


def plan_editions(ground: Ground) -> Iterator[Plan]:
    """Yield the page and the list when the site has editions; editions have none of their own."""
    settings = ground.settings
    if settings.editions:
        digest = digest_of(str(each) for each in settings.editions)
        yield PagePlan(FOLDER, digest, partial(_page, settings))
        yield FilePlan(f"{FOLDER}versions.json", digest, partial(versions, settings))
        # The list has today's site among its neighbours; it lies at the root, so its place here leads there.
        latest = f"{FOLDER}{LATEST}/"
        yield FilePlan(f"{latest}index.html", digest_of((latest,)), partial(moved, latest, ""))


def versions(settings: Settings) -> bytes:
    """Return `versions.json`: the latest first, each beside the list in a folder of its name."""
    told = [{"version": LATEST, "title": CURRENT, "aliases": []}]
    told += [{"version": name, "title": title, "aliases": []} for name, title, _ in settings.editions]
    return f"{json.dumps(told, ensure_ascii=False, indent=2)}\n".encode()


def _page(settings: Settings) -> Page:
    links: list[Inlines] = [(Reference("", (Text(CURRENT),)), Text(": arkivet i dag"))]
    links += [
        (Reference(f"{FOLDER}{name}/", (Text(title),)), Text(f": så som arkivet såg ut den {long_date(day)}"))
        for name, title, day in settings.editions
    ]
    head = Head(title=TITLE, organisation="", body="", kind="")
    document = Document("utgavor", head, (Paragraph((Text(INTRO),)), *bullets(links)))
    return Page(FOLDER, TITLE, "Webbplatsen så som arkivet såg ut vissa dagar", document, (HOME,), indexed=False)
