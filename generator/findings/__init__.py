"""Findings: what is wrong with a record, where, and what to write instead. Values, never exceptions."""
