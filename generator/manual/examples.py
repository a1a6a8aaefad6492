"""The complete examples: one file a kind, one a type of paragraph. Tests prove that nothing is wrong with them."""

from pathlib import Path

KIND_EXAMPLES = Path(__file__).parent / "examples"
PARAGRAPH_EXAMPLES = KIND_EXAMPLES / "paragraftyper"

EXAMPLE_PATHS: dict[str, str] = {
    "organisation": "exempel/organisation.yaml",
    "organ": "exempel/rs/organ.yaml",
    "sammantrade": "exempel/rs/2025-05-06/sammantrade.yaml",
    "paragraf": "exempel/rs/2025-05-06/59-gemensam-ansokan.yaml",
    "aktivitetsplan": "exempel/rs/planer/aktivitetsplan-2025.yaml",
    "aterrapport": "exempel/rs/rapporter/aterrapport-2025.yaml",
    "uppdrag": "exempel/rs/uppdrag/rs-2024-1.yaml",
    "rapport": "exempel/rs/rapporter/manadsrapport-2025-04.yaml",
    "minnesanteckningar": "exempel/rs/moten/ledningsgruppen-2025-05-19.yaml",
    "dokument": "exempel/rs/dokument/tjansteskrivelse-statsbidrag.yaml",
    "losning": "losningar/egenmonitorering-i-hemmet.yaml",
}
"""Where an example would lie below records/, by its name: the manual shows it, tests use it."""

PARAGRAPH_MEETING = "exempel/rf/2025-06-10"
"""The meeting whose paragraphs the examples of paragraph types are."""


def kind_example(name: str) -> str:
    """Return the example of a kind, as a clerk would write it."""
    return (KIND_EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8")


def paragraph_examples() -> dict[str, str]:
    """Return the examples of paragraph types by file name, in order of number."""
    found = sorted(PARAGRAPH_EXAMPLES.glob("*.yaml"))
    return {path.stem: path.read_text(encoding="utf-8") for path in found}


def example_archive() -> dict[str, str]:
    """Return the examples as the files of an archive: path below records/ and text."""
    kinds = {path: kind_example(name) for name, path in EXAMPLE_PATHS.items()}
    paragraphs = {f"{PARAGRAPH_MEETING}/{stem}.yaml": text for stem, text in paragraph_examples().items()}
    return {**kinds, **paragraphs}
