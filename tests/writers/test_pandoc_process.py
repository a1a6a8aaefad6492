"""The running pandoc: makes the same files as a pandoc of its own, keeps nothing between documents, and ends."""

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.writers import pandoc_process
from generator.writers.pandoc_ast import AstWriter
from generator.writers.pandoc_nodes import image, para, string
from generator.writers.pandoc_process import Pandoc, PandocError, read_reply
from tests.writers.sample import picture, sample
from tests.writers.support import THEME, part

TEMPLATE = THEME / "word" / "referens.docx"


@pytest.fixture
def running() -> Iterator[Pandoc]:
    pandoc = Pandoc()
    yield pandoc
    pandoc.close()


def tree(*blocks: object) -> bytes:
    return json.dumps({"pandoc-api-version": [1, 23, 1], "meta": {}, "blocks": blocks}, ensure_ascii=False).encode()


TEXT = tree(para([string("Åäö – § 1")]))


def test_same_parts_as_a_pandoc_of_its_own(running: Pandoc, tmp_path: Path) -> None:
    whole = json.dumps(AstWriter(sample(tmp_path), tmp_path).write(), ensure_ascii=False).encode()
    for document in (TEXT, whole, TEXT):
        made, alone = running.docx(document, TEMPLATE), pandoc_process._once(document, TEMPLATE)
        for name in ("word/document.xml", "word/styles.xml", "word/numbering.xml", "word/_rels/document.xml.rels"):
            assert part(made, name) == part(alone, name)


def test_pictures_are_read_anew_for_each_document(running: Pandoc, tmp_path: Path) -> None:
    shown = tree(para([image((tmp_path / picture(tmp_path)).as_posix(), "Bild")]))
    first = running.docx(shown, TEMPLATE)
    assert b"media/" in part(first, "word/_rels/document.xml.rels")
    (tmp_path / "bild.png").unlink()
    assert b"media/" not in part(running.docx(shown, TEMPLATE), "word/_rels/document.xml.rels")


def test_refusal_is_told_and_the_next_document_is_made(running: Pandoc) -> None:
    with pytest.raises(PandocError):
        running.docx(b"{}", TEMPLATE)
    assert running.docx(TEXT, TEMPLATE).startswith(b"PK")


def test_missing_template_is_told(running: Pandoc, tmp_path: Path) -> None:
    with pytest.raises(PandocError):
        running.docx(TEXT, tmp_path / "saknas.docx")


def test_pandoc_that_dies_is_replaced(running: Pandoc) -> None:
    made = running.docx(TEXT, TEMPLATE)
    first = running._running
    assert first is not None
    first.kill()
    first.wait()
    assert running.docx(TEXT, TEMPLATE)[:2] == b"PK"
    assert part(running.docx(TEXT, TEMPLATE), "word/document.xml") == part(made, "word/document.xml")
    assert running._running is not None and running._running.pid != first.pid


def test_pandoc_without_scripts_still_converts(
    running: Pandoc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pandoc_process, "SCRIPT", tmp_path / "saknas.lua")
    for _ in range(3):
        assert running.docx(TEXT, TEMPLATE)[:2] == b"PK"
        assert running._running is None


def test_line_feeds_in_the_tree_are_refused(running: Pandoc) -> None:
    with pytest.raises(ValueError, match="line"):
        running.docx(b"{\n}", TEMPLATE)


@pytest.mark.parametrize("doubled", [False, True])
def test_replies_come_whole_where_line_feeds_are_doubled(doubled: bool) -> None:
    data = b"a\nb\r\nc\r\r\n\n"
    wire = b"ok %d %d\n%b" % (len(data), data.count(b"\n"), data)
    wire = wire.replace(b"\n", b"\r\n") if doubled else wire
    pipe = io.BytesIO(wire * 2)
    assert [read_reply(pipe), read_reply(pipe)] == [(b"ok", data)] * 2


@pytest.mark.parametrize("wire", [b"", b"nonsense\n", b"ok 5 0\nabc"])
def test_what_is_no_reply_is_lost(wire: bytes) -> None:
    with pytest.raises(pandoc_process.LostError):
        read_reply(io.BytesIO(wire))


def test_pandoc_ends_with_the_program() -> None:
    code = (
        "from generator.writers.pandoc_process import pandoc; from pathlib import Path; import sys;"
        "p = pandoc(); p.docx(sys.argv[1].encode(), Path(sys.argv[2])); print(p._running.pid)"
    )
    arguments = [sys.executable, "-W", "error", "-c", code, TEXT.decode(), str(TEMPLATE)]
    ran = subprocess.run(arguments, capture_output=True, text=True, check=True, cwd=THEME.parent)
    assert ran.stderr == ""
    assert not Path(f"/proc/{ran.stdout.strip()}").exists()
