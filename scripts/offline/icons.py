"""What do the icons of the installed app look like? The logo, drawn as pictures in the sizes that systems ask for.

Run by hand, when the logo changes: `python -m scripts.offline.icons`. The pictures are kept with the sources.
"""

from pathlib import Path

from playwright.sync_api import sync_playwright

from scripts import browser

IMAGES = Path(__file__).parents[2] / "docs" / "assets" / "images"
GROUND = "#0e5560"
ROUND, FULL = "22%", "0"  # corners: ours, or the system's, which cuts the picture as it likes
ICONS = {"192": (192, ROUND, 0.74), "512": (512, ROUND, 0.74), "mask": (512, FULL, 0.56), "180": (180, FULL, 0.66)}


def draw(size: int, corner: str, share: float) -> str:
    """Draw the page that is to be pictured: the logo takes its share of the ground."""
    logo = (IMAGES / "logo.svg").read_text("utf-8")
    return (
        f"<style>*{{margin:0}}body{{width:{size}px;height:{size}px;background:{GROUND};border-radius:{corner};"
        f"display:grid;place-items:center}}svg{{width:{share:%};height:auto}}</style>{logo}"
    )


def main() -> None:
    """Picture every icon."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=browser.find(), args=list(browser.SWITCHES))
        for name, (size, corner, share) in ICONS.items():
            page = running.new_page(viewport={"width": size, "height": size})
            page.set_content(draw(size, corner, share))
            page.screenshot(path=IMAGES / f"icon-{name}.png", omit_background=True)


if __name__ == "__main__":
    main()
