"""Measurements: each module prints a table; ratios within one run are what counts."""
