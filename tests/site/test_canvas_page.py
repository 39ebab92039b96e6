"""Does the canvas page work by keys, keep links and findings in step, and draw nine blocks where they belong?"""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, FloatRect, Locator, Page, ViewportSize, expect

from tests.site.at_work import SOON, WIDE, Desk
from tests.site.conftest import open_watched

BROAD = ViewportSize(width=1920, height=1080)
PAPER = ViewportSize(width=718, height=1047)  # A4 between its margins, in CSS pixels
PAGE_OF_A_PDF = re.compile(rb"/Type\s*/Page\b")


@pytest.fixture(scope="module")
def opened(browser: Browser, served: str) -> Iterator[Desk]:
    """One English page for most of these tests."""
    with open_watched(browser, viewport=WIDE) as page:
        yield Desk(page, "canvas").visit(served)


@pytest.fixture
def desk(opened: Desk) -> Desk:
    """The page with its first example, unfolded."""
    opened.do("reset")
    opened.unfold()
    return opened


def measure(place: Locator) -> FloatRect:
    """Where something stands."""
    box = place.bounding_box()
    assert box is not None
    return box


def find_places(page: Page) -> dict[str, FloatRect]:
    """Where each block of the picture stands."""
    blocks = page.locator(".assess-board [data-block]").all()
    return {str(block.get_attribute("data-block")): measure(block) for block in blocks}


def tell_indents(page: Page, language: str) -> dict[str, float]:
    """How far from where reading begins each block stands, in widths of the board."""
    board = measure(page.locator(".assess-board"))
    edge = board["x"] + board["width"]
    places = find_places(page).items()
    left = {name: (block["x"] - board["x"]) / board["width"] for name, block in places}
    right = {name: (edge - block["x"] - block["width"]) / board["width"] for name, block in places}
    return right if language == "fa" else left


# The form.


def test_the_short_form_is_answered_by_keys(desk: Desk) -> None:
    """An arrow key chooses the next answer; the health of the block follows."""
    name = "answers.segments.first"
    desk.tick(name, "no").focus()
    desk.page.keyboard.press("ArrowUp")
    assert desk.kept()[name] == "partly"
    before = desk.figures()["health.segments"]
    desk.page.keyboard.press("ArrowUp")
    assert desk.kept()[name] == "yes"
    desk.expect_answered()
    assert float(desk.figures()["health.segments"]) > float(before)


def test_a_proposition_is_linked_beside_it(desk: Desk) -> None:
    desk.load("blank")
    for block, text in (("segments", "Students"), ("propositions", "Quick lunch")):
        desk.row_button(block, "add").press("Enter")
        desk.page.keyboard.type(text)
    box = desk.page.locator('[data-links="propositions.0.segments"]').get_by_label("Students")
    box.focus()
    desk.page.keyboard.press("Space")
    expect(box).to_be_checked()
    assert desk.kept()["propositions.0.segments"] == desk.kept()["segments.0.id"] == "s1"
    desk.expect_answered()
    shown = desk.page.locator(".assess-board [data-block=propositions] .assess-items li")
    expect(shown).to_have_text(["Quick lunch"])


def test_a_removed_segment_takes_its_links_and_undo_brings_them_back(desk: Desk) -> None:
    desk.field("most").fill("2")
    told = desk.expect_answered()
    before = desk.kept()
    linked = [row["text"] for row in told["inputs"]["propositions"] if "s1" in row["segments"]]
    assert linked
    desk.row_button("segments", "remove").press("Enter")
    for name in (told["inputs"]["segments"][0]["text"], *linked):
        expect(desk.status).to_contain_text(name)
    assert "s1" not in desk.kept()["propositions.0.segments"]
    changed = desk.expect_answered()
    assert [each["path"] for each in changed["findings"]] != [each["path"] for each in told["findings"]]
    desk.page.locator("[data-do=undo]").press("Enter")
    assert desk.kept() == before
    assert desk.expect_answered() == told


def test_findings_follow_what_was_mended(desk: Desk) -> None:
    """Three channels are more than two that can be run well, and no more than three."""
    desk.field("most").fill("2")
    told = desk.expect_answered()
    rules = {each["rule"] for each in told["findings"]}
    desk.field("most").fill("3")
    mended = {each["rule"] for each in desk.expect_answered()["findings"]}
    (gone,) = rules - mended
    expect(desk.page.locator(f'[data-rule="{gone}"]')).to_have_count(0)
    desk.field("most").fill("2")
    expect(desk.page.locator(f'[data-rule="{gone}"]')).to_have_count(1, timeout=SOON)


# The picture.


@pytest.mark.parametrize("language", ["fa", "en"])
def test_nine_blocks_stand_in_their_usual_places_as_the_page_runs(page: Page, served: str, language: str) -> None:
    page.set_viewport_size(BROAD)
    Desk(page, "canvas").visit(served, language)
    at = find_places(page)
    assert len(at) == 9
    columns = [at[name] for name in ("partners", "activities", "propositions", "relationships", "segments")]
    if language == "fa":
        columns.reverse()
    for left, right in pairwise(columns):
        assert left["x"] + left["width"] <= right["x"]
    for upper, lower in (("activities", "resources"), ("relationships", "channels")):
        assert at[upper]["x"] == at[lower]["x"]
        assert at[upper]["y"] + at[upper]["height"] <= at[lower]["y"]
    assert (at["costs"]["x"] < at["revenues"]["x"]) == (language == "en")
    floor = max(at[name]["y"] + at[name]["height"] for name in at if name not in ("costs", "revenues"))
    assert floor <= at["costs"]["y"] == at["revenues"]["y"]


def test_a_persian_canvas_is_the_mirror_image_of_an_english_one(page: Page, served: str) -> None:
    page.set_viewport_size(BROAD)
    indents = {}
    for language in ("fa", "en"):
        Desk(page, "canvas").visit(served, language)
        indents[language] = tell_indents(page, language)
    assert indents["fa"] == pytest.approx(indents["en"], abs=0.005)


def test_what_is_not_known_is_hatched(desk: Desk) -> None:
    known = desk.page.locator(".assess-board [data-block=segments]")
    hatched = "(block) => getComputedStyle(block).backgroundImage.includes('repeating-linear-gradient')"
    assert not known.evaluate(hatched)
    desk.load("blank")
    blocks = desk.page.locator(".assess-board [data-block][data-unknown]")
    expect(blocks).to_have_count(9, timeout=SOON)
    assert all(block.evaluate(hatched) for block in blocks.all())


@pytest.mark.parametrize("language", ["fa", "en"])
def test_the_canvas_is_not_cut_on_paper(page: Page, served: str, language: str) -> None:
    """Alone, it fills one page at most, and it is never broken over two."""
    Desk(page, "canvas").visit(served, language)
    page.emulate_media(media="print")
    page.set_viewport_size(PAPER)
    board = page.locator(".assess-board")
    assert measure(board)["height"] <= PAPER["height"]
    assert board.evaluate("(board) => getComputedStyle(board).breakInside") == "avoid"
    page.evaluate("""() => { let part = document.querySelector('.assess-board')
      for (; part !== document.body; part = part.parentElement)
        for (const other of Array.from(part.parentElement.children)) if (other !== part) other.remove()
      document.body.style.minBlockSize = 0 }""")
    assert len(PAGE_OF_A_PDF.findall(page.pdf(format="A4"))) == 1
