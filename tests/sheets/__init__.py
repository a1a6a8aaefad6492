"""Sheets against golden cases: a small tree of records, and the documents it gives."""
