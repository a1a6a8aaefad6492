"""The command `kansli`: one module a subcommand."""
