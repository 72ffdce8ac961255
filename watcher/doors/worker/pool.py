"""The pool of worker processes, seen from the service.

Owns: who is free, how long a call may take. Never: waits for a process that is stuck.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, ParamSpec, Self, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
START_WITHIN = 60.0
SIZE = struct.Struct(">I")


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolLimits:
    """processes: how many. deadline: seconds that a call may take. memory: bytes of address space of one process.

    calls: after that many a process is replaced by a fresh one, so that a slow leak stays small.
    """

    processes: int = 2
    deadline: float = 20.0
    memory: int = 768 * 1024 * 1024
    calls: int = 5000


class Lost(Exception):
    """A call was not answered; `str()` says why (deadline, death, memory, an exception inside)."""


class Process:
    """One worker process and the pipe to it."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.calls = 0
        self.is_warm = False

    @classmethod
    async def start(cls, memory: int) -> Process:
        # A clean environment: a parser has no business with the secrets of the service.
        env = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PATH": os.defpath, "LC_ALL": "C.UTF-8"}
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "watcher.doors.worker",
            str(memory),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env=env,
            limit=1 << 20,
            start_new_session=True,
        )
        return cls(process)

    async def call(self, message: bytes) -> tuple[bool, Any]:
        to, back = self.process.stdin, self.process.stdout
        assert to is not None
        assert back is not None
        self.calls += 1
        to.write(SIZE.pack(len(message)) + message)
        await to.drain()
        size = SIZE.unpack(await back.readexactly(SIZE.size))[0]
        fine, result = pickle.loads(await back.readexactly(size))
        return bool(fine), result

    async def end(self, *, patience: float = 0.0) -> None:
        """Kill the process, `patience` seconds after its pipe was closed; asyncio complains about killing one that is dead."""
        if self.process.stdin is not None:
            self.process.stdin.close()
        with suppress(TimeoutError):
            await asyncio.wait_for(self.process.wait(), patience)
        with suppress(ProcessLookupError):
            if self.process.returncode is None:
                self.process.kill()
        await self.process.wait()


class Pool:
    """An asynchronous context manager. Processes start when they are first needed, never before."""

    def __init__(self, limits: PoolLimits | None = None) -> None:
        self.limits = limits or PoolLimits()
        self._free: list[Process] = []
        self._busy: set[Process] = set()
        self._turns = asyncio.Semaphore(self.limits.processes)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        for process in self._free:
            await process.end(patience=1.0)
        for process in self._busy:
            await process.end()
        self._free.clear()
        self._busy.clear()

    async def run(self, function: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """Return `function(*args, **kwargs)`, computed in a worker process; the function must be importable by its name.

        Raises: Lost when it took too long, died, ran out of memory or raised.
        """
        message = pickle.dumps((f"{function.__module__}:{function.__qualname__}", args, kwargs), pickle.HIGHEST_PROTOCOL)
        warm = pickle.dumps((function.__module__, (), {}))
        async with self._turns:
            process = self._free.pop() if self._free else await Process.start(self.limits.memory)
            self._busy.add(process)
            healthy, patience = False, 0.0
            try:
                if not process.is_warm:
                    # Starting and importing is not the call's fault, and may take long on a busy machine.
                    async with asyncio.timeout(START_WITHIN):
                        await process.call(warm)
                    process.is_warm, process.calls = True, 0
                async with asyncio.timeout(self.limits.deadline):
                    fine, result = await process.call(message)
                healthy = process.calls < self.limits.calls and (fine or "memory" not in str(result))
            except TimeoutError:
                raise Lost(f"it was not done after {self.limits.deadline:g} seconds") from None
            except (asyncio.IncompleteReadError, ConnectionError):
                patience = 1.0
                raise Lost("the worker process died over it") from None
            finally:
                self._busy.discard(process)
                if healthy:
                    self._free.append(process)
                else:
                    await process.end(patience=patience)
        if not fine:
            raise Lost(str(result))
        return result  # type: ignore[no-any-return]
