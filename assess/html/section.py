"""How does a whole tool stand in a page: its form, what can be done with it, and its first report?"""

from assess.html.columns import fold_columns
from assess.html.element import Markup, element, join
from assess.html.form import draw_form
from assess.html.kit import draw_kit
from assess.html.report import HOME, draw_report
from assess.html.typed import show_inputs
from assess.tool import Inputs, Tool, give_voice
from assess.words import Voice

ACTIONS = ("share", "print", "json", "csv", "upload", "reset", "forget")
BLANK = "blank"  # an example of nothing: who has a table of their own need not clear ours row by row
SAID_BY_SCRIPT = ("shared", "share_by_hand", "forgotten", "undo", "undone")


def draw_section(  # noqa: PLR0913 where its page lies, each by name
    tool: Tool,
    language: str,
    *,
    runtime: str = "",
    size: int = 0,
    plan: str = "",
    home: str = HOME,
    waits: bool = False,
) -> Markup:
    """Draw the tool with its first example, complete and readable before any script runs.

    Args:
        tool: which tool.
        language: of the page.
        runtime: address of the browser's Python, relative to the page.
        size: what has to be fetched to wake it, in bytes.
        plan: address of the page that gathers all tools, if there is one.
        home: way from the page to the home page of its language.
        waits: whether Python may only wake once the reader touches the tool, whatever the address holds.
    """
    inputs = tool.example(language=language)
    voice = give_voice(tool, inputs, language)
    return element(
        "section",
        element("div", *_draw_parts(tool, inputs, voice, plan, home), class_="assess-page"),
        _draw_kit(tool, voice, waits=waits),
        class_="assess",
        data_tool=tool.name,
        data_state="still",
        data_language=language,
        data_runtime=runtime,
        data_size=size,
        data_home=home,
        data_waits=waits,
        data_refines=tool.hint is not None,
    )


def _draw_parts(tool: Tool, inputs: Inputs, voice: Voice, plan: str, home: str) -> tuple[Markup, ...]:
    """Draw what stands one under another on a phone and side by side where there is room."""
    ask = element("div", _draw_examples(tool, voice), draw_form(tool, inputs, voice), class_="assess-ask")
    answer = element(
        "div",
        element("noscript", element("p", voice.say("page.no_script"))),
        element("div", _draw_status(), class_="assess-bar"),
        element("p", voice.say("page.from_example", {"example": _name_example(tool, voice)}), data_still=True),
        element("div", draw_report(tool.answer(inputs), voice, home), data_report=True),
        class_="assess-answer",
    )
    return ask, answer, _draw_actions(voice, plan)


def _name_example(tool: Tool, voice: Voice) -> str:
    return voice.say(f"examples.{next(iter(tool.examples))}.name")


def _draw_examples(tool: Tool, voice: Voice) -> Markup:
    options = [element("option", voice.say(f"examples.{name}.name"), value=name) for name in tool.examples]
    here = f"{tool.name}-examples"
    first = element("option", voice.say("page.example_pick"), value="")
    if tool.tables:
        options.append(element("option", voice.say("page.blank"), value=BLANK))
    label = element("label", voice.say("page.examples"), for_=here)
    return element(
        "p", label, element("select", first, *options, id=here, data_examples=True), class_="assess-examples"
    )


def _draw_actions(voice: Voice, plan: str) -> Markup:
    buttons = [element("button", voice.say(f"page.{name}"), type="button", data_do=name) for name in ACTIONS]
    file = element("input", type="file", accept=".json,application/json", hidden=True, data_file=True)
    way = element("a", voice.say("page.plan"), href=plan) if plan else None
    kept = element("p", voice.say("page.kept"), " ", way, class_="assess-kept")
    return element("div", *buttons, file, kept, class_="assess-actions")


def _draw_status() -> Markup:
    """Leave a place where what happens is said aloud, politely, and a button for another try."""
    buttons = [element("button", type="button", data_do=name, hidden=True) for name in ("undo", "retry")]
    return join((element("p", role="status", aria_live="polite", data_status=True), *buttons))


def _draw_kit(tool: Tool, voice: Voice, *, waits: bool) -> Markup:
    """Hand the page's script its words and the examples as a reader would have typed them; it has none of its own."""
    opened = {name: tool.example(name, voice.language) for name in tool.examples}
    if tool.tables:
        opened[BLANK] = tool.blank()
    examples = {name: fold_columns(show_inputs(tool, inputs, voice)) for name, inputs in opened.items()}
    said = voice.list_texts("status") | {name: voice.say(f"page.{name}") for name in SAID_BY_SCRIPT}
    if waits:
        said |= voice.list_texts("framed")
    units = {"currency": {"none": ""} | voice.list_texts("currency"), "period": voice.list_texts("noun")}
    kit = {"words": said, "examples": examples, "units": units}
    return draw_kit(kit)
