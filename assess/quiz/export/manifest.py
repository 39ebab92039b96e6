"""What does a Common Cartridge say that it holds? Its table of contents, and every file with its kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from assess.quiz.export.xml import DECLARATION, Xml, tag
from assess.words import Voice

SPACES = {
    "xmlns": "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1",
    "xmlns_lomimscc": "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest",
    "xmlns_xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
SCHEMAS = {
    "xmlns": "http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imscp_v1p2_v1p0.xsd",
    "xmlns_lomimscc": "http://www.imsglobal.org/profile/cc/ccv1p1/LOM/ccv1p1_lommanifest_v1p0.xsd",
}
KINDS = {
    "page": "webcontent",
    "link": "imswl_xmlv1p1",
    "quiz": "imsqti_xmlv1p2/imscc_xmlv1p1/assessment",
}


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What a cartridge offers: its kind, its name within, its title, its file, and its folder where it has one."""

    kind: str
    id: str
    title: str
    file: str
    body: str
    folder: str = ""


def write_manifest(entries: Sequence[Entry], title: str, voice: Voice) -> str:
    """Write the manifest of a cartridge."""
    place = " ".join(f"{SPACES[name]} {schema}" for name, schema in SCHEMAS.items())
    tree = tag("item", *_list_items(entries), identifier="root")
    organization = tag("organization", tree, identifier="contents", structure="rooted-hierarchy")
    manifest = tag(
        "manifest",
        _describe(title, voice.language),
        tag("organizations", organization),
        tag("resources", *(_write_resource(entry) for entry in entries)),
        identifier="cartridge",
        **SPACES,
        xsi_schemaLocation=place,
    )
    return DECLARATION + manifest + "\n"


def _describe(title: str, language: str) -> Xml:
    named = tag("lomimscc:title", tag("lomimscc:string", title, language=language))
    general = tag("lomimscc:general", named, tag("lomimscc:language", language))
    version = (tag("schema", "IMS Common Cartridge"), tag("schemaversion", "1.1.0"))
    return tag("metadata", *version, tag("lomimscc:lom", general))


def _list_items(entries: Sequence[Entry]) -> Iterator[Xml]:
    """List the table of contents: what shares a folder stands in it together."""
    for number, (folder, inside) in enumerate(groupby(entries, key=lambda entry: entry.folder)):
        items = [_write_item(entry) for entry in inside]
        yield from [tag("item", tag("title", folder), *items, identifier=f"folder-{number}")] if folder else items


def _write_item(entry: Entry) -> Xml:
    return tag("item", tag("title", entry.title), identifier=f"item-{entry.id}", identifierref=entry.id)


def _write_resource(entry: Entry) -> Xml:
    """Write where an entry lies; a page alone may be named as such."""
    file, kind = tag("file", href=entry.file), KINDS[entry.kind]
    if entry.kind == "page":
        return tag("resource", file, identifier=entry.id, type=kind, href=entry.file)
    return tag("resource", file, identifier=entry.id, type=kind)
