"""The contract as a page, from files that come with the service: nothing is fetched from elsewhere."""

from __future__ import annotations

from importlib.resources import files

from fastapi import APIRouter, FastAPI
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.responses import HTMLResponse
from fastapi.staticfiles import StaticFiles

router = APIRouter(include_in_schema=False)
_STATIC = "/v1/docs/static"


@router.get("/docs")
def page() -> HTMLResponse:
    return get_swagger_ui_html(
        openapi_url="/v1/openapi.json",
        title="Briefwright",
        swagger_js_url=f"{_STATIC}/swagger-ui-bundle.js",
        swagger_css_url=f"{_STATIC}/swagger-ui.css",
        swagger_favicon_url=f"{_STATIC}/favicon.png",
    )


def mount_static(app: FastAPI) -> None:
    """Serve the page's scripts and styles, which the package fastapi-offline carries."""
    app.mount(_STATIC, StaticFiles(directory=str(files("fastapi_offline") / "static")))
