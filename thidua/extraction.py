"""From captures to articles: read in worker processes, written by one."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from archive.articles import Articles, Draft, Standing
from archive.capture import Capture, Location
from archive.errors import ArchiveError
from archive.payload import decoded_body
from archive.records import Records
from archive.store import CAPTURES
from archive.warc_reader import read_response
from extractor.errors import ExtractorError
