"""Does every step tell how a figure of the report came about, with numbers that give that figure?"""

import math

import pytest

from assess.channels.steps import list_job_terms, list_score_terms
from assess.channels.study import Study
from tests.channels.cases import ALL, TOOL


@pytest.mark.parametrize("name", ALL)
def test_every_step_leads_to_a_figure_that_is_there(name: str) -> None:
    report = TOOL.answer(ALL[name])
    assert all(report.metrics[step.metric].value is not None for step in report.steps if step.metric != "consistency")
    assert len({step.id for step in report.steps}) == len(report.steps)


@pytest.mark.parametrize("name", ALL)
def test_the_terms_of_a_sum_add_up_to_what_they_explain(name: str) -> None:
    study, metrics = Study(ALL[name]), TOOL.answer(ALL[name]).metrics
    if metrics["first_score"].value is not None:
        terms = list_score_terms(study, study.best[0])
        assert 100 * math.fsum(weight * value for weight, value in terms) == pytest.approx(metrics["first_score"].value)
    if study.portfolio:
        done = math.fsum(weight * share for weight, share in list_job_terms(study))
        assert done == pytest.approx(metrics["portfolio.value"].value)


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("calm", "weights_rank"),
        ("an order with a tie first", "weights_tied"),
        ("points", "weights_swing"),
        ("shares", "weights_share"),
        ("judgments that agree", "weights_pairwise"),
        ("all alike", "weights_equal"),
    ],
)
def test_the_way_of_weighing_has_words_of_its_own(name: str, step: str) -> None:
    assert TOOL.answer(ALL[name]).steps[0].id == step


def test_judgments_have_a_step_for_how_they_agree_and_others_have_none() -> None:
    with_it = {name for name in ALL if "consistency" in [step.id for step in TOOL.answer(ALL[name]).steps]}
    assert with_it == {name for name in ALL if ALL[name]["weights.by"] == "pairwise"}
