"""The document tree: the only thing a writer ever sees.

A sheet turns a record into a `Document` once; page, Word and PDF are written from that same value.
"""
