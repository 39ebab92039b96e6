"""Do our figures agree with those that others have printed? Both side by side, for the page "Check our maths".

The cases are the very ones that the tests run. A figure of ours that is too far off stops the build.
"""

from dataclasses import dataclass
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError

from assess import numerals, tools
from assess.html.element import Markup, element, join
from assess.words import Text, Voice, Words, load
from scripts.beside import read_words
from scripts.loading import load_style
from tests.published import Case, list_files, read_cases

FIGURES = ("published", "ours", "apart", "allowed")
FINER = 2  # so many more decimals than were printed: enough to see how ours rounds to theirs


@dataclass(frozen=True, kw_only=True)
class Result:
    """A case and what this software gives for it."""

    case: Case
    ours: float

    @property
    def apart(self) -> float:
        """How far ours is from the printed figure."""
        return abs(self.ours - self.case.published)


def draw(language: str, root: str) -> Markup:
    """Draw the cases of all tools that the site has: by tool, then by source."""
    voice = give_voice(language)
    files = list_files()
    results = {tool: work_out(tool, files[tool]) for tool in tools.NAMES if tool in files}
    count = sum(map(len, results.values()))
    told = element("p", voice.say("page.agree", {"count": count}))
    tools_drawn = (_draw_tool(tool, each, voice) for tool, each in results.items())
    styles = (load_style(each, root) for each in ("table", "maths"))
    return element("div", *styles, told, *tools_drawn, class_="maths")


def give_voice(language: str) -> Voice:
    """Return a voice with the words beside this script, and the common words behind them."""
    return Voice(words=Words(read_words(__file__), load("assess")), language=language)


def work_out(tool: str, file: Path) -> list[Result]:
    """Work out a tool's cases with the formulas that its tests use."""
    formulas = import_module(f"tests.{tool}.published").FORMULAS
    return [check(Result(case=case, ours=case.work_out(formulas)), file) for case in read_cases(file)]


def check(result: Result, file: Path) -> Result:
    """Let a result pass that is as near as its case asks.

    Raises:
        PluginError: it is not; MkDocs stops at that.
    """
    case = result.case
    if not result.apart <= case.tolerance:  # said this way round, as what is no number is near to nothing
        found = f"{case.id} in {file.parent.name}/{file.name}: {case.printed} is published, {result.ours} comes out"
        raise PluginError(f"{found}, and {case.tolerance} is the most that they may be apart")
    return result


def group_by_source(results: list[Result]) -> dict[str, list[Result]]:
    """Group results by their sources, both in the order in which they are told."""
    groups: dict[str, list[Result]] = {}
    for result in results:
        groups.setdefault(result.case.source, []).append(result)
    return groups


def _draw_tool(tool: str, results: list[Result], voice: Voice) -> Markup:
    title = tools.find(tool).words["title"][voice.language]
    groups = {f"{tool}-{source}": group for source, group in group_by_source(results).items()}
    heading = element("h3", element("a", title, href=f"../tools/{tool}/"), id=tool)
    sources = (draw_source(anchor, group, voice) for anchor, group in groups.items())
    return element("section", heading, _draw_contents(groups, voice, title), *sources)


def _draw_contents(groups: dict[str, list[Result]], voice: Voice, tool: str) -> Markup:
    """List the sources, so that nobody has to thumb through all of them."""
    entries = [
        element(
            "li",
            element("a", _draw_citation(group, voice), href=f"#{anchor}"),
            " ",
            element("small", voice.counted(len(group), "figures")),
        )
        for anchor, group in groups.items()
    ]
    return element("nav", element("ul", *entries), aria_label=voice.say("page.sources", {"tool": tool}))


def draw_source(anchor: str, group: list[Result], voice: Voice) -> Markup:
    """Draw the table of one source; its roles are said aloud, since on a phone it is laid out as cards."""
    heading = element("h4", _draw_citation(group, voice), id=anchor)
    heads = (
        element("th", voice.say(f"columns.{name}"), scope="col", role="columnheader") for name in ("name", *FIGURES)
    )
    head = element("thead", element("tr", *heads, role="row"), role="rowgroup")
    body = element("tbody", *(_draw_result(result, voice) for result in group), role="rowgroup")
    classes = "figure-table maths-table"
    return join((heading, element("table", head, body, class_=classes, role="table", aria_labelledby=anchor)))


def _draw_citation(group: list[Result], voice: Voice) -> object:
    """Tell the source; one that is the same in both languages is cited in its own."""
    citation = group[0].case.citation
    own = citation.fa == citation.en and voice.language != "en"
    return element("bdi", citation.en, lang="en") if own else citation[voice.language]


def _draw_result(result: Result, voice: Voice) -> Markup:
    case = result.case
    kind = element("span", voice.say(f"kinds.{case.kind}"), class_="maths-kind", data_kind=case.kind)
    link = element("a", case.id, href=f"#{case.id}", class_="maths-id")
    about = element("p", kind, " ", link)
    name = element(
        "th", _draw_name(case.name, voice.language), about, _draw_given(case, voice), scope="row", role="rowheader"
    )
    values = {"published": case.published, "ours": result.ours, "apart": result.apart, "allowed": case.tolerance}
    shown = _write(result, voice)
    cells = [_draw_cell(figure, values[figure], shown[figure], voice) for figure in FIGURES]
    return element("tr", name, *cells, id=case.id, role="row")


def _draw_cell(figure: str, value: float, shown: str, voice: Voice) -> Markup:
    """Draw one figure with its machine value, and its column's name for where the columns are not seen."""
    label = voice.say(f"columns.{figure}")
    return element(
        "td", shown, role="cell", data_figure=figure, data_value=numerals.write_plain(value), data_label=label
    )


def _draw_name(name: Text, language: str) -> Markup:
    """Draw a name, and as a formula what stands in it between backquotes."""
    parts = name[language].split("`")
    return join(
        element("code", numerals.localise_digits(part, language)) if place % 2 else part
        for place, part in enumerate(parts)
    )


def _draw_given(case: Case, voice: Voice) -> Markup:
    """Draw what the formula is asked, as the tests ask it."""
    asked = ", ".join(f"{name}={_tell(value)}" for name, value in case.given.items())
    return element("details", element("summary", voice.say("page.given")), element("code", f"{case.formula}({asked})"))


def _tell(value: Any) -> str:  # noqa: ANN401 any TOML value
    return repr(value).replace("'", '"')


def _write(result: Result, voice: Voice) -> dict[str, str]:
    """Write the figures: the printed one as it was printed, the distance one place finer than what is allowed."""
    case, language = result.case, voice.language
    printed = _count_decimals(case.printed)
    allowed = numerals.write_exact(case.tolerance)
    return {
        "published": numerals.write(case.published, language, printed),
        "ours": voice.number(result.ours, printed + FINER),
        "apart": voice.number(result.apart, _count_decimals(allowed) + 1),
        "allowed": numerals.localise(allowed, language),
    }


def _count_decimals(number: str) -> int:
    return len(f"{Decimal(number):f}".partition(".")[2])
