"""Does an audit fail on a finding, and on nothing else? And is every package locked, so that there is one to audit?"""

import json
import re

from scripts import audit

FLAW = {"id": "PYSEC-2026-1", "fix_versions": ["2.1"]}


def say(*packages: dict[str, object]) -> str:
    """What pip-audit says."""
    return json.dumps({"dependencies": packages, "fixes": []})


def test_a_flawed_python_package_is_named_with_what_mends_it() -> None:
    told = audit.read_pip("dev.txt", say({"name": "spam", "version": "2.0", "vulns": [FLAW]}))
    assert told.findings == ["spam 2.0 PYSEC-2026-1, mended in 2.1"]
    assert told.tell() == "dev.txt: spam 2.0 PYSEC-2026-1, mended in 2.1"


def test_what_the_registry_does_not_know_is_counted_and_is_no_finding() -> None:
    told = audit.read_pip("dev.txt", say({"name": "spam", "skip_reason": "unknown"}, {"name": "ham", "vulns": []}))
    assert told.tell() == "dev.txt: 1 of 2 packages not audited, the registry tells nothing of them"
    assert not told.findings


def test_a_finding_is_not_hidden_by_what_is_unknown() -> None:
    told = audit.read_pip("a", say({"name": "spam", "version": "2", "vulns": [FLAW]}, {"name": "h", "skip_reason": ""}))
    assert told.findings


def test_a_flawed_npm_package_is_named_with_how_bad_it_is() -> None:
    said = json.dumps({"vulnerabilities": {"spam": {"range": "<2", "severity": "low"}}})
    assert audit.read_npm("package-lock.json", said).findings == ["spam <2 low"]


def test_nothing_known_is_said_as_that() -> None:
    assert audit.read_npm("a", '{"vulnerabilities": {}}').tell() == "a: nothing known against them"
    assert audit.read_pip("a", say()).tell() == "a: nothing known against them"


def test_a_registry_that_refuses_is_no_finding_and_no_praise() -> None:
    for told in (audit.read_npm("a", '{"message": "405 Method Not Allowed"}'), audit.read_pip("a", "")):
        assert told.tell() == f"a: {audit.SILENT}"
        assert not told.findings


def test_every_python_package_is_locked_with_its_hashes() -> None:
    for file in (audit.ROOT / "requirements").glob("*.txt"):
        blocks = re.split(r"\n(?=\S)", file.read_text("utf-8").strip())
        assert [block for block in blocks if not re.match(r"\S+==\S+ \\\n    --hash=sha256:", block)] == [], file


def test_every_npm_package_is_locked_with_its_checksum() -> None:
    for lock in audit.list_locks(audit.ROOT):
        packages = json.loads(lock.read_text("utf-8"))["packages"]
        bare = [name for name, one in packages.items() if name and not one.get("integrity", "").startswith("sha512-")]
        assert bare == [], lock
