"""Does whatever a page leads to stay where it was when the page's content goes to another address?"""

from urllib.parse import urljoin

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from scripts.embed.moving import lead_anew, let_scroll, move, take_out
from tests.html.reader import read

HERE, THERE = "book/channels/jobs/", "embed/book/channels/jobs/"
ROOT = "https://peyvand.example/any/base/"

names = st.text(alphabet="abcde-", min_size=1, max_size=4)
folders = st.lists(names, max_size=5).map(lambda steps: "".join(f"{step}/" for step in steps))
ends = st.sampled_from(["", "#x", "?a=b", "?a=b#x/../y", "page.html", "picture.svg#x"])


@given(folders, folders, folders, ends, st.data())
def test_a_way_leads_to_the_same_address_from_wherever_it_is_seen(
    here: str, there: str, wanted: str, end: str, data: st.DataObject
) -> None:
    climbs = data.draw(st.integers(0, here.count("/")))
    way = "../" * climbs + wanted + end
    assume(not way.startswith("?"))
    moved = lead_anew(way, here, there)
    stays = not moved or moved.startswith("#")  # within the page, wherever that is
    assert urljoin(ROOT + (here if stays else there), moved) == urljoin(ROOT + here, way)


@pytest.mark.parametrize(
    ("way", "moved"),
    [
        ("../platforms/", "../../../../book/channels/platforms/"),
        ("../../../glossary/#channel", "../../../../glossary/#channel"),
        ("../../../", "../../../../"),
        ("../../..", "../../../../"),
        (".", "../../../../book/channels/jobs/"),
        ("../jobs/#able", "#able"),
        ("#able", "#able"),
        ("", ""),
        ("https://example.org/a/../b", "https://example.org/a/../b"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("data:,", "data:,"),
        ("//example.org/x", "//example.org/x"),
    ],
)
def test_each_kind_of_way_is_led_anew_or_left_alone(way: str, moved: str) -> None:
    assert lead_anew(way, HERE, THERE) == moved


def test_an_english_page_keeps_the_words_of_its_twin() -> None:
    """Links within a language are the same in both; what belongs to the whole site is further from English pages."""
    assert lead_anew("../platforms/", f"en/{HERE}", f"en/{THERE}") == lead_anew("../platforms/", HERE, THERE)


@pytest.mark.parametrize("name", ["href", "src", "action", "poster", "data-runtime", "data-bank", "data-home"])
def test_every_attribute_that_names_an_address_is_led_anew(name: str) -> None:
    assert move(f'<x-y a {name}="../../../a/"></x-y>', HERE, THERE) == f'<x-y a {name}="../../../../a/"></x-y>'


@pytest.mark.parametrize(
    "html",
    [
        'as in href="../a/" without an element',
        '<a title="> href=&quot;../a/&quot; ">a</a>',
        "<b title=' href=\"../a/\"'>b</b>",
        '<script type="application/json" data-kit>{"a":"\\u003ca href=\\"../a/\\">"}</script>',
        "<p>3 < 4 and 5 > 4</p>",
        '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
    ],
)
def test_what_is_no_way_stays_to_the_letter(html: str) -> None:
    assert move(html, HERE, THERE) == html


def test_styles_and_scripts_are_taken_out_in_their_order_and_once() -> None:
    style = '<link rel="stylesheet" href="../../assets/styles/{}.css">'
    drawn = f"<p>a</p>{style.format('figures')}<p>b</p>{style.format('quiz')}{style.format('figures')}"
    content = take_out(drawn + '<script type="module" src="../../assets/scripts/quiz.js"></script>')
    assert content.html == "<p>a</p><p>b</p>"
    assert (content.styles, content.scripts) == (("figures", "quiz"), ("quiz",))


def test_words_for_scripts_stay_in_the_page() -> None:
    kit = '<script type="application/json" data-kit>{}</script>'
    assert take_out(kit).html == kit


def test_headings_lose_the_links_to_themselves() -> None:
    heading = '<h2 id="a">A<a class="headerlink" href="#a" title="Permanent link">&para;</a></h2>'
    assert take_out(heading).html == '<h2 id="a">A</h2>'


def test_each_table_scrolls_by_itself_and_by_keyboard() -> None:
    table = "<table>\n<tr><td>1</td></tr>\n</table>"
    drawn = read(let_scroll(f"<p>a</p>{table}<p>b</p>{table}"))
    assert [node.around for node in drawn.find("table")] == [("div",), ("div",)]
    assert [node["tabindex"] for node in drawn.find("div")] == ["0", "0"]
    assert let_scroll('<table class="own"></table>') == '<table class="own"></table>'
