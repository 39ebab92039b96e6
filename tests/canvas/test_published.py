"""Does the checklist find what was found by hand? Cases and citations are in published.toml."""

from pathlib import Path

import pytest

from tests.canvas.published import FORMULAS
from tests.published import KINDS, Case, read_cases

CASES = read_cases(Path(__file__).with_name("published.toml"))


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_the_printed_figure_is_reproduced(case: Case) -> None:
    """Ours differs from the printed figure by no more than half its last digit, or what the case allows."""
    assert case.work_out(FORMULAS) == pytest.approx(case.published, rel=0, abs=case.tolerance), case.citation.en


def test_every_case_has_a_name_of_its_own() -> None:
    """A page links to cases by id."""
    assert len({case.id for case in CASES}) == len(CASES)


def test_every_case_says_what_its_figure_is() -> None:
    assert {case.kind for case in CASES} <= set(KINDS)
