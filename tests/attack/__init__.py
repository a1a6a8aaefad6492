"""Attacks that must fail: through texts, names, files, seals, sizes, and what reads the program's words."""
