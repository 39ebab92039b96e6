"""What does a platform take out of a Common Cartridge? A reader that follows the manifest and the conditions."""

import io
import zipfile
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from tests.quiz.export.grammar import LINK, LOM, PACKAGE, QTI, check_link, check_manifest, check_quiz, find
from tests.quiz.export.taken import Told, read_html

LABELS = {  # how many answers a profile asks for, at least and at most
    "cc.multiple_choice.v0p1": (3, 99),
    "cc.multiple_response.v0p1": (2, 99),
    "cc.true_false.v0p1": (2, 2),
    "cc.fib.v0p1": (1, 1),
}


@dataclass(frozen=True, kw_only=True)
class Condition:
    """What an answer must have and must not have; what it brings; what is said; whether others are looked at then."""

    needs: frozenset[str]
    lacks: frozenset[str]
    any_of: frozenset[str]
    score: float
    shows: str
    goes_on: bool

    def holds(self, given: frozenset[str]) -> bool:
        """Tell whether an answer meets it."""
        told = bool(self.any_of & given) if self.any_of else True
        return told and self.needs <= given and not self.lacks & given


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A question of a quiz: its profile, its text, its answers by their names, and how an answer is marked."""

    id: str
    profile: str
    text: tuple[str, ...]
    labels: dict[str, str]
    conditions: tuple[Condition, ...]
    says: dict[str, Told]

    def answer(self, *given: str) -> tuple[float, list[Told]]:
        """Answer it; give the share of the point, and what is said, the general words left out."""
        score, said = 0.0, []
        for condition in self.conditions:
            if condition.holds(frozenset(given)):
                score = max(score, condition.score)
                said += [self.says[condition.shows]] if condition.shows else []
                if not condition.goes_on:
                    break
        return score, [each for each in said if each != self.says["general_fb"]]


@dataclass(frozen=True, kw_only=True)
class Cartridge:
    """What a cartridge holds: its title, its contents by folder, its links, its quizzes, its pages."""

    title: str
    folders: dict[str, list[str]]
    links: dict[str, str]
    quizzes: dict[str, list[Asked]]
    pages: dict[str, str]


def read_cartridge(body: bytes, language: str) -> Cartridge:
    """Read a cartridge, all of it and nothing else."""
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        assert archive.testzip() is None
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    root = ET.fromstring(files.pop("imsmanifest.xml"))  # noqa: S314 our own
    check_manifest(root)
    assert root.findtext(f"{PACKAGE}metadata/{PACKAGE}schemaversion") == "1.1.0"
    assert root.findtext(f"{PACKAGE}metadata/{PACKAGE}schema") == "IMS Common Cartridge"
    resources = {each.get("identifier", ""): each for each in root.iter(f"{PACKAGE}resource")}
    assert {file.get("href") for file in root.iter(f"{PACKAGE}file")} == set(files)
    return _fill(root, resources, files, language)


def _fill(root: ET.Element, resources: dict[str, ET.Element], files: dict[str, str], language: str) -> Cartridge:
    named = find(root, f"{PACKAGE}metadata/{LOM}lom/{LOM}general/{LOM}title/{LOM}string")
    assert named.get("language") == language
    cartridge = Cartridge(title=named.text or "", folders=_read_folders(root), links={}, quizzes={}, pages={})
    for resource in resources.values():
        (file,) = resource
        body, kind = files[file.get("href", "")], resource.get("type")
        if kind == "webcontent":
            assert resource.get("href") == file.get("href")
            cartridge.pages[file.get("href", "")] = body
        elif kind == "imswl_xmlv1p1":
            cartridge.links.update(_read_link(body))
        else:
            assert kind == "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"
            cartridge.quizzes.update(_read_quiz(body, language))
    return cartridge


def _read_folders(root: ET.Element) -> dict[str, list[str]]:
    first = next(root.iter(f"{PACKAGE}item"))
    folders: dict[str, list[str]] = {}
    for item in first.findall(f"{PACKAGE}item"):
        inside = [child.findtext(f"{PACKAGE}title") or "" for child in item.findall(f"{PACKAGE}item")]
        folders[item.findtext(f"{PACKAGE}title") or ""] = inside
    return folders


def _read_link(body: str) -> dict[str, str]:
    root = ET.fromstring(body)  # noqa: S314 our own
    check_link(root)
    return {root.findtext(f"{LINK}title") or "": find(root, f"{LINK}url").get("href", "")}


def _read_quiz(body: str, language: str) -> dict[str, list[Asked]]:
    root = ET.fromstring(body)  # noqa: S314 our own
    check_quiz(root)
    (quiz,) = root
    assert _read_fields(quiz)["cc_profile"] == "cc.exam.v0p1"
    return {quiz.get("title", ""): [_read_item(item, language) for item in root.iter(f"{QTI}item")]}


def _read_fields(element: ET.Element) -> dict[str, str]:
    fields = element.findall(f"{QTI}qtimetadata/{QTI}qtimetadatafield")
    return {each.findtext(f"{QTI}fieldlabel", ""): each.findtext(f"{QTI}fieldentry", "") for each in fields}


def _read_item(item: ET.Element, language: str) -> Asked:
    profile = _read_fields(find(item, f"{QTI}itemmetadata"))["cc_profile"]
    labels = {label.get("ident", ""): label for label in item.iter(f"{QTI}response_label")}
    least, most = LABELS[profile]
    assert least <= len(labels) <= most
    (field,) = [each for each in find(item, f"{QTI}presentation") if "response" in each.tag]
    assert (field.get("rcardinality") == "Multiple") == (profile == "cc.multiple_response.v0p1")
    assert (field.tag == f"{QTI}response_str") == (profile == "cc.fib.v0p1")
    return Asked(
        id=item.get("ident", ""),
        profile=profile,
        text=_read_text(find(item, f"{QTI}presentation"), language).paragraphs,
        labels={name: "\n".join(_read_text(label, language).paragraphs) for name, label in labels.items()},
        conditions=tuple(_read_condition(each) for each in item.iter(f"{QTI}respcondition")),
        says={each.get("ident", ""): _read_text(each, language) for each in item.iter(f"{QTI}itemfeedback")},
    )


def _read_text(element: ET.Element, language: str) -> Told:
    """Read the first text within an element."""
    found = next(element.iter(f"{QTI}mattext"), None)
    assert found is None or found.get("texttype") == "text/html"
    return read_html("" if found is None else found.text or "", language)


def _read_condition(condition: ET.Element) -> Condition:
    """Read a condition: bare texts side by side are each enough, those within an `and` are all asked for."""
    (tests,) = condition.findall(f"{QTI}conditionvar")
    score, shown = condition.find(f"{QTI}setvar"), condition.find(f"{QTI}displayfeedback")
    return Condition(
        needs=_name(tests, f"{QTI}and/{QTI}varequal"),
        lacks=_name(tests, f"{QTI}and/{QTI}not/{QTI}varequal"),
        any_of=_name(tests, f"{QTI}varequal"),
        score=0 if score is None else float(score.text or 0) / 100,
        shows="" if shown is None else shown.get("linkrefid", ""),
        goes_on=condition.get("continue") == "Yes",
    )


def _name(tests: ET.Element, path: str) -> frozenset[str]:
    return frozenset(each.text or "" for each in tests.findall(path))
