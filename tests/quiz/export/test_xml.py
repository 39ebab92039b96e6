"""Is XML written so that every reader of XML gets back what went in?"""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.quiz.export.xml import tag, wrap
from tests.quiz.export.taken import tidy

TEXTS = st.text() | st.lists(st.sampled_from(["]]>", "]]", ">", "<", "&", "\r", "\n", "\x00", "😀"])).map("".join)


def read(xml: str) -> ET.Element:
    """Read one element."""
    return ET.fromstring(xml)  # noqa: S314 our own


@given(TEXTS)
def test_a_text_comes_back_escaped_or_wrapped(text: str) -> None:
    assert (read(tag("a", text)).text or "") == tidy(text)
    assert (read(tag("a", wrap(text))).text or "") == tidy(text)


@given(TEXTS.map(lambda text: " ".join(text.split())))
def test_an_attribute_comes_back(text: str) -> None:
    assert read(tag("a", title=text)).get("title") == tidy(text)


def test_elements_stand_on_lines_of_their_own_and_nothing_is_left_out_but_what_is_none() -> None:
    assert tag("a", tag("b", "x"), None, tag("c")) == "<a>\n<b>x</b>\n<c/>\n</a>"


@pytest.mark.parametrize(("name", "shown"), [("xml_lang", "xml:lang"), ("continue_", "continue")])
def test_an_attribute_may_have_a_colon_or_the_name_of_a_python_word(name: str, shown: str) -> None:
    assert tag("a", **{name: "1"}) == f'<a {shown}="1"/>'
