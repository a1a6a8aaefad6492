"""The register of assignments: where each stands on a day, who has it, and what has come of it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from generator.library.assignments import Task, TaskState
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.organisation import Body
from generator.sheets.composer import Composer
from generator.sheets.describe import body_name, cite, organisation_name
from generator.sheets.follow_up import HEADERS, follow_up, lines
from generator.sheets.lists import full_columns, plain
from generator.sheets.status import task_state
from generator.sheets.task_list import tasks_of
from generator.site import addresses
from generator.site.overviews.registers import register
from generator.site.overviews.rows import words
from generator.swedish import listed, long_date, lower_first
from generator.tree.blocks import Blocks, Column, Heading, Paragraph, Row, Table
from generator.tree.document import Document
from generator.tree.inline import Inlines, LineBreak, Reference, Text

SHOWN = 10
PAGE_SIZE = 40
"""Rows on a page of the register: each tells as much as a paragraph."""
STATES = {state: place for place, state in enumerate(TaskState)}
MEANINGS = {
    TaskState.LATE: "Tiden har gått ut och ingen redovisning har avslutat uppdraget",
    TaskState.UNTREATED: "Redovisat, men arkivet har inget beslut om redovisningen",
    TaskState.OPEN: "Inte redovisat, tiden har inte gått ut",
    TaskState.REPORTED: "Redovisat och behandlat, men inte klart",
    TaskState.CLOSED: "Klart, och redovisningen är behandlad",
}


def in_order(tasks: Sequence[Task], today: date) -> list[Task]:
    """Return assignments by state, those that need somebody's attention first, and then by due date."""
    return sorted(tasks, key=lambda task: (STATES[task.state(today)], task.due or date.max, task.id))


def by_body(library: Library) -> dict[str, list[Task]]:
    """Return the assignments of each body that has any, by the body's id: those it has given and those it has got."""
    found = {entry.id: tasks_of(library, entry) for entry in library.of_kind(Body)}
    return {identifier: tasks for identifier, tasks in found.items() if tasks}


def body_address(entry: Entry) -> str:
    """Return the address of a body's register of assignments."""
    return f"{addresses.TASKS}{entry.place.organisation}/{entry.place.body}/"


def task_register(
    library: Library, today: date, whole: Sequence[Task], body: Entry | None, tasks: Sequence[Task], place: str
) -> Document:
    """Return a page of the register of all or of a body. `whole` are all tasks that it counts, `tasks` the page's."""
    composer = Composer(library, body or tasks[0].source) if tasks else None
    rows = [_row(library, composer, task, today, body) for task in tasks] if composer else []
    title = f"Uppdrag hos {lower_first(body_name(library, body))}" if body else "Uppdrag"
    intro = f"Uppdragen och vad som har blivit av dem, de som kräver något först. {place}".strip()
    columns = tuple(Column(header) for header in ("Uppdrag", "Läge", *HEADERS))
    table = Table("", columns, tuple(Row(row) for row in rows), cards=True)
    first = tasks[:1] == whole[:1]
    content: Blocks = (*(_summary(whole, today) if first and tasks else ()), table)
    if body is None and first:
        content = (*content, *_bodies(library, by_body(library)))
    document = register(title, intro, content)
    organisation = organisation_name(library, body) if body else ""
    return replace(document, head=replace(document.head, organisation=organisation))


def _summary(whole: Sequence[Task], today: date) -> Blocks:
    """Return how many stand where, and what each state means."""
    counts = Counter(task.state(today) for task in whole)
    rows = tuple(
        Row(((task_state(state), LineBreak(), Text(MEANINGS[state])), words(str(counts[state])))) for state in TaskState
    )
    total = Row((words("Alla uppdrag"), words(str(len(whole)))), "sum")
    return (Table("", (Column("Läge"), Column("Antal", "right")), (*rows, total)),)


def _bodies(library: Library, groups: Mapping[str, Sequence[Task]]) -> Blocks:
    """Return links to the registers of the bodies."""
    rows: list[tuple[Inlines, ...]] = []
    for identifier, tasks in groups.items():
        entry = library.by_id[identifier]
        link = Reference(body_address(entry), (Text(body_name(library, entry)),))
        rows.append(((link,), words(organisation_name(library, entry)), words(str(len(tasks)))))
    table = full_columns("", ("Organ", "Organisation", "Uppdrag"), rows, row_headers=True)
    return (Heading(1, (Text("Uppdrag per organ"),), "organ"), *table) if rows else ()


def _row(library: Library, composer: Composer, task: Task, today: date, body: Entry | None) -> tuple[Inlines, ...]:
    composer.at(task.source)
    given = (
        composer.reference(task.given_in)
        if task.given_in
        else composer.link(task.source, cite(library, task.source, body))
    )
    point = Text(f" punkt {task.point}") if task.point else Text("")
    to = f"Till {listed(task.to)}" if task.to else ""
    report_to = f"Redovisas till {composer.name_inside(task.report_to)}" if task.report_to else ""
    what = lines(
        part
        for part in (
            (Reference(task.source.address, composer.line(task.text)),),
            plain(to),
            (Text("Givet i "), given, point),
            plain(report_to),
        )
        if part
    )
    return (what, lines(((task_state(task.state(today)),), plain(_due(task)))), *follow_up(composer, task).cells)


def _due(task: Task) -> str:
    if task.due is None:
        return "Utan angiven tid"
    moved = f", först {task.first_due.isoformat()}" if task.first_due and task.first_due != task.due else ""
    return f"Senast {task.due.isoformat()}{moved}"


def open_tasks(library: Library, body: Entry, today: date) -> Blocks:
    """Return the assignments of a body that are not closed, in short, and the way to its register."""
    tasks = tasks_of(library, body)
    going = [task for task in in_order(tasks, today) if task.state(today) is not TaskState.CLOSED]
    if not tasks:
        return ()
    composer = Composer(library, body)
    rows: list[tuple[Inlines, ...]] = []
    for task in going[:SHOWN]:
        composer.at(task.source)
        rows.append(
            (
                (Reference(task.source.address, composer.line(task.text)),),
                words(listed(task.to)),
                words(task.due.isoformat() if task.due else "Utan angiven tid"),
                (task_state(task.state(today)),),
            )
        )
    closed = len(tasks) - len(going)
    told = f" {closed} är avslutade." if closed > 1 else " Ett är avslutat." if closed else ""
    if len(going) > SHOWN:
        told = f" De {SHOWN} första av {len(going)}.{told}"
    intro = f"Läget den {long_date(today)}.{told} "
    link = Reference(body_address(body), (Text("Registret över uppdrag med alla redovisningar"),))
    columns = tuple(Column(header) for header in ("Uppdrag", "Till", "Klart senast", "Läge"))
    table = Table("", columns, tuple(Row(row) for row in rows), cards=True)
    return (*((table,) if rows else ()), Paragraph((Text(intro), link)))
