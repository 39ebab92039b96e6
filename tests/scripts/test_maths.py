"""Does the page "Check our maths" show every published figure beside ours, and refuse to show one that is off?"""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from assess import tools
from assess.numerals import read
from assess.words import LANGUAGES, Text
from scripts import maths
from scripts.maths import Result
from tests.html.reader import Node
from tests.html.reader import read as read_html
from tests.published import KINDS, Case, list_files, read_cases

FILES = {tool: file for tool, file in list_files().items() if tool in tools.NAMES}
RESULTS = [result for tool, file in FILES.items() for result in maths.work_out(tool, file)]
CASE = Case(
    id="X1",
    name=Text(fa="ارزش: `m ÷ (1 + d)`", en="Value: `m ÷ (1 + d)`"),
    kind="published",
    source="somebody",
    citation=Text(fa="Somebody, 1990", en="Somebody, 1990"),
    formula="value",
    given={"m": 440, "timing": "advance"},
    published=440.0,
    printed="440.00",
    tolerance=0.005,
)

both = pytest.mark.parametrize("language", LANGUAGES)


def find_cells(language: str, figure: str) -> list[Node]:
    """The cells of one column, over all tables."""
    return read_html(maths.draw(language, "../")).find("data-figure", figure)


def draw_one(language: str, *, ours: float = 440.0, **changed: object) -> str:
    """Draw a group of one case."""
    result = Result(case=replace(CASE, **changed), ours=ours)  # type: ignore[arg-type]  # whatever a case holds
    return maths.draw_source("x", [result], maths.give_voice(language))


@both
def test_every_case_stands_on_the_page_once(language: str) -> None:
    rows = [node["id"] for node in read_html(maths.draw(language, "../")).find("tr") if "id" in node]
    assert sorted(rows) == sorted(result.case.id for result in RESULTS)


@both
@pytest.mark.parametrize("figure", ["published", "ours"])
def test_both_figures_stand_there_in_the_readers_digits(language: str, figure: str) -> None:
    """What is shown and what a machine reads are the same figure, but for the decimals that are left out."""
    for cell in find_cells(language, figure):
        assert re.search("[0-9]" if language == "fa" else "[۰-۹]", cell.text) is None
        decimals = len(re.findall(r"\d", re.split("[.٫]", cell.text + ".")[1]))
        assert read(cell.text)[0] == pytest.approx(float(cell["data-value"]), rel=0, abs=0.51 * 10**-decimals)


@both
def test_no_figure_is_further_off_than_is_allowed(language: str) -> None:
    apart, allowed = (find_cells(language, figure) for figure in ("apart", "allowed"))
    assert len(apart) == len(allowed) == len(RESULTS)
    for far, most in zip(apart, allowed, strict=True):
        assert read(far.text)[0] <= read(most.text)[0]


@both
def test_every_source_is_told_above_its_figures(language: str) -> None:
    heads = {node.text for node in read_html(maths.draw(language, "../")).find("h4")}
    assert heads == {result.case.citation[language] for result in RESULTS}


@both
@pytest.mark.parametrize("kind", KINDS)
def test_a_figure_says_of_what_kind_it_is(language: str, kind: str) -> None:
    (chip,) = read_html(draw_one(language, kind=kind)).find("data-kind")
    assert chip.text == maths.give_voice(language).say(f"kinds.{kind}")


def test_a_case_of_one_tool_never_bears_the_name_of_another_tools() -> None:
    every = [case.id for file in list_files().values() for case in read_cases(file)]
    assert len(set(every)) == len(every)


@pytest.mark.parametrize(("language", "shown"), [("fa", "۴۴۰٫۰۰"), ("en", "440.00")])
def test_a_figure_is_shown_as_it_was_printed(language: str, shown: str) -> None:
    (cell,) = read_html(draw_one(language)).find("data-figure", "published")
    assert cell.text == shown


@pytest.mark.parametrize(("language", "formula"), [("fa", "m ÷ (۱ + d)"), ("en", "m ÷ (1 + d)")])
def test_a_formula_in_a_name_is_set_as_one(language: str, formula: str) -> None:
    """Code runs left to right on every page."""
    assert formula in [node.text for node in read_html(draw_one(language)).find("code")]


@both
def test_what_the_formula_is_asked_unfolds(language: str) -> None:
    (folded,) = read_html(draw_one(language)).find("details")
    assert folded.text.endswith('value(m=440, timing="advance")')


def test_a_citation_keeps_its_own_language_and_our_own_words_do_not() -> None:
    ours = Text(fa="حساب دستی", en="By hand")
    assert [node.text for node in read_html(draw_one("fa")).find("lang", "en")] == ["Somebody, 1990"]
    assert read_html(draw_one("fa", citation=ours)).find("lang") == []


@pytest.mark.parametrize("ours", [440.0051, 439.99, float("nan"), float("inf")])
def test_a_figure_too_far_off_stops_the_build_with_a_sentence(ours: float) -> None:
    with pytest.raises(PluginError, match=rf"X1 in tools/published.toml: 440.00 is published, {ours} comes out"):
        maths.check(Result(case=CASE, ours=ours), Path("tools/published.toml"))
