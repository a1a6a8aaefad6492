"""The one gate: what is held back, what has had its time, and what nothing shown may tell of."""

from datetime import date
from pathlib import Path

import pytest

from generator.library.leaves import leaves
from generator.library.library import Library
from generator.library.public import public
from generator.loading.load import load
from generator.loading.project import Project
from generator.model.paragraph import Paragraph
from generator.vocabulary import Audience

DAY = date(2026, 1, 10)
BODY = {
    "prov/organisation.yaml": "typ: organisation\nnamn: Region Prov\nslag: region\n",
    "prov/rs/organ.yaml": "typ: organ\nnamn: Styrelsen\nslag: styrelse\n",
    "prov/rs/2025-03-04/sammantrade.yaml": "typ: sammanträde\ndatum: 2025-03-04\nstatus: justerat\n",
}
PARAGRAPH = "typ: paragraf\nparagraf: 1\nrubrik: Ett ärende\nslag: information\n"


def laid(root: Path, paragraph: str = "", **files: str) -> Library:
    """Return the library of one meeting with one paragraph, and more records by the names of their files."""
    more = {f"prov/rs/dokument/{name}.yaml": text for name, text in files.items()}
    for name, text in {**BODY, "prov/rs/2025-03-04/1-x.yaml": PARAGRAPH + paragraph, **more}.items():
        path = root / "records" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"format: 1\n{text}", encoding="utf-8")
    return Library(load(Project(root)).entries)


def first(library: Library) -> Paragraph:
    record = library.by_id["prov/rs/2025-03-04 § 1"].record
    assert isinstance(record, Paragraph)
    return record


def words(library: Library) -> str:
    return " ".join(str(value) for entry in library.entries for _, value in leaves(entry.record))


HELD = """sammanfattning: Hemligt
belopp:
  - {ändamål: Hemligt, belopp: 4, enhet: mnkr}
  - {ändamål: Öppet, belopp: 5, enhet: mnkr}
underlag:
  - {titel: Hemligt avtal, fil: bilagor/hemligt.pdf, datum: 2025-03-04}
rättelser:
  - {datum: 2025-03-05, av: R, skäl: S, fält: "belopp[2].ändamål", stod: Hemligt, ska_stå: Öppet}
  - {datum: 2025-03-05, av: R, skäl: S, fält: rubrik, stod: Et, ska_stå: Ett}
visas_inte:
  - {fält: sammanfattning, publicering: sekretess, lagrum: OSL 1 kap. 1 §}
  - {fält: "belopp[1]", publicering: intern}
  - {bilaga: bilagor/hemligt.pdf, publicering: intern}
"""


def test_what_is_held_back_is_gone_and_the_rest_is_left(tmp_path: Path) -> None:
    shown = public(laid(tmp_path, HELD), day=DAY)
    record = first(shown)
    assert "emligt" not in words(shown)
    assert record.summary == "(maskerat, OSL 1 kap. 1 §)"
    assert [row.purpose for row in record.amounts] == ["Öppet"]
    assert [basis.title for basis in record.basis] == ["Bilaga som inte publiceras"]
    assert [each.field for each in record.corrections] == ["rubrik"]


def test_internal_readers_see_what_is_internal(tmp_path: Path) -> None:
    record = first(public(laid(tmp_path, HELD), Audience.INTERNAL, DAY))
    assert record.summary == "(maskerat, OSL 1 kap. 1 §)"
    assert len(record.amounts) == 2
    assert record.basis[0].file == "bilagor/hemligt.pdf"


@pytest.mark.parametrize("held", ["paragraf", "finns_inte", "publicering"])
def test_what_cannot_be_held_back_closes_the_whole_record(tmp_path: Path, held: str) -> None:
    text = f"sammanfattning: Hemligt\nvisas_inte: {{fält: {held}, publicering: intern}}\n"
    assert "Hemligt" not in words(public(laid(tmp_path, text), day=DAY))


TIMED = """sammanfattning: Ring 070-174 06 05, säger Kim
  Prov.
granskat:
  - {vad: 070-174 06 05, beslut: publiceras, publiceras_till: 2026-01-10, av: R, datum: 2025-01-01}
  - {vad: Kim Prov, beslut: maskeras, av: R, datum: 2025-01-01}
visas_inte: {fält: rubrik, publicering: intern, från: 2026-01-12}
"""


def test_what_has_had_its_time_is_masked_from_the_day_after(tmp_path: Path) -> None:
    library = laid(tmp_path, TIMED)
    shown = [public(library, day=date(2026, 1, day)) for day in (10, 11, 12)]
    assert [first(each).summary for each in shown] == [
        "Ring 070-174 06 05, säger (maskerat).",
        "Ring (maskerat), säger (maskerat).",
        "Ring (maskerat), säger (maskerat).",
    ]
    assert [first(each).title for each in shown] == ["Ett ärende", "Ett ärende", "(maskerat)"]
    assert len({each.by_id["prov/rs/2025-03-04 § 1"].digest for each in shown}) == 3


def test_a_meeting_past_its_time_takes_its_paragraphs_along(tmp_path: Path) -> None:
    meeting = tmp_path / "records/prov/rs/2025-03-04/sammantrade.yaml"
    laid(tmp_path)
    meeting.write_text(f"{meeting.read_text(encoding='utf-8')}publiceras_till: 2026-01-09\n", encoding="utf-8")
    shown = public(Library(load(Project(tmp_path)).entries), day=DAY)
    assert sorted(shown.by_id) == ["prov", "prov/rs"]
    assert {gone.address for gone in shown.gone} == {"prov/rs/2025-03-04/", "prov/rs/2025-03-04/1/"}
    assert all(gone.withdrawal.day == DAY for gone in shown.gone)


def test_a_reference_does_not_name_what_is_hidden(tmp_path: Path) -> None:
    secret = "typ: dokument\nslag: bilaga\nrubrik: X\npublicering: intern\navsnitt: [{rubrik: A}]\n"
    told = "Se [[rs/hemligt]] och [[rs/hemligt|planen]] och [[rs/oppet]]."
    text = f"sammanfattning: {told}\nbehandlar: [rs/hemligt, rs/oppet]\n"
    library = laid(tmp_path, text, hemligt=secret, oppet=secret.replace("publicering: intern\n", ""))
    record = first(public(library, day=DAY))
    assert record.summary == "Se handling som inte publiceras och planen och [[rs/oppet]]."
    assert record.treats == ("handling som inte publiceras (utanför)", "rs/oppet")
    assert first(public(library, Audience.INTERNAL, DAY)).treats == ("rs/hemligt", "rs/oppet")
