"""Every type of node is in the sample, and a writer that does not know a node says so."""

import io
from dataclasses import dataclass, replace
from pathlib import Path

import page
import pytest
from pypdf import PdfReader

from generator.signs import spelled
from generator.tree.blocks import BLOCK_TYPES, CodeBlock, Contents, Divider, Paragraph
from generator.tree.document import Document
from generator.tree.inline import INLINE_TYPES, Checksum, PageNumber, text
from generator.tree.walk import nodes
from generator.writers.clean import cleaned
from generator.writers.failure import WriteError
from tests.writers.sample import head, sample
from tests.writers.support import docx_words, squeezed, write_docx, write_pdf


@dataclass(frozen=True, slots=True)
class Unheard:
    """A node that no writer knows."""

    text: str


# These are nothing on the web, where the sample is compared too; they have tests of their own.
KINDS = [kind for kind in (*BLOCK_TYPES, *INLINE_TYPES) if kind not in (Checksum, Contents, PageNumber)]


@pytest.mark.parametrize("kind", KINDS)
def test_sample_has_every_type(kind: type, tmp_path: Path) -> None:
    assert any(type(node) is kind for node in nodes(sample(tmp_path).blocks))


UNKNOWN = [(Unheard("x"),), (Paragraph((Unheard("x"),)),)]  # type: ignore[arg-type]


@pytest.mark.parametrize("blocks", UNKNOWN)
def test_unknown_node_is_an_error(blocks: tuple[object, ...], tmp_path: Path) -> None:
    odd = replace(Document("okand", head(), ()), blocks=blocks)  # type: ignore[arg-type]
    with pytest.raises(WriteError, match="unknown"):
        write_pdf(odd, tmp_path)
    with pytest.raises(TypeError, match="unknown"):
        write_docx(odd, tmp_path)


ODD = "a\x00b\x0bc\x1fd\x85e\ue000f\ufeffg\r\nh \U0001f389\u0301 slut"


def test_signs_that_paper_cannot_hold(tmp_path: Path) -> None:
    odd = Document("udda", head(title=f"Titel {ODD}", mark=ODD), (Paragraph(text(ODD)), CodeBlock(ODD)))
    pdf = write_pdf(odd, tmp_path)
    assert page.is_pdf_compliant_bytes(pdf, profile="2a")
    word = docx_words(write_docx(odd, tmp_path))
    for said in (squeezed(PdfReader(io.BytesIO(pdf)).pages[0].extract_text()), word):
        assert said.count("cd") >= 2
        assert said.count("e[U+E000]fg") >= 2


def test_clean_text_is_left_alone() -> None:
    tree = (Paragraph(text("Åäö – 1 234,5 §\u00a012 \U0001f389")), Divider())
    assert cleaned(tree) is tree
    assert cleaned((Paragraph(text("a\x00b")), tree[1]))[1] is tree[1]
    assert spelled("a\U0001f389") == "a[U+1F389]"
