"""The benchmark: Kansli beside plain MkDocs on made-up archives. Run it as `python -m tests.bench`."""
