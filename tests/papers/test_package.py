"""A meeting's package: every document, extract and attachment, sums that hold, and the same bytes every time."""

import hashlib
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import pytest

from generator.checking import check
from generator.cli.chosen import CannotChooseError, meetings
from generator.cli.package import CHECKSUMS, package_name, parts_of, write_package
from generator.library.library import Library
from generator.library.public import public
from generator.loading.project import Project
from generator.writers.paper import FORMS, PaperWriter
from tests.papers import PAPERS
from tests.papers.conftest import RECORDS, THEME

TODAY = date(2025, 5, 1)
MEETING = "prov/rs/2025-03-04"
ATTACHED = "bilagor/tjänsteskrivelse om bussar.txt"
FOLDER = "prov-rs-2025-03-04"


@pytest.fixture(scope="module")
def attached(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The small archive, with a file beside one of the paragraphs."""
    root = tmp_path_factory.mktemp("project")
    shutil.copytree(RECORDS, root / "records")
    shutil.copytree(THEME, root / "theme")
    folder = root / "records" / MEETING
    (folder / "bilagor").mkdir()
    (folder / ATTACHED).write_text("Bussarna går.\n", encoding="utf-8")
    record = next(folder.glob("*3-*.yaml"))
    basis = f"underlag:\n  - {{titel: Tjänsteskrivelse, fil: {ATTACHED}}}\n"
    record.write_text(record.read_text(encoding="utf-8") + basis, encoding="utf-8")
    return Project(root)


def package(project: Project, target: Path) -> zipfile.ZipFile:
    checked = check(project)
    assert checked.findings == ()
    library = public(checked.library)
    entry = library.by_id[MEETING]
    writer = PaperWriter(project.theme, project.records)
    parts = parts_of(project, library, entry, writer, FORMS, TODAY)
    write_package(target, package_name(entry), parts, lambda _count: None)
    return zipfile.ZipFile(target)


@pytest.fixture(scope="module")
def made(attached: Project, tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    return package(attached, tmp_path_factory.mktemp("ut") / "paket.zip")


def test_everything_of_the_meeting_is_there(made: zipfile.ZipFile) -> None:
    papers = (*PAPERS, *(f"utdrag/utdrag-rs-2025-03-04-{number}" for number in (1, 2, 3, 4)))
    files = {f"{paper}.{form}" for paper in papers for form in FORMS} | {ATTACHED, CHECKSUMS}
    assert set(made.namelist()) == {f"{FOLDER}/{file}" for file in files}


def test_the_sums_hold(made: zipfile.ZipFile, tmp_path: Path) -> None:
    lines = made.read(f"{FOLDER}/{CHECKSUMS}").decode().splitlines()
    sums = {path: digest for digest, path in (line.split("  ", 1) for line in lines)}
    assert {f"{FOLDER}/{path}" for path in sums} == set(made.namelist()) - {f"{FOLDER}/{CHECKSUMS}"}
    assert all(hashlib.sha256(made.read(f"{FOLDER}/{path}")).hexdigest() == digest for path, digest in sums.items())
    program = shutil.which("sha256sum")
    if program is not None:
        made.extractall(tmp_path)
        ran = subprocess.run([program, "-c", CHECKSUMS], cwd=tmp_path / FOLDER, capture_output=True, check=False)
        assert ran.returncode == 0, ran.stdout + ran.stderr


def test_the_bytes_are_the_same_another_day_and_place(attached: Project, made: zipfile.ZipFile, tmp_path: Path) -> None:
    other = tmp_path / "annan plats"
    shutil.copytree(attached.root, other)
    package(Project(other), tmp_path / "paket.zip")
    assert made.filename is not None
    assert (tmp_path / "paket.zip").read_bytes() == Path(made.filename).read_bytes()


def test_a_package_that_fails_leaves_no_file(tmp_path: Path) -> None:
    def broken() -> bytes:
        raise OSError("boom")

    with pytest.raises(OSError, match="boom"):
        parts = [("a.pdf", lambda: b"a"), ("b.pdf", broken)]
        write_package(tmp_path / "paket.zip", "paket", parts, lambda _count: None)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("written", "said"),
    [("rs/2025-03-04 § 2", "är inget sammanträde"), ("rs", "är inget sammanträde"), ("rs/1999-01-01", "finns inte")],
)
def test_only_meetings_have_packages(library: Library, written: str, said: str) -> None:
    with pytest.raises(CannotChooseError, match=said):
        meetings(library, [written])
    assert [entry.id for entry in meetings(library, ["rs/2025-03-04", "prov/rs/2025-03-04"])] == [MEETING]
