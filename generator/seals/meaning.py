"""What a record says, apart from how it is written: the data that a seal is a digest of.

Taken from the data as the clerk wrote it and never from the model, so that a later version with more keys and
defaults gives old records the same digest. Order of keys, comments, quotes and YAML style leave no trace; nor does
a list of one for the thing itself, a short form for the long one, or an empty key. Every letter of a text counts.
"""

import hashlib
import json

from generator.loading.yaml_reader import Value

METHOD = "1"
"""Which way of making seals this is. A change below is a new method; old seals are read in the way they name."""

# A group with one of these keys alone is the long form of the text itself.
_SHORT = frozenset({"namn", "text", "titel", "celler"})
# A key that no record could have before can be added here: it changes no seal that was made without it.
# What goes on after adjustment: who may read a record, where it stands, and its corrections.
_FREE = frozenset(
    {
        "format",
        "publicering",
        "lagrum",
        "granskat",
        "visas_inte",
        "publiceras_till",
        "rättelser",
        "skeden",
        "indragen",
        "upphävd",
        "tidigare_adresser",
    }
)
_FREE_OF_KIND = {"sammanträde": frozenset({"status", "anslag"}), "dokument": frozenset({"anslag"})}
_PARTS, _NOTICE = "protokollsdelar", "anslag"

Meaning = dict[str, Value]


def meaning(data: Value) -> Meaning:
    """Return what is sealed of a record's data."""
    if not isinstance(data, dict):
        return {}
    free = _FREE | _FREE_OF_KIND.get(str(data.get("typ", "")), frozenset())
    kept = {key: _without_notices(value) if key == _PARTS else value for key, value in data.items() if key not in free}
    found = normal(kept)
    return found if isinstance(found, dict) else {}


def _without_notices(parts: Value) -> Value:
    """Return the parts of the minutes without their notices, which are put up after adjustment."""
    if isinstance(parts, list):
        return [_without_notices(part) for part in parts]
    return {key: value for key, value in parts.items() if key != _NOTICE} if isinstance(parts, dict) else parts


def normal(value: Value) -> Value:
    """Return a value in the one form that all ways of writing it share."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        items = [normal(item) for item in value]
        # Two rows of one cell are not one row of two: only what is no list itself can stand for its list.
        return items[0] if len(items) == 1 and items[0] and not isinstance(items[0], list) else items
    group = {key: inner for key, inner in ((key, normal(inner)) for key, inner in value.items()) if inner}
    if len(group) == 1:
        key, only = next(iter(group.items()))
        if key in _SHORT:
            return only
    return group


def digest_of(value: object) -> str:
    """Return the SHA-256 of plain data in its one written form."""
    written = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


def key_digests(found: Meaning) -> dict[str, str]:
    """Return a short digest for each key: enough to name what changed, never the proof itself."""
    return {key: digest_of(value)[:8] for key, value in sorted(found.items())}
