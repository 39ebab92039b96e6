"""Does the checklist ask what models.md says, refuse what it cannot take, and teach with its examples?"""

import json
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from assess.canvas.board import BLOCKS
from assess.canvas.checks import ALL as QUESTIONS
from assess.canvas.checks import CHECKS, name_check
from assess.html.section import draw_section
from assess.html.typed import show_inputs
from assess.inputs import open_saved, schema
from assess.link import open_link, write_link
from assess.lists import Links
from assess.nesting import flatten
from assess.question import Choice
from assess.reading import sift, take
from assess.refusing import explain
from assess.report import Report
from assess.tables import Rows
from assess.telling import tell_inputs, to_json
from assess.words import LANGUAGES
from tests.canvas.boards import CHOICES, OWNED
from tests.canvas.cases import ALL, TOOL, VOICES, Raw, complete, say_all
from tests.html.reader import read


def refuse(raw: Raw, language: str = "en") -> dict[str, dict[str, Any]]:
    """Read inputs that cannot be taken; give the refusals by their paths."""
    told = [explain(each, TOOL, VOICES[language]) for each in sift(TOOL, flatten(raw, TOOL.questions))[1]]
    paths = [each["path"] for each in told]
    assert len(paths) == len(set(paths)), "one refusal a field"
    return dict(zip(paths, told, strict=True))


def lessons(name: str) -> set[str]:
    """Name the rules that speak of an example."""
    return {rule.id for rule in TOOL.answer(TOOL.example(name)).advice} - {"N1"}


def rows(block: str) -> Rows:
    """The question about the items of a block."""
    question = TOOL.questions[block]
    assert isinstance(question, Rows)
    return question


def test_four_questions_are_asked_of_each_block_and_none_must_be_answered() -> None:
    asked = [TOOL.questions[name_check(block, slug)] for block in BLOCKS for slug in CHECKS[block]]
    assert len(asked) == QUESTIONS == 36
    assert all(isinstance(each, Choice) and each.options == ("yes", "partly", "no") for each in asked)
    assert all(each.optional and each.default is None for each in asked)


@pytest.mark.parametrize("block", BLOCKS)
def test_items_have_the_links_and_choices_of_the_model(block: str) -> None:
    items = rows(block).items
    links = {name: each.to for name, each in items.items() if isinstance(each, Links)}
    choices = {name: set(each.options) for name, each in items.items() if isinstance(each, Choice)}
    assert links == OWNED.get(block, {})
    modelled = {name: set(options) for name, options in CHOICES.get(block, {}).items()}
    assert choices == {"evidence": {"none", "opinion", "data"}} | modelled
    assert list(items)[:3] == ["id", "text", "evidence"]


def test_what_is_left_open_accuses_nobody() -> None:
    """As board.py has it: money is paid, a purchase is unsure, customers do not talk, a relationship is nothing yet."""
    given = {"segments": [{"text": "a"}], "channels": [{"text": "b"}], "relationships": [{"text": "c"}]}
    inputs = complete(given)
    assert (inputs["goal"], inputs["most"]) == ("unsure", 4)
    assert inputs["segments"][0] == {
        "id": "s1",
        "text": "a",
        "evidence": "none",
        "pays": "money",
        "purchase": "unsure",
    }
    assert inputs["channels"][0]["peer"] == "no"
    assert [inputs["relationships"][0][name] for name in ("nature", "mode", "term")] == [None] * 3


def test_nine_sections_of_four_questions_come_first_and_only_their_first_stands_open() -> None:
    names = [section.name for section in TOOL.sections]
    assert names == ["now", *(f"check_{block}" for block in BLOCKS), *BLOCKS]
    assert [section.name for section in TOOL.sections if not section.folded] == ["now", "check_segments"]


def test_what_is_answered_stays_folded_or_a_phone_would_scroll_for_ever() -> None:
    page = read(draw_section(TOOL, "en"))
    sections = [node for node in page.find("class", "assess-section") if node.tag == "details"]
    assert len(sections) == 2 * len(BLOCKS) - 1
    assert [node for node in sections if "open" in node] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_answer_can_be_touched_like_any_other(language: str) -> None:
    page = read(draw_section(TOOL, language))
    buttons = [node for node in page.find("name", "answers.costs.listed") if node["type"] == "radio"]
    assert [node["value"] for node in buttons] == ["yes", "partly", "no", ""]


@pytest.mark.parametrize("name", ALL)
def test_the_schema_accepts_what_the_tool_writes(name: str) -> None:
    told = tell_inputs("canvas", ALL[name])
    jsonschema.validate(told, schema(TOOL, VOICES["en"]))


@pytest.mark.parametrize("name", ALL)
def test_inputs_that_were_written_are_read_back_through_every_door(name: str) -> None:
    inputs = ALL[name]
    saved = to_json(TOOL.answer(inputs), VOICES["fa"])
    assert take(TOOL, open_saved(saved, TOOL)) == inputs
    typed = show_inputs(TOOL, inputs, VOICES["fa"])
    assert take(TOOL, dict.fromkeys(BLOCKS, "") | typed, typed=True) == inputs
    link = open_link([list(pair) for pair in write_link(TOOL, inputs, "fa")])
    assert take(TOOL, dict(link), base=TOOL.example(language="fa")) == inputs


def test_an_item_without_a_text_is_missed_only_where_others_are_linked_with_it() -> None:
    """Who writes a name anew is told so where it stands, and of no ids."""
    board = {"segments.0.id": "s1", "segments.0.text": " ", "segments.1.id": "s2", "propositions.0.text": "Cake"}
    linked = board | {"propositions.0.segments": "s1"}
    assert [refusal.path for refusal in sift(TOOL, linked, typed=True)[1]] == ["segments[0].text"]
    assert take(TOOL, board, typed=True)["segments"] == []


