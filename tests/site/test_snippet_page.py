"""Does an instructor get the code of a frame: chosen, seen, copied, sent to a colleague, and nothing typed lost?"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urlencode

import pytest
from playwright.sync_api import Browser, FrameLocator, Locator, Page, expect

from assess import tools
from assess.link import pack, write_link
from scripts.embed.places import list_places
from scripts.embed.snippet import draw_snippet
from scripts.snippet_form import name_place
from scripts.snippet_words import give_voice
from scripts.static_server import serve
from tests.html.reader import Node, read
from tests.site.at_work import LANGUAGES, PHONE, SOON, find_barriers
from tests.site.conftest import SITE_URL, open_watched

type OpenPage = Callable[..., Page]

HOMES = {"fa": "", "en": "en/"}
RETENTION = f"{SITE_URL}en/tools/retention/"
GYM = urlencode(write_link(tools.find("retention"), tools.find("retention").example("gym", "en"), "en"))
MAKER = urlencode(write_link(tools.find("channels"), tools.find("channels").example("maker", "en"), "en"))

both = pytest.mark.parametrize("language", LANGUAGES)


@dataclass
class Maker:
    """An instructor's page."""

    page: Page
    language: str = "en"
    begun: int = 0

    def visit(self, served: str, choices: str = "") -> "Maker":
        """Go to the page; as after a click on a link, the document is loaded anew."""
        self.page.goto("about:blank")
        self.page.goto(f"{served}{HOMES[self.language]}teach/embed/{choices}")
        expect(self.page.locator(".snippet form")).to_be_visible()
        expect(self.page.locator(".snippet-frame iframe")).to_have_count(1)
        return self

    def begin(self) -> "Maker":
        """Choose nothing any more, in a page that is open already; the count makes the address a new one."""
        self.begun += 1
        self.page.evaluate("(count) => { location.hash = `page=tools/retention&count=${count}` }", self.begun)
        expect(self.field("height")).to_have_value("900")
        self.expect_source(f"{HOMES[self.language]}embed/tools/retention/")
        return self

    def field(self, name: str) -> Locator:
        """A field that is shown."""
        return self.page.locator(f'.snippet form [name="{name}"]:visible')

    def choose(self, name: str, value: str) -> None:
        """Choose from a list."""
        self.field(name).select_option(value)

    def tick(self, name: str, value: str) -> None:
        """Choose one of a few."""
        self.page.locator(f'.snippet form [name="{name}"][value="{value}"]').check()

    def error(self, name: str) -> Locator:
        """The place where it stands why a field was not taken."""
        return self.page.locator(f"[data-field={name}] .assess-error")

    def do(self, deed: str) -> None:
        """Press a button."""
        self.page.locator(f".snippet [data-do={deed}]").click()

    @property
    def code(self) -> Locator:
        """The code."""
        return self.page.locator("[data-code]")

    @property
    def status(self) -> Locator:
        """The line that says what was done."""
        return self.page.locator(".snippet [data-status]")

    @property
    def frame(self) -> Locator:
        """The frame of the preview."""
        return self.page.locator(".snippet-frame iframe")

    @property
    def inside(self) -> FrameLocator:
        """What stands in it."""
        return self.page.frame_locator(".snippet-frame iframe")

    def expect_source(self, source: str) -> None:
        """Wait until the code shows this address, and the preview the same one of this copy of the site."""
        expect(self.code).to_have_value(re.compile(re.escape(f'<iframe src="{SITE_URL}{source}" ')))
        expect(self.frame).to_have_attribute("src", re.compile(f"^http://127.*/peyvand/{re.escape(unescape(source))}$"))

    def read_code(self) -> list[Node]:
        """The elements of the code, as a course page would have them."""
        page = read(self.code.input_value())
        assert page.faults == []
        return page.nodes


def unescape(text: str) -> str:
    """An address as it stands between quotes, as it is."""
    return text.replace("&amp;", "&")


@pytest.fixture
def maker(page: Page, served: str) -> Maker:
    """An instructor at a wide screen."""
    return Maker(page).visit(served)


@pytest.fixture(scope="module")
def seat(browser: Browser, served: str) -> Iterator[Maker]:
    """One open page for all that is typed into it."""
    with open_watched(browser, viewport={"width": 1280, "height": 900}) as page:
        yield Maker(page).visit(served)


@pytest.fixture
def seated(seat: Maker) -> Maker:
    """An instructor who begins anew."""
    return seat.begin()


