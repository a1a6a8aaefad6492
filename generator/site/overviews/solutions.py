"""The catalogue of solutions: how far each has come, its effect in figures, where it is in use, what helps the next."""

from collections import Counter, defaultdict

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.report import Adoption, Solution
from generator.model.table import Indicator
from generator.sheets.composer import Composer
from generator.sheets.describe import title_of
from generator.sheets.follow_up import lines
from generator.sheets.status import solution_state
from generator.site.overviews.registers import register
from generator.site.overviews.rows import cards, cut, link_to, short, words
from generator.swedish import listed, sort_key, upper_first
from generator.tree.blocks import Blocks, Column, Row, Table
from generator.tree.document import Document
from generator.tree.inline import Inlines, LineBreak, Text
from generator.vocabulary import SolutionState

MEANINGS = {
    SolutionState.SPREAD: "I bruk i flera regioner",
    SolutionState.PACKAGED: "Prövad, med material som nästa region kan använda",
    SolutionState.QUALIFIED: "Bedömd som värd att sprida",
    SolutionState.IDENTIFIED: "Beskriven, men inte bedömd",
}
HEADERS = ("Lösning", "Läge", "Effekt i siffror", "Regioner", "Material för nästa region")


def solution_register(library: Library) -> Document:
    """Return the catalogue: those that have come furthest first."""
    found = sorted(library.of_kind(Solution), key=lambda entry: _order(library, entry))
    rows = [_row(library, entry) for entry in found]
    content: Blocks = (*_summary(found), *cards(HEADERS, rows)) if rows else ()
    intro = "Lösningar som prövats eller tas fram i någon region och kan spridas till andra."
    return register("Lösningar", intro, content)


def _order(library: Library, entry: Entry) -> tuple[int, tuple[tuple[int, str], ...]]:
    record = entry.record
    assert isinstance(record, Solution)
    return list(MEANINGS).index(record.state), sort_key(title_of(library, entry))


def _summary(entries: list[Entry]) -> Blocks:
    """Return how many have come how far, and what each state means."""
    counts = Counter(entry.record.state for entry in entries if isinstance(entry.record, Solution))
    rows = tuple(
        Row(((solution_state(state), LineBreak(), Text(meaning)), words(str(counts[state]))))
        for state, meaning in MEANINGS.items()
    )
    return (Table("", (Column("Läge"), Column("Antal", "right")), rows),)


def _row(library: Library, entry: Entry) -> tuple[Inlines, ...]:
    record = entry.record
    assert isinstance(record, Solution)
    composer = Composer(library, entry)
    return (
        lines((link_to(entry, record.title), words(short(record.problem)))),
        (solution_state(record.state),),
        lines(words(_effect(each)) for each in record.indicators),
        lines(_region(composer, each) for each in record.adopted),
        words(_material(record)),
    )


def _effect(indicator: Indicator) -> str:
    """Return a measured effect in a line: "Väntetid: 21 dagar (mål 30 dagar)"."""
    target = f" (mål {indicator.target})" if indicator.target else ""
    change = f", {indicator.change}" if indicator.change else ""
    return f"{indicator.name}: {indicator.outcome or 'inget utfall'}{change}{target}"


def _region(composer: Composer, adoption: Adoption) -> Inlines:
    """Return a region, how far it has come there and since when, with the way to its decision."""
    day = f" {adoption.since.isoformat()}" if adoption.since else ""
    name: Inlines = (
        (composer.reference(adoption.decision, adoption.organisation),)
        if adoption.decision
        else words(adoption.organisation)
    )
    return (*name, Text(f"{day}: {cut(adoption.status)}"))


def _material(record: Solution) -> str:
    """Return what kinds of material there are, and how many of each."""
    counts: dict[str, int] = defaultdict(int)
    for each in record.material:
        counts[each.kind.value] += 1
    return upper_first(listed(f"{kind} ({count})" if count > 1 else kind for kind, count in counts.items()))
