"""The whole program from YAML to site: what readers and clerks meet."""
