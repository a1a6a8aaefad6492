"""Small archives for tests, written as text: a region with a board, an assembly, and what a test adds."""

from collections.abc import Mapping
from pathlib import Path

from generator.library.library import Library
from generator.library.public import public
from generator.loading.load import load
from generator.loading.project import Project

ORGANISATION = "format: 1\ntyp: organisation\nfiktiv: ja\nnamn: Region Prov\nslag: region\n"


def body(name: str, *mandates: str, kind: str = "nämnd") -> str:
    """Return a body's record with its mandates: each is "{namn: Anna Prov (S), uppdrag: ledamot}"."""
    lines = "".join(f"      - {mandate}\n" for mandate in mandates)
    term = f"mandatperioder:\n  - från: 2023-01-01\n    till: 2026-12-31\n    uppdrag:\n{lines}" if mandates else ""
    return f"format: 1\ntyp: organ\nfiktiv: ja\nnamn: {name}\nslag: {kind}\n{term}"


def meeting(day: str, more: str = "") -> str:
    return f"format: 1\ntyp: sammanträde\nfiktiv: ja\ndatum: {day}\nstatus: justerat\n{more}"


def paragraph(number: int, title: str, more: str = "") -> str:
    return f"format: 1\ntyp: paragraf\nfiktiv: ja\nparagraf: {number}\nrubrik: {title}\n{more}"


def library_of(root: Path, files: Mapping[str, str]) -> Library:
    """Return the public library of records, by their path below `records/prov/` without ending."""
    for name, text in {"organisation": ORGANISATION, **files}.items():
        file = root / "records" / "prov" / f"{name}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    loaded = load(Project(root))
    assert [finding.message for finding in loaded.findings] == []
    return public(Library(loaded.entries))
