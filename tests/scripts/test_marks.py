"""Does what is drawn stand where a page names it?"""

import pytest

from scripts import marks


def test_what_is_drawn_stands_where_its_name_stood() -> None:
    """In a part of the page that the search index leaves out."""
    html = "<p>پیش</p>\n<!-- tool: retention -->\n<p>پس</p>"
    assert marks.draw(html, {"tool": lambda name: f"<section>{name}</section>"}) == (
        '<p>پیش</p>\n<drawn-place data-search-exclude="tool"><section>retention</section></drawn-place>\n<p>پس</p>'
    )


def test_a_mark_may_have_no_name() -> None:
    assert marks.draw("<!-- workbook -->", {"workbook": lambda name: f"[{name}]"}).count(">[]<") == 1


def test_a_name_may_be_a_path() -> None:
    assert marks.draw("<!-- quiz: channels/jobs -->", {"quiz": str.upper}).count(">CHANNELS/JOBS<") == 1


def test_what_a_figure_says_is_searched() -> None:
    assert marks.draw("<!-- figure: stages -->", {"figure": str}) == "<drawn-place>stages</drawn-place>"


def test_what_is_drawn_is_left_as_it_is() -> None:
    r"""Backslashes and group names in drawn HTML mean nothing here."""
    assert marks.draw("<!-- tool: canvas -->", {"tool": lambda _: r"\1 \g<name>"}).count(r">\1 \g<name><") == 1


@pytest.mark.parametrize(
    "html",
    ["<p><!-- tool: retention --></p>", "<!-- tools: retention -->", "<!-- tool: ../etc -->", "<!-- tool: -->"],
)
def test_other_comments_stay_comments(html: str) -> None:
    def refuse(name: str) -> str:
        raise AssertionError(name)

    assert marks.draw(html, {"tool": refuse}) == html
