"""The templates, and what every page is given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, partial
from typing import Any
from urllib.parse import urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from thidua.web.assets import address
from thidua.web.reader_dates import day, moment
from thidua.web.words import Language, Words

# Everything of our own, nothing of others; pages carry no inline script or style.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("thidua.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(day=day, moment=moment)
    environment.globals["asset"] = address
    return environment


def number(language: Language, value: int) -> str:
    """A number with its thousands apart: 9.525 in Vietnamese, 9,525 in English."""
    return f"{value:,}".replace(",", "." if language == "vi" else ",")


def language_of(request: Request) -> Language:
    """The page's language, as its address says: Vietnamese unless ``lang=en``."""
    return "en" if request.query_params.get("lang") == "en" else "vi"


def page(
    request: Request,
    template: str,
    fields: Mapping[str, Any],
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> HTMLResponse:
    """The page made of ``template``, in the language that the address asks for, with more ``headers``."""
    language = language_of(request)

    def link(path: str, parameters: Sequence[tuple[str, str]] = ()) -> str:
        pairs = [*parameters, ("lang", "en")] if language == "en" else [*parameters]
        return path + ("?" + urlencode(pairs) if pairs else "")

    text = (
        _environment()
        .get_template(template)
        .render(
            words=Words(language),
            language=language,
            link=link,
            other_language=_other_language(request, language),
            number=partial(number, language),
            **fields,
        )
    )
    return HTMLResponse(text, status_code=status, headers={**(headers or {}), **_HEADERS})


def _other_language(request: Request, language: Language) -> str:
    parameters = [(name, value) for name, value in request.query_params.multi_items() if name != "lang"]
    if language == "vi":
        parameters.append(("lang", "en"))
    return request.url.path + ("?" + urlencode(parameters) if parameters else "")


def fault(request: Request, word: str, status: int = 404) -> HTMLResponse:
    """A page that says, in the reader's language, what is the matter."""
    return page(request, "fault.html", {"message": Words(language_of(request))(word)}, status)
