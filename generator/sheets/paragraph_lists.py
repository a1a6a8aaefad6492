"""The lists that some kinds of paragraph carry, each as a table or list with its own heading."""

from collections.abc import Callable, Iterable

from generator.model.paragraph import Paragraph as Model
from generator.model.paragraph_parts import Delegated, ElectionItem
from generator.sheets.composer import Composer, day_or_empty, facts, flatten
from generator.sheets.decisions import people
from generator.sheets.lists import full_columns, plain
from generator.sheets.order import body_of
from generator.sheets.running_text import merged
from generator.sheets.status import activity_status
from generator.swedish import NBSP, listed, number, upper_first
from generator.tree.blocks import Block, Blocks, List, ListItem, Paragraph
from generator.tree.inline import Inlines, Link, Strong, Text
from generator.vocabulary import ElectionKind, InitiativeKind

Maker = Callable[[Composer, Model], Blocks]
MANY = 6


def formalities(composer: Composer, record: Model) -> Blocks:
    given, words = record.formalities, body_of(composer).wording
    if given is None:
        return ()
    return facts(
        (words.adjuster, people(given.adjusters)),
        (words.substitute_adjuster, people(given.substitutes)),
        (words.adjusted_where, composer.line(given.place)),
        ("Tillkommer på dagordningen", composer.line("; ".join(given.added))),
        ("Utgår", composer.line("; ".join(given.removed))),
        ("Ordning", composer.line(given.order)),
    )


def deferral(composer: Composer, record: Model) -> Blocks:
    given = record.deferral
    if given is None:
        return ()
    known = facts(
        ("Begärd av", "Minst en tredjedel av de närvarande ledamöterna" if given.minority else ""),
        ("Till", composer.line(given.to)),
        ("Tas upp igen", day_or_empty(given.until)),
    )
    if not given.reason:
        return known
    return (*known, Paragraph((Strong((Text("Motivering"),)),)), *composer.text(given.reason))


def amounts(composer: Composer, record: Model) -> Blocks:
    rows = []
    for each in record.amounts:
        money = f"{number(each.amount)}{NBSP}{each.unit}"
        direction = upper_first(each.direction.value) if each.direction else ""
        purpose = composer.line(each.purpose)
        rows.append(
            (
                (Strong(purpose),) if each.is_sum else purpose,
                composer.line(each.body),
                plain(money),
                composer.line(each.period),
                plain(direction),
                composer.line(each.funding),
            )
        )
    return full_columns("", ("Ändamål", "Organ", "Belopp", "Period", "Slag", "Finansiering"), rows, row_headers=True)


def delegated(composer: Composer, those: Iterable[Delegated]) -> Blocks:
    rows = [
        (
            plain(each.day.isoformat()),
            composer.line(each.decision),
            composer.line(each.delegate),
            composer.line(each.item),
            composer.case_numbers((each.case_number,)) if each.case_number else (),
            composer.line(each.secret),
        )
        for each in those
    ]
    headers = ("Datum", "Beslut", "Delegat", "Punkt", "Dnr", "Sekretess")
    return full_columns("", headers, rows)


def chair_decisions(composer: Composer, record: Model) -> Blocks:
    rows = [
        (
            plain(each.day.isoformat()),
            composer.line(each.decision),
            composer.line(each.reason),
            plain(str(each.by)),
            composer.case_numbers((each.case_number,)) if each.case_number else (),
        )
        for each in record.chair_decisions
    ]
    return full_columns(
        "",
        ("Datum", "Beslut", "Varför det var brådskande", "Ordförande", "Dnr"),
        rows,
    )


def notices(composer: Composer, record: Model) -> Blocks:
    rows: list[tuple[Inlines, ...]] = []
    for each in record.notices:
        title = composer.line(each.title)
        linked: Inlines = (Link(each.link, title),) if each.link else title
        rows.append((linked, composer.line(each.sender), plain(day_or_empty(each.day)), plain(each.number)))
    return full_columns("", ("Handling", "Avsändare", "Datum", "Nummer"), rows, row_headers=True)


def information(composer: Composer, record: Model) -> Blocks:
    items = []
    for each in record.information:
        by = (Text(". Information lämnas av "), *composer.line(each.by), Text("."))
        items.append(ListItem(None, (Paragraph((Strong(composer.line(each.about)), *by)), *composer.text(each.text))))
    return (List(False, tuple(items)),) if items else ()


