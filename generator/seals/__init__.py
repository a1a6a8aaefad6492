"""Seals: what was adjusted stays as it was adjusted, and what is corrected says so."""
