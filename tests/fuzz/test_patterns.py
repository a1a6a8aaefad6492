"""No pattern that meets a record's text takes more than linear time: long texts of its own signs are tried on each."""

import importlib
import pkgutil
import re
import time

import pytest

import generator
from generator.findings.suggest import nearest_spelling
from generator.library.references import parse
from generator.model.types import Person
from generator.scanning.personal import personal_data

LENGTH = 20_000
ATOMS = (*" \n-*#=<[](|:§0aA^`@(", "a ", "[[", "](", "a@", "0-", "1:", "- ", "a.", "§ ", ", ", "0 ", "A ")
# What reads other people's finished files, or our own, meets no record.
NOT_RECORDS = ("generator.parity", "generator.publication", "generator.template", "generator.site", "generator.writers")


def patterns() -> dict[str, re.Pattern[str]]:
    """Return the compiled patterns of the modules that read records, by their names."""
    found: dict[str, re.Pattern[str]] = {}
    for module in pkgutil.walk_packages(generator.__path__, "generator."):
        if module.name.startswith(NOT_RECORDS) or module.name == "generator.__main__":
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                found.setdefault(value.pattern, value)
                found[f"{module.name}.{name}"] = found.pop(value.pattern)
    return found


PATTERNS = patterns()
# Tried on texts that are short by then: a reference has at most 300 signs, a figure 200, a mailbox 64,
# a name of land 60.
SHORT = {
    "generator.library.references._FORM",
    "generator.scanning.personal._MAILBOX",
    "generator.scanning.personal._NAME",
    "generator.sheets.figures.SPOKEN",
}


@pytest.mark.parametrize("name", sorted(PATTERNS.keys() - SHORT))
def test_a_pattern_is_quick_on_hostile_text(name: str) -> None:
    # A quadratic pattern needs some tens of seconds here, an exponential one never ends: the bound is generous.
    for atom in ATOMS:
        text = f"a{atom * (LENGTH // len(atom))}\0"
        started = time.process_time()
        PATTERNS[name].search(text)
        PATTERNS[name].fullmatch(text)
        assert time.process_time() - started < 3, f"{name} on {atom!r}"


@pytest.mark.parametrize("text", [f"a{' ' * 200_000}x(", f"a{',' * 200_000}x", "a@" * 100_000, "19" * 100_000])
def test_readers_are_quick_on_hostile_text(text: str) -> None:
    started = time.process_time()
    parse(text)
    list(personal_data(text))
    nearest_spelling(text[:1000], ["x" * 1000] * 100)
    with pytest.raises(ValueError, match=r"."):
        Person.read(f"{text})(")
    assert time.process_time() - started < 3
