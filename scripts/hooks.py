"""What does our site do at each of MkDocs' events? Thin events here; the work is in pure helpers beside this file.

The i18n plugin builds once per language, the second inside the first: nothing is kept here between pages or languages.
"""

import sys
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

if __name__.endswith(".py"):  # MkDocs loads this file anew at each rebuild while serving: what it uses must be new too
    for _name in [name for name in sys.modules if name.partition(".")[0] in {"assess", "scripts", "tests"}]:
        del sys.modules[_name]

# After that, so that an edit shows.
from scripts import (
    assets,
    carry,
    courses,
    drawers,
    glossary,
    inviting,
    marks,
    offline,
    pages,
    policy,
    quiz_page,
    runtime,
    search,
    snippets,
    theme,
    tool_page,
)
from scripts.courses import licences
from scripts.embed import sheets, writing
from scripts.embed.places import Whole, find_places
from scripts.hosts import writing as hosts

AFTER_I18N = -200
DEFAULT = "fa"
NO_ADDRESS = (
    "SITE_URL is not set. Snippets, oEmbed and course packages name the site's own address: "
    "say where it will live, as in SITE_URL=https://courses.example/peyvand/ make build"
)


@event_priority(AFTER_I18N)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Give the Markdown extensions their words in this language, which mkdocs.yml cannot."""
    if not config.site_url:  # `mkdocs serve` has put its own address here
        raise PluginError(NO_ADDRESS)
    config.mdx_configs["toc"]["permalink_title"] = config.extra["permalink"]
    if not _is_serving(config):  # whoever writes wants to see the page as it is now
        config.extra["offline"] = offline.tell_page(config.theme["language"])
    config.mdx_configs["footnotes"] = {"BACKLINK_TITLE": config.extra["backlink"]}
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave at home what readers never ask for."""
    del config
    return Files([file for file in files if pages.is_shipped(file.src_uri)])


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Draw what the page's marks name after Markdown, which would mend its HTML, and before the search index."""
    del files
    root = _lead_to_root(page)
    language = config.theme["language"]
    explained = glossary.mark_terms(pages.leave_empty_corners(html), language, root, page.url)
    written = marks.draw(explained, drawers.of_words(language, root))
    told = pages.mark_outside_links(pages.isolate_numbers(written))
    return marks.draw(told, drawers.of_tools(language, root, str(config.site_url)))


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Write what can be embedded of the finished page, lead to it, and close the page to all that is not ours."""
    places = find_places(page.url, config.theme["language"])
    whole = Whole(
        title=str(page.title), content=page.content or "", site=config.site_name, site_url=str(config.site_url)
    )
    writing.write_places(Path(config.site_dir), places, whole)
    root = _lead_to_root(page)
    finished = tool_page.wake_early(inviting.invite(writing.announce(output, places, whole), places), root)
    besides = snippets.allow_frames(finished)
    return policy.guard(finished, root=root, serving=_is_serving(config), besides=besides)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Keep one error page, guarded like the rest."""
    if template_name != "404.html":
        return output_content
    kept = pages.keep_error_page(output_content, language=config.theme["language"], default=DEFAULT)
    return policy.guard(kept, root=urlsplit(str(config.site_url)).path, serving=_is_serving(config))


@event_priority(AFTER_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """When the last language is done: one search index each, the browser's Python, our scripts, downloads."""
    if config.plugins["i18n"].building:  # type: ignore[attr-defined]  # the i18n plugin is inside the first build
        return
    site = Path(config.site_dir)
    search.write_indexes(site, pages.HOMES)
    quiz_page.write_questions(site)
    runtime.install(site)
    assets.bundle(site / "assets/scripts")
    sheets.write(site)
    assets.minify(site / "assets/styles")
    theme.lighten(site)
    assets.minify(site / "assets/javascripts", "shell.js")
    hosts.write(site, str(config.site_url))
    (site / "assets/licences-of-others.txt").write_text(licences.gather(), "utf-8")
    courses.write(site, str(config.site_url))
    carry.write(site, str(config.site_url))
    courses.tell_sizes(site)
    offline.write(site)


def _lead_to_root(page: Page) -> str:
    """Return the way from a page to the root of the site, ending in a slash."""
    return get_relative_url(".", page.url).rstrip("/") + "/"


def _is_serving(config: MkDocsConfig) -> bool:
    """`mkdocs serve` puts its own address into the configuration."""
    host, port = config.dev_addr
    return urlsplit(config.site_url).netloc == f"{host}:{port}"
