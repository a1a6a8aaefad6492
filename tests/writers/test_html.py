"""The page writer: every node type is written, text is escaped, and the markup means what it shows."""

from datetime import date
from pathlib import Path

import pytest

from generator.site.page import Download, Page, PageLink
from generator.tree.blocks import (
    BLOCK_TYPES,
    Attendance,
    AttendanceGroup,
    Attendee,
    Block,
    Callout,
    Column,
    Figure,
    Footnote,
    Footnotes,
    Heading,
    List,
    ListItem,
    Paragraph,
    Row,
    Step,
    Steps,
    Table,
    Vote,
    VoteSide,
)
from generator.tree.document import Document, Head
from generator.tree.inline import (
    INLINE_TYPES,
    Emphasis,
    FootnoteMark,
    LineBreak,
    Link,
    Reference,
    Status,
    Strong,
    Text,
    text,
)
from generator.writers.html import HtmlWriter, UnknownBlockError
from generator.writers.html_inline import WRITTEN_INLINES
from tests.writers.sample import every_block

THEME = Path(__file__).parents[2] / "theme"
WRITER = HtmlWriter(THEME)


def write(*blocks: Block) -> str:
    return WRITER.blocks(blocks, "../../")


def line(*inlines: object) -> str:
    return write(Paragraph(inlines)).strip()  # type: ignore[arg-type]


def page(*blocks: Block, **changes: object) -> Page:
    issued = date(2025, 3, 4)
    head = Head("Plan", "Region Exempel", "Regionstyrelsen", "Paragraf", issued, ("RS 2025/123",))
    values: dict[str, object] = {
        "address": "exempel/rs/12/",
        "title": "§ 12 Handlingsplan",
        "description": "Beslut",
        "document": Document("p", head, blocks),
    }
    return Page(**(values | changes))  # type: ignore[arg-type]


def test_every_block_type_has_a_macro() -> None:
    assert set(WRITER._macros) == set(BLOCK_TYPES)


def test_every_inline_type_has_a_function() -> None:
    assert set(INLINE_TYPES) == WRITTEN_INLINES


def test_unknown_block_is_refused() -> None:
    with pytest.raises(UnknownBlockError, match="str"):
        WRITER.blocks(("text",), "")  # type: ignore[arg-type]


def test_sample_with_every_type_is_written() -> None:
    html = WRITER.blocks(every_block("bild.png"), "../")
    assert "<b>x</b>" not in html
    assert "&lt;b&gt;x&lt;/b&gt;" in html


@pytest.mark.parametrize(
    ("inlines", "expected"),
    [
        ((Text('<b> & "x"'),), "&lt;b&gt; &amp; &quot;x&quot;"),
        ((Strong((Emphasis(text("a")),)),), "<strong><em>a</em></strong>"),
        ((Link('https://x.example/?a=1&b="', text("a")),), '<a href="https://x.example/?a=1&amp;b=&quot;">a</a>'),
        ((Reference("a/b/#c", text("a")),), '<a href="../../a/b/#c">a</a>'),
        ((Reference(None, text("a")),), '<span class="k-utanfor">a</span>'),
        ((Status("pågår", "partial"),), '<span class="k-status k-status--partial">pågår</span>'),
        ((Text("a"), LineBreak(), Text("b")), "a<br>b"),
    ],
)
def test_inlines(inlines: tuple[object, ...], expected: str) -> None:
    assert line(*inlines) == f"<p>{expected}</p>"


def test_reference_to_the_start_page_is_no_empty_link() -> None:
    assert 'href="./"' in WRITER.blocks((Paragraph((Reference("", text("Start")),)),), "")


def test_footnote_marked_twice_has_one_target() -> None:
    html = line(FootnoteMark(1), FootnoteMark(1))
    assert html.count('id="fotnotsmarke-1"') == 1
    assert html.count('href="#fotnot-1"') == 2


def test_footnote_leads_back() -> None:
    html = write(Footnotes((Footnote(3, (Paragraph(text("Källa")),)),)))
    assert '<li id="fotnot-3">' in html
    assert 'href="#fotnotsmarke-3" role="doc-backlink"' in html


