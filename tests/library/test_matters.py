"""The way of a matter: by case number, by links across numbers and organisations, and by links alone."""

from pathlib import Path

from generator.library.library import Library
from generator.library.matters import Matter
from tests.library.writing import body, library_of, meeting, paragraph

DECIDED = "beslut: {verb: beslutar, punkter: [Det antas.]}\n"
PROPOSED = "beslut: {verb: föreslår, till: rf, punkter: [Det antas.]}\n"
GROUND = {
    "au/organ": body("Utskottet", kind="utskott"),
    "rs/organ": body("Regionstyrelsen", kind="styrelse"),
    "rf/organ": body("Regionfullmäktige", kind="fullmäktige"),
    "au/2025-03-01/sammantrade": meeting("2025-03-01"),
    "rs/2025-03-04/sammantrade": meeting("2025-03-04"),
    "rf/2025-04-01/sammantrade": meeting("2025-04-01"),
}


def archive(root: Path, **files: str) -> Library:
    return library_of(root, GROUND | {name.replace("_", "/"): text for name, text in files.items()})


def number(written: str, earlier: str) -> str:
    return f"diarienummer: {written}\ntidigare: {earlier}\n"


def ids(matter: Matter) -> tuple[list[str], list[str]]:
    own = [entry.id.removeprefix("prov/") for entry in matter.entries]
    return own, [entry.id.removeprefix("prov/") for entry in matter.linked]


def test_links_lead_beyond_the_case_number(tmp_path: Path) -> None:
    library = archive(
        tmp_path,
        **{
            "au_2025-03-01_1-plan": paragraph(1, "Plan", PROPOSED),
            "rs_2025-03-04_2-plan": paragraph(2, "Plan", number("RS 2025/1", "au/2025-03-01 § 1") + PROPOSED),
            "rf_2025-04-01_3-plan": paragraph(3, "Plan antas", number("RF 2025/9", "rs/2025-03-04 § 2") + DECIDED),
        },
    )
    assert ids(library.matters["prov/arenden/rs-2025-1/"]) == (
        ["rs/2025-03-04 § 2"],
        ["au/2025-03-01 § 1", "rf/2025-04-01 § 3"],
    )
    assert list(library.matters) == ["prov/arenden/rf-2025-9/", "prov/arenden/rs-2025-1/"], "no chain besides"


def test_a_joint_report_does_not_tie_matters_together(tmp_path: Path) -> None:
    library = archive(
        tmp_path,
        **{
            "rs_2025-03-04_1-ena": paragraph(1, "Ena", "diarienummer: RS 2025/1\n"),
            "rs_2025-03-04_2-andra": paragraph(2, "Andra", "diarienummer: RS 2025/2\n"),
            "rf_2025-04-01_3-redovisning": paragraph(
                3,
                "Redovisning",
                number("[RS 2025/1, RS 2025/2]", "[rs/2025-03-04 § 1, rs/2025-03-04 § 2]"),
            ),
        },
    )
    assert ids(library.matters["prov/arenden/rs-2025-1/"]) == (["rs/2025-03-04 § 1", "rf/2025-04-01 § 3"], [])


def test_links_alone_make_a_chain(tmp_path: Path) -> None:
    library = archive(
        tmp_path,
        **{
            "au_2025-03-01_1-lage": paragraph(1, "Läget", "slag: information\n"),
            "rs_2025-03-04_2-lage": paragraph(2, "Läget", "slag: information\ntidigare: au/2025-03-01 § 1\n"),
            "rf_2025-04-01_3-lage": paragraph(3, "Läget", "slag: information\ntidigare: rs/2025-03-04 § 2\n"),
        },
    )
    (chain,) = library.matters.values()
    assert chain.is_chain
    assert chain.address == "prov/arenden/au-2025-03-01-1/"
    assert ids(chain)[0] == ["au/2025-03-01 § 1", "rs/2025-03-04 § 2", "rf/2025-04-01 § 3"]
    assert library.ways_of(library.by_id["prov/rs/2025-03-04 § 2"]) == (chain,)


def test_a_matter_is_called_as_its_latest_decision(tmp_path: Path) -> None:
    here = "diarienummer: RS 2025/1\n"
    files = {
        "au_2025-03-01_1-forslag": paragraph(1, "Förslag till plan", here + PROPOSED),
        "rs_2025-03-04_2-plan": paragraph(2, "Plan för vården", here + DECIDED),
        "rf_2025-04-01_3-redovisning": paragraph(3, "Redovisning", f"{here}slag: återrapport\n{DECIDED}"),
    }
    assert archive(tmp_path / "a", **files).matters["prov/arenden/rs-2025-1/"].title == "Plan för vården"
    files["au_2025-03-01_1-forslag"] = paragraph(1, "Förslag", f"{here}ärendemening: Planen\n{PROPOSED}")
    assert archive(tmp_path / "b", **files).matters["prov/arenden/rs-2025-1/"].title == "Planen"


def test_a_proposal_is_followed_to_its_answer_by_whatever_refers_to_it(tmp_path: Path) -> None:
    """Neither `tidigare` nor a common case number is needed; a later mention by another body is no answer."""
    library = archive(
        tmp_path,
        **{
            "rs_2025-03-04_1-plan": paragraph(1, "Plan", "diarienummer: RS 2025/1\n" + PROPOSED),
            "rs_2025-03-04_2-annat": paragraph(2, "Annat", "sammanfattning: Se rs/2025-03-04 § 1.\n"),
            "rf_2025-04-01_3-antas": paragraph(3, "Plan antas", "se_även: rs/2025-03-04 § 1\n" + DECIDED),
        },
    )
    assert [entry.id for entry in library.answers["prov/rs/2025-03-04 § 1"]] == ["prov/rf/2025-04-01 § 3"]
    assert ids(library.matters["prov/arenden/rs-2025-1/"]) == (["rs/2025-03-04 § 1"], ["rf/2025-04-01 § 3"])


def test_an_earlier_mention_is_no_answer(tmp_path: Path) -> None:
    library = archive(
        tmp_path,
        **{
            "rf_2025-04-01_3-fraga": paragraph(3, "Fråga", "se_även: rs/2025-05-06 § 1\n"),
            "rs_2025-05-06_sammantrade": meeting("2025-05-06"),
            "rs_2025-05-06_1-plan": paragraph(1, "Plan", PROPOSED),
        },
    )
    assert library.answers == {}
