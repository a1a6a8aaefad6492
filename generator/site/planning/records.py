"""The pages of the records."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from generator.loading.entry import Entry
from generator.model.organisation import Body
from generator.model.plan import ActivityPlan, ReportBack
from generator.opendata.metadata import metadata
from generator.opendata.places import RECORD
from generator.opendata.record_json import record_json
from generator.sheets.papers import papers_of
from generator.sheets.task_list import tasks_of
from generator.site.inputs import digest_of
from generator.site.page import Page
from generator.site.planning.plan import File, Ground, PagePlan, Plan
from generator.site.planning.tasks import task_inputs
from generator.site.record_pages import record_page


def plan_records(ground: Ground) -> Iterator[Plan]:
    """Yield a page for each record."""
    for entry in ground.library.by_id.values():
        make, beside = partial(_page, ground, entry), partial(_json, ground, entry)
        papers = partial(papers_of, ground.library, entry)
        yield PagePlan(entry.address, _inputs(ground, entry), make, entry, beside, papers)


def _page(ground: Ground, entry: Entry) -> Page:
    told = metadata(ground.library, entry, ground.settings.address)
    return replace(record_page(ground.library, entry, ground.today), metadata=told)


def _json(ground: Ground, entry: Entry) -> Iterator[File]:
    """Yield the record as open data, beside its page."""
    yield f"{entry.address}{RECORD}", record_json(ground.library, entry, ground.settings.address)


def _inputs(ground: Ground, entry: Entry) -> str:
    """Return the digest of a record's page and documents.

    Its surroundings, its neighbours, for owners all they list, for a body what is to come,
    and the assignments that it gives or has.
    """
    library, inputs = ground.library, ground.inputs
    parts = [inputs.around(entry), inputs.of(library.shown_with(entry))]
    tasks = library.tasks_by_source.get(entry.id, ())
    if isinstance(entry.record, Body):
        tasks = tuple(tasks_of(library, entry))
        parts.append(ground.today.isoformat())
    parts += [task_inputs(ground, task) for task in tasks]
    if isinstance(entry.record, ActivityPlan | ReportBack):
        parts.append(inputs.of(library.of_kind(ActivityPlan)))  # whether another plan has the same activities
    return digest_of(parts)
