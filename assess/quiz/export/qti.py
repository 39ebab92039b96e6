"""How does a quiz of a Common Cartridge read? As QTI 1.2.1, of which cartridges take a small part."""

from collections.abc import Iterator, Sequence

from assess.html.element import Markup
from assess.quiz.export.pools import Pool
from assess.quiz.export.profiles import Option, Question, list_questions
from assess.quiz.export.xml import DECLARATION, Xml, tag, wrap
from assess.words import Voice

SPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
SCHEMA = "http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_qtiasiv1p2p1_v1p0.xsd"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
METADATA = {
    "cc_profile": "cc.exam.v0p1",
    "qmd_assessmenttype": "Examination",
    "qmd_scoretype": "Percentage",
    "qmd_feedbackpermitted": "Yes",
    "cc_maxattempts": "unlimited",
}
FIELD = "response"  # the one that each question has


def write_quiz(pool: Pool, ident: str, title: str, voice: Voice) -> str:
    """Write the questions of a pool as one quiz."""
    items = [_write_item(question) for item in pool.items for question in list_questions(item, voice)]
    quiz = tag("assessment", _list_fields(METADATA), tag("section", *items, ident="section"), ident=ident, title=title)
    place = f"{SPACE} {SCHEMA}"
    return DECLARATION + tag("questestinterop", quiz, xmlns=SPACE, xmlns_xsi=INSTANCE, xsi_schemaLocation=place) + "\n"


def _list_fields(fields: dict[str, str]) -> Xml:
    listed = (tag("fieldlabel", label) + "\n" + tag("fieldentry", entry) for label, entry in fields.items())
    return tag("qtimetadata", *(tag("qtimetadatafield", Xml(each)) for each in listed))


def _write_item(question: Question) -> Xml:
    says = question.says | {option.name: option.say for option in question.options if option.say}
    return tag(
        "item",
        tag("itemmetadata", _list_fields({"cc_profile": f"cc.{question.profile}.v0p1"})),
        tag("presentation", tag("material", _write_text(question.text)), _write_field(question)),
        tag("resprocessing", _declare_score(), *_list_conditions(question)),
        *(_write_feedback(name, say) for name, say in says.items()),
        ident=question.id,
        title=question.id,
    )


def _write_text(html: Markup) -> Xml:
    return tag("mattext", wrap(html), texttype="text/html")


def _write_feedback(name: str, say: Markup) -> Xml:
    return tag("itemfeedback", tag("flow_mat", tag("material", _write_text(say))), ident=f"{name}_fb")


def _write_field(question: Question) -> Xml:
    """Write what the answer is given with: ticks, a choice of one, or a field to write in."""
    if question.forms:
        box = tag("render_fib", tag("response_label", ident="answer"), prompt="Box", fibtype="String")
        return tag("response_str", box, ident=FIELD, rcardinality="Single")
    labels = [
        tag("response_label", tag("material", _write_text(option.text)), ident=option.name)
        for option in question.options
    ]
    several = "Multiple" if _takes_several(question) else "Single"
    return tag("response_lid", tag("render_choice", *labels), ident=FIELD, rcardinality=several)


def _takes_several(question: Question) -> bool:
    return question.profile == "multiple_response"


def _declare_score() -> Xml:
    return tag("outcomes", tag("decvar", varname="SCORE", vartype="Decimal", minvalue="0", maxvalue="100"))


def _list_conditions(question: Question) -> Iterator[Xml]:
    yield _write_condition([tag("other")], "general", more=True)
    if question.forms:
        yield _write_condition([_equal(form, case="No") for form in question.forms], "correct", right=True)
        yield _write_condition([tag("other")], "general_incorrect")
    elif _takes_several(question):
        yield from _list_ticks(question.options)
    else:
        yield from _list_choices(question.options)


def _list_choices(options: Sequence[Option]) -> Iterator[Xml]:
    """List what choosing each answer brings; only one can be true, so the others need not be looked at."""
    for option in options:
        if option.right or option.say:
            yield _write_condition([_equal(option.name)], option.name if option.say else "", right=option.right)


def _list_ticks(options: Sequence[Option]) -> Iterator[Xml]:
    """List what is said to each tick, and that all right ones and no other bring the point."""
    for option in options:
        yield _write_condition([_equal(option.name)], option.name, more=True)
    ticks = [_equal(option.name) if option.right else tag("not", _equal(option.name)) for option in options]
    yield _write_condition([tag("and", *ticks)], "", right=True)


def _equal(answer: str, case: str = "Yes") -> Xml:
    """Write a test of an answer; Moodle finds the right ticks by their `case` alone."""
    return tag("varequal", answer, case=case, respident=FIELD)


def _write_condition(tests: Sequence[Xml], say: str, *, right: bool = False, more: bool = False) -> Xml:
    """Write what an answer brings, what is said to it, and whether the conditions behind are looked at as well."""
    return tag(
        "respcondition",
        tag("conditionvar", *tests),
        tag("setvar", "100", action="Set", varname="SCORE") if right else None,
        tag("displayfeedback", feedbacktype="Response", linkrefid=f"{say}_fb") if say else None,
        continue_="Yes" if more else "No",
    )
