"""How does a case stand in a page? Its story, the ways to the tool, and what the tool says, worked out at the build."""

from urllib.parse import urlencode

from assess.html.element import Markup, element
from assess.report import Report, Rule
from assess.tool import give_voice
from assess.words import Voice
from scripts.beside import read_words
from scripts.cases import Case, find
from scripts.pages import find_home

WORDS = read_words(__file__)


def draw(name: str, language: str, root: str) -> Markup:
    """Draw a case; `root` is the way from the page to the site's root, ending in a slash."""
    case, inputs = find(name), find(name).take(language)
    report, voice = case.tool.answer(inputs), give_voice(case.tool, inputs, language)
    home = find_home(language, root)
    return element(
        "div",
        element("p", case.tell(case.story, language)),
        element("p", element("strong", WORDS["ask"][language]), " ", case.tell(case.ask, language)),
        draw_ways(case, language, home),
        _draw_answer(case, report, voice),
        class_="case",
        data_case=name,
    )


def draw_ways(case: Case, language: str, home: str) -> Markup:
    """Draw the links that open a case: in its tool, and in the maker of snippets."""
    tool = element(
        "a",
        WORDS["open"][language],
        class_="md-button md-button--primary",
        href=f"{home}tools/{case.tool_name}/#{case.write_fragment(language)}",
    )
    asked = urlencode({"page": f"tools/{case.tool_name}", "example": case.id}, safe="/")
    snippet = element("a", WORDS["embed"][language], class_="md-button", href=f"{home}teach/embed/#{asked}")
    return element("p", tool, " ", snippet, data_search_exclude=True)


def _draw_answer(case: Case, report: Report, voice: Voice) -> Markup:
    """Draw the sentence that stands first, the figures that the case is about, and the heads of the advice."""
    told = element("blockquote", element("p", voice.say(report.headline, report.figures)))
    summary = element("summary", WORDS["says"][voice.language])
    shown = (told, _draw_figures(case, report, voice), *_draw_advice(report, voice))
    return element("details", summary, *shown, data_search_exclude=True)


def _draw_figures(case: Case, report: Report, voice: Voice) -> Markup:
    heads = (element("th", WORDS[name][voice.language], scope="col") for name in ("metric", "value"))
    rows = [_draw_row(name, report, voice) for name in case.shown]
    return element("table", element("thead", element("tr", *heads)), element("tbody", *rows))


def _draw_row(name: str, report: Report, voice: Voice) -> Markup:
    metric = report.metrics[name]
    shown = voice.write(metric.value, metric.unit)
    title = element("th", voice.say(f"metrics.{name}"), scope="row")
    return element("tr", title, element("td", shown, data_metric=name))


def _draw_advice(report: Report, voice: Voice) -> tuple[Markup, ...]:
    told = [element("li", say_title(rule, report, voice), data_rule=rule.id) for rule in report.advice]
    return (element("p", WORDS["advice"][voice.language]), element("ul", *told)) if told else ()


def say_title(rule: Rule, report: Report, voice: Voice) -> str:
    """Say the head of a piece of advice."""
    return voice.say(rule.key("title", voice.words), {**report.figures, **rule.figures})
