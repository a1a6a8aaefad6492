"""A page or a file to be: its address, what it is made from, and how it is made when it must be."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.site.inputs import Inputs
from generator.site.page import Page


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page to be. `inputs` is a digest of all that its content can depend on; `entry` its record, if one."""

    address: str
    inputs: str
    make: Callable[[], Page]
    entry: Entry | None = None


@dataclass(frozen=True, slots=True)
class FilePlan:
    """A file that is not a page, such as a feed: `address` is its path from the site's root, without a last slash."""

    address: str
    inputs: str
    make: Callable[[], bytes]


Plan = PagePlan | FilePlan


@dataclass(frozen=True, slots=True)
class Ground:
    """What planners plan from: what is public, the digests of its records, and the day of the build."""

    library: Library
    inputs: Inputs
    today: date
