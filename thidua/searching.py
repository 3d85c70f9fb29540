"""The search index of a data directory, opened for reading and brought up to date for writing."""

from __future__ import annotations
