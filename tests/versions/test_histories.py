"""Which versions there are: by day and stage, through renames and corrections, without git, and the same twice."""

from dataclasses import replace
from pathlib import Path

from generator.versions.histories import read_histories
from tests.seals.laying import FIRST, lay
from tests.versions.archive import MEETING, Archive


def test_a_version_is_a_text_that_stood_for_a_day(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    for day, text in (
        ("2025-03-10", "Ett."),
        ("2025-03-12T08:00:00+01:00", "Hastigt."),
        ("2025-03-12T09:00:00+01:00", "Två."),
    ):
        identity = archive.paragraph(1, text)
        archive.commit(day, f"Sparar {text}")
    archive.write(
        f"{MEETING}/001-arende.yaml", (tmp_path / f"{MEETING}/001-arende.yaml").read_text("utf-8") + "# Ord\n"
    )
    archive.commit("2025-03-14", "En kommentar")
    (tmp_path / f"{MEETING}/001-arende.yaml").rename(tmp_path / f"{MEETING}/001-nytt-namn.yaml")
    archive.commit("2025-03-15", "Byter namn")
    archive.paragraph(1, "Tre.", name="nytt-namn")
    archive.commit("2025-03-20", "Ändrar")
    assert archive.texts(identity) == ["Ett.", "Två.", "Tre."]
    history = archive.histories().of[identity]
    assert [(each.day, each.stage, each.reason) for each in history.versions] == [
        ("2025-03-10", "justerat", ""),
        ("2025-03-12", "justerat", ""),
        ("2025-03-20", "justerat", ""),
    ]
    assert [each.reason for each in archive.histories(subjects=True).of[identity].versions][-1] == "Ändrar"
    assert archive.histories().of[identity].digest == history.digest
    archive.paragraph(1, "Inte sparat än.", name="nytt-namn")
    assert archive.texts(identity) == ["Ett.", "Två.", "Inte sparat än."]
    assert archive.histories().of[identity].current.day == ""


def test_of_what_was_not_yet_binding_the_last_text_of_each_stage_is_kept(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    for day, status, text in (
        ("2025-02-20", "kallat", "Förslag ett."),
        ("2025-02-22", "kallat", "Förslag två."),
        ("2025-03-05", "hållet", "Utkast."),
        ("2025-03-12", "justerat", "Justerat."),
    ):
        archive.meeting(status)
        identity = archive.paragraph(1, text)
        archive.commit(day)
    assert archive.texts(identity) == ["Förslag två.", "Utkast.", "Justerat."]
    archive.write(
        "records/prov/rs/organ.yaml",
        "format: 1\ntyp: organ\nnamn: RS\nslag: styrelse\npublicerade_skeden: [justerat]\n",
    )
    archive.commit("2025-04-01")
    assert archive.texts(identity) == []


def test_corrections_make_versions_also_without_git(tmp_path: Path) -> None:
    laid = lay(tmp_path)
    laid.change(FIRST, "350 000", "530 000")
    told = "datum: 2025-03-20, av: Siv, skäl: Skrivfel, fält: 'beslut.punkter[1]', stod: 350 000, ska_stå: 530 000"
    with laid.path(FIRST).open("a", encoding="utf-8") as file:
        file.write(f"rättelser:\n  - {{{told}}}\n")
    whole = laid.library()
    histories = read_histories(tmp_path, whole, whole)
    history = next(iter(histories.of.values()))
    assert [each.stage for each in history.versions] == ["justerat", "rättat"]
    assert history.current.reason == "Skrivfel"
    before = history.versions[0].load()
    assert before is not None
    assert "350 000" in str(before.record)
    assert "utan git" in histories.lacking


def test_a_shallow_copy_says_where_it_begins_and_the_rest_is_the_same_twice(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "hel")
    for day in ("2025-03-10", "2025-03-12", "2025-03-14"):
        identity = archive.paragraph(1, f"Text {day}.")
        archive.commit(day)
    archive.git("clone", "-q", "--depth", "2", archive.root.as_uri(), str(tmp_path / "ytlig"))
    shallow = Archive.__new__(Archive)
    shallow.root = tmp_path / "ytlig"
    assert shallow.texts(identity) == ["Text 2025-03-12.", "Text 2025-03-14."]
    histories = shallow.histories()
    assert "börjar den 12 mars 2025" in histories.lacking
    assert [each.day for each in histories.of[identity].versions] == ["", "2025-03-14"]
    assert archive.histories().lacking == ""
    pages = archive.written()
    address = "prov/rs/2025-03-04/1/"
    assert b"Historik: 3 versioner" in pages[address]
    assert pages == archive.written()
    versions = [name for name in pages if name.startswith(f"{address}version/")]
    assert len(versions) == 3
    compared = [name for name in pages if name.startswith(f"{address}jamfor/")]
    assert len(compared) == 3
    assert replace(histories, of={}).of == {}
