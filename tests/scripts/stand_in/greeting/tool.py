"""In which colour is somebody greeted?"""

import colorsys  # a small module that Pyodide does not load by itself
from dataclasses import dataclass  # and one that something stands in for


@dataclass(frozen=True)
class Colour:
    """A colour by its hue, from 0 to 1."""

    hue: float


HUE = Colour(colorsys.rgb_to_hls(0, 1, 0)[0]).hue
