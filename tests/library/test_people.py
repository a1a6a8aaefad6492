"""Who is an elected representative, whom a name means, and what they have done."""

from datetime import date
from pathlib import Path

from generator.library.deeds import DeedKind, Part, collect_deeds, period_of
from generator.model.types import Person
from tests.library.writing import body, library_of, meeting, paragraph

ANNA = "{namn: Anna Prov (S), uppdrag: ordförande}"
BO = "{namn: Bo Prov (M), uppdrag: ledamot}"
EVA = "{namn: Eva Prov (S), uppdrag: ersättare}"
THERE = """närvaro:
  ledamöter: [Anna Prov (S)]
  tjänstgörande_ersättare: [{namn: Eva Prov (S), för: Bo Prov (M)}]
  övriga: [{namn: Bo Prov, roll: regiondirektör}]
"""
VOTE = """omröstningar:
  - fråga: Ska motionen bifallas?
    ja: bifall
    nej: avslag
    {method}röster: {{ja: [Anna Prov (S)], nej: [Eva Prov (S)], avstår: [Kim Tjänst]}}
    utfall: ja
reservationer: [{{av: [Eva Prov (S)], text: Till förmån för eget yrkande.}}]
initiativ:
  - {{slag: motion, av: [Bo Prov (M)], titel: Fler bussar}}
  - {{slag: medborgarförslag, av: [Anna Prov (S)], titel: Fler bänkar}}
"""


def test_only_those_with_a_post_are_representatives(tmp_path: Path) -> None:
    library = library_of(tmp_path, {"rs/organ": body("Regionstyrelsen", ANNA, BO)})
    assert list(library.people.by_address) == ["prov/personer/anna-prov/", "prov/personer/bo-prov/"]
    assert library.people.find("prov/rs", Person("Kim Tjänst", "")) is None


def test_attendance_is_what_the_minutes_say(tmp_path: Path) -> None:
    files = {
        "rs/organ": body("Regionstyrelsen", ANNA, BO, EVA),
        "rs/2025-03-04/sammantrade": meeting("2025-03-04", THERE),
        "rs/2025-04-01/sammantrade": meeting("2025-04-01"),
    }
    done = collect_deeds(library_of(tmp_path, files))
    parts = {address.split("/")[2]: [(each.part, each.note) for each in one.presences] for address, one in done.items()}
    assert parts == {
        "anna-prov": [(Part.MEMBER, "")],
        "eva-prov": [(Part.SERVING, "för Bo Prov (M)")],
        "bo-prov": [(Part.UNNAMED, "")],
    }, "an official of the same name is not the member, and minutes without a list tell nothing"


def test_deeds_are_told_when_votes_were_open(tmp_path: Path) -> None:
    def kinds(method: str, where: str) -> dict[str, list[DeedKind]]:
        files = {
            "rs/organ": body("Regionstyrelsen", ANNA, BO, EVA),
            "rs/2025-03-04/sammantrade": meeting("2025-03-04"),
            "rs/2025-03-04/1-motion": paragraph(1, "Motion om bussar", VOTE.format(method=method)),
        }
        done = collect_deeds(library_of(tmp_path / where, files))
        return {address.split("/")[2]: [deed.kind for deed in one.deeds] for address, one in done.items()}

    closed = {"bo-prov": [DeedKind.INITIATIVE], "eva-prov": [DeedKind.RESERVATION]}
    assert kinds("sätt: sluten\n    ", "closed") == closed
    opened = {"anna-prov": [DeedKind.VOTE], "eva-prov": [DeedKind.VOTE, DeedKind.RESERVATION]}
    assert kinds("", "open") == {**closed, **opened}, "who puts a citizen's proposal is no matter of the archive's"


def test_one_name_is_one_person_also_after_a_change_of_party(tmp_path: Path) -> None:
    other = "{namn: Anna Prov (V), uppdrag: ledamot, från: 2024-01-01}"
    files = {"rs/organ": body("Regionstyrelsen", ANNA), "hsn/organ": body("Vårdnämnden", other)}
    library = library_of(tmp_path, files)
    assert [len(one.holdings) for one in library.people.by_address.values()] == [2]


def test_two_of_one_name_are_told_apart(tmp_path: Path) -> None:
    second = "{namn: Anna Prov (M), uppdrag: ledamot, id: anna-prov-m}"
    third = "{namn: Anna Prov (S), uppdrag: ledamot, id: anna-prov-tredje}"
    files = {"rs/organ": body("Regionstyrelsen", ANNA, second), "hsn/organ": body("Vårdnämnden", third)}
    people = library_of(tmp_path, files).people

    def key(where: str, party: str) -> str:
        found = people.find(where, Person("Anna Prov", party))
        return found.key if found else ""

    assert key("prov/rs", "S") == "anna-prov"
    assert key("prov/rs", "M") == "anna-prov-m"
    assert key("prov/hsn", "S") == "anna-prov-tredje", "the one with a post there comes first"
    assert key("prov/rs", "") == "", "nobody is guessed"


def test_years_go_by_mandate_periods() -> None:
    assert period_of(date(2023, 1, 1)) == period_of(date(2026, 12, 31)) == (2023, 2026)
    assert period_of(date(2022, 12, 31)) == (2019, 2022)
