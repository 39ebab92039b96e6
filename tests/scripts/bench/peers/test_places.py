"""Is every kind's page given the same, and nothing from far away?"""

import json
from pathlib import Path

import pytest

from scripts.bench.peers import places, shelf
from scripts.bench.peers.places import FarAway, Place
from scripts.runtime import PYODIDE
from scripts.static_host import Answer

FENCE = (shelf.HERE / "fence/docs/index.md").read_text("utf-8")
LOCK = json.loads((PYODIDE / "pyodide-lock.json").read_text("utf-8"))


def test_the_fence_asks_for_the_pyodide_that_all_others_have() -> None:
    """Its own choice is another one."""
    version = json.loads((PYODIDE / "package.json").read_text("utf-8"))["version"]
    assert f'version="{version}"' in FENCE
    assert f"https://cdn.jsdelivr.net/pyodide/v{version}/full/" in places.FAR


def test_the_installer_is_the_one_that_this_pyodide_was_released_with() -> None:
    pinned = (shelf.HERE / "micropip.txt").read_text("utf-8").split()[0]
    assert pinned == f"micropip=={LOCK['packages']['micropip']['version']}"


def test_only_the_installer_is_told_anew_in_the_lock(tmp_path: Path) -> None:
    """Its checksum is that of the file that is served."""
    installer = tmp_path / "micropip-9-py3-none-any.whl"
    installer.write_bytes(b"installer")
    lock = shelf.lock_installer(LOCK, installer)
    changed = {name for name, told in lock["packages"].items() if told != LOCK["packages"][name]}
    assert changed == {"micropip"}
    assert lock["info"] == LOCK["info"]
    assert lock["packages"]["micropip"]["sha256"].startswith("9c0d294c05fc1d88")


@pytest.mark.parametrize("far", places.FAR)
def test_addresses_of_other_hosts_become_ours(far: str) -> None:
    assert places.bring_near(f'<script src="{far}a.js">') == f'<script src="{places.FAR[far]}a.js">'


def test_an_address_that_nobody_knows_stops_the_bench() -> None:
    """Else a page would wait for what a closed network never brings, and seem slow."""
    with pytest.raises(FarAway):
        places.bring_near('<link rel="stylesheet" href="https://cdn.example/new.css">')


@pytest.mark.parametrize("kind", ["bare", "pyscript"])
def test_a_page_asks_nobody_else(kind: str) -> None:
    assert "https:" not in (shelf.HERE / f"{kind}.html").read_text("utf-8")


def test_a_page_names_its_host_in_full_where_it_must(tmp_path: Path) -> None:
    """Installers take no address that is relative to a page."""
    page = places.point("ORIGIN/LASTING/WHEEL", "assess.whl")
    place = Place(folder=tmp_path, path="kind/", page=page)
    assert place.open_at("http://127.0.0.1:9/") == "http://127.0.0.1:9/kind/"
    written = (tmp_path / "kind/index.html").read_text("utf-8")
    assert written == f"http://127.0.0.1:9/{shelf.LASTING}/assess.whl"


def test_headers_that_a_kind_asks_for_come_besides_the_others() -> None:
    place = Place(folder=Path(), path="", headers={"Cross-Origin-Opener-Policy": "same-origin"})
    answer = place.add_headers("/", Answer(headers={"Cache-Control": "no-cache"}, body=b"page"))
    assert answer.headers == {"Cache-Control": "no-cache", "Cross-Origin-Opener-Policy": "same-origin"}
    assert answer.body == b"page"
