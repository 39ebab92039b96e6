"""What is in the folder? The built site, made fit for files, and what a folder needs to be read without us."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath

from scripts.carry import bundles, data
from scripts.carry.offer import SIZE
from scripts.carry.page import LEFT_AT_HOME, Page
from scripts.carry.readme import draw_readme
from scripts.carry.terms import list_terms
from scripts.courses.sizes import fill_places

HOST_ALONE = ("404.html", "sitemap.*", "sw.js", "**/*.webmanifest", "oembed/**")  # they name its address, or need it
OURS = ("assets/javascripts/shell.js", "assets/scripts/*.js", "assets/scripts/course/*", "assets/scripts/embed/tool.js")
KEPT = {f"assets/scripts/{name}.js" for name in ("worker", "paste", "plot")}  # what scripts ask a server for
STYLE = "assets/styles/carried.css"
SUMS = "SHA256SUMS"

type Files = dict[str, bytes]  # by their paths below the folder


def fill(site: Path, site_url: str) -> Files:
    """Return all files of the folder.

    Args:
        site: the built site.
        site_url: where it will live, ending in a slash.
    """
    pages = [_read_page(site, file, site_url) for file in _list_files(site) if file.suffix == ".html"]
    asked = frozenset[str]().union(*(page.scripts for page in pages))
    files = {page.path: page.fit().encode() for page in pages}
    files |= dict(_take_others(site)) | bundles.bundle(sorted(asked))
    files |= list_terms(site) | draw_readme(site_url) | {STYLE: Path(__file__).with_name("carried.css").read_bytes()}
    return files | {SUMS: sum_up(files)}


def sum_up(files: Mapping[str, bytes]) -> bytes:
    """Write the checksums of all files, as `sha256sum --check` reads them."""
    return "".join(f"{sha256(body).hexdigest()}  {name}\n" for name, body in sorted(files.items())).encode()


def is_carried(path: PurePosixPath) -> bool:
    """Say whether a file of the site goes along: not what only a host uses, nor what is replaced here."""
    left = str(path).startswith(LEFT_AT_HOME) or any(path.full_match(pattern) for pattern in HOST_ALONE)
    replaced = any(path.full_match(pattern) for pattern in OURS) and str(path) not in KEPT
    return not left and not replaced


def _list_files(site: Path) -> Iterator[Path]:
    """List what is carried, in order."""
    for file in sorted(site.rglob("*")):
        if file.is_file() and is_carried(_place(site, file)):
            yield file


def _place(site: Path, file: Path) -> PurePosixPath:
    return PurePosixPath(file.relative_to(site).as_posix())


def _read_page(site: Path, file: Path, site_url: str) -> Page:
    """Read a page, the sizes of what it leads to told; only the zip's cannot be known before it is packed."""
    html = fill_places(SIZE.sub("", file.read_text("utf-8")), site)
    return Page(path=str(_place(site, file)), html=html, site_url=site_url)


def _take_others(site: Path) -> Iterator[tuple[str, bytes]]:
    """Take what is no page; data goes along as a script, too."""
    for file in _list_files(site):
        name = str(_place(site, file))
        if name.endswith(data.INDEX):
            yield from zip((name, name.removesuffix("on")), data.write_index(file.read_bytes()), strict=True)
        elif name.startswith(data.QUESTIONS):
            yield from zip((name, f"{name}.js"), data.write_questions(file.read_bytes()), strict=True)
        elif file.suffix != ".html":
            yield name, file.read_bytes()