def elections(composer: Composer, record: Model) -> Blocks:
    rows = [
        (
            plain(_elected(each)),
            plain("" if each.kind is ElectionKind.VACANT else upper_first(each.kind.value)),
            composer.line(upper_first(each.post)),
            composer.line(each.instead_of),
            plain(day_or_empty(each.starts)),
            plain(day_or_empty(each.ends)),
        )
        for each in record.elections
    ]
    return full_columns("", ("Namn", "Slag", "Uppdrag", "Efter", "Från", "Till"), rows, row_headers=True)


def _elected(item: ElectionItem) -> str:
    if item.person:
        return str(item.person)
    return "–" if item.kind is ElectionKind.POSTPONED else "Vakant"


def remitted(composer: Composer, record: Model) -> Blocks:
    given = record.remitted
    if given is None:
        return ()
    return facts(
        ("Remiss", composer.line(given.title)),
        ("Remittent", composer.line(given.sender)),
        ("Beteckning", composer.line(given.designation)),
        ("Sista svarsdag", day_or_empty(given.due)),
        ("Yttrande", composer.line(given.answer)),
    )


def initiatives(composer: Composer, record: Model) -> Blocks:
    parts: list[Block | Blocks] = []
    for each in record.initiatives:
        may_not = "Får inte ställas" if each.refused else ""
        asked = each.kind in (InitiativeKind.INTERPELLATION, InitiativeKind.QUESTION)
        answered = "Besvarad" if each.answered else ("Ännu inte besvarad" if asked and not each.refused else "")
        parts.append(
            facts(
                (upper_first(each.kind.value), composer.line(each.title)),
                ("Väckt av", people(each.by)),
                ("Nummer", plain(each.number)),
                ("Datum", day_or_empty(each.day)),
                ("Läge", may_not or answered),
            )
        )
        parts.append(composer.text(each.answer))
    return flatten(parts)


def bylaws(composer: Composer, record: Model) -> Blocks:
    parts = [
        facts(
            ("Antas", composer.line(each.title)),
            ("Ersätter", composer.line(each.replaces)),
            ("Gäller från", day_or_empty(each.valid_from)),
            ("Författningssamling", composer.line(each.collection)),
        )
        for each in record.bylaws
    ]
    return flatten(list(parts))


def assignments(composer: Composer, record: Model) -> Blocks:
    """Return the assignments: a few in words, many as a table."""
    if len(record.assignments) > MANY:
        return _assignment_table(composer, record)
    items = []
    for each in record.assignments:
        when = f"Ska vara klart senast {each.due.isoformat()}." if each.due else "Ingen tid är angiven."
        to = f" till {listed(each.to)}" if each.to else ""
        point = composer.points(" i ", (each.point,) if each.point else ())
        given = (Text(f"Ges{to}"), *point, Text(". ")) if to or point else ()
        report = f" Redovisas till {composer.name_inside(each.report_to)}." if each.report_to else ""
        items.append(
            ListItem(
                None,
                (
                    Paragraph((Strong(composer.line(each.text)),)),
                    Paragraph(merged((*given, Text(f"{when}{report} Uppdragets id är {each.id}.")))),
                ),
            )
        )
    return (List(False, tuple(items)),) if items else ()


def _assignment_table(composer: Composer, record: Model) -> Blocks:
    rows: list[tuple[Inlines, ...]] = [
        (
            composer.line(each.text),
            plain(each.point),
            composer.line(upper_first(listed(each.to))),
            plain(each.due.isoformat() if each.due else "Ingen tid"),
            plain(upper_first(composer.name_inside(each.report_to)) if each.report_to else ""),
            plain(each.id),
        )
        for each in record.assignments
    ]
    return full_columns(
        "", ("Uppdrag", "Punkt", "Till", "Klart senast", "Redovisas till", "Id"), rows, row_headers=True
    )


def reported(composer: Composer, record: Model) -> Blocks:
    rows: list[tuple[Inlines, ...]] = [
        (
            (composer.reference(each.assignment),),
            (activity_status(each.status),),
            composer.line(" ".join(each.text.split())),
            composer.list_of(each.measures),
            composer.line(each.decision),
            composer.line(" ".join(each.remaining.split())),
            plain(each.due.isoformat() if each.due else ""),
        )
        for each in record.reported
    ]
    headers = ("Uppdrag", "Läge", "Redovisning", "Åtgärder", "Beslut", "Återstår", "Ny tid")
    return full_columns("", headers, rows, row_headers=True)
