"""What stands in the bare page of a tool, a chapter, its questions, the final test? The same as in the whole page."""

from assess.html.element import Markup, element, join
from scripts.beside import read_words
from scripts.embed.bare import WORDS, Bare, draw_bare
from scripts.embed.moving import Content, let_scroll, move, take_out
from scripts.embed.oembed import lead_to_card
from scripts.embed.places import Place, Whole
from scripts.embed.sheets import SHEETS
from scripts.pages import HOMES, find_home, isolate_numbers
from scripts.quiz_page import draw_chapter_quiz, draw_final_test
from scripts.tool_page import draw_tool

TITLES = read_words(__file__, "titles.toml")


def name_place(place: Place, whole: Whole) -> str:
    """Name what is embedded of a page."""
    return TITLES[place.kind][place.language].replace("{title}", whole.title)


def draw_place(place: Place, whole: Whole) -> str:
    """Draw the bare page of what can be embedded of a page."""
    root = "../" * place.embed.count("/")
    name = name_place(place, whole)
    body = _draw_content(place, whole.content) if place.kind == "chapter" else _draw_alone(place, name, root)
    bare = Bare(
        title=name,
        language=place.language,
        body=body.html,
        root=root,
        styles=body.styles,
        scripts=tuple(f"embed/{script}" for script in body.scripts),
        full=f"{find_home(place.language, root)}{place.full.removeprefix(HOMES[place.language])}",
        canonical=whole.site_url + place.page,
        more=lead_to_card(place, name, whole.site_url),
    )
    return draw_bare(bare)


def _draw_content(place: Place, content: str) -> Content:
    """Take the text of a chapter as it is, its ways led anew."""
    taken = take_out(content)
    moved = let_scroll(move(taken.html, place.page, place.embed))
    return Content(
        html=f'{_leave_line(place)}<article class="md-content__inner">{moved}</article>',
        styles=("embed-chapter", *(name for name in taken.styles if name not in SHEETS["embed-chapter"])),
        scripts=taken.scripts,
    )


def _draw_alone(place: Place, name: str, root: str) -> Content:
    """Draw a tool, questions or the test under a heading of their own."""
    room = "tool" if place.kind == "tool" else "quiz"
    html = join((element("h1", name), _leave_line(place), Markup(_draw_room(place, root))))
    return Content(html=html, styles=(f"embed-{room}",), scripts=(room,))


def _leave_line(place: Place) -> Markup:
    """Leave a line that says who keeps what is done here, should the page around the frame ask for it."""
    told = WORDS["told"][place.language]
    return element("p", role="status", class_="embed-told", hidden=True, data_told_to=told)


def _draw_room(place: Place, root: str) -> str:
    home = find_home(place.language, root)
    if place.kind == "tool":
        return draw_tool(place.name, place.language, root=root, home=home, waits=True)
    if place.kind == "quiz":
        return isolate_numbers(draw_chapter_quiz(place.name, place.language, home=home))
    return isolate_numbers(draw_final_test(place.language, root=root, home=home))
