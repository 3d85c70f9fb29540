"""A page about the interface for programs, made from its own description; it loads nothing from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import HTMLResponse

from thidua.web.templating import page

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Operation:
    """One address: ``word`` names its sentence in words.toml; ``example`` can be opened as it is."""

    path: str
    word: str
    parameters: tuple[str, ...]
    example: str | None


@router.get("/api")
def about_api(request: Request) -> HTMLResponse:
    """What programs can ask, and where."""
    api: FastAPI = request.app.state.api
    return page(request, "api.html", {"operations": _operations(api)})


def _operations(api: FastAPI) -> list[Operation]:
    found = []
    for path, told in api.openapi()["paths"].items():
        operation = told["get"]
        parameters = operation.get("parameters", [])
        needs = any(parameter.get("required") for parameter in parameters)
        found.append(
            Operation(
                path=f"/api/v1{path}",
                word="api_" + "_".join(part.strip("{}") for part in path.strip("/").split("/")),
                parameters=tuple(parameter["name"] for parameter in parameters if parameter["in"] == "query"),
                example=None if needs else f"/api/v1{path}",
            )
        )
    return found