def say(language: str, key: str) -> re.Pattern[str]:
    """A text of the maker, whatever stands in its gaps."""
    text = give_voice(language).words[key][language]
    return re.compile(".*".join(map(re.escape, re.split(r"\{\w+\}", text))))


# What is chosen is shown.


@both
def test_every_frame_that_is_offered_is_there(site: Path, served: str, page: Page, language: str) -> None:
    """Its code is the one that Python draws, its bare page and its whole page are in the built site."""
    maker = Maker(page, language).visit(served)
    made = page.evaluate("""() => {
      const form = document.querySelector(".snippet form");
      const codes = [];
      const add = () => {
        form.room.dispatchEvent(new Event("input", { bubbles: true }));
        return new Promise((done) => setTimeout(() => done(codes.push(document.querySelector("[data-code]").value))));
      };
      return (async () => {
        for (const option of form.room.options) {
          form.room.value = option.value;
          for (const part of option.value.startsWith("book/") ? ["chapter", "quiz"] : ["chapter"]) {
            form.part.value = part;
            await add();
          }
        }
        return codes;
      })();
    }""")
    places = list(list_places(language))
    assert made == [
        draw_snippet(SITE_URL + each.embed, name_place(each), each.height, SITE_URL + each.full) for each in places
    ]
    for place in places:
        assert (site / place.embed / "index.html").is_file()
        assert (site / place.page / "index.html").is_file()
    assert maker.error("height").is_hidden()


