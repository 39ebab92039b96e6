"""What of the theme would cost readers time for nothing? Its script says less in a few places, its palette is ours.

Whatever makes a browser reckon the style of the whole page anew is paid for on every page, and dearly on a phone.
"""

import re
from pathlib import Path

from scripts import assets

INSTEAD = {  # what its script says, and what it has to say
    '$(location.protocol!=="file:")': "$(!1)",  # fetches the search index not at once, but when search is opened
    'V("search.highlight")?': 'V("search.highlight")&&location.search?',  # and on a page that search led to
    # Holds colours from fading where they change, not on every page:
    'document.body.setAttribute("data-md-color-switching","")': (
        'document.body.toggleAttribute("data-md-color-switching",document.body.dataset.mdColorScheme!==s.color.scheme)'
    ),
    'x("meta",{name:"color-scheme"});document.head.appendChild(o)': "{}",  # site.css tells the browser
    # Reads the header's colour, for the bar of a phone, once the browser has reckoned it for itself:
    'i.pipe(m(()=>{let s=Ce("header")': 'i.pipe(xe(ye),m(()=>{let s=Ce("header")',
    # Starts the worker of search when it is first told anything, which is when search is opened:
    "t=new Worker(e)": (
        "t=(()=>{let o,n=[];return{addEventListener(...i){n.push(i)},removeEventListener(){},"
        "postMessage(i){o||(o=new Worker(e),n.forEach(s=>o.addEventListener(...s))),o.postMessage(i)}}})()"
    ),
}
RULE = re.compile(r"[^{}]+\{[^{}]*\}")
OF_OTHERS = re.compile(r"\[data-md-color-(?:primary|accent)=(?!custom\])")


def lighten(site: Path) -> None:
    """Change the theme's script and palette in a built site."""
    (bundle,) = (site / "assets/javascripts").glob("bundle.*.min.js")
    bundle.write_text(change(bundle.read_text("utf-8")), "utf-8")
    (palette,) = (site / "assets/stylesheets").glob("palette.*.css")
    palette.write_text(trim_palette(palette.read_text("utf-8")), "utf-8")
    assets.minify(palette.parent, palette.name)


def change(script: str) -> str:
    """Return the theme's script with those places changed; a version that says otherwise is refused."""
    for now, later in INSTEAD.items():
        if script.count(now) != 1:
            raise ValueError(f"The theme's script no longer says {now}: see what scripts/theme.py wants of it")
        script = script.replace(now, later)
    return script


def trim_palette(styles: str) -> str:
    """Return the theme's palette without the rules that hold for no colours but its own."""
    return RULE.sub(lambda rule: "" if _is_of_others(rule[0]) else rule[0], styles)


def _is_of_others(rule: str) -> bool:
    """Say whether each of its selectors wants a colour that we do not use."""
    selectors = rule.partition("{")[0].split(",")
    return all(OF_OTHERS.search(selector) for selector in selectors)
