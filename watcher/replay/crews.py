"""Who does the parts: this process, processes of this machine, or the workers of a Dask cluster.

Owns: how many parts are under way, what becomes of a part whose worker died. Never: knows what a part is.
"""

from __future__ import annotations

import itertools
import multiprocessing
import os
import pickle
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from multiprocessing.connection import wait as wait_for
from typing import Any, Protocol

from watcher.errors import Fault, UsageError, World
from watcher.replay.parts import Job, program

AHEAD = 2  # parts under way for each worker: one in hand, one waiting
TRIES = 3

Task = tuple[Any, ...]
Work = Callable[..., Any]  # called with the job and a task


class Died(Exception):
    """A task's worker died over it, each time that it was tried."""


class Crew(AbstractContextManager["Crew"], Protocol):
    """Does tasks, each alone. size: how many at a time."""

    size: int

    def each(self, work: Work, tasks: Iterable[Task]) -> Iterator[tuple[int, Any]]:
        """Yield (number, result) of each task as it is done, in any order; Died in place of a result."""


class Here:
    """This process."""

    size = 1

    def __init__(self, job: Job) -> None:
        self.job = job

    def __enter__(self) -> Here:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def each(self, work: Work, tasks: Iterable[Task]) -> Iterator[tuple[int, Any]]:
        """See Crew."""
        for number, task in enumerate(tasks):
            yield number, work(self.job, *task)


_JOB: list[Job] = []


def _enlist(blob: bytes) -> None:
    """Take up the job in a worker process: words and baselines are loaded once for all its parts."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who was started stops, and stops its workers
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    _JOB[:] = [pickle.loads(blob)]


def _end_with(sentinel: int) -> None:
    wait_for([sentinel])
    os._exit(1)


def _work(work: Work, task: Task) -> Any:
    return work(_JOB[0], *task)


class Processes:
    """Processes of this machine. One that dies takes its tasks with it: they are tried again, one by one."""

    def __init__(self, job: Job, size: int) -> None:
        self.size = size
        self._blob = pickle.dumps(job)
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Processes:
        return self

    def __exit__(self, *_: object) -> None:
        self._dismiss()

    def _hired(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self.size, mp_context=multiprocessing.get_context("spawn"), initializer=_enlist, initargs=(self._blob,)
            )
        return self._pool

    def _dismiss(self) -> None:
        if self._pool is not None:
            processes = list((self._pool._processes or {}).values())
            self._pool.shutdown(wait=False, cancel_futures=True)
            for process in processes:
                process.kill()
            for process in processes:
                process.join(5)
            self._pool = None

    def each(self, work: Work, tasks: Iterable[Task]) -> Iterator[tuple[int, Any]]:
        """See Crew."""
        waiting = enumerate(tasks)
        under_way: dict[Future[Any], tuple[int, Task]] = {}
        suspects: deque[tuple[int, Task]] = deque()
        while True:
            for number, task in itertools.islice(waiting, self.size * AHEAD - len(under_way)):
                under_way[self._hired().submit(_work, work, task)] = number, task
            if not under_way:
                return
            done, _ = wait(under_way, return_when=FIRST_COMPLETED)
            for future in done:
                number, task = under_way.pop(future)
                try:
                    yield number, future.result()
                except BrokenProcessPool:
                    suspects.append((number, task))
            if suspects:
                suspects += under_way.values()
                under_way.clear()
                self._dismiss()
                while suspects:
                    number, task = suspects.popleft()
                    yield number, self._alone(work, task)

    def _alone(self, work: Work, task: Task) -> Any:
        for _ in range(TRIES - 1):
            try:
                return self._hired().submit(_work, work, task).result()
            except BrokenProcessPool:
                self._dismiss()
        return Died(f"its worker process died over it {TRIES} times")


def _take_job(blob: bytes, known: str) -> Job:
    """Unpack the job on a worker of a cluster, which must be the same program."""
    if program() != known:
        raise UsageError(
            [Fault(place="a worker", what="runs another version of watcher", remedy="install the same one on every machine")]
        )
    job: Job = pickle.loads(blob)
    return job


def _unpack(work: Work, job: Job, task: bytes) -> Any:
    return work(job, *pickle.loads(task))


class Cluster:
    """The workers of a Dask cluster that is there already."""

    def __init__(self, job: Job, address: str) -> None:
        try:
            import distributed
        except ImportError:
            fault = Fault(place="--scheduler", what="Dask is not installed", remedy="install watcher[replay]")
            raise UsageError([fault]) from None
        self._dask: Any = distributed
        self.address = address
        try:
            self._client = self._dask.Client(address, timeout=10, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            remedy = "start one with `dask scheduler`, and give the address that it prints"
            raise World(f"no Dask scheduler answers: {error}", place=address, remedy=remedy) from error
        self.size = max(1, sum(self._client.nthreads().values()))
        blob = pickle.dumps(job)
        self._job = self._client.submit(_take_job, blob, program(), pure=True)

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def each(self, work: Work, tasks: Iterable[Task]) -> Iterator[tuple[int, Any]]:
        """See Crew. A task whose worker is lost is done by another one; that is the scheduler's care."""
        waiting = enumerate(tasks)
        numbers: dict[str, int] = {}
        under_way = self._dask.as_completed([], loop=self._client.loop)

        def send() -> None:
            for number, task in itertools.islice(waiting, max(0, self.size * AHEAD - len(numbers))):
                # In one piece: Dask would look into every list of a task for work of its own.
                future = self._client.submit(_unpack, work, self._job, pickle.dumps(task), pure=False)
                numbers[future.key] = number
                under_way.add(future)

        send()
        for future in under_way:
            number = numbers.pop(future.key)
            try:
                result = future.result()
            except self._dask.KilledWorker as error:
                result = Died(f"its workers died over it: {str(error)[:200]}")
            except self._dask.client.FutureCancelledError as error:
                remedy = "start the scheduler again; the same command goes on with what is left"
                raise World("the Dask scheduler was lost", place=self.address, remedy=remedy) from error
            self.size = max(1, sum(self._client.nthreads().values()))
            send()
            yield number, result
