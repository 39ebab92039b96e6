"""How are the property tests run? Without a clock, and alike each time: a busy machine is no reason to fail."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None, max_examples=60, derandomize=True)
settings.load_profile("untimed")
