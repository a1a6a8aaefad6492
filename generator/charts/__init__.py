"""Charts as SVG, drawn with the standard library alone. One drawing serves page, Word and PDF.

The drawing is as wide as a phone and set at reading size, so that it need not shrink anywhere.
"""
