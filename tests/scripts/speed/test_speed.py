"""Does the page "How fast, and against what" show a run as it was measured, its misses too?"""

import re
from dataclasses import replace

import pytest

from assess.words import LANGUAGES, Voice, Words, load
from scripts import speed
from scripts.bench import command, growth, libraries, lighthouse, peers
from scripts.bench.limits import LIMITS
from scripts.bench.peers.conditions import CONDITIONS
from scripts.bench.record import Record
from scripts.beside import read_words
from scripts.speed import tables
from scripts.speed.tables import PROMISES, TABLES
from scripts.speed.writing import write_bare, write_figure
from tests.html.reader import read

MACHINE: dict[str, str | float] = {"processor": "A processor", "cores": 2, "memory": 8, "system": "A system", "load": 0}
FIRST = "startup, unthrottled, first, answer, ms"

both = pytest.mark.parametrize("language", LANGUAGES)


def make_run(**measures: float) -> Record:
    return Record(date="2026-11-03", machine=MACHINE, versions={"python": "3.13.0", "ahpy": ""}, measures=measures)


def speak(language: str) -> Voice:
    return Voice(words=Words(read_words(speed.__file__, "words.toml"), load("assess")), language=language)


def test_every_bound_stands_behind_one_promise() -> None:
    told = [name for promised in PROMISES.values() for name in promised.measures]
    assert sorted(told) == sorted(LIMITS)


def test_rows_and_columns_are_those_that_the_benches_name() -> None:
    """Else a cell would stay empty, and nobody would wonder."""
    sizes = tuple(f"{size} pages" for size in growth.SIZES)
    assert tables.WAYS == peers.KINDS
    assert tuple(CONDITIONS) == tables.CONDITIONS
    assert TABLES["libraries"].columns == tuple(libraries.NEEDED)
    assert TABLES["command"].rows == tuple(command.COMMANDS)
    assert TABLES["build"].rows == ("the real site", *sizes)
    assert TABLES["lighthouse"].columns == (*lighthouse.VIRTUES.values(), *lighthouse.TIMES.values())


def test_all_measures_of_a_promise_have_its_bound() -> None:
    for promised in PROMISES.values():
        assert len({LIMITS[name] for name in promised.measures}) == 1


@both
@pytest.mark.parametrize("name", ["machine", "promises", *TABLES])
def test_what_is_kept_of_the_run_can_be_drawn(language: str, name: str) -> None:
    """With words for every row and column, in the reader's digits."""
    html = speed.draw(name, language, "../")
    shown = [cell.text for cell in read(html).find("role", "cell")]
    assert name == "machine" or shown
    assert not [text for text in shown if re.search("[0-9]" if language == "fa" else "[۰-۹]", text)]


@both
def test_the_best_of_a_row_is_set_off_whoever_it_is(language: str) -> None:
    run = make_run(**{f"{FIRST}: ours": 500, f"{FIRST}: bare": 400})
    (best,) = read(speed.draw_table("first", run, speak(language))).find("strong")
    assert best.text == {"fa": "۴۰۰", "en": "400"}[language]


def test_who_is_alone_is_not_called_the_best() -> None:
    run = make_run(**{f"{FIRST}: ours": 500})
    assert read(speed.draw_table("first", run, speak("en"))).find("strong") == []


@pytest.mark.parametrize(("value", "verdict"), [(59.0, "kept"), (61.0, "missed")])
def test_a_promise_says_whether_it_was_kept(value: float, verdict: str) -> None:
    page = read(speed.draw_promises(make_run(**{"build: the real site, s": value}), speak("en")))
    told = [node["data-verdict"] for node in page.find("data-verdict")]
    assert [each for each in told if each != "unmeasured"] == [verdict]


def test_of_several_figures_the_worst_is_shown() -> None:
    scores = PROMISES["performance"].measures
    run = make_run(**dict.fromkeys(scores, 100.0) | {scores[3]: 91.0})
    assert speed.find_worst(PROMISES["performance"], run) == 91


def test_a_promise_of_which_a_part_was_not_measured_is_not_called_kept() -> None:
    run = make_run(**{PROMISES["performance"].measures[0]: 100.0})
    assert speed.find_worst(PROMISES["performance"], run) is None


@pytest.mark.parametrize(("language", "shown"), [("fa", "۳ نوامبر ۲۰۲۶"), ("en", "3 November 2026")])
def test_the_day_is_written_as_readers_write_it(language: str, shown: str) -> None:
    (day,) = read(speed.draw_machine(make_run(), speak(language))).find("time")
    assert (day.text, day["datetime"]) == (shown, "2026-11-03")


@pytest.mark.parametrize(("language", "shown"), [("fa", "میانهٔ ۳ بار"), ("en", "median of 3")])
def test_it_is_told_how_often_was_looked(language: str, shown: str) -> None:
    run = replace(make_run(), often={"visits": 3})
    assert shown in [node.text for node in read(speed.draw_machine(run, speak(language))).find("dd")]


def test_what_was_not_installed_has_no_version() -> None:
    assert "AHPy" not in speed.draw_machine(make_run(), speak("en"))


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0, "0"), (0.0076, "0.0076"), (0.15, "0.15"), (7.25, "7.25"), (18.04, "18.0"), (1234.5, "1,234")],
)
def test_a_figure_has_about_three_digits(value: float, shown: str) -> None:
    assert write_bare(value, "ms", speak("en")) == shown


@pytest.mark.parametrize(("unit", "shown"), [("bytes", "4,200 kB"), ("ms", "4,200,000 ms")])
def test_a_figure_bears_its_unit(unit: str, shown: str) -> None:
    assert write_figure(4_200_000, unit, speak("en")) == shown
