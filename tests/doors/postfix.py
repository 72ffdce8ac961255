"""Debian's postfix as a server of its own: its folders in one place, on a free port of loopback, into Maildirs beside it."""

from __future__ import annotations

import mailbox
import os
import pwd
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

MASTER = """\
127.0.0.1:{port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
virtual unix - n n - - virtual
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
proxymap unix - - n - - proxymap
anvil unix - - n - 1 anvil
tlsmgr unix - - n 1000? 1 tlsmgr
postlog unix-dgram n - n - 1 postlogd
"""
QUEUES = ("maildrop", "incoming", "active", "deferred")
MAIN = """\
compatibility_level = 3.6
queue_directory = {home}/queue
data_directory = {home}/data
mail_owner = postfix
setgid_group = postdrop
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = localhost
mynetworks =
mydestination =
alias_maps =
local_transport = error:no local mail
virtual_mailbox_domains = example.org
virtual_mailbox_base = {home}/mail
virtual_mailbox_maps = texthash:{home}/people
virtual_minimum_uid = 1
virtual_uid_maps = static:{uid}
virtual_gid_maps = static:{gid}
smtpd_tls_cert_file = {pem}
smtpd_tls_key_file = {pem}
smtpd_tls_security_level = may
smtpd_relay_restrictions = reject_unauth_destination
smtpd_recipient_restrictions = check_recipient_access texthash:{home}/told
header_checks = regexp:{home}/heads
service_throttle_time = 1s
smtpd_timeout = 20s
smtpd_error_sleep_time = 0
maillog_file = {home}/log/mail.log
maillog_file_prefixes = {home}
"""


def missing() -> str:
    """Why no postfix can be run here, "" where it can."""
    if not shutil.which("postfix"):
        return "Debian's postfix is not installed"
    return "" if os.geteuid() == 0 else "postfix is started by root alone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Postfix:
    """A running postfix. home: all that is its own."""

    home: Path
    port: int

    def say(self, what: str) -> None:
        """Start, stop or reload it."""
        subprocess.run(["postfix", "-c", self.home / "etc", what], check=True, capture_output=True, timeout=60)

    def answer(self, **lines: str) -> None:
        """What it says to a recipient (ann="450 later"); all others are served."""
        (self.home / "told").write_text("".join(f"{name}@example.org {said}\n" for name, said in lines.items()))
        self.say("reload")

    def mails(self, name: str) -> list[mailbox.MaildirMessage]:
        """The mails that reached a person, once none is under way any more."""
        until = time.monotonic() + 30
        while any(f.is_file() for q in QUEUES for f in (self.home / "queue" / q).rglob("*")) and time.monotonic() < until:
            time.sleep(0.02)
        box = self.home / "mail" / name
        return list(mailbox.Maildir(box)) if box.is_dir() else []

    def hang_up(self) -> int:
        """Kill the processes that speak with somebody or wait idle for it; return how many."""
        master = int((self.home / "queue" / "pid" / "master.pid").read_text())
        children = Path(f"/proc/{master}/task/{master}/children").read_text().split()
        speaking = [int(pid) for pid in children if Path(f"/proc/{pid}/comm").read_text().strip() == "smtpd"]
        for pid in speaking:
            os.kill(pid, signal.SIGKILL)
        return len(speaking)


@contextmanager
def running(home: Path, pem: Path) -> Iterator[Postfix]:
    """Run postfix for people ann, bob and cat at example.org. `pem`: its certificate and key."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
    mine = pwd.getpwnam("postfix")
    for name in ("etc", "queue", "data", "mail", "log"):
        (home / name).mkdir(parents=True)
    home.chmod(0o755)  # its people look into it
    for name in ("data", "mail"):
        os.chown(home / name, mine.pw_uid, mine.pw_gid)
    key = home / "etc" / "server.pem"
    key.write_bytes(pem.read_bytes())
    (home / "etc" / "master.cf").write_text(MASTER.format(port=port))
    (home / "etc" / "main.cf").write_text(MAIN.format(home=home, pem=key, uid=mine.pw_uid, gid=mine.pw_gid))
    (home / "people").write_text("".join(f"{name}@example.org {name}/\n" for name in ("ann", "bob", "cat")))
    (home / "told").write_text("")
    (home / "heads").write_text("/^Subject:.*opening/ REJECT 5.7.1 looks like spam\n")
    server = Postfix(home=home, port=port)
    server.say("start")
    try:
        yield server
    finally:
        server.say("stop")
