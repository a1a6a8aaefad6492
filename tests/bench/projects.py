"""The two projects that are compared: Kansli's with YAML records, and plain MkDocs' with equal Markdown pages."""

import shutil
from datetime import date
from pathlib import Path

from generator.checking import check
from generator.library.public import public
from generator.loading.project import Project
from generator.site.planning.plan import PagePlan
from generator.site.planning.registry import plan_site
from tests.bench.archive import PARAGRAPHS_A_MEETING, Archive
from tests.bench.markdown import markdown_path, page_markdown

HERE = Path(__file__).resolve().parents[2]
# As one who uses MkDocs would set it up for an archive: record pages outside the menu, Material's own search.
PLAIN_SETTINGS = """site_name: Arkiv
docs_dir: docs
site_dir: site
theme:
  name: material
  language: sv
  font: false
plugins:
  - search:
      lang: sv
markdown_extensions: [tables, admonition]
nav:
  - Start: index.md
validation:
  nav:
    omitted_files: ignore
"""


def make_kansli_project(folder: Path, paragraphs: int, a_meeting: int = PARAGRAPHS_A_MEETING) -> Project:
    """Write a project with the repository's own theme and manual and a made-up archive."""
    for part in ("docs", "theme"):
        shutil.copytree(HERE / part, folder / part)
    shutil.copyfile(HERE / "mkdocs.yml", folder / "mkdocs.yml")
    Archive(folder / "records", paragraphs, a_meeting).write()
    return Project(folder)


def make_plain_project(project: Project, folder: Path, *, write: bool = True) -> int:
    """Write the Markdown of every page that Kansli makes of the project's records, if wanted; return how many.

    Raises ValueError when the records do not pass the check, for then there is nothing to compare.
    """
    checked = check(project)
    if checked.stops:
        raise ValueError(f"the archive has findings that stop: {checked.findings[0].message}")
    plans = plan_site(public(checked.library), date(2026, 1, 1), root=project.root)
    pages = [plan for plan in plans if isinstance(plan, PagePlan)]
    for plan in pages if write else ():
        file = folder / "docs" / markdown_path(plan.address)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page_markdown(plan.make()), encoding="utf-8")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(PLAIN_SETTINGS, encoding="utf-8")
    return len(pages)


def edit_one(project: Project, turn: int) -> Path:
    """Change a sentence of one paragraph in the middle of the archive; another one each turn."""
    decisions = sorted(
        file
        for file in project.records.rglob("*-arende.yaml")
        if "\nslag: beslut\n" in file.read_text(encoding="utf-8")
    )
    file = decisions[len(decisions) // 2 + turn]
    text = file.read_text(encoding="utf-8")
    said = "beslutsgång: Ordföranden finner"
    file.write_text(text.replace(said, f"beslutsgång: Efter överläggning {turn} finner ordföranden"), encoding="utf-8")
    return file
