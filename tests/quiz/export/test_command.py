"""Does `assess quiz export` write what was asked for, and say kindly what it lacks?"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from assess.quiz import cli
from assess.quiz.bank import load
from assess.quiz.drawing import draw_test
from assess.words import LANGUAGES
from tests.quiz.export.cartridge_reader import read_cartridge
from tests.quiz.export.gift_reader import read_gift
from tests.quiz.export.moodle_reader import read_moodle
from tests.quiz.export.taken import tell_bank
from tests.quiz.samples import SMALL

HERE = Path(__file__).parent.parent / "small"
SITE = "https://peyvand.example"

type Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Export from the small bank; give the exit code, what was written and what was complained of."""
    monkeypatch.delenv("SITE_URL", raising=False)

    def run_it(*arguments: str, folder: Path = HERE) -> tuple[int, str, str]:
        try:
            code = cli.main(["export", *arguments], folder)
        except SystemExit as end:
            code = int(str(end.code))
        return code, *capsys.readouterr()

    return run_it


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("chapter", ["channels/jobs", "channels.jobs", "all"])
def test_without_a_file_questions_go_to_standard_output(run: Run, chapter: str, language: str) -> None:
    code, moodle, told = run(chapter, "--format", "moodle", "--lang", language)
    assert (code, told) == (0, "")
    assert read_moodle(moodle, language)[0] == tell_bank(SMALL, language)
    gift = run(chapter, "--format", "gift", "--lang", language)[1]
    assert read_gift(gift, language)[0] == tell_bank(SMALL, language, with_orders=False)


def test_all_chapters_are_exported_in_english_unless_something_else_is_said(run: Run) -> None:
    assert run("--format", "gift") == run("all", "--format", "gift", "--lang", "en")


def test_a_file_holds_what_standard_output_would_show(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "پرسش‌ها.xml"
    assert run("--format", "moodle", "--lang", "fa", "--output", str(file)) == (0, "", "")
    assert file.read_text("utf-8") == run("--format", "moodle", "--lang", "fa")[1]


@pytest.mark.parametrize("address", [SITE, f"{SITE}/", f" {SITE}/ "])
def test_a_cartridge_takes_the_address_of_the_site_from_an_option_or_the_environment(
    run: Run, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, set_ = tmp_path / "told.imscc", tmp_path / "set.imscc"
    assert run("--format", "cartridge", "--output", str(told), "--site-url", address) == (0, "", "")
    monkeypatch.setenv("SITE_URL", address)
    assert run("--format", "cartridge", "--output", str(set_)) == (0, "", "")
    assert told.read_bytes() == set_.read_bytes()
    links = read_cartridge(told.read_bytes(), "en").links
    assert list(links.values()) == [f"{SITE}/en/book/channels/jobs/"]


@pytest.mark.parametrize("seed", ["1", "7"])
def test_a_final_test_is_exported_by_its_number(run: Run, seed: str, tmp_path: Path) -> None:
    drawn = [item.id for item in draw_test(SMALL, seed)]
    moodle, categories = read_moodle(run("test", "--seed", seed, "--format", "moodle")[1], "en")
    assert [taken.id for taken in moodle] == drawn
    assert set(categories) == {("Peyvand", f"Test number {seed}")}
    file = tmp_path / "test.imscc"
    assert run("test", "--seed", seed, "--format", "cartridge", "--output", str(file), "--site-url", SITE)[0] == 0
    assert list(read_cartridge(file.read_bytes(), "en").quizzes) == [f"Questions: Test number {seed}"]


def test_a_final_test_of_the_whole_book_links_to_every_chapter_once(run: Run, tmp_path: Path) -> None:
    file, folder = tmp_path / "test.imscc", Path(cli.__file__).parent / "bank"
    asked = ("test", "--lang", "fa", "--format", "cartridge", "--output", str(file), "--site-url", SITE)
    assert run(*asked, folder=folder) == (0, "", "")
    chapters = dict.fromkeys(item.chapter for item in draw_test(load(), "1"))
    links = read_cartridge(file.read_bytes(), "fa").links
    assert list(links.values()) == [f"{SITE}/book/{chapter}/" for chapter in chapters]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("channels/jobs", "--format", "cartridge"), "such as --output channels-jobs.imscc"),
        (("--format", "cartridge", "--output", "x.imscc"), "say with --site-url or SITE_URL where the site lives"),
        (("--format", "cartridge", "--output", "x.imscc", "--site-url", "peyvand"), "such as https://peyvand.example/"),
        (("--format", "gift", "--output", "no/such/folder/x.txt"), "no/such/folder/x.txt cannot be written"),
        (("canvas/order", "--format", "gift"), "This chapter asks nothing yet."),
    ],
)
def test_what_is_missing_is_said_in_one_sentence(run: Run, arguments: tuple[str, ...], said: str) -> None:
    code, written, told = run(*arguments)
    assert (code, written) == (2, "")
    assert said in told
    assert told.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("channels/job", "--format", "gift"), "there is no chapter 'channels/job'; did you mean channels/jobs?"),
        (("channels/jobs",), "the following arguments are required: --format"),
        (("--format", "qti"), "invalid choice: 'qti'"),
        (("test", "--seed", "x", "--format", "gift"), "'x' is no number of a test; write up to nine digits"),
    ],
)
def test_a_mistaken_command_ends_with_two_and_the_mend(run: Run, arguments: tuple[str, ...], said: str) -> None:
    code, _, told = run(*arguments)
    assert code == 2
    assert said in told


def test_the_help_names_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    assert "export" in capsys.readouterr().out


def test_persian_is_written_whatever_letters_the_terminal_knows() -> None:
    command = [sys.executable, "-m", "assess", "quiz", "export", "channels/jobs", "--format", "gift", "--lang", "fa"]
    done = subprocess.run(command, capture_output=True, check=False, env={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(read_gift(done.stdout.decode("utf-8"), "fa")[0]) == len(load().chapters["channels/jobs"])
