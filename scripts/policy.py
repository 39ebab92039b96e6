"""What may a page of ours load and run? Writes its Content-Security-Policy: own files, and scripts by their hash."""

import base64
import hashlib
import re
from collections.abc import Mapping
from types import MappingProxyType

from assess.html.element import Markup, element
from scripts import assets

CHARSET = '<meta charset="utf-8">'  # in every head; right behind it stands what all other scripts are held to
INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
RULES = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",  # the browser's Python is WebAssembly
    "style-src": "'self' 'unsafe-inline'",  # charts carry their sizes as inline styles
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",  # what is typed into a tool cannot leave
    "worker-src": "'self' blob:",  # started from blob: it is bound by this policy; from a file, by none
    "manifest-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
TRUSTED = {  # no text becomes code, markup or the address of a script but by docs/assets/scripts/trusted.js
    "require-trusted-types-for": "'script'",
    "trusted-types": "default peyvand",
}


def guard(
    html: str, *, root: str | None = None, serving: bool = False, besides: Mapping[str, str] = MappingProxyType({})
) -> str:
    """Return the page with its policy first in the head.

    Args:
        html: the whole page.
        root: the way from the page to the root of the site or package, "" or ending in a slash, by which it tells our
            scripts from others; a page with none draws nothing from text.
        serving: a development server writes a reload script of its own into the page, whose hash is not known yet:
            this lets inline scripts run on this machine only.
        besides: rules that this page has instead of ours, or besides them.
    """
    held = html if root is None else html.replace(CHARSET, CHARSET + _hold(root), 1)
    allowed = ["'unsafe-inline'"] if serving else inline_hashes(held)
    rules = RULES | {"script-src": " ".join([RULES["script-src"], *allowed])} | TRUSTED | dict(besides)
    content = "; ".join(f"{what} {where}" for what, where in rules.items())
    return held.replace("<head>", f'<head>\n<meta http-equiv="Content-Security-Policy" content="{content}">', 1)


def _hold(root: str) -> Markup:
    return element("script", Markup(assets.write_inline("trusted")), data_root=root)


def inline_hashes(html: str) -> list[str]:
    """Return what script-src calls each inline script of the page, once each, in their order."""
    scripts = (found["code"] for found in INLINE_SCRIPT.finditer(html) if _is_inline_code(found["attributes"]))
    return list(dict.fromkeys(f"'sha256-{_digest(code)}'" for code in scripts))


def _is_inline_code(attributes: str) -> bool:
    """Tell code written into the page from files and from data such as JSON, which browsers never run."""
    return "src=" not in attributes and ("type=" not in attributes or 'type="module"' in attributes)


def _digest(code: str) -> str:
    return base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
