"""How does each kind of host want to be told? Three files that say the same.

Each takes `base`, the path of the site on its host, that begins and ends in a slash.
"""

import re

from scripts.hosts.rules import CACHING, EVERYWHERE, LASTING, MISSING, POLICY, TYPES

ABOUT = (
    "What Peyvand needs its host to say.",
    "Set no X-Frame-Options here: the embed pages are made for other people's frames.",
)
NGINX = ("Put it into the server block of the site: include /path/to/this/file;",)
BOUND = EVERYWHERE | {"Content-Security-Policy": POLICY}
APACHE = ("Save it as .htaccess in the folder of the site; mod_headers and mod_setenvif have to be on.",)


def draw_headers(base: str) -> str:
    """Draw the `_headers` of Netlify and Cloudflare Pages, which lies in the root of what is published."""
    rules: dict[str, dict[str, str]] = {
        f"{base}*": BOUND,
        **{f"{base}*.{ending}": {"Content-Type": kind} for ending, kind in TYPES.items()},
        f"{base}{LASTING}/*": {"Cache-Control": CACHING},
    }
    blocks = [
        "\n".join((path, *(f"  {name}: {value}" for name, value in headers.items()))) for path, headers in rules.items()
    ]
    return "\n\n".join((_comment(ABOUT), *blocks)) + "\n"


def draw_nginx(base: str) -> str:
    """Draw what goes into a server block.

    A location with headers of its own would lose all others, and a server with types of its own likewise: so headers
    stand once, and a location says nothing but its type.
    """
    lines = [f'add_header {name} "{value}" always;' for name, value in EVERYWHERE.items()]
    types = [
        f"location ~ ^{re.escape(base)}.*\\.{ending}$ {{\n  types {{ }}\n  default_type {kind};\n}}"
        for ending, kind in TYPES.items()
    ]
    policy = (
        _set_within(base, "peyvand_policy", POLICY),
        "add_header Content-Security-Policy $peyvand_policy always; # nothing for what else this server has",
    )
    lasting = (
        _set_within(f"{base}{LASTING}/", "peyvand_lasting", CACHING),
        "add_header Cache-Control $peyvand_lasting; # only where the file is there; nothing where it is empty",
    )
    missing = f"error_page 404 {base}{MISSING};"
    about = _comment((*ABOUT, *NGINX))
    return "\n".join((about, "", *lines, "", *types, "", *policy, "", *lasting, "", missing)) + "\n"


def _set_within(path: str, name: str, value: str) -> str:
    return f'set ${name} "";\nif ($uri ~ "^{re.escape(path)}") {{\n  set ${name} "{value}";\n}}'


def draw_apache(base: str) -> str:
    """Draw an .htaccess."""
    types = [f"AddType {kind} .{ending}" for ending, kind in TYPES.items()]
    headers = [f'Header always set {name} "{value}"' for name, value in BOUND.items()]
    lasting = (
        f'SetEnvIf Request_URI "^{re.escape(f"{base}{LASTING}/")}" PEYVAND_LASTING',
        f'Header set Cache-Control "{CACHING}" env=PEYVAND_LASTING',
    )
    missing = f"ErrorDocument 404 {base}{MISSING}"
    return "\n".join((_comment((*ABOUT, *APACHE)), "", *types, "", *headers, "", *lasting, "", missing)) + "\n"


def _comment(lines: tuple[str, ...]) -> str:
    return "\n".join(f"# {line}" for line in lines)
