"""Does the theme do less of what our readers have no use for, and nothing else by accident?"""

from pathlib import Path

import pytest

from scripts import theme

SCRIPT = f"first();{';'.join(theme.INSTEAD)};last()"
PALETTE = "@media screen{{{rule}}}"


def test_each_place_of_the_script_says_something_else_and_its_neighbours_stay() -> None:
    changed = theme.change(SCRIPT)
    assert changed == f"first();{';'.join(theme.INSTEAD.values())};last()"


@pytest.mark.parametrize("gone", theme.INSTEAD)
def test_a_script_that_says_otherwise_is_refused_with_a_sentence(gone: str) -> None:
    with pytest.raises(ValueError, match=r"no longer says .*: see what scripts/theme\.py wants of it"):
        theme.change(SCRIPT.replace(gone, "", 1))


@pytest.mark.parametrize(
    "rule",
    [
        "[data-md-color-scheme=slate]{--dark:1}",
        "[data-md-color-primary=custom]{--ours:1}",
        "[data-md-color-accent=red],[data-md-color-switching] *{--both:1}",
    ],
)
def test_a_rule_stays_that_may_hold_for_a_page_of_ours(rule: str) -> None:
    assert theme.trim_palette(PALETTE.format(rule=f"{rule}[data-md-color-primary=red]{{}}")) == PALETTE.format(
        rule=rule
    )


@pytest.mark.parametrize(
    "rule",
    [
        "[data-md-color-accent=red]{--red:1}",
        "[data-md-color-scheme=slate][data-md-color-primary=teal]{--teal:1}",
        "[data-md-color-primary=amber],html [data-md-color-primary=lime] .md-button{--lime:1}",
    ],
)
def test_a_rule_goes_that_wants_one_of_the_themes_own_colours(rule: str) -> None:
    assert theme.trim_palette(PALETTE.format(rule=rule)) == PALETTE.format(rule="")


def test_a_site_is_changed_in_place(tmp_path: Path) -> None:
    files = {
        "javascripts/bundle.1a2b.min.js": SCRIPT,
        "stylesheets/palette.3c4d.min.css": "[data-md-color-accent=red]{a:b}",
    }
    for name, text in files.items():
        file = tmp_path / "assets" / name
        file.parent.mkdir(parents=True)
        file.write_text(text, "utf-8")
    theme.lighten(tmp_path)
    script, palette = ((tmp_path / "assets" / name).read_text("utf-8") for name in files)
    assert script == theme.change(SCRIPT)
    assert palette.strip() == ""
