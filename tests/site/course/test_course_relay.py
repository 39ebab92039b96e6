"""Does a framed tool's report reach the course, and nobody else's: of the right window, in our words, within bounds?"""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from playwright.sync_api import Frame, Page, expect

from scripts.courses.room import WORDS
from scripts.static_server import serve
from tests.quiz.test_script import ask
from tests.site.at_work import SOON, Desk
from tests.site.course.at_course import HERE, RAW, STATE, STATUS, Course
from tests.site.course.conftest import Take

PLACE = "en/embed/tools/retention/"
OURS = {"ns": "peyvand", "v": 1}
REPORT = {**OURS, "type": "report", "score": None, "done": True, "state": "customers=1200"}
GUEST = "../course/guest"
FIRST = {  # what the page says of itself
    "": '{ ns: "peyvand", v: 1, type: "hello", room: "tool" }',
    "splice": '{ subject: "SPLICE.getState", message_id: "7" }',
    "silent": "{}",
}
LATE = "00:16"  # a second after the patience of the page is at its end


@pytest.fixture(scope="session")
def hosting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of another origin, which has a page that says what a test lets it say."""
    folder = tmp_path_factory.mktemp("host")
    page = (HERE / "guest.html").read_text("utf-8")
    for name, first in FIRST.items():
        (folder / name / PLACE).mkdir(parents=True)
        (folder / name / PLACE / "index.html").write_text(page.replace(FIRST[""], first), "utf-8")
    with serve(folder) as url:
        yield url


@pytest.fixture
def relay(take: Take, hosting: str) -> Course:
    """A thin package whose host is that origin."""
    course = take("retention", kind="thin", site_url=hosting)
    course.lives = "iframe[data-relay]"
    return course


def find_guest(course: Course) -> Frame:
    """The hosted page."""
    expect(course.frame.frame_locator("iframe").locator("body")).to_be_attached()
    (guest,) = course.frame.child_frames
    return guest


def say(course: Course, message: object) -> None:
    """Let the hosted page say something."""
    find_guest(course).evaluate("message => say(message)", message)


def test_what_the_hosted_page_reports_reaches_the_course(relay: Course) -> None:
    relay.open()
    expect(relay.status).to_be_empty()
    say(relay, REPORT)
    expect(relay.finish).to_be_visible()
    relay.expect_said("kept")
    assert relay.last(STATE) == "customers=1200"
    assert relay.written(RAW[relay.edition]) == []
    relay.finish.click()
    relay.expect_said("finished")
    assert relay.last(STATUS[relay.edition]) == "completed"
    relay.expect_no_errors()


def test_a_tool_of_the_site_reports_through_it_and_comes_back(take: Take, served: str) -> None:
    """The very page that others frame, on an origin of its own."""
    course = take("retention", kind="thin", site_url=served)
    course.lives = "iframe[data-relay]"
    course.open()
    expect(course.status).to_be_empty(timeout=SOON)
    desk = Desk(cast("Page", find_guest(course)))
    desk.field("customers").fill("1200")
    desk.expect_figures("customers=1200")
    course.expect_said("kept")
    course.leave()
    course.open()
    course.expect_said("resumed")
    desk = Desk(cast("Page", find_guest(course)))
    desk.page.locator("[data-start]").click()
    desk.expect_figures("customers=1200")


def test_the_hosted_page_gets_back_what_was_kept(relay: Course) -> None:
    """And what it reported last, should it be loaded anew in the middle."""
    relay.open()
    expect(relay.status).to_be_empty()
    say(relay, REPORT)
    expect(relay.finish).to_be_visible()
    relay.leave()
    relay.open()
    relay.expect_said("resumed")
    guest = find_guest(relay)
    guest.wait_for_function("heard.length")
    told = guest.evaluate("heard")[0]
    assert told == {**OURS, "type": "welcome", "state": "customers=1200", "origin": relay.url.rstrip("/")}


def test_it_speaks_splice_to_whoever_speaks_nothing_else(relay: Course, hosting: str) -> None:
    relay.package = relay.package.replace("index.html", "splice.html")
    write_beside(relay, hosting, "splice/")
    relay.open()
    expect(relay.status).to_be_empty()
    guest = find_guest(relay)
    guest.wait_for_function("heard.length")
    assert guest.evaluate("heard")[0]["subject"] == "SPLICE.getState.response"
    assert guest.evaluate("heard")[0]["message_id"] == "7"
    say(relay, {"subject": "SPLICE.reportScoreAndState", "activity_id": "x", "score": 0.5, "state": "a=1"})
    expect(relay.finish).to_be_visible()
    relay.expect_said("kept")
    assert (relay.last(STATE), relay.last(RAW[relay.edition])) == ("a=1", "50")


@pytest.mark.parametrize(
    "message",
    [
        {**REPORT, "v": 2},
        {**REPORT, "v": "1"},
        {**REPORT, "ns": "other"},
        {**REPORT, "type": "reports"},
        {"type": "report", "state": "x=1", "done": True},
        *("report", 7, None, [], ["report"], True),
    ],
    ids=range(11),
)
def test_what_is_not_in_our_dialect_is_nothing(message: object) -> None:
    assert ask(GUEST, "readGuest", [message]) == [{}]


def test_scores_are_clamped_and_states_are_cut() -> None:
    """Whatever the page behind the frame has become."""
    assert read("score", [0.5, -3, 7, 1e308, -1e308]) == [0.5, 0, 1, 1, 0]
    assert read("score", ["1", [1], {}, True, None]) == [None] * 5
    assert read("state", ["x" * 10**6, "a=1", ""]) == ["x" * 3_000, "a=1", ""]
    assert read("state", ["پیوند", "a\u0000", 7, None, ["a=1"]]) == [""] * 5
    assert read("done", [True, False, "yes", 1, None]) == [True, False, False, False, False]


def read(name: str, values: list[object]) -> list[object]:
    """What is made of a report with each of these values."""
    told = ask(GUEST, "readGuest", *([{**REPORT, name: value}] for value in values))
    return [one["change"][name] for one in told]


def test_heights_have_bounds() -> None:
    heights = {812.4: 813, 1e308: 20_000}
    told = ask(GUEST, "readGuest", *([{**OURS, "type": "height", "height": height}] for height in heights))
    assert [one["height"] for one in told] == [*heights.values()]
    for height in (-1, 0, "500", None, [500]):
        assert ask(GUEST, "readGuest", [{**OURS, "type": "height", "height": height}]) == [{}]


def test_no_other_window_and_no_other_origin_is_believed(relay: Course) -> None:
    """The course's own page, another frame beside the right one, and the right frame once somebody else lives there."""
    relay.open()
    expect(relay.status).to_be_empty()
    relay.page.evaluate("report => frames[0].postMessage(report, '*')", REPORT)
    relay.frame.evaluate(
        """report => {
        const other = document.body.appendChild(document.createElement("iframe"));
        const tell = (init) => dispatchEvent(new MessageEvent("message", { data: report, ...init }));
        const { contentWindow: source, src } = document.querySelector("iframe[data-relay]");
        const { origin } = new URL(src);
        for (const forged of ["https://forged.example", "null", "", `${origin}.forged.example`])
          tell({ source, origin: forged });
        for (const window of [other.contentWindow, self, parent, null]) tell({ source: window, origin });
        other.remove();
        }""",
        {**REPORT, "score": 1},
    )
    assert relay.finish.is_hidden()
    say(relay, REPORT)
    expect(relay.finish).to_be_visible()
    relay.expect_said("kept")
    assert relay.written(RAW[relay.edition]) == []


