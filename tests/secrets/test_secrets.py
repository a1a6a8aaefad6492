"""Nothing that is not for its readers leaves: planted words are looked for in every byte of both sites."""

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from generator.checking import Checked, check
from generator.cli.app import make_app
from generator.library.public import public
from generator.model.kinds import BY_NAME
from generator.parity.read_docx import read_docx
from generator.parity.read_pdf import read_pdf
from generator.past.as_of import as_of
from generator.sheets.papers import papers_of
from generator.site.shown import INTERNAL_RIBBON
from generator.today import today
from generator.versions.histories import read_histories
from generator.vocabulary import Audience
from generator.writers.paper import PaperWriter
from tests import sites
from tests.secrets.planted import INTERNAL, OPEN, SECRET, Archive
from tests.secrets.searching import places_of

# What a search must be able to see into, for what it does not find to mean anything.
SEEN_INTO = {"html", "docx", "pdf", "yaml", "json", "csv", "xml", "db", "ics", "pf_fragment", "pf_index", "pf_filter"}


@dataclass(frozen=True)
class Planted:
    """The archive, laid out in a project whose earlier commits have no protection at all."""

    site: sites.Site
    archive: Archive

    def build(self, *options: str) -> Path:
        """Build the site as the command does. What a check finds in such records does not stop it here."""
        ran = CliRunner().invoke(make_app(["build", "check"]), ["build", "--project", str(self.site.root), *options])
        assert ran.exit_code == 0, ran.output[-500:]
        return self.site.folder.with_name("site-intern") if "--internt" in options else self.site.folder


@pytest.fixture(scope="module")
def planted(built: sites.Site, tmp_path_factory: pytest.TempPathFactory) -> Planted:
    site = sites.lay_out(tmp_path_factory.mktemp("hemligt") / "project", ["gotland"])
    shutil.rmtree(site.records)
    sites.share_frame(built, site)
    archive = Archive(site.root)
    archive.lay_out()
    return Planted(site, archive)


@pytest.fixture(autouse=True)
def nothing_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Checked, "stops", False)


def test_nothing_hidden_is_in_any_public_file(planted: Planted, capsys: pytest.CaptureFixture[str]) -> None:
    folder = planted.build("--jobs", "1")
    files = [path for path in folder.rglob("*") if path.is_file()]
    words = planted.archive.secret.count + planted.archive.internal.count
    with capsys.disabled():
        print(f"\n{words} hemliga ord sökta i {len(files)} filer", end=" ")
    assert words > 5000
    assert len(files) > 800
    found = places_of((OPEN, SECRET, INTERNAL), folder)
    assert _endings(found[OPEN]) >= SEEN_INTO
    assert (found[SECRET], found[INTERNAL]) == ([], [])


def _endings(names: list[str]) -> set[str]:
    return {name.rpartition(".")[2] for name in names}


def test_what_is_left_of_every_kind_is_there(planted: Planted) -> None:
    """Else nothing could be hidden in it."""
    library = public(check(planted.site.project).library)
    for name in ("maskerad", "avskild", "oppen"):
        files = {entry.record.typ for entry in library.entries if f"{name}-" in entry.file}  # type: ignore[attr-defined]  # all kinds have it
        files |= {kind for kind in ("sammanträde",) if len(library.of_kind(BY_NAME[kind])) > 3}
        assert files == BY_NAME.keys(), name
    assert min(planted.archive.held.values()) >= 10


def test_readers_are_told_what_is_missing(planted: Planted) -> None:
    page = planted.site.page
    assert "Lagrum: OSL 25 kap. 1 §" in page("prov/rs/2025-03-04/1/")
    assert "Tiden för publicering har gått ut" in page("prov/rs/forbi-dokument/")
    assert "(maskerat" in page("prov/rs/maskerad-dokument/")
    assert "(maskerat" in page("prov/rs/avskild-dokument/")
    attached = next(path for path in planted.site.folder.glob("prov/rs/2025-03-04/*/index.html") if _has(path))
    assert "Bilaga som inte publiceras (OSL 25 kap. 1 §)" in attached.read_text(encoding="utf-8")
    agendas = [path.read_text(encoding="utf-8") for path in planted.site.folder.glob("prov/rs/*/index.html")]
    assert any("Omfattas av sekretess" in text and "(maskerat)" in text and "Kallat" in text for text in agendas)


def _has(path: Path) -> bool:
    return "Bilaga som inte publiceras" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("day", ["2025-03-05", "2025-06-01", "2025-12-31"])
def test_no_earlier_day_tells_more(planted: Planted, day: str) -> None:
    shown = as_of(public(check(planted.site.project).library), date.fromisoformat(day))
    assert _is_clean(shown.entries)
    assert OPEN in repr(shown.entries)


def test_no_earlier_version_tells_more(planted: Planted) -> None:
    """The files lie unprotected in the commit before, and its message tells a secret, which is not shown unasked."""
    whole = check(planted.site.project).library
    found = read_histories(planted.site.root, whole, public(whole))
    versions = [version for each in found.of.values() for version in each.versions]
    assert len(versions) >= 8
    assert _is_clean([(version.reason, version.by, version.load()) for version in versions])
    assert "(maskerat) i går" in repr([version.load() for version in versions])


def _is_clean(value: object) -> bool:
    told = repr(value)
    return SECRET not in told and INTERNAL not in told


def test_internal_readers_see_what_is_internal_and_nothing_secret(planted: Planted) -> None:
    folder = planted.build("--jobs", "1", "--internt", "--no-export")
    found = places_of((SECRET, INTERNAL), folder)
    assert found[SECRET] == []
    assert _endings(found[INTERNAL]) >= {"html", "json", "yaml", "svg", "pf_fragment"}
    pages = [path.read_text(encoding="utf-8") for path in folder.rglob("index.html")]
    pages = [text for text in pages if 'http-equiv="refresh"' not in text]
    assert len(pages) > 200
    assert all(
        INTERNAL_RIBBON in text and 'content="noindex' in text and 'rel="canonical"' not in text for text in pages
    )
    assert not (folder / "oppna-data").exists()


def test_internal_documents_say_so(planted: Planted) -> None:
    library = public(check(planted.site.project).library, Audience.INTERNAL)
    entry = next(entry for entry in library.entries if entry.id.startswith("prov/rs/xqzintern"))
    writer = PaperWriter(planted.site.project.theme, planted.site.records)
    files = writer.write(papers_of(library, entry)[0].make(today()))
    for reading in (read_docx(files["docx"]), read_pdf(files["pdf"])):
        assert any("INTERN" in part for head in reading.heads for part in head)


def test_the_two_sites_never_lie_in_one_folder(planted: Planted) -> None:
    arguments = ["build", "--project", str(planted.site.root), "--internt", "--output", str(planted.site.folder)]
    ran = CliRunner().invoke(make_app(["build", "check"]), arguments)
    assert ran.exit_code == 2
    assert "ligger den publika webbplatsen" in ran.output
