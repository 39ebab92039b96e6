"""What do a frame and the page around it say? A score and a state to whoever answered, to others nothing private."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.site.at_work import SOON, Host
from tests.site.embed.at_host import CHAPTER, QUIZ, SHUT_IN, TEST, TOOL, Course, shut

START = "[data-start]"
STATE = "customers=1200&retention=0.825"
SETTINGS = ("customers=1200", "retention=0.825")
SINGLE = "form.question[data-kind=single]"

# What only JavaScript can write, and what nobody should.
ODD = (
    "null",
    "'welcome'",
    "NaN",
    "[]",
    "new Date(NaN)",
    "new Map([['ns', 'peyvand']])",
    "new ArrayBuffer(8)",
    "(() => { const round = { ns: 'peyvand', v: 1, type: 'round' }; round.state = round; return round; })()",
    "{ ns: 'peyvand', v: 2, type: 'welcome', state: 'customers=7' }",
    "{ ns: 'peyvand', v: '1', type: 'welcome', state: 'customers=7' }",
    "{ ns: 'other', v: 1, type: 'welcome', state: 'customers=7' }",
    "{ ns: 'peyvand', v: 1, type: 'wellcome', state: 'customers=7' }",
    "{ ns: 'peyvand', v: 1, type: ['welcome'], state: 'customers=7' }",
    "{ subject: 'SPLICE.getState.response', message_id: 'guessed', state: 'customers=7' }",
    "{ subject: { toString: 1 }, message: {}, type: 1n }",
)
# A good greeting with a state that is none: it is taken for one without.
STATES = ("NaN", "{}", "'x'.repeat(1e6)", "'مشتری=۷'", "['customers=7']", "[[[]]]", "1", "undefined", "'\\u0000=7'")


def answer_right(course: Course, at: int = 0) -> None:
    """Give the right answer to one question."""
    form = course.room(at).locator(SINGLE).first
    right: int = form.evaluate("({ dataset }) => JSON.parse(dataset.key).worth.indexOf(1)")
    form.locator(f'input[value="{right}"]').check()
    form.locator(".question-do button").first.click()
    expect(form.locator("[data-verdict]")).to_have_attribute("data-verdict", "right")


@pytest.mark.parametrize(("address", "room"), [(TOOL, "tool"), (QUIZ, "quiz"), (TEST, "test"), (CHAPTER, "quiz")])
def test_a_frame_says_hello_once(course: Course, address: str, room: str) -> None:
    """In both dialects, and says what kind of room it is."""
    course.hold(address)
    assert course.wait_to_hear("hello") == {"ns": "peyvand", "v": 1, "type": "hello", "room": room}
    assert set(course.wait_to_hear("SPLICE.getState")) == {"subject", "message_id"}
    course.expect_fitting()
    assert len(course.hear("hello")) == 1


@pytest.mark.parametrize("sandbox", ["", SHUT_IN], ids=["of our origin", "of no origin"])
def test_whoever_answers_hears_of_the_readers_own_figures(course: Course, sandbox: str) -> None:
    course.hold(TOOL, sandbox=sandbox)
    course.welcome()
    course.desk().field("customers").fill("1200")
    course.desk().expect_figures("customers=1200")
    told = {"ns": "peyvand", "v": 1, "type": "report", "score": None, "done": True, "state": "customers=1200"}
    assert course.wait_to_hear("report") == told


def test_who_does_not_answer_hears_nothing_of_them(course: Course) -> None:
    course.hold(TOOL)
    course.desk().field("customers").fill("1200")
    course.desk().expect_figures("customers=1200")
    assert "1200" not in str(course.hear())


def test_the_reader_is_told_first_who_hears_what_is_done(course: Course) -> None:
    """What was typed before nobody could know of; it goes along only with what is typed once the line stands."""
    course.hold(TOOL)
    course.desk().field("customers").fill("1200")
    course.desk().expect_figures("customers=1200")
    line = course.room().locator("[data-told-to]")
    expect(line).to_be_hidden()
    expect(course.room().locator(".assess-kept")).to_be_visible()
    course.welcome()
    expect(line).to_contain_text(urlsplit(course.page.url).netloc)
    expect(course.room().locator(".assess-kept")).to_have_count(0)
    assert course.hear("report") == []
    course.desk().field("customers").fill("1300")
    assert course.wait_to_hear("report")["state"] == "customers=1300"


def test_what_a_course_keeps_is_not_kept_on_the_device_as_well(course: Course) -> None:
    course.hold(TOOL)
    course.welcome()
    expect(course.room().locator("[data-told-to]")).to_be_visible()
    course.desk().field("customers").fill("1200")
    course.wait_to_hear("report")
    assert course.room().locator("body").evaluate("() => Object.keys(localStorage)") == []


def test_an_example_is_nobodys_own(course: Course) -> None:
    course.hold(TOOL)
    course.welcome()
    course.desk().load("gym")
    course.desk().expect_state("ready")
    expect(course.room().locator(".embed-end a")).to_have_attribute("href", re.compile("period=month"), timeout=SOON)
    assert course.hear("report") == []


def test_what_was_kept_is_shown_when_it_is_asked_for(course: Course, spoilable: Host) -> None:
    """Nothing is reported before the reader does something."""
    course.hold(TOOL)
    course.welcome(STATE)
    expect(course.room().locator(START)).to_be_visible()
    assert not spoilable.was_asked_for("assets/python")
    course.room().locator(START).click()
    course.desk().expect_figures(*SETTINGS)
    assert course.hear("report") == []


def test_a_kept_state_is_not_put_over_what_was_begun(course: Course) -> None:
    course.hold(TOOL)
    course.desk().field("customers").fill("77")
    course.desk().expect_figures("customers=77")
    course.welcome(STATE)
    expect(course.room().locator("[data-told-to]")).to_be_visible()
    expect(course.desk().field("customers")).to_have_value("77")
    course.desk().field("customers").fill("78")
    assert course.wait_to_hear("report")["state"] == "customers=78"


def test_splice_is_spoken_too(course: Course) -> None:
    course.hold(QUIZ)
    asked = course.wait_to_hear("SPLICE.getState")["message_id"]
    course.say({"subject": "SPLICE.getState.response", "message_id": asked, "state": ""})
    answer_right(course)
    told = course.wait_to_hear("SPLICE.reportScoreAndState")
    assert 0 < told["score"] < 1
    assert told["activity_id"] == course.ours + QUIZ
    assert told["state"].isascii()
    assert course.hear("report") == []


def test_a_quiz_tells_its_score_and_comes_back_as_it_was(course: Course) -> None:
    course.hold(QUIZ)
    course.welcome()
    answer_right(course)
    told = course.wait_to_hear("report")
    assert 0 < told["score"] < 1
    assert not told["done"]
    course.page.context.clear_cookies()
    course.hold(QUIZ, besides="")
    course.welcome(told["state"])
    expect(course.room().locator(f"{SINGLE} [data-verdict]").first).to_have_attribute("data-verdict", "right")
    assert course.hear("report") == []


def test_odd_messages_are_passed_over(course: Course) -> None:
    course.hold(TOOL)
    for message in ODD:
        course.say_code(message)
    expect(course.room().locator(START)).to_have_count(0)
    course.welcome(STATE)
    expect(course.room().locator(START)).to_be_visible()


@pytest.mark.parametrize("address", [TOOL, QUIZ, TEST])
@pytest.mark.parametrize("state", STATES)
def test_a_state_that_is_none_is_taken_for_none(course: Course, address: str, state: str) -> None:
    course.hold(address)
    course.wait_to_hear("hello")
    course.say_code(f"{{ ns: 'peyvand', v: 1, type: 'welcome', state: {state} }}")
    course.say_code("{ ns: 'peyvand', v: 1, type: 'measure' }")
    course.wait_to_hear("height", times=2)
    expect(course.room().locator(START)).to_have_count(0)


def test_nobody_but_the_page_around_is_heard(course: Course) -> None:
    """A frame beside ours may reach it, and says what a course would say."""
    beside = """<iframe srcdoc="<script>parent.frames[0].postMessage(
      { ns: 'peyvand', v: 1, type: 'welcome', state: 'customers=7' }, '*')</script>"></iframe>"""
    course.hold(TOOL)
    course.wait_to_hear("hello")
    course.page.evaluate("(html) => document.body.insertAdjacentHTML('beforeend', html)", beside)
    course.desk().field("customers").fill("1200")
    course.desk().expect_figures("customers=1200")
    assert course.hear("report") == []


