"""Someone disqualified by jäv neither votes nor reserves nor moves."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Path, Severity
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.decision import Disqualification
from generator.model.paragraph import Paragraph
from generator.model.types import Person
from generator.rules.paragraphs import paragraphs
from generator.rules.votes import votes_of

CODE = Code(
    "R407",
    Severity.STOP,
    "Den som är jävig deltar",
    "Den som är jävig får varken delta eller vara närvarande när ärendet handläggs, och kan därför inte rösta, "
    "yrka eller reservera sig. Gäller jävet vissa punkter skrivs de ut.",
    "Ta bort namnet, eller skriv vilka punkter jävet gäller.",
    source="KL 6 kap. 28–32 §§ och 5 kap. 47–49 §§",
    example="jäv: [{ledamot: Anna Exempel (S)}]\nreservationer: [{av: Anna Exempel (S)}]",
    mended="jäv: [{ledamot: Anna Exempel (S), punkter: [2]}]\nreservationer: [{av: Anna Exempel (S), punkter: [1]}]",
)

Act = tuple[Path, Person, tuple[str, ...], str]


def check(library: Library) -> Iterator[Finding]:
    for entry, record in paragraphs(library):
        if not record.disqualified:
            continue
        away = {each.member: each for each in record.disqualified}
        for path, person, points, verb in _acts(entry, record):
            if person in away and _same_matter(away[person], points):
                message = f"{person} är jävig på § {record.number} men {verb}"
                yield Finding(CODE, entry.file, message, path=path)


def _same_matter(away: Disqualification, points: tuple[str, ...]) -> bool:
    """Jäv for some points touches only acts that say they concern one of those points."""
    return not away.points or bool(set(away.points) & set(points))


def _acts(entry: Entry, record: Paragraph) -> Iterator[Act]:
    for held in votes_of(entry, record):
        for _, path, person in held.answers():
            yield path, person, held.vote.points, "står i omröstningen"
        if held.vote.casting_vote is not None:
            yield (*held.path, "utslagsröst"), held.vote.casting_vote, held.vote.points, "ger utslagsröst"
    for index, motion in enumerate(record.motions):
        for place, person in enumerate(motion.by):
            yield ("yrkanden", index, "av", place), person, motion.points, "yrkar"
    for index, statement in enumerate(record.reservations):
        for place, person in enumerate(statement.by):
            yield ("reservationer", index, "av", place), person, statement.points, "reserverar sig"
