"""Does every rule that the model knows have advice, name what it is about, and tell what would settle it?"""

import pytest

from assess.canvas.advice import FINDINGS, NEXT, SEVERITIES
from assess.canvas.findings import RULES as MODEL
from assess.report import Report, Rule
from assess.words import LANGUAGES
from tests.canvas.boards import G3, add
from tests.canvas.cases import ALL, CASES, RULES, TOOL, VOICES, complete, say_all


def say(rule: Rule, report: Report, language: str, part: str) -> str:
    """Say one part of a rule that speaks."""
    voice = VOICES[language]
    return voice.say(rule.key(part, voice.words), {**report.figures, **rule.figures})


def speak(name: str) -> tuple[Rule, Report]:
    """Let a rule speak on its canvas."""
    report = TOOL.answer(complete(RULES[name][0]))
    return next(rule for rule in report.advice if rule.id == name), report


def test_every_rule_of_the_model_has_advice() -> None:
    assert list(FINDINGS) == [f"C{number}" for number in range(1, len(MODEL) + 1)]
    assert set(RULES) == set(FINDINGS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", RULES)
def test_a_rule_names_the_items_that_it_is_about(name: str, language: str) -> None:
    rule, report = speak(name)
    said = " ".join(say(rule, report, language, part) for part in ("title", "text"))
    assert all(text in said for text in RULES[name][1])


@pytest.mark.parametrize("rule", [*FINDINGS.values(), NEXT], ids=lambda rule: rule.id)
def test_a_rule_rests_on_inputs_and_names_its_source(rule: Rule) -> None:
    assert set(rule.rests_on) <= {name.split(".")[0] for name in TOOL.questions}
    assert f"sources.{rule.source}" in TOOL.words
    assert rule.severity in SEVERITIES


@pytest.mark.parametrize("name", ALL)
def test_a_finding_is_told_once_and_leads_to_an_input(name: str) -> None:
    report = TOOL.answer(ALL[name])
    told = sorted((rule.id, rule.path or "") for rule in report.advice if rule.id != "N1")
    assert told == sorted((each["rule"], each["path"]) for each in report.facts["findings"])
    assert all(TOOL.find_question(rule.path or "")[1] for rule in report.advice)
    assert all(rule.holds(report.figures) for rule in report.advice)


def test_a_rule_that_found_nothing_does_not_hold() -> None:
    figures = TOOL.answer(complete(G3)).figures
    assert {name for name, rule in FINDINGS.items() if rule.holds(figures)} == {"C2", "C5", "C6"}


@pytest.mark.parametrize("name", ALL)
def test_the_gravest_comes_first_and_questions_before_what_is_as_grave(name: str) -> None:
    advice = TOOL.answer(ALL[name]).advice
    order = [(SEVERITIES.index(rule.severity), rule.id != "N1") for rule in advice]
    assert order == sorted(order)


def test_the_three_next_questions_are_told_in_full() -> None:
    report = TOOL.answer(complete({}))
    asked = [say(rule, report, "en", "title") for rule in report.advice]
    labels = [TOOL.words[f"questions.answers.segments.{slug}.label"].en for slug in ("named", "need", "met")]
    assert asked == [f"Find this out: {label}" for label in labels]
    assert "from 0 to 100" in say(report.advice[0], report, "en", "text")


def test_a_question_tells_why_it_comes_now() -> None:
    told = [TOOL.answer(complete(CASES[name])).advice[0].told_as for name in ("nothing", "one block open")]
    assert told == ["N1_prerequisite", "N1_widest"]


def test_where_all_is_known_nothing_is_asked() -> None:
    assert TOOL.answer(complete(say_all("no"))).advice == ()


def test_the_jobs_without_a_channel_are_told_one_by_one() -> None:
    report = TOOL.answer(complete(G3))
    titles = [say(rule, report, "en", "title") for rule in report.advice if rule.id == "C2"]
    assert [title.rpartition(": ")[2] for title in titles] == ["evaluating", "receiving", "support after the sale"]


def test_each_item_is_spoken_of_by_its_own_words() -> None:
    report = TOOL.answer(complete(add(G3, "channels", text="telephone", support=["s1"])))
    titles = [say(rule, report, "en", "title") for rule in report.advice if rule.id == "C5"]
    assert ["site" in titles[0], "telephone" in titles[1]] == [True, True]


def test_a_finding_tells_programs_all_that_the_model_told() -> None:
    for raw, _ in RULES.values():
        facts = TOOL.answer(complete(raw)).facts["findings"]
        assert facts
        assert all({"rule", "severity", "path", "items"} < set(each) for each in facts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_figure_is_missing_from_any_advice(language: str) -> None:
    for inputs in ALL.values():
        report = TOOL.answer(inputs)
        for rule in report.advice:
            assert "—" not in "".join(say(rule, report, language, part) for part in ("title", "text", "flip"))


def test_an_empty_canvas_is_accused_of_nothing() -> None:
    assert {rule.id for rule in TOOL.answer(complete({})).advice} == {"N1"}
