"""Is the first use of a term in a page's prose marked, once, and the rest of the page left to the letter?"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.linking import Linker
from scripts.terms import Term

WORDS = ["channel", "Channels", "customer journey", "metric", "&amp;", "and", "کانال", "<br>", "<em>churn</em>", "\n"]
WRAPS = [
    "<p>{}</p>",
    "<li>{}</li>",
    "<h2>{}</h2>",
    '<a href="#x">{}</a>',
    "<div>{}</div>",
    "<drawn-place>{}</drawn-place>",
]


def bracket(term: Term, text: str) -> str:
    """Mark so that a test can be read."""
    return f"[{term.id}:{text}]"


def mark(html: str, language: str = "en", known: tuple[str, ...] = ()) -> str:
    return Linker(html, language, known, bracket).link()


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>A channel.</p>", "<p>A [channel:channel].</p>"),
        ("<ul><li>Channels</li></ul>", "<ul><li>[channel:Channels]</li></ul>"),
        ("<table><tr><td>churn</td></tr></table>", "<table><tr><td>[churn:churn]</td></tr></table>"),
        ("<p><strong>Churn</strong></p>", "<p><strong>[churn:Churn]</strong></p>"),
        ("<p>customer\njourneys</p>", "<p>[customer-journey:customer\njourneys]</p>"),
    ],
)
def test_terms_are_marked_in_paragraphs_lists_and_tables(html: str, marked: str) -> None:
    assert mark(html) == marked


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Channels</h2>",
        '<p><a href="x">channel</a></p>',
        "<p><code>channel</code></p>",
        "<pre><p>channel</p></pre>",
        "<p><button>channel</button></p>",
        "<figure><p>channel</p></figure>",
        "<drawn-place><p>channel</p></drawn-place>",
        '<p class="admonition-title">Channel</p>',
        "<details><summary>channel</summary></details>",
        "<table><tr><th>channel</th></tr></table>",
        "<div>channel</div>",
        '<p title="channel"><img alt="channel"></p>',
        "<!-- <p>channel</p> -->",
        "<script>p = '<p>channel</p>'</script>",
    ],
)
def test_nothing_else_is_touched(html: str) -> None:
    assert mark(html) == html


def test_a_term_is_marked_once_and_where_it_comes_first() -> None:
    assert mark("<h2>Churn</h2><p>Churn</p><p>churn</p>") == "<h2>Churn</h2><p>[churn:Churn]</p><p>churn</p>"


def test_a_longer_term_does_not_use_up_the_shorter_one_within_it() -> None:
    assert mark("<p>customer journey map, customer journey</p>") == (
        "<p>[journey-map:customer journey map], [customer-journey:customer journey]</p>"
    )


def test_what_the_page_teaches_is_not_marked() -> None:
    assert mark("<p>channel, churn</p>", known=("channel",)) == "<p>channel, [churn:churn]</p>"


def test_prose_goes_on_behind_what_was_left_alone_or_never_closed() -> None:
    assert mark("<p>a <br> <a href='#'>b</a> channel<p>churn</p>") == (
        "<p>a <br> <a href='#'>b</a> [channel:channel]<p>[churn:churn]</p>"
    )


def test_persian_is_marked_with_its_endings() -> None:
    assert mark("<p>این کانال‌هایشان و\u200cکانال</p>", "fa") == "<p>این [channel:کانال‌هایشان] و\u200cکانال</p>"


@given(st.lists(st.tuples(st.sampled_from(WRAPS), st.lists(st.sampled_from(WORDS), max_size=6)), max_size=6))
def test_all_but_the_marks_stays_to_the_letter_and_no_term_is_marked_twice(parts: list[tuple[str, list[str]]]) -> None:
    html = "\n".join(wrap.format(" ".join(words)) for wrap, words in parts)
    marked = mark(html)
    assert re.sub(r"\[[a-z-]+:(.*?)\]", r"\1", marked, flags=re.DOTALL) == html
    names = re.findall(r"\[([a-z-]+):", marked)
    assert len(names) == len(set(names))
