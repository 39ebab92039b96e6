"""Has the reader understood? Questions as data, their marking, and a test drawn from them.

Nothing of this travels in the browser's Python: a page marks by its own small script.
"""