@both
def test_what_is_chosen_is_seen_in_the_frame_and_in_the_code(page: Page, served: str, language: str) -> None:
    maker = Maker(page, language).visit(served)
    maker.choose("room", "book/channels/jobs")
    maker.tick("part", "quiz")
    maker.tick("language", "en")
    maker.choose("theme", "dark")
    maker.expect_source("en/embed/quiz/channels/jobs/?theme=dark")
    expect(maker.inside.locator("html")).to_have_attribute("lang", "en")
    expect(maker.inside.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    expect(maker.inside.locator("form.question").first).to_be_attached()
    link = maker.read_code()[-1]
    assert link["href"] == f"{SITE_URL}en/book/channels/jobs/#check"


def test_the_code_is_one_frame_and_a_plain_link(seated: Maker) -> None:
    frame, paragraph, link = seated.read_code()
    assert (frame.tag, paragraph.tag, link.tag) == ("iframe", "p", "a")
    assert frame.attributes == {
        "src": f"{SITE_URL}en/embed/tools/retention/",
        "title": "Customer retention calculator",
        "width": "100%",
        "height": "900",
        "loading": "lazy",
        "referrerpolicy": "no-referrer",
        "allow": "clipboard-write; fullscreen",
    }
    assert (link["href"], link.text) == (RETENTION, frame["title"])


def test_only_what_belongs_to_a_page_is_asked(seated: Maker) -> None:
    expect(seated.field("example")).to_have_count(1)
    expect(seated.field("part")).to_have_count(0)
    seated.choose("room", "check/test")
    for name in ("example", "link", "part"):
        expect(seated.field(name)).to_have_count(0)
    seated.choose("room", "book/retention/why")
    expect(seated.field("part")).to_have_count(2)


def test_a_copy_of_the_site_says_whose_address_it_gives(seated: Maker) -> None:
    expect(seated.page.locator("[data-site]")).to_have_text(say("en", "said.elsewhere"))
    expect(seated.page.locator("[data-site]")).to_contain_text(SITE_URL)


@both
def test_the_code_works_in_a_page_of_somebody_elses(page: Page, served: str, tmp_path: Path, language: str) -> None:
    """On another origin, with the one line of script: the frame is as high as what stands in it."""
    maker = Maker(page, language).visit(served, "#page=quiz/channels/jobs&theme=dark&fit=yes")
    code = maker.code.input_value().replace(SITE_URL, served)
    course = tmp_path / "index.html"
    course.write_text(f'<!doctype html><html lang="en"><title>Course</title><link rel="icon" href="data:,">{code}')
    with serve(tmp_path, base="/") as elsewhere:
        page.goto(elsewhere)
        expect(page.frame_locator("iframe").locator("footer")).to_be_attached()
        page.wait_for_function("document.querySelector('iframe').clientHeight > 1000")
        inside = page.frames[1].evaluate("document.documentElement.scrollHeight")
        fits = "(all) => Math.abs(document.querySelector('iframe').clientHeight - all) <= 5"
        page.wait_for_function(fits, arg=inside)
        expect(page.locator("p a")).to_have_attribute("href", f"{served}{HOMES[language]}book/channels/jobs/#check")


# Height.


@pytest.mark.parametrize("typed", ["1200", "۱۲۰۰", "1,200", " ١٢٠٠ "])
def test_a_height_is_read_as_people_write_it(seated: Maker, typed: str) -> None:
    seated.field("height").fill(typed)
    expect(seated.code).to_have_value(re.compile('height="1200"'))
    expect(seated.frame).to_have_attribute("height", "1200")
    expect(seated.error("height")).to_be_hidden()


@pytest.mark.parametrize("typed", ["", "tall", "12.5", "-600", "119", "20001", "1e9", '"><script>'])
def test_a_height_that_is_none_is_told_at_its_field_and_stays_there(seated: Maker, typed: str) -> None:
    seated.field("height").fill(typed)
    expect(seated.error("height")).to_have_text(say("en", "refused.height"))
    expect(seated.error("height")).to_contain_text("900")
    expect(seated.field("height")).to_have_value(typed)
    expect(seated.field("height")).to_have_attribute("aria-invalid", "true")
    expect(seated.code).to_have_value(re.compile('height="900"'))


def test_each_page_has_its_usual_height_until_another_is_typed(seated: Maker) -> None:
    seated.choose("room", "check/test")
    expect(seated.field("height")).to_have_value("800")
    seated.field("height").fill("555")
    seated.choose("room", "book/retention/why")
    expect(seated.field("height")).to_have_value("555")


def test_the_frame_says_how_high_its_content_is_and_that_can_be_taken(maker: Maker) -> None:
    told = maker.page.locator("[data-told]")
    expect(told).to_have_text(say("en", "said.taller"))
    maker.do("take")
    expect(maker.field("height")).to_be_focused()
    height = maker.field("height").input_value()
    expect(told).to_contain_text(height)
    expect(told).to_have_text(say("en", "said.fits"))
    expect(maker.code).to_have_value(re.compile(f'height="{height}"'))


def test_a_frame_that_fits_its_content_brings_one_line_of_script(maker: Maker, site: Path) -> None:
    maker.tick("fit", "yes")
    script = maker.read_code()[-1]
    assert script.attributes == {"src": f"{SITE_URL}assets/scripts/embed/host.js", "defer": None}
    assert (site / "assets/scripts/embed/host.js").is_file()
    expect(maker.page.locator("[data-told]")).to_have_text(say("en", "said.follows"))
    shown = int(maker.frame.get_attribute("height") or "")
    assert shown > 900
    assert maker.read_code()[0]["height"] == "900"


@pytest.mark.parametrize(
    "message",
    [
        {"ns": "peyvand", "v": 1, "type": "height", "height": 7},
        {"ns": "peyvand", "v": 2, "type": "height", "height": 7},
        "height",
        None,
    ],
)
def test_a_height_that_the_frame_did_not_tell_is_not_taken(seated: Maker, message: object) -> None:
    told = seated.page.locator("[data-told]")
    expect(told).not_to_be_empty()
    before = told.inner_text()
    seated.page.evaluate("(message) => postMessage(message, '*')", message)
    seated.page.evaluate("new Promise((done) => setTimeout(done))")
    assert told.inner_text() == before


# Figures that a tool opens with.


def test_a_tool_opens_with_an_example(maker: Maker) -> None:
    maker.choose("example", "gym")
    maker.expect_source(f"en/embed/tools/retention/#{GYM.replace('&', '&amp;')}")
    maker.inside.locator('[name="customers"]').focus()  # figures come with Python, which nobody gets unasked
    expect(maker.inside.locator('[name="customers"]')).to_have_value("420", timeout=SOON)
    assert maker.read_code()[-1]["href"] == f"{RETENTION}#{GYM}"


@pytest.mark.parametrize(
    ("room", "fragment"), [("tools/retention", GYM), ("tools/retention", "customers=2000"), ("tools/channels", MAKER)]
)
@pytest.mark.parametrize("base", [SITE_URL, "http://peyvand.example/", "{served}"])
def test_a_tool_opens_with_the_figures_of_a_link(
    seated: Maker, served: str, room: str, fragment: str, base: str
) -> None:
    seated.choose("room", room)
    seated.field("link").fill(f"  \u200e{base.format(served=served)}en/{room}/#{fragment} ")
    seated.expect_source(f"en/embed/{room}/#{fragment.replace('&', '&amp;')}")
    expect(seated.error("link")).to_be_hidden()


def test_a_link_goes_before_an_example(seated: Maker) -> None:
    seated.choose("example", "gym")
    seated.field("link").fill(f"{RETENTION}#customers=2000")
    seated.expect_source("en/embed/tools/retention/#customers=2000")
    seated.field("link").fill("")
    seated.expect_source(f"en/embed/tools/retention/#{GYM.replace('&', '&amp;')}")


def test_a_link_of_the_other_language_sets_the_language_of_the_frame(seated: Maker) -> None:
    seated.field("link").fill(f"{SITE_URL}tools/retention/#customers=2000")
    seated.expect_source("embed/tools/retention/#customers=2000")
    expect(seated.status).to_have_text(say("en", "said.switched"))
    seated.tick("language", "en")
    expect(seated.error("link")).to_have_text(say("en", "refused.language"))
    seated.expect_source("en/embed/tools/retention/")
    seated.tick("language", "fa")
    expect(seated.error("link")).to_be_hidden()


WRONG = {
    "address": [
        "gym",
        "peyvand.example/tools/retention/",
        "javascript:alert(1)",
        "//",
        '"><img src=x onerror=alert(1)>',
    ],
    "site": [
        "https://elsewhere.example/en/tools/retention/#customers=5",
        "https://peyvand.example.evil.example/en/tools/retention/#customers=5",
        "https://peyvand.example@evil.example/en/tools/retention/#customers=5",
    ],
    "page": [
        f"{SITE_URL}en/glossary/#customers=5",
        f"{SITE_URL}en/tools/none/#a=1",
        f"{SITE_URL}en/tools/constructor/",
    ],
    "tool": [f"{SITE_URL}en/tools/channels/#{MAKER}", f"{SITE_URL}en/embed/tools/canvas/#z=1"],
    "bare": [RETENTION, f"{RETENTION}#retention", f"{RETENTION}index.html"],
    "damaged": [
        f"{RETENTION}#nobody=5",
        f"{RETENTION}#customers=5&customers=6",
        f"{RETENTION}#customers=%E0%A4",
        f"{RETENTION}#z=",
        f"{RETENTION}#z=eJyLjk4u",
        f"{RETENTION}#z={pack([('customers', '5')])[:-4]}",
        f"{RETENTION}#z={pack([('nobody', '5')])}",
        f"{RETENTION}#z={pack([('customers', '5')])}&customers=5",
        f"{RETENTION}#customers=5&<script>alert(1)</script>=1",
    ],
    "long": [f"{RETENTION}#customers={'5' * 8000}"],
}


@pytest.mark.parametrize(("word", "typed"), [(word, each) for word, all_ in WRONG.items() for each in all_])
def test_a_link_that_cannot_be_taken_is_told_at_its_field_and_stays_there(seated: Maker, word: str, typed: str) -> None:
    seated.field("link").fill(typed)
    expect(seated.error("link")).to_have_text(say("en", f"refused.{word}"))
    expect(seated.field("link")).to_have_value(typed)
    expect(seated.field("link")).to_have_attribute("aria-invalid", "true")
    seated.expect_source("en/embed/tools/retention/")
    assert len(seated.read_code()) == 3


def test_the_sentence_names_the_tool_that_a_link_is_of(seated: Maker) -> None:
    seated.field("link").fill(f"{SITE_URL}en/tools/channels/#{MAKER}")
    expect(seated.error("link")).to_contain_text("Channel scoring")
    expect(seated.error("link")).to_contain_text("Customer retention calculator")
    seated.choose("room", "tools/channels")
    expect(seated.error("link")).to_be_hidden()
    seated.expect_source(f"en/embed/tools/channels/#{MAKER}")


@pytest.mark.parametrize(
    "hostile", ['"><script>alert(1)</script>', "' onload='alert(1)", "&quot;&lt;b&gt;", "{src}{title}"]
)
def test_nothing_that_was_pasted_becomes_markup(seated: Maker, hostile: str) -> None:
    seated.field("link").fill(f"{RETENTION}#customers={quote(hostile)}")
    expect(seated.code).to_have_value(re.compile("#customers="))
    frame, _, link = seated.read_code()
    for address in (frame["src"], link["href"]):
        assert unquote(address.partition("#customers=")[2].replace("+", " ")) == hostile
    assert seated.page.locator(".snippet-frame > *").count() == 1


# The same choices for a colleague.


def test_choices_are_sent_in_the_address(maker: Maker, open_page: OpenPage) -> None:
    maker.choose("room", "tools/channels")
    maker.tick("language", "fa")
    maker.choose("theme", "light")
    maker.field("height").fill("1500")
    maker.choose("example", "maker")
    maker.tick("fit", "yes")
    expect(maker.page).to_have_url(re.compile("fit=yes"))
    expect(maker.code).to_have_value(re.compile('height="1500"'))
    colleague = Maker(open_page())
    colleague.page.goto(maker.page.url)
    expect(colleague.code).to_have_value(maker.code.input_value())
    for name in ("room", "theme", "height", "example"):
        expect(colleague.field(name)).to_have_value(maker.field(name).input_value())


def test_a_link_that_was_refused_is_not_lost_on_the_way(maker: Maker, open_page: OpenPage) -> None:
    maker.field("link").fill(f"{RETENTION}#nobody=5")
    expect(maker.page).to_have_url(re.compile("nobody"))
    colleague = Maker(open_page())
    colleague.page.goto(maker.page.url)
    expect(colleague.error("link")).to_have_text(say("en", "refused.damaged"))
    expect(colleague.field("link")).to_have_value(f"{RETENTION}#nobody=5")


def test_an_address_opens_in_a_page_that_is_open_already(seated: Maker) -> None:
    seated.choose("theme", "dark")
    seated.page.evaluate("location.hash = 'page=quiz/channels/jobs'")
    seated.expect_source("en/embed/quiz/channels/jobs/")
    expect(seated.field("theme")).to_have_value("auto")


@pytest.mark.parametrize(
    "choices",
    [
        "page=nowhere&theme=plaid&language=xx&part=none&fit=perhaps&example=none&height=",
        "page=__proto__&constructor=1&link=&=",
        f"page={quote('tools/retention</select><script>alert(1)</script>')}",
        "page=quiz/nowhere",
        "?secret=abc=1",
    ],
)
def test_what_an_address_holds_is_taken_only_where_it_can_be_chosen(maker: Maker, served: str, choices: str) -> None:
    maker.visit(served, f"#{choices}")
    maker.expect_source("en/embed/tools/retention/")
    expect(maker.field("theme")).to_have_value("auto")


# Copying.


def copying(open_page: OpenPage, served: str, *, allowed: bool) -> Maker:
    """An instructor whose browser lets pages copy, or not."""
    maker = Maker(open_page(permissions=["clipboard-read", "clipboard-write"] if allowed else [])).visit(served)
    if not allowed:
        maker.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')) }")
    return maker


def test_the_code_is_copied(open_page: OpenPage, served: str) -> None:
    maker = copying(open_page, served, allowed=True)
    maker.do("copy")
    expect(maker.status).to_have_text(say("en", "said.copied"))
    assert maker.page.evaluate("navigator.clipboard.readText()") == maker.code.input_value()


def test_where_the_browser_refuses_the_code_is_selected(open_page: OpenPage, served: str) -> None:
    maker = copying(open_page, served, allowed=False)
    maker.do("copy")
    expect(maker.status).to_have_text(say("en", "said.by_hand"))
    expect(maker.code).to_be_focused()
    assert maker.page.evaluate("getSelection().toString()") == maker.code.input_value()


def test_a_link_to_the_choices_is_copied(open_page: OpenPage, served: str) -> None:
    maker = copying(open_page, served, allowed=True)
    maker.choose("theme", "dark")
    maker.do("share")
    expect(maker.status).to_have_text(say("en", "said.shared"))
    copied = maker.page.evaluate("navigator.clipboard.readText()")
    assert copied == maker.page.url
    assert copied.endswith("#theme=dark")


# For everybody.


def test_all_of_it_works_by_keyboard_alone(open_page: OpenPage, served: str) -> None:
    maker = copying(open_page, served, allowed=True)
    press = maker.page.keyboard.press
    maker.field("room").focus()
    press("ArrowDown")
    expect(maker.field("room")).to_have_value("tools/channels")
    for key in ("Tab", "ArrowUp", "Tab", "ArrowDown", "Tab"):
        press(key)
    maker.page.keyboard.type("700")
    maker.expect_source("embed/tools/channels/?theme=light")
    expect(maker.code).to_have_value(re.compile('height="700"'))
    for _ in range(10):
        press("Tab")
        if maker.page.evaluate("document.activeElement.dataset.do") == "copy":
            break
    press("Enter")
    expect(maker.status).to_have_text(say("en", "said.copied"))


@both
@pytest.mark.parametrize("width", [320, 360])
def test_it_fits_a_phone(open_page: OpenPage, served: str, language: str, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 740}, has_touch=True)
    maker = Maker(page, language).visit(served)
    maker.choose("room", "book/journeys/priorities")
    maker.field("height").fill("x")
    expect(maker.error("height")).to_be_visible()
    page.locator(".snippet-list summary").click()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    for target in maker.page.locator(
        ".snippet :is(select, input[type=text], button, summary, label:has(input)):visible"
    ).all():
        box = target.bounding_box()
        assert box
        assert box["height"] >= 40


