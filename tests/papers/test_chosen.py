"""What a clerk writes after `kansli export`, and the documents that come of it."""

from datetime import date

import pytest

from generator.cli.chosen import CannotChooseError, Choice, chosen, references
from generator.library.library import Library
from tests.papers import PAPERS

TODAY = date(2025, 5, 1)


def names(library: Library, *written: str, **choices: object) -> list[str]:
    return [document.name for document in chosen(library, written, Choice(TODAY, **choices))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (["rs/2025-03-04"], ["rs/2025-03-04"]),
        (["rs/2025-03-04 § 2"], ["rs/2025-03-04 § 2"]),
        (["rs/2025-03-04", "§", "2", "§", "3"], ["rs/2025-03-04 § 2", "rs/2025-03-04 § 3"]),
        (["rs/2025-03-04", "§ 1", "§ 3"], ["rs/2025-03-04 § 1", "rs/2025-03-04 § 3"]),
        (["rs/2025-03-04 §§ 1–2, 4"], [f"rs/2025-03-04 § {number}" for number in (1, 2, 4)]),
        (["rs/2025-03-04 § 2", "hjn/2025-03-12"], ["rs/2025-03-04 § 2", "hjn/2025-03-12"]),
        (["rs/2025-03-04 § två"], ["rs/2025-03-04 § två"]),
        (["§"], ["§"]),
    ],
)
def test_references_as_people_write_them(written: list[str], read: list[str]) -> None:
    assert list(references(written)) == read


def test_a_meeting_gives_all_its_documents(library: Library) -> None:
    assert names(library, "rs/2025-03-04") == list(PAPERS)
    assert names(library, "rs/2025-03-04", kinds=("beslutslista",)) == ["beslutslista-rs-2025-03-04"]
    assert names(library, "rs/2025-05-06") == ["kallelse-rs-2025-05-06"]


def test_paragraphs_apart_and_together(library: Library) -> None:
    several = ("rs/2025-03-04", "§", "3", "§", "1")
    assert names(library, *several) == ["utdrag-rs-2025-03-04-1", "utdrag-rs-2025-03-04-3"]
    assert names(library, *several, together=True) == ["utdrag-rs-2025-03-04-1-3"]
    assert names(library, "rs/2025-03-04", together=True) == ["utdrag-rs-2025-03-04-1till4"]


def test_a_body_gives_lists_and_volumes(library: Library) -> None:
    assert names(library, "rs") == ["uppdragslista-rs"]
    assert names(library, "rs", day=date(2025, 3, 31), year=2025) == ["uppdragslista-rs-2025-03-31", "arsvolym-rs-2025"]


@pytest.mark.parametrize(
    ("written", "choices", "said"),
    [
        ("rs/2025-03-04 § 99", {}, "finns inte i arkivet. Menade du"),
        ("prov", {}, "har ingen formell handling"),
        ("rs/2025-05-06", {"kinds": ("protokoll",)}, "har ingen protokoll. Det som finns är: kallelse."),
        ("rs", {"together": True}, "är ingen paragraf"),
        ("rs/2025-05-06", {"together": True}, "har inga paragrafer"),
        ("rs/2025-03-04", {"year": 2025}, "är inget organ"),
        ("rs", {"year": 2024}, "har inga justerade protokoll från 2024"),
    ],
)
def test_what_does_not_exist_is_said(library: Library, written: str, choices: dict[str, object], said: str) -> None:
    with pytest.raises(CannotChooseError, match=said):
        names(library, written, **choices)
