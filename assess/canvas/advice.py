"""What should an owner do about this canvas? What contradicts itself, what is open, and what would settle each.

The model finds the places; each rule here tells how grave it is, what it rests on and where the idea is from.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assess.canvas.ask import Asking
from assess.canvas.checks import CHECKS, name_check
from assess.canvas.findings import Finding
from assess.report import Rule

SEVERITIES = ("stop", "act", "know")


def _rule(name: str, severity: str, source: str, *rests_on: str) -> Rule:
    """A rule that speaks wherever the model found a place for it."""
    return Rule(
        id=name, severity=severity, rests_on=rests_on, source=source, holds=lambda figures: name in figures["rules"]
    )


FINDINGS: Mapping[str, Rule] = {
    rule.id: rule
    for rule in (
        _rule("C1", "stop", "CV-1", "segments", "propositions", "channels", "relationships", "revenues"),
        _rule("C2", "act", "CH-4", "segments", "channels"),
        _rule("C3", "act", "CH-6", "channels"),
        _rule("C4", "act", "CV-1", "propositions", "activities", "resources"),
        _rule("C5", "act", "CH-8", "channels", "costs"),
        _rule("C6", "act", "RE-3", "relationships", "goal"),
        _rule("C7", "act", "RE-5", "relationships", "channels"),
        _rule("C8", "stop", "RE-2", "relationships", "resources"),
        _rule("C9", "act", "CM-7", "segments", "relationships"),
        _rule("C10", "know", "CH-10", "channels"),
        _rule("C11", "act", "CH-5", "channels", "most"),
        _rule("C12", "act", "CV-3", "segments", "propositions"),
        _rule("C13", "stop", "CV-2", "revenues", "propositions"),
    )
}
NEXT = _rule("N1", "act", "CV-2", "answers")


def advise(findings: Sequence[Finding], asked: Sequence[Asking]) -> tuple[Rule, ...]:
    """List what to do, the gravest first; among equals what to find out goes before what to mend."""
    told = [*map(tell_next, asked), *map(tell_finding, findings)]
    return tuple(sorted(told, key=lambda rule: SEVERITIES.index(rule.severity)))


def tell_finding(finding: Finding) -> Rule:
    """Tell one place where a rule speaks, with the items that it is about."""
    return replace(FINDINGS[finding.rule], figures=finding.figures, path=finding.path)


def tell_next(asking: Asking) -> Rule:
    """Tell an open question, and why it comes now."""
    name = name_asked(asking)
    figures = {"asked": f"{name}.label", "block": asking.block, "block_low": asking.low, "block_high": asking.high}
    return replace(NEXT, figures=figures, path=name, told_as=f"N1_{asking.reason}")


def name_asked(asking: Asking) -> str:
    """Name an open question as the inputs do."""
    return name_check(asking.block, CHECKS[asking.block][asking.number - 1])
