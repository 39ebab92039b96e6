"""What do instructors carry into a course system? Packages of the rooms and banks of the questions, made with the site.

`write` puts them all into a built site, `list_downloads` says where each lies, `tell_sizes` how large each is.
"""

from pathlib import Path

from assess.quiz.export import write_all
from assess.words import LANGUAGES
from scripts.courses.downloads import FOLDER, Download, list_downloads, name_package
from scripts.courses.manifest import EDITIONS
from scripts.courses.package import Package
from scripts.courses.room import Room, check_address, list_subjects
from scripts.courses.sizes import tell_sizes

__all__ = ["Download", "list_downloads", "tell_sizes", "write"]


def write(site: Path, site_url: str) -> None:
    """Write all packages and question banks into a built site, whose scripts and styles are bundled already.

    Args:
        site: the folder that readers get.
        site_url: where it will live.

    Raises:
        PluginError: that is no whole address.
    """
    address = check_address(site_url)
    for language in LANGUAGES:
        for kind, subject in list_subjects():
            room = Room(kind=kind, subject=subject, language=language, site_url=address)
            write_editions(Package(room=room, site=site))
        write_all(site / FOLDER / language, language, address)


def write_editions(package: Package) -> None:
    """Write one package in every edition."""
    for edition in EDITIONS:
        target = package.site / name_package(package.room, edition)
        target.parent.mkdir(parents=True, exist_ok=True)
        package.write(target, edition)
