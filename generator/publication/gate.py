"""What stops a publishing, besides what stops a build: personal data nobody has decided about, broken seals, and
documents whose page, Word and PDF differ.
"""

from pathlib import Path

from generator.checking import Checked
from generator.findings.finding import Finding
from generator.history.source import Source, source_of, unsaved
from generator.library.library import Library
from generator.library.public import public, publication
from generator.library.sections import attached
from generator.loading.project import Project
from generator.publication.publication import PublishError
from generator.seals.verdict import verdict
from generator.site.build import Built
from generator.vocabulary import Publication

SHOWN = 10


class RefusedError(PublishError):
    """Something in the records, or in what was made of them, stops the publishing. `findings` tells where."""

    def __init__(self, message: str, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(message)
        self.findings = findings


def must_be_saved(root: Path) -> Source | None:
    """Return the commit that will be published; refuse what is not saved in git."""
    changed = unsaved(root)
    if changed:
        raise RefusedError(
            f"det finns ändringar som inte är sparade i git:{_listed(changed)}\nSpara dem med git commit, så går det "
            "att se vad som publicerades. Eller publicera ändå med --osparat"
        )
    return source_of(root)


def must_be_built(built: Built) -> None:
    if built.checked.stops:
        raise RefusedError("det finns fel som stoppar", built.checked.findings)
    if not built.published:
        raise RefusedError(f"alla dokument gick inte att göra:{_listed(built.failures)}")


def must_be_reviewed(checked: Checked) -> None:
    """Refuse when readers would get personal data that nobody has confirmed or masked."""
    leaving = _leaving(checked.library)
    found = tuple(each for each in checked.findings if each.code.review and each.file in leaving)
    if found:
        what = (
            "1 personuppgift är inte granskad" if len(found) == 1 else f"{len(found)} personuppgifter är inte granskade"
        )
        raise RefusedError(f"{what}; skriv under granskat om de publiceras eller maskeras", found)


def must_be_sealed(project: Project) -> None:
    """Refuse when a seal does not hold; what is unsigned may pass."""
    wrong = verdict(project).wrong
    if wrong:
        raise RefusedError(f"sigill håller inte:{_listed(wrong)}\nSe kansli verify")


def must_be_alike(built: Built, allowed: bool) -> None:
    if built.differing and not allowed:
        raise RefusedError(
            f"sida, Word och PDF skiljer sig i {built.differing} dokument. Se vilka: kansli build och sedan kansli "
            "parity. Måste det ut ändå: --trots-skillnader"
        )


def _leaving(library: Library) -> set[str]:
    """Return the files that readers get something from: public records, and what they attach."""
    leaving: set[str] = set()
    for shown in public(library).entries:
        entry = library.by_id[shown.id]
        if publication(library, entry) is Publication.PUBLIC and not entry.record.withdrawn:
            folder = entry.file.rpartition("/")[0]
            leaving.update((entry.file, *(f"{folder}/{name}" for _, name in attached(entry))))
    return leaving


def _listed(lines: tuple[str, ...] | list[str]) -> str:
    more = f"\n  och {len(lines) - SHOWN} till" if len(lines) > SHOWN else ""
    return "".join(f"\n  {line}" for line in lines[:SHOWN]) + more
