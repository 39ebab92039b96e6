"""Can nothing that a reader typed become markup?"""

from hypothesis import given
from hypothesis import strategies as st

from assess.html.element import Markup, element, escape, join
from tests.html.reader import read

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\r\x00"))


@given(TEXTS, TEXTS)
def test_a_text_comes_back_as_it_was_from_between_tags_and_from_attributes(inside: str, attribute: str) -> None:
    (node,) = read(element("p", inside, title=attribute)).nodes
    assert (node.text, node["title"]) == (inside, attribute)


def test_markup_stays_markup_and_text_becomes_text() -> None:
    assert element("p", "<b>", element("b", "&")) == "<p>&lt;b&gt;<b>&amp;</b></p>"


def test_markup_inside_quotes_is_escaped_too() -> None:
    (node,) = read(element("p", title=element("b", "&", class_="x"))).nodes
    assert node["title"] == '<b class="x">&amp;</b>'


def test_what_is_not_there_is_left_out() -> None:
    assert element("p", None, hidden=True, title=None, open=False) == "<p hidden></p>"
    assert join(["a", None, Markup("<br>")]) == "a<br>"


def test_names_are_set_as_html_has_them() -> None:
    assert element("label", for_="x", class_="y", aria_label="z") == '<label for="x" class="y" aria-label="z"></label>'


def test_an_element_that_holds_nothing_is_not_closed() -> None:
    assert element("input", value=0) == '<input value="0">'


def test_what_is_escaped_once_is_not_escaped_again() -> None:
    assert escape(escape("&")) == "&amp;"
