"""The manual's generated pages, gathered. They are never committed: the site adapter adds them at build."""

from generator.manual.command_page import command_page
from generator.manual.finding_pages import finding_pages
from generator.manual.glossary import glossary_page
from generator.manual.kind_pages import kind_pages
from generator.manual.paragraph_types import paragraph_types_pages


def manual_pages() -> dict[str, str]:
    """Return every generated page: its path below docs/ and its Markdown."""
    return {**kind_pages(), **finding_pages(), **paragraph_types_pages(), **command_page(), **glossary_page()}
