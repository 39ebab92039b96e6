"""Does a tool stand alone where nothing but the tool is wanted, and with its script in a page of the site?"""

import pytest

from assess import tools
from assess.words import LANGUAGES
from scripts.tool_page import draw, draw_tool
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
