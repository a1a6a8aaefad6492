"""Identities in feeds and calendars: the same in every build and at every address the site may move to."""

from uuid import UUID, uuid5

# Drawn once for this purpose; a change would make every reader see everything as new.
_SPACE = UUID("6d1f0c1e-54d0-4b38-9d7a-6a2b7f2f9c11")


def urn(identity: str) -> str:
    """Return the identity as a URN. A host's name is no part of it, for it may not be known, and it may change."""
    return f"urn:uuid:{uuid5(_SPACE, identity)}"


def uid(identity: str) -> str:
    """Return the identity as a calendar wants it (RFC 7986 § 5.3)."""
    return str(uuid5(_SPACE, identity))
