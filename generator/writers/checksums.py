"""Checksums of attached files, printed in the documents they belong to."""

import hashlib
from dataclasses import replace
from pathlib import Path

from generator.tree.document import Document
from generator.tree.graft import mapped
from generator.tree.inline import Checksum, Code
from generator.tree.walk import nodes
from generator.writers.failure import WriteError
from generator.writers.pictures import file_path


def with_checksums(document: Document, records_dir: Path) -> Document:
    """Return the document with each checksum written out. Raises `WriteError` when a file is missing."""
    if not any(isinstance(node, Checksum) for node in nodes(document.blocks)):
        return document

    def written(node: object) -> object:
        return Code(_sum(file_path(records_dir, node.source))) if isinstance(node, Checksum) else node

    try:
        return replace(document, blocks=mapped(document.blocks, written))
    except ValueError as error:
        raise WriteError(document.name, str(error)) from error


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
