"""Is everything said in both languages, with figures set and nouns agreeing?"""

import json
from pathlib import Path

import pytest

from assess.words import LANGUAGES, Text, Voice, Words, load
from tests.answers import voice

STATUS = load("assess").texts


def test_a_half_translated_text_cannot_be_built() -> None:
    with pytest.raises(TypeError):
        Text(fa="سلام")  # type: ignore[call-arg]


def test_a_tool_falls_back_on_the_common_words() -> None:
    common = Words({"both": Text(fa="۱", en="1"), "mine": Text(fa="۲", en="2")})
    words = Words({"mine": Text(fa="۳", en="3")}, common)
    assert (words["both"].en, words["mine"].fa, "both" in words, "none" in words) == ("1", "۳", True, False)
    with pytest.raises(KeyError):
        words["none"]


def test_the_browser_reads_the_same_words_from_json(monkeypatch: pytest.MonkeyPatch) -> None:
    """The build packs words.toml as words.json, which needs no TOML reader."""
    packed = {"words.json": json.dumps({"a": {"b": {"fa": "۱", "en": "1"}, "c": "V = m"}}).encode()}
    monkeypatch.setattr("assess.words.get_data", lambda _, name: packed[name])
    words = load.__wrapped__("assess")
    assert words.texts == {"a.b": Text(fa="۱", en="1"), "a.c": Text(fa="V = m", en="V = m")}


@pytest.mark.parametrize(
    ("value", "unit", "fa", "en"),
    [
        (1, "periods", "۱ سال", "1 year"),
        (5, "periods", "۵ سال", "5 years"),
        (6.6667, "periods", "۶٫۷ سال", "6.7 years"),
        (0.01, "points", "۱ واحد درصد", "1 point"),
        (0.05, "points", "۵ واحد درصد", "5 points"),
        (0.1568, "share", "\u2066۱۵٫۷\u2069٪", "15.7%"),
        (0.00797414, "fine", "\u2066۰٫۷۹۷\u2069٪", "0.797%"),
        (366.666667, "money", "۳۶۶٫۶۷", "366.67"),
        (1234.56, "money", "۱٬۲۳۵", "1,235"),
        (-1234.56, "money", "\u2066−۱٬۲۳۵\u2069", "\u2066−1,235\u2069"),
        (None, "money", "—", "—"),
        ([1, 2.5], "number", "۱، ۲٫۵", "1, 2.5"),
        (16.6666667, "number", "۱۶٫۶۶۶۷", "16.6667"),
        (2.667, "ratio", "۲٫۶۷", "2.67"),
        ("year", "noun", "سال", "year"),
    ],
)
def test_a_figure_is_written_with_its_unit(value: object, unit: str, fa: str, en: str) -> None:
    assert voice("fa").write(value, unit) == fa
    assert voice("en").write(value, unit) == en


def test_a_period_goes_by_the_readers_own_kind() -> None:
    assert voice("en", period="month").write(2, "periods") == "2 months"
    assert voice("fa", period="quarter").write(2, "periods") == "۲ فصل"


def test_a_formula_speaks_in_the_readers_digits_and_the_letters_of_all() -> None:
    words = Words({"f": Text(fa="1 ÷ (1 − {r:number})", en="1 ÷ (1 − {r:number})")}, load("assess"))
    said = {language: Voice(words=words, language=language).formula("f", {"r": 0.8}) for language in LANGUAGES}
    assert said == {"fa": "۱ ÷ (۱ − ۰٫۸)", "en": "1 ÷ (1 − 0.8)"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_that_was_not_given_is_a_mistake_of_ours(language: str) -> None:
    speaker = Voice(words=Words({"say": Text(fa="{what:money}", en="{what:money}")}), language=language)
    with pytest.raises(KeyError):
        speaker.say("say", {})


def test_what_is_filled_in_is_not_looked_through_for_more_places() -> None:
    speaker = Voice(words=Words({"say": Text(fa="{given}", en="{given}")}), language="en")
    assert speaker.say("say", {"given": "{secret} {0}"}) == "{secret} {0}"


def test_every_state_of_the_page_is_named_by_its_script() -> None:
    """The scripts hold no words; they ask for these by name."""
    scripts = "".join(path.read_text("utf-8") for path in Path("docs/assets/scripts").rglob("*.js"))
    states = {key.removeprefix("status.") for key in STATUS if key.startswith("status.")}
    assert {state for state in states if f'"{state}"' not in scripts and f".{state}" not in scripts} == set()
