"""Is a page found however its words are typed? Asked of the theme's own worker in a real browser.

The texts below are read as a page of the site would be: through scripts/search.py, then by the built site's worker.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from scripts import search, terms
from scripts.pages import HOMES

type Ask = Callable[[str], list[str]]

NEAR = 10  # a term is among the first so many answers: further down nobody looks
ASK_ALL = """async (queries) => {
  const answers = []
  for (const query of queries) {
    const answer = new Promise((ready) => { worker.onmessage = (event) => ready(event.data.data.items.flat()) })
    worker.postMessage({ type: 2, data: query })
    const found = (await answer).filter((one) => one.score > 0)
    answers.push(found.sort((one, other) => other.score - one.score).map((one) => one.location))
  }
  return answers
}"""

PERSIAN = {
    "channels": ("کانال‌های ارتباطی", "<p>هر مشتری از چند کانال می‌آید؛ ما می‌خواهیم همه را ببینیم.</p>"),
    "numbers": ("عددها", "<p>با ۵ درصد ریزش کمتر، سود ۱٬۲۵۰٬۰۰۰ تومان می‌شود، یعنی ۱۲٫۵٪ بیشتر.</p>"),
    "omnichannel": ("راهبرد همه‌کاناله", "<p>هماهنگی میان همهٔ راه‌ها.</p>"),
    "writing": ("دستور خط", "<p>نیم‌فاصله را در وب‌سایت خود درست بنویسید.</p>"),
    "plural": ("گروه‌ها", "<p>مشتریان وفادار و خریداران تازه.</p>"),
    "else": ("دربارهٔ ما", "<p>متنی دیگر که هیچ‌کدام از این‌ها را ندارد.</p>"),
}
ENGLISH = {
    "retention": ("Retention", "<p>How many customers stay, and what each of them is worth: 1,250,000 or 12.5%.</p>"),
    "nps": ("Net promoter score", "<p>One question, asked often.</p>"),
    "else": ("About us", "<p>Something else altogether.</p>"),
}

QUERIES = {
    "کانال‌های ارتباطی": "channels",
    "کانالهای ارتباطی": "channels",
    "کانال های ارتباطی": "channels",
    "كانال": "channels",
    "كانالهاي": "channels",
    "کانال": "channels",
    "مشتري": "channels",
    "مى‌خواهیم": "channels",
    "می خواهیم": "channels",
    "۵ درصد": "numbers",
    "5 درصد": "numbers",
    "٥ درصد": "numbers",
    "1250000": "numbers",
    "۱٬۲۵۰٬۰۰۰": "numbers",
    "1,250,000": "numbers",
    "12.5%": "numbers",
    "۱۲٫۵٪": "numbers",
    "اومنی‌چنل": "omnichannel",
    "امنی چنل": "omnichannel",
    "omnichannel": "omnichannel",
    "همه کاناله": "omnichannel",
    "همهکاناله": "omnichannel",
    "نیم فاصله": "writing",
    "نیمفاصله": "writing",
    "وب سایت": "writing",
    "وبسایت": "writing",
    "مشتری": "plural",
    "خریدارها": "plural",
}


def entries(texts: dict[str, tuple[str, str]]) -> list[search.Entry]:
    """Texts as MkDocs' search plugin would give them."""
    return [{"location": place, "title": title, "text": text} for place, (title, text) in texts.items()]


def worker(page: Page, home: str, language: str, texts: dict[str, tuple[str, str]] | None = None) -> Ask:
    """Start the theme's worker as the theme does, with the index of these texts, or with that of the site."""
    page.goto(home)
    served = page.evaluate("fetch('search/search_index.json').then((answer) => answer.json())")
    assert served["config"]["lang"] == [language]
    docs = served["docs"]
    if texts is not None:
        docs = [search.with_synonyms(entry, search.synonyms()) for entry in entries(texts)]
    page.evaluate(
        """(data) => new Promise((ready) => {
          window.worker = new Worker(JSON.parse(document.getElementById("__config").textContent).search)
          worker.onmessage = ready
          worker.postMessage({ type: 0, data: { ...data, options: { suggest: false } } })
        }).then(() => null)""",
        {"config": served["config"], "docs": docs},
    )

    def ask(query: str) -> list[str]:
        answer = page.evaluate(
            """(query) => new Promise((answer) => {
              worker.onmessage = (event) => answer(event.data.data)
              worker.postMessage({ type: 2, data: query })
            })""",
            query,
        )
        return [found["location"] for group in answer["items"] for found in group if found["score"] > 0]

    return ask


@pytest.mark.parametrize(("query", "place"), QUERIES.items(), ids=lambda value: str(value).replace(" ", "_"))
def test_a_persian_page_is_found_however_it_is_typed(page: Page, served: str, query: str, place: str) -> None:
    assert place in worker(page, served, "fa", PERSIAN)(query)


def test_every_persian_query_leaves_out_what_it_does_not_name(page: Page, served: str) -> None:
    ask = worker(page, served, "fa", PERSIAN)
    assert [query for query in QUERIES if "else" in ask(query)] == []


def test_a_word_in_a_heading_counts_more_than_the_same_in_the_text(page: Page, served: str) -> None:
    ask = worker(page, served, "fa", {"text": ("عنوان", "<p>کانال و کانال و کانال</p>"), "heading": ("کانال‌ها", "")})
    assert ask("کانال") == ["heading", "text"]


