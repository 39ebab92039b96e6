"""What of one tool's answers can another use? Pure: inputs of both in, the other's new inputs out, nothing guessed."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from assess.amounts import MOST
from assess.canvas.findings import make_plain
from assess.channels.channel import JOBS
from assess.tables import Row, Rows
from assess.tool import Inputs

ROUND = 1000  # from here on, money is carried without a fraction
ALIKE = 24  # letters by which a long name is known again: channel scoring keeps forty, spaces included


@dataclass(frozen=True, kw_only=True)
class Haul:
    """What would be carried: the new inputs of the tool that takes, and what there is to say of it."""

    inputs: Inputs
    figures: Mapping[str, Any]
    left: tuple[str, ...] = ()  # the sentences about what stays behind, by their keys


def carry_to_scoring(canvas: Inputs, scoring: Inputs, table: Rows) -> Haul | None:
    """Take the canvas's channels over: a job that one does for any segment counts as just covered.

    What the canvas does not know (reach, cost, hours, whether a job is done badly or not at all) stays unknown.
    """
    known = {plain_name(row["name"]) for row in scoring["channels"]}
    fresh = _pick_fresh(canvas["channels"], "text", known)
    room = table.most - len(scoring["channels"])
    if not fresh[:room]:
        return None
    rows = [_score_channel(item, scoring["cover"], table) for item in fresh[:room]]
    left = ("unknown", *(["no_room"] if fresh[room:] else []))
    figures = {"names": [row["name"] for row in rows], "cover": scoring["cover"], "most": table.most}
    return Haul(inputs=scoring | {"channels": scoring["channels"] + rows}, figures=figures, left=left)


def _score_channel(item: Row, cover: float, table: Rows) -> Row:
    fits = {f"fit.{job}": cover if item[job] else None for job in JOBS}
    return table.settle([{}])[0] | fits | {"name": shorten(item["text"], table, "name")}


def carry_to_canvas(
    scoring: Inputs, canvas: Inputs, names: Sequence[str], tables: Mapping[str, Rows], name_cost: Callable[[str], str]
) -> Haul | None:
    """Put scored channels on the canvas, each with a cost where its cost is known.

    Their jobs are linked only where the canvas has one segment: with several, nobody has said who is meant.
    """
    chosen = [row for row in scoring["channels"] if row["name"] in names]
    room = tables["channels"].most - len(canvas["channels"])
    known = {plain_name(row["text"]) for row in canvas["channels"]}
    fresh = _pick_fresh(chosen, "name", known)[:room]
    if not fresh:
        return None
    segments = [row["id"] for row in canvas["segments"]]
    served = segments if len(segments) == 1 else []
    channels, costs = list(canvas["channels"]), list(canvas["costs"])
    for row in fresh:
        item = _place_channel(row, channels, served, scoring["cover"], tables["channels"])
        channels.append(item | {"costs": _place_cost(row, costs, tables["costs"], name_cost)})
    left = (*(() if served else ("segments" if segments else "no_segment",)), "evidence")
    figures = {"names": [row["name"] for row in fresh]}
    return Haul(inputs=canvas | {"channels": channels, "costs": costs}, figures=figures, left=left)


def _place_channel(row: Row, channels: list[Row], served: list[str], cover: float, table: Rows) -> Row:
    jobs = {job: list(served) if (row[f"fit.{job}"] or 0) >= cover else [] for job in JOBS}
    named = {"id": find_free_id(channels, table), "text": shorten(row["name"], table, "text")}
    return table.settle([{}])[0] | jobs | named


def _place_cost(row: Row, costs: list[Row], table: Rows, name_cost: Callable[[str], str]) -> list[str]:
    """Link a channel's cost, which is written down where it is not there yet and there is room."""
    if not row["cost"]:
        return []
    text = shorten(name_cost(row["name"]), table, "text")
    same = next((cost for cost in costs if make_plain(cost["text"]) == make_plain(text)), None)
    if same is None and len(costs) < table.most:
        same = table.settle([{}])[0] | {"id": find_free_id(costs, table), "text": text}
        costs.append(same)
    return [same["id"]] if same else []


def carry_acquisition(scoring: Inputs, retention: Inputs, names: Sequence[str]) -> Haul | None:
    """Take what winning a customer costs: the money of the channels that are run over what they bring.

    Only channels whose cost and results are both known count; amounts in two currencies are never mixed.
    """
    chosen = [row for row in scoring["channels"] if row["name"] in names]
    counted = [row for row in chosen if None not in (row["cost"], row["results"])]
    results = math.fsum(row["results"] for row in counted)
    currencies = {scoring["currency"], retention["currency"]} - {"none"}
    if not results or len(currencies) > 1:
        return None
    cost = math.fsum(row["cost"] for row in counted)
    value = round(cost / results, 0 if cost / results >= ROUND else 2)
    currency = currencies.pop() if currencies else "none"
    changed = retention | {"acquisition_cost": value, "currency": currency}
    if changed == retention or value > MOST:
        return None
    left = (*(["uncounted"] if len(counted) < len(chosen) else []), "margin")
    figures = {"names": [row["name"] for row in counted], "value": value, "cost": cost, "results": results}
    return Haul(inputs=changed, figures=figures, left=left)


def _pick_fresh(rows: Sequence[Row], part: str, known: set[str]) -> list[Row]:
    """Pick the rows whose name the other table does not know yet; each name once."""
    named = {plain_name(row[part]): row for row in reversed(rows)}
    return [row for row in rows if row is named[plain_name(row[part])] and plain_name(row[part]) not in known | {""}]


def plain_name(text: str) -> str:
    """Reduce a name to what tells it apart, however it is spelt, as far as the shorter of the tables keeps it."""
    return make_plain(text)[:ALIKE]


def find_free_id(rows: Sequence[Row], table: Rows) -> str:
    """Find an id that no row of a table has."""
    taken = {row["id"] for row in rows}
    return next(name for number in count(1) if (name := f"{table.ids}{number}") not in taken)


def shorten(text: str, table: Rows, part: str) -> str:
    """Cut a text to the room that a table has for it."""
    most = getattr(table.items[part], "most", len(text))
    return text if len(text) <= most else f"{text[: most - 1]}…"
