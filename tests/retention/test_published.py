"""Does the model give what others have printed? The cases and their citations are in published.toml."""

import pytest

from tests.retention.published import Case, read_cases

CASES = read_cases()


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_the_printed_figure_is_reproduced(case: Case) -> None:
    """Ours differs from the printed figure by no more than half its last digit, or what the case allows."""
    assert case.work_out() == pytest.approx(case.published, rel=0, abs=case.tolerance), case.source


def test_every_case_has_a_name_of_its_own() -> None:
    """A page links to cases by id."""
    assert len({case.id for case in CASES}) == len(CASES)
