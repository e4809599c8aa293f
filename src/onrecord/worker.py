"""Reading a page within bounds of time and memory, in a process that may die without taking the run along.

One process reads page after page, and is started anew after one that killed it. Its memory is bounded by what
it takes once all is loaded and a fixed amount for a page (where the system can hold it to that: not on macOS
and Windows), its time by the clock.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Self

from onrecord.errors import OnrecordError
from onrecord.types import Page, Reason, Skipped

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.settings import Settings
    from onrecord.types import Record

SECONDS = 60.0
"""For one page; `python -m benchmarks.fetching` shows what honest and hostile pages take."""
MEMORY = 1024 * 1024 * 1024
"""Bytes for one page, beside what is loaded."""

_MIB = 1024 * 1024
_GRACE = 2.0  # seconds more before the process ends itself
_START = 120.0  # seconds to load everything, the model included, on a busy machine
_WARM = b"<html lang='en'><body><article><h1>Loading</h1><p>\"All is loaded,\" Amadu Kesse said on Monday. "
_WARM += b"The harbour will be open by the spring, and the ferries will sail again after that.</p></article>"


class Worker:
    """Reads pages as ``pipeline.read`` does, in another process. Use as a context manager, or close it."""

    def __init__(self, settings: Settings, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._settings = settings
        self._seconds = seconds
        self._memory = memory
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def read(self, page: Page, settings: Settings | None = None) -> Record | Skipped:
        """Read one page: what ``pipeline.read`` gives, or Skipped (TOO_COSTLY) where it took too much.

        ``settings``: others than those of the worker, with the same model. Raises what reading raises,
        RuntimeError where the process fails by itself, OnrecordError where it cannot be started.
        """
        process = self._process or self._started()
        bare = replace(page, exchange=None, held=None)
        answer = _asked(process, (bare, settings or self._settings, self._seconds), self._seconds)
        if isinstance(answer, _Ended):
            self.close()
            told = answer.told(self._seconds, self._memory)
            if answer.is_fault:
                raise RuntimeError(told)
            return Skipped(page.url, Reason.TOO_COSTLY, told)
        if isinstance(answer, MemoryError):
            self.close()  # what it holds is in pieces
            return Skipped(page.url, Reason.TOO_COSTLY, _over(self._memory))
        if isinstance(answer, Exception):
            raise answer
        result: Record | Skipped = answer
        return result

    def number(self) -> int:
        """Return the process's number; 0 where none runs."""
        return self._process.pid if self._process else 0

    def close(self) -> None:
        """End the process; a second time does nothing."""
        if self._process is not None:
            process, self._process = self._process, None
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()

    def _started(self) -> subprocess.Popen[bytes]:
        # -P: the folder in which onrecord is run is not where its modules come from
        command = [sys.executable, "-P", "-m", "onrecord.worker"]
        ours = str(Path(__file__).parents[1])
        paths = os.pathsep.join(filter(None, (ours, os.environ.get("PYTHONPATH"))))
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths},
        )
        answer = _asked(self._process, (self._settings, self._memory), _START)
        if isinstance(answer, _Ended):
            self.close()
            msg = f"the process that reads fetched pages cannot be started ({answer.told(_START, 0)})"
            raise OnrecordError(msg)
        if isinstance(answer, Exception):
            self.close()
            raise answer
        return self._process


class _Ended:
    """What a process that ended says: by what."""

    def __init__(self, code: int, *, late: bool) -> None:
        self._code = code
        self._late = late

    @property
    def is_fault(self) -> bool:
        """Whether it ended by a fault of its own: not by a signal, as what a page does to it ends."""
        return self._code > 0 and not self._late

    def told(self, seconds: float, memory: int) -> str:
        """Return why, in words."""
        if self._late:
            return f"reading it took more than {seconds:g} seconds"
        if self._code == -getattr(signal, "SIGKILL", 9):
            return _over(memory)
        how = f"signal {-self._code}" if self._code < 0 else f"code {self._code}"
        return f"the process reading it ended with {how}"


def _over(memory: int) -> str:
    return f"reading it took more than {memory / _MIB:,.0f} MiB"


def _asked(process: subprocess.Popen[bytes], question: object, seconds: float) -> Any:  # noqa: ANN401 - whatever is answered
    """Send a question, wait for the answer; _Ended where the process ended, or had to be ended, instead."""
    late = threading.Event()

    def end() -> None:
        late.set()
        process.kill()

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        assert process.stdin is not None
        assert process.stdout is not None
        _write(process.stdin, question)
        return _read(process.stdout)
    except (EOFError, OSError):
        return _Ended(process.wait(), late=late.is_set())
    finally:
        timer.cancel()


def _write(pipe: IO[bytes], value: object) -> None:
    content = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    pipe.write(len(content).to_bytes(8, "big"))
    pipe.write(content)
    pipe.flush()


def _read(pipe: IO[bytes]) -> Any:  # noqa: ANN401 - whatever was written
    size = pipe.read(8)
    content = pipe.read(int.from_bytes(size, "big")) if len(size) == 8 else b""  # noqa: PLR2004 - bytes of the size
    if not content:
        raise EOFError
    return pickle.loads(content)  # noqa: S301 - written by the other end of our own pipe


def serve(questions: IO[bytes], answers: IO[bytes]) -> None:
    """Be the process: load everything, then read page after page until there are no more."""
    settings, memory = _read(questions)
    try:
        from onrecord.pipeline import read  # noqa: PLC0415 - the parent may need no pipeline

        read(Page("urn:warm", "", _WARM, "text/html", None), settings)
        _bound(memory)
    except Exception as error:  # noqa: BLE001 - told to the parent, which raises it
        _write(answers, sendable(error))
        return
    _write(answers, "ready")
    while True:
        try:
            question = _read(questions)
        except EOFError:
            return
        except MemoryError as error:  # what is left of the question is in the way of the next
            _write(answers, sendable(error))
            return
        _answer(answers, read, question)


def _answer(answers: IO[bytes], read: Callable[[Page, Settings], object], question: Any) -> None:  # noqa: ANN401 - as it was sent
    page, settings, seconds = question
    _wake(seconds + _GRACE)
    try:
        answer = read(page, settings)
    except Exception as error:  # noqa: BLE001 - told to the parent, which raises it
        answer = sendable(error)
    _wake(0)
    try:
        _write(answers, answer)
    except MemoryError as error:  # nothing of the answer was written yet
        _write(answers, sendable(error))


def _wake(seconds: float) -> None:
    """Have the system end this process after so many seconds; 0: not any more. Where there is such a clock.

    The parent ends it sooner, but the parent may have been killed.
    """
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def sendable(error: Exception) -> Exception:
    """Return an error such that it can be sent."""
    if isinstance(error, MemoryError):
        return MemoryError()
    if isinstance(error, OnrecordError):
        return type(error)(*error.args)
    return RuntimeError(f"{type(error).__name__}: {error}")


def _bound(memory: int) -> None:
    """Hold this process to what it takes now and ``memory`` bytes more, and let it be the first to go."""
    status = Path("/proc/self/statm")
    if not status.exists():
        return
    import resource  # noqa: PLC0415 - not on every system

    held = int(status.read_text("ascii").split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (held + memory, held + memory))
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000", "ascii")


def main() -> None:
    """Serve the parent over standard input and output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to take
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr  # a stray print must not run into the answers
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
