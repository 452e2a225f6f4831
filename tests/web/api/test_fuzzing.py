"""Every address against the OpenAPI document: schemathesis makes up what could be asked, and more."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode, openapi
from schemathesis.specs.openapi.checks import positive_data_acceptance

from dragoman.web import Settings, application
from dragoman.web.api.endpoint import names
from dragoman.web.api.openapi import endpoints

MEANT = [positive_data_acceptance]
"""Left out: a cursor, a state or an act of the right shape may still be none that there is, and is refused then."""
CASES = [(one.path, GenerationMode.POSITIVE) for one in endpoints()] + [
    (one.path, GenerationMode.NEGATIVE) for one in endpoints() if names(one.asking)
]
"""Addresses, with what can be asked and, where there is a parameter, with what cannot."""


@pytest.fixture(scope="session")
def described(record: Path) -> Any:
    """Return the document of the pages, which are opened once for all requests."""
    app = application(Settings(record=record, names=("testserver",)))

    async def served(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "lifespan":
            await app(scope, receive, send)
            return
        for stage in ("startup", "shutdown"):
            await receive()
            await send({"type": f"lifespan.{stage}.complete"})

    return openapi.from_asgi("/api/openapi.json", served)


@pytest.mark.parametrize(("path", "mode"), CASES)
def test_nothing_that_can_be_asked_is_too_much(described: Any, path: str, mode: GenerationMode) -> None:
    @given(case=described[path]["GET"].as_strategy(generation_mode=mode))
    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None)
    def asked(case: Any) -> None:
        case.call_and_validate(excluded_checks=MEANT)

    asked()
