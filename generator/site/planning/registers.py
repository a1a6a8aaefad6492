"""The registers of meetings, decisions, assignments, matters, organisations and solutions."""

from collections.abc import Iterator
from functools import partial

from generator.model.organisation import Organisation
from generator.model.report import Solution
from generator.site import addresses
from generator.site.inputs import digest_of
from generator.site.overviews import registers
from generator.site.overviews.solutions import solution_register
from generator.site.planning.paging import paged, register_page
from generator.site.planning.plan import Ground, PagePlan, Plan


def plan_registers(ground: Ground) -> Iterator[Plan]:
    """Yield every register's pages."""
    yield from _meetings(ground)
    yield from _decisions(ground)
    yield from _matters(ground)
    yield _organisations(ground)
    yield _solutions(ground)


def _meetings(ground: Ground) -> Iterator[Plan]:
    library, inputs = ground.library, ground.inputs
    return paged(
        addresses.MEETINGS,
        registers.meetings_in_order(library),
        # A meeting's row tells how many paragraphs it has.
        lambda those: digest_of((inputs.of(those), *(str(len(library.paragraphs_of(each))) for each in those))),
        partial(registers.meeting_register, library),
    )


def _decisions(ground: Ground) -> Iterator[Plan]:
    library = ground.library
    make = partial(registers.decision_register, library)
    return paged(addresses.DECISIONS, registers.decisions_in_order(library), ground.inputs.of, make)


def _matters(ground: Ground) -> Iterator[Plan]:
    library = ground.library
    return paged(
        addresses.MATTERS,
        list(library.matters.values()),
        lambda those: digest_of(
            (matter.address + matter.title + str(len(matter.linked)) + ground.inputs.of(matter.entries))
            for matter in those
        ),
        partial(registers.matter_register, library),
    )


def _organisations(ground: Ground) -> Plan:
    library = ground.library
    bodies = [entry for entry in library.by_id.values() if entry.id.count("/") == 1]
    return PagePlan(
        addresses.ORGANISATIONS,
        ground.inputs.of((*library.of_kind(Organisation), *bodies)),
        lambda: register_page(addresses.ORGANISATIONS, registers.organisation_register(library)),
    )


def _solutions(ground: Ground) -> Plan:
    library = ground.library
    return PagePlan(
        addresses.SOLUTIONS,
        digest_of(map(ground.inputs.around, library.of_kind(Solution))),
        lambda: register_page(addresses.SOLUTIONS, solution_register(library)),
    )
