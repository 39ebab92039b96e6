"""Does each language get its own pages to search, with the words that mean the same?"""

import json
import re
from pathlib import Path

import pytest

from assess.words import LANGUAGES
from scripts import search, terms

GROUPS = [["اومنی‌چنل", "omnichannel"], ["CRM", "مدیریت ارتباط با مشتری"]]


def entry(location: str, title: str = "", text: str = "") -> search.Entry:
    return {"location": location, "title": title, "text": text}


def index(*docs: search.Entry) -> search.Index:
    return {"config": {"lang": ["en"], "fields": {"title": {"boost": 1000.0}}}, "docs": list(docs)}


def test_each_language_gets_its_own_entries_counted_from_its_home(tmp_path: Path) -> None:
    merged = index(entry("", "خانه"), entry("tools/#a", "ابزار"), entry("en/", "Home"), entry("en/tools/#a", "Tool"))
    (tmp_path / "search").mkdir()
    (tmp_path / "search/search_index.json").write_text(json.dumps(merged), "utf-8")
    search.write_indexes(tmp_path, {"fa": "", "en": "en/"})
    written = {
        home: json.loads((tmp_path / home / "search/search_index.json").read_text("utf-8")) for home in ("", "en/")
    }
    assert [one["location"] for one in written[""]["docs"]] == ["", "tools/#a"]
    assert [one["title"] for one in written["en/"]["docs"]] == ["Home", "Tool"]
    assert [one["location"] for one in written["en/"]["docs"]] == ["", "tools/#a"]
    assert (written[""]["config"]["lang"], written["en/"]["config"]["lang"]) == (["fa"], ["en"])


def test_the_index_is_written_in_letters_not_in_escapes(tmp_path: Path) -> None:
    (tmp_path / "search").mkdir()
    (tmp_path / "search/search_index.json").write_text(json.dumps(index(entry("", "خانه"))), "utf-8")
    search.write_indexes(tmp_path, {"fa": ""})
    assert "خانه" in (tmp_path / "search/search_index.json").read_text("utf-8")


def test_the_weight_of_headings_is_kept_synonyms_weigh_as_text_and_names_of_terms_as_headings() -> None:
    fields = search.reading(index(), "fa")["fields"]
    assert fields == {"title": {"boost": 1000.0}, "synonyms": {"boost": 1.0}, "names": {"boost": 1000.0}}


@pytest.mark.parametrize(
    ("text", "synonyms"),
    [
        ("راهبرد اومنی‌چنل", "omnichannel"),
        ("Omnichannel, done well", "اومنی‌چنل"),
        ("مديريت ارتباط با مشتري", "CRM"),
        ("<p>the <code>CRM</code></p>", "مدیریت ارتباط با مشتری"),
    ],
)
def test_a_word_brings_the_words_that_mean_the_same(text: str, synonyms: str) -> None:
    """Both ways, whatever the letters, the case and the tags."""
    assert search.with_synonyms(entry("", "", text), GROUPS)["synonyms"] == synonyms


@pytest.mark.parametrize("text", ["SCRMs", "omnichannels", "متنی دیگر", ""])
def test_part_of_a_word_brings_nothing(text: str) -> None:
    assert search.with_synonyms(entry("", "", text), GROUPS) == entry("", "", text)


def test_a_term_is_found_by_all_its_names() -> None:
    """A page that writes the term is found by its other names, in either language."""
    found = search.with_synonyms(entry("", "", "همه‌کاناله"), search.synonyms())["synonyms"]
    assert {"اومنی‌چنل", "omnichannel", "omni-channel"} <= set(re.split(" (?=[a-zا-ی])", found))


def test_english_is_found_as_others_spell_it() -> None:
    found = search.with_synonyms(entry("", "", "A loyalty programme, well personalised"), search.synonyms())["synonyms"]
    assert "loyalty program" in found
    assert "personalization" in search.with_synonyms(entry("", "", "personalisation"), search.synonyms())["synonyms"]


def test_two_words_for_many_channels_stay_two() -> None:
    assert "چندکاناله" not in search.with_synonyms(entry("", "", "همه‌کاناله"), search.synonyms())["synonyms"]
    assert "multichannel" not in search.with_synonyms(entry("", "", "omnichannel"), search.synonyms())["synonyms"]


def test_a_word_stands_in_one_group_of_synonyms() -> None:
    """One group is one meaning: a word in two would mix them."""
    words = [search.plain_words(word) for group in search.synonyms() for word in group]
    assert [word for word in words if words.count(word) > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_search_leads_to_each_term_in_the_glossary(language: str) -> None:
    listed = search.list_terms(index(entry("glossary/", "G")), language)
    assert [each["location"] for each in listed] == [f"glossary/#{term.id}" for term in terms.load()]
    assert listed[0]["title"] == terms.load()[0].name[language]
    assert {"بوم مدل کسب‌وکار", "BMC"} <= {name for name in terms.load()[0].also if name in listed[0]["names"]}


def test_without_a_glossary_search_leads_to_none() -> None:
    assert search.list_terms(index(entry("")), "en") == []


def test_words_are_parted_by_tags_marks_and_joiners_alike() -> None:
    assert search.plain_words("<p>نیم‌فاصله،</p><p>وب&lt;سایت</p> A_B") == "نیم فاصله وب سایت a b"
