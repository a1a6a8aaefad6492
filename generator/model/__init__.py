"""The record model: one typed class per kind, Swedish keys outside, English names inside.

The help text on every field is the one source of the JSON Schema, the editor's hover text and the manual.
"""
