"""Is a bare page a whole document, closed to everything that is not ours, and open to whoever frames it?"""

from dataclasses import replace

import pytest

from assess.words import LANGUAGES
from scripts.embed.bare import Bare, draw_bare
from tests.html.reader import Reader, read

BARE = Bare(
    title="پنج کار",
    language="fa",
    body="<h1>پنج کار</h1>",
    root="../../",
    styles=("embed", "quiz"),
    scripts=("embed/quiz",),
    full="../../book/channels/jobs/",
    canonical="https://peyvand.example/book/channels/jobs/",
)


def read_page(bare: Bare) -> Reader:
    """Read the document, or fail where it is not well formed."""
    return read(draw_bare(bare))


@pytest.mark.parametrize(("language", "direction"), [("fa", "rtl"), ("en", "ltr")])
def test_the_page_is_in_its_language_and_direction(language: str, direction: str) -> None:
    (html,) = (node for node in read_page(replace(BARE, language=language)).nodes if node.tag == "html")
    assert (html["lang"], html["dir"]) == (language, direction)


def test_the_policy_comes_first_in_the_head() -> None:
    assert '<head>\n<meta http-equiv="Content-Security-Policy"' in draw_bare(BARE)


def test_a_worker_may_start_without_an_origin_and_anybody_may_frame_the_page() -> None:
    policy = read_policy(BARE)
    assert policy["worker-src"] == "'self' blob: data:"
    assert policy["default-src"] == "'none'"
    assert "frame-ancestors" not in policy
    assert "frame-src" not in policy


def test_a_page_that_frames_another_names_its_host() -> None:
    assert read_policy(replace(BARE, frames="https://peyvand.example"))["frame-src"] == "https://peyvand.example"


def test_search_engines_are_sent_to_the_whole_page() -> None:
    page = read_page(BARE)
    assert list_links(page, "canonical") == ["https://peyvand.example/book/channels/jobs/"]
    assert list_told(page, "robots") == []
    assert list_told(page, "description") == [BARE.title]


def test_search_engines_stay_away_where_no_whole_page_is_told() -> None:
    page = read_page(replace(BARE, canonical=""))
    assert list_links(page, "canonical") == []
    assert list_told(page, "robots") == ["noindex"]


def test_styles_and_scripts_are_found_from_the_root() -> None:
    page = read_page(BARE)
    assert list_links(page, "stylesheet") == ["../../assets/styles/embed.css", "../../assets/styles/quiz.css"]
    (script,) = (node for node in page.nodes if node.tag == "script" and "src" in node)
    assert script["src"] == "../../assets/scripts/embed/quiz.js"
    assert "defer" in script
    assert "type" not in script


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_line_at_the_end_leads_to_the_whole_page(language: str) -> None:
    (way,) = (
        node
        for node in read_page(replace(BARE, language=language)).nodes
        if "footer" in node.around and node.tag == "a"
    )
    assert way["href"] == "../../book/channels/jobs/"
    assert way["target"] == "_blank"


def test_a_page_that_is_whole_already_leads_nowhere() -> None:
    assert [node for node in read_page(replace(BARE, full="")).nodes if node.tag == "a"] == []


def test_a_title_is_text_and_never_markup() -> None:
    page = read_page(replace(BARE, title='</title><script>alert("1")</script>'))
    (title,) = (node for node in page.nodes if node.tag == "title")
    assert title.text == '</title><script>alert("1")</script>'
    assert len([node for node in page.nodes if node.tag == "script"]) == len(
        [node for node in read_page(BARE).nodes if node.tag == "script"]
    )


def list_told(page: Reader, name: str) -> list[str]:
    """What the page tells programs under a name."""
    return [node["content"] for node in page.nodes if node.attributes.get("name") == name]


def list_links(page: Reader, relation: str) -> list[str]:
    """List what the head links to by a relation."""
    return [node["href"] for node in page.nodes if node.tag == "link" and node["rel"] == relation]


def read_policy(bare: Bare) -> dict[str, str]:
    """Read the page's policy, rule by rule."""
    (meta,) = (node for node in read_page(bare).nodes if "http-equiv" in node)
    return dict(rule.split(" ", 1) for rule in meta["content"].split("; "))
