"""The day that is today: the one thing that is taken from a clock."""

import os
from datetime import UTC, date, datetime


def today() -> date:
    """Return the day the site is built for: SOURCE_DATE_EPOCH's when it is set, else the clock's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()
