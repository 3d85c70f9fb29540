"""Files linked from articles: bytes of PDF, Word and Excel to text."""