def test_labels_are_text_and_not_doubled() -> None:
    items = (ListItem("4.", (Paragraph(text("att")),)), ListItem("ö.", (Paragraph(text("samt")),)))
    html = write(List(True, items))
    assert html.startswith('<ol class="k-punkter" role="list">')
    assert '<span class="k-punkter__marke">ö.</span>' in html


def test_bullets_and_unlabelled_numbers_are_left_to_the_browser() -> None:
    item = ListItem(None, (Paragraph(text("a")),))
    assert write(List(False, (item,))).split() == ["<ul>", "<li>a</li>", "</ul>"]
    assert write(List(True, (item,))).split() == ["<ol>", "<li>a</li>", "</ol>"]


TABLE = Table(
    "Resultat",
    (Column("Post"), Column("2024", "right", "Utfall"), Column("2025", "right", "Utfall")),
    (Row((text("Kostnader"), (), ()), "heading"), Row((text("Läkemedel"), text("1,0"), text("2,0")), "sum")),
    "Miljoner kronor",
)


def test_table_tells_what_heads_what() -> None:
    html = write(TABLE)
    assert 'role="group" tabindex="0" aria-labelledby="k-tabell"' in html
    assert '<caption><span class="k-tab__namn" id="k-tabell">Resultat</span></caption>' in html
    assert '<td colspan="1"></td>' in html
    assert '<th scope="colgroup" class="k-grupp" colspan="2">Utfall</th>' in html
    assert '<th scope="col" class="k-right">2025</th>' in html
    assert '<th scope="row">Läkemedel</th>' in html
    heading = '<th scope="colgroup" colspan="3"><span class="k-tab__namn">Kostnader</span></th>'
    assert f'<tr class="k-rad--heading">{heading}</tr>' in html
    assert '<td class="k-right">2,0</td>' in html


def test_tables_of_a_page_have_ids_of_their_own() -> None:
    html = write(TABLE, TABLE)
    assert 'id="k-tabell"' in html
    assert 'id="k-tabell-2"' in html


def test_callout_heading_follows_the_section() -> None:
    frame = Callout("decision", "Beslut", (Paragraph(text("a")),))
    html = write(frame, Heading(1, text("Bakgrund"), "bakgrund"), frame)
    assert '<h2 class="k-ruta__titel" id="ruta-beslut">Beslut</h2>' in html
    assert '<h3 class="k-ruta__titel" id="ruta-beslut-2">Beslut</h3>' in html


def test_vote_says_the_outcome_and_the_counts_in_words() -> None:
    sides = (VoteSide("Ja", 3, ("A", "B"), "bifall"), VoteSide("Nej", 1))
    html = write(Vote("Bifall?", "Öppen", sides, "Bifall."))
    assert '<rect width="75.0" height="1"/>' in html
    assert '<b>3<span class="k-dold"> röster</span></b>' in html
    assert "A, B" in html
    assert "<strong>Utfall:</strong> Bifall." in html


def test_names_in_a_vote_lead_to_those_who_have_a_page() -> None:
    sides = (VoteSide("Ja", 2, ("Anna Prov (S)", "Bo Prov (M)"), "", ("prov/personer/anna-prov/", "")),)
    html = write(Vote("Bifall?", "Öppen", sides, "Bifall."))
    assert 'personer/anna-prov/">Anna Prov (S)</a>, Bo Prov (M)</p>' in html


def test_vote_without_votes_is_drawn_without_bars() -> None:
    assert '<rect width="0.0" height="1"/>' in write(Vote("Val", "Lottning", (VoteSide("Ja", 0),), "Lotten föll på A."))


def test_attendance_leaves_out_columns_nobody_needs() -> None:
    html = write(Attendance((AttendanceGroup("Övriga", (Attendee("A", "", "§ 1"),)),)))
    assert ">Anmärkning<" in html
    assert ">Roll<" not in html


def test_steps_and_figure() -> None:
    html = write(Steps((Step("2025-01-21", text("AU § 4"), "Förslag"),)), Figure("bilder/å b.png", "Karta"))
    assert '<ol class="k-steg" role="list">' in html
    assert 'src="../../media/bilder/%C3%A5%20b.png" alt="Karta"' in html


