"""The laws of the house, read off the imports."""

from __future__ import annotations

import ast
import pathlib

import pytest

HOUSE = pathlib.Path(__file__).parents[1] / "watcher"
ROOMS = sorted(HOUSE.rglob("*.py"))

# A room may import from those of a lower floor. Rooms of one floor do not meet, but for those of the same wing.
FLOORS = {
    "errors": 0,
    "text": 1, "language": 1,
    "values": 2,
    "model": 3,
    "reading": 4, "judging": 4, "doors": 4,
    "settings": 5, "baselines": 5, "plain": 5, "records": 5, "letters": 5,
    "poll": 6, "pages": 6, "replay": 6, "explain": 6, "delivery": 6, "upkeep": 6, "health": 6, "checks": 6, "browse": 6,
    "sweep": 7, "draft": 7, "explain_days": 7,
    "service": 8, "demo": 8,
    "cli": 9,
    "__main__": 10,
}  # fmt: skip
PURE = ("reading", "judging", "values", "language", "text", "model", "errors")
IO = {
    "socket", "http", "urllib.request", "httpx", "httpcore", "h11", "sqlite3", "sqlite_utils", "smtplib", "subprocess",
    "threading", "asyncio", "multiprocessing", "concurrent", "apscheduler", "mailbox", "tempfile", "shutil", "os", "time",
    "random",
}  # fmt: skip
CLOCKS = ("datetime.now(", "date.today(", "utcnow(", "time.time(")
PURE_EXCEPT = {("language", "os")}


def wing(path: pathlib.Path) -> str:
    parts = path.relative_to(HOUSE).with_suffix("").parts
    return parts[0]


def imports(path: pathlib.Path) -> list[tuple[int, str]]:
    out = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            out += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            out += [(node.lineno, f"{node.module}.{alias.name}") for alias in node.names]
    return out


@pytest.mark.parametrize("path", ROOMS, ids=lambda p: str(p.relative_to(HOUSE)))
def test_imports_point_down(path: pathlib.Path) -> None:
    here = wing(path)
    if here == "__init__":
        assert all(not name.startswith("watcher") for _, name in imports(path))
        return
    assert here in FLOORS, f"no floor for {here}"
    for line, name in imports(path):
        if not name.startswith("watcher.") or name == "watcher.__version__":
            continue
        there = name.split(".")[1]
        if there == here:
            if here == "doors":
                mine, other = path.relative_to(HOUSE).with_suffix("").parts[1], name.split(".")[2]
                assert mine == other, f"{path.name}:{line}: doors never meet ({name})"
            continue
        assert FLOORS[there] < FLOORS[here], f"{path.name}:{line}: {here} may not import {name}"
        if here == "doors":
            assert there in ("model", "errors", "values", "text"), (
                f"{path.name}:{line}: a door knows model and errors alone ({name})"
            )


@pytest.mark.parametrize("path", [p for p in ROOMS if wing(p) in PURE], ids=lambda p: str(p.relative_to(HOUSE)))
def test_pure_wings_open_no_door(path: pathlib.Path) -> None:
    for line, name in imports(path):
        top = name.split(".")[0]
        if (wing(path), top) not in PURE_EXCEPT:
            assert top not in IO, f"{path.name}:{line}: a pure room imports {name}"
    text = path.read_text("utf-8")
    for clock in CLOCKS:
        assert clock not in text, f"{path.name}: a pure room reads the clock ({clock})"


def test_the_clock_of_the_machine_is_read_in_one_place() -> None:
    found = [path for path in ROOMS if any(clock in path.read_text("utf-8") for clock in CLOCKS)]
    assert found == [HOUSE / "doors" / "clock.py"]


@pytest.mark.parametrize("path", ROOMS, ids=lambda p: str(p.relative_to(HOUSE)))
def test_names_and_size(path: pathlib.Path) -> None:
    assert not {"utils", "helpers", "common", "base", "manager", "handler"} & set(path.relative_to(HOUSE).with_suffix("").parts)
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree), f"{path}: a room says what it owns"
    assert len(path.read_text("utf-8").splitlines()) <= 420, f"{path}: rooms stay small"


def test_no_type_checking_imports() -> None:
    for path in ROOMS:
        assert "TYPE_CHECKING" not in path.read_text("utf-8"), f"{path}: no import only for typing"


def test_imports_go_one_way() -> None:
    """No room imports itself by way of others; a package and its own rooms count as one another's parts."""
    names = {".".join(path.relative_to(HOUSE.parent).with_suffix("").parts).removesuffix(".__init__"): path for path in ROOMS}
    graph: dict[str, set[str]] = {}
    for name, path in names.items():
        top = [node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.ImportFrom) and node.module]
        told = {str(node.module) for node in top} | {f"{node.module}.{alias.name}" for node in top for alias in node.names}
        graph[name] = {other for other in told & names.keys() if not name.startswith(f"{other}.") and other != name}
    done: set[str] = set()

    def walk(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, f"imports go round: {' -> '.join((*way[way.index(name) :], name))}"
        if name not in done:
            for other in sorted(graph[name]):
                walk(other, (*way, name))
            done.add(name)

    for name in names:
        walk(name, ())


@pytest.mark.parametrize("path", ROOMS, ids=lambda path: str(path.relative_to(HOUSE)))
def test_no_name_is_bound_twice(path: pathlib.Path) -> None:
    """What a room names once at its top it does not name again: the rule that meant the first would be read by the second."""
    names = list[str]()
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.Assign):
            names += [target.id for target in node.targets if isinstance(target, ast.Name)]
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
            names.append(node.target.id)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.append(node.name)
    assert sorted({name for name in names if names.count(name) > 1}) == []
