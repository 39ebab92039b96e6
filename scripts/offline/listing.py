"""What of the site can a browser keep? Pages and what they load, by who needs it; never frames or downloads."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Self

SHARED, PYTHON, NEVER = "both", "python", ""
GROUPS = (SHARED, "fa", "en", PYTHON)
PAGE = "index.html"
SHORT = 16  # hexadecimal digits of a hash: what is looked for are slips of hosts and lines, not forgeries

# The first that fits says who needs a file; what fits none is not kept.
RULES: tuple[tuple[str, str], ...] = (
    ("assets/python/**", PYTHON),
    ("embed/**", NEVER),
    ("en/embed/**", NEVER),
    ("assets/course/**", NEVER),
    ("assets/scripts/*/**", NEVER),  # of frames and packages
    ("assets/styles/embed*.css", NEVER),
    ("assets/styles/course.css", NEVER),
    ("assets/images/icon-*", NEVER),  # the system keeps its own copy of an installed icon
    ("assets/images/favicon.png", NEVER),  # the theme's, which no page names
    ("assets/fonts/*.woff2", "fa"),
    ("assets/javascripts/lunr/**", "fa"),
    ("assets/quiz/*.fa.json", "fa"),
    ("assets/quiz/*.en.json", "en"),
    ("assets/**/*.js", SHARED),
    ("assets/**/*.css", SHARED),
    ("assets/images/*", SHARED),
    ("en/**/index.html", "en"),
    ("en/search/*.json", "en"),
    ("**/index.html", "fa"),
    ("search/*.json", "fa"),
)


@dataclass(frozen=True, kw_only=True)
class Kept:
    """One file: what sums up its content, and its size."""

    hash: str
    bytes: int

    @classmethod
    def of(cls, file: Path) -> Self:
        """Weigh a file."""
        body = file.read_bytes()
        return cls(hash=hashlib.sha256(body).hexdigest()[:SHORT], bytes=len(body))


type Listed = Mapping[str, Kept]  # by path, as browsers ask for it


def list_groups(site: Path) -> dict[str, Listed]:
    """List what can be kept of a built site, by group."""
    paths = sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    return {
        group: {name_page(path): Kept.of(site / path) for path in paths if choose_group(path) == group}
        for group in GROUPS
    }


def choose_group(path: str) -> str:
    """Say who needs a file of the site: a language, both, the tools; nobody where it is not to be kept."""
    return next((group for pattern, group in RULES if PurePosixPath(path).full_match(pattern)), NEVER)


def name_page(path: str) -> str:
    """Return the path under which browsers ask for a file: a page by its folder."""
    return path.removesuffix(PAGE)


def find_file(site: Path, path: str) -> Path:
    """Find the file that a host answers with for such a path."""
    return site / path / PAGE if path.endswith("/") or not path else site / path


def sum_up(listed: Listed) -> str:
    """Return what changes whenever one of these files does."""
    told = "".join(f"{path}\0{kept.hash}\n" for path, kept in sorted(listed.items()))
    return hashlib.sha256(told.encode()).hexdigest()[:SHORT]
