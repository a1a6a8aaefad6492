"""Files that are not pages: made, kept, replaced and removed as pages are."""

from pathlib import Path

from generator.site.files import write_new
from generator.site.planning.plan import FilePlan, PagePlan
from generator.site.store import Kept, Store, file_of


def test_the_file_at_an_address() -> None:
    assert file_of("") == "index.html"
    assert file_of("prov/rs/") == "prov/rs/index.html"
    assert file_of("prov/rs/flode.xml") == "prov/rs/flode.xml"


def test_a_file_that_is_no_longer_planned_is_removed(tmp_path: Path) -> None:
    store = Store(tmp_path / "store", "base")
    plan = FilePlan("prov/flode.xml", "1", lambda: b"<feed/>")
    assert not isinstance(plan, PagePlan)
    write_new(store.site / plan.address, plan.make())
    store.keep(plan.address, Kept(plan.inputs, ""))
    assert store.names() == {"prov/flode.xml"}
    store.keep_only([])
    assert store.names() == set()
    assert not (store.site / plan.address).exists()
