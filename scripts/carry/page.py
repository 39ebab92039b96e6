"""What differs in a page that is carried? Ways lead to files, scripts are classic, rooms say what a file cannot do."""

import re
from dataclasses import dataclass
from functools import cached_property

from mkdocs.exceptions import PluginError

from scripts.carry import bundles
from scripts.carry.notice import RESTING, draw_notice, tell
from scripts.carry.packing import ZIP
from scripts.carry.ways import lead_all, lead_to_file
from scripts.loading import load_style

MODULE = re.compile(r'<script type="module" src="[./]*assets/(?:scripts|javascripts)/(?P<name>[a-z]+)\.js">')
FRAMED = re.compile(r'<script src="[./]*assets/scripts/embed/tool\.js" defer>')
FRAMED_NAME = "framed"
USELESS = re.compile(  # a file's is refused, nothing is installed, and no Python wakes
    r'\s*<link rel="(?:preload|manifest)"[^>]*>|<script data-early=.*?</script>', re.DOTALL
)
LANGUAGE = re.compile(r'<html[^>]* lang="(\w+)"')
ROOM = re.compile(r'<section class="assess[ "]')
LISTS = re.compile(r"<div [^>]*data-downloads[ >]")
SHELF = re.compile(r"<section [^>]*data-offline=.*?</section>", re.DOTALL)  # what a browser keeps; here all is there
OFFER = re.compile(r"<p [^>]*data-folder[ >]")
LEFT_AT_HOME = ("assets/course/", ZIP)  # what is to be downloaded


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page of the built site.

    Attributes:
        path: below the root of the site, `tools/retention/index.html`.
        html: as it was built.
        site_url: where the site lives, ending in a slash.
    """

    path: str
    html: str
    site_url: str

    @cached_property
    def language(self) -> str:
        """The language that it is written in."""
        found = LANGUAGE.search(self.html)
        if not found:
            raise PluginError(f"{self.path} does not say its language, so nothing can be said in it")
        return found[1]

    @cached_property
    def root(self) -> str:
        """The way from the page to the root."""
        return "../" * self.path.count("/")

    @cached_property
    def scripts(self) -> frozenset[str]:
        """What it asks for among our scripts, by the names that they are bundled under."""
        framed = {FRAMED_NAME} if FRAMED.search(self.html) else set()
        return frozenset(framed.union(MODULE.findall(self.html)))

    def fit(self) -> str:
        """Make the page fit for a folder."""
        html = lead_all(USELESS.sub("", self.html), self._lead)
        html = MODULE.sub(lambda found: self._load(found["name"]), html)
        html = FRAMED.sub(self._load(FRAMED_NAME), html)
        style = load_style("carried", self.root)
        html = html.replace("</head>", f"{style}{self._load(bundles.FIRST, defer=False)}</script></head>", 1)
        return self._say(self._mark_outside(html))

    def _load(self, name: str, *, defer: bool = True) -> str:
        return f'<script src="{self.root}{bundles.FOLDER}/{name}.js"{" defer" * defer}>'

    def _lead(self, address: str) -> str:
        """Lead to a file, or to the site itself for what is not carried."""
        below = address.removeprefix(self.root)
        return self.site_url + below if below.startswith(LEFT_AT_HOME) else lead_to_file(address)

    def _mark_outside(self, html: str) -> str:
        """Mark the links to what is not carried as links that lead out."""
        for left in LEFT_AT_HOME:
            way = f'href="{self.site_url}{left}'
            html = html.replace(f"<a {way}", f'<a rel="external noopener noreferrer" {way}')
        return html

    def _say(self, html: str) -> str:
        """Say above each room, and above what is to be downloaded, what is otherwise than on the site."""
        for script in self.scripts & RESTING.keys():
            notice = draw_notice(script, self.path, self.language)
            html, done = ROOM.subn(lambda found, notice=notice: notice + found[0], html, count=1)  # type: ignore[misc]
            if not done:
                raise PluginError(f"{self.path} loads {script}.js and has no room for it: see scripts/carry/page.py")
        html = SHELF.sub(lambda _: tell("whole", self.language), html)
        html = OFFER.sub(lambda found: tell("newest", self.language) + found[0], html)
        return LISTS.sub(lambda found: tell("absent", self.language) + found[0], html)
