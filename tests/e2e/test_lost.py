"""A page that is gone since the last build is said to be, until the record tells where it went."""

from collections.abc import Callable

from tests.sites import NEIGHBOURS, Site

OLD = "losningar/skalning-och-spridning/"


def test_a_lost_page_is_told_of(small: Callable[..., Site]) -> None:
    site = small(*NEIGHBOURS)
    assert site.build("--no-export").returncode == 0
    record = site.records / "losningar/skalning-och-spridning.yaml"
    moved = record.with_name("spridning.yaml")
    record.rename(moved)
    for file in site.records.rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        if "losningar/skalning-och-spridning" in text:
            file.write_text(text.replace("losningar/skalning-och-spridning", "losningar/spridning"), encoding="utf-8")
    first = site.build("--no-export")
    assert first.returncode == 0
    assert OLD in first.stderr
    assert "tidigare_adresser" in first.stderr
    moved.write_text(f"{moved.read_text(encoding='utf-8')}\ntidigare_adresser: {OLD}\n", encoding="utf-8")
    second = site.build("--no-export")
    assert second.returncode == 0
    assert OLD not in second.stderr
    assert 'url=../../losningar/spridning/"' in site.page(OLD)
