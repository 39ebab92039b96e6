"""Can this be taken for an answer?

One reader for the page, the command line and shared links: names are matched, values read, and everything that is
wrong is refused at once.
"""

from collections.abc import Mapping

from assess.question import NotTaken, Question
from assess.tool import Inputs, Refusal, Refused, Tool

SHOWN = 60  # so much of a wrong name is repeated to the reader, no more


def take(tool: Tool, given: Mapping[str, object], *, base: Inputs | None = None, typed: bool = False) -> Inputs:
    """Read everything given; what was not given stays as in `base`, or at its default.

    Args:
        tool: whose questions are answered.
        given: raw answers by dotted name.
        base: complete inputs to start from.
        typed: whether a person typed them into the page, where shares are percentages.

    Raises:
        Refused: with every refusal.
    """
    inputs, refusals = sift(tool, given, base=base, typed=typed)
    if refusals:
        raise Refused(refusals)
    return inputs


def sift(
    tool: Tool, given: Mapping[str, object], *, base: Inputs | None = None, typed: bool = False
) -> tuple[Inputs, list[Refusal]]:
    """Keep what can be taken and list what cannot."""
    questions = tool.questions
    refusals = [unknown(name, answer, questions) for name, answer in given.items() if name not in questions]
    inputs = {name: (base or {}).get(name, question.default) for name, question in questions.items()}
    for name in questions.keys() & given.keys():
        try:
            inputs[name] = questions[name].take(given[name], typed=typed)
        except NotTaken as refusal:
            refusals.append(Refusal(path=name, given=given[name], reason=str(refusal)))
    refusals += contradictions(tool, inputs | dict(given), inputs, {refusal.path for refusal in refusals})
    order = {name: place for place, name in enumerate(questions)}
    refusals.sort(key=lambda refusal: order.get(refusal.path, -1))
    return inputs, refusals


def contradictions(tool: Tool, given: Mapping[str, object], inputs: Inputs, refused: set[str]) -> list[Refusal]:
    """Check answers against each other, as far as each of them could be read; what is refused is told as given."""
    return [
        Refusal(path=check.path, given=given[check.path], reason=check.reason)
        for check in tool.checks
        if refused.isdisjoint(check.rests_on) and not check.holds(inputs)
    ]


def unknown(name: str, given: object, questions: Mapping[str, Question]) -> Refusal:
    """Refuse a name that no question has, with the nearest one that exists."""
    from difflib import get_close_matches  # noqa: PLC0415 only the mistaken pay for it

    near = get_close_matches(name[:SHOWN], questions, n=1, cutoff=0.5)
    return Refusal(path=name[:SHOWN], given=given, reason="unknown", nearest=near[0] if near else None)
