"""Every type of node is in the sample, and a writer that does not know a node says so."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from generator.tree.blocks import BLOCK_TYPES, Paragraph
from generator.tree.document import Document
from generator.tree.inline import INLINE_TYPES
from generator.tree.walk import nodes
from generator.writers.failure import WriteError
from tests.writers.sample import head, sample
from tests.writers.support import write_docx, write_pdf


@dataclass(frozen=True, slots=True)
class Unheard:
    """A node that no writer knows."""

    text: str


@pytest.mark.parametrize("kind", [*BLOCK_TYPES, *INLINE_TYPES])
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
