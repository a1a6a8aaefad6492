"""A small project to seal: one meeting with two paragraphs and an attachment, with or without git."""

import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.checking import check
from generator.findings.finding import Finding
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.loading.load import load
from generator.loading.project import Project
from generator.seals.seal import sealed, to_seal
from tests.rules.cases import CASES, lay_out

MEETING = "exempel/rs/2025-03-04"
FIRST = f"records/{MEETING}/1-bidrag.yaml"
SECOND = f"records/{MEETING}/2-avslutning.yaml"
SEALS = f"records/sigill/{MEETING}.yaml"
CASE = CASES / "sealed_missing" / "pass-allt-finns.d"


@dataclass(frozen=True)
class Laid:
    """A project on disk."""

    root: Path

    @property
    def project(self) -> Project:
        return Project(self.root)

    def path(self, name: str) -> Path:
        return self.root / name

    def change(self, name: str, old: str, new: str) -> None:
        text = self.path(name).read_text(encoding="utf-8")
        assert old in text
        self.path(name).write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")

    def findings(self) -> list[Finding]:
        return list(check(self.project).findings)

    def said(self) -> list[str]:
        """Return code and message of every finding."""
        return [f"{finding.code.name} {finding.message}" for finding in self.findings()]

    def library(self) -> Library:
        return Library(load(self.project).entries)

    def entry(self, identity: str) -> Entry:
        return self.library().by_id[identity]

    def seal(self) -> None:
        library = self.library()
        _, file = sealed(self.root, to_seal(library, library.by_id[MEETING]), "Siv", date(2025, 3, 11))
        assert file
        self.path(file.path).parent.mkdir(parents=True, exist_ok=True)
        self.path(file.path).write_text(file.text, encoding="utf-8", newline="\n")

    def git(self, *arguments: str) -> str:
        ran = subprocess.run(
            ["git", "-c", "user.name=Siv", "-c", "user.email=siv@exempel.example", *arguments],
            cwd=self.root, capture_output=True, text=True, encoding="utf-8", check=True,
        )  # fmt: skip
        return ran.stdout

    def commit(self, *options: str, message: str = "Sparat") -> None:
        if not self.path(".git").exists():
            self.git("init", "-q")
        self.git("add", "-A")
        self.git("-c", "commit.gpgsign=false", "commit", "-q", "-m", message, *options)


def lay(root: Path) -> Laid:
    """Lay out the sealed project as the rules' cases have it."""
    root.mkdir(parents=True, exist_ok=True)
    laid = Laid(lay_out(CASE, root).root)
    for name in ("docs", "theme"):
        (root / name).mkdir()
    (root / "mkdocs.yml").write_text("", encoding="utf-8")
    (root / ".gitignore").write_text(".kansli/\n", encoding="utf-8")
    return laid
