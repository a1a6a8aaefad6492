"""The registers of assignments: one of all, and one for each body that has any."""

from collections.abc import Iterator, Sequence
from functools import partial

from generator.library.assignments import Task
from generator.loading.entry import Entry
from generator.sheets.describe import body_name, organisation_name
from generator.sheets.follow_up import plans_for
from generator.site import addresses
from generator.site.inputs import digest_of
from generator.site.overviews.tasks import PAGE_SIZE, body_address, by_body, in_order, task_register
from generator.site.page import PageLink
from generator.site.planning.paging import paged
from generator.site.planning.plan import Ground, Plan
from generator.site.record_pages import HOME


def plan_tasks(ground: Ground) -> Iterator[Plan]:
    """Yield the pages of every register of assignments, as they stand on the day of the build."""
    library = ground.library
    yield from _register(ground, addresses.TASKS, None, list(library.tasks.values()))
    for identifier, tasks in by_body(library).items():
        body = library.by_id[identifier]
        yield from _register(ground, body_address(body), body, tasks)


def _register(ground: Ground, address: str, body: Entry | None, tasks: Sequence[Task]) -> Iterator[Plan]:
    library, today = ground.library, ground.today
    whole = in_order(tasks, today)
    states = "".join(task.state(today).name[0] for task in whole)
    bodies = [] if body else [f"{each}{len(those)}" for each, those in by_body(library).items()]
    owner = ground.inputs.of((body,)) if body else ""

    def digest(those: Sequence[Task]) -> str:
        first = (states, owner, *bodies) if those[:1] == whole[:1] else (owner,)
        return digest_of((today.isoformat(), *first, *(task_inputs(ground, task) for task in those)))

    crumbs: tuple[PageLink, ...] = (HOME,)
    if body:
        crumbs = (
            HOME,
            PageLink(organisation_name(library, body), f"{body.place.organisation}/"),
            PageLink(body_name(library, body), body.address),
        )
    return paged(address, whole, digest, partial(task_register, library, today, whole, body), crumbs, today, PAGE_SIZE)


def task_inputs(ground: Ground, task: Task) -> str:
    """Return the digest of all that is told of an assignment: its source, its reports and who treated them."""
    inputs = ground.inputs
    return digest_of(
        (
            inputs.around(task.source),
            *(inputs.around(report.source) for report in task.reports),
            inputs.of(paragraph for report in task.reports for paragraph in report.treated),
            inputs.of(plan for plan, _ in plans_for(ground.library, task)),
        )
    )
