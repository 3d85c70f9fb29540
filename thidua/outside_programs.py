"""Programs that turn files which are not read here into ones that are, where the machine has them.

LibreOffice for old Word, RTF and OpenDocument text, antiword for old Word; OCRmyPDF with Tesseract's Vietnamese for
scanned PDFs (on Debian: ``apt-get install ocrmypdf tesseract-ocr-vie antiword``).
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

_SECONDS = 120
_LARGEST = 32 * 1024 * 1024


def from_old_word(body: bytes, ending: str) -> bytes | None:
    """An old Word, RTF or OpenDocument file as DocBook or as DOCX; None where nothing can read it."""
    if ending == "doc" and (antiword := shutil.which("antiword")):
        told = _run([antiword, "-x", "db", "-"], body)
        if told:
            return told
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        given, made = Path(folder, f"in.{ending}"), Path(folder, "in.docx")
        given.write_bytes(body)
        home = f"-env:UserInstallation={Path(folder, 'home').as_uri()}"
        _run([office, home, "--headless", "--convert-to", "docx", "--outdir", folder, str(given)], b"")
        return made.read_bytes() if made.is_file() and made.stat().st_size <= _LARGEST else None


def with_text_layer(body: bytes) -> bytes | None:
    """The scanned PDF ``body`` with the text that Tesseract reads on it; None where nothing can read it."""
    program = shutil.which("ocrmypdf")
    if program is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        given, made = Path(folder, "in.pdf"), Path(folder, "out.pdf")
        given.write_bytes(body)
        order = [program, "--language", "vie", "--skip-text", "--jobs", "1", "--output-type", "pdf", "--quiet"]
        _run([*order, str(given), str(made)], b"")
        return made.read_bytes() if made.is_file() else None


def _run(order: list[str], given: bytes) -> bytes | None:
    """What the program prints, or None where it fails, hangs or is not there any more."""
    try:
        done = subprocess.run(order, input=given, capture_output=True, timeout=_SECONDS, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout
