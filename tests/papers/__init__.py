"""Formal documents against golden files: a small archive, and every document that its records give."""

PAPERS = (
    "kallelse-rs-2025-03-04",
    "tillaggskallelse-rs-2025-03-04-2025-02-27",
    "protokoll-rs-2025-03-04",
    "protokoll-rs-2025-03-04-par-2",
    "protokoll-rs-2025-03-04-ovriga",
    "beslutslista-rs-2025-03-04",
    "anslag-rs-2025-03-04-par-2",
    "anslag-rs-2025-03-04-ovriga",
)
"""The names of the documents of the archive's meeting, in the order they are made."""
