"""Fixtures for all tests: shared corpora, one reader, a record in each database, and a PostgreSQL server of ours."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from laut import Reader, Record, open_record

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session", autouse=True)
def _plain_environment() -> None:
    """Tests see laut's own defaults, whatever the caller has set."""
    for name in [name for name in os.environ if name.startswith(("LAUT_", "PG"))]:
        del os.environ[name]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of corpora and of the seed article, which is no part of the project."""
    if not SHARED.is_dir():
        pytest.skip("needs the corpora in ../shared, which are not part of the project")
    return SHARED


@pytest.fixture(scope="session")
def reader() -> Reader:
    """A reader with the model that comes with laut."""
    return Reader()


@pytest.fixture(scope="session")
def example() -> Path:
    """The shipped example page."""
    return ROOT / "examples" / "seilbahn.html"


class TooSlow(BaseException):
    """Not an `Exception`, which a library may swallow."""


@contextmanager
def _in_time(seconds: float) -> Iterator[None]:
    def stop(*_: object) -> None:
        raise TooSlow(f"took longer than {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@pytest.fixture(scope="session")
def in_time() -> Callable[[float], AbstractContextManager[None]]:
    """Ends what takes longer than so many seconds."""
    return _in_time


class PostgresServer:
    """A server in a folder of its own, on a socket there, run as somebody who is not root."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="laut-", dir="/tmp"))
        self.user = _unprivileged()
        if self.user:
            shutil.chown(self.folder, self.user, pwd.getpwnam(self.user).pw_gid)
        self._run("initdb", "-A", "trust", "-U", "laut", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        self.start()

    def start(self) -> None:
        options = f"-k {self.folder} -c listen_addresses='' -c fsync=off -c max_connections=50"
        self._run("pg_ctl", "-w", "-l", str(self.folder / "log"), "-o", options, "start")

    def stop(self) -> None:
        self._run("pg_ctl", "-w", "-m", "immediate", "stop")

    def close(self) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, database: str = "postgres") -> str:
        return f"postgresql://laut@/{database}?host={self.folder}"

    def create(self, database: str, template: str = "template1") -> str:
        """The URL of a new database, empty or like another."""
        self.execute(f'CREATE DATABASE "{database}" TEMPLATE "{template}"')
        return self.url(database)

    def drop(self, database: str) -> None:
        self.execute(f'DROP DATABASE "{database}" WITH (FORCE)')

    def execute(self, command: str) -> None:
        import psycopg

        with psycopg.connect(f"host={self.folder} user=laut dbname=postgres", autocommit=True) as connection:
            connection.execute(command.encode())

    def _run(self, program: str, *options: str) -> None:
        found = _postgresql(program)
        assert found is not None
        command: Sequence[str] = [str(found), "-D", str(self.folder / "data"), *options]
        with (self.folder / "errors").open("w") as errors:
            done = subprocess.run(
                command,
                user=self.user,
                group=pwd.getpwnam(self.user).pw_gid if self.user else None,
                extra_groups=[] if self.user else None,
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,  # the server keeps what it inherits, so no pipe may be waited for
                stderr=errors,
                check=False,
                timeout=60,
            )
        assert done.returncode == 0, (self.folder / "errors").read_text() + _tail(self.folder / "log")


def _tail(path: Path) -> str:
    return path.read_text()[-2000:] if path.exists() else ""


def _unprivileged() -> str | None:
    """Whom the server runs as where we are root, which it refuses."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _postgresql(program: str) -> Path | None:
    """A program of PostgreSQL's server, which Debian keeps out of PATH."""
    kept = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"))
    found = shutil.which(program)
    return kept[-1] if kept else Path(found) if found else None


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgresServer]:
    """A PostgreSQL server for the whole session; no test stops it."""
    if _postgresql("initdb") is None:
        pytest.skip("needs PostgreSQL's server (Debian: postgresql)")
    server = PostgresServer()
    yield server
    server.close()


@pytest.fixture
def own_postgresql() -> Iterator[PostgresServer]:
    """A PostgreSQL server of the test's own, which it may stop."""
    if _postgresql("initdb") is None:
        pytest.skip("needs PostgreSQL's server (Debian: postgresql)")
    server = PostgresServer()
    yield server
    server.start() if not (server.folder / "data" / "postmaster.pid").exists() else None
    server.close()


@pytest.fixture(scope="session")
def _empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "laut.db"
    open_record(path).close()
    return path


@pytest.fixture(scope="session")
def _empty_database(postgresql: PostgresServer) -> str:
    open_record(postgresql.create("laut_empty")).close()
    return "laut_empty"


@pytest.fixture(params=["sqlite", "postgresql"])
def record_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where an empty record lies, in each database."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("_empty_file"), tmp_path / "laut.db")
        yield str(tmp_path / "laut.db")
        return
    server: PostgresServer = request.getfixturevalue("postgresql")
    name = f"laut_{os.getpid()}_{abs(hash(request.node.nodeid))}"
    yield server.create(name, request.getfixturevalue("_empty_database"))
    server.drop(name)


@pytest.fixture
def record(record_url: str) -> Iterator[Record]:
    """An empty record, in each database."""
    with open_record(record_url) as record:
        yield record
