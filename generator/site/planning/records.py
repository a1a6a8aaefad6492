"""The pages of the records."""

from collections.abc import Iterator
from functools import partial

from generator.loading.entry import Entry
from generator.model.organisation import Body
from generator.sheets.task_list import tasks_of
from generator.site.inputs import digest_of
from generator.site.planning.plan import Ground, PagePlan, Plan
from generator.site.record_pages import record_page


def plan_records(ground: Ground) -> Iterator[Plan]:
    """Yield a page for each record."""
    for entry in ground.library.by_id.values():
        yield PagePlan(entry.address, _inputs(ground, entry), partial(record_page, ground.library, entry), entry)


def _inputs(ground: Ground, entry: Entry) -> str:
    """Return the digest of a record's page and documents.

    Its surroundings, its neighbours, for owners all they list, and for a body its assignments as they stand today.
    """
    library, inputs = ground.library, ground.inputs
    parts = [inputs.around(entry), inputs.of(library.shown_with(entry))]
    tasks = tasks_of(library, entry) if isinstance(entry.record, Body) else []
    if tasks:
        parts += [ground.today.isoformat(), *(inputs.around(task.source) for task in tasks)]
    return digest_of(parts)
