"""The manual's generated half: a page per kind of record and per finding, and the complete examples."""
