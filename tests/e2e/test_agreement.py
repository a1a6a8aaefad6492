"""Page, Word and PDF say the same: every word of the document tree, and nothing else, in the tree's order."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.sheets.papers import papers_of
from generator.site.record_pages import record_page
from generator.tree.blocks import Table, Vote
from generator.tree.document import Document
from generator.tree.inline import PageNumber
from generator.tree.text import texts
from generator.tree.walk import nodes
from generator.writers.checksums import with_checksums
from tests.conftest import EPOCH
from tests.e2e.differences import DIFFERENCES, PAGE, PAGES_WITH_MORE, PDF, WORD, listed
from tests.e2e.words import page_words, pdf_words, squeezed, word_words
from tests.sites import Site

SHARES = 8
LONG = 40  # letters: shorter texts stand in many places
DAY = date.fromtimestamp(int(EPOCH))


def written(site: Site, share: int) -> Iterator[tuple[Document, Path]]:
    """Yield a share of the site's formal documents, each with the folder that its files lie in."""
    papers = [(paper, site.folder / entry.address) for entry in site.library.entries
              for paper in papers_of(site.library, entry)]  # fmt: skip
    assert len(papers) > 150
    for paper, folder in papers[share::SHARES]:
        yield with_checksums(paper.make(DAY), site.records), folder


def shown(site: Site, share: int) -> Iterator[tuple[Document, str]]:
    """Yield a share of the documents that pages show, with the page's address."""
    for entry in site.library.entries[share::SHARES]:
        yield record_page(site.library, entry, DAY).document, entry.address


def expected(document: Document, form: str) -> Counter[str]:
    """Return how many times each string of the document should stand in a written form."""
    strings = Counter(squeezed(part) for part in texts(document.blocks))
    for difference in DIFFERENCES:
        if form in difference.forms:
            for node in nodes(document):
                strings.update(squeezed(part) for part in difference.more(node))
                strings.subtract(squeezed(part) for part in difference.less(node))
    del strings[""]
    assert min(strings.values(), default=0) >= 0, document.name
    return strings


def letters(text: str) -> Counter[str]:
    return Counter(sign for sign in text if sign.isalnum())


def dropped(strings: Counter[str], said: str) -> list[str]:
    """Return the strings that `said` holds too few of. The longest take their place first."""
    missing = []
    for part in sorted(strings, key=len, reverse=True):
        for _ in range(strings[part]):
            if part not in said:
                missing.append(part)
            said = said.replace(part, "\n", 1)
    return missing


def repeated_heads(document: Document) -> Counter[str]:
    """Return the letters of the heads of tables, which a PDF repeats on each page that a table runs over."""
    heads = Counter("SvarInnebördAntal" if any(isinstance(node, Vote) for node in nodes(document)) else "")
    for node in nodes(document):
        if isinstance(node, Table):
            heads += letters("".join(column.group + column.header for column in node.columns))
    return heads


def page_numbers(document: Document, surplus: Counter[str]) -> Counter[str]:
    """Return the digits of the surplus, when they are no more than the document has numbers of pages, of two digits."""
    told = len(listed(document)) + sum(isinstance(node, PageNumber) for node in nodes(document))
    digits = Counter({sign: count for sign, count in surplus.items() if sign.isdecimal()})
    return digits if digits.total() <= 2 * told else Counter()


def disagreement(document: Document, form: str, said: str) -> list[str]:
    """Return what a written form leaves out, adds, or puts in another order."""
    strings = expected(document, form)
    wanted = sum((Counter({sign: count * times for sign, count in letters(part).items()})
                  for part, times in strings.items()), Counter())  # fmt: skip
    found = letters(said)
    surplus = found - wanted
    if form == PDF:
        surplus = Counter({sign: count for sign, count in surplus.items() if sign not in repeated_heads(document)})
        surplus -= page_numbers(document, surplus)
    wrong = [f"leaves out {part[:80]}" for part in dropped(strings, said)]
    if wanted - found:
        wrong.append(f"lacks letters {dict(wanted - found)}")
    if surplus:
        wrong.append(f"has letters to spare {dict(surplus)}")
    places = [said.index(part) for block in document.blocks if (part := _mark(block, said))]
    if places != sorted(places):
        wrong.append("has its blocks in another order")
    return wrong


def _mark(block: object, said: str) -> str:
    """Return a text of the block that stands only once, or nothing."""
    found = (squeezed(part) for part in texts(block))
    return next((part for part in found if len(part) >= LONG and said.count(part) == 1), "")


@pytest.mark.parametrize("share", range(SHARES))
def test_word_and_pdf_say_what_the_tree_says(built: Site, share: int) -> None:
    wrong = []
    for document, folder in written(built, share):
        said = {
            WORD: word_words(folder / f"{document.name}.docx"),
            PDF: pdf_words(folder / f"{document.name}.pdf", document),
        }
        wrong += [
            f"{document.name} {form} {each}" for form in said for each in disagreement(document, form, said[form])
        ]
    assert wrong == []


@pytest.mark.parametrize("share", range(SHARES))
def test_pages_say_what_the_tree_says(built: Site, share: int) -> None:
    wrong = []
    for document, address in shown(built, share):
        wrong += [f"{address} {each}" for each in disagreement(document, PAGE, page_words(built.page(address)))]
    assert wrong == []


def test_page_and_files_are_made_of_the_same_tree(built: Site) -> None:
    """A record's own file is what its page shows. A meeting's page is an overview of its many files.

    Records inside a PDF are no part of what it says.
    """
    for entry in built.library.entries:
        own = [paper for paper in papers_of(built.library, entry) if not paper.title]
        if own and type(entry.record) not in PAGES_WITH_MORE:
            made = replace(own[0].make(DAY), attached=())
            assert made == record_page(built.library, entry, DAY).document


def test_a_dropped_block_would_be_noticed(built: Site) -> None:
    """The comparison itself: without one block it no longer agrees."""
    document, address = next(each for each in shown(built, 0) if len(each[0].blocks) > 3)
    said = page_words(built.page(address))
    assert disagreement(document, PAGE, said) == []
    for block in document.blocks:
        part = next((squeezed(part) for part in texts(block) if squeezed(part)), "")
        assert disagreement(document, PAGE, said.replace(part, "", 1)) or not part
