"""What of a library stays at home? What our pages never ask of it: readers need not fetch it, nor trust it.

Idiomorph also merges the heads of pages and makes pages of text. We hand it nodes of a report, so that what runs
scripts of a head and what reads text as markup can go. The theme brings a palette of colours to choose from; ours are
our own.
"""

import re
from pathlib import Path

IDIOMORPH = Path("node_modules/idiomorph/dist/idiomorph.esm.js")
INSTEAD = {  # what each of its parts does from now on
    "function withHeadBlocking(ctx, oldNode, newNode, callback)": "return callback(ctx);",
    "function handleHeadElement(oldHead, newHead, ctx)": "",
    "function parseContent(newContent)": "",
    "class SlicedParentNode": "",
}
RULE = re.compile(r"[^{}]+\{[^{}]*\}")
OF_OTHERS = re.compile(r"\[data-md-color-(?:primary|accent)=(?!custom\])")


def trim(script: str) -> str:
    """Return the script with those parts emptied; a version that is made up otherwise is refused."""
    for part, body in INSTEAD.items():
        whole = rf"^(?P<margin> *){re.escape(part)} \{{\n.*?^(?P=margin)\}}$"
        script, count = re.subn(whole, f"{part} {{ {body} }}", script, flags=re.MULTILINE | re.DOTALL)
        if count != 1:
            raise ValueError(f"{IDIOMORPH.name} has no longer one `{part}`: see what of it our pages need")
    return script


def trim_palette(styles: str) -> str:
    """Return the theme's palette without the rules that hold for no colours but its own."""
    return RULE.sub(lambda rule: "" if _is_of_others(rule[0]) else rule[0], styles)


def _is_of_others(rule: str) -> bool:
    """Say whether each of its selectors wants a colour that we do not use."""
    selectors = rule.partition("{")[0].split(",")
    return all(OF_OTHERS.search(selector) for selector in selectors)
