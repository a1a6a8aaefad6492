"""How minutes are signed: as the meeting says, else the body, else on paper; nothing is made up for a source."""

from typing import Any

import pytest

from generator.library.library import Library
from generator.loading.entry import Entry, Place
from generator.model.meeting import Meeting
from generator.model.organisation import Body
from generator.sheets.minutes import minutes
from generator.sheets.signing import TO_SIGN, initials_of, method_of
from generator.tree.blocks import Signatures
from generator.vocabulary import AdjustmentMethod

PAPER, DIGITAL = AdjustmentMethod.PAPER, AdjustmentMethod.DIGITAL
BOXES = ("Ordförandens sign.", "Justerandes sign.", "Utdragsbestyrkande")


def made(body: dict[str, Any], meeting: dict[str, Any]) -> tuple[Library, Entry, Meeting]:
    owner = Body.model_validate({"format": "1", "typ": "organ", "namn": "Nämnden", "slag": "nämnd", **body})
    record = Meeting.model_validate(
        {
            "format": "1",
            "typ": "sammanträde",
            "datum": "2025-03-04",
            "status": "hållet",
            "ordförande": ["Anna Exempel (S)"],
            "justering": {"justerare": ["Bo Exempel (M)"]},
            **meeting,
        }
    )
    held = "prov/nn/2025-03-04"
    entries = [
        Entry("prov/nn", "prov/nn/", "records/prov/nn/organ.yaml", Place("prov", "nn", "", "organ"), owner, ""),
        Entry(
            held,
            f"{held}/",
            f"records/{held}/sammantrade.yaml",
            Place("prov", "nn", "2025-03-04", "sammantrade"),
            record,
            "",
        ),
    ]
    return Library(entries), entries[1], record


@pytest.mark.parametrize(
    ("body", "said", "source", "expected"),
    [
        (None, None, False, PAPER),
        ("digitalt", None, False, DIGITAL),
        ("digitalt", "på papper", False, PAPER),
        ("på papper", "digitalt", False, DIGITAL),
        (None, None, True, None),
        ("på papper", None, True, PAPER),
    ],
)
def test_how(body: str | None, said: str | None, source: bool, expected: AdjustmentMethod | None) -> None:
    adjustment = {"justerare": ["Bo Exempel (M)"], **({"sätt": said} if said else {})}
    meeting: dict[str, Any] = {"justering": adjustment, **({"källor": [{"titel": "Protokoll"}]} if source else {})}
    library, entry, record = made({"justering": body} if body else {}, meeting)
    assert method_of(library, entry, record, record.adjustment) is expected
    assert initials_of(library, entry, record) == (BOXES if expected is PAPER else ())


def test_boxes_need_someone_to_fill_them() -> None:
    cases: tuple[dict[str, Any], ...] = ({"justering": {}}, {"status": "inställt"})
    for meeting in cases:
        library, entry, record = made({}, meeting)
        assert initials_of(library, entry, record) == ()


@pytest.mark.parametrize(("body", "note"), [("digitalt", TO_SIGN), ("på papper", "")])
def test_what_stands_at_the_line_before_it_is_signed(body: str, note: str) -> None:
    library, entry, _ = made({"justering": body}, {})
    lines = [line for block in minutes(library, entry).blocks if isinstance(block, Signatures) for line in block.lines]
    assert [(line.role, line.note) for line in lines] == [("Ordförande", note), ("Justerare", note)]
