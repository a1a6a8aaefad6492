"""The list of contents comes with length and headings; anchors of a part stay apart when they are cut."""

from generator.sheets.contents import CHAPTERS, LONG, with_contents
from generator.tree.blocks import Blocks, Contents, Heading, KeyValues, Paragraph
from generator.tree.graft import LONGEST_ANCHOR, graft
from generator.tree.inline import text


def document(chapters: int, letters: int) -> Blocks:
    said = Paragraph(text("x" * (letters // chapters)))
    parts = [(Heading(1, text(f"Kapitel {at}"), f"kapitel-{at}"), said) for at in range(chapters)]
    return (KeyValues(()), *(block for part in parts for block in part))


def test_a_long_document_has_its_contents_before_the_first_heading() -> None:
    made = with_contents(document(CHAPTERS, LONG + CHAPTERS))
    assert [type(block) for block in made[:3]] == [KeyValues, Contents, Heading]


def test_a_short_document_and_one_without_chapters_have_none() -> None:
    for blocks in (document(CHAPTERS, LONG // 2), document(CHAPTERS - 1, LONG * 2)):
        assert with_contents(blocks) == blocks


def test_long_anchors_stay_apart_and_the_same() -> None:
    anchors = ["x" * 32, "x" * 32 + "-2", "x" * 32 + "-3"]
    blocks = tuple(Heading(1, text("R"), anchor) for anchor in anchors)
    moved = [block.anchor for block in graft(blocks, "m02-04-", 0)[0] if isinstance(block, Heading)]
    assert len(set(moved)) == len(anchors)
    assert all(len(anchor) <= LONGEST_ANCHOR for anchor in moved)
    assert moved[0] == "m02-04-" + "x" * 32