@pytest.mark.parametrize("score", ["NaN", "-3", "Infinity", "'1'", "{}"])
def test_a_score_stays_between_nought_and_one(course: Course, score: str) -> None:
    """Whatever a room tells."""
    course.hold(QUIZ)
    course.welcome()
    detail = f"{{ room: 'quiz', score: {score}, done: 'yes', state: 'x'.repeat(4000) }}"
    course.frame().evaluate(f"document.dispatchEvent(new CustomEvent('peyvand:change', {{ detail: {detail} }}))")
    told = course.wait_to_hear("report")
    assert told["score"] in (None, 0, 1)
    assert (told["done"], told["state"]) == (False, "")


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (TOOL, "The calculator cannot run in this frame"),
        (TOOL.removeprefix("en/"), "ماشین‌حساب درون این قاب اجرا نمی‌شود"),
    ],
    ids=["en", "fa"],
)
def test_a_host_that_lets_no_strangers_in_is_named(
    course: Course, spoilable: Host, troubles: list[str], address: str, said: str
) -> None:
    """With a way to the full page, and within the time that every failure has."""
    for name in ("worker.js", "manifest.json"):
        spoilable.faults[name] = shut
    course.hold(address, sandbox=SHUT_IN)
    course.desk().field("customers").fill("1200")
    expect(course.desk().status).to_contain_text(said, timeout=15_000)
    full = course.ours + address.replace("embed/", "")
    assert course.desk().status.locator("a").evaluate("({ href }) => href").partition("#")[0] == full
    expect(course.desk().report).to_be_visible()
    troubles.clear()  # the browser says on its console what it refused
