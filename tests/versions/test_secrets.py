"""Nothing of an earlier version is shown that today's may not show: words planted in earlier commits are gone."""

from pathlib import Path

import pytest

from tests.secrets.searching import unpacked
from tests.versions.archive import BODY, MEETING, ORGANISATION, Archive

SECRET = "xqzhemlig"
WORD = SECRET.encode()
MASKED = "granskat:\n  - {vad: Xqzhemlig Namnsson, beslut: maskeras, av: Siv, datum: 2025-04-01}\n"
CLOSED = "publicering: intern\n"
WITHDRAWN = "indragen: {datum: 2025-04-02, skäl: Av misstag}\n"


def test_what_is_planted_in_earlier_commits_is_nowhere(tmp_path: Path) -> None:
    archive = Archive(tmp_path)

    def save(day: str, *paragraphs: tuple[int, str, str]) -> None:
        for number, text, more in paragraphs:
            archive.paragraph(number, text, more)
        archive.commit(day, f"Ord i git {SECRET}0")

    save("2025-03-01", (1, f"{SECRET}1.", CLOSED), *((number, f"{SECRET}{number}.", "") for number in (2, 3, 4, 5, 6)))
    archive.paragraph(7, f"Hänvisar till [[rs/{SECRET}-plan]].")
    archive.paragraph(9, f"Ring {SECRET} på 070-123 45 67.")
    archive.write(
        f"records/prov/rs/{SECRET}-plan.yaml",
        f"format: 1\ntyp: dokument\nslag: strategi\nrubrik: {SECRET}\navsnitt:\n  - {{rubrik: A, text: B}}\n",
    )
    archive.commit("2025-03-03", f"Ord i git {SECRET}0")
    (tmp_path / f"records/prov/rs/{SECRET}-plan.yaml").unlink()
    save(
        "2025-03-10",
        (1, "Öppen ett.", ""),
        (2, "Nu intern.", CLOSED),
        (3, "Nu indragen.", WITHDRAWN),
        (4, "Xqzhemlig Namnsson bor här.", MASKED),
        (5, "Nu sekretess.", "publicering: sekretess\nlagrum: OSL 25 kap. 1 §\n"),
        (7, "Hänvisar inte.", ""),
        (8, "Xqzhemlig Namnsson flyttar.", ""),
        (9, "Ring inte.", ""),
    )
    (tmp_path / f"{MEETING}/006-arende.yaml").unlink()
    save("2025-03-20", (1, "Öppen två.", ""), (8, "Xqzhemlig Namnsson flyttar i dag.", MASKED))
    base = "prov/rs/2025-03-04 § "
    assert archive.texts(f"{base}1") == ["Öppen ett.", "Öppen två."]
    assert archive.texts(f"{base}4") == ["–", "(maskerat) bor här."]
    assert archive.texts(f"{base}8") == ["(maskerat) flyttar.", "(maskerat) flyttar i dag."]
    assert archive.texts(f"{base}9") == ["–", "Ring inte."]
    assert archive.texts(f"{base}7") == ["Hänvisar till annan handling i arkivet.", "Hänvisar inte."]
    pages = archive.written()
    assert len(pages) > 30
    assert "Öppen ett".encode() in b"".join(pages.values()), "the search itself does not see earlier versions"
    told = [name for name, data in pages.items() for part in (name.encode(), *unpacked(data)) if WORD in part.lower()]
    assert told == []
    subjects = archive.written(subjects=True)
    assert any(f"Ord i git {SECRET}0".encode() in content for content in subjects.values())


@pytest.mark.parametrize("owner", [ORGANISATION, BODY, f"{MEETING}/sammantrade.yaml"])
def test_what_was_written_while_its_owners_were_closed_is_not_shown(tmp_path: Path, owner: str) -> None:
    archive = Archive(tmp_path)
    open_ = (tmp_path / owner).read_text("utf-8")
    archive.write(owner, open_ + CLOSED)
    archive.paragraph(1, f"{SECRET}1.")
    archive.commit("2025-03-01")
    archive.paragraph(1, "Sist som stängt.")
    archive.commit("2025-03-03")
    archive.write(owner, open_)
    archive.commit("2025-03-05")
    identity = archive.paragraph(1, "Öppet.")
    archive.commit("2025-03-10")
    assert archive.texts(identity) == ["Sist som stängt.", "Öppet."]
