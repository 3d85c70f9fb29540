"""Faults as RFC 9457 tells them: ``application/problem+json``."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from archive.errors import ArchiveError, BeginAgain
from index.errors import SearchError

_MEDIA_TYPE = "application/problem+json"


class Fault(BaseModel):
    """One thing that is wrong with a request."""

    where: str = Field(description="The part of the request, for example query.year.")
    detail: str


class Problem(BaseModel):
    """Why there is no answer (RFC 9457, section 3.1)."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    faults: list[Fault] = Field(default=[], description="For 422: each part that cannot be taken.")


class CursorExpired(Exception):
    """The search index has changed since the cursor was given; positions in it mean nothing now."""


def answers(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The statuses of faults as OpenAPI describes them."""
    return {
        status: {
            "description": HTTPStatus(status).phrase,
            "content": {_MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for status in statuses
    }


def tell_problems(api: FastAPI) -> None:
    """Let every fault of ``api`` be told as a problem."""
    api.add_exception_handler(HTTPException, _refused)
    api.add_exception_handler(RequestValidationError, _unfit)
    api.add_exception_handler(BeginAgain, _bad_cursor)
    api.add_exception_handler(CursorExpired, _expired)
    api.add_exception_handler(ArchiveError, _unavailable)
    api.add_exception_handler(SearchError, _unavailable)
    api.add_exception_handler(Exception, _broken)


def describe_problems(api: FastAPI) -> None:
    """Let the OpenAPI description of ``api`` know the schema to which ``answers`` points."""
    described = api.openapi

    def openapi() -> dict[str, Any]:
        if api.openapi_schema is None:
            schemas = described().setdefault("components", {}).setdefault("schemas", {})
            told = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
            schemas.update(told.pop("$defs"))
            schemas["Problem"] = told
        return described()

    api.openapi = openapi  # type: ignore[method-assign]


def _problem(
    status: int, detail: str, faults: list[Fault] | None = None, headers: Mapping[str, str] | None = None
) -> JSONResponse:
    problem = Problem(title=HTTPStatus(status).phrase, status=status, detail=detail, faults=faults or [])
    return JSONResponse(problem.model_dump(), status, headers, _MEDIA_TYPE)


async def tell_stray(_request: Request, fault: Exception) -> JSONResponse:
    """The problem of an address under the interface's that no router took, as one with a line break in it."""
    return _problem(fault.status_code if isinstance(fault, HTTPException) else 404, "There is no such resource.")


async def _refused(_request: Request, fault: Exception) -> JSONResponse:
    if not isinstance(fault, HTTPException):
        raise fault
    return _problem(fault.status_code, str(fault.detail), headers=fault.headers)


async def _unfit(_request: Request, fault: Exception) -> JSONResponse:
    if not isinstance(fault, RequestValidationError):
        raise fault
    faults = [Fault(where=".".join(map(str, one["loc"])), detail=one["msg"]) for one in fault.errors()]
    parts = ", ".join(dict.fromkeys(one.where for one in faults))
    return _problem(422, f"The request cannot be taken as it is: see {parts}.", faults)


async def _bad_cursor(_request: Request, fault: Exception) -> JSONResponse:
    return _problem(404, str(fault))


async def _expired(_request: Request, _fault: Exception) -> JSONResponse:
    return _problem(409, "The archive has changed since this cursor was given: search again without a cursor.")


async def _unavailable(_request: Request, fault: Exception) -> JSONResponse:
    return _problem(503, str(fault))


async def _broken(_request: Request, _fault: Exception) -> JSONResponse:
    return _problem(500, "A fault of this program; the operator finds it in the log.")
