"""Drafts of what minutes are made of: organisation, body, meeting and paragraph."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from generator.drafts.draft import Draft, blocks, draft_text
from generator.drafts.places import (
    find_body,
    find_meeting,
    find_organisation,
    next_number,
    read_day,
)
from generator.library.library import Library
from generator.library.terms import serving
from generator.loading.entry import Entry
from generator.loading.names import slug
from generator.loading.yaml_text import flow_group, flow_list, scalar
from generator.manual.examples import paragraph_examples
from generator.model.organisation import Body, Mandate
from generator.vocabulary import ParagraphKind, Post

Answers = dict[str, str]

CHAIRS = (Post.CHAIR,)
DECIDING = (Post.CHAIR, Post.FIRST_VICE_CHAIR, Post.SECOND_VICE_CHAIR, Post.VICE_CHAIR, Post.MEMBER)

_EXAMPLE_OF: dict[ParagraphKind, tuple[str, ...]] = {
    ParagraphKind.FORMALITIES: ("01-formalia", "formalia"),
    ParagraphKind.DELEGATED: ("12-delegationsbeslut", "delegationsbeslut"),
    ParagraphKind.CHAIR_DECISION: ("13-ordforandebeslut", "ordförandebeslut"),
    ParagraphKind.NOTICES: ("14-meddelanden", "meddelanden"),
    ParagraphKind.INFORMATION: ("15-information", "information"),
    ParagraphKind.ELECTION: ("16-val", "val"),
    ParagraphKind.REPORT_BACK: ("18-aterrapport", "redovisade_uppdrag"),
    ParagraphKind.BUDGET: ("19-budget", "belopp"),
    ParagraphKind.PERIODIC_REPORT: ("20-rapport-och-plan", "tabeller"),
    ParagraphKind.REMITTED: ("21-remiss", "remiss"),
    ParagraphKind.MOTION: ("22-motion", "initiativ"),
    ParagraphKind.INTERPELLATION: ("22-motion", "initiativ"),
    ParagraphKind.QUESTION: ("22-motion", "initiativ"),
    ParagraphKind.CITIZEN_PROPOSAL: ("22-motion", "initiativ"),
    ParagraphKind.BYLAW: ("24-foreskrift", "föreskrift"),
    ParagraphKind.WITHDRAWN: ("27-utgar-och-avslutning", "ajourneringar"),
    ParagraphKind.ADJOURNMENT: ("27-utgar-och-avslutning", "ajourneringar"),
}
_NO_DECISION = frozenset(
    {
        ParagraphKind.INFORMATION,
        ParagraphKind.WITHDRAWN,
        ParagraphKind.ADJOURNMENT,
        ParagraphKind.OTHER,
        ParagraphKind.CLOSING,
    }
)


def organisation(_library: Library, answers: Answers) -> Draft:
    filled = {"namn": scalar(answers["namn"]), "slag": scalar(answers["slag"])}
    folder = slug(answers["kortnamn"])
    return Draft(PurePosixPath(folder, "organisation.yaml"), draft_text("organisation", filled))


def body(library: Library, answers: Answers) -> Draft:
    owner = find_organisation(library, answers["organisation"])
    filled = {
        "namn": scalar(answers["namn"]),
        "kortnamn": scalar(answers["kortnamn"]),
        "slag": scalar(answers["slag"]),
    }
    path = PurePosixPath(owner.id, slug(answers["kortnamn"]), "organ.yaml")
    return Draft(path, draft_text("organ", filled))


def meeting(library: Library, answers: Answers) -> Draft:
    """The body's members that day stand as present; strike those who were not."""
    owner = find_body(library, answers["organ"])
    day = read_day(answers["datum"])
    record = owner.record
    people = serving(record, day) if isinstance(record, Body) else []
    filled = {"datum": day.isoformat(), "status": "planerat"}
    chairs = [str(one.person) for one in people if one.post in CHAIRS]
    if chairs:
        filled["ordförande"] = flow_list(chairs)
    if people:
        filled["närvaro"] = _attendance(people)
    taken = {one.place.meeting for one in library.meetings_of(owner)}
    folder = day.isoformat()
    second = 2
    while folder in taken:
        folder = f"{day.isoformat()}-{second}"
        second += 1
    return Draft(PurePosixPath(owner.id, folder, "sammantrade.yaml"), draft_text("sammanträde", filled))


def _attendance(people: list[Mandate]) -> str:
    groups = (
        ("ledamöter", [one for one in people if one.post in DECIDING]),
        ("ej_tjänstgörande", [one for one in people if one.post is Post.SUBSTITUTE]),
        ("insynsplats", [one for one in people if one.post is Post.OBSERVER]),
    )
    lines = [line for name, group in groups if group for line in (f"  {name}:", *_present(group))]
    return "\n" + "\n".join(lines)


def _present(people: Iterable[Mandate]) -> Iterable[str]:
    for one in people:
        role = one.post.value if one.post in DECIDING and one.post is not Post.MEMBER else ""
        person = str(one.person)
        long = flow_group((("namn", person), ("roll", role), ("region", str(one.sent_by))))
        yield f"    - {long if role or one.sent_by else scalar(person)}"


def paragraph(library: Library, answers: Answers) -> Draft:
    held = find_meeting(library, find_body(library, answers["organ"]), answers["datum"])
    number = next_number(library, held)
    title = answers["rubrik"]
    filled = {"paragraf": str(number), "rubrik": scalar(title), "slag": scalar(answers["slag"])}
    kind = next((one for one in ParagraphKind if one.value == answers["slag"]), ParagraphKind.DECISION)
    if kind not in _NO_DECISION:
        filled["beslut"] = "\n  - verb: beslutar\n    punkter:\n      - Skriv beslutet här."
    else:
        filled["sammanfattning"] = "Skriv här vad paragrafen handlar om."
    path = PurePosixPath(held.id, f"{number:0{_width(library, held)}}-{short_name(title)}.yaml")
    return Draft(path, draft_text("paragraf", filled, _own_example(kind)))


def _width(library: Library, held: Entry) -> int:
    """Return how many digits the body writes in file names: 3 when its files are called 012-val.yaml."""
    owner = library.body_of(held)
    stems = [
        entry.place.stem.split("-")[0]
        for one in (library.meetings_of(owner) if owner else (held,))
        for entry in library.paragraphs_of(one)
    ]
    return max((len(stem) for stem in stems if stem.startswith("0")), default=1)


def _own_example(kind: ParagraphKind) -> dict[str, str]:
    """Return the example that shows what this kind of paragraph has of its own."""
    if kind not in _EXAMPLE_OF:
        return {}
    example, key = _EXAMPLE_OF[kind]
    return {key: blocks(paragraph_examples()[example])[key]}


def short_name(title: str) -> str:
    """Return a file name from a title: its first words, at most forty letters."""
    name = slug(title)
    if len(name) <= 40:
        return name or "utan-rubrik"
    return name[:41].rsplit("-", 1)[0] if "-" in name[:41] else name[:40]
