"""The minutes of a joint body are announced on every member's board, and each notice says on which."""

from collections.abc import Iterator

from generator.findings.finding import Code, Finding, Severity
from generator.library.library import Library
from generator.loading.names import slug
from generator.rules.minutes import Adjusted, adjusted_parts
from generator.swedish import listed
from generator.vocabulary import MeetingStatus

CODE = Code(
    "R109",
    Severity.WARN,
    "Anslaget saknas på en anslagstavla",
    "En gemensam nämnds protokoll tillkännages på varje deltagande regions anslagstavla. Tavlorna står i organ.yaml "
    "(anslagstavlor), och varje anslag säger vilken tavla det gäller. Saknas anslaget på en tavla börjar inte tiden "
    "för överklagande att löpa.",
    "Skriv ett anslag för varje tavla, med tavlans namn som det står i organ.yaml.",
    source="KL 9 kap. 32 § och 13 kap. 5 §",
    example="anslag:\n  - {uppsatt: 2025-10-22, anslagstavla: Region Exempel}",
    mended="anslag:\n  - {uppsatt: 2025-10-22, anslagstavla: Region Exempel}\n"
    "  - {uppsatt: 2025-10-23, anslagstavla: Region Fjärrvik}",
)


def check(library: Library) -> Iterator[Finding]:
    for part in adjusted_parts(library):
        body = library.body_record(part.entry)
        if part.notices and body is not None and len(body.boards) > 1:
            yield from _problems(part, [str(board) for board in body.boards])


def _problems(part: Adjusted, boards: list[str]) -> Iterator[Finding]:
    path = (*part.path, "anslag")
    known = {slug(board) for board in boards}
    for index, notice in enumerate(part.notices):
        if slug(notice.board) not in known:
            told = f"anslagstavlan {notice.board} står inte" if notice.board else "anslaget säger inte vilken tavla"
            names = listed(boards)
            message = f"{told} i organ.yaml; där står {names}" if notice.board else f"{told} det gäller: {names}"
            yield Finding(CODE, part.entry.file, message, path=(*path, index))
    up = {slug(notice.board) for notice in part.notices}
    missing = [board for board in boards if slug(board) not in up]
    if missing and part.meeting.status is MeetingStatus.ANNOUNCED:
        yield Finding(CODE, part.entry.file, f"anslaget saknas hos {listed(missing)}", path=path)
