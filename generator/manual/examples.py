"""Where the complete examples lie, and how they are read. Tests prove that each of them is valid."""

from pathlib import Path

KIND_EXAMPLES = Path(__file__).parent / "examples"
PARAGRAPH_EXAMPLES = KIND_EXAMPLES / "paragraftyper"


def kind_example(slug: str) -> str:
    """Return the example of a kind, as a clerk would write it."""
    return (KIND_EXAMPLES / f"{slug}.yaml").read_text(encoding="utf-8")


def paragraph_examples() -> dict[str, str]:
    """Return the examples of paragraph types by file name, in order of number."""
    found = sorted(PARAGRAPH_EXAMPLES.glob("*.yaml"))
    return {path.stem: path.read_text(encoding="utf-8") for path in found}