def test_a_report_that_was_saved_gives_the_same_report_again() -> None:
    for inputs in ALL.values():
        saved = to_json(TOOL.answer(inputs), VOICES["en"])
        assert to_json(TOOL.answer(take(TOOL, open_saved(saved, TOOL))), VOICES["en"]) == saved


def test_all_that_is_wrong_is_told_at_once_each_with_its_path() -> None:
    wrong: Raw = {
        "goal": "fame",
        "most": 0,
        "answers": {"segments": {"xxx": "yes", "met": "maybe"}},
        "segments": [{"id": "s1", "text": "a"}],
        "propositions": [{"text": "b", "segments": ["s9"]}],
        "channels": [{"text": "c"}, {"text": "d", "aware": ["s1", "s8"], "costs": ["k1"]}],
        "relationships": [{"text": "e", "nature": "warm"}],
        "revenues": [{"segments": ["s1"]}],
        "resources": [{"text": "f", "colour": "red"}],
    }
    told = refuse(wrong)
    assert set(told) == {
        "goal",
        "most",
        "answers.segments.xxx",
        "answers.segments.met",
        "propositions[0].segments",
        "channels[1].aware",
        "channels[1].costs",
        "relationships[0].nature",
        "revenues[0].text",
        "resources[0].colour",
    }
    assert told["propositions[0].segments"]["given"] == "s9"
    assert told["channels[1].aware"]["given"] == "s8"
    assert "community" in told["relationships[0].nature"]["allowed"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_repeats_what_was_asked(language: str) -> None:
    told = refuse({"answers": {"costs": {"each": "x"}}, "costs": [{"text": ""}]}, language)
    asked = {"answers.costs.each": "questions.answers.costs.ask", "costs[0].text": "questions.costs.text.ask"}
    for path, key in asked.items():
        assert told[path]["message"].startswith(TOOL.words[key][language])


def test_links_are_looked_at_though_another_table_is_refused() -> None:
    told = refuse({"costs": [{"text": ""}], "propositions": [{"text": "b", "segments": ["s9"]}]})
    assert set(told) == {"costs[0].text", "propositions[0].segments"}


def test_several_links_that_lead_nowhere_are_one_refusal() -> None:
    told = refuse({"revenues": [{"text": "a", "segments": ["x", "y"]}]})
    assert told["revenues[0].segments"]["given"] == "x y"


@pytest.mark.parametrize("name", ["young parents", "a,b", "a،b", "[a]"])
def test_an_id_that_no_row_of_links_could_name_is_refused(name: str) -> None:
    assert set(refuse({"segments": [{"id": name, "text": "a"}]})) == {"segments[0].id"}


def test_two_items_of_a_block_cannot_share_an_id_and_items_of_two_blocks_can() -> None:
    twins = [{"id": "x", "text": "a"}, {"id": "x", "text": "b"}]
    assert set(refuse({"segments": twins})) == {"segments[1].id"}
    assert refuse({"segments": twins[:1], "costs": twins[1:]}) == {}


def test_a_block_holds_no_more_than_twenty_items() -> None:
    items = [{"text": str(n)} for n in range(21)]
    assert refuse({"costs": items[:20]}) == {}
    assert set(refuse({"costs": items})) == {"costs"}


def test_the_short_form_alone_and_the_full_form_alone_both_give_a_report() -> None:
    short = TOOL.answer(complete(say_all("partly")))
    assert (short.metrics["health"].value, short.metrics["completeness"].value) == (50, 1)
    assert short.metrics["findings"].why == "no_items"
    full = TOOL.answer(complete({"segments": [{"text": "everybody"}]}))
    assert full.metrics["health"].why == "unanswered"
    assert full.metrics["findings"].value == 2


def example(name: str) -> Report:
    """Answer an example."""
    return TOOL.answer(TOOL.example(name))


def test_the_cafe_learns_that_what_works_is_untested_and_hangs_on_its_counter() -> None:
    report = example("cafe")
    assert {"C12", "C10", "C6", "C7"} <= lessons("cafe")
    assert report.metrics["evidence"].value == 0
    assert report.metrics["orphans"].value == 1
    assert report.facts["next"]


def test_the_maker_learns_that_a_complex_purchase_needs_somebody_to_ask() -> None:
    assert lessons("maker") == {"C2", "C9"}


def test_the_market_learns_that_attention_is_paid_and_that_its_channels_are_too_many() -> None:
    inputs = TOOL.example("market")
    assert lessons("market") == {"C11"}
    paid = [row | {"pays": "money"} for row in inputs["segments"]]
    assert "C1" in {rule.id for rule in TOOL.answer(inputs | {"segments": paid}).advice}


def test_the_first_example_shows_contradictions_and_unknowns() -> None:
    report = example(next(iter(TOOL.examples)))
    assert report.headline == "headline.findings_open"
    assert report.warnings


@pytest.mark.parametrize("name", TOOL.examples)
def test_an_example_is_the_same_canvas_in_both_languages(name: str) -> None:
    fa, en = (json.loads(to_json(TOOL.answer(TOOL.example(name, language)), VOICES["en"])) for language in LANGUAGES)
    assert fa["inputs"]["segments"] != en["inputs"]["segments"]
    assert fa["metrics"] == en["metrics"]
    assert [each["rule"] for each in fa["advice"]] == [each["rule"] for each in en["advice"]]
