"""Does the list of what can be kept name each file once, and exactly what pages need?"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.offline.listing import GROUPS, NEVER, PYTHON, SHARED, Kept, choose_group, find_file, list_groups, sum_up

BELONGS = {
    "index.html": "fa",
    "book/channels/jobs/index.html": "fa",
    "en/index.html": "en",
    "en/book/channels/jobs/index.html": "en",
    "search/search_index.json": "fa",
    "en/search/search_index.json": "en",
    "assets/quiz/questions.fa.json": "fa",
    "assets/quiz/questions.en.json": "en",
    "assets/fonts/vazirmatn-fa.woff2": "fa",
    "assets/scripts/tool.js": SHARED,
    "assets/scripts/worker.js": SHARED,
    "assets/styles/site.css": SHARED,
    "assets/javascripts/workers/search.a7633da7.min.js": SHARED,
    "assets/images/logo.svg": SHARED,
    "assets/python/0123456789abcdef/pyodide.asm.wasm": PYTHON,
    "embed/tools/retention/index.html": NEVER,
    "en/embed/book/channels/jobs/index.html": NEVER,
    "assets/scripts/embed/tool.js": NEVER,
    "assets/scripts/course/quiz.js": NEVER,
    "assets/styles/embed-tool.css": NEVER,
    "assets/course/fa/test.scorm12.zip": NEVER,
    "peyvand.zip": NEVER,
    "404.html": NEVER,
    "sitemap.xml": NEVER,
    "sw.js": NEVER,
}
HASHES = st.builds(Kept, hash=st.text("0123456789abcdef", min_size=16, max_size=16), bytes=st.integers(0, 10**7))
LISTS = st.dictionaries(st.sampled_from(sorted(BELONGS)), HASHES, min_size=1)


@pytest.mark.parametrize(("path", "group"), BELONGS.items())
def test_a_file_belongs_to_whoever_needs_it(path: str, group: str) -> None:
    assert choose_group(path) == group


def write_site(folder: Path) -> Path:
    """Write each of the files above, all different."""
    for path in BELONGS:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(path, "utf-8")
    return folder


def test_a_page_is_listed_as_browsers_ask_for_it_and_found_again(tmp_path: Path) -> None:
    site = write_site(tmp_path)
    groups = list_groups(site)
    assert {"", "book/channels/jobs/"} <= groups["fa"].keys()
    for listed in groups.values():
        for path, kept in listed.items():
            assert Kept.of(find_file(site, path)) == kept


def test_no_file_is_in_two_groups(tmp_path: Path) -> None:
    listed = [path for group in list_groups(write_site(tmp_path)).values() for path in group]
    assert len(listed) == len(set(listed)) == sum(group != NEVER for group in BELONGS.values())
    assert tuple(list_groups(tmp_path)) == GROUPS


@given(LISTS, st.data())
def test_any_change_of_any_file_makes_another_version(listed: dict[str, Kept], data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted(listed)))
    other = data.draw(HASHES.filter(lambda kept: kept.hash != listed[path].hash))
    fewer = {each: kept for each, kept in listed.items() if each != path}
    assert len({sum_up(listed), sum_up(listed | {path: other}), sum_up(fewer)}) == 3


@given(LISTS)
def test_the_order_of_files_makes_no_other_version(listed: dict[str, Kept]) -> None:
    assert sum_up(dict(reversed(listed.items()))) == sum_up(listed)
