"""Every text of every kind of record, filled with marks of other languages, stands as typed in page, Word and PDF."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from pypdf import PdfWriter

from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.kinds import BY_NAME
from generator.parity.read_html import read_html
from generator.site.record_pages import record_page
from generator.writers.html import HtmlWriter
from tests.hard.filled import Filler
from tests.hard.hard import CASES, Archive, lay_out, letters
from tests.sites import CHECKOUT

RS = "prov/rs"
UNREAD = re.compile(r":\d+ M\d+ ")
PAGES = 200
"""Pages of the attachment that lies beside each record."""
WHERE: dict[str, tuple[str, dict[str, Any]]] = {
    "organisation": ("prov/organisation.yaml", {}),
    "organ": (f"{RS}/organ.yaml", {}),
    "sammanträde": (f"{RS}/2025-03-04/sammantrade.yaml", {"datum": "2025-03-04"}),
    "paragraf": (f"{RS}/2025-03-04/001-arende.yaml", {"paragraf": "1"}),
    "aktivitetsplan": (f"{RS}/planer/2025.yaml", {"period": "2025"}),
    "återrapport": (f"{RS}/planer/2025-ar.yaml", {"plan": "rs/2025"}),
    "uppdrag": (f"{RS}/uppdrag/prov-1.yaml", {}),
    "rapport": (f"{RS}/rapporter/2025-03.yaml", {}),
    "minnesanteckningar": (f"{RS}/moten/var.yaml", {}),
    "dokument": (f"{RS}/dokument/skrivelse.yaml", {}),
    "lösning": ("losningar/losning.yaml", {}),
}
BESIDE = {"återrapport": "aktivitetsplan", "sammanträde": "paragraf"}
"""Records that need another beside them to have documents."""
ELSEWHERE: dict[tuple[str, str], tuple[str, ...]] = {
    # The short name stands in sentences about the organisation, the address in every notice of how to appeal.
    ("organisation", "sidan"): ("kortnamn", "förvaltningsrättens_adress"),
    # What to do when one cannot come stands in the summons, the body's own words in its minutes.
    ("organ", "sidan"): ("förhinder", "ordval"),
    # The page of a meeting is an overview; these stand in the summons and the minutes, which lie beside it.
    ("sammanträde", "sidan"): ("förhinder", "ordförande", "sekreterare", "protokollsdelar"),
    # Names the matter on the page of its way.
    **{("paragraf", form): ("ärendemening",) for form in ("sidan", "Word", "PDF")},
    # Stands in the notice of delegated decisions, which other documents have none of.
    **{("dokument", form): ("anslag",) for form in ("sidan", "Word", "PDF")},
    # Stands in place of the link to the paragraph, when there is none.
    ("återrapport", "sidan"): ("antagen_text",),
    ("återrapport", "Word"): ("antagen_text",),
    ("återrapport", "PDF"): ("antagen_text",),
}
"""Texts that a record's own page or documents do not print, by kind and form, and where they stand instead."""


IN_WORDS = ("rättelser.fält",)
"""Places in a record, which a reader is told of in other words."""


def write(kind: str, folder: Path) -> Filler:
    """Write a filled record of a kind below `folder`, and what it needs beside it."""
    file, own = WHERE[kind]
    filler = Filler(**own)
    path = folder / file
    attachments = path.parent / "bilagor"
    attachments.mkdir(parents=True, exist_ok=True)
    record = filler.record(BY_NAME[kind])
    path.write_text(yaml.safe_dump(record, allow_unicode=True, sort_keys=False), encoding="utf-8")
    shutil.copy(CASES / "hela-bilder/prov/rs/dokument/bilagor/hel.png", attachments)
    pdf = PdfWriter()
    for _ in range(PAGES):
        pdf.add_blank_page(595, 842)
    with (attachments / "hel.pdf").open("wb") as out:
        pdf.write(out)
    if kind in BESIDE:
        write(BESIDE[kind], folder)
    return filler


def page_words(library: Library, entry: Entry) -> str:
    content = HtmlWriter(CHECKOUT / "theme").page(record_page(library, entry), "../")
    reading = read_html(f'<article class="k-post">{content}</article>')
    return letters(
        "".join(unit.text for unit in reading.units) + "".join(part for head in reading.heads for part in head)
    )


def words(archive: Archive, entry: Entry) -> dict[str, str]:
    """Return what each form of the record says, and that its documents agree."""
    said = {"sidan": page_words(archive.library, entry)}
    for one in archive.written(entry):
        assert one.difference is None, one.document.name
        for form in ("Word", "PDF"):
            reading = one.readings[form]
            text = "".join(unit.text for unit in reading.units) + "".join(
                part for head in reading.heads for part in head
            )
            said[form] = said.get(form, "") + letters(text)
    return said


@pytest.mark.parametrize("kind", WHERE)
def test_every_text_is_as_typed(kind: str, tmp_path: Path) -> None:
    filler = write(kind, tmp_path / "case")
    archive = lay_out(tmp_path / "case", tmp_path / "project")
    assert [found for found in archive.findings if UNREAD.search(found)] == []
    entry = next(each for each in archive.entries if each.file == f"records/{WHERE[kind][0]}")
    for form, said in words(archive, entry).items():
        lost = {place for place, text in filler.texts.items() if letters(text) not in said}
        assert {place for place in lost if not _elsewhere(kind, form, place)} == set(), form


def _elsewhere(kind: str, form: str, place: str) -> bool:
    return place in IN_WORDS or any(
        place == each or place.startswith(f"{each}.") for each in ELSEWHERE.get((kind, form), ())
    )


def test_every_kind_is_filled() -> None:
    assert WHERE.keys() == BY_NAME.keys()
