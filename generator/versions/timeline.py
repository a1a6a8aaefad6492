"""The texts that a record has had on the main line, as far back as it has been public without a break.

Not every change that was saved is a version. A version is a text that stood for a day and a night, for that is what
readers have met; and of what was written before it was binding, the last text of each stage.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

from generator.history.log import Commit, Step
from generator.versions.told import Told
from generator.vocabulary import StageName

STOOD = timedelta(hours=24)
_BEFORE_BINDING = frozenset({StageName.DRAFT, StageName.SUMMONS, StageName.SENT})


@dataclass(frozen=True, slots=True)
class Text:
    """A text that a record has had: from which commit, and where it lies in git. The stage is the last it reached."""

    commit: int
    path: str
    blob: str
    said: str
    stage: str
    content: str


Same = Callable[[Step, Told], bool]
"""Tells whether a step's content was the same record as today's, perhaps under another name."""


class Timelines:
    """The steps of every file at HEAD, with what their contents tell."""

    def __init__(self, commits: Sequence[Commit], files: dict[str, list[Step]], told: dict[str, Told]) -> None:
        self._when = [datetime.fromisoformat(commit.when) for commit in commits]
        self._files = files
        self._told = told

    def texts_of(self, file: str, meeting: str, owners: Iterable[str], same: Same) -> list[Text]:
        """Return a record's texts, the oldest first; the last is the one at HEAD. None when git cannot tell.

        `meeting` is the file of a paragraph's meeting. A record was as closed as its meeting and its owners were.
        """
        steps = self._files[file]
        start = max(self._opened(each) for each in (file, meeting, *owners) if each)
        start = max(start, self._begun(steps, same))
        ends = [*(step.commit for step in steps[1:]), len(self._when)]
        kept = [(step, end) for step, end in zip(steps, ends, strict=True) if end > start]
        if any(step.blob not in self._told for step, _ in kept):
            return []
        texts = [self._text(step, max(step.commit, start), end, meeting) for step, end in kept]
        return _last_of_stage(_merged(self._standing(_merged(texts))))

    def _opened(self, file: str) -> int:
        """Return the commit since which a file has been public. Before it was there at all nothing is known."""
        steps = self._files.get(file, ())
        open_ = [step.blob in self._told and not self._told[step.blob].closed for step in steps]
        after = len(open_) - open_[::-1].index(False) if False in open_ else 0
        return steps[after].commit if after < len(steps) else len(self._when) - 1

    def _begun(self, steps: Sequence[Step], same: Same) -> int:
        """Return the commit since which the file has held this record and no other."""
        found = 0
        for before, step in pairwise(steps):
            told = self._told.get(before.blob)
            if told is None or not same(before, told):
                found = step.commit
        return found

    def _text(self, step: Step, commit: int, end: int, meeting: str) -> Text:
        told = self._told[step.blob]
        stage = told.stage or self._stage_at(meeting, end - 1)
        return Text(commit, step.path, step.blob, told.said, stage, told.content)

    def _stage_at(self, file: str, commit: int) -> str:
        steps = self._files.get(file, ())
        at = bisect_right(steps, commit, key=lambda step: step.commit)
        told = self._told.get(steps[at - 1].blob) if at else None
        return told.stage if told else ""

    def _standing(self, texts: list[Text]) -> list[Text]:
        """Return the texts without those that were changed before a day and a night had passed."""
        after = [*texts[1:], None]
        return [
            text
            for text, following in zip(texts, after, strict=True)
            if following is None or self._when[following.commit] - self._when[text.commit] >= STOOD
        ]


def _merged(texts: list[Text]) -> list[Text]:
    """Return the texts where those that follow each other and say the same are one, from when the first came."""
    found: list[Text] = []
    for text in texts:
        first = found.pop() if found and found[-1].said == text.said else text
        found.append(replace(text, commit=first.commit))
    return found


def _last_of_stage(texts: list[Text]) -> list[Text]:
    after = [*texts[1:], None]
    return [
        text
        for text, following in zip(texts, after, strict=True)
        if following is None or text.stage not in _BEFORE_BINDING or following.stage != text.stage
    ]
