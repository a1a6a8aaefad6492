"""Points named by a vote, a motion, a reservation or jäv are points of the paragraph's own decision."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Path, Severity
from generator.library.library import Library
from generator.model.decision import Abstention, Disqualification, Motion, Statement, Vote
from generator.model.paragraph import Paragraph
from generator.rules.paragraphs import blocks, paragraphs
from generator.sheets.labels import point_paths
from generator.swedish import listed

CODE = Code(
    "R205",
    Severity.STOP,
    "Punkten som nämns finns inte i beslutet",
    "Omröstningar, yrkanden, reservationer, yttranden, anteckningar, jäv och deltar_inte kan gälla vissa punkter. "
    "Punkterna skrivs med sin beteckning i paragrafens eget beslut eller förslag till beslut, underpunkter med punkt "
    "emellan: 4.ö. Block med omfattning, undantag eller enligt, som räknar punkter i en annan handling, prövas inte.",
    "Skriv varje punkt för sig med rätt beteckning: punkter: [3, 4.a].",
    source="KL 5 kap. 67 §",
    example="beslut: [{verb: beslutar, punkter: [A, B]}]\nreservationer: [{av: Anna Exempel (S), punkter: [3]}]",
    mended="beslut: [{verb: beslutar, punkter: [A, B]}]\nreservationer: [{av: Anna Exempel (S), punkter: [2]}]",
)

MOST_LISTED = 12
Named = tuple[Path, str]


def check(library: Library) -> Iterator[Finding]:
    for entry, record in paragraphs(library):
        named = list(_named(record))
        if not named or _counts_elsewhere(record):
            continue
        known = [".".join(path) for _, block in blocks(record) for path in point_paths(block.points)]
        for path, label in named:
            if label.rstrip(".)").casefold() not in known:
                message = f"punkt {label} finns inte i beslutet.{_hint(label, known)}"
                yield Finding(CODE, entry.file, message, path=path)


def _named(record: Paragraph) -> Iterator[Named]:
    groups: tuple[tuple[str, tuple[Vote | Motion | Statement | Disqualification | Abstention, ...]], ...] = (
        ("omröstningar", record.votes),
        ("yrkanden", record.motions),
        ("reservationer", record.reservations),
        ("särskilda_yttranden", record.separate_statements),
        ("protokollsanteckningar", record.notes),
        ("jäv", record.disqualified),
        ("deltar_inte", record.not_taking_part),
    )
    for key, group in groups:
        for index, each in enumerate(group):
            for place, label in enumerate(each.points):
                yield (key, index, "punkter", place), label


def _counts_elsewhere(record: Paragraph) -> bool:
    """Tell whether the points are those of another paper: the record then does not hold them all."""
    return any(block.scope or block.except_for or block.according_to for _, block in blocks(record))


def _hint(label: str, known: list[str]) -> str:
    """Name the point that ends the same way, else the points there are."""
    alike = [each for each in known if each.rpartition(".")[2] == label.rpartition(".")[2].casefold()]
    if alike:
        return f" Menade du {' eller '.join(alike[:3])}?"
    shown = known[:MOST_LISTED]
    more = " …" if len(known) > MOST_LISTED else ""
    return f" Beslutet har punkterna {listed(shown)}{more}." if shown else " Beslutet har inga punkter."
