"""Does a tab that is used for an hour hold no more than one that was used for a minute?

What an hour brings is done as fast as answers come: changes, examples, rows added, removed and brought back, a reset
now and then, with every chart in sight and drawn anew. What is held after a while is weighed, and again at the
end: whatever is kept for each answer would show.
"""

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.site.at_work import Desk, Host
from tests.site.failures.at_fault import OWN, begin, prepend, type_own
from tests.site.load.at_length import COUNT, HOLD, Memory, Scales

TALL = ViewportSize(width=1280, height=9000)  # all charts in sight
MEGABYTE = 1_000_000
WARM = 10  # rounds of thirteen answers or more
WORK = """async ([name, rounds]) => {
  const section = document.querySelector("section.assess")
  const field = section.querySelector(`form [name="${name}"]`)
  const examples = section.querySelector("[data-examples]")
  const tell = (place, kind) => place.dispatchEvent(new Event(kind, { bubbles: true }))
  const press = (choice) => section.querySelector(choice)?.click()
  const rest = () => new Promise((resolve) => setTimeout(resolve))
  const answered = async (deed) => {
    const before = told
    deed()
    while (told === before || asked > told || section.hasAttribute("data-refining")) await rest()
  }
  const type = (text) => () => { field.value = text; tell(field, "input") }
  for (let round = 0; round < rounds; round += 1) {
    for (let change = 0; change < 12; change += 1) await answered(type(String(1 + (round * 12 + change) % 11)))
    examples.value = examples.options[1 + round % (examples.options.length - 1)].value
    await answered(() => tell(examples, "change"))
    for (const deed of ["[data-row-do=add]", "[data-row-do=remove]:enabled", "[data-do=undo]"])
      if (section.querySelector("[data-row-do]")) await answered(() => press(deed))
    await answered(() => press("[data-do=reset]"))
  }
  return told
}"""


@pytest.mark.parametrize(("tool", "language", "rounds"), [("retention", "fa", 100), ("channels", "en", 25)])
def test_an_hour_of_use_leaves_nothing_behind(
    page: Page, spoilable: Host, tool: str, language: str, rounds: int
) -> None:
    spoilable.faults["worker.js"] = prepend(HOLD)
    page.set_viewport_size(TALL)
    page.add_init_script(COUNT)
    scales, desk = Scales(page), Desk(page, tool)
    begin(desk, spoilable.url, language).expect_answered()
    page.evaluate(WORK, [OWN[tool][0], WARM])
    early = scales.weigh()
    answers = page.evaluate(WORK, [OWN[tool][0], rounds])
    late = scales.weigh()
    print(f"MEASURED {tool} {language}: {answers} answers\n{early}\n{late}")
    expect_no_growth(early, late)
    type_own(desk, language, "5").expect_answered()


def expect_no_growth(early: Memory, late: Memory) -> None:
    """A thousand answers or more may not leave a kilobyte each, nor half a node."""
    assert late.python == early.python
    assert late.page - early.page < MEGABYTE
    assert late.worker - early.worker < MEGABYTE
    assert late.nodes - early.nodes < 500  # charts come and go; one for every second answer would be more
    assert late.listeners - early.listeners < 50
