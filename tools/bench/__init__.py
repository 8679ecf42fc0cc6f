"""How fast the parts that are called often are: `python -m tools.bench`."""
