"""A page or a file to be: its address, what it is made from, and how it is made when it must be."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.sheets.papers import Paper
from generator.site.inputs import Inputs
from generator.site.page import Feed, Page
from generator.site.settings import Settings
from generator.versions.version import Histories

File = tuple[str, bytes]
"""A file's path from the site's root, and what it holds."""


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page to be. `inputs` is a digest of all that its content can depend on; `entry` its record, if one.

    `beside` yields files that are made from the same and lie beside the page, each by its path from the root.
    `papers` tells its formal documents. One that is not `listed` is not in the site map.
    """

    address: str
    inputs: str
    make: Callable[[], Page]
    entry: Entry | None = None
    beside: Callable[[], Iterator[File]] | None = None
    papers: Callable[[], tuple[Paper, ...]] | None = None
    listed: bool = True


@dataclass(frozen=True, slots=True)
class FilePlan:
    """A file that is not a page, such as a feed: `address` is its path from the site's root, without a last slash.

    `whole` marks a file made from the whole archive, which is left out when Word and PDF are. `feed` is what the
    page at the address `page` is to say of the file, when it is a way to be told of what is new there.
    """

    address: str
    inputs: str
    make: Callable[[], bytes]
    whole: bool = False
    feed: Feed | None = None
    page: str = ""


Plan = PagePlan | FilePlan


def is_whole(plan: Plan) -> bool:
    """Tell whether a plan is for a file made from the whole archive."""
    return isinstance(plan, FilePlan) and plan.whole


@dataclass(frozen=True, slots=True)
class Ground:
    """What planners plan from: what is public, the digests of its records, the day of the build, the site's words.

    `histories` are those of the records that have had several versions.
    """

    library: Library
    inputs: Inputs
    today: date
    settings: Settings
    histories: Histories
