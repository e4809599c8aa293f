"""A whole search as one file, streamed as it is read: rows, tables, citations, linked data."""

from __future__ import annotations

import asyncio
import io
import queue
import threading
from typing import TYPE_CHECKING, Annotated, BinaryIO, cast

from fastapi import APIRouter, Query
from pydantic import Field
from starlette.requests import Request  # noqa: TC002 - FastAPI reads the annotations at run time
from starlette.responses import Response, StreamingResponse

from onrecord.errors import UsageError
from onrecord.export import Format, write
from onrecord.serve.answering import serving_of
from onrecord.serve.api.asking import Filters
from onrecord.serve.api.statements import NO_CONTEXT
from onrecord.serve.asked import query_of
from onrecord.serve.documents import NOT_NOW, document, files_of, told_by
from onrecord.serve.giving import giver_of
from onrecord.serve.options import TextPolicy
from onrecord.store import Mode, Texts, open_store, rows
from onrecord.store.query import plan

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from onrecord.export import Giver
    from onrecord.store import Query as Asked

router = APIRouter(prefix="/api/v1", tags=["export"])

AT_ONCE = 2  # exports that run at a time: each has a thread and a connection to itself
_CHUNK = 64 * 1024
_WAITING = 8  # chunks that wait for the reader: half a megabyte
_PATIENCE = 30.0  # seconds that a reader may take over a chunk before the export is given up
_MEDIA = {
    Format.JSONL: "application/jsonl",
    Format.CSV: "text/csv; charset=utf-8",
    Format.PARQUET: "application/vnd.apache.parquet",
    Format.BIBTEX: "application/x-bibtex",
    Format.RIS: "application/x-research-info-systems",
    Format.CSL: "application/vnd.citationstyles.csl+json",
    Format.JSONLD: "application/ld+json",
    Format.ANNOTATIONS: "application/ld+json",
}
_NAMES = {Format.BIBTEX: "bib", Format.CSL: "json", Format.ANNOTATIONS: "jsonld"}
slots = threading.BoundedSemaphore(AT_ONCE)


class Export(Filters):
    """The filters, and what to write."""

    format: Format = Field(Format.JSONL, description="What to write.")


_FILES = {
    200: files_of(_MEDIA.values()),
    **told_by(),
}


@router.get("/export", responses=_FILES, response_class=Response)
async def export(request: Request, asked: Annotated[Export, Query()]) -> Response:
    """Return every statement that the filters leave as one file, without the articles' texts."""
    if asked.format is Format.ANNOTATIONS and serving_of(request).options.text_policy is TextPolicy.NONE:
        raise UsageError(NO_CONTEXT)
    query = query_of(asked.asked())
    await serving_of(request).readers.run(lambda store: plan(store, query))
    if not slots.acquire(blocking=False):
        return document(request, NOT_NOW, f"{AT_ONCE} exports are running; ask again when one is done")
    pipe = Pipe()
    name = f"statements.{_NAMES.get(asked.format, asked.format.value)}"
    work = (serving_of(request).readers.path, query, asked.format, giver_of(request))
    threading.Thread(target=_run, args=(pipe, *work), name="export", daemon=True).start()
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(_chunks(pipe), headers=headers, media_type=_MEDIA[asked.format])


class Pipe(io.RawIOBase):
    """A file to write into in one thread, whose chunks come out in another; bounded in between."""

    def __init__(self) -> None:
        super().__init__()
        self.chunks: queue.Queue[bytes | None] = queue.Queue(_WAITING)
        self.gone = threading.Event()
        self._at = 0
        self._held = bytearray()

    def writable(self) -> bool:
        """Say that it can be written."""
        return True

    def tell(self) -> int:
        """Return how many bytes were written."""
        return self._at

    def write(self, content: bytes) -> int:  # type: ignore[override]  # all that writers give is bytes
        """Take bytes; waits while the reader is behind. Raises BrokenPipeError where it is gone."""
        self._held += content
        self._at += len(content)
        if len(self._held) >= _CHUNK:
            self._pass_on()
        return len(content)

    def end(self) -> None:
        """Pass on what is held, and that it was all."""
        if self._held:
            self._pass_on()
        self._put(None)

    def _pass_on(self) -> None:
        self._put(bytes(self._held))
        self._held.clear()

    def _put(self, chunk: bytes | None) -> None:
        waited = 0.0
        while not self.gone.is_set() and waited < _PATIENCE:
            try:
                self.chunks.put(chunk, timeout=0.5)
            except queue.Full:
                waited += 0.5
            else:
                return
        raise BrokenPipeError


def _run(pipe: Pipe, path: Path, query: Asked, form: Format, giver: Giver) -> None:
    try:
        with open_store(path, Mode.READ) as store:
            write(rows(store, query), form, cast("BinaryIO", pipe), Texts(store), giver)
        pipe.end()
    except BrokenPipeError:
        pass  # who asked went away
    except Exception:
        pipe.gone.set()  # the answer is cut off: its reader sees that it is not whole
        raise
    finally:
        slots.release()


async def _chunks(pipe: Pipe) -> AsyncIterator[bytes]:
    try:
        while True:
            chunk = await asyncio.to_thread(_next, pipe)
            if chunk is None:
                return
            yield chunk
    finally:
        pipe.gone.set()


def _next(pipe: Pipe) -> bytes | None:
    while True:
        try:
            return pipe.chunks.get(timeout=0.5)
        except queue.Empty:
            if pipe.gone.is_set():
                msg = "the export ended before it was whole"
                raise RuntimeError(msg) from None
