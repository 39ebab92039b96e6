"""How Python calls a function of JavaScript that nothing was said about: every one that is called here."""

from _pyodide_core import JsFuncSignature, js2py_default_call_result, py2js_default

no_default = object()


def _take_anything(*_: object, **__: object) -> None:
    """Take whatever comes."""


default_signature = JsFuncSignature(
    _take_anything,
    False,  # noqa: FBT003 it calls, and does not construct
    0,
    (),
    (),
    py2js_default,
    (),
    (),
    (),
    py2js_default,
    js2py_default_call_result,
)
