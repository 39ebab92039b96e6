"""How is data read where nothing may be fetched? Beside each file of it lies a script that holds the same."""

import json
from typing import Any

from scripts.carry.ways import PAGE, lead_all, lead_to_file

INDEX = "search/search_index.json"
QUESTIONS = "assets/quiz/"


def write_index(body: bytes) -> tuple[bytes, bytes]:
    """Return a search index whose entries lead to files, and the script of the same that the theme looks for."""
    index = json.loads(body)
    index["docs"] = [entry | {"location": lead_to_file(entry["location"]) or PAGE} for entry in index["docs"]]
    text = _write(index)
    return text, b"var __index=" + text


def write_questions(body: bytes) -> tuple[bytes, bytes]:
    """Return questions whose ways lead to files, and the script that docs/assets/scripts/carry/beside.js reads."""
    questions = json.loads(body)
    questions["html"] = {name: lead_all(html) for name, html in questions["html"].items()}
    text = _write(questions)
    return text, b"document.currentScript.data=" + text


def _write(data: Any) -> bytes:  # noqa: ANN401 whatever JSON holds
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
