"""Do all kinds of hosts get the same rules, and do these say what the browser's Python and frames need?"""

import re
from pathlib import Path

import pytest

from scripts.hosts.drawing import draw_apache, draw_headers, draw_nginx
from scripts.hosts.rules import CACHING, EVERYWHERE, POLICY, TYPES
from scripts.hosts.writing import FILES, write

type Rules = set[tuple[str, str, str]]  # the files as a pattern, the header, its value

BASES = ["/", "/peyvand/", "/~a.b/c+d/"]


def expect(base: str) -> Rules:
    """The rules as they are declared."""
    types = {(f"{base}*.{ending}", "Content-Type", kind) for ending, kind in TYPES.items()}
    headers = EVERYWHERE | {"Content-Security-Policy": POLICY}
    everywhere = {(f"{base}*", name, value) for name, value in headers.items()}
    return everywhere | types | {(f"{base}assets/python/*", "Cache-Control", CACHING)}


def read_headers(text: str) -> Rules:
    """Read what Netlify and Cloudflare Pages are told."""
    blocks = re.findall(r"^(/\S*)\n((?:  .+\n?)+)", text, re.MULTILINE)
    return {(path, *line.strip().split(": ", 1)) for path, lines in blocks for line in lines.splitlines()}


def read_nginx(text: str, base: str) -> Rules:
    """Read what nginx is told; its headers stand in the server's block and hold for all that it serves."""
    types = re.findall(r"location ~ \^(\S+?)\.\*\\\.(\w+)\$ \{\s+types \{ \}\s+default_type (\S+);\s+\}", text)
    within = re.findall(r'if \(\$uri ~ "\^(.+?)"\) \{\s+set \$(\w+) "(.+?)";', text)
    names = {variable: name for name, variable in re.findall(r"^add_header (\S+) \$(\w+)[ ;]", text, re.MULTILINE)}
    headers = re.findall(r'^add_header (\S+) "(.+?)" always;$', text, re.MULTILINE)
    assert text.count("add_header") == len(headers) + len(within)
    return (
        {(f"{base}*", name, value) for name, value in headers}
        | {(f"{unescape(path)}*.{ending}", "Content-Type", kind) for path, ending, kind in types}
        | {(f"{unescape(folder)}*", names[variable], value) for folder, variable, value in within}
    )


def read_apache(text: str, base: str) -> Rules:
    """Read what Apache is told; the file holds for the folder that it lies in."""
    types = re.findall(r"^AddType (\S+) \.(\w+)$", text, re.MULTILINE)
    headers = re.findall(r'^Header always set (\S+) "(.+?)"$', text, re.MULTILINE)
    ((folder, name),) = re.findall(r'^SetEnvIf Request_URI "\^(.+?)" (\w+)$', text, re.MULTILINE)
    ((caching,),) = [re.findall(rf'^Header set Cache-Control "(.+?)" env={name}$', text, re.MULTILINE)]
    return (
        {(f"{base}*", name, value) for name, value in headers}
        | {(f"{base}*.{ending}", "Content-Type", kind) for kind, ending in types}
        | {(f"{unescape(folder)}*", "Cache-Control", caching)}
    )


def unescape(pattern: str) -> str:
    """Return the text that a pattern stands for; the pattern stands for nothing else."""
    text = re.sub(r"\\(.)", r"\1", pattern)
    assert re.fullmatch(pattern, text)
    return text


@pytest.mark.parametrize("base", BASES)
def test_all_three_say_what_is_declared(base: str) -> None:
    assert read_headers(draw_headers(base)) == expect(base)
    assert read_nginx(draw_nginx(base), base) == expect(base)
    assert read_apache(draw_apache(base), base) == expect(base)


def test_what_the_browsers_python_and_frames_need_is_declared() -> None:
    rules = {(name, value) for _, name, value in expect("/")}
    assert rules >= {
        ("Access-Control-Allow-Origin", "*"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Content-Type", "application/wasm"),
        ("Content-Type", "text/javascript"),
    }


@pytest.mark.parametrize("base", BASES)
def test_what_is_not_there_is_answered_with_the_sites_own_page(base: str) -> None:
    """Netlify and Cloudflare Pages know it by its name."""
    assert f"error_page 404 {base}404.html;" in draw_nginx(base).splitlines()
    assert f"ErrorDocument 404 {base}404.html" in draw_apache(base).splitlines()


@pytest.mark.parametrize("draw", FILES.values())
def test_no_host_is_told_to_refuse_frames(draw: object) -> None:
    assert callable(draw)
    told = [line for line in str(draw("/")).splitlines() if not line.startswith("#")]
    assert told
    assert not re.search("frame", "\n".join(told), re.IGNORECASE)


@pytest.mark.parametrize(
    ("site_url", "base"),
    [("https://peyvand.example/", "/"), ("https://a.example/courses/peyvand/", "/courses/peyvand/")],
)
def test_the_files_lie_where_hosts_and_people_look_for_them(tmp_path: Path, site_url: str, base: str) -> None:
    write(tmp_path, site_url)
    assert read_headers((tmp_path / "_headers").read_text("utf-8")) == expect(base)
    assert read_nginx((tmp_path / "assets/hosts/nginx.conf.txt").read_text("utf-8"), base) == expect(base)
    assert read_apache((tmp_path / "assets/hosts/apache.htaccess.txt").read_text("utf-8"), base) == expect(base)


def test_the_policy_of_the_host_binds_workers_and_forbids_no_script_that_a_page_allows() -> None:
    rules = dict(rule.split(" ", 1) for rule in POLICY.split("; "))
    assert rules == {
        "script-src": "'self' 'wasm-unsafe-eval' 'unsafe-inline'",
        "worker-src": "'self' blob: data:",
        "connect-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'none'",
    }
