"""Does a tool stand alone where nothing but the tool is wanted, and with its script in a page of the site?"""

import pytest

from assess import tools
from assess.words import LANGUAGES
from scripts.policy import CHARSET
from scripts.tool_page import draw, draw_tool, wake_early
from tests.html.reader import read

ROOTS = {"fa": "../../", "en": "../../../"}


@pytest.mark.parametrize("name", tools.NAMES)
@pytest.mark.parametrize("root", ["", "../../../../"])
def test_alone_it_is_its_section_and_nothing_else(name: str, root: str) -> None:
    page = read(draw_tool(name, "en", root=root, home="https://peyvand.example/en/", waits=True))
    assert [node.tag for node in page.nodes if not node.around] == ["section"]
    assert [node for node in page.find("script") if "src" in node] == page.find("link") == []
    section = page.nodes[0]
    assert section["data-home"] == "https://peyvand.example/en/"
    assert section["data-runtime"].startswith(f"{root}assets/python/")
    assert "data-waits" in section


def test_without_a_workbook_nothing_leads_to_one() -> None:
    alone, planned = (
        read(draw_tool("retention", "en", root="", home="", plan=plan)).find("class", "assess-kept")
        for plan in ("", "../workbook/")
    )
    assert len(alone) == len(planned) == 1
    assert len(alone[0].text) < len(planned[0].text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_a_page_of_the_site_it_leads_home_and_to_the_workbook(language: str) -> None:
    page = read(draw("retention", language, ROOTS[language]))
    assert page.nodes[0]["data-home"] == "../../"
    assert "../../workbook/" in [node["href"] for node in page.find("a")]
    assert [node["src"] for node in page.find("src")] == [f"{ROOTS[language]}assets/scripts/tool.js"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_with_a_tool_wakes_python_before_its_first_style(language: str) -> None:
    """What stands behind a style waits for it."""
    section = draw("retention", language, ROOTS[language])
    html = f'<head>{CHARSET}<link rel="stylesheet" href="a.css"></head>{section}'
    head = wake_early(html, ROOTS[language]).removeprefix("<head>").partition("<link")[0]
    early = read(head).find("data-early")
    assert [node["data-early"] for node in early] == ["retention"]
    assert early[0]["data-runtime"] == read(section).nodes[0]["data-runtime"]
    assert early[0]["data-worker"] == f"{ROOTS[language]}assets/scripts/worker.js"


def test_a_page_without_a_tool_stays_as_it_is() -> None:
    html = f'<head>{CHARSET}</head><section class="assess-taste"></section>'
    assert wake_early(html, "../") == html
