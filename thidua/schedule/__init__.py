"""Crawling by the timetable, for years: when, in which processes, and what became of it."""
