"""Is a carried page the same page, but for what a file needs otherwise?"""

import pytest
from mkdocs.exceptions import PluginError

from scripts.carry.notice import COMMAND, RESTING, WORDS
from scripts.carry.page import Page

HEAD = '<html lang="{}"><head><link rel="preload" href="../../f.woff2" as="font" type="font/woff2" crossorigin></head>'
ROOM = '<body><section class="assess" data-tool="retention"><form></form></section>'
MODULE = '<script type="module" src="../../assets/scripts/{}.js"></script></body></html>'
CLASSIC = '<script src="../../assets/scripts/carry/{}.js" defer></script>'
HOME = "https://peyvand.example/"


def fit(body: str, language: str = "en") -> str:
    return Page(path="tools/retention/index.html", html=HEAD.format(language) + body, site_url=HOME).fit()


def test_scripts_are_classic_and_one_comes_before_them() -> None:
    html = fit(f"<body>{MODULE.format('quiz')}")
    assert CLASSIC.format("quiz") in html
    assert "module" not in html
    assert html.index("carry/disk.js") < html.index("</head>") < html.index("carry/quiz.js")


def test_the_page_s_small_script_is_bundled_with_the_others() -> None:
    html = fit('<body><script type="module" src="../../assets/javascripts/shell.js"></script>')
    assert CLASSIC.format("shell") in html


def test_a_tool_in_a_frame_asks_whether_it_comes_from_a_file() -> None:
    html = fit(f'{ROOM}<script src="../../assets/scripts/embed/tool.js" defer></script>')
    assert CLASSIC.format("framed") in html
    assert "embed/tool.js" not in html


def test_nothing_is_asked_for_that_a_file_may_not_have() -> None:
    html = fit('<link rel="manifest" href="../../app.webmanifest" data-words="{&quot;a&quot;: 1}"><body>')
    assert "manifest" not in html
    assert "preload" not in html


@pytest.mark.parametrize("script", sorted(RESTING.keys() - {"framed"}))
@pytest.mark.parametrize("language", ["fa", "en"])
def test_each_room_that_needs_a_server_says_so_in_the_page_s_language(script: str, language: str) -> None:
    html = fit(ROOM + MODULE.format(script), language)
    said = WORDS[f"notice.{RESTING[script]}.title"][language]
    assert html.count("data-carried hidden") == 1
    assert html.index(said) < html.index(COMMAND) < html.index("<section")
    assert 'href="http://localhost:8000/tools/retention/index.html"' in html


def test_a_page_without_such_a_room_says_nothing() -> None:
    assert "data-carried" not in fit(f"<body>{MODULE.format('quiz')}")


def test_a_script_without_its_room_is_refused_with_a_sentence() -> None:
    with pytest.raises(PluginError, match=r"loads tool\.js and has no room for it"):
        fit(f"<body>{MODULE.format('tool')}")


def test_a_page_without_a_language_is_refused_with_a_sentence() -> None:
    with pytest.raises(PluginError, match="does not say its language"):
        Page(path="index.html", html=f"<html><head></head>{ROOM}{MODULE.format('tool')}", site_url=HOME).fit()


def test_what_is_not_carried_is_led_to_at_home_and_the_page_says_so() -> None:
    html = fit(
        '<body><div class="downloads" data-downloads><a href="../../assets/course/en/a.zip" download>A</a></div>'
    )
    assert f'<a rel="external noopener noreferrer" href="{HOME}assets/course/en/a.zip" download>' in html
    assert html.index(WORDS["notice.absent"]["en"]) < html.index("data-downloads")


def test_where_all_is_there_nothing_is_offered_to_be_kept() -> None:
    html = fit('<body><section class="offline" data-offline="waiting"><button>Keep</button></section><p>after</p>')
    assert "Keep" not in html
    assert html.index(WORDS["notice.whole"]["en"]) < html.index("after")
