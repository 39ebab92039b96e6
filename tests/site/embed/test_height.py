"""How does the page around learn how high a frame must be? In every dialect that such pages know, and not too often."""

import pytest

from tests.site.at_work import SOON
from tests.site.embed.at_host import CHAPTER, HEIGHT, QUIZ_FA, SHUT_IN, TOOL, TOOL_FA, Course, measure

MARK = "a1B2c3D4e5"
MEASURE = {"ns": "peyvand", "v": 1, "type": "measure"}


def grow(course: Course, pixels: int) -> None:
    """Let what a frame holds be higher by so much."""
    course.frame().evaluate("(pixels) => { document.body.style.paddingBlockEnd = `${pixels}px` }", pixels)


def wait_until_given(course: Course, *, more: int) -> None:
    """Wait until the first frame has what it asked for last, and so much more: a page may change while it opens."""
    for _ in range(SOON // 50):
        if measure(course.frame())["inner"] == course.wait_to_hear("iframe-resized")["height"] + more:
            return
        course.page.wait_for_timeout(50)
    assert measure(course.frame())["inner"] == course.wait_to_hear("iframe-resized")["height"] + more


def test_each_dialect_says_the_same(course: Course) -> None:
    course.hold(f"{TOOL}#?secret={MARK}", script=False)
    course.wait_to_hear("iframe-resized")
    ours = next(one for one in course.hear() if one.get("ns") == "peyvand" and one["type"] == "height")
    height = ours["height"]
    assert ours == {"ns": "peyvand", "v": 1, "type": "height", "height": height}
    assert {"subject": "lti.frameResize", "height": height} in course.hear()
    assert {"type": "iframe-resized", "height": height} in course.hear()
    assert {"message": "height", "value": height, "secret": MARK} in course.hear()


def test_without_a_secret_wordpress_is_not_spoken(course: Course) -> None:
    course.hold(TOOL)
    course.wait_to_hear("iframe-resized")
    assert not any("message" in one for one in course.hear())


def test_who_asks_hears_it_again(course: Course) -> None:
    course.hold(f"{TOOL}#?secret={MARK}", script=False)
    course.wait_to_hear("iframe-resized")
    said = len(course.hear("iframe-resized"))
    course.say(MEASURE)
    course.wait_to_hear("iframe-resized", times=said + 1)
    course.say({"message": "ready", "secret": MARK})
    course.wait_to_hear("iframe-resized", times=said + 2)


def test_less_than_two_pixels_are_nothing(course: Course) -> None:
    course.hold(QUIZ_FA)
    course.expect_fitting()
    grow(course, 100)
    course.expect_fitting()
    said = len(course.hear("iframe-resized"))
    grow(course, 101)
    course.expect_fitting()  # a bar would show here
    grow(course, 160)
    course.wait_to_hear("iframe-resized", times=said + 1)
    assert len(course.hear("iframe-resized")) == said + 1


def test_ten_messages_a_second_are_enough(course: Course) -> None:
    """However often it changes; the browser's own clock says how long that was."""
    course.hold(QUIZ_FA)
    course.expect_fitting()
    said = len(course.hear("iframe-resized"))
    took: float = course.frame().evaluate("""async () => {
      const began = performance.now();
      for (let step = 0; step < 60; step++) {
        document.body.style.paddingBlockEnd = `${step * 5}px`;
        await new Promise((done) => setTimeout(done, 16));
      }
      return performance.now() - began;
    }""")
    course.expect_fitting()
    assert len(course.hear("iframe-resized")) - said <= took / 100 + 3


def test_a_page_that_gives_more_than_was_asked_for_is_not_asked_for_ever(course: Course) -> None:
    generous = """<script>addEventListener("message", ({ data }) => {
      if (data.type === "height") document.querySelector("iframe").style.height = `${data.height + 40}px`;
    });</script>"""
    course.hold(QUIZ_FA, script=False, besides=generous)
    wait_until_given(course, more=40)
    said = len(course.hear("iframe-resized"))
    course.page.wait_for_timeout(1000)
    assert len(course.hear("iframe-resized")) <= said + 1


def test_a_frame_that_is_not_shown_says_nothing_of_nought(course: Course) -> None:
    """And gets its height once it is unfolded."""
    folded = f"<details><summary>More</summary>{course.write_snippet(QUIZ_FA)}</details>"
    course.hold(besides=folded.replace(' loading="lazy"', ""))
    course.page.locator("summary").click()
    course.expect_fitting()
    assert all(one["height"] > HEIGHT / 2 for one in course.hear("iframe-resized"))


@pytest.mark.parametrize("sandbox", ["", SHUT_IN], ids=["of our origin", "of no origin"])
def test_the_script_may_come_late_and_frames_later(course: Course, sandbox: str) -> None:
    course.hold(TOOL_FA, sandbox=sandbox, script=False)
    course.wait_to_hear("hello")
    course.page.add_script_tag(url=f"{course.ours}assets/scripts/embed/host.js")
    course.expect_fitting()
    snippet = course.write_snippet(CHAPTER, sandbox)
    course.page.evaluate("(html) => document.body.insertAdjacentHTML('beforeend', html)", snippet)
    course.expect_fitting(1)


def test_a_border_of_the_page_takes_nothing_from_a_frame(course: Course) -> None:
    course.hold(QUIZ_FA, besides="<style>iframe { box-sizing: border-box; border: 7px solid; }</style>")
    course.expect_fitting()


@pytest.mark.parametrize("height", ["'900px'", "NaN", "-5", "0", "Infinity", "1e9", "null", "{ valueOf: 1 }"])
def test_the_script_obeys_no_height_that_is_none(course: Course, height: str) -> None:
    course.hold(QUIZ_FA)
    course.expect_fitting()
    before = course.frames.first.bounding_box()
    course.frame().evaluate(f"parent.postMessage({{ ns: 'peyvand', v: 1, type: 'height', height: {height} }}, '*')")
    course.frame().evaluate("parent.postMessage(null, '*')")
    course.page.wait_for_timeout(200)
    assert course.frames.first.bounding_box() == before


def test_the_script_obeys_nobody_else(course: Course) -> None:
    """Frames of others, frames of ours that went elsewhere, and the page's own windows."""
    forged = "{ ns: 'peyvand', v: 1, type: 'height', height: 4321 }"
    others = f'<iframe srcdoc="<script>parent.postMessage({forged}, \'*\')</script>" height="77"></iframe>'
    lost = f'<iframe src="{course.url}embed/lost.html" sandbox="allow-scripts" height="78"></iframe>'
    (course.folder / "embed").mkdir()
    (course.folder / "embed" / "lost.html").write_text("<link rel=icon href='data:,'>", "utf-8")
    course.hold(QUIZ_FA, besides=others + lost)
    course.expect_fitting()
    course.page.evaluate(f"() => postMessage({forged}, '*')")
    course.page.wait_for_timeout(200)
    heights = course.frames.evaluate_all("(frames) => frames.map(({ clientHeight }) => clientHeight)")
    assert heights[1] == 77
    assert 4321 not in heights
