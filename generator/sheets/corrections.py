"""Corrections and stages as the reader sees them: what stood there, what is to stand there, when, why and by whom."""

import re

from generator.library.stages import stages_of
from generator.model.base import Binding, Correction, Record
from generator.model.meeting import Meeting
from generator.model.report import DocumentRecord
from generator.sheets.composer import Composer
from generator.sheets.lists import full_columns, plain
from generator.swedish import long_date, upper_first
from generator.tree.blocks import Blocks, Callout, KeyValues, Pair
from generator.tree.inline import Inlines, Text

_SINGLE = {"punkter": "punkt", "yrkanden": "yrkande", "omröstningar": "omröstning", "reservationer": "reservation"}
_STEP = re.compile(r"([^.\[\]]+)((?:\[\d+\])*)")
STAGES = "Skeden"
_ADDED, _REMOVED = "(fanns inte)", "(utgår)"


def correction_blocks(composer: Composer, record: Binding) -> Blocks:
    """Return a frame for each correction, the oldest first."""
    return tuple(_frame(composer, each) for each in record.corrections)


def _frame(composer: Composer, each: Correction) -> Callout:
    pairs = (
        Pair("Gäller", plain(place_in_words(each.field))),
        Pair("Stod", _quoted(each.old, _ADDED)),
        Pair("Ska stå", _quoted(each.new, _REMOVED)),
        Pair("Skäl", composer.line(each.reason)),
        Pair("Rättat av", composer.line(each.by)),
    )
    return Callout("note", f"Rättelse den {long_date(each.day)}", (KeyValues(pairs),))


def _quoted(words: str, nothing: str) -> Inlines:
    """Return the words as they stood, with their marks: a correction may be of the marks alone."""
    return (Text(f"”{' '.join(words.split())}”" if words else nothing),)


def place_in_words(field: str) -> str:
    """Return a field's path for a reader: "Beslut, punkt 2"."""
    words = [_step(name, [int(number) for number in re.findall(r"\d+", indexes)]) for name, indexes in _steps(field)]
    return upper_first(", ".join(words))


def _steps(field: str) -> list[tuple[str, str]]:
    return _STEP.findall(field)


def _step(name: str, numbers: list[int]) -> str:
    word = _SINGLE.get(name, name) if numbers else name
    return " ".join([word.replace("_", " "), *(str(number) for number in numbers)])


def stage_blocks(composer: Composer, record: Record) -> Blocks:
    """Return the stages as a table, when the record tells of any that its other keys do not."""
    if not isinstance(record, Meeting | DocumentRecord) or not record.stages:
        return ()
    rows = [
        (
            plain(upper_first(stage.name.value)),
            plain(stage.day.isoformat()),
            composer.line(stage.by),
            (composer.reference(stage.decision),) if stage.decision else (),
        )
        for stage in stages_of(record)
    ]
    return full_columns(STAGES, ("Läge", "Datum", "Av", "Beslut"), rows, row_headers=True)
