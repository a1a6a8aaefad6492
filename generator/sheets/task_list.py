"""Uppdragslista: what a body has asked for and been asked, as it stood on a day."""

from dataclasses import replace
from datetime import date

from generator.library.assignments import Task, TaskState
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.organisation import Body
from generator.model.paragraph import Paragraph as GivingParagraph
from generator.sheets.composer import Composer, facts, flatten
from generator.sheets.describe import body_name, day_text
from generator.sheets.head import make_head
from generator.sheets.lists import full_columns, plain
from generator.sheets.status import task_state
from generator.swedish import NBSP, listed, long_date, lower_first, upper_first
from generator.tree.blocks import Block, Blocks, Paragraph
from generator.tree.document import Document
from generator.tree.inline import Inlines, LineBreak, Text

KIND = "Uppdragslista"
HEADERS = ("Uppdrag", "Till", "Givet", "Senast", "Läge")


def task_list(library: Library, entry: Entry, day: date) -> Document:
    """Return a body's assignments on a day: those that go on, and those that ended in the year before."""
    assert isinstance(entry.record, Body)
    composer = Composer(library, entry)
    name = lower_first(body_name(library, entry))
    known = [on_day(library, task, day) for task in tasks_of(library, entry)]
    tasks = [task for task in known if task is not None]
    going = sorted((task for task in tasks if not _closed(task, day)), key=lambda task: (task.due or date.max, task.id))
    ended = [task for task in tasks if _closed(task, day) and _ended_lately(task, day)]
    late = sum(task.state(day) is TaskState.LATE for task in going)
    parts: list[Block | Blocks] = [
        facts(("Läget den", long_date(day)), ("Inte avslutade", str(len(going))), ("Försenade", str(late)))
    ]
    from_here = f"Uppdrag från {name}"
    received = f"Uppdrag till {name}"  # who they are given to need not be said in each row
    for title, those in (
        (from_here, [task for task in going if _gives(task, entry)]),
        (received, [task for task in going if not _gives(task, entry)]),
        ("Avslutade det senaste året", ended),
    ):
        if those:
            rows = [_row(composer, task, day, own=title == from_here, told_to=title != received) for task in those]
            parts += [composer.heading(1, title), full_columns("", HEADERS, rows, row_headers=True)]
    composer.at(entry)
    if not going and not ended:
        parts.append(Paragraph((Text("Alla uppdrag är avslutade, och inget av dem det senaste året."),)))
    parts.append(composer.footnotes())
    head = make_head(library, entry, f"Uppdrag hos {name} den {long_date(day)}", KIND, day)
    return Document(task_list_name(entry), head, flatten(parts))


def task_list_name(entry: Entry) -> str:
    return f"uppdragslista-{entry.place.body}"


def tasks_of(library: Library, entry: Entry) -> list[Task]:
    """Return the assignments that a body has given, and those that others have given it by name."""
    body = entry.record
    assert isinstance(body, Body)
    names = {str(name).casefold() for name in (body.name, body.short_name) if name}
    return [
        task
        for task in library.tasks.values()
        if task.source.place.organisation == entry.place.organisation
        and (_gives(task, entry) or any(to.casefold() in names for to in task.to))
    ]


def on_day(library: Library, task: Task, day: date) -> Task | None:
    """Return the assignment as it was known on a day, or None when it had not been given yet."""
    given_in = library.resolve(task.given_in, task.source).entry if task.given_in else task.source
    given = library.day_of(given_in) if given_in else None
    if given is not None and given > day:
        return None
    return replace(task, reports=tuple(each for each in task.reports if each.day is None or each.day <= day))


def _closed(task: Task, day: date) -> bool:
    return task.state(day) is TaskState.CLOSED


def _ended_lately(task: Task, day: date) -> bool:
    ended = task.reports[-1].day
    return ended is None or (day - ended).days <= 365


def _gives(task: Task, entry: Entry) -> bool:
    return task.source.place.body == entry.place.body


def _row(composer: Composer, task: Task, day: date, *, own: bool, told_to: bool) -> tuple[Inlines, ...]:
    composer.at(task.source)
    given = (
        composer.reference(task.given_in) if task.given_in else composer.link(task.source, _given(composer, task, own))
    )
    return (
        composer.line(task.text),
        composer.line(listed(task.to)) if told_to else (),
        (given,),
        plain(task.due.isoformat() if task.due else "Utan tid"),
        _state(composer, task, day),
    )


def _given(composer: Composer, task: Task, own: bool) -> str:
    """Return the words of the link to the paragraph: without its body among the body's own."""
    record, meeting = task.source.record, composer.library.meeting_record(task.source)
    if not own or not isinstance(record, GivingParagraph) or meeting is None:
        return ""
    return f"{day_text(meeting)} §{NBSP}{record.number}"


def _state(composer: Composer, task: Task, day: date) -> Inlines:
    """Return where an assignment stands, and what its latest report says and where."""
    state: Inlines = (task_state(task.state(day)),)
    if not task.reports:
        return state
    told = upper_first(task.status.value)
    return (*state, LineBreak(), Text(f"{told}, "), composer.link(task.reports[-1].source))
