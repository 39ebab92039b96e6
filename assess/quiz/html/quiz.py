"""How do the questions of one chapter stand in its page?"""

from collections.abc import Iterable, Mapping, Sequence

from assess.html.element import Markup, element, join
from assess.html.kit import draw_kit as hand_over
from assess.quiz.bank import Bank, list_ideas, load
from assess.quiz.html.item import WORDS, draw_item, name_item
from assess.quiz.html.reading import Lesson, Teachers, draw_lessons
from assess.quiz.item import Item
from assess.words import Voice

VERDICTS = ("right", "partly", "wrong", "none", "given")
MARKS = ("right", "partly", "wrong")
SUMS = ("none", "some", "all")


def draw_quiz(chapter: str, language: str, progress: str, bank: Bank | None = None) -> Markup:
    """Draw the questions of a chapter.

    Args:
        chapter: as pages name it, `channels/jobs`.
        language: of the page.
        progress: address of the page that tells how the reader is getting on; "" where none can know.
        bank: where the questions are; ours where none is given.
    """
    voice = Voice(words=WORDS, language=language)
    items = (bank or load()).chapters[chapter]
    return element(
        "section",
        draw_notice(voice),
        draw_steps(items, voice),
        *draw_items(items, language),
        _draw_sum(items, voice, progress),
        draw_told(voice),
        draw_kit(voice, {"sum": list_words(voice, "sum", SUMS)}),
        class_="assess quiz",
        data_quiz=chapter,
        data_language=language,
    )


def draw_notice(voice: Voice) -> Markup:
    """Say what there is for readers without a script."""
    return element("noscript", element("p", voice.say("page.no_script"), class_="assess-hint"))


def draw_items(items: Sequence[Item], language: str) -> list[Markup]:
    """Draw questions one after another."""
    return [draw_item(item, language, number, len(items)) for number, item in enumerate(items, 1)]


def draw_steps(items: Sequence[Item], voice: Voice) -> Markup:
    """Draw a way to each question; the script says there how it went."""
    steps = [element("li", _draw_step(item, number, voice)) for number, item in enumerate(items, 1)]
    return element("nav", element("ol", *steps), class_="quiz-steps", aria_label=voice.say("page.steps"))


def _draw_step(item: Item, number: int, voice: Voice) -> Markup:
    said = element("span", class_="assess-said")
    return element("a", voice.write(number, "count"), said, href=f"#{name_item(item)}", data_step=item.id)


def draw_told(voice: Voice) -> Markup:
    """Draw what the script fills in once an answer is marked."""
    again = element("button", voice.say("page.again"), type="button", data_do="again")
    return element(
        "template",
        element(
            "div",
            element("h3", tabindex="-1", data_verdict=True),
            element("ul", class_="question-says"),
            element("p", again, class_="question-do"),
            class_="question-told",
        ),
        data_told=True,
    )


def _draw_sum(items: Sequence[Item], voice: Voice, progress: str) -> Markup:
    """Leave a place for what came of it all, the ideas that may have to be read again among it."""
    return element(
        "div",
        element("p", voice.say("sum.none"), data_sum=True),
        draw_again(list(dict.fromkeys(item.idea for item in items)), voice),
        draw_progress_way(progress, voice),
        class_="quiz-sum",
    )


def draw_progress_way(progress: str, voice: Voice) -> Markup | None:
    """Draw the way to how the reader is getting on, where there is a page that knows."""
    return element("p", element("a", voice.say("sum.progress"), href=progress)) if progress else None


def draw_again(ideas: Iterable[str], voice: Voice, teachers: Teachers | None = None) -> Markup:
    """Name ideas, and the pages that teach them, all of them hidden until one has to be read again."""
    names = list_ideas()
    ways = {idea: _draw_way((teachers or {}).get(idea, ()), voice) for idea in ideas}
    lines = [
        element("li", names[idea][voice.language], way, data_again=idea, hidden=True) for idea, way in ways.items()
    ]
    return element("div", element("p", voice.say("sum.again")), element("ul", *lines), data_read=True, hidden=True)


def _draw_way(lessons: Sequence[Lesson], voice: Voice) -> Markup | None:
    return join((": ", draw_lessons(lessons, voice))) if lessons else None


def list_words(voice: Voice, group: str, names: Sequence[str]) -> dict[str, str]:
    """List words that a script says, the places of figures kept open."""
    return {name: voice.words[f"{group}.{name}"][voice.language] for name in names}


def draw_kit(voice: Voice, more: Mapping[str, object]) -> Markup:
    """Hand the page's script its words; it has none of its own."""
    kit = {
        "verdict": list_words(voice, "verdict", VERDICTS),
        "mark": list_words(voice, "mark", MARKS),
        "last": voice.words["page.last"][voice.language],
        **more,
    }
    return hand_over(kit)
