"""The cache of Word and PDF files: bounded, whole after a crash, and keyed by all that a document is made from."""

import ast
import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.site.fingerprint import PROGRAM
from generator.site.paper_cache import PaperCache
from generator.site.paper_digest import LIBRARIES, PaperDigests, writer_files
from generator.site.store import Kept, Store
from generator.tree.blocks import Figure
from generator.tree.document import Document
from generator.writers.paper import PaperWriter
from tests.sites import CHECKOUT
from tests.writers.sample import head, para

# Modules that the writers read from elsewhere: they hold no words of a document.
OUTSIDE = {"generator.site.page"}


def filled(folder: Path, ages: dict[str, int]) -> PaperCache:
    """Return a cache of documents of 10 + 10 bytes, each as old as `ages` tells."""
    cache = PaperCache(folder)
    for digest, age in ages.items():
        for ending in (".docx", ".pdf"):
            cache.add(digest, ending, b"0123456789")
            os.utime(cache.path(digest, ending), (10_000 - age, 10_000 - age))
    return cache


def test_what_is_in_use_stays_and_the_oldest_goes_first(tmp_path: Path) -> None:
    cache = filled(tmp_path, {"used": 900, "old": 800, "newer": 10, "newest": 1})
    cache.trim({"used"}, spare=40)
    assert cache.digests() == {"used", "newer", "newest"}
    cache.trim({"used"}, spare=39)
    assert cache.digests() == {"used", "newest"}, "a document that has lost a file is not whole"
    cache.trim({"used"}, spare=0)
    assert cache.digests() == {"used"}


def test_a_file_that_was_never_finished_is_not_counted_and_goes(tmp_path: Path) -> None:
    cache = filled(tmp_path, {"whole": 1, "half": 1})
    cache.path("half", ".pdf").rename(cache.path("half", ".pdf.123.ny"))
    assert cache.digests() == {"whole"}
    cache.trim({"whole", "half"})
    assert sorted(cache.files()) == ["half.docx", "whole.docx", "whole.pdf"]


def test_an_empty_cache(tmp_path: Path) -> None:
    cache = PaperCache(tmp_path / "none")
    assert cache.files() == {} and cache.digests() == set()
    cache.trim(())


def test_pages_of_a_build_that_was_broken_off_are_not_trusted(tmp_path: Path) -> None:
    store = Store(tmp_path / "store", "base")
    store.kept = {"a/": Kept("1", ""), "b/": Kept("1", "")}
    store.save()
    store.begin(["a/"])
    assert set(Store(tmp_path / "store", "base").kept) == {"b/"}
    assert set(Store(tmp_path / "store", "base").kept) == {"b/"}, "until a build has saved"
    store.save()
    assert set(Store(tmp_path / "store", "base").kept) == {"a/", "b/"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(CHECKOUT / "theme", tmp_path / "theme")
    (tmp_path / "records").mkdir()
    (tmp_path / "records" / "karta.png").write_bytes(b"en bild")
    return tmp_path


def digest(project: Path, document: Document) -> str:
    records = project / "records"
    return PaperDigests(PaperWriter(project / "theme", records), records).of(document)


def test_content_picture_and_template_decide(project: Path) -> None:
    document = Document("prov", head(), (para("Text."), Figure("karta.png", "En karta")))
    first = digest(project, document)
    assert digest(project, document) == first
    assert digest(project, replace(document, blocks=(para("Text!"), *document.blocks[1:]))) != first
    assert digest(project, replace(document, head=replace(document.head, mark="UTKAST"))) != first
    (project / "records" / "karta.png").write_bytes(b"en annan bild")
    second = digest(project, document)
    assert second != first
    for file in ("word/referens.docx", "typst/dokument.typ", "typst/standard.json"):
        path = project / "theme" / file
        path.write_bytes(path.read_bytes() + b" ")
        assert digest(project, document) != second, file
        second = digest(project, document)
    (project / "theme" / "mkdocs" / "annat.css").write_text("p {}", encoding="utf-8")
    assert digest(project, document) == second, "the look of pages is another matter"


def test_every_file_of_the_templates_counts(project: Path) -> None:
    """A template that no digest knew of could change without the documents being made again."""
    files = {file for part in ("word", "typst") for file in (project / "theme" / part).rglob("*") if file.is_file()}
    writer = PaperWriter(project / "theme", project / "records")
    themes = {file.stem for file in files} | {"standard"}
    assert files <= {file for theme in themes for file in writer.template_files(theme)}


def test_every_module_of_the_writers_counts() -> None:
    """What `PaperWriter` imports, directly or through others, is in the digest, and so are the libraries."""
    reached: set[str] = set()
    foreign: set[str] = set()
    waiting = ["generator.writers.paper"]
    while waiting:
        name = waiting.pop()
        file = (CHECKOUT / name.replace(".", "/")).with_suffix(".py")
        if name in reached or not file.is_file():
            continue
        reached.add(name)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                found = [node.module or ""]
            else:
                found = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            waiting += [each for each in found if each.startswith("generator")]
            foreign |= {each.partition(".")[0] for each in found if not each.startswith("generator")}
    counted = {".".join(file.relative_to(PROGRAM.parent).with_suffix("").parts) for file in writer_files()}
    assert reached - counted - OUTSIDE == set()
    known = {name.replace("-", "_").removesuffix("_binary") for name in LIBRARIES}
    assert foreign - set(sys.stdlib_module_names) - known == set()
