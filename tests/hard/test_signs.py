"""The signs that the rules know of are those that the typefaces have: asked of the PDF writer itself."""

import unicodedata
from pathlib import Path

from generator.signs import HELD, UNPRINTABLE, UNSEEN
from generator.tree.blocks import Paragraph
from generator.tree.document import Document
from generator.tree.inline import text
from tests.writers.sample import head
from tests.writers.support import pdf_words, write_pdf

ENDS = [chr(int(end, 16)) for part in HELD.split() for end in part.split("-")]
SHOWN = [sign for sign in ENDS if unicodedata.category(sign)[0] in "LNPS"]


def test_signs_that_are_held_are_printed(tmp_path: Path) -> None:
    assert len(SHOWN) > 200
    document = Document("tecken", head(mark=""), tuple(Paragraph(text(sign)) for sign in SHOWN))
    assert "[U+" not in pdf_words(write_pdf(document, tmp_path), document)


def test_signs_of_both_sorts_are_odd() -> None:
    assert not UNPRINTABLE.search("Åsa Öberg\u00a0(S) för\u00advaltning – ”1\u202f234,5” §\u2011\nАнна, محمد, דוד, Ŋŧđ")
    for sign in ("\u202e", "\u0007", "\ufeff"):
        assert UNSEEN.search(sign)
        assert UNPRINTABLE.search(sign)
    for sign in ("王", "አ", "\U0001f389", "\ue000"):
        assert not UNSEEN.search(sign)
        assert UNPRINTABLE.search(f"Namn {sign}")
