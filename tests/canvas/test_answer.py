"""Does the report name every figure, say what was found and what is open, and show it?"""

import json
from typing import Any

import pytest
from hypothesis import given

from assess import cli
from assess.canvas.answer import LEADING
from assess.canvas.ask import choose_questions
from assess.canvas.board import BLOCKS, JOBS
from assess.canvas.checks import CHECKS
from assess.html.report import draw_report
from assess.report import Chart, Report
from assess.telling import tell
from tests.canvas.boards import ALL_ANSWERS, G3, SOUND, add, canvases, change
from tests.canvas.cases import ALL, CASES, TOOL, VOICES, Raw, complete, say_all
from tests.html.reader import read


def answer(raw: Raw) -> Report:
    """Answer a case."""
    return TOOL.answer(complete(raw))


def headline(raw: Raw, language: str = "en") -> str:
    """Say what stands first."""
    report = answer(raw)
    return VOICES[language].say(report.headline, report.figures)


def chart(raw: Raw, name: str) -> Chart:
    """Draw one picture."""
    return next(each for each in answer(raw).charts if each.id == name)


def run(raw: Raw, capsys: pytest.CaptureFixture[str], path: str) -> dict[str, Any]:
    """Answer on the command line."""
    assert cli.main(["run", "canvas", "--input", path, "--format", "json"]) == 0
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert told["inputs"]["segments"][0]["text"] == raw["segments"][0]["text"]
    return told


def test_golden_g3_on_the_command_line(capsys: pytest.CaptureFixture[str], tmp_path: Any) -> None:  # noqa: ANN401
    """G3: C2 for evaluation, delivery and support, C5 and C6; a telephone takes one C2 away and brings its own C5."""
    path = tmp_path / "canvas.json"
    telephone = add(G3, "channels", id="c2", text="telephone", support=["s1"])
    told = []
    for raw in (G3, telephone):
        path.write_text(json.dumps(raw), "utf-8")
        told.append([(each["rule"], each["path"]) for each in run(raw, capsys, str(path))["findings"]])
    gaps, site, cold = ("C2", "segments[0]"), ("C5", "channels[0].costs"), ("C6", "relationships[0].nature")
    assert told[0] == [gaps, gaps, gaps, site, cold]
    assert told[1] == [gaps, gaps, site, ("C5", "channels[1].costs"), cold]


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ({}, "empty"),
        (G3, "findings_open"),
        (CASES["a gap, and all answered"], "findings"),
        (SOUND, "unknown"),
        (say_all(None, segments="yes"), "unknown"),
        (say_all("yes", costs=None), "open"),
        (SOUND | say_all("yes"), "well"),
        (SOUND | say_all("partly"), "weak"),
        (say_all("no"), "weak"),
    ],
)
def test_the_headline_fits_the_canvas(raw: Raw, name: str) -> None:
    assert answer(raw).headline == f"headline.{name}"


def test_the_headline_names_the_first_open_question() -> None:
    first = TOOL.words["questions.answers.segments.named.label"]
    assert headline({}).endswith(first.en)
    assert headline(G3, "fa").endswith(first.fa)


def test_a_weak_canvas_hears_of_its_weakest_block() -> None:
    assert "“Revenue streams”" in headline(say_all("partly", revenues="no"))


def test_half_of_the_questions_open_is_not_yet_most() -> None:
    """Eighteen known and eighteen open: four blocks and a half."""
    raw = say_all(None, **dict.fromkeys(BLOCKS[:4], "yes"))
    raw["answers"]["revenues"] |= dict.fromkeys(CHECKS["revenues"][:2], "yes")
    assert answer(raw).headline == "headline.open"
    raw["answers"]["revenues"][CHECKS["revenues"][0]] = None
    assert answer(raw).headline == "headline.unknown"


@pytest.mark.parametrize(
    ("raw", "reasons"),
    [
        ({}, {"health": "unanswered", "evidence": "no_items", "findings": "no_items", "orphans": "no_items"}),
        (SOUND, {"health": "unanswered", "health.costs": "unanswered"}),
        (say_all("yes"), {"evidence": "no_items", "evidence.costs": "no_items"}),
        ({"segments": [{"text": "a"}]}, {"evidence.costs": "no_items"}),
    ],
)
def test_what_does_not_exist_is_null_with_its_reason(raw: Raw, reasons: dict[str, str]) -> None:
    metrics = answer(raw).metrics
    assert {name: (metrics[name].value, metrics[name].why) for name in reasons} == {
        name: (None, why) for name, why in reasons.items()
    }


def test_an_empty_canvas_is_known_to_no_part() -> None:
    metrics = answer({}).metrics
    assert metrics["completeness"].value == 0
    assert (metrics["low"].value, metrics["high"].value) == (0, 100)


def test_health_is_told_with_its_ends_until_it_is_sure() -> None:
    """Worked out by hand: 35 yes and one open of 36."""
    raw = say_all("yes")
    raw["answers"]["costs"]["each"] = None
    health = answer(raw).metrics["health"]
    assert health.low == pytest.approx(100 * 35 / 36)
    assert (health.value, health.high) == (100, 100)
    sure = answer(say_all("yes")).metrics["health"]
    assert (sure.low, sure.value, sure.high) == (None, 100, None)


@pytest.mark.parametrize("name", ALL)
def test_leading_figures_and_steps_are_figures_of_the_report(name: str) -> None:
    report = TOOL.answer(ALL[name])
    assert set(LEADING) <= set(report.metrics)
    assert {step.metric for step in report.steps} <= set(report.metrics)
    assert {f"{kind}.{block}" for kind in ("health", "completeness", "evidence") for block in BLOCKS} <= set(
        report.metrics
    )


