"""An organisation's colour can be read in light and dark, whatever was chosen."""

import re

import pytest

from generator.colours import READABLE, contrast, mixed
from generator.model.organisation import Colours, Organisation
from generator.site.house import DARK, LIGHT, style_of


@pytest.mark.parametrize("colour", ["#6a1f3c", "#e39ab0", "#000000", "#ffffff", "#FFD400", "#0050b3"])
def test_the_colour_can_be_read_on_every_paper(colour: str) -> None:
    record = Organisation.model_construct(colours=Colours.model_validate({"huvud": colour}))
    css = style_of(record).decode()
    found = re.findall(r"(--[\w-]+): var\(--ljus, (.*?)\) var\(--mork, (.*?)\)", css)
    pairs = {name: (light, dark) for name, light, dark in found}
    for number, papers in enumerate((LIGHT, DARK)):
        for paper in (*papers, pairs["--k-accent-yta"][number]):
            assert contrast(pairs["--k-accent"][number], paper) >= READABLE
            assert contrast(pairs["--k-lank"][number], paper) >= READABLE


def test_contrast_is_reckoned_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)
    assert mixed("#000000", "#ffffff", 0.5) == "#808080"
