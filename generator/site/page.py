"""A page of the site: a document, and the furniture a reader needs around it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.tree.blocks import Blocks
from generator.tree.document import Document


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link inside the archive: its words, and the address from the site's root."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Download:
    """A file beside the page: `label` is what the reader sees ("Word"), `file` its name in the page's folder.

    `what` names the document ("Beslutslista") on a page with several, which has each in its two forms in a row.
    """

    label: str
    file: str
    what: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """A way to be told of what is new on the page: what a link says, its file from the root, its media type."""

    label: str
    address: str
    media_type: str


@dataclass(frozen=True, slots=True)
class House:
    """An organisation's own look: its style sheet and logotype by their paths from the root, and its name."""

    style: str
    logo: str
    name: str


@dataclass(frozen=True, slots=True)
class Page:
    """`address` ends with a slash and is ASCII. `facets` are the search filters (Swedish names).

    `aside` holds what is known from elsewhere (references to this record) and belongs to the page
    alone, not to the formal document. `cases` are the matters of the head's case numbers. `source`
    is the YAML file's path below `records/`, if any. `as_of` is the day that the page tells of, when
    another day would give another page. `metadata` is a block of JSON-LD for search engines.
    `filters` are those that can have several values: (name, value).
    `house` is the look of the organisation whose page it is. `searched` is what the search reads instead of the
    whole document, on a page that repeats the words of others. `history` leads to the record's earlier versions.
    `stands_for` is the address that search engines shall list instead of this page.
    """

    address: str
    title: str
    description: str
    document: Document
    crumbs: tuple[PageLink, ...] = ()
    previous: PageLink | None = None
    following: PageLink | None = None
    downloads: tuple[Download, ...] = ()
    source: str = ""
    facets: Mapping[str, str] = field(default_factory=dict)
    aside: Blocks = ()
    indexed: bool = True
    cases: tuple[PageLink, ...] = ()
    feeds: tuple[Feed, ...] = ()
    as_of: date | None = None
    metadata: str = ""
    searched: Blocks = ()
    filters: tuple[tuple[str, str], ...] = ()
    house: House | None = None
    history: PageLink | None = None
    stands_for: str = ""
