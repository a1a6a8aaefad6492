"""No record takes all time or memory: what is too large is a finding, and the work grows no faster than the text."""

from pathlib import Path

import pytest

from generator.checking import MOST_IN_A_FILE, check
from generator.library.public import public
from generator.loading.project import Project
from generator.loading.yaml_reader import MAX_ITEMS, read
from generator.model.types import LONGEST_TEXT, MOST_BRACKETS, ParagraphRange, Person, read_number
from generator.site.record_pages import record_page
from tests.attack.hostile import record


def codes(root: Path, text: str) -> set[str]:
    file = root / "records" / "exempel" / "rs" / "2025-03-04" / "9-prov.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    return {finding.code.name for finding in check(Project(root)).findings}


@pytest.mark.parametrize("text", ["a" * (LONGEST_TEXT + 1), "[" * (MOST_BRACKETS + 1), "![" * (MOST_BRACKETS + 1)])
def test_a_text_is_bounded(text: str, tmp_path: Path) -> None:
    assert "M006" in codes(tmp_path, record(text))


def test_a_message_is_bounded(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()
    (tmp_path / "records" / "a.yaml").write_text(record("a", slag="x" * 40_000), encoding="utf-8")
    assert all(len(finding.message) < 2_000 for finding in check(Project(tmp_path)).findings)


@pytest.mark.parametrize("content", ["- a\n" * (MAX_ITEMS + 1), "a: [" + "b, " * (MAX_ITEMS + 1) + "b]"])
def test_a_list_is_bounded(content: str) -> None:
    assert [trouble.code.name for trouble in read(content.encode()).troubles] == ["L001"]


@pytest.mark.parametrize("number", ["9" * 41, "1e999999999", "1" * 5_000, "∞", "٣"])
def test_a_number_is_bounded(number: str) -> None:
    with pytest.raises(ValueError, match="skriv ett tal"):
        read_number(number)


def test_paragraphs_are_bounded() -> None:
    with pytest.raises(ValueError, match="så många"):
        ParagraphRange.read(",".join(f"{each}0000-{each}9998" for each in range(1, 9)))


def test_a_name_is_bounded() -> None:
    with pytest.raises(ValueError, match="Förnamn"):
        Person.read("a" * 301)


def test_no_rule_tells_more_than_anyone_reads(tmp_path: Path) -> None:
    file = tmp_path / "records" / "exempel" / "rs" / "2025-03-04" / "9-prov.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(record("[^a] " * (MOST_IN_A_FILE + 50)), encoding="utf-8")
    found = [finding for finding in check(Project(tmp_path)).findings if finding.code.name == "R705"]
    assert len(found) <= MOST_IN_A_FILE + 1


def test_a_chart_of_columns_that_are_not_there_makes_no_page_fall(tmp_path: Path) -> None:
    """Found by damaged records: a rule stops it, but the page must stand."""
    columns = [{"namn": "a", "rubrik": "A"}, {"namn": "b", "rubrik": "B", "slag": "tal"}]
    rows = [["x", "1"], ["y", "2"]]
    charts = [{"slag": "staplar", "kolumner": ["c"]}, {"slag": "staplar", "kolumner": ["b", "c"], "mot": "d"}]
    table = {"titel": "T", "kolumner": columns, "rader": rows, "diagram": charts}
    file = tmp_path / "records" / "exempel" / "rs" / "2025-03-04" / "9-prov.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(record("a", tabeller=[table]), encoding="utf-8")
    checked = check(Project(tmp_path))
    assert "R605" in {finding.code.name for finding in checked.findings}
    library = public(checked.library)
    assert record_page(library, library.entries[0]).document.blocks
