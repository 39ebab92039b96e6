"""Do all libraries of a contest give the answer that ours gives, and is a wrong one refused?"""

import pytest

from scripts.bench.contests import Contest, choose, judge, mend, value
from scripts.bench.libraries import Disagreed, check, run

CONTEST = Contest(about="a sum", ours=lambda: [1.0, 2.0], theirs={"theirs": lambda: [1.0, 2.0]})


@pytest.mark.parametrize("contest", [choose(12), judge(), mend()], ids=lambda contest: contest.about)
def test_every_library_gives_our_answer(contest: Contest) -> None:
    ours = contest.ours()
    for name, work in contest.theirs.items():
        check(contest, name, ours, work())


def test_lifetimes_gives_our_worth_of_customers() -> None:
    """Only the environment of the bench has it."""
    pytest.importorskip("lifetimes")
    contest = value(3)
    check(contest, "lifetimes", contest.ours(), contest.theirs["lifetimes"]())


@pytest.mark.parametrize("answer", [[1.0, 2.001], [2.0, 1.0], [1.0, float("nan")]])
def test_another_answer_is_refused_with_both(answer: list[float]) -> None:
    with pytest.raises(Disagreed, match="a sum: ours is"):
        check(CONTEST, "theirs", [1.0, 2.0], answer)


def test_an_answer_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        check(CONTEST, "theirs", [1.0, 2.0], [1.0])


def test_everybody_is_timed_on_the_same_work() -> None:
    assert list(run(CONTEST)) == ["libraries, a sum: assess, ms", "libraries, a sum: theirs, ms"]
