"""The truth and its records: captures (WARC), and the SQLite database derived from them."""
