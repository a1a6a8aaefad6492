"""What is not shown stands in no name of a file, for names are addresses."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.findings.finding import Code, Finding, Path, Severity
from generator.library.library import Library
from generator.library.sections import attached
from generator.loading.entry import NUMBERED, Entry
from generator.loading.names import slug
from generator.model.base import Record
from generator.vocabulary import ReviewOutcome

CODE = Code(
    "R808",
    Severity.STOP,
    "Filens namn berättar det som inte visas",
    "En fils namn följer med ut: i sidans adress och i namnet på det som laddas ned. Ord som maskeras, och en rubrik "
    "som inte visas, får därför inte stå i namnet på posten eller på dess bilagor.",
    "Döp om filen till något som inte säger vad den handlar om.",
    source="Offentlighets- och sekretesslagen (2009:400)",
    example="granskat:  # i filen 147-skrivelse-fran-kim-prov.yaml\n"
    "  - {vad: Kim Prov, beslut: maskeras, av: Registrator, datum: 2025-05-06}",
    mended="granskat:  # i filen 147-skrivelse.yaml\n"
    "  - {vad: Kim Prov, beslut: maskeras, av: Registrator, datum: 2025-05-06}",
)
SHORTEST = 3


def check(library: Library) -> Iterator[Finding]:
    for entry in library.entries:
        if entry.record.reviewed or entry.record.held_back:
            yield from _of(entry)


def _of(entry: Entry) -> Iterator[Finding]:
    names = {slug(PurePosixPath(name).stem) for _, name in attached(entry) if name not in _held_files(entry.record)}
    names.add(NUMBERED.sub("", entry.place.stem).strip("-"))
    for path, words in _hidden(entry.record):
        hidden = slug(words)
        if len(hidden) >= SHORTEST and any(f"-{hidden}-" in f"-{name}-" for name in names):
            yield Finding(CODE, entry.file, "ord som maskeras står i namnet på en fil", path=path)
    yield from _of_title(entry)


def _held_files(record: Record) -> set[str]:
    return {str(held.file) for held in record.held_back}


def _hidden(record: Record) -> Iterator[tuple[Path, str]]:
    for index, each in enumerate(record.reviewed):
        if each.outcome is ReviewOutcome.MASKED or each.until is not None:
            yield ("granskat", index, "vad"), each.what


def _of_title(entry: Entry) -> Iterator[Finding]:
    """Yield a finding when the record's file is called by the title that is not shown."""
    title = slug(str(getattr(entry.record, "title", "")))
    name = NUMBERED.sub("", entry.place.stem).strip("-")
    for index, held in enumerate(entry.record.held_back):
        if held.field == "rubrik" and len(name) >= SHORTEST and f"-{name}-" in f"-{title}-":
            yield Finding(
                CODE, entry.file, "rubriken visas inte, men står i filens namn", path=("visas_inte", index, "fält")
            )
