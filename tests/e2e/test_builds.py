"""Building: the same bytes in every place, and a site that stays whole when a build fails."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from generator.loading.entry import Entry
from generator.opendata.places import CATALOGUE, DATABASE, table_file
from generator.opendata.tables import TABLES
from generator.sheets.papers import papers_of
from tests import sites
from tests.sites import NEIGHBOURS, Site, kansli

PAPERS = (".docx", ".pdf", "parity.json")
# Made from the whole archive together with Word and PDF; tests/opendata/ is about them.
WHOLE = {CATALOGUE, DATABASE, *(table_file(table.name) for table in TABLES)}
# Pagefind puts the values of its filters in an order of chance, and names the files after their content.
BY_CHANCE = re.compile(r"pagefind/(filter/|pagefind-entry\.json|pagefind\.sv_.*\.pf_meta)")
# Together these have a document of every kind.
SAMPLE = (
    "gotland/rs-au/2025-01-01 § 120",
    "exempel/rf/2025-11-25 § 29",
    "exempel/hjalpmedelsnamnden/2025-10-17",
    "exempel/hjalpmedelsnamnden/reglemente",
    "exempel/hsn/2026-02-12",
    "exempel/hsn/delegationsprotokoll-2025-12-18",
    "exempel/rs",
    "exempel/rs/2025-05-27",
    "exempel/rs/delarsrapport-2025-08",
    "exempel/rs/handlingsplan-inhyrd-personal",
    "exempel/rs/strategi-digital-vard",
    "exempel/rs/tjansteskrivelse-digital-vard",
    "mellansverige/samverkansnamnden/aktivitetsplan-2024",
    "mellansverige/samverkansnamnden/aterrapport-2024",
    "vasterbotten/rs/manadsrapport-2024-10",
    "vastra-gotaland/samordnande-grupp-hos/minnesanteckningar-2025-10-17",
    "jamtland-harjedalen/hsn/bilaga-analys-och-atgarder",
)


def test_two_builds_in_different_places_give_the_same_bytes(built: Site, tmp_path: Path) -> None:
    other = sites.lay_out(tmp_path / "elsewhere" / "with a longer name")
    ran = other.build("--no-export", "--jobs", "1")
    assert ran.returncode == 0, ran.stderr
    first, second = (
        {
            path: data
            for path, data in site.files().items()
            if not path.endswith(PAPERS) and path not in WHOLE and not BY_CHANCE.match(path)
        }
        for site in (built, other)
    )
    assert sorted(first) == sorted(second)
    assert [path for path in first if first[path] != second[path]] == []


def test_exported_documents_are_those_of_the_site(built: Site, tmp_path: Path) -> None:
    """Word and PDF written again, in a folder with another name, are the same to the byte."""
    ran = kansli("export", *SAMPLE, "--project", str(built.root), "--output", str(tmp_path))
    assert ran.returncode == 0, ran.stderr
    made = sorted(path for path in tmp_path.iterdir())
    assert len(made) >= 2 * len(SAMPLE)
    for file in made:
        assert file.read_bytes() in {known.read_bytes() for known in built.folder.rglob(file.name)}, file.name


def test_the_sample_has_every_kind_of_document(built: Site) -> None:
    def kinds(entries: Iterable[Entry]) -> set[str]:
        papers = (paper for entry in entries for paper in papers_of(built.library, entry))
        return {paper.make(date(2026, 1, 1)).head.kind for paper in papers}

    assert kinds(built.library.by_id[name] for name in SAMPLE) == kinds(built.library.entries)


def test_a_failed_build_leaves_the_site_as_it_was(small: Callable[..., Site]) -> None:
    site = small(*NEIGHBOURS)
    assert site.build().returncode == 0
    before = site.files()
    times = {path: (site.folder / path).stat().st_mtime_ns for path in before}
    record = next(site.records.rglob("120-*.yaml"))
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace("rubrik:", "rubirk:", 1), encoding="utf-8")
    ran = site.build()
    assert ran.returncode == 1
    assert record.name in ran.stdout
    assert "rubirk" in ran.stdout
    assert "ligger kvar" in ran.stderr
    assert "Traceback" not in ran.stdout + ran.stderr
    assert site.files() == before
    assert {path: (site.folder / path).stat().st_mtime_ns for path in before} == times

    record.write_text(text.replace("rubrik: ", "rubrik: Åter hel. ", 1), encoding="utf-8")
    assert site.build().returncode == 0
    assert "Åter hel. " in site.page("gotland/rs-au/2025-01-01/120/")
    assert sorted(path.name for path in site.root.iterdir() if path.name.startswith(".")) == [".kansli"]


def test_a_record_that_is_taken_away_leaves_nothing(small: Callable[..., Site]) -> None:
    site = small(*NEIGHBOURS)
    known = next(site.records.rglob("bilaga-analys-och-atgarder.yaml"))
    extra = known.with_name("annan-bilaga.yaml")
    extra.write_bytes(known.read_bytes())
    assert site.build().returncode == 0
    assert [path for path in site.files() if "annan-bilaga" in path and path.endswith((".pdf", ".docx", ".yaml"))]
    extra.unlink()
    assert site.build().returncode == 0
    assert [path for path in site.files() if "annan-bilaga" in path] == []
