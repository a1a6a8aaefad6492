"""What a publication says of itself: the commit it was built from, and its time. Never the clock's."""

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from generator.history.git import text


@dataclass(frozen=True, slots=True)
class Facts:
    """`commit` is empty without git. `time` is ISO 8601 in UTC ("2025-10-09T08:30:00Z"), empty when nothing tells it.

    `key` is the SSH key that signs (the private one, or the public one of a key in the agent), `signer` the name it has
    in the list of allowed signers.
    """

    commit: str = ""
    time: str = ""
    key: Path | None = None
    signer: str = ""


def facts_of(root: Path, key: Path | None = None, signer: str = "") -> Facts:
    """Return the facts of a project's latest commit. SOURCE_DATE_EPOCH stands before the commit's own time."""
    commit = text(root, "rev-parse", "--verify", "--quiet", "HEAD") or ""
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or (text(root, "log", "-1", "--format=%ct") if commit else "")
    return Facts(commit, _time(epoch or ""), key, signer)


def _time(epoch: str) -> str:
    return f"{datetime.fromtimestamp(int(epoch), UTC):%Y-%m-%dT%H:%M:%SZ}" if epoch.isdecimal() else ""
