"""What does a person tell about one way to the customers?"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

JOBS = ("aware", "evaluate", "buy", "deliver", "support")
"""What a channel may do for a customer, from hearing of the offer to being helped with it."""

CRITERIA = ("reach", "fit", "cost", "two_way", "measurable", "personal", "direct", "integration")

MOST_POINTS = 4
"""What a person gives points for is given 0 to 4 of them."""

EVEN: Mapping[str, float] = MappingProxyType(dict.fromkeys(JOBS, 1 / len(JOBS)))
"""Every job counts alike."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Channel:
    """One channel as the reader sees it; None says "I don't know".

    `platform` is where it runs and `path` how it leads to the target customer. `reach` is the share of target
    customers who are there, `fit` the points for each job; `cost` is money and `results` a count per period, `hours`
    are per week. The rest is points, 0 to 4.
    """

    name: str
    platform: str
    path: str
    reach: float | None
    fit: Mapping[str, float | None]
    two_way: float | None
    personal: float | None
    direct: float | None
    measurable: float | None
    integration: float | None
    cost: float | None
    hours: float | None
    results: float | None
