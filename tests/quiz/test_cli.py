"""Does `assess quiz` check, list, show and ask, and end kindly whatever is typed?"""

import io
import subprocess
import sys
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest

from assess import cli as door
from assess.quiz import cli
from assess.quiz.bank import list_chapters, list_ideas
from assess.quiz.marking import tell_key
from assess.quiz.text import WORDS, label
from assess.words import LANGUAGES, Voice
from tests.quiz.samples import SMALL

HERE = Path(__file__).parent / "small"
FILE = f"{HERE}/channels/jobs.toml"
COMMAND = [sys.executable, "-m", "assess", "quiz"]

type Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the quiz on the small bank; give its exit code, what it said and what it complained of."""

    def run_it(*arguments: str, typed: str = "", folder: Path = HERE) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        try:
            code = cli.main(arguments, folder)
        except SystemExit as end:
            code = int(str(end.code))
        return code, *capsys.readouterr()

    return run_it


def type_key(language: str) -> str:
    """Type the right answer to every question."""
    voice = Voice(words=WORDS, language=language)
    lines = []
    for item in SMALL.items:
        key = tell_key(item)
        if item.kind == "truth":
            lines.append("false")
        elif item.kind == "number":
            lines.append(str(key))
        else:
            lines.append(" ".join(label(item, place, voice) for place in (key if isinstance(key, list) else [key])))
    return "\n".join(lines)


def test_a_good_file_is_counted_and_a_bad_one_is_told_its_faults(run: Run, tmp_path: Path) -> None:
    assert run("check", FILE) == (0, "7 questions, 1 of 34 chapters, 5 of 62 ideas\n", "")
    bad = tmp_path / "channels" / "jobs.toml"
    bad.parent.mkdir()
    bad.write_text("", "utf-8")
    assert run("check", FILE, str(bad)) == (2, "", "channels/jobs.toml: 0 questions are too few; ask 5 or more\n")


def test_without_a_file_the_whole_bank_is_checked(run: Run, whole: Path) -> None:
    code, said, told = run("check")
    assert (code, said) == (2, "")
    assert told.startswith("canvas/blocks.toml: there is no such file yet; ask something\n")
    assert run("check", folder=whole) == (0, "306 questions, 34 of 34 chapters, 62 of 62 ideas\n", "")


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """Make a bank that asks in every chapter about every idea."""
    ask = 'kind = "truth"\nright = true\nask = { fa = "الف", en = "a" }\n'
    ask += 'say = { true = { fa = "ب", en = "b" }, false = { fa = "پ", en = "c" } }\n'
    ideas = cycle(list_ideas())
    for chapter in list_chapters():
        file = tmp_path / f"{chapter}.toml"
        file.parent.mkdir(exist_ok=True)
        file.write_text("".join(f'[q{number}]\nidea = "{next(ideas)}"\n{ask}' for number in range(9)), "utf-8")
    return tmp_path


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chapter_is_listed_by_the_name_that_the_other_verbs_take(run: Run, language: str) -> None:
    code, said, _ = run("list", "--lang", language)
    assert code == 0
    assert [line.split()[0] for line in said.splitlines()] == list_chapters()


@pytest.mark.parametrize("chapter", ["channels/jobs", "channels.jobs"])
def test_a_chapter_is_written_down_with_and_without_its_key(run: Run, chapter: str) -> None:
    bare, with_key = run("show", chapter)[1], run("show", chapter, "--key")[1]
    says = [say.en for item in SMALL.items for say in item.says.values()]
    assert not [say for say in says if say in bare]
    assert all(say in with_key for say in says)


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_answers_everything_rightly_has_the_full_score(run: Run, language: str) -> None:
    code, said, told = run("run", "channels/jobs", "--lang", language, typed=type_key(language))
    score = {"fa": "امتیاز شما ۷ از ۷ است، یعنی \u2066۱۰۰\u2069٪.", "en": "You scored 7 of 7: 100%."}[language]
    assert (code, told) == (0, "")
    assert said.endswith(f"{score}\n")


def test_a_line_that_cannot_be_read_is_asked_for_again(run: Run) -> None:
    lines = type_key("en").splitlines()
    said = run("run", "channels/jobs", typed="\n".join(["xyz", "99", *lines]))[1]
    assert said.count("That could not be read. Type the letter of one answer.") == 2
    assert said.endswith("You scored 7 of 7: 100%.\n")


@pytest.mark.parametrize("typed", ["", "b", "b\n", "b\n\n"])
def test_the_end_of_input_ends_kindly(run: Run, typed: str) -> None:
    code, said, told = run("run", "channels/jobs", typed=typed)
    assert (code, told) == (0, "")
    assert "No more answers came, so it ends here." in said


def test_whoever_stops_by_the_keyboard_is_sent_off_kindly(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupt)
    assert run("run", "channels/jobs")[1].endswith("You have not answered a question yet.\n")


def test_the_final_test_is_marked_at_its_end_with_every_part(run: Run) -> None:
    code, said, _ = run("run", "test", "--seed", "۷", typed=type_key("en"))
    questions, marks = said.split("Question 1 of 7: ")
    assert code == 0
    assert "Test number 7: 7 questions" in said
    assert not [say.en for item in SMALL.items for say in item.says.values() if say.en in questions]
    assert marks.endswith("Channels: 7 of 7\nYou scored 7 of 7: 100%.\n")


def test_a_teacher_can_print_a_test_and_its_key(run: Run) -> None:
    assert run("show", "test", "--seed", "7", "--key")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "the following arguments are required: verb"),
        (("run",), "the following arguments are required: CHAPTER|test"),
        (("show", "channels/job"), "there is no chapter 'channels/job'; did you mean channels/jobs?"),
        (("run", "?"), "there is no chapter '?'; `assess quiz list` names them"),
        (("run", "test", "--seed", "x"), "'x' is no number of a test; write up to nine digits"),
        (("run", "test", "--lang", "de"), "invalid choice: 'de'"),
    ],
)
def test_a_mistaken_command_ends_with_two_and_the_mend(run: Run, arguments: tuple[str, ...], said: str) -> None:
    code, _, told = run(*arguments)
    assert code == 2
    assert told.startswith("usage: assess quiz")
    assert said in told


@pytest.mark.parametrize("verb", ["show", "run"])
def test_a_chapter_that_asks_nothing_yet_says_so(run: Run, verb: str) -> None:
    assert run(verb, "canvas/order") == (2, "", "This chapter asks nothing yet.\n")


def test_a_bank_with_slips_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "channels").mkdir()
    (tmp_path / "channels" / "jobs.toml").write_text("[x]\n", "utf-8")
    code, said, told = run("list", folder=tmp_path)
    assert (code, said) == (2, "")
    assert told.startswith("channels/jobs.toml: [x] kind: write one of single")


def test_the_quiz_is_a_verb_of_assess(capsys: pytest.CaptureFixture[str]) -> None:
    assert door.main(["quiz", "check", FILE]) == 0
    assert capsys.readouterr().out.startswith("7 questions")


def test_persian_is_asked_and_read_on_a_terminal_of_any_letters() -> None:
    typed = "الف\n".encode() + b"\xff\xfe\n"
    done = subprocess.run(
        [*COMMAND, "run", "channels/what", "--lang", "fa"],
        input=typed,
        capture_output=True,
        check=False,
        env={"PYTHONIOENCODING": "ascii"},
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "پرسش ۱ از" in done.stdout.decode("utf-8")
