"""Does a table hold every figure of its rows, and keep the lines of a text?"""

import pytest

from assess.html.table import draw_table
from assess.words import LANGUAGES
from tests.html.pictures import VOICES, board, grid
from tests.html.reader import read


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_in_rows_has_a_head_for_each_row_and_column(language: str) -> None:
    table = board().table
    page = read(draw_table(table, VOICES[language]))
    assert len(page.find("scope", "col")) == len(table.columns)
    assert len(page.find("scope", "row")) == len(table.rows)
    assert len(page.find("td")) == len(table.rows) * (len(table.columns) - 1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pivot_stands_as_a_grid_with_every_figure(language: str) -> None:
    page = read(draw_table(grid().table, VOICES[language]))
    assert [node.text for node in page.find("td")] == [
        VOICES[language].write(value, "count") for value in (0.0, 4.0, None, 3.0)
    ]


def test_the_lines_of_a_text_stay_lines() -> None:
    table = board(segments=(0.5, 0.5, 0.5, 1.0, "Families\n<b>Shops</b>")).table
    assert "<td>Families<br>&lt;b&gt;Shops&lt;/b&gt;</td>" in draw_table(table, VOICES["en"])
