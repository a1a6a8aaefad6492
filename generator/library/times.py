"""The last days that records and parts of them are shown."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.findings.finding import Path
from generator.model.base import Record


def ends_of(record: Record) -> Iterator[tuple[date, Path]]:
    """Yield the last day of all that comes down on a day, and where the record says so."""
    if record.published_until is not None:
        yield record.published_until, ("publiceras_till",)
    for index, each in enumerate(record.reviewed):
        if each.until is not None:
            yield each.until, ("granskat", index, "publiceras_till")
    for index, held in enumerate(record.held_back):
        if held.starts is not None:
            yield held.starts - timedelta(days=1), ("visas_inte", index, "från")
