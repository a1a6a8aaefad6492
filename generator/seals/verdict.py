"""All that can be proved of the seals: against records and attachments, against git, and who has signed them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.history.git import has_git
from generator.history.signatures import SIGNERS, Signed, is_shallow, last_commit, signature_of_commit, signed_tags
from generator.library.library import Library
from generator.loading.load import load
from generator.loading.project import Project
from generator.seals.files import read_seals, seal_files
from generator.seals.inspect import inspect
from generator.seals.kept import lost_seals

WRONG = "FEL"
UNSIGNED = "OSIGNERAT"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How the seals stand, in a clerk's words. `signatures` are pairs: SIGNERAT, OSIGNERAT, FEL or OBS, and why."""

    files: int = 0
    seals: int = 0
    breaches: tuple[str, ...] = ()
    signatures: tuple[tuple[str, str], ...] = ()

    @property
    def wrong(self) -> tuple[str, ...]:
        """What no one can let pass: broken seals, and signatures that are not valid."""
        return (*self.breaches, *(line for state, line in self.signatures if state == WRONG))

    @property
    def unsigned(self) -> bool:
        return any(state == UNSIGNED for state, _ in self.signatures)


def verdict(project: Project, signers: Path | None = None) -> Verdict:
    """Prove every seal of a project. Reads every record and attachment again, also what looks untouched."""
    files = list(seal_files(project.root))
    lost = tuple(lost_seals(project.root))
    if not files:
        return Verdict(breaches=lost)
    loaded = load(project)
    library = Library(loaded.entries, unread=loaded.unread)
    breaches = (*(f"{each.file}: {each.message}" for each in inspect(library, project.root)), *lost)
    count = sum(len(found.seals) for path, content in files if (found := read_seals(path, content)))
    signatures = _signatures(project.root, [path for path, _ in files], signers or project.root / SIGNERS)
    return Verdict(len(files), count, breaches, tuple(signatures))


def _signatures(root: Path, files: list[str], signers: Path) -> Iterator[tuple[str, str]]:
    """Yield how each seal file stands: SIGNERAT, OSIGNERAT or FEL, and why."""
    if not has_git(root):
        yield UNSIGNED, "Projektet ligger inte i git, eller git saknas. Sigillen prövas utan underskrifter."
        return
    if is_shallow(root):
        yield (
            "OBS",
            "Bara en del av historiken finns här, så äldre sigill kan inte prövas. Hämta allt: git fetch --unshallow",
        )
    if not signers.is_file():
        yield UNSIGNED, f"Listan {signers.name} saknas, så ingen underskrift kan prövas. Se handboken om sigill."
        return
    for file in files:
        yield _signature(root, file, signers)


def _signature(root: Path, file: str, signers: Path) -> tuple[str, str]:
    commit = last_commit(root, file)
    if not commit:
        return UNSIGNED, f"{file}: inte sparad i git som den är nu"
    own = signature_of_commit(root, commit, signers)
    found = [*([own] if own else []), *signed_tags(root, file, signers)]
    good = next((signed for signed in found if signed.good), None)
    if good:
        return "SIGNERAT", f"{file}: {_said(good)}"
    return (WRONG, f"{file}: {_said(found[0])}") if found else (UNSIGNED, f"{file}: ingen underskrift i git")


def _said(signed: Signed) -> str:
    who = f" av {signed.by}" if signed.by else ""
    key = f", nyckel {signed.key}" if signed.key else ""
    return f"{signed.what}{who}{key}{': ' if signed.trouble else ''}{signed.trouble}"
