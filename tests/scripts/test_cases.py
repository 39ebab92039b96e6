"""Can each case be taken by its tool, and does its link bring just these figures?"""

from urllib.parse import parse_qsl

import pytest

from assess import tools
from assess.link import LONGEST_LINK, open_link
from assess.reading import take
from assess.words import LANGUAGES
from scripts.case_page import draw
from scripts.cases import Case, choose, find, list_all, list_cases
from tests.html.reader import read

ROOTS = {"fa": "../../", "en": "../../../"}
LEAST = 3  # cases for each tool

each = pytest.mark.parametrize("case", list_all(), ids=lambda case: case.id)
both = pytest.mark.parametrize("language", LANGUAGES)


@both
@each
def test_a_link_opens_the_tool_with_the_figures_of_the_case(case: Case, language: str) -> None:
    pairs = [list(pair) for pair in parse_qsl(case.write_fragment(language), keep_blank_values=True)]
    opened = take(case.tool, dict(open_link(pairs)), base=case.tool.example(language=language))
    assert opened == case.take(language)


@both
@each
def test_a_link_can_be_sent(case: Case, language: str) -> None:
    assert len(case.write_fragment(language)) < LONGEST_LINK


@both
@each
def test_a_case_prints_figures_that_its_tool_has(case: Case, language: str) -> None:
    metrics = case.tool.answer(case.take(language)).metrics
    assert set(case.shown) <= set(metrics)


@pytest.mark.parametrize("tool", tools.NAMES)
def test_every_tool_has_several_cases(tool: str) -> None:
    assert len(list_cases(tool)) >= LEAST


@both
@each
def test_no_place_for_a_figure_is_left_open(case: Case, language: str) -> None:
    told = case.tell(case.story, language) + case.tell(case.ask, language)
    assert not set("{}") & set(told)


@both
@each
def test_a_page_leads_to_the_tool_and_to_the_maker_of_snippets(case: Case, language: str) -> None:
    links = [node["href"] for node in read(draw(case.id, language, ROOTS[language])).find("a")]
    tool = f"../../tools/{case.tool_name}/#{case.write_fragment(language)}"
    assert links == [tool, f"../../teach/embed/#page=tools/{case.tool_name}&example={case.id}"]


@both
@each
def test_a_page_prints_the_figures_of_the_tool(case: Case, language: str) -> None:
    cells = read(draw(case.id, language, ROOTS[language])).find("data-metric")
    assert [cell["data-metric"] for cell in cells] == list(case.shown)


def test_what_differs_between_the_languages_is_told_apart() -> None:
    told = {"margin": {"fa": 900, "en": 9}, "rows": [{"name": {"fa": "الف", "en": "a"}}], "horizon": "null"}
    assert choose(told, "en") == {"margin": 9, "rows": [{"name": "a"}], "horizon": None}


@each
def test_no_case_has_the_name_of_an_example(case: Case) -> None:
    """The maker of snippets knows both by their names."""
    assert case.id not in case.tool.examples


def test_an_unknown_case_is_refused() -> None:
    with pytest.raises(KeyError):
        find("nobody")
