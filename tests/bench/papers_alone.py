"""Write an archive's minutes and extracts one after another, and say as JSON how long each kind took.

Run in a process of its own by `tests.bench.papers`. The time of a document is that of composing it from the loaded
record and writing it. Word is what writing both forms takes beyond the PDF, for the build makes both at once.
"""

import argparse
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from pypdf import PdfReader

from generator.checking import check
from generator.library.public import public
from generator.loading.project import Project
from generator.model.meeting import Meeting
from generator.model.paragraph import Paragraph
from generator.sheets.papers import Paper, papers_of
from generator.writers.clean import cleaned
from generator.writers.pandoc_ast import AstWriter
from generator.writers.pandoc_process import pandoc, program
from generator.writers.paper import FORMS, PaperWriter
from tests.office import as_pdf, soffice

TODAY = date(2026, 1, 1)
FIVE = 5
MINUTES = "protokoll-"

Times = dict[str, float]


def main() -> int:
    chosen = _options()
    project = Project(chosen.project)
    library = public(check(project).library)
    minutes: list[Paper] = []
    extracts: list[Paper] = []
    for entry in library.entries:
        if isinstance(entry.record, Meeting):
            minutes += [paper for paper in papers_of(library, entry) if paper.name.startswith(MINUTES)]
        elif isinstance(entry.record, Paragraph):
            extracts += papers_of(library, entry)
    minutes, extracts = minutes[: chosen.minutes], extracts[: chosen.extracts]
    writer = PaperWriter(project.theme, project.records)
    _both(writer, minutes[:1])  # templates and faces are read once
    pages = {paper.name: _pages(writer, paper) for paper in minutes}
    five = [paper for paper in minutes if pages[paper.name] == FIVE]
    groups = {"protokoll": minutes, "femsidiga": five, "utdrag": extracts}
    told: dict[str, object] = {
        name: {"number": len(papers), **_group(writer, papers)} for name, papers in groups.items() if papers
    }
    told["pages"] = sum(pages.values()) / max(1, len(pages))
    sample = [*minutes[: chosen.sample], *extracts[: chosen.sample]]
    if sample:
        told["others"] = {"number": len(sample), **_others(project, writer, sample)}
    sys.stdout.write(json.dumps(told))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.papers_alone")
    parser.add_argument("project", type=Path)
    for name in ("minutes", "extracts", "sample"):
        parser.add_argument(f"--{name}", type=int, required=True)
    return parser.parse_args()


def _group(writer: PaperWriter, papers: Sequence[Paper]) -> dict[str, Times]:
    """Return the mean times of a document in milliseconds, by form."""
    pdf = _timed(papers, lambda paper: writer.write(paper.make(TODAY), ("pdf",)))
    both = _timed(papers, lambda paper: writer.write(paper.make(TODAY), FORMS))
    return {"pdf": pdf, "docx": {name: both[name] - pdf[name] for name in pdf}}


def _timed(papers: Sequence[Paper], write: Callable[[Paper], object]) -> Times:
    """Return the time of a paper by the clock, and on processors, ours and that of the programs started for it."""
    before, started = os.times(), time.perf_counter()
    for paper in papers:
        write(paper)
    seconds = time.perf_counter() - started
    pandoc().close()
    after = os.times()
    work = sum(after[at] - before[at] for at in range(4))
    return {"clock": 1000 * seconds / len(papers), "work": 1000 * work / len(papers)}


def _both(writer: PaperWriter, papers: Iterable[Paper]) -> None:
    for paper in papers:
        writer.write(paper.make(TODAY), FORMS)


def _pages(writer: PaperWriter, paper: Paper) -> int:
    return len(PdfReader(io.BytesIO(writer.write(paper.make(TODAY), ("pdf",))["pdf"])).pages)


def _others(project: Project, writer: PaperWriter, papers: Sequence[Paper]) -> dict[str, Times]:
    """Return what other ways take for the same documents: a pandoc for each, and LibreOffice for each and for all."""
    template = writer.template_files("standard")[0]
    options = [program(), "--from=json", "--to=docx", f"--reference-doc={template}"]
    found: dict[str, Times] = {}
    with tempfile.TemporaryDirectory(prefix="kansli-bench-") as name:
        folder = Path(name)

        def with_pandoc(paper: Paper) -> None:
            tree = AstWriter(cleaned(paper.make(TODAY)), project.records, "").write()
            command = [*options, f"--output={folder / 'prov.docx'}"]
            subprocess.run(command, input=json.dumps(tree).encode(), check=True)

        found["pandoc"] = _timed(papers, with_pandoc)
        if soffice() is None:
            return found
        files = []
        for paper in papers:
            files.append(folder / f"{paper.name}.docx")
            files[-1].write_bytes(writer.write(paper.make(TODAY), FORMS)["docx"])
        pandoc().close()
        as_pdf(files[:1], folder)  # its profile is made once
        by_name = {paper.name: file for paper, file in zip(papers, files, strict=True)}
        found["libreoffice"] = _timed(papers, lambda paper: as_pdf([by_name[paper.name]], folder))
        found["libreoffice_all"] = _timed(papers[:1], lambda _paper: as_pdf(files, folder))
        for each, value in found["libreoffice_all"].items():
            found["libreoffice_all"][each] = value / len(papers)
        shutil.rmtree(folder / "profile", ignore_errors=True)
    return found


if __name__ == "__main__":
    raise SystemExit(main())
