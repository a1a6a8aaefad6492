"""Words that would act somewhere if they were not taken for words, and records filled with them."""

from pathlib import Path
from typing import Any

import yaml

from generator.library.library import Library
from generator.library.public import public
from generator.loading.load import load
from generator.loading.project import Project
from generator.model.kinds import BY_NAME
from tests.hard import filled
from tests.hard.test_every_field import WHERE, write

MARK = "anfall"
"""Stands in every payload, so that it can be found again."""
PAYLOADS: tuple[str, ...] = (
    f"<script>{MARK}()</script><img src=//{MARK}.example/x onerror={MARK}()>",
    f"\"'><svg onload={MARK}()><iframe srcdoc=x></iframe><style>@import '//{MARK}.example'</style>",
    f"</title></textarea></script><script src=//{MARK}.example></script><base href=//{MARK}.example/>",
    f"[a](javascript:{MARK}()) [b](JaVaScRiPt&colon;{MARK}) ![c](//{MARK}.example/c.png) <javascript:{MARK}>",
    f"[d](data:text/html,{MARK}) [e](vbscript:{MARK}) [f](file:///{MARK}) [g](//{MARK}.example 'onclick={MARK}')",
    f'[[{MARK}]] {{{{ {MARK} }}}} {{% include \'{MARK}\' %}} #read("{MARK}") #link("javascript:{MARK}")[x] '
    "@@KANSLI:HUVUD@@",
    f"]]><!ENTITY x SYSTEM 'file:///{MARK}'>&x; <?php {MARK} ?> --><w:instrText>INCLUDETEXT {MARK}</w:instrText>",
    f"\r\nBEGIN:VEVENT\r\nURL:javascript:{MARK}\r\nX-{MARK}:x \\input{{{MARK}}} =cmd|'/c {MARK}'!A1",
)


def lay_out(root: Path, payload: str, monkeypatch: Any) -> Library:
    """Lay out a project with a record of every kind, where every text is the payload; return its public library."""
    monkeypatch.setattr(filled, "MARKUP", payload)
    monkeypatch.setattr(filled, "PLAIN_MARKUP", payload.translate(str.maketrans("()", "  ")))
    for kind in WHERE:
        write(kind, root / "records")
    return public(Library(load(Project(root)).entries))


def record(text: str, **more: Any) -> str:
    """Return a paragraph whose summary is a text, as YAML."""
    data = {"format": "1", "typ": "paragraf", "fiktiv": "ja", "paragraf": "9", "rubrik": "Ett ärende"}
    data |= {"slag": "information", "sammanfattning": text, **more}
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)


KINDS = frozenset(BY_NAME)
