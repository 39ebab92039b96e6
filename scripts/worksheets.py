"""What is printed for a class? A sheet on one firm: blank with room to write, or filled in by the tool itself."""

from collections.abc import Mapping

from assess.html.element import Markup, element, join
from assess.report import Step
from scripts.covers import read_title
from scripts.loading import load_style
from scripts.pages import find_home
from scripts.sheet import Sheet, draw_block, draw_lines, open_sheet
from scripts.worksheet_parts import draw_given, draw_tasks

BLANKS = ("name", "group", "date")
LINES = 4  # to answer a question on


def draw(name: str, language: str, root: str) -> str:
    """Draw a worksheet.

    Args:
        name: as the page's mark has it.
        language: the page's.
        root: the way from the page to the site's root, ending in a slash.
    """
    sheet = open_sheet(name, language)
    drawn = element(
        "section",
        _draw_head(sheet),
        _draw_case(sheet),
        *draw_given(sheet),
        _draw_steps(sheet),
        *draw_tasks(sheet),
        _draw_judging(sheet),
        _draw_foot(sheet, find_home(language, root)),
        class_="sheet",
        data_sheet=name,
    )
    return load_style("sheet", root) + drawn


def _draw_head(sheet: Sheet) -> Markup:
    """Draw the lines for name, group and date; a sheet with answers says what it is."""
    if sheet.answered:
        return element("p", sheet.told["key"], class_="sheet-key")
    blanks = (element("span", sheet.told[name], ":", element("i", class_="sheet-fill")) for name in BLANKS)
    return element("p", *blanks, class_="sheet-who")


def _draw_case(sheet: Sheet) -> Markup:
    case, language = sheet.case, sheet.language
    story = element("p", case.tell(case.story, language))
    ask = element("p", element("strong", sheet.told["question"]), " ", case.tell(case.ask, language))
    answer = sheet.voice.say(sheet.report.headline, sheet.report.figures)
    says = element("p", element("strong", sheet.told["says"]), " ", answer) if sheet.answered else None
    return draw_block(sheet.told["case_title"].format(case.name[language]), story, ask, says, name="case")


def _draw_steps(sheet: Sheet) -> Markup:
    steps = {step.id: step for step in sheet.report.steps}
    drawn = element("ol", *(_draw_step(sheet, steps[name]) for name in sheet.told["steps"]))
    return draw_block(sheet.told["steps_title"], element("p", sheet.fill(sheet.told["about"])), drawn, name="steps")


def _draw_step(sheet: Sheet, step: Step) -> Markup:
    """Draw a step with its formula; the figures and what comes out are the tool's, or are left to be written."""
    metric = sheet.report.metrics[step.metric]
    numbers = sheet.voice.formula(f"steps.{step.id}.numbers", sheet.report.figures)
    formula = sheet.voice.formula(f"steps.{step.id}.formula")
    result = sheet.voice.write(metric.value, metric.unit)
    shown = element("b", result) if sheet.answered else element("span", class_="sheet-blank sheet-box")
    return element(
        "li",
        element("p", _name_step(sheet, step), " ", element("bdi", formula, dir="ltr"), class_="sheet-name"),
        element("p", "= ", sheet.show(numbers), dir="ltr", class_="sheet-sum"),
        element("p", "= ", element("bdi", shown, dir="auto"), dir="ltr", class_="sheet-sum"),
        data_step=step.id,
    )


def _name_step(sheet: Sheet, step: Step) -> str:
    """Name a step as the tool does; on a blank sheet in other words where the tool's would give the answer away."""
    other = sheet.told.get("titles", {}).get(step.id)
    return other if other and not sheet.answered else sheet.voice.say(f"steps.{step.id}.name", sheet.report.figures)


def _draw_judging(sheet: Sheet) -> Markup:
    asked = (_draw_question(sheet, question) for question in sheet.told["judge"])
    return draw_block(sheet.told["judge_title"], element("ol", *asked), name="judge")


def _draw_question(sheet: Sheet, question: Mapping[str, str]) -> Markup:
    look = element("p", element("strong", sheet.told["look"]), " ", sheet.fill(question["look"]), class_="sheet-look")
    return element("li", element("p", sheet.fill(question["ask"])), look if sheet.answered else draw_lines(LINES))


def _draw_foot(sheet: Sheet, home: str) -> Markup:
    """Say where to compare; on the screen the tool opens with these figures."""
    tool = f"{home}tools/{sheet.tool}/"
    link = element(
        "a", sheet.told["open"], class_="md-button", href=f"{tool}#{sheet.case.write_fragment(sheet.language)}"
    )
    title = read_title(f"tools/{sheet.tool}", sheet.language)
    return join(
        (
            element("p", sheet.told["check"], " ", element("b", title), class_="sheet-check"),
            element("p", link, class_="sheet-open"),
        )
    )
