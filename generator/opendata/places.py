"""Where open data lies in a site. The addresses are permanent: others' programs hold them."""

FOLDER = "data/"
PAGE = "oppna-data/"
DATABASE = f"{FOLDER}arkiv.db"
CATALOGUE = f"{FOLDER}dcat.rdf"
RECORD_SCHEMA = f"{FOLDER}post.schema.json"
OPEN_SCHEMA = f"{FOLDER}oppen-post.schema.json"
RECORD = "post.json"
"""A record's file, beside its page."""


def table_file(name: str) -> str:
    return f"{FOLDER}{name}.csv"
