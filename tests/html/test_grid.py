"""Does a grid say every figure where its row and column meet, and does its tint follow the figure?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.html.grid import TONES, draw_grid, find_tone
from assess.words import LANGUAGES
from tests.html.pictures import VOICES, grid, mark
from tests.html.reader import Node, Reader, read

SCORES = st.floats(-1, 9)


def draw(*marks: object, language: str = "en", **changed: object) -> Reader:
    """Draw and read a grid."""
    return read(draw_grid(grid(*marks, **changed), VOICES[language]))  # type: ignore[arg-type]


def cells(page: Reader) -> list[Node]:
    """The cells, line by line."""
    return page.find("td")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_stands_in_its_row_and_column(language: str) -> None:
    page = draw(language=language)
    voice = VOICES[language]
    assert [node.text for node in cells(page)] == [voice.write(value, "count") for value in (0.0, 4.0, None, 3.0)]
    assert [node.text for node in page.find("scope", "row")] == [voice.write(job, "jobs") for job in ("buy", "support")]
    assert [node.text for node in page.find("scope", "col")][1:] == ["Shop", "Site"]


def test_rows_may_come_in_any_order_and_a_missing_one_is_not_known() -> None:
    page = draw(rows=(("support", "Site", 3.0), ("buy", "Shop", 1.0), ("buy", "Site", 4.0)))
    assert [node.text for node in cells(page)] == ["3", "—", "4", "1"]
    assert ["data-unknown" in node for node in cells(page)] == [False, True, False, False]


def test_a_figure_has_a_tint_and_what_is_not_known_is_hatched_and_has_a_dash() -> None:
    page = draw()
    assert [node.attributes.get("data-tone") for node in cells(page)] == ["0", "4", None, "3"]
    assert [node.text for node in page.find("data-unknown")] == ["—"]


@given(SCORES, SCORES)
def test_a_higher_figure_never_has_a_paler_tint(one: float, other: float) -> None:
    chart = grid()
    low, high = (find_tone(chart, {"fit": value}) for value in sorted((one, other)))
    assert low is not None
    assert high is not None
    assert 0 <= low <= high < TONES


@given(st.integers(0, TONES - 1), st.floats(1, 1e6))
def test_whole_scores_on_a_scale_of_five_have_a_tint_each(score: int, times: float) -> None:
    assert find_tone(grid(high=4 * times), {"fit": score * times}) == score


def test_a_word_may_be_tinted_by_the_figure_of_another_column() -> None:
    chart = grid()
    assert find_tone(chart, {"fit": None}) is None
    assert find_tone(chart, {"judgment": "1/3", "fit": 1.0}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_worst_cell_is_outlined_and_says_so(language: str) -> None:
    page = draw(mark("worst", "worst", x="Shop", y="support"), language=language)
    (worst,) = [node for node in cells(page) if node.attributes.get("class") == "assess-worst"]
    name = VOICES[language].say("charts.jobs.series.worst")
    assert worst.text == f"— ({name})"
    (key,) = page.find("class", "assess-key")
    assert (key.text.strip(), key["aria-hidden"]) == (name, "true")


def test_a_worst_cell_that_is_not_there_is_not_spoken_of() -> None:
    page = draw(mark("worst", "worst", x="Fair", y="support"))
    assert page.find("class", "assess-worst") == page.find("class", "assess-key") == []


def test_names_that_readers_typed_are_no_markup() -> None:
    page = draw(rows=(("buy", "<b>&", 1.0),))
    assert page.find("b") == []
    assert page.find("scope", "col")[1].text == "<b>&"
