"""Can this be taken for an answer?

One reader for the page, the command line and shared links: names are matched, values read, and everything that is
wrong is refused at once.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from assess.lists import Links
from assess.names import SHOWN, find_nearest
from assess.nesting import gather
from assess.question import NotTaken, Question
from assess.tables import Rows
from assess.tool import Inputs, Refusal, Refused, Tool, name_parts

TOLD = 60  # so many names that no question has are told, no more
PLACE = re.compile(r"\.\d+\.")  # of a row, in the name of its field


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
    answers = gather(given, questions)
    strange = [name for name in answers if name not in questions][:TOLD]
    refusals = [unknown(name, answers[name], questions) for name in strange]
    inputs = tool.defaults() | (base or {})
    linked = _list_linked(tool, given) if typed else []
    for question in questions.values():
        if question.of not in {refusal.path for refusal in refusals}:
            names = linked if isinstance(question, Rows) else name_parts(question, inputs)
            refusals += _read(question, answers, inputs, names, typed=typed)
    refusals += contradictions(tool, inputs | answers, inputs, refusals)
    order = {name: place for place, name in enumerate(questions)}
    refusals.sort(key=lambda refusal: order.get(_find_root(refusal.path, questions), -1))
    return inputs, refusals


def _list_linked(tool: Tool, given: Mapping[str, object]) -> list[str]:
    """List the ids that rows of the page are linked with: a row that others belong with is missed when it is blank."""
    fields = ((tool.find_question(PLACE.sub(".", name))[1], text) for name, text in given.items() if text)
    return " ".join(str(text) for question, text in fields if isinstance(question, Links)).split()


def _read(
    question: Question, answers: Mapping[str, object], inputs: Inputs, names: Sequence[str], *, typed: bool
) -> list[Refusal]:
    """Read one answer into the inputs; what cannot be taken leaves them as they were."""
    name, own = question.name, question.name in answers
    if question.when and inputs[question.when[0]] != question.when[1]:
        inputs[name] = question.default
        return []
    if not (own or _is_due(question, inputs)):
        return []
    answer = answers[name] if own else inputs[name]
    try:
        inputs[name] = question.take(answer, typed=typed and own, names=names)
    except NotTaken as refusal:
        if not own and question.optional:
            inputs[name] = question.default  # the parts that it speaks of are others now
            return []
        return [
            Refusal(path=name + fault.at, given=fault.given, reason=fault.reason, nearest=fault.nearest)
            for fault in refusal.list_faults(answer)
        ]
    return []


def _is_due(question: Question, inputs: Inputs) -> bool:
    """Tell whether an answer that was not given must be looked at all the same: it is missing, or may fit no longer."""
    value = inputs[question.name]
    if isinstance(question, Rows) and len(value) < question.least:
        return True
    return (value is None and not question.optional) or (question.of is not None and value is not None)


def contradictions(
    tool: Tool, given: Mapping[str, object], inputs: Inputs, refusals: Iterable[Refusal]
) -> list[Refusal]:
    """Check answers against each other, as far as each of them could be read; what is refused is told as given."""
    refused = {_find_root(refusal.path, tool.questions) for refusal in refusals}
    found = [
        Refusal(path=check.path, given=given[check.path], reason=check.reason)
        for check in tool.checks
        if refused.isdisjoint(check.rests_on) and not check.holds(inputs)
    ]
    for inspection in tool.inspections:
        if refused.isdisjoint(inspection.rests_on):
            found += inspection.find(inputs)
    return found


def _find_root(path: str, questions: Mapping[str, Question]) -> str:
    """Return the name of the question that a path leads into."""
    inner = next((name for name in questions if path.startswith((f"{name}[", f"{name}."))), path)
    return path if path in questions else inner


def unknown(name: str, given: object, questions: Mapping[str, Question]) -> Refusal:
    """Refuse a name that no question has, with the nearest one that exists."""
    return Refusal(path=name[:SHOWN], given=given, reason="unknown", nearest=find_nearest(name, questions))
