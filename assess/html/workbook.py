"""How does a plan look? Tool by tool: what it comes to, the most telling picture, what is to be done."""

from collections.abc import Iterable, Iterator, Sequence

from assess.html.element import Markup, element, join
from assess.html.report import draw_chart, draw_leading
from assess.html.source import draw_source, has_card
from assess.report import Chart, Report, Rule
from assess.words import Voice
from assess.workbook.book import Book
from assess.workbook.offers import WORDS, Offer
from assess.workbook.room import Room

TELLING = {"canvas": "board", "channels": "jobs", "retention": "profit"}  # the chart that says most in little room
MOST_REFUSED = 5  # sentences about what is to be mended; the tool's own page has them all
HOME = "../"  # from the workbook's page
GRAVITY = ("stop", "act", "know")

Rooms = Sequence[Sequence[Room]]


def draw_book(book: Book, rooms: Rooms, ready: Sequence[int], offers: Sequence[Offer], language: str) -> Markup:
    """Draw the open plan, and a table of all plans where there are several."""
    voice = Voice(words=WORDS, language=language)
    return join(
        (
            element("h2", book.plan.name, dir="auto", class_="assess-plan"),
            element("p", element("time", data_today=True), class_="assess-date"),
            element("p", voice.say("page.damaged"), class_="assess-error") if book.damaged else None,
            _draw_offers(offers, voice),
            *(draw_room(room, book.plan.done, voice) for room in rooms[book.current]),
            _compare(book, rooms, ready, voice) if len(rooms) > 1 else None,
        )
    )


def draw_room(room: Room, done: Sequence[str], voice: Voice) -> Markup:
    """Draw one tool: its answer, what keeps it from answering, or the way to it."""
    title = room.tool.words["title"][voice.language]
    body = _draw_answer(room, done, voice) if room.answers else _draw_silence(room, title, voice)
    way = element(
        "p",
        element(
            "a", voice.say("page.open" if room.kept else "page.fill", {"tool": title}), href=lead_to(room.tool.name)
        ),
        class_="assess-on",
    )
    name = element("h3", title, class_="assess-room-title")
    return element("section", name, *body, way, class_="assess-room", data_room=room.tool.name)


def lead_to(tool: str) -> str:
    """Return the way from the workbook's page to a tool's."""
    return f"../tools/{tool}/"


def _draw_silence(room: Room, title: str, voice: Voice) -> tuple[Markup, ...]:
    """Say that nothing is kept, or what of it cannot be taken."""
    if not room.kept:
        return (element("p", voice.say("page.empty", {"tool": title})),)
    told = room.explain()
    rest = [voice.say("page.more_refused", {"count": len(told) - MOST_REFUSED})] if told[MOST_REFUSED:] else []
    items = (element("li", text, class_="assess-error") for text in (*told[:MOST_REFUSED], *rest))
    return element("p", voice.say("page.refused", {"tool": title})), element("ul", *items, class_="assess-mend")


def _draw_answer(room: Room, done: Sequence[str], voice: Voice) -> tuple[Markup, ...]:
    report = room.report
    headline = element("p", room.voice.say(report.headline, report.figures), class_="assess-headline")
    chart = _choose_chart(report)
    return (
        headline,
        draw_leading(report, room.voice),
        *([draw_chart(chart, report, room.voice)] if chart else []),
        _draw_todo(room, done, voice),
    )


def _choose_chart(report: Report) -> Chart | None:
    """Choose the chart that says most; where the report has none of that name, its first."""
    named = {chart.id: chart for chart in report.charts}
    return named.get(TELLING.get(report.tool, "")) or next(iter(report.charts), None)


def _draw_todo(room: Room, done: Sequence[str], voice: Voice) -> Markup:
    """List the advice as boxes to tick, the gravest first."""
    rules = sorted(room.report.advice, key=lambda rule: GRAVITY.index(rule.severity))
    keys = list(_number(f"{room.tool.name}.{rule.id}.{rule.path or ''}" for rule in rules))
    items = [_draw_rule(rule, key, room, ticked=key in done) for rule, key in zip(rules, keys, strict=True)]
    shown = element("ul", *items) if items else element("p", voice.say("page.no_todo"))
    return element("section", element("h4", voice.say("page.todo")), shown, class_="assess-todo")


def _number(keys: Iterable[str]) -> Iterator[str]:
    """Number the keys that come again."""
    seen: dict[str, int] = {}
    for key in keys:
        seen[key] = seen.get(key, 0) + 1
        yield key if seen[key] == 1 else f"{key}.{seen[key]}"


def _draw_rule(rule: Rule, key: str, room: Room, *, ticked: bool) -> Markup:
    figures = {**room.report.figures, **rule.figures}
    title, text = (room.voice.say(rule.key(part, room.voice.words), figures) for part in ("title", "text"))
    severity = element("span", room.voice.say(f"severity.{rule.severity}"), class_="assess-severity")
    box = element("input", type="checkbox", data_tick=key, checked=ticked)
    return element(
        "li",
        element("label", box, element("span", severity, " ", title)),
        element("p", text),
        draw_source(rule, room.voice, HOME) if has_card(rule) else None,
        data_rule=rule.id,
        data_for=room.tool.name,
        data_path=rule.path,
        data_severity=rule.severity,
    )


def _draw_offers(offers: Sequence[Offer], voice: Voice) -> Markup | None:
    """Say what could be carried over, with a button each."""
    if not offers:
        return None
    told = [
        element("li", offer.say("offer"), " ", element("button", offer.say("do"), type="button", data_carry=offer.id))
        for offer in offers
    ]
    return element("section", element("h3", voice.say("page.offers")), element("ul", *told), class_="assess-offers")


def _compare(book: Book, rooms: Rooms, ready: Sequence[int], voice: Voice) -> Markup:
    """Set the leading figures of all plans side by side, as far as they are worked out."""
    heads = [element("th", plan.name, scope="col", dir="auto") for plan in book.plans]
    bodies = [_compare_tool(column, ready) for column in zip(*rooms, strict=True)]
    head = element("thead", element("tr", element("th", voice.say("page.figure"), scope="col"), *heads))
    table = element("table", element("caption", voice.say("page.compare")), head, *bodies)
    return element("div", table, class_="assess-table assess-compare", tabindex="0")


def _compare_tool(rooms: Sequence[Room], ready: Sequence[int]) -> Markup | None:
    """Give the figures of one tool in all plans, a row each under the tool's name."""
    reports = [room.report if place in ready and room.answers else None for place, room in enumerate(rooms)]
    names = dict.fromkeys(name for report in reports if report for name in report.leading)
    if not names:
        return None
    title = element("th", rooms[0].tool.words["title"][rooms[0].language], scope="rowgroup", colspan=len(rooms) + 1)
    rows = [_compare_figure(name, rooms, reports, ready) for name in names]
    return element("tbody", element("tr", title), *rows)


def _compare_figure(name: str, rooms: Sequence[Room], reports: Sequence[Report | None], ready: Sequence[int]) -> Markup:
    cells = []
    for place, (room, report) in enumerate(zip(rooms, reports, strict=True)):
        metric = report.metrics.get(name) if report else None
        shown = room.voice.write(metric.value, metric.unit) if metric else ("—" if place in ready else "…")
        cells.append(element("td", shown))
    voice = next(room.voice for room, report in zip(rooms, reports, strict=True) if report)
    return element("tr", element("th", voice.say(f"metrics.{name}"), scope="row"), *cells)
