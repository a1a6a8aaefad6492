"""What is masked is gone from the public record, wherever it stands; the review itself is never published."""

from datetime import date

from generator.library.leaves import leaves
from generator.library.reviewed import without_reviewed
from generator.model.paragraph import Paragraph

DAY = date(2025, 6, 1)
RECORD = Paragraph.model_validate(
    {
        "format": "1",
        "typ": "paragraf",
        "paragraf": "1",
        "rubrik": "Skrivelse från Kim Prov",
        "diarienummer": "RS 2025/1 Kim Prov",
        "sammanfattning": "Kim Prov nås på 070-174 06 05 och 070-174 06 10.",
        "beslut": [
            {"verb": "beslutar", "punkter": ["Kim Provs skrivelse besvaras.", {"text": "x", "punkter": ["Kim Prov"]}]}
        ],
        "tabeller": [{"kolumner": [{"namn": "a", "rubrik": "Kim Prov"}], "rader": [["070-174 06 05"]]}],
        "yrkanden": [{"av": "Kim Prov (S)", "slag": "avslag"}],
        "granskat": [
            {"vad": "Kim Prov", "beslut": "maskeras", "lagrum": "OSL 25 kap. 1 §", "av": "HR", "datum": "2025-01-01"},
            {"vad": "070-174 06 05", "slag": "telefon", "beslut": "maskeras", "av": "HR", "datum": "2025-01-01"},
            {"vad": "070-174 06 10", "slag": "telefon", "beslut": "publiceras", "av": "HR", "datum": "2025-01-01"},
        ],
    }
)


def test_masked_words_are_gone_and_what_may_be_published_is_left() -> None:
    public = without_reviewed(RECORD, DAY)
    said = " ".join(str(value) for _, value in leaves(public))
    assert "Kim" not in said
    assert "070-174 06 05" not in said
    assert "070-174 06 10" in said
    assert "(maskerat, OSL 25 kap. 1 §)s skrivelse besvaras." in said
    assert public.reviewed == ()


def test_a_record_without_reviews_is_the_same() -> None:
    bare = RECORD.model_copy(update={"reviewed": ()})
    assert without_reviewed(bare, DAY) is bare
