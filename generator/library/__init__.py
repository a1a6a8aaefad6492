"""The library: every record by identity, kind and relation. Built in one pass, never changed after."""
