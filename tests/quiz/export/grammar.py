"""Is a file of a Common Cartridge built as version 1.1 asks? The part of its schemas that our files may use.

The schemas themselves cannot be had from a package index, so their rules stand here: what each element holds, in which
order, with which attributes, and what the standard asks of the profiles beyond that.
"""

import re
from xml.etree import ElementTree as ET

QTI = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
PACKAGE = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}"
LOM = "{http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest}"
LINK = "{http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1}"
WHERE = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)  # of identifiers in a manifest

# What an element holds: names of elements as a pattern, each with a space behind it; "#" is text and nothing else.
QTI_HOLDS = {
    "questestinterop": "assessment ",
    "assessment": "qtimetadata section ",
    "qtimetadata": "(qtimetadatafield )+",
    "qtimetadatafield": "fieldlabel fieldentry ",
    "section": "(item )+",
    "item": "itemmetadata presentation resprocessing (itemfeedback )*",
    "itemmetadata": "qtimetadata ",
    "presentation": "material response_(lid|str) ",
    "material": "mattext ",
    "response_lid": "render_choice ",
    "response_str": "render_fib ",
    "render_choice": "(response_label )+",
    "render_fib": "response_label ",
    "response_label": "(material )?",
    "resprocessing": "outcomes (respcondition )+",
    "outcomes": "decvar ",
    "decvar": "",
    "respcondition": "conditionvar (setvar )?(displayfeedback )?",
    "conditionvar": "(other |and |(varequal )+)",
    "and": "((varequal |not ))+",
    "not": "varequal ",
    "other": "",
    "displayfeedback": "",
    "itemfeedback": "flow_mat ",
    "flow_mat": "material ",
} | dict.fromkeys(("fieldlabel", "fieldentry", "mattext", "varequal", "setvar"), "#")
QTI_NAMED = {
    "questestinterop": {WHERE},
    "assessment": {"ident", "title"},
    "section": {"ident"},
    "item": {"ident", "title"},
    "mattext": {"texttype"},
    "response_lid": {"ident", "rcardinality"},
    "response_str": {"ident", "rcardinality"},
    "render_fib": {"prompt", "fibtype"},
    "response_label": {"ident"},
    "decvar": {"varname", "vartype", "minvalue", "maxvalue"},
    "respcondition": {"continue"},
    "varequal": {"respident", "case"},
    "setvar": {"action", "varname"},
    "displayfeedback": {"feedbacktype", "linkrefid"},
    "itemfeedback": {"ident"},
}
PACKAGE_HOLDS = {
    "manifest": "metadata organizations resources ",
    "metadata": "schema schemaversion lom ",
    "lom": "general ",
    "general": "title language ",
    "organizations": "organization ",
    "organization": "item ",
    "resources": "(resource )+",
    "resource": "file ",
    "file": "",
} | dict.fromkeys(("schema", "schemaversion", "language", "string"), "#")
PACKAGE_NAMED = {
    "manifest": {"identifier", WHERE},
    "organization": {"identifier", "structure"},
    "file": {"href"},
    "string": {"language"},
}


def check_quiz(root: ET.Element) -> None:
    """Check a quiz: its elements, and that whatever is named is there."""
    for element in root.iter():
        name = element.tag.removeprefix(QTI)
        _check(element, name, QTI_HOLDS[name])
        assert set(element.attrib) == QTI_NAMED.get(name, set()), name
    idents = [item.get("ident") for item in root.iter(f"{QTI}item")]
    assert len(set(idents)) == len(idents)
    for item in root.iter(f"{QTI}item"):
        _check_names(item)


def _check(element: ET.Element, name: str, holds: str) -> None:
    if holds == "#":
        assert len(element) == 0
        assert (element.text or "").strip(), name
        return
    inside = "".join(f"{child.tag.rpartition('}')[2]} " for child in element)
    assert re.fullmatch(holds, inside), f"{name}: {inside}"
    assert not (element.text or "").strip(), name


def _check_names(item: ET.Element) -> None:
    """Check that tests name answers that are there, and that each feedback is shown by something and is there."""
    (field,) = [each for each in find(item, f"{QTI}presentation") if "response" in each.tag]
    labels = {label.get("ident") for label in field.iter(f"{QTI}response_label")}
    for test in item.iter(f"{QTI}varequal"):
        assert test.get("respident") == field.get("ident")
        assert test.text in labels or field.tag == f"{QTI}response_str"
    shown = [each.get("linkrefid") for each in item.iter(f"{QTI}displayfeedback")]
    there = [each.get("ident") for each in item.iter(f"{QTI}itemfeedback")]
    assert set(shown) == set(there)
    assert len(set(there)) == len(there)


def find(element: ET.Element, path: str) -> ET.Element:
    """Find what has to be there."""
    found = element.find(path)
    assert found is not None, path
    return found


def check_manifest(root: ET.Element) -> None:
    """Check a manifest; items of the contents have a title, and lead to a resource or hold others."""
    for element in root.iter():
        name = element.tag.removeprefix(PACKAGE).removeprefix(LOM)
        if name in PACKAGE_HOLDS:
            _check(element, name, PACKAGE_HOLDS[name])
            known = PACKAGE_NAMED.get(name, {"identifier", "type", "href"} & set(element.attrib))
            assert set(element.attrib) == known, name
    names = [each.get("identifier", "") for each in root.iter() if "identifier" in each.attrib]
    assert len(set(names)) == len(names)
    assert all(NAME.fullmatch(name) for name in names)
    resources = {each.get("identifier") for each in root.iter(f"{PACKAGE}resource")}
    _check_items(root, resources)


def _check_items(root: ET.Element, resources: set[str | None]) -> None:
    (first,) = root.findall(f"{PACKAGE}organizations/{PACKAGE}organization/{PACKAGE}item")
    assert first.find(f"{PACKAGE}title") is None, "the root of the contents has no title"
    led = []
    for item in [each for each in root.iter(f"{PACKAGE}item") if each is not first]:
        assert item.findtext(f"{PACKAGE}title")
        assert (item.get("identifierref") is None) == bool(item.findall(f"{PACKAGE}item"))
        led += [item.get("identifierref")] if item.get("identifierref") else []
    assert set(led) == resources
    assert len(set(led)) == len(led)


def check_link(root: ET.Element) -> None:
    """Check a web link."""
    assert root.tag == f"{LINK}webLink"
    assert [child.tag for child in root] == [f"{LINK}title", f"{LINK}url"]
