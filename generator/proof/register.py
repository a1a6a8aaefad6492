"""The register of published versions: which bytes stood at which address, from when, until when.

It is kept in the site itself, divided by the first two signs of the sum, so that a reader's browser fetches one small
file however large the archive is. Every publication takes over what the one before had, and adds what changed.

Of pages and of the site's own machinery only what is published now is known: readers keep documents and data, and a
new look would put every page in the register. Of a file whose address is gone the sum is kept without the address,
for the address can have been the reason to take it down.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from generator.proof.failure import ProofError
from generator.proof.files import SummedFile

FOLDER = "kontroll/summor/"
PARTS = tuple(f"{number:02x}" for number in range(256))
PASSING = {".html", ".css", ".js", ".map", ".wasm", ".woff2", ".atom", ".ics", ".xml", ".gz"}
"""Endings of what is not kept as an earlier version: pages, feeds, and what they are shown with."""
PASSING_FOLDERS = ("sok/", "kontroll/")


@dataclass(frozen=True, slots=True)
class Version:
    """Bytes that stand, or stood, at an address.

    `since` and `commit` are those of the publication that first had them there; `until` is the time of the one that
    had them no longer, None for what is published now. A time that nothing tells is empty. `newer` tells that other
    bytes stand at the address now. An empty address means that nothing does.
    """

    sum: str
    address: str
    media_type: str
    size: int
    since: str
    commit: str
    until: str | None = None
    newer: bool = False

    @property
    def current(self) -> bool:
        return self.until is None


def published(files: Iterable[SummedFile], commit: str, time: str, former: Iterable[Version] = ()) -> list[Version]:
    """Return every version: what is published now, and what was before. `former` is the last publication's."""
    before = list(former)
    stood = {(version.sum, version.address): version for version in before if version.current}
    now = {file.address: _now(file, commit, time, stood.get((file.sum, file.address))) for file in files}
    standing = set(now.values())
    past = (version for version in before if version not in standing)
    kept = (version for version in past if not version.current or _is_kept(version.address))
    there = {version.address: version.sum for version in standing}
    return sorted({*standing, *(_earlier(version, time, there) for version in kept)}, key=_order)


def _now(file: SummedFile, commit: str, time: str, before: Version | None) -> Version:
    if before is not None:
        return before
    return Version(file.sum, file.address, file.media_type, file.size, time, commit)


def _is_kept(address: str) -> bool:
    return PurePosixPath(address).suffix.lower() not in PASSING and not address.startswith(PASSING_FOLDERS)


def _earlier(version: Version, time: str, there: dict[str, str]) -> Version:
    address = version.address if version.address in there else ""
    newer = address != "" and there[address] != version.sum
    return replace(version, address=address, until=time if version.current else version.until, newer=newer)


def _order(version: Version) -> tuple[str, bool, str, str, str, str]:
    """Order by sum; of one sum what is published now stands first."""
    return (version.sum, not version.current, version.until or "", version.address, version.since, version.commit)


def parts_of(versions: Iterable[Version]) -> Iterator[tuple[str, bytes]]:
    """Yield the register's files: address and content. Empty ones, too: none that a browser asks for is missing."""
    parts: dict[str, dict[str, list[dict[str, Any]]]] = {part: defaultdict(list) for part in PARTS}
    for version in versions:
        parts[version.sum[:2]][version.sum].append(_written(version))
    for part, sums in parts.items():
        yield f"{FOLDER}{part}.json", json.dumps(sums, ensure_ascii=False, separators=(",", ":")).encode()


def _written(version: Version) -> dict[str, Any]:
    words = {
        "adress": version.address,
        "typ": version.media_type,
        "storlek": version.size,
        "från": version.since,
        "till": version.until,
        "commit": version.commit,
        "nyare": version.newer or None,
    }
    return {key: value for key, value in words.items() if value is not None}


def read(site: Path) -> list[Version]:
    """Return the versions that a published site knows, none when it has no register."""
    if not (site / FOLDER).is_dir():
        return []
    return [version for part in PARTS for version in _read(site / f"{FOLDER}{part}.json")]


def _read(file: Path) -> Iterator[Version]:
    try:
        sums: dict[str, list[dict[str, Any]]] = json.loads(file.read_text(encoding="utf-8"))
        for digest, rows in sums.items():
            for row in rows:
                yield Version(
                    digest,
                    str(row["adress"]),
                    str(row["typ"]),
                    int(row["storlek"]),
                    str(row["från"]),
                    str(row["commit"]),
                    str(row["till"]) if "till" in row else None,
                    bool(row.get("nyare", False)),
                )
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise ProofError(f"registret över tidigare versioner går inte att läsa: {file.name}") from error
