"""Personal data that nobody has reviewed, in records and in the files that they attach."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath

from generator.findings.finding import Code, Finding
from generator.library.beside import file_beside, why_not
from generator.library.library import Library
from generator.library.reviewed import is_masked, settled
from generator.loading.entry import Entry
from generator.rules.attached_papers import in_papers, leaving
from generator.rules.facts import facts
from generator.rules.once import once
from generator.scanning.personal import personal_data
from generator.today import today
from generator.vocabulary import PersonalKind

TEXT_FILES = frozenset(
    {".txt", ".md", ".csv", ".tsv", ".json", ".xml", ".html", ".htm", ".yaml", ".yml", ".rtf", ".svg"}
)
MAX_BYTES = 2_000_000


@dataclass(frozen=True, slots=True)
class Attached:
    """Personal data in a text file beside a record. Line and column count from 1."""

    file: str
    kind: PersonalKind
    piece: str
    line: int
    column: int


def personal_findings(
    library: Library, root: FilePath, code: Code, words: dict[PersonalKind, str], *, shown: bool = True
) -> Iterator[Finding]:
    """Yield a finding for each piece of the kinds in `words`, which says what they are called (Swedish)."""

    def message(kind: PersonalKind, piece: str) -> str:
        return f"{words[kind]}: ”{piece}”" if shown else words[kind]

    for each in facts(library).personal:
        if each.kind in words:
            yield Finding(code, each.entry.file, message(each.kind, each.piece), path=each.path, near=each.piece)
    for found in _attached(library, root):
        if found.kind in words:
            said = message(found.kind, found.piece)
            yield Finding(code, found.file, said, line=found.line, column=found.column)
    for paper in in_papers(library, root):
        if paper.kind in words:
            said = f"{message(paper.kind, paper.piece)}, i bilagan {paper.name}"
            yield Finding(code, paper.entry.file, said, path=paper.path)


def _attached(library: Library, root: FilePath) -> Iterator[Attached]:
    for entry, file in _text_files(library):
        path = file_beside(root, entry, file.removeprefix(f"{entry.file.rpartition('/')[0]}/"))
        if path is not None:
            with path.open("rb") as opened:
                text = opened.read(MAX_BYTES).decode("utf-8", errors="replace")
            yield from _in_file(entry, file, text)


def _in_file(entry: Entry, file: str, text: str) -> Iterator[Attached]:
    # A file is published as it is: only what may be published is settled there.
    allowed = [each for each in entry.record.reviewed if not is_masked(each, today())]
    for hit in personal_data(text):
        if not settled(text, allowed, hit.kind, hit.start, hit.piece):
            before = text[: hit.start]
            line, column = before.count("\n") + 1, hit.start - (before.rfind("\n") + 1) + 1
            yield Attached(file, hit.kind, hit.piece, line, column)


@once
def _text_files(library: Library) -> tuple[tuple[Entry, str], ...]:
    """Return the text files that records attach, each once, by their names below the project."""
    found: dict[str, Entry] = {}
    for entry, _, name in leaving(library):
        if not why_not(name) and FilePath(name).suffix.lower() in TEXT_FILES:
            found.setdefault(f"{entry.file.rpartition('/')[0]}/{name}", entry)
    return tuple((entry, file) for file, entry in found.items())
