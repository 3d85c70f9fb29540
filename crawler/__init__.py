"""Site profiles, frontier, politeness and the spider: from start addresses to captures."""
