"""Two documents compared: every word that went is told, every word that came, and nothing is lost on the way."""

import re

import pytest

from generator.tree.blocks import (
    Block,
    Blocks,
    Callout,
    Column,
    Heading,
    KeyValues,
    List,
    ListItem,
    Pair,
    Paragraph,
    Row,
    Table,
)
from generator.tree.compare import compare, number_of_changes
from generator.tree.compare_words import compared
from generator.tree.inline import Deleted, Inlines, Inserted, Reference, Strong, Text, plain
from generator.tree.simple import simple
from generator.tree.text import texts
from generator.tree.walk import nodes
from generator.writers.html_inline import InlineWriter
from generator.writers.pandoc_inline import InlineWriter as WordWriter
from tests.writers.sample import every_block


def line(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def told(blocks: object) -> str:
    """Return the words of blocks with marks around changes: [-went-] and [+came+]."""
    found = [(type(node), " ".join(texts(node))) for node in nodes(blocks) if isinstance(node, Inserted | Deleted)]
    return " ".join(f"[-{words}-]" if kind is Deleted else f"[+{words}+]" for kind, words in found)


def words_of(blocks: object) -> set[str]:
    return set(re.findall(r"\w+", " ".join(texts(blocks))))


OLD: Blocks = (
    Heading(1, (Text("Bidrag"),), "bidrag"),
    line("Föreningen får 152 000 kronor."),
    Callout("decision", "Beslut", (List(True, (ListItem("1.", (line("Ett."),)), ListItem("2.", (line("Utgår."),)))),)),
    KeyValues((Pair("Plats", (Text("Gamla salen"),)),)),
    Table(
        "",
        (Column("År"), Column("Kronor")),
        (Row(((Text("2025"),), (Text("10"),))), Row(((Text("2026"),), (Text("20"),)))),
    ),
)
NEW: Blocks = (
    Heading(1, (Text("Bidrag"),), "bidrag"),
    line("Föreningen får 125 000 kronor."),
    Callout("decision", "Beslut", (List(True, (ListItem("1.", (line("Ett."),)),)),)),
    KeyValues((Pair("Plats", (Text("Rotundan"),)), Pair("Tid", (Text("09:00"),)))),
    Table(
        "",
        (Column("År"), Column("Kronor")),
        (Row(((Text("2025"),), (Text("15"),))), Row(((Text("2026"),), (Text("20"),)))),
    ),
)


def test_words_that_differ_are_marked_where_they_stand() -> None:
    blocks = compare(OLD, NEW)
    assert told(blocks) == "[-152-] [+125+] [-Utgår.-] [-Gamla salen-] [+Rotundan+] [+09:00+] [-10-] [+15+]"
    assert number_of_changes(blocks) == 5
    assert compare(OLD, OLD) == simple(OLD)
    assert number_of_changes(compare(OLD, OLD)) == 0


@pytest.mark.parametrize(("old", "new"), [(OLD, NEW), (NEW, OLD), ((), OLD), (OLD, ()), (every_block("bild.png"), NEW)])
def test_nothing_is_lost(old: tuple[Block, ...], new: tuple[Block, ...]) -> None:
    """Every word that stands in one of the two stands in the comparison."""
    assert words_of(simple(old)) | words_of(simple(new)) <= words_of(compare(old, new))


def test_marks_stay_on_the_words_and_what_went_leads_nowhere() -> None:
    link = Reference("exempel/rs/", (Text("styrelsen"),))
    old: Inlines = (Strong((Text("Viktigt: "),)), link, Text(" beslutar"))
    new: Inlines = (Strong((Text("Viktigt: "),)), Text("nämnden beslutar"))
    made = compared(old, new)
    assert made == (
        Strong((Text("Viktigt: "),)),
        Deleted((Text("styrelsen"),)),
        Inserted((Text("nämnden"),)),
        Text(" beslutar"),
    )
    assert plain(made) == "Viktigt: nämnden beslutar"


def test_a_change_is_told_to_those_who_hear_the_page() -> None:
    content = (Deleted((Text("152"),)), Inserted((Text("<125>"),)))
    assert InlineWriter("").write(content) == (
        '<del><span class="k-dold">[borttaget: </span>152<span class="k-dold">] </span></del>'
        '<ins><span class="k-dold">[tillagt: </span>&lt;125&gt;<span class="k-dold">] </span></ins>'
    )
    assert [node["t"] for node in WordWriter().write(content)] == ["Strikeout", "Underline"]
