"""Documents in an edition that say the same as today's: they are today's files, and not marked with the edition's day.

So a decided document has one file and one checksum in all editions. Only what says something else bears the day.
"""

from dataclasses import dataclass, replace
from datetime import date

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.sheets.head import as_it_was
from generator.sheets.papers import papers_of
from generator.site.files import link
from generator.site.paper_cache import ENDINGS, PaperCache
from generator.today import today
from generator.tree.document import Document


@dataclass(frozen=True, slots=True)
class TodaysPapers:
    """The documents of today's archive and their files, for an edition that shows `day`."""

    library: Library
    files: PaperCache
    day: date

    def instead_of(self, document: Document, name: str, entry: Entry) -> Document:
        """Return today's document of that name when it says the same, else the edition's own."""
        there = self.library.by_id.get(entry.id)
        if there is None:
            return document
        papers = (paper for paper in papers_of(self.library, there) if paper.name == name)
        todays = next((paper.make(today()) for paper in papers), document)
        return todays if self._marked(todays) == document else document

    def lent(self, digest: str, to: PaperCache) -> bool:
        """Let an edition have the files of one of today's documents; False when there are none."""
        if not all(self.files.path(digest, ending).is_file() for ending in ENDINGS):
            return False
        to.folder.mkdir(parents=True, exist_ok=True)
        for ending in ENDINGS:
            link(self.files.path(digest, ending), to.path(digest, ending))
        return True

    def _marked(self, document: Document) -> Document:
        """Return a document of today as it would be in the edition."""
        mark = " · ".join(part for part in (document.head.mark, as_it_was(self.day)) if part)
        return replace(document, head=replace(document.head, mark=mark))
