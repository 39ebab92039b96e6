"""Does a library lose what we do not need of it, and nothing by accident?"""

import pytest

from scripts import lean
from scripts.assets import ROOT

PARTS = "\n".join(f"  {part} {{\n    if (1) {{\n      gone();\n    }}\n  }}" for part in lean.INSTEAD)


def test_a_part_is_emptied_to_its_last_brace_and_its_neighbours_stay() -> None:
    trimmed = lean.trim(f"first();\n{PARTS}\nlast();\n")
    assert "gone" not in trimmed
    assert trimmed.startswith("first();\n")
    assert trimmed.endswith("}\nlast();\n")
    assert "{ return callback(ctx); }" in trimmed


def test_a_library_that_is_made_up_otherwise_is_refused() -> None:
    with pytest.raises(ValueError, match="no longer one `function parseContent"):
        lean.trim(PARTS.replace("parseContent", "readContent"))


def test_what_is_left_of_the_library_turns_no_text_into_markup_or_scripts() -> None:
    library = (ROOT / lean.IDIOMORPH).read_text("utf-8")
    for sink in ("createContextualFragment", "DOMParser", "parseFromString"):
        assert sink in library
        assert sink not in lean.trim(library)


@pytest.mark.parametrize(
    "rule",
    [
        "[data-md-color-scheme=slate]{--dark:1}",
        "[data-md-color-primary=custom]{--ours:1}",
        "[data-md-color-accent=red],[data-md-color-switching] *{--both:1}",
    ],
)
def test_a_rule_stays_that_may_hold_for_a_page_of_ours(rule: str) -> None:
    assert rule in lean.trim_palette(f"@media screen{{{rule}[data-md-color-primary=red]{{--red:1}}}}")


@pytest.mark.parametrize(
    "rule",
    [
        "[data-md-color-accent=red]{--red:1}",
        "[data-md-color-scheme=slate][data-md-color-primary=teal]{--teal:1}",
        "[data-md-color-primary=amber],html [data-md-color-primary=lime] .md-button{--lime:1}",
    ],
)
def test_a_rule_goes_that_wants_one_of_the_themes_own_colours(rule: str) -> None:
    assert lean.trim_palette(f"@media screen{{{rule}}}") == "@media screen{}"
