"""Rows of money marked as sums are the sum of the rows above."""

from collections.abc import Iterator
from decimal import Decimal

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.paragraph_parts import Amount
from generator.rules.paragraphs import paragraphs
from generator.rules.rounding import Span, total
from generator.swedish import number

CODE = Code(
    "R601",
    Severity.WARN,
    "Summan av beloppen stämmer inte",
    "En rad med summa: ja är summan av raderna ovanför, sedan förra summan. Finns inga rader där emellan är den "
    "summan av summorna. Varje tryckt tal får vara avrundat, så en halv enhet per rad godtas.",
    "Rätta beloppet, eller ta bort summa: ja om raden inte är en summa.",
    example="belopp:\n  - {ändamål: A, belopp: 3.6, enhet: mnkr}\n  - {ändamål: B, belopp: 0.5, enhet: mnkr}\n"
    "  - {ändamål: Totalt, belopp: 5, enhet: mnkr, summa: ja}",
    mended="belopp:\n  - {ändamål: A, belopp: 3.6, enhet: mnkr}\n  - {ändamål: B, belopp: 0.5, enhet: mnkr}\n"
    "  - {ändamål: Totalt, belopp: 4.1, enhet: mnkr, summa: ja}",
)


def check(library: Library) -> Iterator[Finding]:
    for entry, record in paragraphs(library):
        if any(row.is_sum for row in record.amounts):
            yield from _rows(entry, record.amounts)


def _rows(entry: Entry, rows: tuple[Amount, ...]) -> Iterator[Finding]:
    terms: list[Amount] = []
    sums: list[Amount] = []
    for index, row in enumerate(rows):
        if not row.is_sum:
            terms.append(row)
            continue
        added = terms or sums
        if added and all(each.unit == row.unit for each in added):
            message = _problem(row, [each.amount for each in added])
            if message:
                yield Finding(CODE, entry.file, message, path=("belopp", index, "belopp"))
        sums = [*sums, row] if terms else [row]
        terms = []


def _problem(row: Amount, terms: list[Decimal]) -> str:
    if total([Span.printed(term) for term in terms]).meets(Span.printed(row.amount)):
        return ""
    computed = sum(terms, Decimal(0))
    return f"räknat {number(computed)} {row.unit}, tryckt {number(row.amount)} {row.unit} ({row.purpose})"
