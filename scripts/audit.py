"""Is anything that we build with known to be unsafe? Asks the registries about every locked package; a finding fails.

A registry may not answer, or know nothing of a package: that is said in one line, and is no finding. Nor is it a
verdict: what was not answered for was not audited.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
PIP_AUDIT = ROOT / ".tools" / "audit" / "bin" / "pip-audit"
SILENT = "not audited, no answer that can be read"


@dataclass(frozen=True, kw_only=True)
class Audit:
    """What a registry said of what some lock files hold: findings, and what it left open."""

    subject: str
    findings: Sequence[str] = ()
    unanswered: str = ""

    def tell(self) -> str:
        """Say it in one line for each finding, or in one."""
        if self.findings:
            return "\n".join(f"{self.subject}: {finding}" for finding in self.findings)
        return f"{self.subject}: {self.unanswered or 'nothing known against them'}"


def read_pip(subject: str, said: str) -> Audit:
    """Read what pip-audit said."""
    try:
        packages: list[dict[str, Any]] = json.loads(said)["dependencies"]
    except (ValueError, KeyError):
        return Audit(subject=subject, unanswered=SILENT)
    findings = [
        f"{package['name']} {package['version']} {flaw['id']}, mended in {' '.join(flaw['fix_versions']) or 'none yet'}"
        for package in packages
        for flaw in package.get("vulns", ())
    ]
    skipped = sum("skip_reason" in package for package in packages)
    open_ = f"{skipped} of {len(packages)} packages not audited, the registry tells nothing of them" if skipped else ""
    return Audit(subject=subject, findings=findings, unanswered=open_)


def read_npm(subject: str, said: str) -> Audit:
    """Read what npm said."""
    try:
        flawed: dict[str, Any] = json.loads(said)["vulnerabilities"]
    except (ValueError, KeyError):
        return Audit(subject=subject, unanswered=SILENT)
    return Audit(subject=subject, findings=[f"{name} {one['range']} {one['severity']}" for name, one in flawed.items()])


def audit_all(root: Path) -> Iterator[Audit]:
    """Audit every lock file there is."""
    files = sorted((root / "requirements").glob("*.txt"))
    named = [part for file in files for part in ("-r", str(file))]
    subject = "requirements/{" + ",".join(file.stem for file in files) + "}.txt"
    yield read_pip(subject, _ask(root, str(PIP_AUDIT), "--format=json", "--require-hashes", "--disable-pip", *named))
    for lock in list_locks(root):
        yield read_npm(str(lock.relative_to(root)), _ask(lock.parent, "npm", "audit", "--json"))


def list_locks(root: Path) -> list[Path]:
    """List the lock files of npm that are ours."""
    found = [root / "package-lock.json", *sorted((root / "scripts").rglob("package-lock.json"))]
    return [lock for lock in found if "node_modules" not in lock.parts]


def _ask(folder: Path, *command: str) -> str:
    """Return what a program says; both end in an error where they find something, which is read from their words."""
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout  # noqa: S603 ours


def main() -> None:
    """Tell what was found."""
    audits = list(audit_all(ROOT))
    print("\n".join(audit.tell() for audit in audits))
    sys.exit(any(audit.findings for audit in audits))


if __name__ == "__main__":
    main()
