"""Does a course system find in the manifest what the editions of SCORM ask for, and nothing that they do not know?"""

import pytest

from scripts.courses.manifest import EDITIONS, PASS, Lesson, draw_manifest
from tests.scripts.courses.samples import ROOMS
from tests.scripts.courses.schemas import load

QUIZ = Lesson(id="peyvand.quiz.channels.jobs.fa", title="پرسش‌های «کانال» & <دیگر>", graded=True)
TOOL = Lesson(id="peyvand.full.retention.en", title="Customer retention calculator", graded=False)
FILES = ("index.html", "assets/styles/course.css")
BREAKS = {
    "scorm12": [
        ("adlcp:masteryscore", "adlcp:mastery"),
        ("adlcp:scormtype", "adlcp:scormType"),
        ('"sco"', '"SCO"'),
        ('identifier="item"', 'identifier="1 item"'),
        ('default="course"', 'default="nobody"'),
        ("schemaversion", "version"),
    ],
    "scorm2004": [
        ("0.6", "60"),
        ("satisfiedByMeasure", "satisfied"),
        ("completionSetByContent", "completedByContent"),
        (">continue<", ">next<"),
        ('"sco"', '"SCO"'),
        ('identifier="item"', 'identifier="1 item"'),
        ('default="course"', 'default="nobody"'),
    ],
}


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_manifest_is_as_the_published_schema_of_its_edition_says(edition: str) -> None:
    faults = [
        f"{room.name}: {fault.reason}"
        for room in ROOMS
        for fault in load(edition).iter_errors(draw_manifest(room.lesson, FILES, edition))
    ]
    assert faults == []


@pytest.mark.parametrize(
    ("edition", "right", "wrong"), [(edition, *each) for edition, breaks in BREAKS.items() for each in breaks]
)
def test_the_schema_refuses_a_manifest_that_is_broken(edition: str, right: str, wrong: str) -> None:
    drawn = draw_manifest(QUIZ, FILES, edition)
    assert right in drawn
    assert not load(edition).is_valid(drawn.replace(right, wrong))


def test_questions_are_passed_from_one_score_on_in_both_editions() -> None:
    assert f"<adlcp:masteryscore>{PASS}</adlcp:masteryscore>" in draw_manifest(QUIZ, FILES, "scorm12")
    newer = draw_manifest(QUIZ, FILES, "scorm2004")
    assert f"<imsss:minNormalizedMeasure>{PASS / 100}</imsss:minNormalizedMeasure>" in newer
    assert 'satisfiedByMeasure="true"' in newer


def test_a_calculator_is_neither_passed_nor_failed() -> None:
    assert "masteryscore" not in draw_manifest(TOOL, FILES, "scorm12")
    newer = draw_manifest(TOOL, FILES, "scorm2004")
    assert "minNormalizedMeasure" not in newer
    assert 'satisfiedByMeasure="false"' in newer


def test_nothing_is_done_or_passed_by_opening_it() -> None:
    """The newer edition would take a room that says nothing for completed and passed."""
    for lesson in (QUIZ, TOOL):
        told = draw_manifest(lesson, FILES, "scorm2004")
        assert 'completionSetByContent="true" objectiveSetByContent="true"' in told


@pytest.mark.parametrize(("edition", "spelled"), [("scorm12", "adlcp:scormtype"), ("scorm2004", "adlcp:scormType")])
def test_each_edition_spells_the_kind_of_a_resource_its_own_way(edition: str, spelled: str) -> None:
    """The schema of the newer one lets the older spelling go by."""
    assert f' {spelled}="sco"' in draw_manifest(QUIZ, FILES, edition)


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_manifest_sends_a_reader_of_it_elsewhere(edition: str) -> None:
    assert "schemaLocation" not in draw_manifest(QUIZ, FILES, edition)


def test_packages_have_names_for_good_in_ascii_and_no_two_the_same() -> None:
    names = [room.lesson.id for room in ROOMS]
    assert all(name.isascii() and not set(name) & set(" /:") for name in names)
    assert len(set(names)) == len(names)
    assert {"peyvand.quiz.channels.jobs.fa", "peyvand.quiz.test.en", "peyvand.thin.canvas.fa"} <= set(names)


def test_the_order_of_files_does_not_change_a_manifest() -> None:
    assert draw_manifest(QUIZ, FILES, "scorm12") == draw_manifest(QUIZ, FILES[::-1], "scorm12")
