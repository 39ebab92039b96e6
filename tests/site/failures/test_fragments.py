"""Does an address that nobody of ours made leave the page as it is, with a sentence about what is wrong?"""

from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import expect

from tests.site.at_work import LANGUAGES, SOON, Desk, answer, place
from tests.site.failures.at_fault import OWN, type_own

LONG = 100_000
HOSTILE = {
    "long": "{name}=" + "9" * LONG,
    "many": "&".join(f"{number}=1" for number in range(LONG // 8)),
    "encoding": "{name}=%E0%A4%A&note=%",
    "proto": "__proto__=1&constructor.prototype=2&{name}.__proto__=3",
    "markup": "<img src=x onerror=alert(1)>=<script>alert(2)</script>",
    "markup-within": "{name}=<img/src=x onerror=alert(1)>",
    "packed": "z=eyJfX3Byb3RvX18iOnt9fQ",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tool", ["retention", "channels", "canvas"])
def test_it_is_named_and_nothing_of_it_comes_into_the_page(desk: Desk, served: str, tool: str, language: str) -> None:
    """The first one opens the page, the others come after it; the form then answers as ever."""
    desk.tool = tool
    fragments = {kind: fragment.replace("{name}", OWN[tool][0]) for kind, fragment in HOSTILE.items()}
    desk.open(f"{served}{place(tool, language)}#{fragments['long']}")
    for fragment in fragments.values():
        desk.page.evaluate("(fragment) => { location.hash = fragment }", fragment)
        expect_named(desk, fragment, language)
        assert desk.section.locator("img, script:not([data-kit])").count() == 0
        assert desk.page.evaluate("Object.keys(Object.prototype).length === 0 && ({}).customers === undefined")
    type_own(desk, language).expect_answered()


def expect_named(desk: Desk, fragment: str, language: str) -> None:
    """Wait until each sentence that Python has for it stands in the page, as text."""
    given = [list(pair) for pair in parse_qsl(fragment, keep_blank_values=True, max_num_fields=LONG)]
    for refused in answer(desk.tool, language=language, given=given)["refused"]:
        told = desk.page.locator("[data-status], .assess-error").filter(has_text=refused["message"].strip())
        expect(told.first).to_be_visible(timeout=SOON)
