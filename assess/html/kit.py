"""How does a page hand its script the words that it says? The script has none of its own."""

import json
from collections.abc import Mapping

from assess.html.element import Markup, element


def draw_kit(kit: Mapping[str, object], mark: str = "data_kit") -> Markup:
    """Draw what a script needs as JSON that no text in it can end; the script finds it by its mark."""
    text = json.dumps(kit, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return element("script", Markup(text), type="application/json", **{mark: True})