def test_the_steps_work_out_what_the_metrics_say() -> None:
    """The figures that the formulas name, put into them by hand."""
    for inputs in ALL.values():
        report = TOOL.answer(inputs)
        told, metrics = report.figures, report.metrics
        earned = told["yes"] + told["partly"] / 2
        full = told["filled"] if told["items"] else 0
        checks = told["all"] + (told["blocks"] if told["items"] else 0)
        assert metrics["low"].value == pytest.approx(100 * earned / told["all"])
        assert metrics["high"].value == pytest.approx(100 * (earned + told["open"]) / told["all"])
        assert metrics["completeness"].value == pytest.approx((told["known"] + full) / checks)
        assert metrics["health"].value == (pytest.approx(100 * earned / told["known"]) if told["known"] else None)
        assert metrics["evidence"].value == (pytest.approx(told["tested"] / told["items"]) if told["items"] else None)


WARNINGS: list[tuple[str, Raw, Raw]] = [
    ("short", say_all("yes"), SOUND | say_all("yes")),
    ("short", say_all("yes"), {}),
    ("orphans", add(SOUND, "partners", text="a bank"), SOUND),
    ("duplicates", CASES["said twice"], add(SOUND, "partners", text="hosting")),
]


@pytest.mark.parametrize(("warning", "wrong", "right"), WARNINGS)
def test_a_warning_is_given_exactly_where_it_is_due(warning: str, wrong: Raw, right: Raw) -> None:
    assert warning in answer(wrong).warnings
    assert warning not in answer(right).warnings


def test_warnings_name_the_items() -> None:
    raw = add(add(SOUND, "partners", text="a bank"), "costs", text="Hosting")
    report = answer(raw)
    orphans, duplicates = (VOICES["en"].say(f"warnings.{name}", report.figures) for name in ("orphans", "duplicates"))
    assert "a bank" in orphans
    assert "Hosting" in orphans
    assert "hosting" in duplicates


def test_programs_hear_of_loose_and_double_items_with_their_paths() -> None:
    facts = answer(CASES["said twice"]).facts
    assert facts["orphans"] == [{"path": "costs[1]", "id": "k2", "text": "HOSTING"}]
    assert [[each["path"] for each in group] for group in facts["duplicates"]] == [["costs[0]", "costs[1]"]]


def test_programs_hear_of_the_next_three_questions_and_why() -> None:
    facts = answer(say_all(None, segments="yes", propositions="yes", channels="yes")).facts
    assert facts["next"] == [
        {
            "path": f"answers.relationships.{slug}",
            "block": "relationships",
            "number": number,
            "why": "widest",
            "low": 0,
            "high": 100,
        }
        for number, slug in enumerate(CHECKS["relationships"][:3], start=1)
    ]


@given(canvases(), ALL_ANSWERS)
def test_any_canvas_gives_a_report_that_agrees_with_itself(raw: Raw, answers: dict[str, list[str | None]]) -> None:
    named = {block: dict(zip(CHECKS[block], answers[block], strict=True)) for block in BLOCKS}
    report = answer(raw | {"answers": named})
    told = tell(report, VOICES["en"])
    counted = len(told["findings"])
    assert report.metrics["findings"].value == (counted if report.figures["items"] else None)
    assert len(report.advice) == counted + len(choose_questions(answers))
    assert report.metrics["orphans"].value in (None, len(told["orphans"]))
    assert len(draw_report(report, VOICES["fa"])) > 0


def test_the_picture_of_the_canvas_holds_every_block_with_its_items_and_health() -> None:
    rows = {row[0]: row[1:] for row in chart(add(SOUND, "costs", text="wages") | say_all("yes"), "board").table.rows}
    assert list(rows) == list(BLOCKS)
    assert rows["costs"] == (100, 100, 100, 1, "hosting\nwages")
    empty = {row[0]: row[1:] for row in chart({}, "board").table.rows}
    assert empty["costs"] == (None, 0, 100, 0, None)


def test_the_picture_says_where_nothing_is_known() -> None:
    assert chart({}, "board").told_as == "text_unknown"
    assert chart(say_all(None, costs="no"), "board").told_as == "text"


def test_paths_are_counted_for_each_segment_and_job() -> None:
    """Nought where a job has no channel, nothing where no channel reaches the segment at all."""
    raw = add(add(G3, "channels", id="c2", text="telephone", buy=["s1"]), "segments", id="s2", text="offices")
    rows = {(row[0], row[1]): row[2] for row in chart(raw, "paths").table.rows}
    assert [rows["young parents", job] for job in JOBS] == [1, 0, 2, 0, 0]
    assert [rows["offices", job] for job in JOBS] == [None] * 5


def test_segments_of_the_same_text_have_columns_of_their_own() -> None:
    page = read(draw_report(answer(add(SOUND, "segments", id="s2", text="young parents")), VOICES["en"]))
    heads = [node.text for node in page.find("scope", "col") if "young parents" in node.text]
    assert len(heads) == 2
    assert len(set(heads)) == 2


def test_without_segments_no_paths_are_drawn() -> None:
    assert [each.id for each in answer({"costs": [{"text": "rent"}]}).charts] == ["board"]


@pytest.mark.parametrize("text", ["<b>bold</b>", "«x»", "{health}", "=1+1", "100%"])
def test_whatever_an_item_says_is_said_as_it_is(text: str) -> None:
    report = answer(change(SOUND, "segments.0", text=text) | {"channels": []})
    page = read(draw_report(report, VOICES["fa"]))
    assert any(text in node.text for node in page.find("h3"))
    assert page.find("data-rule", "C1")
