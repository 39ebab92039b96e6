"""What does a reader see of a file of the calculator that does not come, not whole, or not as the one that it is?"""

from dataclasses import replace

import pytest

from tests.site.at_work import LANGUAGES, Desk, Fault, Host
from tests.site.failures.at_fault import OWN, begin, type_own
from tests.site.python.at_hand import cut, miss, mistype, spoil, stall

OTHER = b'{"hash":"fedcba9876543210","files":{}}'  # a half-finished upload mixes two builds
TOOLS = ("retention", "channels", "canvas")

FAULTS: dict[str, tuple[str, Fault, str]] = {
    "wasm-missing": ("pyodide.asm.wasm", miss, "missing"),
    "wasm-cut": ("pyodide.asm.wasm", cut, "truncated"),
    "wasm-stalled": ("pyodide.asm.wasm", stall, "stalled"),
    "library-missing": ("python_stdlib.zip", miss, "missing"),
    "library-corrupt": ("python_stdlib.zip", spoil, "damaged"),
    "package-missing": ("assess.zip", miss, "missing"),
    "another-version": ("manifest.json", lambda answer: replace(answer, body=OTHER), "version"),
    "lock-missing": ("pyodide-lock.json", miss, "missing"),
    "worker-missing": ("worker.js", miss, "missing"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", FAULTS)
@pytest.mark.usefixtures("forgiving")
def test_it_is_told_and_mended_without_a_reload(desk: Desk, spoilable: Host, kind: str, language: str) -> None:
    name, fault, reason = FAULTS[kind]
    spoilable.faults[name] = fault
    screen = begin(desk, spoilable.url, language)
    screen.expect_told(reason)
    spoilable.faults.clear()
    screen.expect_mended()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.usefixtures("forgiving")
def test_what_is_typed_after_the_failure_is_answered_too(desk: Desk, spoilable: Host, tool: str, language: str) -> None:
    """By the first try that succeeds; the one before it finds the file missing still."""
    spoilable.faults["python_stdlib.zip"] = miss
    desk.tool = tool
    desk.visit(spoilable.url, language)
    desk.field(OWN[tool][0]).focus()
    desk.expect_state("failed")
    screen = type_own(desk, language)
    screen.expect_told("missing")
    desk.do("retry")
    screen.expect_told("missing")
    spoilable.faults.clear()
    screen.expect_mended()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_type_does_no_harm(desk: Desk, spoilable: Host, language: str) -> None:
    """Many hosts do not know WebAssembly, and call it, or an archive, anything."""
    spoilable.faults |= dict.fromkeys(["pyodide.asm.wasm", "python_stdlib.zip", "assess.zip"], mistype)
    begin(desk, spoilable.url, language).expect_answered()
