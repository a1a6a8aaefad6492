"""Page, Word and PDF compared as they are made. The outcome is published beside them as `parity.json`."""

import hashlib
import json
from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from dataclasses import asdict
from functools import cache
from importlib.metadata import version

from generator.beside import end_with_parent
from generator.parity.compare import Difference
from generator.parity.report import json_report
from generator.parity.site import Compared, Order, compare_all, has_page
from generator.site.files import remove, write_new
from generator.site.fingerprint import PROGRAM, files_digest
from generator.site.inputs import digest_of
from generator.site.paper_cache import ENDINGS
from generator.site.store import Store, file_of

STATE = "likhet.json"
ARTICLE = (b'class="k-post"', b"</article>")
"""Between these stands the document on its page; the frame around it is not compared."""

Progress = Callable[[str, int], AbstractContextManager[Callable[[int], None]]]
Outcomes = dict[str, tuple[str, Compared]]
"""By document: a digest of what was compared, and how it came out."""


def compare_papers(store: Store, looked_at: Collection[str], jobs: int, progress: Progress) -> int:
    """Compare what is new among the published documents and write the report; return how many differ.

    `looked_at` are the pages whose content or documents may be new.
    """
    before = _read(store)
    now: Outcomes = {}
    orders: list[tuple[Order, str]] = []
    for address, paper, digest in store.published_papers():
        known = before.get(paper)
        if known is None or address in looked_at:
            order = _order(store, address, paper, digest)
            key = _key(order, digest)
            if known is None or known[0] != key:
                orders.append((order, key))
                continue
        now[paper] = known
    with progress("Jämför", len(orders)) as done:
        compared = compare_all([order for order, _ in orders], jobs, done, end_with_parent)
        now.update((order.document, (key, one)) for (order, key), one in zip(orders, compared, strict=True))
    if now != before or store.report.is_file() != bool(now):
        _write(store, now)
    return sum(one.difference is not None for _, one in now.values())


def _order(store: Store, address: str, paper: str, digest: str) -> Order:
    word, pdf = (store.papers.path(digest, ending) for ending in ENDINGS)
    return Order(paper, store.site / file_of(address) if has_page(paper) else None, word, pdf)


def _key(order: Order, digest: str) -> str:
    shown = ""
    if order.page is not None:
        start, end = ARTICLE
        article = order.page.read_bytes().partition(start)[2].partition(end)[0]
        shown = hashlib.blake2b(article, digest_size=16).hexdigest()
    return digest_of((order.document, digest, shown, _readers()))


@cache
def _readers() -> str:
    return digest_of((files_digest([PROGRAM / "parity"]), version("pypdf"), version("lxml")))


def _read(store: Store) -> Outcomes:
    try:
        known = json.loads((store.folder / STATE).read_text(encoding="utf-8"))
        return {paper: (key, _compared(data)) for paper, (key, data) in known.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}  # none, or one that cannot be read: all is compared again


def _compared(data: dict[str, object]) -> Compared:
    found = data.pop("difference")
    return Compared(**data, difference=Difference(**found) if isinstance(found, dict) else None)  # type: ignore[arg-type]


def _write(store: Store, outcomes: Outcomes) -> None:
    known = {paper: (key, asdict(one)) for paper, (key, one) in sorted(outcomes.items())}
    write_new(store.folder / STATE, json.dumps(known, ensure_ascii=False).encode())
    if outcomes:
        write_new(store.report, json_report([one for _, (_, one) in sorted(outcomes.items())]).encode())
    else:
        remove(store.report)
