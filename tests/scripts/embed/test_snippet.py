"""Does what is handed out hold one frame, told as it has to be, and a link for where frames are deleted?"""

from scripts.embed.snippet import draw_frame, draw_snippet
from tests.html.reader import read

ADDRESS = "https://peyvand.example/en/embed/tools/retention/?theme=light#customers=1&margin=2"
TITLE = 'What is "one more point" <worth>?'


def test_a_frame_says_what_it_is_how_high_and_what_it_may_do() -> None:
    (frame,) = read(draw_frame(ADDRESS, TITLE, 900)).nodes
    assert frame.tag == "iframe"
    assert frame.attributes == {
        "src": ADDRESS,
        "title": TITLE,
        "width": "100%",
        "height": "900",
        "loading": "lazy",
        "referrerpolicy": "no-referrer",
        "allow": "clipboard-write; fullscreen",
    }


def test_what_is_handed_out_is_the_frame_and_a_plain_link() -> None:
    drawn = draw_snippet(ADDRESS, TITLE, 900, "https://peyvand.example/en/tools/retention/")
    assert [node.tag for node in read(drawn).nodes] == ["iframe", "p", "a"]
    assert drawn.startswith(draw_frame(ADDRESS, TITLE, 900))
    (link,) = read(drawn).find("a")
    assert (link["href"], link.text) == ("https://peyvand.example/en/tools/retention/", TITLE)
