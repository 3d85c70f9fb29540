"""Datasette over the archive's file, for people who ask in SQL.

A package beside no folder ``templates``: Datasette takes a plugin's neighbouring ``templates`` for its own, and from
Python 3.12 on it finds the neighbours of a module too.
"""
