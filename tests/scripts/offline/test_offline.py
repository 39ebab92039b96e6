"""What is written for days without the internet: the worker with its list, manifests, sizes, a page that stands in?"""

import gzip
import json
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest

from scripts import offline, pages
from scripts.offline import apps, away, icons
from scripts.offline.listing import PYTHON, list_groups
from scripts.offline.shelf import draw
from scripts.offline.sizes import fill_places, weigh
from scripts.offline.words import WORDS, say_all
from scripts.offline.worker import describe
from tests.site.at_work import LANGUAGES

SOURCES = Path(__file__).parents[3] / "docs" / "assets" / "scripts"
SITE = re.compile(r"^self\.SITE=(\{.*\});$", re.MULTILINE)
PAGE = '<html lang="{language}"><h1>{language}</h1>' + '<p><span data-keeps="python"></span></p>' * 2


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site: a home and a page about the internet in each language, a script, a Python."""
    for language, home in pages.HOMES.items():
        for path in ("", "offline/"):
            file = tmp_path / home / path / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(PAGE.format(language=language), "utf-8")
    (tmp_path / "assets/scripts").mkdir(parents=True)
    (tmp_path / "assets/scripts/tool.js").write_text("1;" * 5000, "utf-8")
    folder = tmp_path / "assets/python/0123456789abcdef"
    folder.mkdir(parents=True)
    weights = {"a.zip": {"bytes": 9, "gzip": 4_000_000, "sha256": ""}}
    (folder / "manifest.json").write_text(json.dumps({"hash": folder.name, "files": weights}), "utf-8")
    return tmp_path


def read_list(site: Path) -> dict[str, object]:
    """Read what the worker of a site knows."""
    found = SITE.search((site / "sw.js").read_text("utf-8"))
    assert found
    told: dict[str, object] = json.loads(found[1])
    return told


def test_the_worker_knows_every_finished_file(site: Path) -> None:
    """Sizes are written into the pages before they are summed up."""
    offline.write(site)
    assert read_list(site) == json.loads(json.dumps(describe(list_groups(site))))


def test_writing_again_changes_nothing(site: Path) -> None:
    offline.write(site)
    first = {file: file.read_bytes() for file in site.rglob("*") if file.is_file()}
    offline.write(site)
    assert {file: file.read_bytes() for file in site.rglob("*") if file.is_file()} == first


def test_a_change_of_a_page_leaves_python_its_version(site: Path) -> None:
    offline.write(site)
    before = read_list(site)["versions"]
    (site / "index.html").write_text("another", "utf-8")
    offline.write(site)
    after = read_list(site)["versions"]
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    assert before["site"] != after["site"]
    assert before[PYTHON] == after[PYTHON]


@pytest.mark.parametrize(("language", "said"), [("fa", "۴ مگابایت"), ("en", "4 MB")])
def test_sizes_are_told_as_people_say_them(language: str, said: str) -> None:
    filled = fill_places(PAGE.format(language=language), {PYTHON: 4_000_000}, language)
    assert filled.count(f'<span data-keeps="python">{said}</span>') == 2


def test_a_language_weighs_what_comes_over_the_line(site: Path) -> None:
    groups = list_groups(site)
    files = [site / "assets/scripts/tool.js", site / "index.html", site / "offline/index.html"]
    packed = [min(len(body), len(gzip.compress(body, 6, mtime=0))) for body in map(Path.read_bytes, files)]
    assert weigh(site, groups, "fa") == sum(packed)
    assert weigh(site, groups, PYTHON) == 4_000_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_manifest_holds_under_any_base(language: str) -> None:
    """Both languages share one scope, so that the other one opens in the same window."""
    home = pages.HOMES[language]
    told = apps.describe(language, home)
    for base in ("https://a.example/", "https://a.example/x/y/"):
        beside = f"{base}{home}app.webmanifest"
        assert urljoin(beside, str(told["scope"])) == base
        assert urljoin(beside, str(told["start_url"])) == base + home


def test_every_icon_of_a_manifest_is_one_that_is_drawn() -> None:
    assert {name for name, _ in apps.ICONS} < icons.ICONS.keys()
    for name in icons.ICONS:
        assert (icons.IMAGES / f"icon-{name}.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_that_stands_in_needs_no_other_file(language: str) -> None:
    html = away.draw(language)
    assert f'lang="{language}"' in html
    assert not re.search(r"<(?:script|link|img)\b|url\(", html)
    assert set(re.findall(r'href="([^"]*)"', html)) == {
        "",
        f"{{base}}{pages.HOMES[language]}",
        f"{{base}}{pages.HOMES[language]}offline/",
    }


def test_every_word_of_a_state_is_one_that_the_scripts_can_come_to() -> None:
    """And the other way round: a failure by a name that has no words would say nothing."""
    files = [SOURCES / "offline.js", *(SOURCES / "offline").glob("*.js"), *(SOURCES / "sw").glob("*.js")]
    scripts = "".join(file.read_text("utf-8") for file in files)
    named = set(re.findall(r'named\("(\w+)"\)', scripts)) | set(re.findall(r'failed: "(\w+)"', scripts))
    assert named <= say_all("state", "en").keys()
    for word in (*say_all("state", "en"), *say_all("page", "en")):
        assert f'"{word}"' in scripts, word


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_parts_stand_in_the_readers_order_with_their_words(language: str) -> None:
    drawn = draw(language, "../")
    groups = re.findall(r'data-group="(\w+)"', drawn)
    assert groups == [language, *({"fa", "en"} - {language}), PYTHON]
    assert WORDS["shelf.keep"][language] in drawn
