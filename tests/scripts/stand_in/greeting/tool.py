"""In which colour is somebody greeted?"""

import colorsys  # a small module that Pyodide does not load by itself

HUE = colorsys.rgb_to_hls(0, 1, 0)[0]
