"""The systemd unit of the service: its text, and where it goes.

Owns: what the unit says. Never: starts or stops the service; systemctl does.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from watcher.doors.files import write_text
from watcher.errors import Fault, UsageError
from watcher.settings import Settings

NAME = "watcher.service"
# systemd.exec(5): nothing that reading feeds and writing one folder needs is left out, everything else is shut.
HARDENING = """\
NoNewPrivileges=yes
PrivateTmp={tmp}
PrivateDevices=yes
DevicePolicy=closed
ProtectSystem=strict
ProtectHome={home}
ProtectClock=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectControlGroups=yes
ProtectProc=invisible
ProcSubset=pid
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
RemoveIPC=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=~@privileged @resources
SystemCallFilter=setrlimit prlimit64
SystemCallErrorNumber=EPERM
CapabilityBoundingSet=
AmbientCapabilities=
UMask=0077
"""
# systemd.exec(5): what a user's manager never does, be it that only the system's may mount /proc anew or set device rules.
OF_THE_SYSTEM = ("ProtectProc", "ProcSubset", "DevicePolicy")
# What it does only within a user namespace: PrivateUsers= has it made before all others, and from systemd 254 on each of these
# asks for one by itself. systemd's own tests (TEST-43-PRIVATEUSER-UNPRIV) try them for a user without privileges.
OF_A_NAMESPACE = (
    "PrivateDevices",
    "ProtectClock",
    "ProtectHostname",
    "ProtectKernelLogs",
    "ProtectKernelModules",
    "CapabilityBoundingSet",
    "AmbientCapabilities",
)
UNIT = """\
[Unit]
Description=watcher: tells which facts of an article no longer hold
Documentation=man:systemd.service(5)
After=network-online.target
Wants=network-online.target
StartLimitIntervalSec=0

[Service]
Type=notify
ExecStart={program} --config {config} run
ExecReload=/bin/kill -HUP $MAINPID
WorkingDirectory={folder}
EnvironmentFile=-{folder}/watcher.env
{user}Restart=on-failure
RestartSec=30
RestartPreventExitStatus=2
WatchdogSec=300
TimeoutStopSec={stop}
ReadWritePaths={writes}
{hardening}
[Install]
WantedBy={wanted}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit: where it goes, what it says, and how systemctl is asked about it."""

    path: Path
    text: str
    systemctl: tuple[str, ...]


def unit_of(settings: Settings, *, system: bool, user: str = "", walls: bool = True) -> Unit:
    """Return the unit for these settings: of the system (running as `user`), or of the one who asks.

    walls: users without privileges may have namespaces of their own here (`has_walls`).
    """
    config = plain(Path(settings.place or "config.yaml"))
    places = (settings.database, settings.mail.maildir, settings.keep.backups)
    written = {plain(place).parent for place in places if place}
    text = UNIT.format(
        program=escaped(program()),
        config=escaped(config),
        folder=config.parent,
        user=f"User={user}\n" if system and user else "",
        stop=int(settings.service.drain.total_seconds()) + 60,
        writes=" ".join(escaped(path) for path in sorted(written)),
        hardening=hardening(system=system, walls=walls, paths=[config, *written, Path(sys.prefix)]),
        wanted="multi-user.target" if system else "default.target",
    )
    if system:
        return Unit(path=Path("/etc/systemd/system") / NAME, text=text, systemctl=("systemctl",))
    home = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return Unit(path=home / "systemd" / "user" / NAME, text=text, systemctl=("systemctl", "--user"))


def hardening(*, system: bool, walls: bool, paths: Sequence[Path]) -> str:
    """Return the hardening: homes and /tmp are shut off unless something of ours lies there; a user's manager can do less.

    setrlimit stays allowed: each parser gets a memory cap of its own.
    """
    in_home = any(path.is_relative_to(home) for path in paths for home in (Path("/home"), Path("/root"), Path("/run/user")))
    in_tmp = any(path.is_relative_to(folder) for path in paths for folder in (Path("/tmp"), Path("/var/tmp")))
    text = HARDENING.format(home="read-only" if in_home else "yes", tmp="no" if in_tmp else "yes")
    if system:
        return text
    cannot = OF_THE_SYSTEM if walls else (*OF_THE_SYSTEM, *OF_A_NAMESPACE)
    lines = [line for line in text.splitlines(keepends=True) if line.partition("=")[0] not in cannot]
    return "".join(["PrivateUsers=yes\n"] * walls + lines)


def has_walls() -> bool:
    """Say whether this user may have a user namespace with mounts of its own; a unit that asks for one would not start else."""
    program = shutil.which("unshare")
    if program is None:
        return False
    command = [program, "--user", "--map-root-user", "--mount", "true"]
    return subprocess.run(command, capture_output=True, check=False, timeout=20).returncode == 0


def plain(path: Path) -> Path:
    """Return the path from the root on, without the dots that a unit file does not take."""
    return Path(os.path.normpath(path.absolute()))


def escaped(path: object) -> str:
    """Return a path as a unit file takes it."""
    text = str(path).replace("%", "%%")
    return f'"{text}"' if any(sign in text for sign in " \t\"'") else text


def program() -> Path:
    """Return the program that is to be run: the one beside this Python."""
    beside = Path(sys.executable).with_name("watcher")
    return beside if beside.exists() else Path(shutil.which("watcher") or "watcher")


def has_systemd() -> bool:
    """Say whether systemd runs this machine (sd_booted(3))."""
    return Path("/run/systemd/system").is_dir() and shutil.which("systemctl") is not None


def need_systemd() -> None:
    """Raise UsageError where there is no systemd to install into."""
    if not has_systemd():
        what = "systemd does not run this machine"
        remedy = (
            "start `watcher run` by what does (cron's @reboot, a container, another supervisor), or see `watcher service show`"
        )
        raise UsageError([Fault(place="", what=what, remedy=remedy)])


def install(unit: Unit) -> None:
    """Write the unit, enable and start it. Raises UsageError where that may not be."""
    try:
        unit.path.parent.mkdir(parents=True, exist_ok=True)
        write_text(unit.path, unit.text)
    except OSError as error:
        raise UsageError([refusal(unit, error)]) from error
    ask(unit, "daemon-reload")
    ask(unit, "enable", "--now", NAME)


def uninstall(unit: Unit) -> bool:
    """Stop and disable the unit and remove it; say whether there was one. The database and the mail stay."""
    if not unit.path.exists():
        return False
    ask(unit, "disable", "--now", NAME)
    try:
        unit.path.unlink()
    except OSError as error:
        raise UsageError([refusal(unit, error)]) from error
    ask(unit, "daemon-reload")
    return True


def refusal(unit: Unit, error: OSError) -> Fault:
    remedy = "run it with sudo, or install a unit of your own with --user"
    return Fault(place=str(unit.path), what=f"cannot be written ({error.strerror})", remedy=remedy)


def ask(unit: Unit, *words: str) -> None:
    """Ask systemctl. Raises UsageError with its own words where it refuses."""
    command = [*unit.systemctl, *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    if done.returncode:
        said = (done.stderr or done.stdout).strip() or f"exit code {done.returncode}"
        raise UsageError([Fault(place=" ".join(command), what=said, remedy="see journalctl for more")])
