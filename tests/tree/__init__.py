"""The document tree, and two trees compared."""
