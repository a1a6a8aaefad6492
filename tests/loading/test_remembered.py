"""What is remembered of files: kept by their bytes, added to line by line, and never trusted when it is damaged."""

from pathlib import Path

from generator.loading.remembered import Remembered

ONE, TWO = "1" * 32, "2" * 32


def remember(file: Path, **data: object) -> None:
    remembered = Remembered(file, "kod")
    for digest in (ONE, TWO):
        remembered.get(digest)
    for name, value in data.items():
        remembered.keep({"one": ONE, "two": TWO}[name], value)
    remembered.save()


def test_what_is_kept_is_known_by_the_next(tmp_path: Path) -> None:
    file = tmp_path / "minne.json"
    remember(file, one={"rubrik": "En\u2028rad\nmed å"})
    remember(file, two=["b"])
    remembered = Remembered(file, "kod")
    assert remembered.get(ONE) == {"rubrik": "En\u2028rad\nmed å"}
    assert remembered.get(TWO) == ["b"]
    assert remembered.get("3" * 32) is None


def test_other_code_remembers_nothing(tmp_path: Path) -> None:
    file = tmp_path / "minne.json"
    remember(file, one="a")
    assert Remembered(file, "annan kod").get(ONE) is None


def test_a_file_cut_short_is_read_as_none_and_made_anew(tmp_path: Path) -> None:
    file = tmp_path / "minne.json"
    remember(file, one="a", two="b")
    file.write_bytes(file.read_bytes()[:-3])
    assert Remembered(file, "kod").get(ONE) is None
    remember(file, two="b")
    assert Remembered(file, "kod").get(TWO) == "b"


def test_a_damaged_line_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "minne.json"
    remember(file, one="a", two="b")
    file.write_text(file.read_text(encoding="utf-8").replace('"a"', '"a'), encoding="utf-8")
    remembered = Remembered(file, "kod")
    assert remembered.get(ONE) is None
    assert remembered.get(TWO) == "b"


def test_what_is_not_asked_for_is_forgotten_in_time(tmp_path: Path) -> None:
    file = tmp_path / "minne.json"
    for number in range(150):
        remembered = Remembered(file, "kod")
        remembered.keep(f"{number:032}", number)
        remembered.save()
    assert len(file.read_text(encoding="utf-8").splitlines()) < 110
