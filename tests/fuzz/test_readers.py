"""Do the readers of numbers and links keep their word, on the texts that guided fuzzing starts from and on others?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.guided import LETTERS, SEEDS, spell
from tests.fuzz.readers import READERS, read_number, read_numbers
from tests.fuzz.texts import HOSTILE


@pytest.mark.parametrize("name", READERS)
def test_every_seed_is_read_as_is_promised(name: str) -> None:
    seeds = sorted((SEEDS / name).iterdir())
    assert seeds
    for seed in seeds:
        READERS[name](spell(seed.read_bytes()))


@pytest.mark.parametrize("name", READERS)
@given(text=HOSTILE)
def test_what_is_hostile_is_refused_or_read_as_is_promised(name: str, text: str) -> None:
    READERS[name](text)


@given(st.lists(st.sampled_from(LETTERS), max_size=12).map("".join))
def test_what_looks_like_a_number_is_refused_or_read_as_is_promised(text: str) -> None:
    read_number(text)
    read_numbers(text)
