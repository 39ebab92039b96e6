"""Does the checker of Persian writing tell wrong from right?"""

from pathlib import Path

import pytest

from scripts.persian import find_faults, list_texts, main


def count_faults(text: str) -> int:
    """Count the faults of a text."""
    return len(list(find_faults(text)))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("كانال", "کانال"),
        ("سال ٥", "سال ۵"),
        ("کانـال", "کانال"),
        ("می خواهیم", "می‌خواهیم"),
        ("نمیکند", "نمی‌کند"),
        ("کتاب ها", "کتاب‌ها"),
        ("بزرگ ترین", "بزرگ‌ترین"),
        ("رویداد‌ها", "رویدادها"),
        ("می‌‌رود", "می‌رود"),
        ("خانه‌ی ما", "خانهٔ ما"),
        ("خانهٔ ما و خانه ی ما", "خانهٔ ما"),
        ("مشتری, کانال", "مشتری، کانال"),
        ("چرا?", "چرا؟"),
        ('"مشتری"', "«مشتری»"),
        ("« مشتری»", "«مشتری»"),
        ("مشتری ،کانال", "مشتری، کانال"),
        ("۲.۵", "۲٫۵"),
        ("۱,۲۵۰", "۱٬۲۵۰"),
        ("۵%", "۵٪"),
        ("۵ ٪", "۵٪"),
        ("از 5 مشتری", "از ۵ مشتری"),
        ("و...", "و…"),
        ("لطفا بنویسید", "لطفاً بنویسید"),
        ("گاهاً", "گاه"),
        ("اولًا", "اولاً"),
    ],
)
def test_a_fault_is_told_from_its_mend(wrong: str, right: str) -> None:
    assert count_faults(wrong) > 0
    assert count_faults(right) == 0


@pytest.mark.parametrize(
    "text",
    [
        "با Python 3.13 بسازید",
        "`میکند 5`",
        "```\nكانال\n```",
        "[کانال](كانال.md)",
        "$كانال$",
        '<span title="كانال">کانال</span>',
        "<!-- كانال -->",
        "---\ntitle: كانال\n---\nکانال",
        '!!! note "کارت شواهد"\n    متن',
        "## کانال {#channels}",
        "بهبود {gain:points} است",
        "علمی و مردمی ترکیب شد",
    ],
)
def test_what_is_no_prose_is_not_looked_at(text: str) -> None:
    assert count_faults(text) == 0


def test_a_fault_is_found_on_its_line() -> None:
    assert [line for line, _, _ in find_faults("یک\n`كانال`\nكانال")] == [3]


def test_of_a_words_file_only_the_persian_texts_are_read(tmp_path: Path) -> None:
    words = tmp_path / "words.toml"
    words.write_text('[a]\nb = { fa = "کانال", en = "كانال" }\nc = "V"\n', "utf-8")
    assert [text for _, text in list_texts(words)] == ["کانال"]


def test_the_texts_of_a_list_are_read_too(tmp_path: Path) -> None:
    bank = tmp_path / "bank.toml"
    bank.write_text('answers = [{ fa = "یک" }, { fa = "دو", say = { fa = "سه" } }]\n', "utf-8")
    assert list(list_texts(bank)) == [
        ("bank.toml answers 1", "یک"),
        ("bank.toml answers 2", "دو"),
        ("bank.toml answers 2 say", "سه"),
    ]


def test_a_fault_makes_the_command_fail(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.fa.md"
    page.write_text("كانال", "utf-8")
    assert main([str(page)]) == 1
    assert "page.fa.md:1: Arabic letter" in capsys.readouterr().out
