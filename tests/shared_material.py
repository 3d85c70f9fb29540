"""The field material that stands beside a checkout: where it is, and the mark of tests that need it."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[1].parent / "shared"

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason=f"needs the field material, which is not at {SHARED}")
