"""On which terms may the folder be passed on? On ours, and on those of what it holds of others."""

from importlib.metadata import distribution
from pathlib import Path

from scripts.courses.licences import ROOT

OTHERS = "assets/licences-of-others.txt"  # of our scripts and the browser's Python
FONT = ROOT / "docs/assets/fonts/OFL.txt"
THEME = "mkdocs-material"


def list_terms(site: Path) -> dict[str, bytes]:
    """Return the files that tell the terms, at the top of the folder where they are looked for."""
    theme = distribution(THEME)
    texts = (
        (site / OTHERS).read_text("utf-8"),
        f"Material for MkDocs {theme.version}\n{theme.read_text('licenses/LICENSE')}",
        f"Vazirmatn\n{FONT.read_text('utf-8')}",
    )
    others = "\n\n".join(text.strip() for text in texts) + "\n"
    return {"licence.txt": (ROOT / "LICENSE").read_bytes(), "licences-of-others.txt": others.encode()}
