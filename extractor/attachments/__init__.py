"""Files linked from articles: bytes of PDF, Word and Excel to a page's text and tables."""
