"""Sources to readings, in the order of the sources: here, or by several processes that each hold a model.

A process that dies over a chunk of sources is replaced, and its sources are read one by one; the one that it dies over
again fails, and the others are read.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import islice
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import TYPE_CHECKING, Final

from laut.errors import ExtractionError, LautError
from laut.extraction.archives import Source
from laut.records import Article, Reading

if TYPE_CHECKING:
    from laut.pipeline.reading import Reader

__all__ = ["Outcome", "ReaderOptions", "read_sources"]

Outcome = tuple[Source, Reading | LautError]
"""A source and what reading it gave."""

ReaderOptions = tuple[str | None, int | None]
"""Name or folder of the model, and its threads."""

_CHUNK: Final = 16
_AHEAD: Final = 2  # chunks for each process that are read before their turn to be written


def read_sources(sources: Iterable[Source], options: ReaderOptions, *, jobs: int = 1) -> Iterator[Outcome]:
    """What each source gives, in order; with few sources in memory at a time, however many there are.

    The model is loaded with the first source that is not read already.

    Raises:
        LautError: The model cannot be loaded.
    """
    chunks = _chunks(sources)
    if jobs > 1:
        yield from _read_beside(chunks, options, jobs)
        return
    reading = _ChunkReader(options)
    for chunk in chunks:
        yield from zip(chunk, reading.read(chunk), strict=True)


def _chunks(sources: Iterable[Source]) -> Iterator[list[Source]]:
    waiting = iter(sources)
    while chunk := list(islice(waiting, _CHUNK)):
        yield chunk


class _ChunkReader:
    """Reads several sources at a time with one model."""

    def __init__(self, options: ReaderOptions) -> None:
        self._options = options
        self._reader: Reader | None = None

    def read(self, chunk: Sequence[Source]) -> list[Reading | LautError]:
        loaded = [_load(source) for source in chunk]
        articles = [one for one in loaded if isinstance(one, Article)]
        if articles and self._reader is None:
            from laut.pipeline.reading import Reader

            model, threads = self._options
            self._reader = Reader(model=model, threads=threads)
        read = self._reader.read_many(articles) if self._reader else iter(())
        return [next(read) if isinstance(one, Article) else one for one in loaded]


def _load(source: Source) -> Article | Reading | LautError:
    try:
        return source.load()
    except LautError as error:
        return error


def _read_beside(chunks: Iterator[list[Source]], options: ReaderOptions, jobs: int) -> Iterator[Outcome]:
    """Several processes read; each chunk waits for its turn."""
    idle: SimpleQueue[_Process] = SimpleQueue()
    processes = [_Process(options) for _ in range(jobs)]
    for process in processes:
        idle.put(process)

    def read(chunk: list[Source]) -> list[Reading | LautError]:
        process = idle.get()
        try:
            return process.read(chunk)
        finally:
            idle.put(process)

    waiting: deque[tuple[list[Source], Future[list[Reading | LautError]]]] = deque()
    threads = ThreadPoolExecutor(jobs)
    try:
        for chunk in islice(chunks, jobs * _AHEAD):
            waiting.append((chunk, threads.submit(read, chunk)))
        while waiting:
            chunk, future = waiting.popleft()
            yield from zip(chunk, future.result(), strict=True)
            following = next(chunks, None)
            if following is not None:
                waiting.append((following, threads.submit(read, following)))
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.end()
        threads.shutdown()


class _Process:
    """A process with a model of its own."""

    def __init__(self, options: ReaderOptions) -> None:
        self._options = options
        self._begin()

    def _begin(self) -> None:
        context = multiprocessing.get_context("spawn")  # a fork would take the threads' locks along
        self._connection, other = context.Pipe()
        self._process = context.Process(target=_serve, args=(other, self._options), daemon=True)
        self._process.start()
        other.close()

    def read(self, chunk: list[Source]) -> list[Reading | LautError]:
        """What each source gives.

        Raises:
            LautError: The model cannot be loaded.
        """
        try:
            return self._ask(chunk)
        except EOFError:
            self._begin()
            if len(chunk) > 1:
                return [self.read([source])[0] for source in chunk]
            return [ExtractionError(f"the process that read {chunk[0].name!r} died; expected memory enough to read it")]

    def _ask(self, chunk: list[Source]) -> list[Reading | LautError]:
        try:
            self._connection.send(chunk)
            answer: list[Reading | LautError] | LautError = self._connection.recv()
        except OSError as error:
            raise EOFError from error
        if isinstance(answer, LautError):
            raise answer
        return answer

    def end(self) -> None:
        """Stop it, whatever it is at."""
        self._process.terminate()
        self._process.join()
        self._connection.close()


def _serve(connection: Connection, options: ReaderOptions) -> None:
    """Read what comes until nothing comes any more, which is also when the one who asked was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the one who asked, and so this one
    reading = _ChunkReader(options)
    with suppress(EOFError, OSError):
        while True:
            chunk = connection.recv()
            try:
                connection.send(reading.read(chunk))
            except LautError as error:
                connection.send(error)
