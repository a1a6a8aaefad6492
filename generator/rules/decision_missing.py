"""A paragraph that is a matter of decision has a decision."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.model.paragraph import Paragraph
from generator.rules.paragraphs import paragraphs
from generator.vocabulary import ParagraphKind, Publication

CODE = Code(
    "R203",
    Severity.STOP,
    "Beslutet saknas",
    "Protokollet ska visa vilka beslut som fattats. En paragraf av slaget beslut, val, budget, remiss, motion, "
    "medborgarförslag, ansvarsfrihet eller föreskrift har därför beslut. Information, anmälningar och formalia "
    "kan vara utan.",
    "Skriv beslut, eller ändra slag till exempelvis information.",
    source="KL 5 kap. 67 §",
    example="slag: beslut\nrubrik: Budget",
    mended="slag: beslut\nrubrik: Budget\nbeslut:\n  - verb: beslutar\n    punkter: [Budgeten fastställs.]",
)

DECIDED = frozenset(
    {
        ParagraphKind.DECISION,
        ParagraphKind.ELECTION,
        ParagraphKind.BUDGET,
        ParagraphKind.REMITTED,
        ParagraphKind.MOTION,
        ParagraphKind.CITIZEN_PROPOSAL,
        ParagraphKind.DISCHARGE,
        ParagraphKind.BYLAW,
    }
)


def check(library: Library) -> Iterator[Finding]:
    for entry, record in paragraphs(library):
        if record.kind in DECIDED and not _decided(record):
            message = f"paragrafen är av slaget {record.kind.value} men har inget beslut"
            yield Finding(CODE, entry.file, message, path=("slag",))


def _decided(record: Paragraph) -> bool:
    hidden = record.publication in (Publication.SECRET, Publication.INTERNAL)
    other = (record.deferral, record.elections, record.formalities, record.chair_decisions)
    return hidden or bool(record.decisions) or any(other) or any(told.decision for told in record.reported)
