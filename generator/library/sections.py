"""Walk a record's sections, and the files beside it that it names, with the path to each."""

from collections.abc import Iterator

from generator.findings.finding import Path
from generator.loading.entry import Entry
from generator.model.organisation import Organisation
from generator.model.paragraph import Paragraph
from generator.model.plan import ActivityPlan, ReportBack
from generator.model.report import DocumentRecord, Notes, PeriodicReport
from generator.model.section import Section


def sections_of(entry: Entry) -> Iterator[tuple[Path, Section]]:
    """Yield every section of a record, subsections after the section they stand in."""
    record = entry.record
    if isinstance(record, Paragraph | DocumentRecord | PeriodicReport | ActivityPlan | ReportBack):
        yield from _below(record.sections, ("avsnitt",))
    elif isinstance(record, Notes):
        for index, item in enumerate(record.agenda):
            yield from _below(item.sections, ("dagordning", index, "avsnitt"))


def _below(sections: tuple[Section, ...], path: Path) -> Iterator[tuple[Path, Section]]:
    for index, section in enumerate(sections):
        here: Path = (*path, index)
        yield here, section
        yield from _below(section.sections, (*here, "avsnitt"))


def attached(entry: Entry) -> Iterator[tuple[Path, str]]:
    """Yield every attachment and picture that a record names, by its name from the record's folder."""
    record = entry.record
    if isinstance(record, Paragraph):
        for index, basis in enumerate(record.basis):
            if basis.file:
                yield ("underlag", index, "fil"), basis.file
    for here, section in sections_of(entry):
        for index, image in enumerate(section.images):
            yield (*here, "bilder", index, "fil"), image.file
    if isinstance(record, Organisation) and record.logo:
        yield ("logotyp", "fil"), record.logo.file
