"""The pages of history: each record's own, every version at an address that stays, comparisons, and the register.

Only records with several versions have pages of their own; a version is read out of git when its page is made.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from generator.library.revisions import REVISED, revisions
from generator.loading.entry import Entry
from generator.sheets.describe import title_of
from generator.sheets.head import make_head
from generator.sheets.papers import Paper
from generator.site import addresses
from generator.site.inputs import digest_of
from generator.site.overviews.history import (
    KIND,
    comparison_address,
    histories_page,
    history_address,
    history_page,
    history_title,
    revision_address,
    version_address,
    version_name,
)
from generator.site.overviews.versions import (
    COMPARISON,
    NOT_COMPARED,
    NOT_SHOWN,
    Side,
    comparison,
    notice,
    version_document,
)
from generator.site.page import Download, Page, PageLink
from generator.site.planning.paging import paged
from generator.site.planning.plan import Ground, PagePlan, Plan
from generator.site.record_pages import crumbs
from generator.tree.blocks import Callout
from generator.tree.document import Document
from generator.tree.inline import Reference, Text
from generator.versions.version import History, Version

Make = Callable[[], Document | None]


def plan_history(ground: Ground) -> Iterator[Plan]:
    """Yield the pages of every record's history, and the register of all."""
    for entry in _with_history(ground):
        digest = _digest(ground, entry)
        yield PagePlan(history_address(entry), digest, partial(_history, ground, entry))
        history = ground.histories.of.get(entry.id)
        if history is not None:
            yield from _versions(ground, entry, history, digest)
    for old, new in _revised(ground):
        name = f"jamforelse-{old.place.stem}-{new.place.stem}"
        one, two = (Side(title_of(ground.library, each), each) for each in (old, new))
        make = partial(comparison, ground.library, name, one, two)
        digest = digest_of((_digest(ground, old), _digest(ground, new)))
        yield _comparison_plan(ground, new, revision_address(old, new), digest, make, name)
    yield from _register(ground)


def with_histories(ground: Ground, plans: Sequence[Plan]) -> list[Plan]:
    """Return the plans, where each record's page leads to its history."""
    told = {
        entry.address: PageLink(history_title(ground.histories.of.get(entry.id)), history_address(entry))
        for entry in _with_history(ground)
    }
    return [_telling(plan, told[plan.address]) if plan.address in told else plan for plan in plans]


def _telling(plan: Plan, link: PageLink) -> Plan:
    if not isinstance(plan, PagePlan):
        return plan
    inputs = digest_of((plan.inputs, link.title))
    return replace(plan, inputs=inputs, make=partial(_page_with, plan.make, link))


def _page_with(make: Callable[[], Page], link: PageLink) -> Page:
    return replace(make(), history=link)


def _with_history(ground: Ground) -> list[Entry]:
    """Return the records with several versions, or that have taken another's place."""
    found = {name: ground.library.by_id[name] for name in ground.histories.of if name in ground.library.by_id}
    found.update({entry.id: entry for pair in _revised(ground) for entry in pair})
    return list(found.values())


def _revised(ground: Ground) -> list[tuple[Entry, Entry]]:
    """Return each document or plan that has taken another's place: (the earlier, the later)."""
    found: dict[tuple[str, str], tuple[Entry, Entry]] = {}
    for kind in REVISED:
        for entry in ground.library.of_kind(kind):
            if entry.record.replaces:  # type: ignore[attr-defined]  # all of these kinds have it
                found.update({(old.id, new.id): (old, new) for old, new in pairwise(revisions(ground.library, entry))})
    return list(found.values())


def _digest(ground: Ground, entry: Entry) -> str:
    history = ground.histories.of.get(entry.id)
    chain = revisions(ground.library, entry) if isinstance(entry.record, REVISED) else ()
    told = (ground.inputs.around(each) for each in (entry, *chain))
    return digest_of((history.digest if history else "", ground.histories.lacking, *told))


def _history(ground: Ground, entry: Entry) -> Page:
    document = history_page(ground.library, entry, ground.histories.of.get(entry.id), ground.histories.lacking)
    return _page(ground, entry, history_address(entry), document, f"Versioner av {title_of(ground.library, entry)}")


def _page(ground: Ground, entry: Entry, address: str, document: Document, words: str, *, below: bool = False) -> Page:
    """Return a page below a record's own. One that is `below` the history is none that search engines list."""
    way = [*crumbs(ground.library, entry), PageLink(title_of(ground.library, entry), entry.address)]
    way += [PageLink(KIND, history_address(entry))] if below else []
    canonical = entry.address if below else ""
    title = document.head.title
    return Page(address, title, words, document, tuple(way), indexed=False, stands_for=canonical)


