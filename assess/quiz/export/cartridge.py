"""What lies in a Common Cartridge? A link to each chapter's page, its quiz, and a page that says what differs.

It is version 1.1, which Canvas, Brightspace, Blackboard and Moodle all take. The zip is the same, byte for byte,
whenever it is made of the same questions.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence

from assess.html.element import Markup, element
from assess.quiz.export.manifest import Entry, write_manifest
from assess.quiz.export.pieces import DIRECTIONS, break_lines
from assess.quiz.export.pools import Pool, tell_title
from assess.quiz.export.qti import INSTANCE, write_quiz
from assess.quiz.export.xml import DECLARATION, tag
from assess.quiz.item import Case
from assess.words import Voice

EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day a zip can name
LINK_SPACE = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"
LINK_SCHEMA = "http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imswl_v1p1.xsd"
HOMES = {"fa": "", "en": "en/"}
CHANGED = ("multiple", "number", "order", "match", "case")  # the kinds that a cartridge asks or counts otherwise


def write_cartridge(pools: Sequence[Pool], voice: Voice, site_url: str) -> bytes:
    """Write a cartridge.

    Args:
        pools: one quiz each, filed by the parts of the book.
        voice: the language.
        site_url: where the site lives; links to the chapters' pages begin with it.
    """
    about = Entry(
        kind="page", id="about", title=voice.say("export.about"), file="about.html", body=draw_about(pools, voice)
    )
    entries = [about, *(entry for pool in pools for entry in _list_entries(pool, voice, site_url))]
    title = ": ".join(pools[0].names[::2] if len(pools) == 1 else pools[0].names[:1])
    files = {entry.file: entry.body for entry in entries}
    return pack({"imsmanifest.xml": write_manifest(entries, title, voice), **files})


def _list_entries(pool: Pool, voice: Voice, site_url: str) -> Iterator[Entry]:
    """List what there is of a pool: the pages to read, then the quiz."""
    for chapter in pool.chapters:
        yield _link(chapter, pool, voice, site_url)
    ident, title = f"quiz-{pool.file}", voice.say("export.questions", {"title": pool.names[-1]})
    body = write_quiz(pool, ident, title, voice)
    yield Entry(kind="quiz", id=ident, title=title, file=f"{ident}.xml", body=body, folder=pool.names[1])


def _link(chapter: str, pool: Pool, voice: Voice, site_url: str) -> Entry:
    ident, title = f"page-{chapter.replace('/', '-')}", tell_title(chapter, voice)
    address = f"{site_url}{HOMES[voice.language]}book/{chapter}/"
    place = f"{LINK_SPACE} {LINK_SCHEMA}"
    spaces = {"xmlns": LINK_SPACE, "xmlns_xsi": INSTANCE, "xsi_schemaLocation": place}
    link = tag("webLink", tag("title", title), tag("url", href=address, target="_blank"), **spaces)
    body = DECLARATION + link + "\n"
    return Entry(kind="link", id=ident, title=title, file=f"{ident}.xml", body=body, folder=pool.names[1])


def draw_about(pools: Sequence[Pool], voice: Voice) -> str:
    """Draw the page that says what changes on the way, and which questions it concerns."""
    title, intro = voice.say("export.about"), voice.say("export.differs.intro")
    body = [element("h1", title), element("p", intro), *_list_changes(pools, voice)]
    head = element("head", element("meta", charset="utf-8"), element("title", title))
    page = element("html", head, element("body", *body), lang=voice.language, dir=DIRECTIONS[voice.language])
    return f"<!doctype html>\n{page}\n"


def _list_changes(pools: Sequence[Pool], voice: Voice) -> Iterator[Markup]:
    for kind in CHANGED:
        items = [item for pool in pools for item in pool.items if item.kind == kind]
        asks = [(item.story if isinstance(item, Case) else item.ask)[voice.language] for item in items]
        if asks:
            yield element("p", voice.say(f"export.differs.{kind}"))
            yield element("ul", *(element("li", break_lines(ask)) for ask in asks))


def pack(files: Mapping[str, str]) -> bytes:
    """Pack texts into a zip, in the order of their names and without the time of day."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in sorted(files.items()):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3  # as on Unix, wherever it is made
            archive.writestr(entry, text.encode())
    return packed.getvalue()
