"""What was promised of which measure? A figure that misses its bound is reported as it is; no bound is moved for it."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Limit:
    """A bound: the most that a measure may be, or the least."""

    bound: float
    least: bool = False

    def keeps(self, value: float) -> bool:
        """Whether a value is within the bound; what is no number is not."""
        return value >= self.bound if self.least else value <= self.bound

    def judge(self, value: float) -> str:
        """Name the bound, and whether it is missed."""
        kept = "" if self.keeps(value) else ("  UNDER" if self.least else "  OVER")
        return f"at {'least' if self.least else 'most'} {self.bound:,g}{kept}"


def at_most(bound: float) -> Limit:
    """Bound a measure from above."""
    return Limit(bound=bound)


def at_least(bound: float) -> Limit:
    """Bound a measure from below."""
    return Limit(bound=bound, least=True)


LOOKED_AT = tuple(f"{kind}, {language}" for kind in ("home", "chapter", "tool", "embed") for language in ("fa", "en"))
WHOLE = 100

LIMITS = {
    "startup, unthrottled, first, answer: ours to bare": at_most(0.40),
    "startup, 1.6 Mbit/s 150 ms, first, answer: ours to bare": at_most(0.70),
    "startup, unthrottled, repeat, answer: ours to bare": at_most(0.15),
    "startup, unthrottled, answer since opening: offline to repeat": at_most(1),
    "python, gzip bytes: ours": at_most(3.7e6),
    "keystroke to report, p95 ms": at_most(60),
    "longest main-thread task, ms": at_most(50),
    "12 channels, 8 criteria, 5000 draws on plain python, ms": at_most(400),
    "12 channels, 8 criteria, 5000 draws in the page, whole answer, p95 ms": at_most(1500),
    "12 channels, 8 criteria, 5000 draws in the page, longest main-thread task, ms": at_most(50),
    "our scripts, a tool's page, gzip bytes": at_most(15_000),
    "our scripts, a chapter's page, gzip bytes": at_most(15_000),
    "our scripts, the home page, gzip bytes": at_most(15_000),
    **{
        f"page before python, gzip bytes: {kind}, fa": at_most(150_000)
        for kind in ("home", "tool", "channels", "canvas", "chapter")
    },
    "command line: assess run retention, ms": at_most(150),
    "build: the real site, s": at_most(60),
    "build: 500 pages to 50, times": at_most(11),
    **{f"lighthouse, {page}: performance": at_least(95) for page in LOOKED_AT},
    **{
        f"lighthouse, {page}: {virtue}": at_least(WHOLE)
        for page in LOOKED_AT
        for virtue in ("accessibility", "best practices", "seo")
    },
    **{f"lighthouse, {page}: total blocking time, ms": at_most(50) for page in LOOKED_AT},
}
