"""Whether the sites are as they were: a report after every crawl, checks against history, alerts."""
