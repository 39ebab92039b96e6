"""Is the last of many changes the one that is answered, however fast they come?"""

import pytest
from playwright.sync_api import Page, expect

from tests.site.at_work import LANGUAGES, SOON, Desk
from tests.site.failures.at_fault import OWN, begin
from tests.site.load.at_length import COUNT

CHANGES = 200
LAST = "7"
HURRY = """([name, last, changes]) => new Promise((resolve) => {
  const field = document.querySelector(`form [name="${name}"]`)
  let done = 0
  const timer = setInterval(() => {
    done += 1
    field.value = done < changes ? String(1 + done % 11) : last
    field.dispatchEvent(new InputEvent("input", { bubbles: true }))
    if (done === changes) resolve(clearInterval(timer))
  }, 25)
})"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tool", ["retention", "channels", "canvas"])
def test_the_last_of_two_hundred_changes_in_five_seconds_is_answered(
    page: Page, served: str, tool: str, language: str
) -> None:
    """One question is under way at a time; what was overtaken before it was asked never is."""
    page.add_init_script(COUNT)
    desk = Desk(page, tool)
    begin(desk, served, language).expect_answered()
    page.evaluate("most = asked = told = 0")
    page.evaluate(HURRY, [OWN[tool][0], LAST, CHANGES])
    desk.expect_answered(language)
    expect(desk.section).not_to_have_attribute("data-refining", "", timeout=SOON)
    desk.expect_answered(language)
    asked, most = page.evaluate("[asked, most]")
    assert most == 1
    assert 0 < asked <= 2 * CHANGES  # a tool that refines asks for a quick answer and for the whole
