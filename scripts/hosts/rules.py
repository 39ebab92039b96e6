"""Which headers does the site need, of which files? Told once; what each kind of host is given is drawn from it.

X-Frame-Options stands nowhere on purpose: embed pages are made for other people's frames.
"""

from pathlib import PurePosixPath

from scripts.policy import RULES

# A page has its policy in its head; a worker that starts from a file has none but this: search, and what works offline.
# Inline scripts are left to the page, which names its own by their hash: of two policies, the stricter word counts.
POLICY = "; ".join(
    (
        f"script-src {RULES['script-src']} 'unsafe-inline'",
        f"worker-src {RULES['worker-src']} data:",  # as frames have it
        *(f"{rule} {RULES[rule]}" for rule in ("connect-src", "object-src", "base-uri")),
    )
)
EVERYWHERE = {
    "Access-Control-Allow-Origin": "*",  # a frame without an origin may load Python and questions; all is public
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
TYPES = {  # by the ending of a name; many hosts do not know them, and browsers then refuse the browser's Python
    "wasm": "application/wasm",
    "mjs": "text/javascript",
}
LASTING = PurePosixPath("assets/python")  # its folders are named by what is in them
MISSING = "404.html"  # what is answered in the place of what is not there; Netlify and Cloudflare know it by its name
CACHING = "public, max-age=31536000, immutable"
