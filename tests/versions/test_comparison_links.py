"""A comparison leads only to places that it has: a PDF with a link to a missing place cannot be made."""

from generator.site.overviews.versions import _led_inside
from generator.tree.blocks import Heading, Paragraph
from generator.tree.inline import Reference, Text


def test_a_link_to_a_place_that_is_gone_is_words() -> None:
    here, gone, away = (Reference(to, (Text("se"),)) for to in ("#bakgrund", "#punkt-2", "exempel/rs/#punkt-2"))
    heading = Heading(2, (Text("Bakgrund"),), "bakgrund")
    told = _led_inside((heading, Paragraph((here, gone, away))))
    assert told == (heading, Paragraph((here, Reference(None, (Text("se"),)), away)))
