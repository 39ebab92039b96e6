"""Which canvases bring out each thing that the canvas report can say? One case an idea, as JSON gives it."""

import json
from typing import Any

from assess import tools
from assess.canvas.board import BLOCKS, JOBS
from assess.canvas.checks import CHECKS
from assess.nesting import flatten
from assess.reading import take
from assess.tool import Inputs, give_voice
from assess.words import LANGUAGES
from tests.canvas.boards import G3, SOUND, add, change

TOOL = tools.find("canvas")
VOICES = {language: give_voice(TOOL, TOOL.example(language=language), language) for language in LANGUAGES}

Raw = dict[str, Any]


def complete(raw: Raw) -> Inputs:
    """Read a case as every door does."""
    return take(TOOL, flatten(json.loads(json.dumps(raw)), TOOL.questions))


def say_all(answer: str | None, **blocks: str | None) -> Raw:
    """Give every question the same answer, but for some blocks."""
    said = {block: dict.fromkeys(CHECKS[block], blocks.get(block, answer)) for block in BLOCKS}
    return {"answers": said}


def _channels(*served: str) -> Raw:
    """The sound canvas with one channel for each row of jobs."""
    rows = [
        {"id": f"c{n}", "text": f"way {n}", "peer": "yes", "costs": ["k1"]} | {job: ["s1"] for job in jobs.split()}
        for n, jobs in enumerate(served, start=1)
    ]
    return SOUND | {"channels": rows}


ALL_JOBS = " ".join(JOBS)
GUESSED = change(SOUND, "segments.0", evidence="opinion")
TWICE = add(SOUND, "costs", text="HOSTING ")
COMPLEX = change(change(SOUND, "segments.0", purchase="complex"), "relationships.0", mode="automated")
STRANGER = {"id": "s2", "text": "passers-by"}

# For each rule a canvas on which it speaks, and the texts that it must name.
RULES: dict[str, tuple[Raw, tuple[str, ...]]] = {
    "C1": (add(SOUND, "segments", **STRANGER), ("passers-by",)),
    "C2": (_channels("aware evaluate buy deliver"), ("young parents",)),
    "C3": (_channels(ALL_JOBS, ""), ("way 2",)),
    "C4": (change(SOUND, "propositions.0", resources=[]), ("fresh meals",)),
    "C5": (change(SOUND, "channels.0", costs=[]), ("site",)),
    "C6": (change(SOUND, "relationships.0", nature="transactional"), ("club",)),
    "C7": (change(SOUND, "channels.0", peer="no"), ("club",)),
    "C8": (change(SOUND, "resources.0", kind="physical"), ("club",)),
    "C9": (COMPLEX, ("young parents", "club")),
    "C10": (_channels(ALL_JOBS, "aware"), ("way 1",)),
    "C11": (_channels(ALL_JOBS, ALL_JOBS) | {"most": 1}, ()),
    "C12": (GUESSED, ("young parents",)),
    "C13": (add(add(SOUND, "segments", **STRANGER), "revenues", text="tips", segments=["s2"]), ("tips", "passers-by")),
}

CASES: dict[str, Raw] = {
    "nothing": {},
    "all good": say_all("yes"),
    "all bad": say_all("no"),
    "one block bad": say_all("yes", revenues="no"),
    "half good": say_all("partly"),
    "little known": say_all(None, segments="yes"),
    "one block open": say_all("yes", costs=None),
    "only a segment": {"segments": [{"text": "everybody"}]},
    "a site alone": G3,
    "sound": SOUND,
    "sound and all good": SOUND | say_all("yes"),
    "sound and all bad": SOUND | say_all("no"),
    "said twice": TWICE,
    "a gap, and all answered": RULES["C5"][0] | say_all("yes"),
    "cold, though loyalty is wanted": RULES["C6"][0] | {"goal": "loyalty"},
    **{f"{rule} speaks": raw for rule, (raw, _) in RULES.items()},
}

ALL: dict[str, Inputs] = {name: complete(raw) for name, raw in CASES.items()} | {
    f"{name} in {language}": TOOL.example(name, language) for name in TOOL.examples for language in LANGUAGES
}
