"""How fast is it for a reader? Medians and ratios within one run; `python -m scripts.bench` prints and keeps them."""
