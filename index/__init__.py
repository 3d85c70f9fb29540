"""Analysis into tokens, search engines, queries and hits."""
