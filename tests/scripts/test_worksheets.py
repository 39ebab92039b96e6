"""Is a blank sheet blank, and is the other one filled in by the tool itself?"""

import re
from pathlib import Path

import pytest

from assess import tools
from assess.words import LANGUAGES
from scripts.sheet import KEY, list_names, open_sheet
from scripts.worksheets import draw
from tests.html.reader import VOID, read

ROOTS = {"fa": "../../../", "en": "../../../../"}
DOCS = Path(__file__).parents[2] / "docs/teach/worksheets"
SHEET = re.compile(r"^<!-- sheet: ([a-z-]+) -->$", re.MULTILINE)
QUESTIONS = 2

both = pytest.mark.parametrize("language", LANGUAGES)
each = pytest.mark.parametrize("tool", tools.NAMES)


@pytest.fixture(autouse=True)
def links_are_void(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of the site has links to styles in it, which nothing closes."""
    monkeypatch.setattr("tests.html.reader.VOID", VOID | {"link"})


def draw_sheet(name: str, language: str) -> str:
    """A sheet as its page has it."""
    return draw(name, language, ROOTS[language])


def list_results(tool: str, language: str) -> list[str]:
    """What the tool gives for the steps of a sheet."""
    sheet = open_sheet(tool, language)
    steps = {step.id: sheet.report.metrics[step.metric] for step in sheet.report.steps}
    return [sheet.voice.write(steps[name].value, steps[name].unit) for name in sheet.told["steps"]]


def says(text: str, figure: str) -> bool:
    """Tell whether a figure stands in a text, and not merely as a piece of a longer one."""
    return re.search(rf"(?<![\d۰-۹٬,.٫]){re.escape(figure)}", text) is not None


@both
@each
def test_a_sheet_with_answers_gives_what_the_tool_gives(tool: str, language: str) -> None:
    drawn = draw_sheet(tool + KEY, language)
    assert [result for result in list_results(tool, language) if f"{result}</b>" not in drawn] == []


@both
@each
def test_a_blank_sheet_gives_no_result_away(tool: str, language: str) -> None:
    drawn = draw_sheet(tool, language)
    assert [result for result in list_results(tool, language) if says(drawn, result)] == []
    sheet = open_sheet(tool, language)
    assert sheet.voice.say(sheet.report.headline, sheet.report.figures) not in drawn


@both
def test_a_blank_sheet_names_neither_the_best_channel_nor_the_team(language: str) -> None:
    steps = [node.text for node in read(draw_sheet("channels", language)).find("data-step")]
    names = [row["name"] for row in open_sheet("channels", language).inputs["channels"]]
    assert [name for name in names for step in steps if name in step] == []


@both
@each
def test_both_sheets_go_through_the_same_steps(tool: str, language: str) -> None:
    blank, filled = (read(draw_sheet(name, language)).find("data-step") for name in (tool, tool + KEY))
    assert [step["data-step"] for step in blank] == [step["data-step"] for step in filled]


@both
@each
def test_only_a_blank_sheet_has_room_to_write(tool: str, language: str) -> None:
    blank, filled = draw_sheet(tool, language), draw_sheet(tool + KEY, language)
    for room in ("sheet-blank", "sheet-line", "sheet-fill"):
        assert room in blank
        assert room not in filled


@both
@each
def test_a_sheet_ends_with_two_questions_of_judgement(tool: str, language: str) -> None:
    asked = open_sheet(tool, language).told["judge"]
    assert len(asked) == QUESTIONS
    assert draw_sheet(tool + KEY, language).count("sheet-look") == QUESTIONS


@both
@each
def test_a_sheet_opens_its_case_in_the_tool(tool: str, language: str) -> None:
    sheet = open_sheet(tool, language)
    (link,) = read(draw_sheet(tool, language)).find("a")
    assert link["href"] == f"../../../tools/{tool}/#{sheet.case.write_fragment(language)}"


@both
def test_every_sheet_has_a_page(language: str) -> None:
    pages = [file.read_text("utf-8") for file in DOCS.glob(f"*.{language}.md")]
    assert sorted(name for page in pages for name in SHEET.findall(page)) == sorted(list_names())
