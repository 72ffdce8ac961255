"""lemon24's reader in the bench of the wire: run by an interpreter that has it, one round for each line that comes in.

Owns: setting it up as its own documents say, its CPU and wall. Never: imports anything of ours.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time


def main() -> None:
    from reader import make_reader  # type: ignore[import-not-found]

    port, feeds = int(sys.argv[1]), int(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        reader = make_reader(f"{folder}/reader.sqlite")
        for number in range(feeds):
            reader.add_feed(f"http://127.7.0.1:{port}/{number}")
        print("ready", flush=True)
        for _ in sys.stdin:
            before, began = resource.getrusage(resource.RUSAGE_SELF), time.perf_counter()
            reader.update_feeds(workers=20, scheduled=False)
            after = resource.getrusage(resource.RUSAGE_SELF)
            cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            found = {"cpu": cpu, "wall": time.perf_counter() - began, "memory": after.ru_maxrss / 1024}
            print(json.dumps(found | {"entries": reader.get_entry_counts().total}), flush=True)
        reader.close()


if __name__ == "__main__":
    main()
