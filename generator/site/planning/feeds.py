"""Feeds and calendars: of everything, of each organisation and body, and of the assignments."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from generator.feeds import atom, calendar
from generator.feeds.news import has_news, latest, newest, news_of_task, task_news
from generator.library.assignments import Task
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.model.organisation import Body, Organisation
from generator.model.paragraph import Paragraph
from generator.sheets.describe import body_name, organisation_name
from generator.site import addresses
from generator.site.inputs import digest_of
from generator.site.overviews.tasks import body_address, by_body
from generator.site.page import Feed, Page
from generator.site.planning.plan import FilePlan, Ground, PagePlan, Plan


def plan_feeds(ground: Ground) -> Iterator[Plan]:
    """Yield every feed that has something to tell, and a calendar for every body that meets."""
    library, name = ground.library, ground.settings.name
    others = [each for each in library.by_id.values() if not isinstance(each.record, Meeting | Paragraph)]
    meetings = library.of_kind(Meeting)
    start = atom.Channel(f"Allt nytt – {name}", atom.FILE, addresses.START, name)
    yield from _feed(ground, "Följ allt nytt (Atom)", start, newest(library, meetings, others))
    for entry in library.of_kind(Organisation):
        own = newest(library, _in(entry.id, meetings), _in(entry.id, others))
        yield from _feed(ground, "Följ organisationen (Atom)", _channel(library, entry), own)
    for entry in library.of_kind(Body):
        own = newest(library, library.meetings_of(entry), _in(entry.id, others))
        yield from _feed(ground, "Följ organet (Atom)", _channel(library, entry), own)
        yield from _calendar(ground, entry)
    yield from _tasks(ground, addresses.TASKS, f"Uppdrag – {name}", tuple(library.tasks.values()))
    for identifier, tasks in by_body(library).items():
        body = library.by_id[identifier]
        title = f"Uppdrag – {body_name(library, body)}, {organisation_name(library, body)}"
        yield from _tasks(ground, body_address(body), title, tasks)


def _in(owner: str, entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the records of an organisation or a body, by its identity."""
    organisation, _, body = owner.partition("/")
    for each in entries:
        if each.place.organisation == organisation and (not body or each.place.body == body):
            yield each


def _channel(library: Library, entry: Entry) -> atom.Channel:
    owner = organisation_name(library, entry)
    name = f"{body_name(library, entry)}, {owner}" if isinstance(entry.record, Body) else owner
    return atom.Channel(name, f"{entry.address}{atom.FILE}", entry.address, name)


def _feed(ground: Ground, label: str, channel: atom.Channel, entries: list[Entry]) -> Iterator[Plan]:
    """Yield the feed, unless it would be empty: a feed needs a day."""
    library, site = ground.library, ground.settings.address
    if has_news(library, entries):
        digest = digest_of((channel.title, channel.author, *(ground.inputs.around(each) for each in entries)))
        feed = Feed(label, channel.file, atom.MEDIA_TYPE)
        make = partial(_written, library, channel, entries, site)
        yield FilePlan(channel.file, digest, make, feed=feed, page=channel.page)


def _written(library: Library, channel: atom.Channel, entries: list[Entry], site: str) -> bytes:
    return atom.atom(channel, latest(library, entries), site)


def _calendar(ground: Ground, entry: Entry) -> Iterator[Plan]:
    library, meetings = ground.library, ground.library.meetings_of(entry)
    if meetings:
        label = "Sammanträden till din kalender (iCalendar)"
        feed = Feed(label, f"{entry.address}{calendar.FILE}", calendar.MEDIA_TYPE)
        make = partial(calendar.calendar, library, entry, ground.settings.address)
        yield FilePlan(feed.address, ground.inputs.of((entry, *meetings)), make, feed=feed, page=entry.address)


def _tasks(ground: Ground, page: str, title: str, tasks: Sequence[Task]) -> Iterator[Plan]:
    """Yield the feed of a register of assignments."""
    library, site = ground.library, ground.settings.address
    if any(True for task in tasks for _ in news_of_task(library, task)):
        channel = atom.Channel(title, f"{page}{atom.FILE}", page, ground.settings.name)
        digest = digest_of((title, *(ground.inputs.around(task.source) for task in tasks)))
        feed = Feed("Följ uppdragen (Atom)", channel.file, atom.MEDIA_TYPE)
        make = partial(_tasks_written, library, channel, tasks, site)
        yield FilePlan(channel.file, digest, make, feed=feed, page=page)


def _tasks_written(library: Library, channel: atom.Channel, tasks: Sequence[Task], site: str) -> bytes:
    return atom.atom(channel, task_news(library, tasks), site)


def with_feeds(plans: Sequence[Plan]) -> list[Plan]:
    """Return the plans, where each page tells of the feeds that are about it."""
    told: dict[str, list[Feed]] = defaultdict(list)
    for plan in plans:
        if isinstance(plan, FilePlan) and plan.feed:
            told[plan.page].append(plan.feed)
    return [_telling(plan, told[plan.address]) if plan.address in told else plan for plan in plans]


def _telling(plan: Plan, feeds: Sequence[Feed]) -> Plan:
    if not isinstance(plan, PagePlan):
        return plan
    inputs = digest_of((plan.inputs, *(feed.label + feed.address for feed in feeds)))
    return replace(plan, inputs=inputs, make=partial(_page_with, plan.make, tuple(feeds)))


def _page_with(make: Callable[[], Page], feeds: tuple[Feed, ...]) -> Page:
    return replace(make(), feeds=feeds)
