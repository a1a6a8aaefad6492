"""Rules: one a module, each with its own manual page; `registry` lists them in order of code."""
