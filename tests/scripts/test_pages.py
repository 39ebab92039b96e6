"""Do numbers and links say what they are, and is what readers never ask for left at home?"""

import pytest

from scripts import pages


def test_a_link_that_leaves_the_site_says_so() -> None:
    assert pages.mark_outside_links('<a href="https://doi.org/1">') == (
        '<a rel="external noopener noreferrer" href="https://doi.org/1">'
    )


@pytest.mark.parametrize("html", ['<a href="../tools/">', '<a href="#top">', '<a rel="license" href="https://x.org">'])
def test_other_links_stay_as_they_are(html: str) -> None:
    assert pages.mark_outside_links(html) == html


def test_an_empty_corner_of_a_table_is_no_head() -> None:
    html = '<tr><th></th><th style="text-align: right;"></th><th>نام</th></tr>'
    assert pages.leave_empty_corners(html) == '<tr><td></td><td style="text-align: right;"></td><th>نام</th></tr>'


@pytest.mark.parametrize(
    ("path", "goes"),
    [
        ("assets/scripts/page.js", False),
        ("assets/scripts/parts/form.js", False),
        ("assets/javascripts/bundle.js.map", False),
        ("assets/javascripts/lunr/min/lunr.ar.min.js", False),
        ("assets/javascripts/lunr/wordcut.js", False),
        ("assets/javascripts/lunr/min/lunr.fa.min.js", True),
        ("assets/javascripts/lunr/min/lunr.stemmer.support.min.js", True),
        ("assets/javascripts/bundle.js", True),
        ("assets/fonts/OFL.txt", True),
        ("assets/images/logo.svg", True),
        ("assets/images/tool-fa.png", False),
        ("glossary.toml", False),
        ("tools/retention.fa.md", True),
    ],
)
def test_readers_get_what_they_use(
    path: str,
    goes: bool,  # noqa: FBT001 a table of yes and no
) -> None:
    assert pages.is_shipped(path) is goes


def test_one_error_page_is_kept() -> None:
    assert pages.keep_error_page("<p>نیست</p>", language="fa", default="fa") == "<p>نیست</p>"
    assert pages.keep_error_page("<p>Not here</p>", language="en", default="fa") == ""


@pytest.mark.parametrize(
    ("written", "isolated"),
    [
        ("<td>۱۲٫۵٪</td>", "<td>\u2066۱۲٫۵\u2069٪</td>"),
        ("<td>−۵</td>", "<td>\u2066−۵\u2069</td>"),
        ("<p>از −۱۲٫۵٪ تا ۸۰٪</p>", "<p>از \u2066−۱۲٫۵\u2069٪ تا \u2066۸۰\u2069٪</p>"),
    ],
)
def test_a_signed_number_has_a_direction_of_its_own(written: str, isolated: str) -> None:
    """The per cent sign stays outside: it stands left of the number whatever is around it."""
    assert pages.isolate_numbers(written) == isolated


@pytest.mark.parametrize(
    ("written", "isolated"),
    [
        ("می‌شود ۱۸ ÷ ۵ = ۳٫۶.", "می‌شود \u2066۱۸ ÷ ۵ = ۳٫۶\u2069."),
        ("یعنی ۶۰٪ × ۲ ÷ ۴ = ۳۰٪، پس", "یعنی \u2066۶۰٪ × ۲ ÷ ۴ = ۳۰٪\u2069، پس"),
        ("ده نفر (۷ + ۳) آمدند", "ده نفر (\u2066۷ + ۳\u2069) آمدند"),
        ("سود (۹ − ۱) ÷ ۲ است", "سود \u2066(۹ − ۱) ÷ ۲\u2069 است"),
        ("از ۴۰ + −۵ تا", "از \u2066۴۰ + −۵\u2069 تا"),
    ],
)
def test_a_sum_is_read_from_left_to_right(written: str, isolated: str) -> None:
    assert pages.isolate_numbers(written) == isolated
    assert pages.isolate_numbers(isolated) == isolated


@pytest.mark.parametrize(
    "html", ["<p>۱٬۲۵۰ تومان</p>", "<code>−۵</code>", "<pre><code>۵٪</code></pre>", "\u2066−۵\u2069", "<p>12.5%</p>"]
)
def test_other_numbers_stay_as_they_are(html: str) -> None:
    assert pages.isolate_numbers(html) == html
