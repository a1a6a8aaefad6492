"""Small pieces of Markdown that the generated pages are put together from."""

from collections.abc import Iterable


def cell(text: str) -> str:
    """Return text that can stand in a table cell."""
    return " ".join(text.split()).replace("|", "\\|")


def table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    names = list(header)
    lines = [names, ["---"] * len(names), *([cell(text) for text in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def code(text: str, language: str = "yaml") -> str:
    return f"```{language}\n{text.strip()}\n```"


def page(*blocks: str) -> str:
    """Join blocks with an empty line between; blocks without content are left out."""
    return "\n\n".join(block for block in blocks if block) + "\n"
