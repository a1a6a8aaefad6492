"""Serve the site while writing: MkDocs' own server, which builds again when a record is saved."""

from generator.loading.project import Project


def serve(project: Project, address: str) -> None:
    """Serve until interrupted. `address` is host:port. Raises OSError when the address is taken."""
    from mkdocs.commands.serve import serve as mkdocs_serve  # noqa: PLC0415 - heavy, and wanted only here

    mkdocs_serve(config_file=str(project.root / "mkdocs.yml"), dev_addr=address, livereload=True)
