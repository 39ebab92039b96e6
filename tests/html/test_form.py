"""Does the form ask everything, with a label, a hint, filled in as a reader would type?"""

import pytest

from assess.html.form import draw_form
from assess.html.typed import show_inputs
from assess.question import Choice
from assess.tool import give_voice
from assess.words import LANGUAGES
from tests.answers import TOOL, VOICES
from tests.html.reader import Reader, read


def form(language: str, example: str = "shop") -> Reader:
    """Draw and read the form of an example."""
    inputs = TOOL.example(example)
    return read(draw_form(TOOL, inputs, give_voice(TOOL, inputs, language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_is_asked_once_in_order(language: str) -> None:
    entries = [node["name"] for node in form(language).nodes if node.tag in ("input", "select")]
    assert entries == list(TOOL.questions)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_has_a_label_and_what_describes_it_is_there(language: str) -> None:
    page = form(language)
    labels = {node["for"]: node.text for node in page.find("label")}
    ids = {node["id"]: node for node in page.find("id")}
    assert len(ids) == len(page.find("id"))
    for node in (node for node in page.nodes if node.tag in ("input", "select")):
        assert labels[node["id"]] == TOOL.words[f"questions.{node['name']}.label"][language]
        assert all(ids[name].text for name in (node.attributes.get("aria-describedby") or "").split())
        assert "aria-describedby" in node or node.tag == "select"


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_are_typed_as_text_from_left_to_right(language: str) -> None:
    """A browser's own number field loses Persian digits in silence."""
    for node in form(language).find("input"):
        assert (node["type"], node["dir"]) == ("text", "ltr")
        assert node["inputmode"] == ("text" if node["name"] == "margins" else "decimal")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", TOOL.examples)
def test_the_form_is_filled_in_with_the_inputs(language: str, example: str) -> None:
    inputs = TOOL.example(example)
    shown = show_inputs(TOOL, inputs, VOICES[language])
    page = form(language, example)
    assert {node["name"]: node["value"] for node in page.find("input")} == {
        name: shown[name] for name, question in TOOL.questions.items() if not isinstance(question, Choice)
    }
    assert [node["value"] for node in page.find("option") if "selected" in node] == [
        inputs[name] for name, question in TOOL.questions.items() if isinstance(question, Choice)
    ]


def test_figures_are_shown_in_the_digits_of_the_page() -> None:
    inputs = TOOL.example() | {"retention": 0.825, "margins": [1200.5, -3.0], "customers": 12345}
    fa, en = (show_inputs(TOOL, inputs, VOICES[language]) for language in LANGUAGES)
    assert (fa["retention"], fa["margins"], fa["customers"]) == ("۸۲٫۵", "۱٬۲۰۰٫۵  -۳", "۱۲٬۳۴۵")
    assert (en["retention"], en["margins"], en["customers"]) == ("82.5", "1200.5  -3", "12,345")


def test_only_what_must_be_answered_is_required() -> None:
    required = {node["name"] for node in form("en").find("required")}
    assert required == {
        name for name, each in TOOL.questions.items() if not each.optional and not isinstance(each, Choice)
    }


def test_a_folded_part_opens_where_something_in_it_was_answered() -> None:
    opened = {node.text[:5] for node in form("en", "shop").find("details") if "open" in node}
    assert opened == {TOOL.words["sections.costs.name"].en[:5]}


def test_an_amount_goes_with_its_currency() -> None:
    units = {node.text for node in form("fa", "shop").find("data-unit", "currency")}
    assert units == {"تومان"}
