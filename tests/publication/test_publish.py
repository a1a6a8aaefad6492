"""`kansli publish` and `kansli rollback` as a clerk meets them: what stops, what is said, and what readers then see.

The site itself is made by a stand-in that writes one page a record: building is tested elsewhere.
"""

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from generator.checking import check
from generator.cli.app import full_app
from generator.loading.project import Project
from generator.publication import publish
from generator.site.build import Built, Options
from tests.seals.laying import FIRST, SEALS, SECOND, Laid, lay

RUNNER = CliRunner()
APP = full_app()
TELEPHONE = "sammanfattning: Sökanden nås på 070-174 06 05.\n"
MASKED = "granskat:\n  - {vad: 070-174 06 05, slag: telefon, beslut: maskeras, av: Siv, datum: 2025-03-11}\n"


class Office:
    """A project, a folder to publish to, and the commands."""

    def __init__(self, laid: Laid) -> None:
        self.laid = laid
        self.web = laid.root.parent / "webb"
        self.differing = 0
        self.meanwhile: Callable[[], None] = lambda: None

    def build(self, project: Project, options: Options) -> Built:
        checked = check(project)
        for entry in checked.library.entries:
            page = options.output / entry.address / "index.html"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_bytes((project.root / entry.file).read_bytes())
        self.meanwhile()
        return Built(checked, published=not checked.stops, differing=self.differing)

    def say(self, command: str, *arguments: str, to: str = "") -> Result:
        where = ("--project", str(self.laid.root), "--to", to or str(self.web))
        return RUNNER.invoke(APP, [command, *arguments, *where])

    def publish(self, *options: str) -> Result:
        done = self.say("publish", *options)
        assert done.exit_code == 0, done.output
        return done

    def refused(self, *options: str, code: int = 1) -> str:
        """Publish what must be refused; return what is said."""
        before = self.seen()
        done = self.say("publish", *options)
        assert done.exit_code == code, done.output
        assert "Inget publicerades: " in done.stderr
        assert "orört" in done.stderr
        assert self.seen() == before
        return done.output

    def seen(self) -> dict[str, bytes]:
        shown = self.web / "aktuell"
        return {path.relative_to(shown).as_posix(): path.read_bytes() for path in shown.rglob("*") if path.is_file()}

    def title(self) -> str:
        return next(line for line in self.page().splitlines() if line.startswith("rubrik:"))

    def page(self) -> str:
        return (self.web / "aktuell/exempel/rs/2025-03-04/1/index.html").read_text(encoding="utf-8")

    def add(self, name: str, text: str) -> None:
        file = self.laid.path(name)
        file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8", newline="\n")
        self.laid.commit()

    def rename(self, old: str, new: str) -> None:
        self.laid.change(FIRST, f"rubrik: {old}", f"rubrik: {new}")
        self.laid.commit()


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    office = Office(lay(tmp_path / "p"))
    monkeypatch.setattr(publish, "build", office.build)
    shutil.rmtree(office.laid.path("records/sigill"))  # most of these tests change the records
    office.laid.commit()
    return office


def test_publish_again_go_back_and_forth(office: Office) -> None:
    old = office_title(office)
    assert "Publicering 1 visas nu" in office.publish().stdout
    first = office.seen()
    assert "Inget har ändrats sedan publicering 1" in office.publish().stdout
    office.rename(old, "Något annat")
    assert "Publicering 2 visas nu" in office.publish().stdout
    second = office.seen()
    assert office.title() == "rubrik: Något annat"
    listed = office.publish("--lista").stdout.splitlines()
    assert [line.split()[0] for line in listed] == ["2", "1"]
    assert listed[0].endswith("visas nu")
    said = office.say("rollback", "1").stdout
    assert "Publicering 1 från 1 januari 2026 visas nu." in said
    assert "tagits ned sedan dess syns igen" in said
    assert office.seen() == first
    # Publishing what was made last shows it again, and makes no third.
    assert "Publicering 2 visas nu" in office.publish().stdout
    assert office.seen() == second


def office_title(office: Office) -> str:
    text = office.laid.path(FIRST).read_text(encoding="utf-8")
    return next(line for line in text.splitlines() if line.startswith("rubrik:")).removeprefix("rubrik: ")


def test_old_publications_go_and_the_shown_one_stays(office: Office) -> None:
    title = office_title(office)
    office.publish("--behall", "2")
    office.say("rollback", "1")
    for number in range(2, 5):
        office.rename(title, title := f"Rubrik {number}")
        office.publish("--behall", "2")
    assert [line.split()[0] for line in office.publish("--lista").stdout.splitlines()] == ["4", "3"]
    office.say("rollback", "3")
    office.rename(title, "Sist")
    told = office.say("publish", "--behall", "1").stdout
    assert "Borttagna äldre publiceringar: 3, 4." in told
    assert "finns inte; de som finns är 5" in office.say("rollback", "3").stderr


def test_publications_share_what_is_the_same_and_nothing_with_the_cache(office: Office) -> None:
    office.publish()
    office.rename(office_title(office), "Något annat")
    office.publish()
    first, second = sorted(path for path in (office.web / "publiceringar").iterdir() if path.is_dir())
    same = Path("exempel/rs/2025-03-04/2/index.html")
    changed = Path("exempel/rs/2025-03-04/1/index.html")
    assert (first / same).samefile(second / same)
    assert not (first / changed).samefile(second / changed)
    assert not (second / same).samefile(office.laid.project.cache / "publicering/site" / same)


