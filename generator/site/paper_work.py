"""The writing of formal documents, shared by processes.

This module is all that a helping process loads, so it imports the writers and nothing of records, rules or pages
and is small from the start.
"""

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from generator.beside import end_with_parent
from generator.site.paper_cache import PaperCache
from generator.tree.document import Document
from generator.writers.failure import WriteError
from generator.writers.paper import PaperWriter

FEW = 4
"""Documents that one process writes by itself."""
AHEAD = 8
"""Documents that are composed ahead for each process."""


@dataclass(frozen=True, slots=True)
class Order:
    """A document to write for the page at `address`. `paper` is its files' path in the site without ending."""

    address: str
    paper: str
    document: Document
    digest: str


Made = tuple[str, str, str, str]
"""An order that has been seen to: its address, paper and digest, and what went wrong."""

Tools = tuple[Path, Path, PaperCache]
"""What a process is set up with: the folders of the theme and of the records, and the cache."""


def made(tools: Tools, orders: Iterable[Order], jobs: int) -> Iterator[Made]:
    """Yield every order as it has been seen to, in order."""
    # Processes cost half a second to start; a few documents do not need them.
    left = iter(orders)
    first = list(islice(left, FEW))
    if jobs == 1 or len(first) < FEW:
        _set_up(*tools)
        yield from map(_write, chain(first, left))
        return
    # Started anew on every system: a forked process soon owns a copy of the whole library, which it never looks at.
    anew = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=anew, initializer=_set_up_beside, initargs=tools) as pool:
        waiting: deque[Future[Made]] = deque()
        for order in chain(first, left):
            waiting.append(pool.submit(_write, order))
            if len(waiting) > AHEAD * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


_tools: tuple[PaperWriter, PaperCache] | None = None


def _set_up(theme: Path, records: Path, papers: PaperCache) -> None:
    global _tools  # noqa: PLW0603 - a writer is made once a process; its templates are slow to read
    _tools = (PaperWriter(theme, records), papers)


def _set_up_beside(theme: Path, records: Path, papers: PaperCache) -> None:
    end_with_parent()
    _set_up(theme, records, papers)


def _write(order: Order) -> Made:
    assert _tools is not None
    writer, papers = _tools
    failure = ""
    try:
        for form, content in writer.write(order.document).items():
            papers.add(order.digest, f".{form}", content)
    except WriteError as error:
        failure = str(error)
    return order.address, order.paper, order.digest, failure
