"""Are the reports of Lighthouse summed up as they are?"""

from typing import Any

from scripts.bench.lighthouse import TIMES, VIRTUES, name_measures


def report(score: float, blocked: float) -> dict[str, Any]:
    """What is read of a report."""
    return {
        "categories": {id_: {"score": score} for id_ in VIRTUES},
        "audits": {id_: {"numericValue": blocked} for id_ in TIMES},
        "environment": {"benchmarkIndex": 3000},
    }


def test_one_bad_look_among_three_is_no_verdict() -> None:
    rounds = [{"home, fa": report(*each)} for each in ((1, 10), (0.4, 900), (0.99, 30))]
    told = name_measures(rounds)
    assert told["lighthouse, home, fa: performance"] == 99
    assert told["lighthouse, home, fa: total blocking time, ms"] == 30


def test_the_speed_of_the_machine_is_told_with_it() -> None:
    assert name_measures([{"home, fa": report(1, 0)}])["lighthouse: speed of this machine"] == 3000
