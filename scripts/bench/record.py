"""What came out, when, and on which machine? One run as JSON; the page "How fast, and against what" shows it."""

import json
import os
import platform
import subprocess
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Self

from scripts.browser import find
from scripts.runtime import ROOT

REPORT = ROOT / ".build" / "bench.json"
PUBLISHED = ROOT / "scripts" / "speed" / "run.json"
LIBRARIES = ("pymcdm", "scikit-criteria", "ahpy", "lifetimes", "markdown-exec", "mkdocs-material")
PACKAGES = {  # from npm, and whose lock file pins them
    "pyodide": ROOT / "package-lock.json",
    "@pyscript/core": ROOT / "scripts/bench/peers/package-lock.json",
    "lighthouse": ROOT / "scripts/bench/lighthouse/package-lock.json",
}


@dataclass(kw_only=True)
class Record:
    """One run: its day and machine, what it compared in which version, how often it looked, its measures by name."""

    date: str
    machine: dict[str, str | float]
    versions: dict[str, str]
    often: dict[str, int] = field(default_factory=dict)
    measures: dict[str, float] = field(default_factory=dict)

    @classmethod
    def begin(cls, **often: int) -> Self:
        """Note where and with what the run begins, and how often it looks at what."""
        today = datetime.now(UTC).date().isoformat()
        return cls(date=today, machine=describe_machine(), versions=list_versions(), often=often)

    @classmethod
    def read(cls, file: Path) -> Self:
        """Read a run that was kept."""
        return cls(**json.loads(file.read_text("utf-8")))

    def add(self, measures: dict[str, float]) -> None:
        """Take what a part has measured: six digits are more than any clock here knows."""
        self.measures |= {name: float(f"{value:.6g}") for name, value in measures.items()}

    def write(self, file: Path) -> None:
        """Keep the run."""
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps(asdict(self), indent=1, ensure_ascii=False) + "\n", "utf-8")


def describe_machine() -> dict[str, str | float]:
    """Describe the machine, and how busy it was with other work as the run began."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "processor": _read_processor(),
        "cores": len(os.sched_getaffinity(0)),
        "memory": round(memory),
        "system": platform.freedesktop_os_release().get("PRETTY_NAME", platform.system()),
        "load": round(os.getloadavg()[0], 2),
    }


def _read_processor() -> str:
    """Read what the processor calls itself, where the system tells."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text("utf-8").splitlines() if told.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())


def list_versions() -> dict[str, str]:
    """List what is compared, and what compares it, each with its version."""
    browser = _ask(find() or "chromium", "--version").removeprefix("Chromium ").partition(" ")[0]
    told = {"python": platform.python_version(), "chromium": browser, "node": _ask("node", "--version").lstrip("v")}
    return told | {name: _find_version(name) for name in LIBRARIES} | _read_locked()


def _ask(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603 its version


def _find_version(name: str) -> str:
    """Find the version that is installed; "" where none is."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _read_locked() -> dict[str, str]:
    locked = {name: json.loads(file.read_text("utf-8"))["packages"] for name, file in PACKAGES.items()}
    return {name: str(told[f"node_modules/{name}"]["version"]) for name, told in locked.items()}
