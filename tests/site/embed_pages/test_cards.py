"""Do all pages that can be embedded tell programs how, early enough in the page to be found?"""

import json
import re
from pathlib import Path

from assess.words import LANGUAGES
from scripts.embed.places import list_places

SITE_URL = "https://peyvand.example/"
READ = 150_000  # bytes of a page that WordPress reads
PLACES = [place for language in LANGUAGES for place in list_places(language)]
LINK = re.compile(r'<link rel="alternate ?" type="application/json\+oembed" href="([^"]*)" title="([^"]+)">')


def test_whole_and_bare_pages_lead_to_a_card_that_shows_the_bare_one(site: Path) -> None:
    for place in PLACES:
        shown = (place.embed,) if place.kind == "quiz" else (place.embed, place.page)
        for address in shown:
            page = (site / address / "index.html").read_bytes()
            head = page[:READ].decode("utf-8", "ignore").partition("</head>")[0]
            ((card, title),) = LINK.findall(head)
            assert card == SITE_URL + place.card
            told = json.loads((site / card.removeprefix(SITE_URL)).read_text("utf-8"))
            assert f'src="{SITE_URL}{place.embed}"' in told["html"]
            assert told["html"].count("<iframe ") == 1
            assert (told["title"], bool(title)) == (title.replace("&quot;", '"').replace("&amp;", "&"), True)


def test_there_is_no_card_that_no_page_leads_to(site: Path) -> None:
    written = {file.relative_to(site).as_posix() for file in (site / "oembed").rglob("*") if file.is_file()}
    assert written == {place.card for place in PLACES}


def test_the_site_is_called_as_each_language_calls_it(site: Path) -> None:
    names = {(site / place.card, place.language) for place in PLACES}
    told = {(json.loads(file.read_text("utf-8"))["provider_name"], language) for file, language in names}
    assert told == {("پیوند", "fa"), ("Peyvand", "en")}
