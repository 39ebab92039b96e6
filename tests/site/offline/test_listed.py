"""Is all that a kept page loads kept with it, so that no page is half there?"""

import re
from pathlib import Path
from urllib.parse import urljoin

from scripts.offline.listing import NEVER, PYTHON, SHARED, choose_group, find_file, list_groups
from scripts.pages import HOMES

LOADED = re.compile(r'<(?:script|img)\b[^>]* src="([^"]+)"|<link\b[^>]* rel="(?:stylesheet|icon|preload)"[^>]*>')
HREF = re.compile(r'href="([^"]+)"')
ROOT = "https://a.example/"


def list_loaded(page: Path, path: str) -> set[str]:
    """The paths of all scripts, styles, fonts and pictures that a page names."""
    found = (one[1] or HREF.search(one[0]) for one in LOADED.finditer(page.read_text("utf-8")))
    names = (one if isinstance(one, str) else one[1] for one in found if one)
    return {urljoin(ROOT + path, name).removeprefix(ROOT) for name in names if not name.startswith("data:")}


def test_what_a_kept_page_names_is_kept_in_its_language(site: Path) -> None:
    groups = list_groups(site)
    for language in HOMES:
        kept = groups[SHARED].keys() | groups[language].keys()
        for path in (path for path in groups[language] if path.endswith("/") or not path):
            assert list_loaded(find_file(site, path), path) <= kept, path


def test_every_page_that_is_no_frame_is_listed(site: Path) -> None:
    pages = {file.relative_to(site).as_posix() for file in site.rglob("index.html")}
    frames = {page for page in pages if page.removeprefix("en/").startswith("embed/")}
    assert {page for page in pages if choose_group(page) == NEVER} == frames


def test_all_of_python_is_listed(site: Path) -> None:
    (folder,) = (site / "assets/python").iterdir()
    assert {path.rpartition("/")[2] for path in list_groups(site)[PYTHON]} == {file.name for file in folder.iterdir()}
