"""Referral back by a minority: only in fullmäktige, by a third of those present, and with a motive."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.paragraph import Paragraph
from generator.rules.paragraphs import paragraphs
from generator.rules.votes import Held, votes_of
from generator.vocabulary import BodyKind, DeferralKind, Majority, Outcome

CODE = Code(
    "R406",
    Severity.STOP,
    "Återremiss av en minoritet utan stöd i lagen",
    "I fullmäktige bordläggs eller återremitteras ett ärende om minst en tredjedel av de närvarande begär det. "
    "Återremissen ska motiveras. I nämnder, styrelser och utskott gäller enkel majoritet.",
    "Rätta majoritet eller minoritet, eller skriv motivering.",
    source="KL 5 kap. 50 § och 6 kap. 33 §",
    example="uppskjutet: {slag: återremiss, minoritet: ja}",
    mended="uppskjutet:\n  slag: återremiss\n  minoritet: ja\n  motivering: Kostnaderna ska redovisas.",
)


def check(library: Library) -> Iterator[Finding]:
    for entry, record in paragraphs(library):
        if record.deferral is not None or record.votes:
            yield from _paragraph(library, entry, record)


def _paragraph(library: Library, entry: Entry, record: Paragraph) -> Iterator[Finding]:
    deferral = record.deferral
    body = library.body_record(entry)
    council = body is None or body.kind is BodyKind.COUNCIL
    if deferral is not None and deferral.minority:
        if not council:
            message = "en minoritet kan återremittera eller bordlägga bara i fullmäktige"
            yield Finding(CODE, entry.file, message, path=("uppskjutet", "minoritet"))
        if deferral.kind is DeferralKind.REFERRED_BACK and not deferral.reason:
            yield Finding(CODE, entry.file, "återremissen saknar motivering", path=("uppskjutet",))
    for held in votes_of(entry, record):
        if held.vote.majority is Majority.MINORITY:
            yield from _vote(held, council)


def _vote(held: Held, council: bool) -> Iterator[Finding]:
    path = (*held.path, "majoritet")
    if not council:
        message = "majoritet: minoritet gäller bara i fullmäktige"
        yield Finding(CODE, held.entry.file, message, path=path)
        return
    if held.tally is None:
        return
    yes, no, abstaining = held.tally
    asked = yes if held.vote.outcome is Outcome.YES else no
    present = yes + no + abstaining
    if asked * 3 < present:
        message = f"{asked} av {present} är mindre än en tredjedel"
        yield Finding(CODE, held.entry.file, message, path=path)
