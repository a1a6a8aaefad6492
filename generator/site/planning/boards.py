"""The official notice boards: a page for each, one for every notice, and the log."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from generator.library.library import Library
from generator.sheets.notice import notice_name
from generator.sheets.notice_of_delegated import delegated_notice_name
from generator.site import addresses
from generator.site.boards import LOG, Board, Coming, Posted, boards_of
from generator.site.inputs import digest_of
from generator.site.overviews.notice_board import (
    LOG_TITLE,
    TITLE,
    all_boards,
    board_page,
    log_page,
    notice_page,
)
from generator.site.page import Download, Page, PageLink
from generator.site.planning.paging import paged
from generator.site.planning.plan import Ground, PagePlan, Plan
from generator.site.record_pages import HOME
from generator.site.stamp import root_of

BOARDS = PageLink(TITLE, addresses.BOARDS)


def plan_boards(ground: Ground) -> Iterator[Plan]:
    """Yield the pages of every board, and the page that leads to them."""
    boards = boards_of(ground.library)
    day = ground.today.isoformat()
    known: dict[str, str] = {}
    for board in boards:
        coming, posted = board.up(ground.today)
        up: list[Coming | Posted] = [*coming, *posted]
        standing = digest_of(_digest(ground, each) for each in up)
        known[board.address] = digest_of((day, board.name, board.owner.digest, standing))
        yield PagePlan(board.address, known[board.address], partial(_board, ground, board))
        yield from _notices(ground, board)
        yield from _log(ground, board)
    yield PagePlan(addresses.BOARDS, digest_of((day, *known.values())), partial(_all, ground, boards))


def _digest(ground: Ground, each: Coming | Posted) -> str:
    """Return the digest of a notice: its meeting with owners, the numbers of its paragraphs, its days."""
    own = ground.inputs.of((each.entry,))
    if isinstance(each, Coming):
        return own
    return digest_of((own, each.address, str(each.last), str(each.notice), each.part.printed if each.part else ""))


def _board(ground: Ground, board: Board) -> Page:
    document = board_page(ground.library, board, ground.today)
    words = f"Officiella anslag: sammanträden, justerade protokoll och delegationsbeslut i {board.name}"
    return Page(board.address, document.head.title, words, document, (HOME, BOARDS), indexed=False, as_of=ground.today)


def _all(ground: Ground, boards: Sequence[Board]) -> Page:
    document = all_boards(ground.library, boards, ground.today)
    words = "Officiella anslagstavlor: sammanträden, justerade protokoll och delegationsbeslut"
    return Page(addresses.BOARDS, TITLE, words, document, (HOME,), indexed=False, as_of=ground.today)


def _trail(board: Board) -> tuple[PageLink, ...]:
    return (HOME, BOARDS, PageLink(f"{TITLE} för {board.name}", board.address))


def _notices(ground: Ground, board: Board) -> Iterator[Plan]:
    """Yield a page for every notice that has been put up; it stays when the notice is taken down."""
    for each in board.posted:
        if each.starts <= ground.today:
            yield PagePlan(each.address, _digest(ground, each), partial(_notice, ground.library, board, each))


def _notice(library: Library, board: Board, each: Posted) -> Page:
    document = notice_page(library, each)
    entry, part = each.entry, each.part
    name = notice_name(entry, part, each.notice) if part else delegated_notice_name(entry, each.notice)
    paper = f"{root_of(each.address)}{entry.address}{name}"
    downloads = tuple(Download(words, f"{paper}.{ending}") for words, ending in (("Word", "docx"), ("PDF", "pdf")))
    return Page(
        each.address,
        document.head.title,
        f"Anslag: {document.head.title}",
        document,
        _trail(board),
        downloads=downloads,
        indexed=False,
    )


def _log(ground: Ground, board: Board) -> Iterator[Plan]:
    plans = paged(
        f"{board.address}{LOG}",
        board.past(ground.today),
        lambda those: digest_of((board.name, *(_digest(ground, each) for each in those))),
        partial(log_page, ground.library, board),
    )
    for plan in plans:
        yield replace(plan, make=partial(_placed, plan, board))


def _placed(plan: PagePlan, board: Board) -> Page:
    """Return a page of the log with its place below the board."""
    page = plan.make()
    return replace(page, crumbs=_trail(board), description=f"{LOG_TITLE} för {board.name}")
