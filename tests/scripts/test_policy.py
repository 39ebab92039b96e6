"""Is a page closed to all that is not its own, and open to every script that was written into it?"""

import base64
import hashlib
import re

import pytest

from scripts import assets, policy


def sha256(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def test_the_policy_comes_first_in_the_head() -> None:
    guarded = policy.guard("<html><head><title>پیوند</title></head></html>")
    assert guarded.startswith(
        '<html><head>\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    )


HELD = {"img-src": {"data:", "blob:"}, "worker-src": {"blob:"}}  # addresses that hold what they name


def test_nothing_is_fetched_run_or_sent_elsewhere() -> None:
    allowed = {place for rule, places in policy.RULES.items() for place in set(places.split()) - HELD.get(rule, set())}
    assert allowed == {"'none'", "'self'", "'unsafe-inline'", "'wasm-unsafe-eval'"}
    assert policy.RULES["script-src"] == "'self' 'wasm-unsafe-eval'"


def test_a_script_in_the_page_is_allowed_by_its_very_words() -> None:
    """The hash covers every character between the tags, white space and Persian included."""
    code = "\n  document.title = 'پیوند'\n"
    assert policy.inline_hashes(f"<script>{code}</script>") == [sha256(code)]


def test_an_inline_module_is_code_too() -> None:
    assert policy.inline_hashes('<script type="module">1</script>') == [sha256("1")]


def test_a_script_that_stands_twice_is_named_once() -> None:
    assert policy.inline_hashes("<script>1</script><p><script>2</script><script>1</script>") == [
        sha256("1"),
        sha256("2"),
    ]


@pytest.mark.parametrize(
    "html", ['<script src="a.js"></script>', '<script id="__config" type="application/json">{"a": 1}</script>']
)
def test_files_and_data_need_no_hash(html: str) -> None:
    assert policy.inline_hashes(html) == []


def test_while_serving_the_reload_script_may_run() -> None:
    """Browsers ignore 'unsafe-inline' beside a hash, so there is none."""
    guarded = policy.guard("<head></head><script>1</script>", serving=True)
    assert "script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline';" in guarded
    assert "sha256" not in guarded


def test_a_text_without_a_head_stays_as_it_is() -> None:
    assert policy.guard("") == ""


PAGE = '<html><head><meta charset="utf-8"></head></html>'


def test_what_holds_text_to_be_text_stands_before_every_other_script() -> None:
    guarded = policy.guard(PAGE.replace("</head>", "<script>1</script></head>"), root="../")
    first, second = re.findall(r"<script[^>]*>", guarded)
    assert (first, second) == ('<script data-root="../">', "<script>")
    assert f'{policy.CHARSET}<script data-root="../">{assets.write_inline("trusted")}</script>' in guarded
    assert sha256(assets.write_inline("trusted")) in guarded


@pytest.mark.parametrize("root", [None, ""])
def test_no_text_becomes_code_even_where_nothing_lets_any_through(root: str | None) -> None:
    guarded = policy.guard(PAGE, root=root)
    assert "; require-trusted-types-for 'script'; trusted-types default peyvand" in guarded
    assert ("<script" in guarded) == (root is not None)
