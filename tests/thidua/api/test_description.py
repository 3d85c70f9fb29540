"""The interface answers as its OpenAPI description says, whatever it is asked."""

import pytest
import schemathesis
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.schemas import BaseSchema

from thidua.api.application import ROOMS

PATHS = [route.path for room in ROOMS for route in room.router.routes]


@pytest.fixture(scope="module")
def described(our_app: FastAPI) -> BaseSchema:
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", our_app)


@pytest.mark.slow
@pytest.mark.parametrize("mode", list(GenerationMode))
@pytest.mark.parametrize("path", PATHS)
def test_no_request_meets_a_server_error_or_an_answer_that_is_not_described(
    described: BaseSchema, path: str, mode: GenerationMode
) -> None:
    @given(case=described[path]["GET"].as_strategy(generation_mode=mode))
    @settings(max_examples=30, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    def ask(case: schemathesis.Case) -> None:
        case.call_and_validate()

    ask()


def test_an_address_with_a_line_break_is_a_problem_too(site: TestClient) -> None:
    answer = site.get("/api/v1/articles/a%0Ab")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


def test_the_description_tells_of_every_path(described: BaseSchema) -> None:
    assert set(described.raw_schema["paths"]) == set(PATHS)


def test_every_answer_and_every_fault_has_its_schema(api: TestClient) -> None:
    description = api.get("/openapi.json").json()
    assert description["openapi"].startswith("3.1")
    assert description["servers"] == [{"url": "/api/v1"}]
    for path, operations in description["paths"].items():
        answers = operations["get"]["responses"]
        assert "$ref" in answers["200"]["content"]["application/json"]["schema"], path
        for status in answers.keys() - {"200", "304"}:
            assert list(answers[status]["content"]) == ["application/problem+json"], path
    assert "HTTPValidationError" not in description["components"]["schemas"]
