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
