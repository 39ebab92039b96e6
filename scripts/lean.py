"""What of a library stays at home? What our pages never ask of it: readers need not fetch it, nor trust it.

Idiomorph also merges the heads of pages and makes pages of text. We hand it nodes of a report, so that what runs
scripts of a head and what reads text as markup can go.
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


def trim(script: str) -> str:
    """Return the script with those parts emptied; a version that is made up otherwise is refused."""
    for part, body in INSTEAD.items():
        whole = rf"^(?P<margin> *){re.escape(part)} \{{\n.*?^(?P=margin)\}}$"
        script, count = re.subn(whole, f"{part} {{ {body} }}", script, flags=re.MULTILINE | re.DOTALL)
        if count != 1:
            raise ValueError(f"{IDIOMORPH.name} has no longer one `{part}`: see what of it our pages need")
    return script
