"""Formal documents against golden files: a small archive, and every document that its records give."""
