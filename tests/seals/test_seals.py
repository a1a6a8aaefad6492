"""Sealed records that are changed, swapped, renamed, taken away or forged; and corrections that make it right."""

from pathlib import Path

import pytest

from generator.history.git import earlier_contents, has_git
from generator.seals.correct import Wish, corrected
from generator.seals.held import corrections_of
from generator.seals.seal import SealError, seal_for
from tests.seals.laying import FIRST, MEETING, SEALS, SECOND, Laid, lay
from tests.sites import kansli


@pytest.fixture
def laid(tmp_path: Path) -> Laid:
    return lay(tmp_path / "p")


def wish(old: str = "", new: str = "", field: str = "") -> Wish:
    return Wish("2025-03-20", "Ordföranden", "Skrivfel", old, new, field)


def correct(laid: Laid, asked: Wish) -> None:
    for each in corrected(laid.root, laid.entry(f"{MEETING} § 1"), asked):
        laid.path(each.path).write_text(each.text, encoding="utf-8", newline="\n")


def test_what_is_untouched_holds_also_from_memory(laid: Laid) -> None:
    assert laid.said() == []
    assert laid.said() == []
    assert (laid.root / ".kansli" / "sigill.json").is_file()


def test_memory_hides_nothing(laid: Laid) -> None:
    """What held the last time is read again as soon as a byte of it is another."""
    assert laid.said() == []
    laid.change(FIRST, "350 000", "450 000")
    assert [each[:4] for each in laid.said()] == ["R901"]
    laid.change(FIRST, "450 000", "350 000")
    laid.path(f"records/{MEETING}/bilagor/karta.txt").write_text("En sarta.\n", encoding="utf-8")
    assert [each[:4] for each in laid.said()] == ["R901"]


def test_with_git_the_old_words_are_told(laid: Laid) -> None:
    laid.commit()
    laid.change(FIRST, "350 000 kronor", "450 000 kronor")
    finding = laid.findings()[0]
    assert finding.message == (
        "beslut.punkter[1] är ändrat efter justeringen: där stod ”får 350 000”, nu står ”får 450 000”"
    )
    assert (finding.line, finding.column) == (8, 20)
    laid.commit(message="Också den ändrade filen sparas")
    assert laid.findings()[0].message == finding.message


def test_with_git_added_and_removed_keys_are_told(laid: Laid) -> None:
    laid.commit()
    laid.change(SECOND, "slag: avslutning\n", "sammanfattning: Nytt\n")
    assert laid.said()[1:] == [
        "R901 slag är borttaget efter justeringen; där stod ”avslutning”",
        "R901 sammanfattning har kommit till efter justeringen: ”Nytt”",
    ]


def test_secret_words_are_not_told(laid: Laid) -> None:
    """What is not public is not repeated in messages, which logs keep."""
    laid.commit()
    laid.change(FIRST, "350 000", "450 000")
    laid.change(FIRST, "paragraf: 1\n", "paragraf: 1\npublicering: sekretess\nlagrum: OSL 21 kap. 1 §\n")
    assert laid.said() == ["R901 beslut.punkter[1] är ändrat efter justeringen"]


def test_swapped_seals_and_records_are_found(laid: Laid) -> None:
    one, two = laid.path(FIRST), laid.path(SECOND)
    first, second = one.read_bytes(), two.read_bytes()
    one.write_bytes(second)
    two.write_bytes(first)
    assert any(each.startswith("R901") for each in laid.said())


def test_a_seal_moved_to_another_meeting_is_found(laid: Laid) -> None:
    other = laid.path("records/sigill/exempel/rs/2025-04-01.yaml")
    other.write_bytes(laid.path(SEALS).read_bytes())
    assert any(each.startswith("R903 sigillet gäller en fil på annan plats") for each in laid.said())


def test_a_whole_meeting_taken_away_is_found(laid: Laid) -> None:
    for name in (FIRST, SECOND, f"records/{MEETING}/sammantrade.yaml"):
        laid.path(name).unlink()
    assert sum(each.startswith("R902") for each in laid.said()) == 3


