"""Nothing that is not for publication leaves: planted words are looked for in every byte of the site."""

from collections.abc import Callable

import pytest
import yaml

from tests.e2e.planting import Planter, places_of
from tests.sites import Site

SECRET, OPEN = "xqzhemlig", "xqzoppen"


@pytest.fixture
def planted(small: Callable[..., Site]) -> Site:
    """Return the made-up region with words planted, built with Word and PDF."""
    site = small("exempel")
    region = site.records / "exempel"
    secret, shown = Planter(site, SECRET), Planter(site, OPEN)

    paragraph = region / "rf/2025-06-10/017-strategi-for-digital-vard-nara-hemmet.yaml"
    secret.record(paragraph, publicering="sekretess", lagrum="OSL 25 kap. 1 §")
    paragraph.rename(paragraph.with_name(f"017-{secret.next()}.yaml"))
    secret.record(region / "rs/2025-09-30/034-regionplan-och-budget-2026.yaml", publicering="intern")
    secret.record(region / "hsn/dokument/handlingsplan-tillganglighet.yaml", publicering="intern")

    rows = region / "hsn/2025-05-15/016-delegationsbeslut.yaml"
    data = yaml.load(rows.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    row = {"datum": "2025-05-02", "beslut": secret.next(), "delegat": secret.next(), "sekretess": "OSL 25 kap. 1 §"}
    data["delegationsbeslut"].append(row)
    secret.save(rows, data)

    motions = region / "hsn/2025-02-13/004-oppettider-vardcentraler.yaml"
    data = yaml.load(motions.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    motion = dict(data["yrkanden"][0])
    data["yrkanden"].append({**motion, "text": secret.next(), "villkor": secret.next(), "återtaget": "ja"})
    data["sammanfattning"] = f"{data['sammanfattning']} {shown.next()}"
    secret.save(motions, data)

    assert secret.count > 60
    ran = site.build()
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return site


def test_nothing_secret_is_in_any_file(planted: Site) -> None:
    open_places = places_of(OPEN, planted.folder)
    endings = {path.rpartition(".")[2] for path in open_places}
    assert {"html", "docx", "pdf", "yaml", "pf_fragment"} <= endings, "the search itself does not see everything"
    assert places_of(SECRET, planted.folder) == []

    stub = planted.page("exempel/rf/2025-06-10/17/")
    assert "Omfattas av sekretess" in stub
    assert "OSL 25 kap. 1 §" in stub
    assert not (planted.folder / "exempel/hsn/handlingsplan-tillganglighet/index.html").exists()
    assert "Uppgiften omfattas av sekretess" in planted.page("exempel/hsn/2025-05-15/16/")
