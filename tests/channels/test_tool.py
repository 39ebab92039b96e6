"""Does channel scoring ask what models.md says, refuse the rest by its path, and do its examples teach?"""

import json
from collections.abc import Callable
from typing import Any

import pytest

from assess import cli
from assess.channels.channel import CRITERIA, JOBS
from assess.question import Number
from assess.reading import take
from assess.tables import Rows
from assess.words import LANGUAGES
from tests.answers import ask, refuse_constant
from tests.channels.cases import ALL, CALM, G2, THREE, TOOL, judge, row, rows

type Run = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command line with what is set by hand and a file; give its exit code and the JSON that it said."""

    def run_it(*pairs: str, file: object = None, language: str = "en") -> tuple[int, dict[str, Any]]:
        arguments = ["run", "channels", "--format", "json", "--lang", language]
        arguments += [part for pair in pairs for part in ("--set", pair)]
        if file is not None:
            monkeypatch.setattr("sys.stdin.read", lambda: json.dumps(file), raising=False)
            arguments += ["--input", "-"]
        code = cli.main(arguments)
        said, told = capsys.readouterr()
        assert (said == "") == (code == 2)
        assert (told == "") == (code == 0)
        return code, json.loads(said or told, parse_constant=refuse_constant)

    return run_it


def refuse(case: dict[str, Any], language: str = "en") -> list[dict[str, Any]]:
    """Ask with a file laid over the calm case; take the refusals."""
    told = ask(language, tool="channels", file=json.dumps(CALM | case))
    assert "refused" in told, told.get("broken", "it was answered")
    refused: list[dict[str, Any]] = told["refused"]
    return refused


def test_the_questions_and_their_ranges_are_those_of_the_model() -> None:
    questions = TOOL.questions
    assert questions["criteria"].default == ("reach", "fit", "cost", "two_way", "measurable", "personal")
    defaults = {"most": 4, "gate": 0.1, "cover": 2, "seed": 1, "weights.by": "rank", "purchase": "simple"}
    defaults |= {"budget": None, "capacity": None} | {f"jobs.{job}": 1 for job in JOBS}
    assert {name: questions[name].default for name in defaults} == defaults
    channels = questions["channels"]
    assert isinstance(channels, Rows)
    assert (channels.least, channels.most) == (2, 12)
    points = ["two_way", "personal", "direct", "measurable", "integration", *(f"fit.{job}" for job in JOBS)]
    ranges = {name: (each.low, each.high) for name, each in channels.items.items() if isinstance(each, Number)}
    assert {name: ranges[name] for name in points} == dict.fromkeys(points, (0, 4))
    assert ranges["reach"] == (0, 1)
    assert {ranges[name][0] for name in ("cost", "hours", "results")} == {0}


def test_all_but_a_name_may_be_unknown() -> None:
    channels = TOOL.questions["channels"]
    assert isinstance(channels, Rows)
    assert [name for name, each in channels.items.items() if not each.optional] == ["name"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_golden_case_g2_through_the_command_line(run: Run, language: str) -> None:
    code, told = run(file=G2, language=language)
    assert code == 0
    found = {each["name"]: each for each in told["rows"]}
    assert list(found) == ["site", "instagram", "linkedin", "phone"]
    scores = {"phone": 70.125, "site": 66.819, "instagram": 63.903, "linkedin": 38.056}
    assert {name: each["score"] for name, each in found.items()} == pytest.approx(scores, abs=5e-4)
    assert [found[name]["rank"] for name in scores] == [1, 2, 3, 4]
    assert [name for name, each in found.items() if each["gated"]] == ["linkedin"]
    assert found["phone"]["first_share"] == pytest.approx(0.735, abs=0.02)
    assert found["site"]["first_share"] == pytest.approx(0.265, abs=0.02)
    chosen = told["portfolio"]
    assert (chosen["names"], chosen["covered"], chosen["feasible"]) == (["site", "instagram"], list(JOBS), True)
    assert chosen["value"] == pytest.approx(0.644, abs=5e-4)
    assert (chosen["cost"], chosen["hours"]) == (700, 27)
    weights = {name: told["metrics"][f"weight.{name}"]["value"] for name in TOOL.questions["criteria"].default}
    centroid = [0.408333, 0.241667, 0.158333, 0.102778, 0.061111, 0.027778]
    assert list(weights.values()) == pytest.approx(centroid, abs=5e-7)
    assert told["metrics"]["flip"]["value"] == pytest.approx(0.0396, abs=5e-5)
    assert {"B6"} <= {each["rule"] for each in told["advice"]}


def test_what_was_saved_opens_to_the_same_report(run: Run) -> None:
    _, told = run(file=G2)
    assert run(file=told)[1] == run(file=told["inputs"])[1] == told


WRONG: list[tuple[dict[str, Any], list[str]]] = [
    ({"channels": [row("a")]}, ["channels"]),
    ({"channels": []}, ["channels"]),
    ({"channels": None}, ["channels"]),
    ({"channels": [row(f"c{place}") for place in range(13)]}, ["channels"]),
    ({"channels": [row("a"), row(" a ")]}, ["channels[1].name"]),
    ({"channels": [row("a"), row("\x00\u202e")]}, ["channels[1].name"]),
    ({"channels": [row("a"), {}]}, ["channels[1].name"]),
    ({"channels": [row("a"), None]}, ["channels[1]"]),
    ({"channels": [row("a"), [row("b")]]}, ["channels[1]"]),
    ({"channels": [row("a"), row("b"), row("c", reach=2)]}, ["channels[2].reach"]),
    ({"channels": [row("a", cost=-1), row("b", hours=1e300)]}, ["channels[0].cost", "channels[1].hours"]),
    ({"channels": [row("a", reach=True), row("b", two_way=[3])]}, ["channels[0].reach", "channels[1].two_way"]),
    ({"channels": [row("a", results=float("nan")), row("b")]}, ["channels[0].results"]),
    ({"channels": [row("a", fit=5), row("b")]}, [f"channels[0].fit.{job}" for job in JOBS]),
    ({"budget": None}, ["budget"]),
    ({"budget": 0}, ["budget"]),
    ({"budget": "free"}, ["budget"]),
    ({"most": 0, "gate": 1.1, "cover": 0, "seed": -1}, ["most", "gate", "cover", "seed"]),
    ({"most": 2.5, "capacity": -1}, ["capacity", "most"]),
    ({"criteria": ["reach"]}, ["criteria"]),
    ({"criteria": ["reach", "reach"]}, ["criteria[1]"]),
    ({"criteria": ["reach", "price"]}, ["criteria[1]"]),
    ({"weights": {"order": ["reach", "fit"]}}, ["weights.order"]),
    ({"criteria": THREE, "weights": {"order": ["reach", "fit", "cost"]}}, ["weights.order[2]"]),
    ({"criteria": THREE, "weights": {"order": [[], "reach", "fit", "personal"]}}, ["weights.order"]),
    ({"weights": {"by": "pairwise"}}, ["weights.matrices"]),
    ({"weights": {"by": "swing"}}, ["weights.points"]),
    ({"weights": {"by": "share"}}, ["weights.shares"]),
    ({"weights": {"by": "best"}}, ["weights.by"]),
    ({"weights": 5}, ["weights"]),
    ({"criteria": THREE, "weights": {"by": "share", "shares": dict.fromkeys(THREE, 0)}}, ["weights.shares"]),
    ({"criteria": THREE, "weights": {"by": "swing", "points": {"reach": 101, "fit": 1}}},
     ["weights.points.reach", "weights.points.personal"]),
    (judge(10, 1, 1), ["weights.matrices[0][0][1]"]),
    (judge(1, 1, 1, criteria=["reach", "fit"]), ["weights.matrices[0]"]),
    (judge(2, None, None), ["weights.matrices"]),
    ({"jobs": dict.fromkeys(JOBS, 0)}, ["jobs.aware"]),
    ({"jobs": {"aware": -1}}, ["jobs.aware"]),
    ({"bugdet": 5}, ["bugdet"]),
]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("case", "paths"), WRONG, ids=lambda told: str(told)[:60])
def test_what_is_wrong_is_refused_by_its_path_and_nothing_else_is(
    case: dict[str, Any], paths: list[str], language: str
) -> None:
    told = refuse(case, language)
    assert [each["path"] for each in told] == paths
    assert all(each["allowed"] and len(each["message"]) < 400 for each in told)


def test_every_mistake_is_told_in_one_answer() -> None:
    case = {"bugdet": 1, "budget": -1, "channels": [row("a", reach=2), row("a", fit=9)], "most": 0, "gate": "x"}
    told = refuse(case | {"weights": {"by": "pairwise"}, "jobs": {"buy": 101}})
    fits = [f"channels[1].fit.{job}" for job in JOBS]
    assert [each["path"] for each in told] == [
        *("bugdet", "budget", "most", "channels[0].reach"),
        *(*fits, "channels[1].name", "weights.matrices", "jobs.buy", "gate"),
    ]


SENTENCES = [
    (
        {"channels": [row("a"), row("b"), row("c", reach=2)]},
        "Enter the share of target customers who are there: a number from 0% to 100%. “\u20682\u2069” is outside that.",
        (
            "سهم مشتریان هدفی را که آن‌جا هستند بنویسید: عددی از \u2066۰\u2069٪ تا \u2066۱۰۰\u2069٪. "
            "«\u20682\u2069» بیرون از این بازه است."
        ),
    ),
    (
        {"channels": [row("a"), row("a")]},
        "“\u2068a\u2069” is there twice; each needs a name of its own.",
        "«\u2068a\u2069» دو بار آمده است؛ هر کدام نام خودش را می‌خواهد.",
    ),
    (
        {"bugdet": 5},
        "There is no question called “\u2068bugdet\u2069”; the nearest name is “\u2068budget\u2069”.",
        "پرسشی به نام «\u2068bugdet\u2069» نداریم؛ نزدیک‌ترین نام «\u2068budget\u2069» است.",
    ),
    (
        {"criteria": ["reach", "cots"]},
        "Choose two criteria or more. We do not know “\u2068cots\u2069”; the nearest name is “\u2068cost\u2069”.",
        "دست‌کم دو معیار انتخاب کنید. «\u2068cots\u2069» را نمی‌شناسیم؛ نزدیک‌ترین نام «\u2068cost\u2069» است.",
    ),
    (
        judge(2, None, None),
        (
            "Fill in the judgements. “Reach, Fit for the jobs” was not compared with “Personal touch”; "
            "compare at least one of these with one of those."
        ),
        (
            "قضاوت‌های دوبه‌دو را کامل کنید. «دسترسی به مشتری هدف، تناسب با کارها» با «شخصی بودن» سنجیده نشده است؛ "
            "دست‌کم یکی از این سو را با یکی از آن سو بسنجید."
        ),
    ),
    (
        {"budget": None},
        (
            "Enter your budget per period. “Low cost” is one of your criteria, and without a budget nothing is dear or "
            "cheap; give one, or drop the criterion."
        ),
        (
            "بودجهٔ هر دوره را بنویسید. «هزینهٔ کم» یکی از معیارهای شماست و بدون بودجه نمی‌توان گفت چه چیزی گران است؛ "
            "بودجه بدهید یا این معیار را بردارید."
        ),
    ),
]


@pytest.mark.parametrize(("case", "en", "fa"), SENTENCES, ids=lambda told: str(told)[:30])
def test_a_refusal_says_what_is_wrong_in_the_readers_language(case: dict[str, Any], en: str, fa: str) -> None:
    assert [refuse(case, language)[0]["message"] for language in ("en", "fa")] == [en, fa]


def test_an_unknown_name_in_a_channel_is_told_those_there_are() -> None:
    (told,) = refuse({"channels": [row("a"), row("b") | {"reech": 1}]})
    assert (told["path"], told["nearest"]) == ("channels[1].reech", "reach")
    assert told["allowed"].startswith("name, platform, path, reach, fit.aware")


@pytest.mark.parametrize(
    ("pairs", "paths"),
    [
        (["channels[2].reach=2"], ["channels[2].reach"]),
        (["channels.2.reach=2"], ["channels[2].reach"]),
        (["channels.9.reach=.5"], ["channels.9.reach"]),
        (["channels[5].reach=.5"], ["channels[5].name"]),
        (["channels[0].fit=3"], ["channels[0].fit"]),
        (["channels[0]=5"], ["channels[0]"]),
        (["channels=5"], ["channels"]),
        (["channels.=5"], ["channels."]),
        (["channels[]=5"], ["channels[]"]),
        (["channels[²].reach=1"], ["channels[²].reach"]),
        (["channels[-1].reach=1"], ["channels[-1].reach"]),
        (["channels[0].name.x=1"], ["channels[0].name.x"]),
        (["weights.by=pairwise"], ["weights.matrices"]),
        (["weights.order[0]=fit"], ["weights.order[0]"]),
        (["budget=null"], ["budget"]),
        (["channels[9].reach=1", "budget=-1", "gate=x"], ["channels[9].reach", "budget", "gate"]),
    ],
)  # fmt: skip
def test_what_is_set_by_hand_is_refused_all_at_once_with_two(run: Run, pairs: list[str], paths: list[str]) -> None:
    code, told = run(*pairs)
    assert code == 2
    assert [each["path"] for each in told["errors"]] == paths


def test_one_part_is_set_by_hand_and_the_rest_is_kept(run: Run) -> None:
    code, told = run("channels[4].reach=40%", "channels.4.fit.buy=3")
    assert code == 0
    assert not any(each["gated"] for each in told["rows"])
    assert told["inputs"]["channels"][:4] == run()[1]["inputs"]["channels"][:4]
    assert told["inputs"]["channels"][4]["fit"]["buy"] == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_file_is_refused_for_what_it_lacks(run: Run, language: str) -> None:
    code, told = run(file={}, language=language)
    assert code == 2
    assert [each["path"] for each in told["errors"]] == ["budget", "channels"]


@pytest.mark.parametrize("name", ALL)
def test_every_case_is_taken_as_it_is(name: str) -> None:
    assert take(TOOL, ALL[name]) == ALL[name]


def test_every_criterion_may_be_chosen() -> None:
    assert set(TOOL.questions["criteria"].schema()["items"]["enum"]) == set(CRITERIA)


def test_the_cafe_learns_that_its_dearest_channel_does_not_reach_its_customers() -> None:
    report = TOOL.answer(TOOL.example("cafe"))
    gated = [each["name"] for each in report.facts["rows"] if each["gated"]]
    assert gated == ["The city's food blogger"]
    assert "gated" in report.warnings
    assert {"B1", "B4"} <= {rule.id for rule in report.advice}


def test_the_clothes_shop_learns_that_its_best_single_channel_is_not_in_the_best_set() -> None:
    report = TOOL.answer(TOOL.example("clothes"))
    (best,) = (each["name"] for each in report.facts["rows"] if each["rank"] == 1)
    assert best not in report.facts["portfolio"]["names"]
    assert report.headline == "headline.without_best"


def test_the_maker_is_shown_the_judgment_that_does_not_fit() -> None:
    report = TOOL.answer(TOOL.example("maker"))
    ratio, after = (report.metrics[name].value for name in ("consistency", "consistency_after"))
    assert ratio is not None
    assert after is not None
    assert after < 0.1 < ratio
    assert "inconsistent" in report.warnings
    assert report.figures["worst_row"] != report.figures["worst_column"]
    assert TOOL.example("maker")["purchase"] == "complex"


def test_the_calm_case_has_nothing_to_warn_of() -> None:
    report = TOOL.answer(ALL["calm"])
    assert (report.warnings, report.advice) == ((), ())


def test_a_channel_like_another_is_level_with_it() -> None:
    report = TOOL.answer(ALL["a tie"])
    assert [each["rank"] for each in report.facts["rows"]] == [1, 1]
    assert "tie" in report.warnings
    assert rows()[0]["name"] == "a"
