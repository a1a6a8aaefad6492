"""The search of the real site: what it finds, how fast, and how it is used."""
