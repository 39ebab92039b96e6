"""Do the fields of a table travel as one list a column, and everything else as it is?"""

from assess.html.columns import fold_columns


def test_a_column_is_one_list_in_the_order_of_its_rows() -> None:
    typed = {"channels.0.reach": "80", "channels.0.fit.buy": "3", "channels.1.reach": "45", "channels.1.fit.buy": ""}
    assert fold_columns(typed) == {"channels.*.reach": ["80", "45"], "channels.*.fit.buy": ["3", ""]}


def test_a_field_of_no_table_stays_as_it_is() -> None:
    assert fold_columns({"customers": "1200", "ranges.margin.lo": ""}) == {"customers": "1200", "ranges.margin.lo": ""}
