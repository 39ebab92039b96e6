"""Does the bench see in a page what a reader would: the number, the answer, and that a page gave up?"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from scripts.bench.peers import visits
from scripts.bench.peers.places import Place
from scripts.bench.peers.visits import NoAnswer, Timed
from scripts.static_server import serve

ANSWERS = f"""<script>
const told = {{
    1000: "{visits.work_out()}",
    {visits.FIRST}: "{visits.work_out(visits.FIRST)}",
    {visits.SECOND}: "{visits.work_out(visits.SECOND)}",
}};
</script>"""
FORM = f"""<form><input name="customers" value="1000"></form><div data-report></div>{ANSWERS}<script>
const show = () => (document.querySelector("[data-report]").innerHTML = told[document.querySelector("input").value]);
addEventListener("input", () => setTimeout(show));
show();
</script>"""
FENCE = f"""<div class="pyodide"><span id="exec-1--run"></span><pre class="pyodide-editor"></pre></div>
<code class="pyodide-output">Initializing...</code>{ANSWERS}<script>
let code = '"customers": "1000"';
window.ace = {{ edit: () => ({{ getValue: () => code, setValue: (changed) => (code = changed) }}) }};
const run = document.querySelector("span");
const show = () => (document.querySelector("code").textContent = told[code.match(/\\d+/)]);
setTimeout(() => (run.onclick = show), 300);
</script>"""
FAILED = '<section class="assess" data-state="failed"><p role="status">No way.</p></section><input name="customers">'
REPORT = {"touch": "code", "report": ".pyodide-output"}

type Visit = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    """Opens a page of this body under the eyes of the bench."""
    with ExitStack() as stack:

        def open_one(body: str, **how: str) -> Page:
            place = Place(folder=tmp_path, path="", page=f"<!doctype html>{body}", **how)  # type: ignore[arg-type]
            page = stack.enter_context(browser.new_context()).new_page()
            page.add_init_script(visits.write_watch(place))
            page.goto(place.open_at(stack.enter_context(serve(tmp_path))))
            return page

        yield open_one


def test_a_number_that_stands_there_from_the_start_is_seen_before_the_answer(visit: Visit) -> None:
    page, timed = visit(FORM), Timed()
    visits.wait_for_answer(page)
    visits.note(page, timed)
    assert [len(timed.number), len(timed.answer), len(timed.next), len(timed.blocked)] == [1, 1, 1, 1]
    assert page.evaluate("bench.told.number") > 0


def test_where_there_is_no_number_before_it_the_answer_is_the_first(visit: Visit) -> None:
    """And the button is pressed as soon as it does anything."""
    page = visit(FENCE, **REPORT)
    visits.wait_for_answer(page)
    told = page.evaluate("bench.told")
    assert told["number"] >= told["answer"]
    assert page.locator(".pyodide-output").inner_text() == visits.work_out(visits.FIRST)


def test_a_page_that_gives_up_stops_the_bench_with_its_own_words(visit: Visit) -> None:
    with pytest.raises(NoAnswer, match=r"No way\."):
        visits.wait_for_answer(visit(FAILED))


def test_a_page_that_keeps_nothing_is_left_at_once(visit: Visit) -> None:
    page = visit(FORM)
    assert page.evaluate(visits.IS_KEPT)
    assert not visits.keep(page)
