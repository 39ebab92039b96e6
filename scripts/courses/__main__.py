"""What does one package hold? Writes it as a folder to look at, or as a zip to upload, without building the site.

python -m scripts.courses quiz channels/jobs --lang fa --edition 1.2 --out jobs.zip
python -m scripts.courses full retention --lang en --out folder
"""

import argparse
import os
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.exceptions import PluginError

from assess.words import LANGUAGES
from scripts.courses.manifest import NUMBERS
from scripts.courses.package import Package
from scripts.courses.room import Room, check_address, list_subjects
from scripts.courses.workshop import furnish

EDITIONS = {number: edition for edition, number in NUMBERS.items()}


def main() -> None:
    """Write the package that was asked for."""
    chosen = _ask()
    if (chosen.kind, chosen.subject) not in list_subjects():
        told = "\n".join(f"  {kind} {subject}" for kind, subject in list_subjects())
        raise SystemExit(f"there is no package {chosen.kind} {chosen.subject}; there are\n{told}")
    room = Room(kind=chosen.kind, subject=chosen.subject, language=chosen.lang, site_url=_check(chosen.url))
    with TemporaryDirectory() as site:
        furnish(Path(site))
        package = Package(room=room, site=Path(site))
        write = package.write if chosen.out.suffix == ".zip" else package.unpack
        write(chosen.out, EDITIONS[chosen.edition])
    print(chosen.out)


def _check(address: str) -> str:
    try:
        return check_address(address)
    except PluginError as refusal:
        raise SystemExit(str(refusal)) from None


def _ask() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m scripts.courses", description="Write one course package.")
    parser.add_argument("kind", choices=sorted({kind for kind, _ in list_subjects()}))
    parser.add_argument("subject", help="a chapter such as channels/jobs, or test; a tool such as retention")
    parser.add_argument("--lang", choices=LANGUAGES, default=LANGUAGES[0])
    parser.add_argument("--edition", choices=EDITIONS, default="1.2", help="of SCORM")
    parser.add_argument("--out", type=Path, required=True, help="a folder, or a name that ends in .zip")
    parser.add_argument("--url", default=os.environ.get("SITE_URL", ""), help="where the site lives; SITE_URL else")
    return parser.parse_args()


if __name__ == "__main__":
    main()
