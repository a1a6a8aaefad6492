"""Versions of records: which there are, which are shown, and what of them."""
