"""The README's pictures, made from what `watcher demo` left: python -m tests.pictures [--demo watcher-demo] [--day 2025-10-06]

Owns: what is photographed, at which size. Never: part of the test suite; draws nothing itself.
"""

from __future__ import annotations

import argparse
import html
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
QUIETLY = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
MOST = 200_000  # bytes of a picture
TERMINAL = """<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: #16181d; }
pre { margin: 0; padding: 18px 20px; color: #d7dae0; font: 14px/1.35 "DejaVu Sans Mono", monospace; width: max-content; }
b { color: #fff; }
</style><pre>%s</pre>"""


@contextmanager
def served(database: Path) -> Iterator[str]:
    """Serve the browse pages, and hand out their address."""
    serve, uvicorn = import_module("watcher.browse.serve"), import_module("uvicorn")
    port = serve.free_port("127.0.0.1", 8200)
    server = uvicorn.Server(uvicorn.Config(serve.make_app(database), port=port, log_level="error", lifespan="on"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(20)


def typed(demo: Path, *words: str) -> str:
    """Return what a command prints on a terminal, as HTML."""
    program = [sys.executable, "-m", "watcher", "--config", str(demo / "config.yaml"), *words]
    environment = {"COLUMNS": "110", "PYTHONUTF8": "1", "PATH": "/usr/bin:/bin"}
    script = ["script", "-qec", "stty cols 110; " + " ".join(f"'{word}'" for word in program), "/dev/null"]
    said = subprocess.run(script, capture_output=True, text=True, check=True, env=environment, stdin=subprocess.DEVNULL).stdout
    bold = re.sub(r"\x1b\[1m(.*?)\x1b\[0m", r"<b>\1</b>", html.escape(said.replace("\r", ""), quote=False), flags=re.S)
    plain = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", bold)
    return TERMINAL % f"$ watcher {' '.join(words)}\n{plain.rstrip()}"


def small(picture: Path) -> None:
    """Take colours away from a picture that is too large."""
    if picture.stat().st_size > MOST:
        image = import_module("PIL.Image").open(picture).convert("RGB")
        image.quantize(128).save(picture, optimize=True)


def main() -> int:
    """Make the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--demo", type=Path, default=Path("watcher-demo"))
    parser.add_argument("--day", default="2025-10-06", help="of the digest that is shown")
    parser.add_argument("--fact", default="us-troops-iraq")
    given = parser.parse_args()
    digest = next(iter(sorted((given.demo / "digests").glob(f"*-{given.day}-*.html")))).resolve()
    with served(given.demo / "watcher.db") as address, sync_playwright() as started:
        browser = started.chromium.launch(executable_path=shutil.which("chromium"), args=QUIETLY)
        page = browser.new_page(viewport={"width": 700, "height": 1000}, device_scale_factor=1.5)
        page.goto(digest.as_uri())
        page.screenshot(path=HERE / "digest.png")
        page.set_viewport_size({"width": 900, "height": 1286})
        opened = page.goto(address)
        assert opened is not None
        assert opened.ok, f"{address}: {opened.status}"
        page.screenshot(path=HERE / "browse.png")
        page.goto(f"{address}/fact/iraq-coalition/{given.fact}")
        page.screenshot(path=HERE / "fact.png")
        page = browser.new_page(viewport={"width": 1100, "height": 700}, device_scale_factor=1.25)
        page.set_content(typed(given.demo, "history", given.fact))
        page.locator("pre").screenshot(path=HERE / "history.png")
        browser.close()
    for picture in sorted(HERE.glob("*.png")):
        small(picture)
        print(f"{picture.name}: {picture.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
