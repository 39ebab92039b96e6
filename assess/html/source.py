"""Who says so? What a rule rests on, with a link where the site keeps an evidence card on it."""

from assess.html.element import Markup, element
from assess.report import Rule
from assess.words import Voice

CARDS = "evidence/"  # below the home page of each language


def has_card(rule: Rule) -> bool:
    """Tell whether a rule rests on an evidence card, which its figures must not be shown without."""
    return rule.source.startswith("EV-")


def draw_source(rule: Rule, voice: Voice, home: str) -> Markup:
    """Name a rule's source; `home` is the way from the page to the home page of its language."""
    told = voice.say(f"sources.{rule.source}")
    shown = element("a", told, href=f"{home}{CARDS}{rule.source.lower()}/") if has_card(rule) else told
    return element("p", voice.say("report.source"), " ", shown, class_="assess-source")
