"""The start page: what is new, what is next and what is late, on the day of the build."""

from datetime import date
from pathlib import Path

from generator.site.overviews.start import start_page
from generator.tree.text import texts
from tests.library.writing import body, library_of, meeting, paragraph

DECIDED = "beslut: {verb: beslutar, punkter: [Planen antas.]}\n"
TASK = "uppdrag:\n  - {id: rs-2025-2-1, text: Utred frågan., till: Direktören, senast: 2025-06-01}\n"
FILES = {
    "rs/organ": body("Regionstyrelsen", kind="styrelse"),
    "rs/2025-03-04/sammantrade": meeting("2025-03-04", "justering: {datum: 2025-03-10, justerare: [Anna Prov (S)]}\n"),
    "rs/2025-03-04/1-oppnande": paragraph(1, "Öppnande", "slag: formalia\n"),
    "rs/2025-03-04/2-plan": paragraph(2, "Plan för vården", DECIDED + TASK),
    "rs/2025-09-02/sammantrade": meeting("2025-09-02").replace("justerat", "planerat"),
    "rs/2025-10-07/sammantrade": meeting("2025-10-07").replace("justerat", "inställt"),
}


def parts(root: Path, day: str) -> dict[str, str]:
    """Return the text of each part of the start page, by its heading."""
    document = start_page(library_of(root, FILES), date.fromisoformat(day))
    found: dict[str, str] = {}
    heading = ""
    for line in texts(document):
        if line in HEADINGS or line.startswith("Försenade uppdrag"):
            heading = line.split(" den ")[0]
        found[heading] = found.get(heading, "") + line + "\n"
    return found


HEADINGS = ("Senaste besluten", "Nyligen justerade protokoll", "Kommande sammanträden", "Organisationer och organ")


def test_what_is_new_what_is_next_and_what_is_late(tmp_path: Path) -> None:
    shown = parts(tmp_path, "2025-06-02")
    assert "Plan för vården" in shown["Senaste besluten"]
    assert "Öppnande" not in shown["Senaste besluten"], "formalities are no news"
    assert "Justerat den 10 mars 2025" in shown["Nyligen justerade protokoll"]
    assert "2025-09-02" in shown["Kommande sammanträden"]
    assert "2025-10-07" not in shown["Kommande sammanträden"], "called off"
    assert "Utred frågan skulle vara klart den 1 juni 2025." in shown["Försenade uppdrag"].replace("\n", "")


def test_the_day_decides(tmp_path: Path) -> None:
    """Nothing is late on the last day, minutes are new when they are adjusted, and a meeting held is not to come."""
    early = parts(tmp_path / "tidigt", "2025-03-09")
    assert "Inget uppdrag är försenat." in early["Försenade uppdrag"]
    assert "Nyligen justerade protokoll" not in early
    on_time = parts(tmp_path / "i-tid", "2025-06-01")
    assert "Inget uppdrag är försenat." in on_time["Försenade uppdrag"]
    after = parts(tmp_path / "sent", "2025-09-03")
    assert "Arkivet har inget kommande sammanträde." in after["Kommande sammanträden"]
