"""The application over an archive made by hand, which no test changes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from tests.thidua.records_of_our_own import make_archive
from thidua.web.app import create_app


@pytest.fixture(scope="session")
def our_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_archive(tmp_path_factory.mktemp("archive"))


@pytest.fixture(scope="session")
def our_app(our_archive: Path) -> FastAPI:
    return create_app(our_archive, "whoosh")


@pytest.fixture(scope="session")
def site(our_app: FastAPI) -> Iterator[TestClient]:
    with TestClient(our_app) as client:
        yield client


@pytest.fixture(scope="session")
def api(our_app: FastAPI) -> TestClient:
    return TestClient(our_app, base_url="http://testserver/api/v1")
