"""A breach of a seal: what does not hold, and where."""

from dataclasses import dataclass
from enum import StrEnum

from generator.findings.finding import Path


class Kind(StrEnum):
    """What sort of breach it is; each has a rule of its own."""

    CHANGED = "ändrad"
    MISSING = "saknas"
    FILE = "sigillfil"
    UNSEALED = "oförseglad"
    CORRECTION = "rättelse"


@dataclass(frozen=True, slots=True)
class Breach:
    """`file` is relative to the project, `path` where in it; `remedy` is what to do when the kind's own is too wide."""

    kind: Kind
    file: str
    message: str
    path: Path = ()
    near: str = ""
    remedy: str = ""
