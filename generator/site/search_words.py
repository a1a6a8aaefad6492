"""The words of the archive, from which the search offers the near one for a word that is misspelt.

A file for each first letter, with each word and the number of pages it is on. The search page fetches one only when
a reader writes a word that the index does not have.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from generator.loading.names import slug
from generator.writers.compounds import MARK

FOLDER = "pagefind-ord"
MOST = 60_000
_WORD = re.compile(r"[a-zåäöéü]{3,}")
# What stands in the search texts as markup.
_MARKUP = re.compile(r"<(?:meta|p|h\d|/)[^>]*>|<!doctype.*?<main[^>]*>")


def word_files(texts: Iterable[str]) -> dict[str, bytes]:
    """Return the files' content by name, from the search texts of all pages."""
    pages: Counter[str] = Counter()
    for text in texts:
        pages.update(set(_WORD.findall(_MARKUP.sub(" ", text).replace(MARK, "").lower())))
    letters: dict[str, list[str]] = defaultdict(list)
    for word, count in sorted(pages.most_common(MOST)):
        letters[slug(word[0])].append(f"{word} {count}\n")
    return {f"{letter}.txt": "".join(lines).encode() for letter, lines in letters.items()}
