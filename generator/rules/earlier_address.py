"""An address that a page has had is written as addresses are, and leads to one page only."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.loading.names import is_address

CODE = Code(
    "R012",
    Severity.STOP,
    "En tidigare adress kan inte leda hit",
    "Adressen står från webbplatsens rot, utan snedstreck först och med ett sist, med små bokstäver utan prickar: "
    "som i webbläsaren. Den får inte höra till en sida som finns, eller till en annan post.",
    "Skriv adressen som den stod i webbläsaren efter webbplatsens namn, eller ta bort den.",
    example="tidigare_adresser: [/Exempel/RS/plan]",
    mended="tidigare_adresser: [exempel/rs/plan/]",
)


def check(library: Library) -> Iterator[Finding]:
    pages = {entry.address: entry for entry in library.by_id.values()}
    claimed: dict[str, Entry] = {}
    for entry in library.by_id.values():
        for index, address in enumerate(entry.record.earlier_addresses):
            message = _wrong(address, pages.get(address), claimed.setdefault(address, entry), entry)
            if message:
                yield Finding(CODE, entry.file, message, path=("tidigare_adresser", index))


def _wrong(address: str, page: Entry | None, claimed: Entry, entry: Entry) -> str:
    if not is_address(address):
        return f"”{address}” är inte skriven som en adress"
    if page is not None:
        return f"”{address}” är adressen till {page.file}"
    if claimed is not entry:
        return f"”{address}” står också i {claimed.file}"
    return ""
