"""The inside of a worker process: read a call, answer it, until the pipe is closed.

Owns: its own memory cap. Never: opens a file or a connection of its own accord.
"""

from __future__ import annotations

import os
import pickle
import resource
import struct
import sys
from importlib import import_module
from typing import Any, BinaryIO

SIZE = struct.Struct(">I")


def answer(call: tuple[str, tuple[Any, ...], dict[str, Any]]) -> bytes:
    """Make the call and return the pickled pair (fine, result or the sentence that says what went wrong).

    A name without a function only imports the module.
    """
    name, args, kwargs = call
    module, _, function = name.partition(":")
    try:
        if not function:
            import_module(module)
            return pickle.dumps((True, None))
        return pickle.dumps((True, getattr(import_module(module), function)(*args, **kwargs)), pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        return pickle.dumps((False, "it needs more memory than a worker may have"))
    except RecursionError:
        return pickle.dumps((False, "it is nested too deeply"))
    except Exception as error:
        return pickle.dumps((False, f"{type(error).__name__}: {str(error)[:300]}"))


def serve(calls: BinaryIO, answers: BinaryIO) -> None:
    while len(head := calls.read(SIZE.size)) == SIZE.size:
        reply = answer(pickle.loads(calls.read(SIZE.unpack(head)[0])))
        answers.write(SIZE.pack(len(reply)) + reply)
        answers.flush()


def main() -> None:
    memory = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not end up between two answers
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
