"""Addresses of the pages that are not records."""

START = ""
MEETINGS = "sammantraden/"
DECISIONS = "beslut/"
TASKS = "uppdrag/"
MATTERS = "arenden/"
ORGANISATIONS = "organisationer/"
SOLUTIONS = "losningar/"
PEOPLE = "personer/"
BOARDS = "anslagstavla/"
HISTORY = "historik/"


def numbered(address: str, page: int) -> str:
    """Return the address of page `page` (from 1) of a register; the first keeps the register's own."""
    return address if page == 1 else f"{address}sida-{page}/"