def test_what_stops_a_check_stops_a_publishing(office: Office) -> None:
    office.publish()
    office.add(FIRST, "rubrk: Fel\n")
    assert "stoppar M003" in office.refused()


def test_a_document_that_cannot_be_made_stops(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(project: Project, _options: Options) -> Built:
        return Built(check(project), published=False, failures=("protokoll: PDF-filen kunde inte skrivas",))

    office.publish()
    monkeypatch.setattr(publish, "build", failing)
    said = office.refused()
    assert "alla dokument gick inte att göra:\n  protokoll: PDF-filen kunde inte skrivas" in said


def test_personal_data_is_decided_about_first(office: Office) -> None:
    office.publish()
    office.add(FIRST, TELEPHONE)
    said = office.refused()
    assert "1 personuppgift är inte granskad;" in said
    assert "R801" in said
    office.add(FIRST, MASKED)
    office.publish()


def test_personal_data_that_no_reader_gets_stops_nothing(office: Office) -> None:
    office.add(FIRST, TELEPHONE + "publicering: intern\n")
    office.publish()


def test_a_lost_seal_stops(office: Office) -> None:
    office.laid.seal()
    office.laid.commit()
    office.publish()
    office.laid.path(SEALS).unlink()
    office.laid.commit()
    assert "sigill håller inte" in office.refused()


def test_what_is_not_saved_stops_unless_asked_for(office: Office) -> None:
    office.publish()
    commit = b'"commit": ""'
    assert commit not in office.seen()["kontroll/publicering.json"]
    office.laid.change(SECOND, "rubrik: ", "rubrik: Nytt om ")
    said = office.refused()
    assert SECOND in said
    assert "--osparat" in said
    office.publish("--osparat")
    assert commit in office.seen()["kontroll/publicering.json"]


def test_records_that_change_meanwhile_stop(office: Office) -> None:
    office.publish()
    title = office_title(office)
    office.meanwhile = lambda: office.rename(title, "Medan det byggdes")
    assert "ändrades medan de publicerades" in office.refused()


def test_documents_that_differ_stop_unless_asked_for(office: Office) -> None:
    office.differing = 2
    assert "skiljer sig i 2 dokument" in office.refused()
    office.publish("--trots-skillnader")


def test_a_full_disk_is_told(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.publish()
    office.rename(office_title(office), "Något annat")

    def full(_source: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(target))

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "copyfile", full)
        assert "disken är full" in office.refused(code=2)
    assert "Publicering 2 visas nu" in office.publish().stdout


def test_where_links_cannot_be_made_a_folder_is_shown(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(self: Path, *_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no links here", str(self))

    monkeypatch.setattr(Path, "symlink_to", no_links)
    old = office_title(office)
    office.publish()
    office.rename(old, "Något annat")
    office.publish()
    assert not (office.web / "aktuell").is_symlink()
    assert office.publish("--lista").stdout.splitlines()[0].endswith("visas nu")
    office.say("rollback", "1")
    assert office.title() == f"rubrik: {old}"
    assert [path.name for path in office.web.iterdir() if path.name.startswith(".")] == []


def test_a_publication_that_someone_changed_is_not_shown_again(office: Office) -> None:
    office.publish()
    office.rename(office_title(office), "Något annat")
    office.publish()
    first = min(path for path in (office.web / "publiceringar").iterdir() if path.is_dir())
    page = first / "exempel/rs/2025-03-04/1/index.html"
    page.write_text("förfalskad", encoding="utf-8")
    done = office.say("rollback", "1")
    assert done.exit_code == 2
    assert "publicering 1 har ändrats sedan den gjordes" in done.stderr
    assert office.title() == "rubrik: Något annat"


def test_what_others_have_made_is_left_alone(office: Office) -> None:
    (office.web / "aktuell").mkdir(parents=True)
    (office.web / "aktuell/index.html").write_text("en annan webbplats", encoding="utf-8")
    assert "är ingen publicering" in office.refused(code=2)
    for folder in ("records", "docs/under", "theme"):
        done = office.say("publish", to=str(office.laid.root / folder))
        assert done.exit_code == 2
        assert "välj en annan mapp" in done.stderr


def test_the_place_can_stand_in_the_settings(office: Office) -> None:
    done = RUNNER.invoke(APP, ["publish", "--project", str(office.laid.root)])
    assert done.exit_code == 2
    assert "säg vart" in done.stderr
    settings = "extra:\n  publicering: {till: ../webb, behall: 2}\n"
    (office.laid.root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    office.laid.commit()
    assert RUNNER.invoke(APP, ["publish", "--project", str(office.laid.root)]).exit_code == 0
    assert office.seen()


def test_to_a_branch(office: Office) -> None:
    assert "git push origin webbplats" in office.say("publish", to="branch:webbplats").stdout
    office.rename(office_title(office), "Något annat")
    assert office.say("publish", to="branch:webbplats").exit_code == 0
    assert office.say("rollback", "1", to="branch:webbplats").exit_code == 0
    log = office.laid.git("log", "--format=%s", "webbplats").splitlines()
    assert log == ["Tillbaka till publicering 1, 2026-01-01", "Publicering 2, 2026-01-01", "Publicering 1, 2026-01-01"]
    assert office.laid.git("status", "--porcelain") == ""
