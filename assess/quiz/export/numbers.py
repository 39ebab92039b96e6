"""In which ways is a right number written? For platforms that compare texts and know no numbers."""

from assess.numerals import MINUS, localise, write, write_plain
from assess.quiz.item import Number

DECIMALS = 9  # more than any key has
SLASH = "/"  # ۱۲/۵ is how many write twelve and a half


def list_forms(item: Number) -> list[str]:
    """List the usual ways to write the right number, the plainest first: digits, thousands, decimals, per cent."""
    plain = write_plain(item.right)
    grouped = write(abs(item.right), "en", DECIMALS, trim=True)
    latin = dict.fromkeys((plain, f"-{grouped}" if item.right < 0 else grouped))
    persian = [localise(form, "fa") for form in latin]
    persian += [form.replace("٫", sign) for form in persian for sign in (".", SLASH)]
    forms = [signed for form in (*latin, *persian) for signed in (form, form.replace("-", MINUS))]
    signs = ("", "%", " %", "٪", " ٪") if item.in_percent else ("",)
    return list(dict.fromkeys(form + sign for sign in signs for form in forms))
