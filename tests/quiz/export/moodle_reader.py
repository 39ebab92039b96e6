"""What does Moodle take out of a file of its XML? A reader by the rules of its import, with its refusals."""

from xml.etree import ElementTree as ET

from tests.quiz.export.taken import Answer, Taken, read_html, read_line, sort

# The shares of a point that Moodle knows; whatever is further from each of them than this it refuses.
GRADES = [1, 0.9, 5 / 6, 0.8, 0.75, 0.7, 2 / 3, 0.6, 0.5, 0.4, 1 / 3, 0.3, 1 / 4, 0.2, 1 / 6, 1 / 7, 1 / 8, 1 / 9, 0.1]
GRADES += [0.05, 0]
NEAR = 1e-5
LONGEST = 255  # letters of what stands right in a match, and of a name


def read_moodle(text: str, language: str) -> tuple[list[Taken], list[tuple[str, ...]]]:
    """Read a file; give its questions, and the category that each went to."""
    root = ET.fromstring(text)  # noqa: S314 our own
    assert root.tag == "quiz"
    taken: list[Taken] = []
    categories: list[tuple[str, ...]] = []
    here: tuple[str, ...] = ("default",)
    for question in root:
        if question.get("type") == "category":
            here = read_category(_text(question, "category"))
        else:
            taken.append(read_question(question, language))
            categories.append(here)
    return taken, categories


def read_category(path: str) -> tuple[str, ...]:
    """Read a path of categories; two strokes are one within a name."""
    context, top, *names = path.replace("//", "\0").split("/")
    assert (context, top) == ("$course$", "top")
    return tuple(name.replace("\0", "/").strip() for name in names)


def read_question(question: ET.Element, language: str) -> Taken:
    """Read one question as its type asks."""
    name, number = _text(question, "name"), question.findtext("idnumber")
    assert name == number
    assert len(name) <= LONGEST
    kind, answers, pairs, order = READERS[question.get("type", "")](question, language)
    general = read_html(_text(question, "generalfeedback"), language)
    return Taken(
        id=name,
        kind=kind,
        idea=_text(question, "tags/tag"),
        text=read_html(_text(question, "questiontext"), language).paragraphs,
        answers=tuple(answers),
        pairs=tuple(pairs),
        order=tuple(order),
        reasons=general.reasons,
        about=general.paragraphs,
    )


type _Read = tuple[str, list[Answer], list[tuple[str, str]], list[str]]


def _read_choice(question: ET.Element, language: str) -> _Read:
    single = question.findtext("single") == "true"
    answers = [_read_answer(answer, language) for answer in question.findall("answer")]
    shares = [answer.share for answer in answers]
    whole = max(shares) if single else round(sum(share for share in shares if share > 0), 2)
    assert whole == 1, "Moodle refuses it"
    return "one" if single else "several", sort(answers), [], []


def _read_answer(answer: ET.Element, language: str) -> Answer:
    assert answer.get("format") == "html"
    text = read_line(_text(answer, ""), language)
    return Answer(text=text, share=read_share(answer.get("fraction", "0")), say=_read_say(answer, language))


def read_share(told: str) -> float:
    """Read a share in per cent; one that Moodle does not know is refused."""
    share = float(told) / 100
    assert min(abs(abs(share) - grade) for grade in GRADES) < NEAR, "Moodle refuses it"
    return round(share, 5)


def _read_say(answer: ET.Element, language: str) -> str:
    return read_line(_text(answer, "feedback"), language)


def _read_truth(question: ET.Element, language: str) -> _Read:
    answers = [
        Answer(text=_text(answer, ""), share=read_share(answer.get("fraction", "")), say=_read_say(answer, language))
        for answer in question.findall("answer")
    ]
    assert {answer.text for answer in answers} == {"true", "false"}
    return "truth", sort(answers), [], []


def _read_number(question: ET.Element, language: str) -> _Read:
    answers = []
    for answer in question.findall("answer"):
        text, margin = _text(answer, ""), float(answer.findtext("tolerance") or 0)
        value = text if text == "*" else str(float(text))
        share = read_share(answer.get("fraction", ""))
        answers.append(Answer(text=value, share=share, say=_read_say(answer, language), tolerance=margin))
    assert question.findtext("unitgradingtype") == "0"
    return "number", answers, [], []


def _read_match(question: ET.Element, language: str) -> _Read:
    rows = question.findall("subquestion")
    pairs = [(read_line(_text(row, ""), language), _text(row, "answer")) for row in rows]
    assert len(pairs) > 2
    assert all(0 < len(right) <= LONGEST for _, right in pairs)
    return "pairs", [], pairs, []


def _read_order(question: ET.Element, language: str) -> _Read:
    assert question.findtext("gradingtype") == "RELATIVE_ALL_PREVIOUS_AND_NEXT"
    assert question.findtext("selecttype") == "ALL"
    return "order", [], [], [read_line(_text(answer, ""), language) for answer in question.findall("answer")]


def _text(element: ET.Element, path: str) -> str:
    """Read a text as Moodle does: without the white space around it."""
    return (element.findtext(f"{path}/text" if path else "text") or "").strip()


READERS = {
    "multichoice": _read_choice,
    "truefalse": _read_truth,
    "numerical": _read_number,
    "match": _read_match,
    "ordering": _read_order,
}
