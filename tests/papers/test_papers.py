"""Every formal document of a small archive: its words against golden files, and its PDF against both profiles."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import page
import pytest

from generator.library.library import Library
from generator.sheets.extracts import extracts
from generator.sheets.papers import papers_of
from generator.sheets.task_list import task_list
from generator.sheets.year_volume import year_volume
from generator.tree.blocks import Footnotes, Heading, ListItem
from generator.tree.document import Document
from generator.tree.inline import FootnoteMark, Reference, plain
from generator.tree.text import texts
from generator.tree.walk import nodes
from generator.writers.paper import PaperWriter
from tests.writers.support import THEME, write_pdf

GOLDEN = Path(__file__).parent / "golden"
OWN = ("kallelse-", "tillaggskallelse-", "anslag-", "beslutslista-", "uppdragslista-")  # the others hold minutes
TODAY = date(2025, 5, 1)
MEETING = "prov/rs/2025-03-04"


@pytest.fixture(scope="module")
def documents(library: Library) -> dict[str, Document]:
    made = {document.name: document for document in _documents(library)}
    assert len(made) == len(list(_documents(library))), "two documents have one name"
    return made


def _documents(library: Library) -> Iterator[Document]:
    for entry in library.by_id.values():
        for paper in papers_of(library, entry):
            document = paper.make(TODAY)
            assert document.name == paper.name
            yield document
    volume = year_volume(library, library.by_id["prov/rs"], 2025)
    assert volume is not None
    yield volume
    yield extracts(library, tuple(library.by_id[f"{MEETING} § {number}"] for number in (1, 2, 3)))


def told(document: Document) -> str:
    """Return a document as lines: its head, then every word it prints."""
    head = document.head
    first = (head.kind, head.title, head.organisation, head.body, str(head.issued or "-"), head.mark or "-")
    return "\n".join([*first, "", *texts(document.blocks), ""])


def test_golden(documents: dict[str, Document], request: pytest.FixtureRequest) -> None:
    own = {name: document for name, document in documents.items() if name.startswith(OWN)}
    if request.config.getoption("--write-golden"):
        shutil.rmtree(GOLDEN, ignore_errors=True)
        GOLDEN.mkdir()
        for name, document in own.items():
            (GOLDEN / f"{name}.txt").write_text(told(document), encoding="utf-8", newline="\n")
    kept = {path.stem: path.read_text(encoding="utf-8") for path in GOLDEN.glob("*.txt")}
    assert {name: told(document) for name, document in own.items()} == kept


def test_names_are_ascii(documents: dict[str, Document]) -> None:
    assert all(name.isascii() and name == name.lower() and " " not in name for name in documents)


def test_pdf_meets_both_profiles(documents: dict[str, Document], tmp_path: Path) -> None:
    for name, document in documents.items():
        pdf = write_pdf(document, tmp_path)
        for profile in ("ua1", "2a"):
            report = page.validate_pdf_bytes(pdf, profile=profile)
            assert report.is_compliant, (name, [failure.message for failure in report.failures])


def test_word_and_pdf_are_the_same_twice(documents: dict[str, Document], tmp_path: Path) -> None:
    one, two = (PaperWriter(THEME, tmp_path) for _ in range(2))
    for document in documents.values():
        assert one.write(document) == two.write(document), document.name


def test_nothing_secret_is_told(documents: dict[str, Document]) -> None:
    assert all("Provbolaget" not in told(document) and "Budet" not in told(document) for document in documents.values())


def test_summons_leaves_out_what_was_added_later(documents: dict[str, Document]) -> None:
    sent = told(documents["kallelse-rs-2025-03-04"])
    added = told(documents["tillaggskallelse-rs-2025-03-04-2025-02-27"])
    assert "Bussar i Provdal" not in sent and "Bussar i Provdal" in added
    assert "Bo Exempel (M)" in sent and "Cilla Exempel (M)" not in sent, "the term on the day of the meeting"
    assert "Meddela styrelsens sekreterare." in sent and "Ring din ersättare." not in sent
    assert "Ring din ersättare." in told(documents["kallelse-rs-2025-05-06"])


def test_a_part_tells_of_its_own_paragraphs_alone(documents: dict[str, Document]) -> None:
    part = told(documents["protokoll-rs-2025-03-04-par-2"])
    rest = told(documents["protokoll-rs-2025-03-04-ovriga"])
    assert "Statsbidrag" in part and "Bussar i Provdal" not in part
    assert "Bussar i Provdal" in rest and "§ 2 Statsbidrag" not in rest
    assert "på papper, 2025-03-04" in part and "digitalt, 2025-03-12" in rest
    assert "§§ 3–4" not in part, "the chair of other paragraphs does not sign"


def test_the_time_to_appeal_runs_from_the_last_board(documents: dict[str, Document]) -> None:
    for board in ("region-prov", "region-test"):
        words = told(documents[f"anslag-hjn-2025-03-12-{board}"])
        assert "senast den 22 april 2025" in words, "three weeks end on långfredagen"
        assert "som inte är en vardag" in words


def test_tasks_as_they_stood(library: Library) -> None:
    body = library.by_id["prov/rs"]
    before = told(task_list(library, body, date(2025, 3, 31)))
    after = told(task_list(library, body, date(2025, 5, 1)))
    assert "Avslutade det senaste året" not in before and "Avslutade det senaste året" in after
    assert "Försenat" in after.split("Läge\n", 1)[1]
    assert "Skriva ansökan" not in told(task_list(library, body, date(2025, 3, 1)))


def test_a_volume_holds_whole_minutes(documents: dict[str, Document]) -> None:
    blocks = documents["arsvolym-rs-2025"].blocks
    headings = [(block.level, plain(block.content)) for block in blocks if isinstance(block, Heading)]
    assert (1, "Regionstyrelsen 2025-03-04") in headings and (2, "§ 2 Statsbidrag") in headings
    assert all(1 <= level <= 5 for level, _ in headings)
    anchors = [node.anchor for node in nodes(blocks) if isinstance(node, Heading | ListItem) and node.anchor]
    assert len(set(anchors)) == len(anchors) and all(len(anchor) < 40 for anchor in anchors)
    found = [node.address or "" for node in nodes(blocks) if isinstance(node, Reference)]
    inside = {address[1:] for address in found if address.startswith("#")}
    assert "m03-04" in inside and inside <= set(anchors)
    assert [node.number for node in nodes(blocks) if isinstance(node, FootnoteMark)] == [1, 2]
    assert isinstance(blocks[-1], Footnotes) and [note.number for note in blocks[-1].notes] == [1, 2]


def test_an_extract_of_several(documents: dict[str, Document]) -> None:
    words = told(documents["utdrag-rs-2025-03-04-1till3"])
    assert "Regionstyrelsen 2025-03-04 §§ 1–3" in words
    assert "2025-03-12 (§§ 1, 3) och 2025-03-04 (§ 2)" in words
    assert words.count("Justerare") == 1 and "digitalt, 2025-03-12 (§§ 1, 3); på papper, 2025-03-04 (§ 2)" in words
    assert "Utdragets riktighet bestyrks" in words


def test_a_year_without_minutes_has_no_volume(library: Library) -> None:
    assert year_volume(library, library.by_id["prov/rs"], 2024) is None
