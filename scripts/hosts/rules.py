"""Which headers does the site need, of which files? Told once; what each kind of host is given is drawn from it.

X-Frame-Options stands nowhere on purpose: embed pages are made for other people's frames.
"""

from pathlib import PurePosixPath

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
