"""Proof for the reader: the sums of every published file, signed, and what was published before."""
