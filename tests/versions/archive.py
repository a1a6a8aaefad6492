"""A small archive in git whose records have been changed on chosen days."""

from pathlib import Path

from generator.library.library import Library
from generator.library.public import public
from generator.loading.load import load
from generator.loading.project import Project
from generator.site.planning.plan import FilePlan, PagePlan, Plan
from generator.site.planning.registry import plan_site
from generator.site.settings import Settings
from generator.today import today
from generator.versions.histories import read_histories
from generator.versions.version import Histories
from generator.writers.html import HtmlWriter
from tests.history.repository import Repository
from tests.sites import CHECKOUT

MEETING = "records/prov/rs/2025-03-04"
ORGANISATION = "records/prov/organisation.yaml"
BODY = "records/prov/rs/organ.yaml"


class Archive(Repository):
    """The archive, with one organisation, one body and one meeting from the beginning."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.write(".gitignore", ".kansli/\n")
        self.write(ORGANISATION, "format: 1\ntyp: organisation\nnamn: Region Prov\nslag: region\nfiktiv: ja\n")
        self.write(BODY, "format: 1\ntyp: organ\nnamn: Regionstyrelsen\nslag: styrelse\n")
        self.meeting("justerat")

    def meeting(self, status: str, more: str = "") -> None:
        self.write(
            f"{MEETING}/sammantrade.yaml", f"format: 1\ntyp: sammanträde\ndatum: 2025-03-04\nstatus: {status}\n{more}"
        )

    def paragraph(self, number: int, text: str, more: str = "", name: str = "arende") -> str:
        """Write a paragraph; return its identity."""
        head = f"format: 1\ntyp: paragraf\nparagraf: {number}\nrubrik: Ärende {number}\nslag: information\n"
        self.write(f"{MEETING}/{number:03}-{name}.yaml", f"{head}sammanfattning: {text}\n{more}")
        return f"prov/rs/2025-03-04 § {number}"

    def libraries(self) -> tuple[Library, Library]:
        """Return the whole library and the public one."""
        project = Project(self.root)
        whole = Library(load(project).entries, cache=project.cache)
        return whole, public(whole)

    def histories(self, *, subjects: bool = False) -> Histories:
        return read_histories(self.root, *self.libraries(), subjects=subjects)

    def texts(self, identity: str) -> list[str]:
        """Return what the versions of a paragraph say, the oldest first; "–" for one that is not shown."""
        history = self.histories().of.get(identity)
        entries = [version.load() for version in history.versions] if history else []
        return [str(entry.record.summary) if entry else "–" for entry in entries]  # type: ignore[attr-defined]  # paragraphs

    def plans(self, *, subjects: bool = False) -> list[Plan]:
        _, shown = self.libraries()
        return plan_site(shown, today(), Settings(), self.root, self.histories(subjects=subjects))

    def written(self, *, subjects: bool = False) -> dict[str, bytes]:
        """Return every page, and every document of the pages, as the site has them, by address."""
        writer, found = HtmlWriter(CHECKOUT / "theme"), {}
        for plan in self.plans(subjects=subjects):
            if isinstance(plan, FilePlan):
                found[plan.address] = plan.make()
                continue
            assert isinstance(plan, PagePlan)
            page = plan.make()
            papers = [paper.make(today()) for paper in (plan.papers() if plan.papers else ())]
            beside = b"".join(data for _, data in (plan.beside() if plan.beside else ()))
            found[plan.address] = f"{writer.page(page, '')}{page}{papers}".encode() + beside
        return found