def test_toc_has_headings_and_decisions_at_the_anchors_of_the_page() -> None:
    blocks: tuple[Block, ...] = (
        Callout("note", "Notis", ()),
        Callout("decision", "Beslut", (Heading(2, text("Inne"), "inne"),)),
        Heading(1, text("Bakgrund"), "bakgrund"),
        Heading(2, text("Pengar"), "pengar"),
        Heading(3, text("Djupt"), "djupt"),
    )
    toc = WRITER.toc(blocks)
    assert [(entry.title, [below.title for below in entry.children]) for entry in toc] == [
        ("Beslut", ["Inne"]),
        ("Bakgrund", ["Pengar"]),
    ]
    html = WRITER.blocks(blocks, "")
    for entry in toc:
        assert f'id="{entry.anchor}"' in html
    assert WRITER.toc_html(toc).startswith('<ul><li><a href="#ruta-beslut">Beslut</a><ul>')


def test_toc_of_one_line_is_no_toc() -> None:
    assert WRITER.toc_html(WRITER.toc((Heading(1, text("Ensam"), "ensam"),))) == ""


def test_page_has_its_furniture() -> None:
    html = WRITER.page(
        page(
            crumbs=(PageLink("Start", ""), PageLink("Exempel", "exempel/")),
            previous=PageLink("§ 11", "exempel/rs/11/"),
            downloads=(Download("Word", "p.docx"),),
            source="exempel/rs.yaml",
            aside=(Heading(1, text("Hänvisningar hit"), "hit"),),
        ),
        "../../../",
    )
    assert "<h1>§ 12 Handlingsplan</h1>" in html
    assert '<a href="../../../">Start</a>' in html
    assert '<a href="p.docx" download>' in html
    assert 'rel="prev" href="../../../exempel/rs/11/"' in html
    assert 'href="../../../kalla/exempel/rs.yaml"' in html
    assert '<time datetime="2025-03-04">2025-03-04</time>' in html
    assert '<aside class="k-kopplingar"' in html


def test_bare_page_has_no_empty_furniture() -> None:
    html = WRITER.page(page(document=Document("s", Head("Start", "", "", ""), ())), "")
    for part in ("<nav", "<dl", "<ul", "<aside", "k-kalla", "k-sidhuvud__slag"):
        assert part not in html


def test_draft_is_marked() -> None:
    head = Head("A", "B", "C", "D", mark="UTKAST – ej justerat")
    assert "UTKAST – ej justerat" in WRITER.page(page(document=Document("s", head, ())), "")


def test_lean_page_has_words_filters_and_facts_but_no_furniture() -> None:
    html = WRITER.lean(
        page(
            Heading(1, text("Bakgrund"), "bakgrund"),
            TABLE,
            Callout("decision", "Beslut", (Paragraph(text("a < b")),)),
            facets={"organ": 'Regionstyrelsen, nr "1"'},
            downloads=(Download("Word", "p.docx"),),
            filters=(("utfall", "Beslutat"), ("utfall", "Efter omröstning")),
        ),
        ["Basen ligger i Skissvik."],
    )
    assert html.startswith('<!doctype html><html lang="sv">')
    assert "<main data-pagefind-body><h1>§ 12 Handlings`plan</h1>" in html
    assert html.count('data-pagefind-filter="utfall[content]"') == 2
    assert "<p>Basen ligger i Skissvik.</p>" in html
    assert '<meta data-pagefind-filter="organ[content]" content="Regionstyrelsen, nr &quot;1&quot;">' in html
    assert '<meta data-pagefind-meta="datum[content]" content="2025-03-04">' in html
    assert '<meta data-pagefind-meta="paragraf[content]" content="12">' in html
    assert '<h2 id="bakgrund">Bakgrund</h2>' in html
    assert "<p>Läkemedel 1,0 2,0</p>" in html
    assert "a &lt; b" in html
    assert "decision" not in html
    assert "Word" not in html
