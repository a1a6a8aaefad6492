"""An incremental build gives the same bytes as a cold one: the proof that the pages' inputs are complete."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.checking import check
from generator.library.public import public
from generator.loading.project import Project
from generator.site.build import Options, build, histories_of, make_pages, plan_store, stale_pages
from generator.site.frame.ready import begin_frame
from tests.bench.archive import ORGANISATION, Archive

ROOT = Path(__file__).parents[2]
PARAGRAPHS = 60
# Organisations that no edit below touches, and no record of the others refers to: fewer pages to make each time.
LEFT_OUT = ("mellansverige", "vasterbotten", "vastra-gotaland")
# So many edits are made before the pages are compared with those of a cold build, which takes its time.
TOGETHER = 8
Edit = Callable[[Path], object]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project that has been built once and is edited further by each test."""
    folder = tmp_path_factory.mktemp("arkiv")
    for part in ("docs", "theme", "records"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns(*LEFT_OUT))
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    Archive(folder / "records", PARAGRAPHS).write()
    project = Project(folder)
    make(project)
    return project


def make(project: Project) -> int:
    """Build and return how many pages were made."""
    outcome = build(project, Options(project.site, jobs=1, exports=False))
    assert outcome.published, [finding.message for finding in outcome.checked.findings][:5]
    return outcome.made


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def frame_of(project: Project) -> Path:
    options = Options(project.site)
    return begin_frame(project, options.builder, options.shown)[1]()


def cold(project: Project, store: str) -> dict[str, bytes]:
    """Return the pages that an empty store gives, with the files beside them."""
    whole = check(project).library
    library = public(whole)
    options = Options(project.site, jobs=1, exports=False, store=store)
    folder, ready = begin_frame(project, options.builder, options.shown)
    kept, plans = plan_store(project, library, folder.name, options, histories_of(project, whole, library))
    make_pages(project, ready(), kept, stale_pages(kept, plans), options)
    return contents(kept.site)


def replace(name: str, old: str, new: str) -> Edit:
    """Return an edit of the first record that `name` matches and that has `old`."""

    def edit(records: Path) -> None:
        for file in sorted(records.glob(name)):
            text = file.read_text(encoding="utf-8")
            if old in text:
                file.write_text(text.replace(old, new, 1), encoding="utf-8")
                return
        raise AssertionError(f"no {name} has {old}")

    return edit


def remove(name: str) -> Edit:
    def edit(records: Path) -> None:
        sorted(records.glob(name))[-1].unlink()

    return edit


def write(name: str, text: str) -> Edit:
    def edit(records: Path) -> None:
        file = records / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    return edit


def referred(key: str) -> Edit:
    """Return an edit of the title of a paragraph that another names under `key`."""

    def edit(records: Path) -> None:
        folder = records / ORGANISATION
        for file in sorted(folder.glob("*/*/*-arende.yaml")):
            text = file.read_text(encoding="utf-8")
            if f"\n{key}:\n- " not in text:
                continue
            place, number = text.split(f"\n{key}:\n- ", 1)[1].split("\n", 1)[0].split(" § ")
            target = folder / place / f"{int(number):03}-arende.yaml"
            target.write_text(target.read_text(encoding="utf-8").replace("rubrik: ", "rubrik: Ändrad ", 1), "utf-8")
            return
        raise AssertionError(key)

    return edit


