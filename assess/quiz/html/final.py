"""How does the final test stand in its page: which one, its questions, what came of it?"""

from assess.html.element import Markup, element
from assess.quiz.bank import Bank, list_ideas, list_parts, load
from assess.quiz.drawing import LONGEST, draw_test
from assess.quiz.html.item import WORDS
from assess.quiz.html.quiz import (
    draw_again,
    draw_items,
    draw_kit,
    draw_notice,
    draw_progress_way,
    draw_steps,
    draw_told,
    list_words,
)
from assess.quiz.html.reading import Teachers
from assess.words import Voice

FIRST = "1"  # the test that stands in the page, and can be read and printed without a script
ACTIONS = ("other", "share", "print")
SAID = ("which", "question", "unread", "waiting", "failed", "open", "points", "line")


def draw_final(language: str, questions: str, progress: str, teachers: Teachers, bank: Bank | None = None) -> Markup:
    """Draw the final test, the first of many.

    Args:
        language: of the page.
        questions: address of all questions as JSON, for the other tests.
        progress: address of the page that tells how the reader is getting on; "" where none can know.
        teachers: the pages that teach each idea.
        bank: where the questions are; ours where none is given.
    """
    voice = Voice(words=WORDS, language=language)
    items = draw_test(bank or load(), FIRST)
    kit = {"test": list_words(voice, "test", SAID), "shared": voice.say("test.shared")}
    kit["share_by_hand"] = voice.say("page.share_by_hand")
    return element(
        "section",
        draw_notice(voice),
        _draw_choice(voice),
        element(
            "h2",
            voice.say("test.which", {"seed": voice.number(1)}),
            class_="quiz-which",
            tabindex="-1",
            data_which=True,
        ),
        element("div", draw_steps(items, voice), *draw_items(items, language), data_questions=True),
        _draw_hand_in(voice),
        _draw_result(voice, progress, teachers),
        draw_told(voice),
        draw_kit(voice, kit),
        class_="assess quiz quiz-test",
        data_test=FIRST,
        data_language=language,
        data_bank=questions,
    )


def _draw_choice(voice: Voice) -> Markup:
    """Draw the field for the number of the test, and what else can be done with it."""
    label = element("label", voice.say("test.seed"), for_="test-seed")
    field = element(
        "input",
        id="test-seed",
        class_="num",
        name="seed",
        inputmode="numeric",
        value=voice.number(1),
        maxlength=2 * LONGEST,  # with marks between thousands, as the field itself shows them
        aria_describedby="test-status",
    )
    opens = element("button", voice.say("test.start"), data_do="open")
    buttons = [element("button", voice.say(f"test.{name}"), type="button", data_do=name) for name in ACTIONS]
    retry = element("button", voice.say("test.retry"), type="button", data_do="retry", hidden=True)
    status = element("p", role="status", data_status=True, id="test-status")
    return element(
        "form",
        element("div", label, field, opens, class_="quiz-seed-field"),
        element("div", *buttons, class_="assess-actions"),
        element("div", status, retry, class_="quiz-status"),
        class_="quiz-seed",
        method="dialog",
        autocomplete="off",
        novalidate=True,
        hidden=True,
        data_seed=True,
    )


def _draw_hand_in(voice: Voice) -> Markup:
    """Draw the end of the test; what is still open is named first."""
    anyway = element("button", voice.say("test.anyway"), type="button", data_do="anyway")
    still = element(
        "div",
        element("h3", tabindex="-1", data_open_count=True),
        element("ul", class_="quiz-open-list", data_open_list=True),
        element("p", anyway, class_="question-do"),
        class_="quiz-open",
        data_open=True,
        hidden=True,
    )
    hand = element("button", voice.say("test.hand_in"), type="button", data_do="hand")
    first = element("p", hand, class_="question-do")
    return element("div", first, still, class_="quiz-hand", data_hand=True, hidden=True)


def _draw_result(voice: Voice, progress: str, teachers: Teachers) -> Markup:
    """Leave a place for the score, by part, what to read again, and a line for paper."""
    names = {part.id: part.name[voice.language] for part in list_parts()}
    rows = [
        element("tr", element("th", name, scope="row"), element("td"), data_part=part) for part, name in names.items()
    ]
    heads = [element("th", voice.say(f"test.{name}"), scope="col") for name in ("part", "score")]
    table = element("table", element("thead", element("tr", *heads)), element("tbody", *rows))
    again = element("button", voice.say("test.again"), type="button", data_do="again-all")
    return element(
        "div",
        element("h2", voice.say("test.result"), tabindex="-1", data_result_title=True),
        element("p", class_="quiz-points", data_points=True),
        element("p", class_="quiz-line", data_line=True),
        element("p", voice.say("test.name"), class_="quiz-name"),
        table,
        draw_again(list_ideas(), voice, teachers),
        element("p", again, class_="question-do"),
        draw_progress_way(progress, voice),
        class_="quiz-result",
        data_result=True,
        hidden=True,
    )
