"""What does somebody put on a page to show one of ours in it? A frame, and a link where frames are deleted."""

from assess.html.element import Markup, element

ALLOWED = "clipboard-write; fullscreen"  # to copy a link to what was worked out; nothing else of the browser's


def draw_frame(address: str, title: str, height: int, **more: object) -> Markup:
    """Draw the one frame; a program that takes frames only (oEmbed) gets this and nothing else.

    Args:
        address: whole, of an embed page: `https://peyvand.example/en/embed/tools/retention/?theme=light`.
        title: what a screen reader calls the frame.
        height: in pixels, until a script on that page sets it; what does not fit then scrolls within the frame.
        more: what else the frame is to carry.
    """
    return element(
        "iframe",
        src=address,
        title=title,
        width="100%",
        height=height,
        loading="lazy",
        referrerpolicy="no-referrer",
        allow=ALLOWED,
        **more,
    )


def draw_snippet(address: str, title: str, height: int, full: str) -> Markup:
    """Draw what is handed out: the frame, and below it a plain link to the whole page.

    Args:
        address: as of draw_frame.
        title: as of draw_frame; it is what the link says, too.
        height: as of draw_frame.
        full: address of the whole page, from anywhere.
    """
    return Markup(f"{draw_frame(address, title, height)}\n{element('p', element('a', title, href=full))}")
