"""How would the reader have typed it? Every value as the text that stands in its field."""

from typing import Any

from assess.numerals import localise, write_exact
from assess.question import Number, Question
from assess.tool import Inputs, Tool
from assess.words import Voice


def show_inputs(tool: Tool, inputs: Inputs, voice: Voice) -> dict[str, str]:
    """Write all inputs as the reader would have typed them, a text a field."""
    return {leaf.name: show_typed(leaf.question, leaf.value, voice) for leaf in tool.list_leaves(inputs)}


def show_typed(question: Question, value: Any, voice: Voice) -> str:  # noqa: ANN401
    """Write a value as the reader would have typed it, in the digits of the page; shares as percentages."""
    if value is None:
        return ""
    if question.kind in ("choices", "order", "links"):
        return " ".join(place if isinstance(place, str) else "=".join(place) for place in value)
    if isinstance(value, (list, tuple)):
        return "  ".join(write_typed(each, voice).replace(",", "") for each in value)  # a comma would part two numbers
    if isinstance(value, str):
        return value
    percent = isinstance(question, Number) and question.percent
    return write_typed(value, voice, in_percent=percent)


def write_typed(value: float, voice: Voice, *, in_percent: bool = False) -> str:
    """Write every figure that a number has, and no sign that would get in the way of typing."""
    plain = write_exact(value, in_percent=in_percent)
    if "e" in plain:
        return plain
    whole, point, rest = plain.lstrip("-").partition(".")
    sign = "-" if plain.startswith("-") else ""
    return sign + localise(f"{int(whole):,}{point}{rest}", voice.language)
