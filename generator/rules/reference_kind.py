"""A reference must lead to the right kind of record: an assignment, a body, a plan, a paragraph."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.library.mentions import Mention
from generator.library.references import Target, parse
from generator.loading.entry import Entry
from generator.model.base import Record
from generator.model.organisation import Body, Organisation
from generator.model.paragraph import Paragraph
from generator.model.plan import ActivityPlan
from generator.model.report import Solution

CODE = Code(
    "R003",
    Severity.STOP,
    "Hänvisningen leder till fel slags post",
    "Vissa nycklar väntar sig ett visst slags post: till och organ ett organ, uppdrag ett uppdrags id, plan en "
    "aktivitetsplan, antagen en paragraf och lösningar en lösning. Annars följs uppdrag och planer inte upp.",
    "Skriv en hänvisning till rätt slags post.",
    source="KL 6 kap. 5 §: nämnderna redovisar hur uppdrag har fullgjorts",
    example="redovisade_uppdrag:\n  - {uppdrag: rs/2025-05-06 § 12, status: pågår}",
    mended="redovisade_uppdrag:\n  - {uppdrag: rs-2025-12-1, status: pågår}",
)

BODIES: tuple[tuple[type[Record], ...], str] = ((Body, Organisation), "ett organ")
WANTED: dict[str, tuple[tuple[type[Record], ...], str]] = {
    "organ": BODIES,
    "till": BODIES,
    "under": BODIES,
    "redovisas_till": BODIES,
    "plan": ((ActivityPlan,), "en aktivitetsplan"),
    "antagen": ((Paragraph,), "en paragraf"),
    "lösningar": ((Solution,), "en lösning"),
}


def check(library: Library) -> Iterator[Finding]:
    for identifier, mentions in library.mentions.items():
        entry = library.by_id[identifier]
        for mention in mentions:
            key = next(step for step in reversed(mention.path) if isinstance(step, str))
            if key == "uppdrag":
                yield from _assignment(library, entry, mention)
            elif key in WANTED:
                yield from _kind(library.resolve(mention.text, entry), entry, mention, key)


def _kind(target: Target, entry: Entry, mention: Mention, key: str) -> Iterator[Finding]:
    kinds, words = WANTED[key]
    if target.entry is not None and not isinstance(target.entry.record, kinds):
        message = f"{key} ska vara {words}, men ”{mention.text}” är något annat: {target.entry.file}"
        yield Finding(CODE, entry.file, message, path=mention.path, near=mention.near)


def _assignment(library: Library, entry: Entry, mention: Mention) -> Iterator[Finding]:
    written = parse(mention.text)
    if written.outside or mention.text in library.tasks or library.resolve(mention.text, entry).entry is None:
        return
    message = f"uppdrag ska vara ett uppdrags id, men ”{mention.text}” är något annat"
    yield Finding(CODE, entry.file, message, path=mention.path, near=mention.near)
