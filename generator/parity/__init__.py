"""The three forms of a document read back and compared: page, Word and PDF.

Readers know the three formats and nothing of the writers, so that an error in a writer cannot hide in them.
"""
