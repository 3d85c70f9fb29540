"""The interface for programs under /api/v1, one noun a module."""
