"""The formal documents of a record: every file that lies beside its page, by name, and how each is made."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Meeting, Notice
from generator.model.organisation import Body
from generator.model.report import DocumentRecord
from generator.sheets.attached import takes_records, with_records
from generator.sheets.decision_list import KIND as DECISION_LIST
from generator.sheets.decision_list import decision_list, decision_list_name
from generator.sheets.minutes import minutes
from generator.sheets.minutes_parts import AdjustedPart, minutes_part, part_name, parts_of
from generator.sheets.names import file_name
from generator.sheets.notice import KIND as NOTICE
from generator.sheets.notice import notice, notice_name
from generator.sheets.notice_of_delegated import delegated_notice_name, notice_of_delegated
from generator.sheets.registry import FORMAL, document_of
from generator.sheets.summons import KIND as SUMMONS
from generator.sheets.summons import SUPPLEMENT, days_of_supplements, summons, summons_name, supplement, supplement_name
from generator.sheets.task_list import KIND as TASK_LIST
from generator.sheets.task_list import task_list, task_list_name, tasks_of
from generator.tree.document import Document
from generator.vocabulary import MeetingStatus

MINUTES = "Protokoll"


@dataclass(frozen=True, slots=True)
class Paper:
    """A formal document to be. `name` is its file's without ending, `title` what a link to it says.

    The title is empty for the document that the page itself shows. `make` is given the day of the build.
    """

    name: str
    title: str
    make: Callable[[date], Document]


def papers_of(library: Library, entry: Entry) -> tuple[Paper, ...]:
    """Return the record's formal documents, in the order they come into being."""
    papers = _papers(library, entry)
    if papers and takes_records(library, entry):
        return tuple(replace(paper, make=partial(_made_with_records, library, entry, paper)) for paper in papers)
    return papers


def _made_with_records(library: Library, entry: Entry, paper: Paper, day: date) -> Document:
    return with_records(library, entry, paper.make(day))


def _papers(library: Library, entry: Entry) -> tuple[Paper, ...]:
    match entry.record:
        case Meeting():
            return tuple(_of_meeting(library, entry, entry.record))
        case Body():
            known = tasks_of(library, entry)
            return (Paper(task_list_name(entry), TASK_LIST, partial(task_list, library, entry)),) if known else ()
        case DocumentRecord(notices=notices) if notices:
            return (_own_paper(library, entry), *_notices_of_delegated(library, entry, notices))
        case record if type(record) in FORMAL:
            return (_own_paper(library, entry),)
        case _:
            return ()


def _paper(name: str, title: str, make: Callable[[], Document]) -> Paper:
    """Return a document that is the same whatever the day."""
    return Paper(name, title, lambda _day: make())


def _own_paper(library: Library, entry: Entry) -> Paper:
    return _paper(file_name(entry), "", partial(_own, library, entry))


def _own(library: Library, entry: Entry) -> Document:
    document = document_of(library, entry)
    assert document is not None
    return document


def _of_meeting(library: Library, entry: Entry, meeting: Meeting) -> Iterator[Paper]:
    # A meeting taken from a source was summoned by a document of its own; none is made up here.
    own = not meeting.sources
    if own and any(item.added is None for item in meeting.agenda):
        yield _paper(summons_name(entry), SUMMONS, partial(summons, library, entry))
    for added in days_of_supplements(meeting) if own else ():
        make = partial(supplement, library, entry, added)
        yield _paper(supplement_name(entry, added), f"{SUPPLEMENT} {added.isoformat()}", make)
    if not library.paragraphs_of(entry):
        return
    parts = parts_of(library, entry)
    if meeting.status is not MeetingStatus.SUMMONED:  # else only the parts that were adjusted for themselves are shown
        yield _paper(file_name(entry), MINUTES, partial(minutes, library, entry))
    for part in parts:
        if part.key and part.paragraphs:
            make = partial(minutes_part, library, entry, part)
            yield _paper(part_name(entry, part), f"{MINUTES} {part.printed}".strip(), make)
    yield _paper(decision_list_name(entry), DECISION_LIST, partial(decision_list, library, entry))
    for part in parts:
        yield from _notices(library, entry, part)


def _notices_of_delegated(library: Library, entry: Entry, notices: Iterable[Notice]) -> Iterator[Paper]:
    for here in notices:
        title = f"{NOTICE} {here.board}".strip()
        yield _paper(delegated_notice_name(entry, here), title, partial(notice_of_delegated, library, entry, here))


def _notices(library: Library, entry: Entry, part: AdjustedPart) -> Iterator[Paper]:
    """Yield a notice for every board that the part stands on."""
    for here in part.notices:
        about = (part.printed if part.key else "", str(here.board) if len(part.notices) > 1 else "")
        title = f"{NOTICE} {', '.join(word for word in about if word)}".strip()
        yield _paper(notice_name(entry, part, here), title, partial(notice, library, entry, part, here))
