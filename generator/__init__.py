"""Kansli: governance records of Swedish regions, written once, read as pages, Word and PDF."""

__version__ = "0.1.0"