DOCUMENT = """format: 1
typ: dokument
fiktiv: ja
rubrik: Riktlinje om provtagning
slag: reglemente
datum: 2023-03-01
diarienummer: RS 2025/12
avsnitt:
  - rubrik: Om riktlinjen
    text: Riktlinjen nämner [[rs/2025-04-01 § 12]].
"""
EDITS: dict[str, Edit] = {
    "text of a paragraph": replace("provregionen/*/*/005-arende.yaml", "finner att", "finner efter diskussion att"),
    "title of a paragraph": replace("provregionen/*/*/003-arende.yaml", "rubrik: ", "rubrik: Ny "),
    "title of an earlier paragraph": referred("tidigare"),
    "case number of a paragraph": replace("provregionen/*/*/0*-arende.yaml", "- RF 2023/", "- RF 2022/"),
    "an assignment's text": replace("provregionen/*/*/*-arende.yaml", "  text: Utreda ", "  text: Pröva "),
    "an assignment's due date": replace("provregionen/*/*/*-arende.yaml", "  senast: '202", "  senast: '203"),
    "the state of an assignment": replace("exempel/rs/*/036-*.yaml", "status: pågår", "status: genomförd"),
    "an assignment of its own": replace("exempel/rf/uppdrag/*.yaml", "rubrik: Reservkraft", "rubrik: Ny reservkraft"),
    "what a vote meant": replace("exempel/rs/*/037-*.yaml", "ja: bifall till tilläggsyrkandet", "ja: bifall"),
    "who was there": replace("exempel/rs-au/2025-09-16/*.yaml", "- Gustav Rubrikman", "- Tomas Övningsjö"),
    "the time of a post": replace("exempel/hsn/organ.yaml", "från: 2025-11-27", "från: 2025-11-20"),
    "an earlier treatment goes": replace("exempel/rs/*/021-*.yaml", "tidigare: ", "se_även: "),
    "an activity of next year": replace("exempel/hsn/planer/aktivitetsplan-2026.yaml", "id: til-3", "id: til-9"),
    "place of a meeting": replace("provregionen/*/*/sammantrade.yaml", "plats: Sessionssalen", "plats: Lilla salen"),
    "status of a meeting": replace("provregionen/*/*/sammantrade.yaml", "status: anslaget", "status: justerat"),
    "time of a planned meeting": replace("exempel/rf/2026-02-24/*.yaml", "plats: ", "plats: Nya "),
    "name of a body": replace("provregionen/hsn/organ.yaml", "namn: Hälso- och sjukvårdsnämnden", "namn: Vårdnämnden"),
    "short name of a body": replace("exempel/rs/organ.yaml", "kortnamn: RS", "kortnamn: Styrelsen"),
    "name of a region": replace("exempel/organisation.yaml", "namn: Region Exempel", "namn: Region Exemplet"),
    "title of a plan": replace("exempel/hsn/planer/*.yaml", "aktivitetsplan 2025", "plan för året 2025"),
    "an activity of a plan": replace("exempel/hsn/planer/*.yaml", "Ha kvällsöppet", "Prova kvällsöppet"),
    "a report back": replace("exempel/hsn/rapporter/*.yaml", "status: pågår", "status: genomförd"),
    "title of a report": replace("exempel/rs/rapporter/*.yaml", "rubrik: Delårsrapport", "rubrik: Rapport"),
    "title of a table": replace("exempel/rs/rapporter/*.yaml", "titel: Investeringar 2025", "titel: Ramar 2025"),
    "notes of a group": replace("exempel/*/moten/*.yaml", "plats: Digitalt möte", "plats: Regionhuset"),
    "title of a document": replace("exempel/rs/dokument/strategi*.yaml", "rubrik: Strategi", "rubrik: Vår strategi"),
    "title of a solution": replace("losningar/*.yaml", "rubrik: Implementeringsplan", "rubrik: Plan"),
    "shared matter of a solution": replace("losningar/*.yaml", "gemensamt_ärende: ", "gemensamt_ärende: Ny "),
    "a paragraph is kept within": replace("provregionen/rs/*/004-*.yaml", "slag: ", "publicering: intern\nslag: "),
    "a paragraph is published": replace("provregionen/rs/*/004-*.yaml", "publicering: intern\n", ""),
    "the last paragraph goes": remove("provregionen/hsn/*/*-arende.yaml"),
    "a document comes": write("exempel/rs/dokument/provtagning.yaml", DOCUMENT),
    "a document gets a title": replace("exempel/rs/dokument/provtagning.yaml", "rubrik: Rikt", "rubrik: Ny rikt"),
    "a document goes": remove("exempel/rs/dokument/provtagning.yaml"),
}


def test_edits_give_the_same_pages_as_cold_builds(archive: Project) -> None:
    """One test, for each edit builds on the ones before it. A page that an edit leaves old stays old until compared."""
    for count, (name, edit) in enumerate(EDITS.items(), start=1):
        total = len(list(archive.site.rglob("index.html")))
        edit(archive.records)
        made = make(archive)
        assert 0 < made < total, name
        if count % TOGETHER and count < len(EDITS):
            continue
        expected = cold(archive, f"store-{len(list(archive.cache.iterdir()))}")
        site, frame = contents(archive.site), contents(frame_of(archive))
        assert [page for page, content in expected.items() if site.get(page) != content] == [], name
        known = expected.keys() | frame.keys()
        assert [page for page in site if page not in known and "pagefind" not in page] == [], name


def test_a_build_without_changes_makes_nothing(archive: Project) -> None:
    before = contents(archive.site)
    assert make(archive) == 0
    after = contents(archive.site)
    assert [name for name in before.keys() | after.keys() if before.get(name) != after.get(name)] == []
