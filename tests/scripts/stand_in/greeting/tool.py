"""Who is to be greeted?"""

import colorsys  # a small module that Pyodide does not load by itself
from types import SimpleNamespace

GREETING = SimpleNamespace(name="greeting", examples={"world": {"name": "world"}}, hue=colorsys.rgb_to_hls(1, 0, 0))
