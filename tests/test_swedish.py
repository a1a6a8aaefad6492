"""Swedish dates and numbers."""

from datetime import date
from decimal import Decimal

import pytest

from generator.swedish import listed, long_date, lower_first, number, sort_key, week_date

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("-1083", f"−1{NBSP}083"),
        ("0.0", "0,0"),
        ("4050", f"4{NBSP}050"),
        ("4050.0", f"4{NBSP}050,0"),
        ("-0.4", "−0,4"),
        ("1000000.25", f"1{NBSP}000{NBSP}000,25"),
    ],
)
def test_numbers_keep_their_decimals(value: str, printed: str) -> None:
    assert number(Decimal(value)) == printed


def test_dates() -> None:
    assert long_date(date(2025, 9, 30)) == "30 september 2025"
    assert week_date(date(2025, 9, 30)) == "tisdag 30 september 2025"


def test_lists_and_letters() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b och c"
    assert lower_first("Regionstyrelsen") == "regionstyrelsen"
    assert lower_first("RF-presidiet") == "RF-presidiet"
    assert sorted(["Öland", "Zorn", "Ärla", "Åre"], key=sort_key) == ["Zorn", "Åre", "Ärla", "Öland"]
