"""Is every figure whole, in both languages, and does its text stay where it belongs?"""

import re
from itertools import combinations
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from assess.words import LANGUAGES
from scripts.figures import KINDS, draw
from scripts.figures.sheet import Sheet
from scripts.figures.told import FOLDER, NEEDED, choose, list_names, read
from tests.scripts.figures.reading import find_one, find_sheet, list_grounds, list_lines, list_parts, parse

ROOT = Path(__file__).parents[3]
STYLES = (ROOT / "docs/assets/styles/figures.css").read_text("utf-8")
MARK = re.compile(r"^<!-- figure: (?P<name>[a-z-]+) -->$", re.MULTILINE)
TOLD = {"kind": "flow", **{key: {"fa": "متن", "en": "text"} for key in NEEDED if key != "kind"}}

every = pytest.mark.parametrize("name", list_names())
both = pytest.mark.parametrize("language", LANGUAGES)


def list_marks(language: str) -> set[str]:
    """The figures that the pages of one language ask for."""
    pages = (ROOT / "docs").rglob(f"*.{language}.md")
    return {mark["name"] for page in pages for mark in MARK.finditer(page.read_text("utf-8"))}


@every
@both
def test_a_figure_has_a_title_a_description_a_caption_and_its_words(name: str, language: str) -> None:
    figure = parse(name, language)
    for tag in ("title", "desc", "figcaption", "summary"):
        assert find_one(figure, tag).text
    words = find_one(figure, "details")
    assert len([part for part in words.iter() if part.tag in {"li", "tr"}]) >= 3


@every
@both
def test_a_figure_is_named_by_its_title_and_told_by_its_description(name: str, language: str) -> None:
    figure = parse(name, language)
    drawing = find_one(figure, "svg")
    assert drawing.attrib["role"] == "img"
    assert drawing.attrib["aria-labelledby"] == find_one(figure, "title").attrib["id"]
    assert drawing.attrib["aria-describedby"] == find_one(figure, "desc").attrib["id"]


def test_no_two_figures_share_an_id() -> None:
    ids = [part.attrib["id"] for name in list_names() for part in parse(name, "en").iter() if "id" in part.attrib]
    assert len(set(ids)) == len(ids) == 2 * len(list_names())


@every
def test_both_languages_draw_and_tell_the_same(name: str) -> None:
    persian, english = (list(list_parts(parse(name, language))) for language in LANGUAGES)
    assert persian == english


@every
def test_persian_is_drawn_from_the_other_side(name: str) -> None:
    """Every disc and box of the one has its mirror image, in width, in the other; heights follow the text."""
    persian, english = (parse(name, language) for language in LANGUAGES)
    width = find_sheet(english).right
    assert find_one(persian, "svg").find("g").attrib["direction"] == "rtl"  # type: ignore[union-attr]  # it has one
    for there, here in zip(list_grounds(persian), list_grounds(english), strict=True):
        if here.name != "figure-ground":  # these are as wide as their words
            assert width - there.right == pytest.approx(here.left, abs=0.11)


@every
@both
def test_text_stays_on_the_sheet(name: str, language: str) -> None:
    figure = parse(name, language)
    sheet = find_sheet(figure)
    assert [line.name for line in list_lines(figure, language) if not sheet.holds(line)] == []


@every
@both
def test_no_text_covers_another(name: str, language: str) -> None:
    lines = list(list_lines(parse(name, language), language))
    assert [(one.name, other.name) for one, other in combinations(lines, 2) if one.meets(other)] == []


@every
@both
def test_text_stays_in_the_box_or_disc_that_it_is_written_in(name: str, language: str) -> None:
    figure = parse(name, language)
    lines, grounds = list(list_lines(figure, language)), list(list_grounds(figure))
    over = [
        (line.name, each.name) for line in lines for each in grounds if each.has_middle(line) and not each.holds(line)
    ]
    assert over == []


@every
@both
def test_a_drawing_holds_looks_and_no_colours(name: str, language: str) -> None:
    drawing = find_one(parse(name, language), "svg")
    looks = set()
    for part in drawing.iter():
        assert not {"fill", "stroke", "style", "color"} & set(part.attrib)
        looks |= set(part.attrib.get("class", "").split())
    assert {look for look in looks if not re.search(rf"\.{look}\b(?!-)", STYLES)} == set()


def test_colours_are_fixed_on_paper_only() -> None:
    screen, paper = STYLES.split("@media print")
    assert re.search(r"#[0-9a-f]{3}|rgb|hsl", screen) is None
    assert re.search(r"#[0-9a-f]{3}", paper)


def test_every_kind_of_drawing_is_used() -> None:
    assert {read(name, "en")["kind"] for name in list_names()} == set(KINDS)


def test_an_unknown_figure_is_refused_by_name() -> None:
    with pytest.raises(PluginError, match=r"there is no figure “none-such”: docs/figures/ has .*stages"):
        draw("none-such", "fa")


def test_half_translated_words_are_refused_by_their_place() -> None:
    with pytest.raises(PluginError, match=r"“x\.rows\[1\]\.name” is half-translated"):
        choose({**TOLD, "rows": [{"name": {"fa": "نام", "en": "name"}}, {"name": {"fa": "نام"}}]}, "en", "x")


def test_an_empty_text_counts_as_untranslated() -> None:
    with pytest.raises(PluginError, match=r"“x\.end” is half-translated"):
        choose({**TOLD, "end": {"fa": "", "en": "end"}}, "en", "x")


@pytest.mark.parametrize("key", NEEDED)
def test_a_figure_without_what_all_figures_have_is_refused(key: str) -> None:
    with pytest.raises(PluginError, match=f"figure “x” lacks {key}"):
        choose({other: text for other, text in TOLD.items() if other != key}, "fa", "x")


def test_a_word_wider_than_its_place_is_refused() -> None:
    with pytest.raises(PluginError, match="“incomprehensibilities” is wider than its place"):
        Sheet("en").write("all incomprehensibilities", (0, 0), 60)


@both
def test_every_figure_that_a_page_asks_for_can_be_drawn(language: str) -> None:
    assert list_marks(language) <= set(list_names())


def test_twins_show_the_same_figures() -> None:
    assert list_marks("fa") == list_marks("en")


@both
def test_every_figure_is_shown_by_a_page(language: str) -> None:
    assert list_marks(language) >= {file.stem for file in FOLDER.glob("*.toml")}
