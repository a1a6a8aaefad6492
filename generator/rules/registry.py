"""The rules there are, in the order of their codes. A new rule is a new module and a line here."""

from generator.rules import duplicate_identity, reference_resolves
from generator.rules.rule import Rule

MODULES = (duplicate_identity, reference_resolves)

RULES: tuple[Rule, ...] = tuple(Rule(module.CODE, module.check) for module in MODULES)
