"""What the comparison found, in words for a person and as a file for machines."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from generator.parity.differences import DELIBERATE, EVENED
from generator.parity.site import Compared


def text_report(compared: Sequence[Compared]) -> str:
    """Return the first difference of each document that has one, and a line that sums up."""
    lines: list[str] = []
    for one in compared:
        if one.difference:
            found = one.difference
            lines += [one.document, f"  {found.formats} skiljer sig: {found.place}"]
            lines += [f"    {found.first}", f"    {found.second}"]
    differing = sum(one.difference is not None for one in compared)
    units = sum(one.units for one in compared)
    pages = sum(one.with_page for one in compared)
    lines.append(
        f"{len(compared)} dokument jämförda i Word och PDF, {pages} också med sin sida, {units} stycken och rutor: "
        + ("inga skillnader." if not differing else f"{differing} dokument skiljer sig.")
    )
    return "\n".join(lines) + "\n"


def json_report(compared: Sequence[Compared]) -> str:
    """Return the same as JSON, with the declared differences and their reasons."""
    report = {
        "lika": not any(one.difference for one in compared),
        "dokument": [
            {
                "dokument": one.document,
                "sha256": one.digests,
                "stycken": one.units,
                "former": ["sida", "docx", "pdf"] if one.with_page else ["docx", "pdf"],
                "skillnad": asdict(one.difference) if one.difference else None,
            }
            for one in compared
        ],
        "avsiktliga_skillnader": {code: asdict(each) for code, each in (DELIBERATE | EVENED).items()},
    }
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"
