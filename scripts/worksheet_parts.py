"""What does the worksheet of each tool have that others lack? What is given there, and the tables to be filled in."""

from collections.abc import Iterator
from typing import Any

from assess.canvas.board import BLOCKS
from assess.canvas.checks import CHECKS, name_check
from assess.canvas.tool import OWNED
from assess.channels.channel import JOBS
from assess.html.element import Markup, element
from assess.lists import Links
from assess.report import Rule
from assess.tool import Inputs
from scripts.sheet import Sheet, draw_block, draw_table, find_chart, find_table

TEAMS = 5  # rows for sets of channels
FINDING = "C"  # how the rules begin that find a contradiction or a gap


def draw_given(sheet: Sheet) -> tuple[Markup, ...]:
    """Draw what is known of the firm."""
    drawn = {"retention": _give_figures, "channels": _give_channels, "canvas": _give_canvas}[sheet.tool](sheet)
    return (draw_block(sheet.told["given_title"], *drawn, name="given"),)


def draw_tasks(sheet: Sheet) -> tuple[Markup, ...]:
    """Draw the tables that are filled in beside the steps."""
    return {"retention": lambda _: (), "channels": _ask_channels, "canvas": _ask_canvas}[sheet.tool](sheet)


def _give_figures(sheet: Sheet) -> Iterator[Markup]:
    """Give the figures of the retention calculator, with the letters that its formulas have for them."""
    questions = sheet.case.tool.questions
    rows = []
    for name in sheet.told["given"]:
        unit = getattr(questions[name], "unit", name)
        letter = element("span", sheet.told["letters"].get(name, ""), dir="ltr")
        rows.append((sheet.voice.say(f"questions.{name}.label"), letter, sheet.voice.write(sheet.inputs[name], unit)))
    yield draw_table((), rows)


def _give_channels(sheet: Sheet) -> Iterator[Markup]:
    """Give the channels, a row each."""
    voice = sheet.voice
    heads = [voice.say(f"columns.{name}") for name in ("name", "reach")]
    heads += [voice.say(f"jobs.{job}") for job in JOBS] + [voice.say(f"columns.{name}") for name in ("cost", "hours")]
    rows = (
        (
            row["name"],
            voice.write(row["reach"], "share"),
            *(voice.write(row[f"fit.{job}"], "level") for job in JOBS),
            voice.write(row["cost"], "money"),
            voice.write(row["hours"], "level"),
        )
        for row in sheet.inputs["channels"]
    )
    yield draw_table(heads, rows)


def _ask_channels(sheet: Sheet) -> tuple[Markup, ...]:
    scores = draw_block(sheet.told["scores"], _draw_scores(sheet), name="scores")
    about = element("p", sheet.told["team"])
    return (scores, draw_block(sheet.told["teams"], about, _draw_teams(sheet), name="teams"))


def _draw_scores(sheet: Sheet) -> Markup:
    """Set what each criterion brings under its weight; on a blank sheet in the order in which channels were given."""
    voice, criteria, names = sheet.voice, sheet.inputs["criteria"], [row["name"] for row in sheet.inputs["channels"]]
    parts = {(row[0], row[1]): row[2] for row in find_chart(sheet, "parts").table.rows}
    ranks = {row[0]: row for row in find_table(sheet, "rows").rows}
    weights = (sheet.show(voice.write(sheet.report.metrics[f"weight.{each}"].value, "share")) for each in criteria)
    rows: list[tuple[object, ...]] = [(sheet.told["weight"], *weights, "", "")]
    for name in names:
        told = [voice.write(parts[name, each], "score") for each in criteria]
        told += [voice.write(ranks[name][2], "score"), voice.write(ranks[name][1], "ordinal")]
        rows.append((name, *map(sheet.show, told)))
    heads = [voice.say("columns.name"), *(voice.say(f"criteria.{each}") for each in criteria)]
    return draw_table([*heads, voice.say("columns.score"), voice.say("columns.rank")], rows)


def _draw_teams(sheet: Sheet) -> Markup:
    """Set out the best sets, or as many empty rows."""
    table, voice = find_table(sheet, "sets"), sheet.voice
    heads = [voice.say(f"columns.{column.id}") for column in table.columns]
    rows = [
        [sheet.show(voice.write(cell, column.unit)) for column, cell in zip(table.columns, row, strict=True)]
        for row in table.rows[:TEAMS]
    ]
    return draw_table(heads, rows)


def _give_canvas(sheet: Sheet) -> Iterator[Markup]:
    """Give the notes of the nine blocks, and the owner's answers about each."""
    blocks = (_draw_notes(sheet, block) for block in BLOCKS)
    yield element("p", sheet.told["links"])
    yield element("ul", *blocks, class_="sheet-board", role="list")
    yield element("div", element("h3", sheet.told["answers"]), _draw_answers(sheet), class_="sheet-whole")


def _draw_notes(sheet: Sheet, block: str) -> Markup:
    notes = (_draw_note(sheet, block, note) for note in sheet.inputs[block])
    return element("li", element("h3", sheet.voice.say(f"blocks.{block}")), *notes, data_block=block)


def _draw_note(sheet: Sheet, block: str, note: Inputs) -> Markup:
    """Draw a note with its id, and in brackets what it is linked with."""
    said = list(_tell_note(sheet, block, note))
    about = element("small", " (", sheet.voice.words["list.gap"][sheet.language].join(said), ")") if said else None
    return element("p", element("b", element("bdi", note["id"])), " ", note["text"], about)


def _tell_note(sheet: Sheet, block: str, note: Inputs) -> Iterator[str]:
    """Tell what a note is linked with, job by job for a channel, and whatever else is said of it."""
    say = sheet.voice.say
    for question in (each for group in OWNED.get(block, ()) for each in group.questions):
        value: Any = note[question.name]
        if isinstance(question, Links):
            job = f"{say(f'jobs.{question.name}')}: " if question.name in JOBS else ""
            yield from [job + " ".join(value)] if value else []
        elif value != question.default:
            yield say(f"questions.{block}.{question.name}.options.{value}")
    if note["evidence"] == "data":
        yield say("options.evidence.data")


def _draw_answers(sheet: Sheet) -> Markup:
    numbers = range(1, max(map(len, CHECKS.values())) + 1)
    heads = [sheet.told["nth"].format(sheet.voice.number(number)) for number in numbers]
    rows = ((sheet.voice.say(f"blocks.{block}"), *_tell_answers(sheet, block)) for block in BLOCKS)
    return draw_table([sheet.voice.say("columns.block"), *heads], rows)


def _tell_answers(sheet: Sheet, block: str) -> list[str]:
    return [sheet.voice.write(sheet.inputs[name_check(block, slug)], "options.answer") for slug in CHECKS[block]]


def _ask_canvas(sheet: Sheet) -> tuple[Markup, ...]:
    """Ask for the contradictions and gaps: as many rows as the tool finds."""
    rules = [rule for rule in sheet.report.advice if rule.id.startswith(FINDING)]
    rows = [[sheet.show(_say(sheet, rule, part)) for part in ("title", "flip")] for rule in rules]
    about = element("p", sheet.told["find"])
    table = draw_table([sheet.told["finding"], sheet.told["settled"]], rows)
    return (draw_block(sheet.told["findings"], about, table, name="findings"),)


def _say(sheet: Sheet, rule: Rule, part: str) -> str:
    return sheet.voice.say(rule.key(part, sheet.voice.words), {**sheet.report.figures, **rule.figures})