def test_whatever_is_said_the_course_goes_on(relay: Course) -> None:
    """NaN, no end of letters, things that are no messages: no exception, and the next report counts."""
    relay.open()
    expect(relay.status).to_be_empty()
    find_guest(relay).evaluate("""() => {
      const ours = { ns: "peyvand", v: 1, type: "report", done: true, state: "a=1" };
      const odd = [NaN, Infinity, -Infinity, 1e308, "x".repeat(1e6), new Map(), new Date(), { score: 1 }];
      for (const one of odd) for (const name of ["score", "state", "done", "v"]) say({ ...ours, [name]: one });
      for (const one of [undefined, null, 1n, new ArrayBuffer(1e6), ...odd]) say(one);
      for (const one of odd) say({ ns: "peyvand", v: 1, type: "height", height: one });
      for (const one of odd) say({ subject: "SPLICE.getState", message_id: one });
    }""")
    say(relay, REPORT)
    relay.expect_said("kept")
    expect(relay.finish).to_be_visible()
    relay.leave()
    assert relay.last(STATE) == "customers=1200"
    assert all(len(call[2]) <= 3_000 for call in relay.calls("SetValue"))
    relay.expect_no_errors()


def test_a_page_that_does_not_answer_is_told_of_in_time_and_may_come_late(relay: Course, hosting: str) -> None:
    relay.package = relay.package.replace("index.html", "late.html")
    write_beside(relay, hosting, "silent/")
    relay.page.clock.install()
    relay.open()
    relay.expect_said("waiting")
    body = relay.frame.frame_locator("iframe").locator("body")
    first = body.get_attribute("id") or ""
    relay.page.clock.fast_forward(LATE)
    relay.expect_said("unreached")
    expect(body).not_to_have_attribute("id", first)  # it was asked for once more
    expect(relay.frame.get_by_role("link", name=WORDS["thin.open"].en)).to_be_visible()
    say(relay, {**OURS, "type": "hello", "room": "tool"})
    expect(relay.status).to_be_empty()


def write_beside(course: Course, hosting: str, more: str) -> None:
    """Write the package's page once more, with another page in its frame."""
    folder = course.folder / Path(course.package).parent
    page = (folder / "index.html").read_text("utf-8").replace(f'src="{hosting}en', f'src="{hosting}{more}en')
    (course.folder / course.package).write_text(page, "utf-8")
