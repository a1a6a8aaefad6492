"""The check says when a built site still shows what was to come down."""

from datetime import date
from pathlib import Path

from generator.library.library import Library
from generator.loading.entry import Entry, Place
from generator.model.plan import Assignment
from generator.site import addresses
from generator.site.age import told_when_old

RECORD = Assignment.model_validate(
    {"format": "1", "typ": "uppdrag", "id": "rs-1", "rubrik": "Prov", "från": "rs", "publiceras_till": "2026-01-01"}
)
LIBRARY = Library([Entry("prov/rs-1", "prov/rs-1/", "", Place("prov", "", "", "rs-1"), RECORD, "")])


def test_what_has_expired_since_the_build_is_told_of(tmp_path: Path) -> None:
    page = tmp_path / addresses.BOARDS / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text('<p data-lage="2026-01-01">', encoding="utf-8")
    assert told_when_old(tmp_path, date(2026, 1, 1), LIBRARY) == ""
    told = told_when_old(tmp_path, date(2026, 1, 2), LIBRARY)
    assert "visar ännu 1 uppgift vars tid har gått ut" in told
    page.write_text('<p data-lage="2026-01-02">', encoding="utf-8")
    assert told_when_old(tmp_path, date(2026, 1, 3), LIBRARY) == ""
