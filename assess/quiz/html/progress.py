"""How far has the reader come? All ideas by part, each with its questions; what this browser keeps is filled in."""

from collections.abc import Sequence

from assess.html.element import Markup, element
from assess.quiz.bank import Bank, list_ideas, list_parts, load
from assess.quiz.bank import Part as BookPart
from assess.quiz.html.item import WORDS
from assess.quiz.html.quiz import draw_kit, list_words
from assess.quiz.html.reading import Teachers, draw_lessons
from assess.words import Voice

PARTS = {  # the letters that the ideas of each part begin with
    "canvas": "CV",
    "channels": "CH",
    "communication": "CM",
    "relationships": "RE",
    "journeys": "JR",
    "omnichannel": "OM",
    "retention": "RT",
}
STATES = ("begun", "hand", "holds", "again")
SAID = ("none", "some", "answered", "share", "forgotten", "unkept")
NEXT = ("again", "hand", "begun", "test")


def draw_progress(language: str, test: str, teachers: Teachers, bank: Bank | None = None) -> Markup:
    """Draw all ideas.

    Args:
        language: of the page.
        test: address of the final test.
        teachers: the pages that teach each idea.
        bank: where the questions are; ours where none is given.
    """
    voice = Voice(words=WORDS, language=language)
    asked: dict[str, list[str]] = {}
    for item in (bank or load()).items:
        asked.setdefault(item.idea, []).append(item.id)
    kit = {"state": list_words(voice, "state", STATES), "progress": list_words(voice, "progress", SAID)}
    return element(
        "section",
        element("noscript", element("p", voice.say("progress.no_script"), class_="assess-hint")),
        _draw_head(voice, test),
        *(_draw_part(part, asked, teachers, voice) for part in list_parts()),
        _draw_reset(voice),
        draw_kit(voice, kit),
        class_="assess quiz quiz-progress",
        data_progress=True,
        data_language=language,
    )


def _draw_head(voice: Voice, test: str) -> Markup:
    """Leave a place for how much is done, and for one thing to do next."""
    ways = [
        element("p", voice.say(f"next.{name}"), " ", element("span", data_way=True), data_next=name, hidden=True)
        for name in NEXT
        if name != "test"
    ]
    final = element("p", element("a", voice.say("next.test"), href=test), data_next="test", hidden=True)
    return element(
        "div",
        element("p", role="status", data_status=True),
        draw_bar(),
        *ways,
        final,
        class_="quiz-head",
        data_head=True,
        hidden=True,
    )


def draw_bar() -> Markup:
    """Draw a bar that the script fills; what it shows is said in words beside it."""
    return element("span", element("span"), class_="quiz-bar", aria_hidden="true")


def _draw_part(part: BookPart, asked: dict[str, list[str]], teachers: Teachers, voice: Voice) -> Markup:
    ideas = [idea for idea in list_ideas() if idea.startswith(f"{PARTS[part.id]}-")]
    lines = [_draw_idea(idea, asked.get(idea, ()), teachers, voice) for idea in ideas]
    return element("div", element("h2", part.name[voice.language]), element("ul", *lines), class_="quiz-part")


def _draw_idea(idea: str, questions: Sequence[str], teachers: Teachers, voice: Voice) -> Markup:
    """Draw an idea with the way to its pages."""
    name = element("span", list_ideas()[idea][voice.language], class_="quiz-idea")
    state = element("span", hidden=True, data_state=True)
    told = element("span", hidden=True, data_told=True)
    lessons = draw_lessons(teachers.get(idea, ()), voice)
    return element("li", name, state, draw_bar(), told, lessons, data_idea=idea, data_questions=" ".join(questions))


def _draw_reset(voice: Voice) -> Markup:
    """Draw the way to begin anew, which asks first."""
    yes = element("button", voice.say("progress.yes"), value="yes", class_="assess-grave")
    no = element("button", voice.say("progress.no"), value="")
    question = element("p", voice.say("progress.ask"), id="progress-ask")
    form = element("form", question, element("p", yes, " ", no, class_="assess-actions"), method="dialog")
    button = element("button", voice.say("progress.reset"), type="button", data_do="reset")
    return element(
        "div",
        element("p", voice.say("progress.kept"), class_="assess-hint"),
        element("p", button, class_="question-do"),
        element("dialog", form, data_ask="reset", aria_labelledby="progress-ask"),
        data_reset=True,
        hidden=True,
    )
