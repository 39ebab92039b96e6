"""Of those who came, how many are still there after each renewal?

Two curves answer alike. `Constant`: the same share stays at every renewal. `BetaGeometric`: each customer has
a chance of leaving of their own, so the faithful remain and the rate rises with age; it follows from the rates
of the first two renewals.

Both offer `retention` (the rate of the first renewal), `rate(t)` of renewal t >= 1, `survival(t)` = share left
after t renewals, `lifetime` = sum of all survival in periods, `half_life` in periods, `floor` = the share that
never leaves, `aged(n)` = the curve of those who renewed n times, `discounted(d, n)` = the first n shares in
today's money, `annuity(d, n)` = their sum, with n None for no end. What has no end is infinite.

Source: Fader and Hardie, How to project customer retention, Journal of Interactive Marketing 21, 2007.
"""

import math
from dataclasses import dataclass
from itertools import accumulate
from operator import mul

from assess.retention.endless import FINE, sum_endless
from assess.retention.rates import power

ALIKE = 1e-9
"""Two rates closer than this are one constant rate."""

NEAR = 1200
"""Renewals walked one by one (a hundred years of months) before the far end of the curve is used."""


@dataclass(frozen=True, slots=True)
class Constant:
    """The same share, `retention` from 0 to 1, stays at every renewal: S(t) = r^t."""

    retention: float
    kind = "constant"

    def rate(self, t: int) -> float:  # noqa: ARG002 - every renewal is alike
        """Share that stays at renewal t."""
        return self.retention

    def survival(self, t: int) -> float:
        """Share left after t renewals."""
        return power(self.retention, t)

    def aged(self, n: int) -> "Constant":  # noqa: ARG002 - age changes nothing
        """The curve of those who have renewed n times."""
        return self

    @property
    def lifetime(self) -> float:
        """Expected number of periods 1/(1 - r), infinite where nobody leaves."""
        return 1 / (1 - self.retention) if self.retention < 1 else math.inf

    @property
    def half_life(self) -> float:
        """Periods until half are left, ln .5/ln r; 0 where nobody stays, infinite where nobody leaves."""
        if self.retention in (0, 1):
            return math.inf if self.retention else 0.0
        return math.log(0.5) / math.log(self.retention)

    @property
    def floor(self) -> float:
        """Share that never leaves."""
        return 1.0 if self.retention == 1 else 0.0

    def discounted(self, d: float, n: int) -> list[float]:
        """S(t)/(1 + d)^t for t = 0..n-1."""
        return list(accumulate([self.retention / (1 + d)] * (n - 1), mul, initial=1.0))[:n]

    def annuity(self, d: float, n: int | None, effort: int = FINE) -> float:  # noqa: ARG002 - nothing to iterate
        """Sum of S(t)/(1 + d)^t: endless (1 + d)/(1 + d - r), over n periods by doubling (exact at r = 1 + d)."""
        if n is None:
            left = (1 - self.retention) + d
            return (1 + d) / left if left > 0 else math.inf
        k, total, share = self.retention / (1 + d), 0.0, 1.0
        for bit in f"{n:b}":
            total += share * total
            share *= share
            if bit == "1":
                total += share
                share *= k
        return total


