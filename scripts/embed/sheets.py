"""Which styles does a bare page load? One sheet for each kind of page, as each more of them costs a frame more."""

from pathlib import Path

FOLDER = Path(__file__).parents[2] / "docs/assets/styles"
SHEETS = {
    "embed-tool": ("embed", "tool", "form", "charts"),
    "embed-quiz": ("embed", "tool", "form", "quiz", "question", "test", "paper"),
    "embed-chapter": ("embed", "tool", "form", "embed-book", "terms", "figures", "quiz", "question", "paper"),
}


def write(site: Path) -> None:
    """Write the sheets into a built site, before its styles are pressed."""
    for name, parts in SHEETS.items():
        text = "\n".join((FOLDER / f"{part}.css").read_text("utf-8") for part in parts)
        (site / "assets/styles" / f"{name}.css").write_text(text, "utf-8")
