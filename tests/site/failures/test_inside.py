"""What does a reader see of a calculator that errs, has no memory left, dies or never comes back?"""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.at_work import LANGUAGES, SOON, Desk, Host
from tests.site.failures.at_fault import Screen, begin, edit, prepend, say, type_own
from tests.site.load.at_length import find_worker

TOOLS = ("retention", "channels", "canvas")
UNLUCKY = {"retention": ("customers", "13"), "channels": ("budget", "13"), "canvas": ("most", "11")}
ERR = "raise ZeroDivisionError('in a model')"
HOARD = "[bytearray(1 << 20) for _ in iter(int, 1)]"
LOOP = "all(True for _ in iter(int, 1))"
SMALL = """{
  const { Memory } = WebAssembly
  WebAssembly.Memory = function (asked) { return new Memory({ ...asked, maximum: 640 }) }
}
"""  # pages of 64 kB: a device that has forty megabytes to give
NONE = """WebAssembly.Memory = function () { throw new RangeError("could not allocate memory") };"""


def spoil(host: Host, site: Path, tool: str, deed: str, rooms: tuple[str, ...] = ("answer",)) -> None:
    """Serve a tool that does something else where it is asked about an unlucky figure."""
    name, figure = UNLUCKY[tool]
    changed = (
        f"_{room} = {room}\ndef {room}(inputs):\n  if inputs['{name}'] == {figure}: {deed}\n  return _{room}(inputs)"
        for room in rooms
    )
    host.faults |= edit(site, f"assess/{tool}/answer", "\n".join(changed))


def type_unlucky(desk: Desk, language: str) -> Screen:
    """Ask what has no answer."""
    return type_own(desk, language, UNLUCKY[desk.tool][1])


# Erring.


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tool", TOOLS)
def test_a_mistake_of_a_model_is_owned_up_to(desk: Desk, spoilable: Host, site: Path, tool: str, language: str) -> None:
    """The previous answer stays, and the next good one takes its place without a button."""
    spoil(spoilable, site, tool, ERR, ("answer", "hint") if tool == "channels" else ("answer",))
    desk.tool = tool
    begin(desk, spoilable.url, language).expect_answered()
    screen = type_unlucky(desk, language)
    expect(desk.status).to_have_text(say("broken", language), timeout=SOON)
    screen.expect_kept()
    desk.expect_state("ready")
    expect(desk.page.locator("[data-do=retry]")).to_be_hidden()
    type_own(desk, language).expect_answered()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mistake_after_the_first_figures_leaves_nothing_waiting(
    desk: Desk, spoilable: Host, site: Path, language: str
) -> None:
    """What was to be refined is not called so for ever."""
    spoil(spoilable, site, "channels", ERR)
    desk.tool = "channels"
    begin(desk, spoilable.url, language).expect_answered()
    type_unlucky(desk, language)
    expect(desk.status).to_have_text(say("broken", language), timeout=SOON)
    expect(desk.section).not_to_have_attribute("data-refining", "")
    type_own(desk, language).expect_answered()


# Running out of memory.


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tool", TOOLS)
def test_memory_that_runs_out_in_the_middle_is_told_and_given_back(
    desk: Desk, spoilable: Host, site: Path, tool: str, language: str
) -> None:
    """Python takes all that the device has; another try begins with none of it taken."""
    spoil(spoilable, site, tool, HOARD)
    spoilable.faults["worker.js"] = prepend(SMALL)
    desk.tool = tool
    begin(desk, spoilable.url, language).expect_answered()
    type_unlucky(desk, language)
    expect(desk.status).to_have_text(say("memory", language), timeout=SOON)
    expect(desk.section).not_to_have_attribute("data-refining", "")
    screen = type_own(desk, language)
    screen.expect_told("memory")
    screen.expect_mended()


@pytest.mark.parametrize("language", LANGUAGES)
def test_too_little_memory_to_begin_with_is_told(desk: Desk, spoilable: Host, language: str) -> None:
    spoilable.faults["worker.js"] = prepend(NONE)
    screen = begin(desk, spoilable.url, language)
    screen.expect_told("memory")
    spoilable.faults.clear()
    screen.expect_mended()


# Dying.


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_python_that_died_while_nobody_asked_is_told_at_the_next_change(
    desk: Desk, served: str, language: str
) -> None:
    begin(desk, served, language).expect_answered()
    fell(desk.page)
    screen = type_own(desk, language, "77")
    screen.expect_told("crashed")
    screen.expect_mended()


def fell(page: Page) -> None:
    """Let the worker fall, and wait until it is gone."""
    worker = find_worker(page)
    with worker.expect_event("close"):
        worker.evaluate("setTimeout(() => { throw new Error('fallen') })")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_python_that_never_comes_back_is_told_and_replaced(
    desk: Desk, spoilable: Host, site: Path, language: str
) -> None:
    """Ten seconds of silence are enough; here they pass at once."""
    spoil(spoilable, site, "retention", LOOP)
    desk.page.clock.install()
    begin(desk, spoilable.url, language).expect_answered()
    screen = type_unlucky(desk, language)
    desk.page.clock.run_for(10_500)
    screen.expect_told("crashed")
    spoilable.faults.clear()
    screen.expect_mended()
