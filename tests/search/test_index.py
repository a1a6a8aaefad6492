"""What the index is made from: compounds, attachments, tables of names, words and names of fragments."""

import gzip
import json
import zipfile
from pathlib import Path

import pytest

from generator.loading.entry import Entry
from generator.model.meeting import Meeting
from generator.model.paragraph import Paragraph
from generator.scanning import file_text
from generator.scanning.file_text import attached_text
from generator.sheets.registry import document_of
from generator.site.facets import filters, kind_of
from generator.site.planning.exact import FOLDER, key_of, part_of
from generator.site.search_words import word_files
from generator.writers.compounds import Compounds, divided
from tests.sites import CHECKOUT, Site

PDF = CHECKOUT / "records/exempel/rs/2025-05-27/bilagor/026-yttrande-ambulansflyg.pdf"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("samverkansnämndens", "samverkans`nämndens"),
        ("Effektivitetsdelegationen", "Effektivitets`delegationen"),
        ("vårdcentralerna", "vård`centralerna"),
        ("statsbidrag", "stats`bidrag"),
        ("framtiden", "framtiden"),
        ("nämnden", "nämnden"),
        ("HJÄLPMEDELSNÄMNDEN", "HJÄLPMEDELSNÄMNDEN"),
    ],
)
def test_a_compound_is_divided_before_its_last_part(word: str, parts: str) -> None:
    assert divided(word) == parts


def test_a_text_keeps_its_words_and_signs() -> None:
    text = "Hjälpmedelsnämnden (HJN) beslutar om `kod` & 12 % – driftramarna."
    marked = Compounds().mark(text)
    assert marked.replace("`", "") == text.replace("`", "'").replace("`", "")


def _docx(file: Path, body: str) -> Path:
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')
    return file


def test_the_text_of_pdf_and_word_is_read(tmp_path: Path) -> None:
    assert "stängd för tunga fordon" in " ".join(attached_text([PDF]))
    body = "<w:p><w:r><w:t>Första</w:t><w:tab/><w:t>raden</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>Andra</w:t></w:r></w:p>"
    assert list(attached_text([_docx(tmp_path / "a.docx", body)])) == ["Första raden", "Andra"]


def test_a_broken_or_unknown_file_has_no_text(tmp_path: Path) -> None:
    names = ("tom.pdf", "trasig.pdf", "trasig.docx", "bild.png")
    for name in names:
        (tmp_path / name).write_bytes(b"" if name == "tom.pdf" else b"%PDF-1.7 trasig")
    _docx(tmp_path / "halv.docx", "<w:p><w:r><w:t>Ett</w:t></w:r></w:p><w:p>")
    assert list(attached_text(tmp_path / name for name in names)) == []
    assert list(attached_text([tmp_path / "halv.docx"])) in ([], ["Ett"])


def test_what_is_read_of_a_file_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_text, "MOST_LETTERS", 100)
    file = _docx(tmp_path / "lang.docx", "<w:p><w:r><w:t>bokstäver</w:t></w:r></w:p>" * 1000)
    assert len("".join(attached_text([file]))) <= 100
    monkeypatch.setattr(file_text, "LARGEST", 100)
    assert list(attached_text([file])) == []


def test_names_are_written_in_one_way() -> None:
    assert key_of("RS 2025/1055") == key_of("rs2025-1055") == "rs-2025-1055"
    assert key_of("HSN/1005/2025") == "hsn-1005-2025"


def test_every_paragraph_and_case_number_is_in_its_table(built: Site) -> None:
    tables = [json.loads(file.read_bytes()) for file in sorted((built.folder / FOLDER).glob("*.json"), key=_number)]
    library = built.library
    for entry in library.of_kind(Paragraph):
        assert entry.address in _addresses(tables, f"p{entry.record.number}")  # type: ignore[attr-defined]
    for matter in library.matters.values():
        if matter.organisation and matter.name:
            assert set(_addresses(tables, key_of(matter.name))) >= {entry.address for entry in matter.entries}
    for table in tables:
        for rows in table.values():
            assert all((built.folder / row[1] / "index.html").is_file() for row in rows)


def _number(file: Path) -> int:
    return int(file.stem)


def _addresses(tables: list[dict[str, list[list[str]]]], key: str) -> list[str]:
    return [row[1] for row in tables[part_of(key)].get(key, [])]


def test_a_kind_is_called_the_same_in_tables_and_filters(built: Site) -> None:
    def told(entry: Entry) -> str:
        document = document_of(built.library, entry)
        return document.head.kind if document else ""

    for entry in built.library.by_id.values():
        if not isinstance(entry.record, Meeting | Paragraph) and told(entry):
            assert kind_of(entry.record) == told(entry), entry.id


def test_filters_tell_outcome_state_and_focus_area(built: Site) -> None:
    library = built.library
    told = {address: filters(library, entry) for address, entry in ((e.address, e) for e in library.by_id.values())}
    assert ("utfall", "Återremitterat") in told["exempel/rf/2025-02-25/6/"]
    assert ("utfall", "Efter omröstning") in told["exempel/rf/2025-02-25/9/"]
    assert ("status", "Inställt") in told["exempel/rs/2025-06-17/"]
    assert ("fokusområde", "Kunskapsstyrning") in told["mellansverige/samverkansnamnden/aktivitetsplan-2024/"]


def test_words_are_listed_by_first_letter_without_marks() -> None:
    page = '<!doctype html><html lang="sv"><main data-pagefind-body><h1>Örebro`nämnden</h1>\n<p>örebro är</p></main>'
    assert word_files([page, page]) == {"o.txt": "örebro 2\nörebronämnden 2\n".encode()}


def test_fragments_are_named_in_sequence_and_none_is_lost(built: Site) -> None:
    index = built.folder / "pagefind"
    meta = b"".join(gzip.decompress(file.read_bytes()) for file in index.glob("*.pf_meta"))
    names = sorted(file.stem for file in (index / "fragment").iterdir())
    assert all(name.encode() in meta for name in names)
    assert len({name[:7] for name in names}) == 1
