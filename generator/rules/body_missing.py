"""Every record lies with a body and an organisation that have files of their own."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.model.organisation import Organisation
from generator.model.report import Solution

CODE = Code(
    "R005",
    Severity.STOP,
    "Organ eller organisation saknas",
    "Mappens namn säger vilket organ och vilken organisation posten hör till. Båda ska ha en egen fil, "
    "annars saknas namn, ordval och ledamöter.",
    "Skriv organisation.yaml i organisationens mapp och organ.yaml i organets mapp, eller flytta posten.",
    example="records/exempel/rs/2025-05-06/12-budget.yaml",
    mended="records/exempel/organisation.yaml\nrecords/exempel/rs/organ.yaml\n"
    "records/exempel/rs/2025-05-06/12-budget.yaml",
)


def check(library: Library) -> Iterator[Finding]:
    told = set(library.unread)  # a file that cannot be read has findings of its own
    for entry in library.entries:
        if isinstance(entry.record, Solution | Organisation):
            continue
        place = entry.place
        body = f"{place.organisation}/{place.body}"
        if place.organisation not in told and library.organisation_record(entry) is None:
            told.add(place.organisation)
            yield Finding(CODE, entry.file, _message(place.organisation, "organisation.yaml"), path=("typ",))
        if place.body and body not in told and library.body_record(entry) is None:
            told.add(body)
            yield Finding(CODE, entry.file, _message(body, "organ.yaml"), path=("typ",))


def _message(folder: str, file: str) -> str:
    if not folder:
        return "posten ligger inte i en organisations mapp"
    return f"mappen {folder} saknar {file}"