def _versions(ground: Ground, entry: Entry, history: History, digest: str) -> Iterator[Plan]:
    """Yield a page for each version, and for each two that are worth comparing."""
    for at, version in {version.id: (at, version) for at, version in enumerate(history.versions)}.values():
        make = partial(_version, ground, entry, history, at)
        yield PagePlan(version_address(entry, version), digest_of((digest, version.id)), make, listed=False)
    for old, new in _worth_comparing(history):
        name = f"jamforelse-{old.id}-{new.id}"
        make_document = partial(_compared, ground, name, old, new)
        address = comparison_address(entry, old, new)
        yield _comparison_plan(ground, entry, address, digest_of((digest, name)), make_document, name)


def _worth_comparing(history: History) -> Iterable[tuple[Version, Version]]:
    """Return each version with the one before, and with today's; two that say the same are not compared."""
    pairs = [*pairwise(history.versions), *((each, history.current) for each in history.versions[:-1])]
    return {(old.id, new.id): (old, new) for old, new in pairs if old.id != new.id}.values()


def _compared(ground: Ground, name: str, old: Version, new: Version) -> Document | None:
    before, after = old.load(), new.load()
    if before is None or after is None:
        return None
    one, two = Side(_called(old), before), Side(_called(new), after)
    return comparison(ground.library, name, one, two, new.reason)


def _called(version: Version) -> str:
    return f"Versionen från {version_name(version)}"


def _version(ground: Ground, entry: Entry, history: History, at: int) -> Page:
    version = history.versions[at]
    address = version_address(entry, version)
    document = version_document(ground.library, version)
    if document is None:
        return _page(ground, entry, address, _nothing(ground, entry, NOT_SHOWN), NOT_SHOWN, below=True)
    shown = replace(document, blocks=(_which(entry, history, at), *document.blocks))
    words = f"Versionen från {version_name(version)}: {document.head.title}"
    page = _page(ground, entry, address, shown, words, below=True)
    return replace(page, title=f"{document.head.title} – version {at + 1}")


def _which(entry: Entry, history: History, at: int) -> Callout:
    """Return what a version's page says first: which version it is, and where today's is."""
    version = history.versions[at]
    told = f"Version {at + 1} av {len(history.versions)}, från {version_name(version)}."
    today = Reference(entry.address, (Text("Postens egen sida"),))
    more = (Text(" · "), Reference(history_address(entry), (Text("Alla versioner"),)))
    if version is history.current:
        return notice("note", "Det här är versionen som gäller nu", (Text(told),), (today, *more))
    following = history.versions[at + 1]
    until = f"Den ersattes {version_name(following)}." if following.day else "Den har ersatts av en senare version."
    reason = f" Skäl: {following.reason}" if following.reason else ""
    now = Reference(entry.address, (Text("Visa versionen som gäller nu"),))
    changed = Reference(comparison_address(entry, version, history.current), (Text("Se vad som har ändrats"),))
    links = (now, Text(" · "), changed, *more) if version.id != history.current.id else (now, *more)
    return notice("warning", "Det här är en tidigare version", (Text(f"{told} {until}{reason}"),), links)


def _nothing(ground: Ground, entry: Entry, words: str) -> Document:
    head = make_head(ground.library, entry, title_of(ground.library, entry), KIND, None)
    return Document("visas-inte", head, (notice("secret", "Visas inte", (Text(words),)),))


def _comparison_plan(ground: Ground, entry: Entry, address: str, digest: str, make: Make, name: str) -> PagePlan:
    page = partial(_comparison, ground, entry, address, make, name)
    return PagePlan(address, digest, page, papers=partial(_papers, make, name), listed=False)


def _comparison(ground: Ground, entry: Entry, address: str, make: Make, name: str) -> Page:
    document = make()
    if document is None:
        return _page(ground, entry, address, _nothing(ground, entry, NOT_COMPARED), NOT_COMPARED, below=True)
    page = _page(ground, entry, address, document, f"{COMPARISON} ord för ord", below=True)
    files = tuple(Download(words, f"{name}.{ending}") for words, ending in (("Word", "docx"), ("PDF", "pdf")))
    return replace(page, downloads=files)


def _papers(make: Make, name: str) -> tuple[Paper, ...]:
    """Return the comparison as a formal document, when there is one."""
    document = make()
    return (Paper(name, "", lambda _day: document),) if document is not None else ()


def _register(ground: Ground) -> Iterator[Plan]:
    """Yield the register of records that have been changed, the latest first."""
    library, histories = ground.library, ground.histories
    entries = [library.by_id[name] for name in histories.of if name in library.by_id]
    entries.sort(key=lambda entry: (histories.of[entry.id].current.day, entry.id), reverse=True)

    def digest(those: Sequence[Entry]) -> str:
        told = (part for each in those for part in (histories.of[each.id].digest, ground.inputs.of((each,))))
        return digest_of((histories.lacking, *told))

    yield from paged(addresses.HISTORY, entries, digest, partial(histories_page, library, histories))
