"""Dokument: bilaga, tjänsteskrivelse, strategi, handlingsplan, reglemente, delegationsprotokoll."""

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.report import DocumentRecord
from generator.sheets.composer import Composer, day_or_empty, facts, flatten
from generator.sheets.contents import with_contents
from generator.sheets.corrections import correction_blocks, stage_blocks
from generator.sheets.decisions import proposal_callout
from generator.sheets.head import make_head
from generator.sheets.lists import line_list, reference_list
from generator.sheets.paragraph_lists import delegated
from generator.sheets.sections import section_blocks
from generator.sheets.standing import STANDING, standing_line
from generator.swedish import listed, upper_first
from generator.tree.blocks import Block, Blocks, Step, Steps
from generator.tree.document import Document


def document(library: Library, entry: Entry) -> Document:
    """Return the document record as a document."""
    record = entry.record
    assert isinstance(record, DocumentRecord)
    composer = Composer(library, entry)
    parts: list[Block | Blocks] = [
        correction_blocks(composer, record),
        facts(
            ("Enhet", composer.line(record.unit)),
            ("Handläggare", composer.line(listed(record.author))),
            ("Till", (composer.reference(record.to),) if record.to else ""),
            (STANDING, standing_line(composer, entry)),
            ("Giltighet", composer.line(record.valid)),
        ),
        stage_blocks(composer, record),
    ]
    for block in record.proposals:
        parts.append(proposal_callout(composer, block))
    if record.summary:
        parts += [composer.heading(1, "Sammanfattning"), composer.text(record.summary)]
    if record.delegated:
        parts += [composer.heading(1, "Delegationsbeslut"), delegated(composer, record.delegated)]
    parts += [_chain(composer, record), section_blocks(composer, record.sections, 1), _horizons(composer, record)]
    for title, content in (
        ("Bilaga till", reference_list(composer, record.appendix_to)),
        ("Ersätter", reference_list(composer, record.replaces)),
        ("Se även", reference_list(composer, record.related)),
        ("Skickas till", line_list(composer, record.dispatch)),
    ):
        if content:
            parts += [composer.heading(1, title), content]
    parts.append(composer.footnotes())
    head = make_head(library, entry, record.title, upper_first(record.kind.value), record.day, record.case_numbers)
    return Document(f"{entry.place.body}-{entry.place.stem}", head, with_contents(flatten(parts)))


def _chain(composer: Composer, record: DocumentRecord) -> Blocks:
    if not record.chain:
        return ()
    steps = []
    for each in record.chain:
        target = composer.library.resolve(each.record, composer.origin).entry
        day = composer.library.day_of(target) if target else None
        steps.append(Step(day_or_empty(day), (composer.reference(each.record),), "", composer.line(each.text)))
    return (composer.heading(1, "Besluten som ledde hit"), Steps(tuple(steps)))


def _horizons(composer: Composer, record: DocumentRecord) -> Blocks:
    if not record.horizons:
        return ()
    parts: list[Block | Blocks] = [composer.heading(1, "Tidplan")]
    for each in record.horizons:
        parts += [composer.heading(2, each.when), composer.text(each.text)]
    return flatten(parts)