def test_a_correction_is_made_in_the_clerks_layout(laid: Laid) -> None:
    laid.path(FIRST).write_text("# Först\n" + laid.path(FIRST).read_text(encoding="utf-8"), encoding="utf-8")
    before = laid.path(FIRST).read_text(encoding="utf-8")
    correct(laid, wish("350 000", "360 000"))
    after = laid.path(FIRST).read_text(encoding="utf-8")
    assert after.startswith(before.replace("350 000", "360 000"))
    assert after[len(before) :] == (
        "rättelser:\n  - datum: 2025-03-20\n    av: Ordföranden\n    skäl: Skrivfel\n"
        '    fält: "beslut.punkter[1]"\n    stod: 350 000\n    ska_stå: 360 000\n'
    )
    assert laid.said() == []


def test_corrections_follow_on_each_other(laid: Laid) -> None:
    correct(laid, wish("350 000", "360 000"))
    correct(laid, wish("360 000 kronor", "361 000 kronor"))
    correct(laid, wish("betalas i juni", "betalas i juli", "beslut[1].punkter[2]"))
    assert laid.said() == []
    assert len(seal_for(laid.root, laid.entry(f"{MEETING} § 1")).corrections) == 3
    laid.change(FIRST, "ska_stå: 360 000\n", "ska_stå: 360 000 \n")
    assert laid.said() == []
    laid.change(FIRST, "datum: 2025-03-20", "datum: 2025-03-19")
    assert [each[:4] for each in laid.said()] == ["R905"]


def test_a_file_that_was_changed_already_is_corrected(laid: Laid) -> None:
    laid.commit()
    laid.change(FIRST, "350 000", "360 000")
    laid.change(FIRST, "i juni", "i juli")
    laid.change(FIRST, "rubrik: Bidrag till föreningar", "rubrik: Bidrag till föreningar\nsammanfattning: Två rader.")
    correct(laid, wish())
    assert laid.said() == []
    assert len(corrections_of(laid.entry(f"{MEETING} § 1").record)) == 3


def test_without_git_the_words_say_what_was_changed(laid: Laid) -> None:
    laid.change(FIRST, "350 000", "360 000")
    with pytest.raises(SealError, match="ange orden"):
        correct(laid, wish())
    correct(laid, wish("350 000", "360 000"))
    assert laid.said() == []


def test_nothing_hides_behind_a_correction(laid: Laid) -> None:
    laid.change(FIRST, "350 000", "360 000")
    laid.change(FIRST, "i juni", "i juli")
    with pytest.raises(SealError, match="fler sätt"):
        correct(laid, wish("350 000", "360 000"))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (wish("finns inte", "ny"), "finns inte i posten"),
        (wish("e", "f"), "ange fler ord|flera ställen"),
        (wish("Föreningen", "Beloppet", "beslut"), "är ingen text"),
        (wish(), "ange --stod"),
    ],
)
def test_a_correction_that_cannot_be_made_says_why(laid: Laid, asked: Wish, said: str) -> None:
    with pytest.raises(SealError, match=said):
        correct(laid, asked)
    assert laid.said() == []


def test_seals_are_not_made_anew_over_a_change(laid: Laid) -> None:
    laid.change(FIRST, "350 000", "450 000")
    ran = kansli("seal", MEETING, "--av", "Siv", "--ja", "--project", str(laid.root))
    assert ran.returncode == 2
    assert "R901" in ran.stdout


def test_the_commands_write_what_holds(laid: Laid) -> None:
    laid.path(SEALS).unlink()
    options = ("--project", str(laid.root), "--ja")
    ran = kansli("seal", MEETING, "--av", "Siv Exempel", "--datum", "2025-03-11", *options)
    assert ran.returncode == 0, ran.stderr
    ran = kansli("seal", MEETING, "--av", "Siv", *options)
    assert "redan förseglat" in ran.stdout
    asked = ("--stod", "350 000", "--ska-sta", "360 000", "--skal", "Skrivfel", "--av", "Siv")
    ran = kansli("correct", f"{MEETING} § 1", *asked, *options)
    assert ran.returncode == 0, ran.stderr
    assert "+      - Föreningen får 360 000 kronor." in ran.stdout
    assert laid.said() == []
    ran = kansli("correct", "rs/1999-01-01 § 1", *asked, *options)
    assert ran.returncode == 2
    assert "finns inte i arkivet" in ran.stderr


def test_git_is_asked_only_where_it_is(laid: Laid) -> None:
    assert not has_git(laid.root)
    assert list(earlier_contents(laid.root, FIRST)) == []
    laid.commit()
    assert has_git(laid.root)
    assert [laid.path(FIRST).read_bytes()] == list(earlier_contents(laid.root, FIRST))