@dataclass(frozen=True, slots=True)
class BetaGeometric:
    """Chances of leaving differ between customers as Beta(a, b): r_t = (b + t - 1)/(a + b + t - 1).

    Kept as `retention` = b/(a + b) and `spread` = a + b, so that spread 0 has a meaning: who renews once stays.
    """

    retention: float
    spread: float
    kind = "beta-geometric"

    @property
    def a(self) -> float:
        """First shape; the smaller, the more customers who hardly ever leave."""
        return (1 - self.retention) * self.spread

    @property
    def b(self) -> float:
        """Second shape."""
        return self.retention * self.spread

    def rate(self, t: int) -> float:
        """Share that stays at renewal t."""
        return self.retention if t == 1 else (self.b + t - 1) / (self.spread + t - 1)

    def survival(self, t: int) -> float:
        """Share left after t renewals: the product of the rates."""
        return self.discounted(0.0, t + 1)[t]

    def aged(self, n: int) -> "BetaGeometric":
        """The curve of those who have renewed n times: b grows by n."""
        return BetaGeometric(self.rate(n + 1), self.spread + n)

    @property
    def lifetime(self) -> float:
        """Expected number of periods (a + b - 1)/(a - 1), infinite where a <= 1."""
        return self.annuity(0.0, None)

    @property
    def half_life(self) -> float:
        """Periods until half are left, the rate taken as constant inside a period.

        Beyond NEAR renewals S(t) falls as (t + h)^-a with h = (2b + a - 1)/2 (Tricomi and Erdelyi 1951).
        """
        share = 1.0
        for t in range(1, NEAR + 1):
            rate = self.rate(t)
            if share * rate <= 1 / 2:
                return t - 1 + (math.log(2 * share) / -math.log(rate) if rate else 0.0)
            share *= rate
        shift = (2 * self.b + self.a - 1) / 2
        growth = math.log(2 * share) / self.a if self.a else math.inf
        return (NEAR + shift) * math.exp(growth) - shift if growth < math.log(1e300) else math.inf

    @property
    def floor(self) -> float:
        """Share that never leaves: nobody, unless the spread is 0."""
        return self.retention if self.spread == 0 or self.retention == 1 else 0.0

    def discounted(self, d: float, n: int) -> list[float]:
        """S(t)/(1 + d)^t for t = 0..n-1."""
        v, kept, asked = 1 / (1 + d), self.b + 1.0, self.spread + 1.0
        share = self.retention * v
        shares = [1.0, share]
        for _ in range(n - 2):
            share *= kept / asked * v
            shares.append(share)
            kept += 1.0
            asked += 1.0
        return shares[:n]

    def annuity(self, d: float, n: int | None, effort: int = FINE) -> float:
        """Sum of S(t)/(1 + d)^t over n periods or without end: 2F1(1, b; a + b; 1/(1 + d)) or, at d 0, exact."""
        if n is not None:
            return math.fsum(self.discounted(d, n))
        if self.retention == 0:
            return 1.0
        if 1 + d == 1:  # a discount too small to change 1 is none
            return (self.spread - 1) / (self.a - 1) if self.a > 1 else math.inf
        return 1 + self.retention / (1 + d) * sum_endless(self.b + 1, self.a, d, effort) if d > 0 else math.inf


type Curve = Constant | BetaGeometric


def retention_curve(*, retention: float, second_retention: float | None = None, gain: float = 0.0) -> Curve:
    """The curve of these rates (shares from 0 to 1) with `gain` points more at both renewals.

    a + b = (1 - r2)/(r2 - r1), b = r1 (a + b). A second rate that does not rise above the first cannot come from
    customers who differ, so the answer is then `Constant`: see its `kind`. The gain is clipped where the larger
    rate reaches 1, or the smaller one 0.
    """
    top = retention if second_retention is None else max(retention, second_retention)
    gain = max(min(1.0, top + gain) - top, -retention)
    if second_retention is None or second_retention - retention < ALIKE:
        return Constant(min(1.0, retention + gain))
    spread = (1 - min(1.0, second_retention + gain)) / (second_retention - retention)
    return BetaGeometric(retention + gain, spread)


def residual_value(*, curve: Curve, contracts: int, d: float, margin: float = 1.0) -> float:
    """Worth of a customer just before renewing after `contracts` >= 1 of them, the first payment undiscounted.

    Sum over t >= n of S(t)/S(n - 1)/(1 + d)^(t - n); a constant r gives r(1 + d)/(1 + d - r).
    Source: Fader and Hardie, Customer-base valuation in a contractual setting, Marketing Science 29, 2010.
    """
    rate = curve.rate(contracts)
    return margin * rate * curve.aged(contracts).annuity(d, None) if margin and rate else 0.0
