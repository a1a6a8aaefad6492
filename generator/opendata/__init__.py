"""Open data: records as JSON, the whole as tables and a database, and the catalogue that describes them.

Everything here is made from the public library alone.
"""