def test_the_mark_keeps_the_page_s_own_spelling(page: Page, served: str) -> None:
    worker(page, served, "fa", PERSIAN)
    marked = page.evaluate("""new Promise((answer) => {
      worker.onmessage = (event) => answer(event.data.data.items[0][0].title)
      worker.postMessage({ type: 2, data: "كانالهاي" })
    })""")
    assert marked == "<mark>کانال‌های</mark> ارتباطی"


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("customer", "retention"),
        ("customers", "retention"),
        ("1,250,000", "retention"),
        ("12.5", "retention"),
        ("NPS", "nps"),
        ("نگهداشت", "retention"),
    ],
)
def test_an_english_page_is_found(page: Page, served: str, query: str, place: str) -> None:
    assert worker(page, served + "en/", "en", ENGLISH)(query) == [place]


def test_a_word_that_says_nothing_finds_nothing_in_english(page: Page, served: str) -> None:
    """The theme's own stop words still work: the English worker is as the theme made it."""
    assert worker(page, served + "en/", "en", ENGLISH)("what") == []


def mistype(word: str, language: str) -> set[str]:
    """Write a word as others write it: by rule, since nobody thinks of every slip."""
    if language == "fa":
        spellings = (word, word.replace("\u200c", " "), word.replace("\u200c", ""))
        arabic = str.maketrans("یک", "يك")
        return {*spellings, *(each.translate(arabic) for each in spellings), word.replace("\u0654", "")}
    english = {word, word.upper(), word.replace(" ", "-"), word.replace("-", " "), word.replace("-", "")}
    abroad = {each.replace("isation", "ization").replace("programme", "program") for each in english}
    return english | abroad | ({terms.make_plural(word)} if word.islower() else set())


def list_typed(term: terms.Term, language: str) -> set[str]:
    """List what may be typed for a term: its forms and their misspellings, and its other names as they are."""
    typed = {typed for word in term.written(language) for typed in mistype(word, language)}
    return typed | {also for also in term.also if language == "fa" or also.isascii()}


@pytest.mark.parametrize(("language", "home"), HOMES.items())
def test_every_term_is_found_by_each_of_its_names_and_their_usual_misspellings(
    page: Page, served: str, language: str, home: str
) -> None:
    """Asked of the site's own index, in which the glossary's entry for the term is to come near the top."""
    worker(page, served + home, language)
    wanted = [(term, typed) for term in terms.load() for typed in sorted(list_typed(term, language))]
    answers = page.evaluate(ASK_ALL, [typed for _, typed in wanted])
    lost = [
        (term.id, typed)
        for (term, typed), found in zip(wanted, answers, strict=True)
        if f"glossary/#{term.id}" not in found[:NEAR]
    ]
    assert lost == []


@pytest.mark.parametrize("home", ["", "en/"])
def test_the_index_and_its_worker_come_when_search_is_opened_and_not_before(page: Page, served: str, home: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served + home, wait_until="networkidle")
    index = f"{served}{home}search/search_index.json"
    assert index not in asked
    assert page.workers == []
    with page.expect_response(index), page.expect_worker(lambda worker: "search" in worker.url):
        page.locator("[data-md-component=search-query]").click()


@pytest.mark.parametrize(("home", "other"), [("", "en/"), ("en/", "")])
def test_each_language_has_its_pages_in_its_own_index(site: Path, home: str, other: str) -> None:
    mine, theirs = (
        json.loads((site / place / "search/search_index.json").read_text("utf-8")) for place in (home, other)
    )
    assert {entry["location"].partition("#")[0] for entry in mine["docs"]} >= {"", "tools/retention/"}
    assert len(mine["docs"]) == len(theirs["docs"])
    texts, others = ({entry["text"] for entry in index["docs"]} - {""} for index in (mine, theirs))
    assert not texts & others, "titles may be the same: a platform's name is"


@pytest.mark.parametrize(
    ("home", "typed", "heading"),
    [
        ("", "حساب هاي بیازمایید", "حساب‌های ما را بیازمایید"),
        ("en/", "check maths", "Check our maths"),
    ],
)
def test_a_reader_types_and_follows_the_first_answer(
    page: Page, served: str, home: str, typed: str, heading: str
) -> None:
    page.goto(served + home)
    page.locator("[data-md-component=search-query]").click()
    page.locator("[data-md-component=search-query]").fill(typed)
    page.locator("[data-md-component=search-query]").press("End")  # the theme listens to keys, not to input
    found = page.locator(".md-search-result__link", has_text=heading)
    expect(found.first).to_be_visible()
    found.first.click()
    expect(page.locator("h1, h2").filter(has_text=heading).first).to_be_in_viewport()
    assert page.url.startswith(served + home)


def test_the_page_found_marks_what_was_looked_for(page: Page, served: str) -> None:
    """As it is written there, whatever was typed."""
    page.goto(served + "?h=مشتری")
    expect(page.locator("article mark").first).to_have_text("مشتری")


def test_a_tool_s_form_and_numbers_are_not_searched(site: Path) -> None:
    """Its prose is: every tool would else be found by every word of every form."""
    index = json.loads((site / "search/search_index.json").read_text("utf-8"))
    prose = [entry["text"] for entry in index["docs"] if entry["location"].startswith("tools/retention/")]
    drawn = (site / "tools/retention/index.html").read_text("utf-8")
    labels = re.findall(r"<legend[^>]*>([^<]+)</legend>", drawn)
    assert prose
    assert labels
    assert [label for label in labels if any(label in text for text in prose)] == []


def test_counts_of_answers_are_drawn_with_persian_digits(page: Page, served: str) -> None:
    """The theme counts in Latin digits; the font draws them as Persian ones."""
    page.goto(served)
    page.locator("[data-md-component=search-query]").click()
    expect(page.locator(".md-search__output")).to_have_css("font-feature-settings", '"ss01"')
