"""A bare application: what the framework, the server and the client of the measurement take by themselves."""

from __future__ import annotations

from fastapi import FastAPI

app = FastAPI()


@app.get("/")
def say_hello() -> dict[str, str]:
    return {"hello": "world"}
