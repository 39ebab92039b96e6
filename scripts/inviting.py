"""How does an instructor who reads a page learn that it can go into a course? One quiet line at its foot."""

from collections.abc import Sequence

from assess.html.element import element
from scripts.embed.places import Place
from scripts.pages import find_home
from scripts.snippet_form import tell_room
from scripts.snippet_words import give_voice

END = "</article>"


def invite(html: str, places: Sequence[Place]) -> str:
    """Return a finished page with the line; a page that goes into no frame is returned as it came.

    Args:
        html: the page.
        places: what of it can be embedded, the page itself first.
    """
    if not places:
        return html
    before, end, after = html.rpartition(END)
    return before + _draw(places[0]) + end + after


def _draw(place: Place) -> str:
    home = find_home(place.language, "../" * place.page.count("/"))
    voice = give_voice(place.language)
    subject = place.name.replace("/", "-") or "test"
    frame = element("a", voice.say("foot.frame"), href=f"{home}teach/embed/#page={tell_room(place)}")
    packages = element("a", voice.say("foot.packages"), href=f"{home}teach/packages/#{subject}")
    return element(
        "p", voice.say("foot.use"), " ", frame, f" {voice.say('foot.or')} ", packages, ".", class_="in-course"
    )