@both
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_stands_in_the_way_of_anybody(open_page: OpenPage, served: str, language: str, scheme: str) -> None:
    page = open_page(viewport=PHONE, color_scheme=scheme)
    maker = Maker(page, language).visit(served)
    maker.field("link").fill("x")
    expect(maker.error("link")).to_be_visible()
    expect(page.locator("[data-told]")).not_to_be_empty()
    page.locator(".snippet-list summary").click()
    assert find_barriers(page) == []


@both
def test_without_a_script_there_is_a_code_and_every_address(open_page: OpenPage, served: str, language: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{served}{HOMES[language]}teach/embed/")
    first = next(list_places(language))
    expect(page.locator("[data-code]")).to_have_value(
        draw_snippet(SITE_URL + first.embed, name_place(first), first.height, SITE_URL + first.full)
    )
    expect(page.locator(".snippet form")).to_be_hidden()
    expect(page.locator(".snippet noscript")).to_be_visible()
    assert len(page.locator(".snippet-list code").all()) == len(list(list_places(language)))


# The page of downloads, and the way there.


@both
def test_every_download_that_is_offered_is_there_and_says_its_size(site: Path, language: str) -> None:
    page = (site / HOMES[language] / "teach/packages/index.html").read_text("utf-8")
    up = "../" * (2 + HOMES[language].count("/"))
    offered = re.findall(r'<a href="([^"]*)" download', page)
    assert offered
    assert [href for href in offered if not (site / href.removeprefix(up)).is_file()] == []
    assert re.findall(r'data-weighs="[^"]*"></span>', page) == []


@both
def test_an_address_opens_the_part_that_it_lies_in(page: Page, served: str, language: str) -> None:
    page.goto(f"{served}{HOMES[language]}teach/packages/#channels-jobs")
    expect(page.locator("#channels-jobs")).to_be_in_viewport()
    expect(page.locator("#retention-why")).to_be_hidden()
    page.evaluate("location.hash = 'retention-why'")
    expect(page.locator("#retention-why")).to_be_in_viewport()


@both
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_downloads_fit_a_phone_and_everybody(open_page: OpenPage, served: str, language: str, scheme: str) -> None:
    page = open_page(viewport={"width": 320, "height": 740}, color_scheme=scheme)
    page.goto(f"{served}{HOMES[language]}teach/packages/")
    page.evaluate("document.querySelectorAll('.downloads details').forEach(part => { part.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert find_barriers(page) == []


@both
@pytest.mark.parametrize("place", ["tools/canvas/", "book/retention/why/", "check/test/"])
def test_a_page_leads_to_its_own_code_and_its_own_packages(page: Page, served: str, language: str, place: str) -> None:
    page.goto(f"{served}{HOMES[language]}{place}")
    frame, packages = page.locator(".in-course a").all()
    href = packages.get_attribute("href") or ""
    frame.click()
    maker = Maker(page, language)
    maker.expect_source(f"{HOMES[language]}embed/{place}")
    page.goto(f"{served}{HOMES[language]}{place}")
    page.locator(".in-course a").last.click()
    expect(page.locator("#" + href.partition("#")[2])).to_be_in_viewport()


def test_the_line_stands_in_no_frame(site: Path) -> None:
    bare = [site / place.embed / "index.html" for language in LANGUAGES for place in list_places(language)]
    assert [file for file in bare if "in-course" in file.read_text("utf-8")] == []
