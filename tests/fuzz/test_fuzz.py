"""Is every tool proof against whatever comes in by its form, its links and its files?

`make test` tries 500 cases, the same ones every time; `make fuzz` tries 20,000 others each time.
"""

import os

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from assess import tools
from tests.fuzz.forms import DOORS
from tests.fuzz.judge import judge, judge_again

FEW = 500
CASES = int(os.environ.get("CASES", FEW))
EACH = -(-CASES // (len(tools.NAMES) * len(DOORS)))
LOOK = settings(
    max_examples=EACH,
    derandomize=CASES == FEW,
    print_blob=CASES != FEW,
    suppress_health_check=list(HealthCheck),
    phases=[phase for phase in Phase if phase is not Phase.explain],
)


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("name", tools.NAMES)
def test_whatever_comes_in_is_answered_or_refused_by_name(name: str, door: str) -> None:
    @LOOK
    @given(st.data())
    def try_it(data: st.DataObject) -> None:
        asked = data.draw(DOORS[door](tools.find(name)))
        judge_again(asked, judge(asked))

    try_it()
