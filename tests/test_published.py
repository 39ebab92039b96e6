"""Do our models give what others have printed? Cases and citations are in each tool's published.toml."""

from importlib import import_module

import pytest

from tests.published import KINDS, Case, list_files, read_cases

CASES = {tool: read_cases(file) for tool, file in list_files().items()}
EVERY = [pytest.param(tool, case, id=f"{tool} {case.id}") for tool, cases in CASES.items() for case in cases]


@pytest.mark.parametrize(("tool", "case"), EVERY)
def test_the_printed_figure_is_reproduced(tool: str, case: Case) -> None:
    """Ours differs from the printed figure by no more than half its last digit, or what the case allows."""
    ours = case.work_out(import_module(f"tests.{tool}.published").FORMULAS)
    assert ours == pytest.approx(case.published, rel=0, abs=case.tolerance), case.citation.en


@pytest.mark.parametrize("tool", CASES)
def test_every_case_has_a_name_of_its_own(tool: str) -> None:
    """A page links to cases by id."""
    assert len({case.id for case in CASES[tool]}) == len(CASES[tool])


@pytest.mark.parametrize("tool", CASES)
def test_every_case_says_what_its_figure_is(tool: str) -> None:
    assert {case.kind for case in CASES[tool]} <= set(KINDS)
