"""The clock of a written file: the record's own date, so that the same record gives the same bytes."""

import os
from datetime import UTC, datetime

from generator.tree.document import Head

FALLBACK = datetime(2000, 1, 1, 12, tzinfo=UTC)


def written_at(head: Head) -> datetime:
    """Return noon UTC on the day the document was issued, else SOURCE_DATE_EPOCH, else a fixed day."""
    if head.issued is not None:
        return datetime(head.issued.year, head.issued.month, head.issued.day, 12, tzinfo=UTC)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), tz=UTC) if epoch.isdecimal() else FALLBACK
