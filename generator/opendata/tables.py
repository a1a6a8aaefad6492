"""Every table of the open data, in the order that they build on each other."""

from generator.opendata import decisions, follow_up, governance
from generator.opendata.table import DataTable

TABLES: tuple[DataTable, ...] = (*governance.TABLES, *decisions.TABLES, *follow_up.TABLES)
