"""Are pages measured by what is read in them?"""

import pytest

from scripts.reading import list_measured, main, measure


def test_words_and_sentences_are_those_of_the_prose() -> None:
    head, code = "---\ntitle: Not read\n---\n", "```sh\nnot read\n```\n<!-- tool: not -->\n"
    found = measure(f"{head}\nOne two. Three [four](not.md) five?\n\n{code}")
    assert (found.words, found.sentences, found.long) == (5, 2, 0)


def test_a_word_with_a_half_space_is_one_word() -> None:
    assert measure("کانال‌های ما می‌رسند.").words == 3


def test_hardness_is_words_a_sentence_and_long_words_in_a_hundred() -> None:
    """Eight words in two sentences, two of them of more than six letters: 4 + 25."""
    found = measure("We sell fresh bread. Customers return every Saturday.")
    assert found.lix == pytest.approx(8 / 2 + 100 * 2 / 8)


def test_a_page_without_words_is_no_trouble() -> None:
    assert measure("").lix == 0


@pytest.mark.parametrize("language", ["fa", "en"])
def test_every_page_is_told(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    pages = dict(list_measured(language))
    assert "book/channels/jobs" in pages
    assert main([]) == 0
    told = capsys.readouterr().out
    assert [name for name in pages if f"  {name}\n" not in told] == []


def test_the_short_form_tells_one_line_a_language(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--short"])
    assert [line[:3] for line in capsys.readouterr().out.splitlines()] == ["fa:", "en:"]
