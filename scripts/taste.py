"""What does a page give a taste of? A few of a tool's questions, its first figures, live, and the way to the whole."""

from urllib.parse import urlencode

from assess import tools
from assess.html.element import Markup, element, join
from assess.html.field import Sheet
from assess.html.form import draw_question
from assess.html.kit import draw_kit
from assess.html.report import draw_leading
from assess.html.typed import show_inputs
from assess.link import write_link
from assess.report import Report
from assess.tool import Inputs, Tool, give_voice
from assess.words import Voice
from scripts.beside import read_words
from scripts.loading import load_script, load_style
from scripts.tool_page import find_python

WORDS = read_words(__file__)
ASKED = {"retention": ("customers", "margin", "retention", "gain")}
EXAMPLES = {"fa": "shop", "en": "software"}  # of each language's own currency


def draw(name: str, language: str, root: str) -> Markup:
    """Draw a taste of a tool; `root` is the way from the page to the site's root, ending in a slash."""
    tool = tools.find(name)
    inputs = tool.example(EXAMPLES[language], language)
    voice = give_voice(tool, inputs, language)
    folder, size = find_python(root)
    section = element(
        "section",
        _draw_form(tool, inputs, voice),
        _draw_answer(tool.answer(inputs), voice, _lead_on(tool, inputs, language)),
        draw_kit({"words": voice.list_texts("status"), "units": {}}),
        class_="assess taste",
        data_taste=name,
        data_state="still",
        data_language=language,
        data_runtime=folder,
        data_size=size,
    )
    return join((load_style("taste", root), section, load_script("taste", root)))


def _draw_form(tool: Tool, inputs: Inputs, voice: Voice) -> Markup:
    """Draw the few questions as fields; what else the tool asks is answered by the example, unseen."""
    sheet = Sheet(tool=tool, inputs=inputs, voice=voice)
    asked = ASKED[tool.name]
    typed = {each: text for each, text in show_inputs(tool, inputs, voice).items() if each not in asked}
    hidden = [element("input", type="hidden", name=each, value=text) for each, text in typed.items()]
    fields = [draw_question(sheet, tool.questions[name]) for name in asked]
    legend = element("legend", WORDS["ask"][voice.language])
    notice = element("noscript", element("p", voice.say("page.no_script")))
    return element("form", notice, element("fieldset", legend, *fields), *hidden, novalidate=True, autocomplete="off")


def _draw_answer(report: Report, voice: Voice, way: str) -> Markup:
    status = element("p", role="status", aria_live="polite", data_status=True)
    return element(
        "div",
        element("p", voice.say(report.headline, report.figures), class_="assess-headline"),
        draw_leading(report, voice),
        element("p", element("a", WORDS["whole"][voice.language], class_="md-button md-button--primary", href=way)),
        element("div", status, element("button", type="button", data_do="retry", hidden=True), class_="assess-bar"),
        class_="taste-answer",
    )


def _lead_on(tool: Tool, inputs: Inputs, language: str) -> str:
    """Return the address of the tool with these figures in it."""
    pairs = urlencode(write_link(tool, inputs, language), safe="*")
    return f"tools/{tool.name}/" + (f"#{pairs}" if pairs else "")
