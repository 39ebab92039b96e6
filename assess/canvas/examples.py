"""Which canvases can a reader open to learn from? Their texts are words, `@counter` for `example.counter`."""

from collections.abc import Mapping
from typing import Any

from assess.canvas.board import BLOCKS, JOBS
from assess.canvas.checks import CHECKS, name_check

SAID = {"y": "yes", "p": "partly", "n": "no", "?": None}


def _answers(**said: str) -> dict[str, str | None]:
    """Answers of each block, a letter a question."""
    return {
        name_check(block, slug): SAID[letter]
        for block in BLOCKS
        for slug, letter in zip(CHECKS[block], said.get(block, "????"), strict=True)
    }


def _note(name: str, text: str, evidence: str = "opinion", **more: object) -> dict[str, object]:
    return {"id": name, "text": f"@{text}", "evidence": evidence} | more


def _serve(jobs: str, *segments: str) -> dict[str, Any]:
    """Let a channel do these jobs for these segments."""
    return {job: list(segments) for job in jobs.split()}


EVERYTHING = " ".join(JOBS)

# It works day after day, yet all of it is the owner's opinion, and the counter carries nearly everything.
CAFE: Mapping[str, Any] = {
    "goal": "loyalty",
    "most": 3,
    **_answers(
        segments="yy?n",
        propositions="yp?y",
        channels="py?n",
        relationships="p?yn",
        revenues="yn?p",
        resources="yynp",
        activities="yypn",
        partners="yy?n",
        costs="yp?y",
    ),
    "segments": [
        _note("s1", "cafe_workers", purchase="simple"),
        _note("s2", "cafe_families", purchase="simple"),
    ],
    "propositions": [
        _note("v1", "cafe_quick", segments=["s1"], activities=["a1"], resources=["r1", "r2"]),
        _note("v2", "cafe_cake", segments=["s2"], activities=["a2"], resources=["r2"]),
    ],
    "channels": [
        _note("c1", "cafe_counter", costs=["k1"], **_serve("aware evaluate buy deliver", "s1", "s2"), support=["s1"]),
        _note("c2", "cafe_page", **_serve("aware", "s2")),
        _note("c3", "cafe_delivery", costs=["k2"], **_serve("buy deliver", "s2")),
    ],
    "relationships": [
        _note("b1", "cafe_hello", segments=["s1"], nature="transactional", mode="personal", term="short"),
        _note("b2", "cafe_regulars", segments=["s2"], nature="community", mode="personal", term="long"),
    ],
    "revenues": [
        _note("m1", "cafe_drinks", segments=["s1", "s2"]),
        _note("m2", "cafe_orders", segments=["s2"]),
    ],
    "resources": [
        _note("r1", "cafe_baristas", kind="people"),
        _note("r2", "cafe_machines", kind="physical"),
        _note("r3", "cafe_recipes", kind="intellectual"),
    ],
    "activities": [_note("a1", "cafe_brewing", partners=["p1"]), _note("a2", "cafe_baking")],
    "partners": [_note("p1", "cafe_roaster")],
    "costs": [_note("k1", "cafe_rent"), _note("k2", "cafe_commission")],
}

# Hospitals take months over a purchase in which many have a say, and nobody but an order form answers them.
MAKER: Mapping[str, Any] = {
    "goal": "acquire",
    "most": 4,
    **_answers(
        segments="yyyy",
        propositions="yyyy",
        channels="yyn?",
        relationships="npn?",
        revenues="yy??",
        resources="yyp?",
        activities="yyyy",
        partners="yyp?",
        costs="yyyy",
    ),
    "segments": [
        _note("s1", "maker_hospitals", "data", purchase="complex"),
        _note("s2", "maker_clinics", "data", purchase="simple"),
    ],
    "propositions": [
        _note("v1", "maker_lamps", "data", segments=["s1", "s2"], activities=["a1", "a2"], resources=["r1", "r2"]),
    ],
    "channels": [
        _note("c1", "maker_fair", "data", costs=["k1"], **_serve("aware", "s1", "s2")),
        _note("c2", "maker_portal", "data", costs=["k2"], **_serve("buy deliver support", "s1", "s2")),
        _note("c3", "maker_catalogue", costs=["k3"], **_serve("evaluate", "s2")),
    ],
    "relationships": [
        _note("b1", "maker_form", segments=["s1", "s2"], nature="added_value", mode="automated", term="long")
    ],
    "revenues": [_note("m1", "maker_sales", "data", segments=["s1", "s2"])],
    "resources": [
        _note("r1", "maker_workshop", "data", kind="physical"),
        _note("r2", "maker_patent", "data", kind="intellectual"),
    ],
    "activities": [_note("a1", "maker_assembly", "data", partners=["p1"]), _note("a2", "maker_certificate", "data")],
    "partners": [_note("p1", "maker_glass", "data")],
    "costs": [
        _note("k1", "maker_stand", "data"),
        _note("k2", "maker_hosting", "data"),
        _note("k3", "maker_printing", "data"),
    ],
}

# Readers pay with their attention, so no revenue of theirs is missing; what is too much is the number of channels.
MARKET: Mapping[str, Any] = {
    "goal": "acquire",
    "most": 3,
    **_answers(
        segments="yyyy",
        propositions="yyyp",
        channels="ypyn",
        relationships="yyyp",
        revenues="yypn",
        resources="yyyn",
        activities="yyyy",
        partners="yyyy",
        costs="yypy",
    ),
    "segments": [
        _note("s1", "market_readers", "data", pays="attention", purchase="simple"),
        _note("s2", "market_advertisers", "data", pays="money", purchase="simple"),
    ],
    "propositions": [
        _note("v1", "market_listings", "data", segments=["s1"], activities=["a1"], resources=["r1"]),
        _note("v2", "market_eyes", segments=["s2"], activities=["a2"], resources=["r1", "r2"]),
    ],
    "channels": [
        _note("c1", "market_app", "data", costs=["k1"], **_serve(EVERYTHING, "s1")),
        _note("c2", "market_phone", "data", costs=["k2"], **_serve(EVERYTHING, "s2")),
        _note("c3", "market_letters", costs=["k1"], **_serve("aware", "s1", "s2")),
        _note("c4", "market_posters", costs=["k3"], **_serve("aware", "s1")),
        _note("c5", "market_search", "data", costs=["k3"], **_serve("aware evaluate", "s2")),
    ],
    "relationships": [
        _note("b1", "market_alerts", "data", segments=["s1"], nature="added_value", mode="automated", term="long"),
        _note("b2", "market_adviser", segments=["s2"], nature="emotional", mode="personal", term="long"),
    ],
    "revenues": [_note("m1", "market_fees", "data", segments=["s2"])],
    "resources": [
        _note("r1", "market_database", "data", kind="intellectual"),
        _note("r2", "market_sellers", "data", kind="people"),
    ],
    "activities": [_note("a1", "market_checking", "data", partners=["p1"]), _note("a2", "market_selling")],
    "partners": [_note("p1", "market_agencies", "data")],
    "costs": [
        _note("k1", "market_servers", "data"),
        _note("k2", "market_wages", "data"),
        _note("k3", "market_adverts", "data"),
    ],
}

EXAMPLES = {"cafe": CAFE, "maker": MAKER, "market": MARKET}
