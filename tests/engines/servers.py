# SPDX-License-Identifier: Apache-2.0
"""Database engines, started in a folder of the test and stopped by pid."""
import contextlib
import os
import pathlib
import shutil
import sqlite3
import subprocess
import time

PATIENCE = 60  # seconds until a server answers


class Missing(Exception):
    """The engine, or what is needed to talk to it, is not installed."""


def program(name, *folders):
    """The path of a program; in folders that are in no PATH, too."""
    path = shutil.which(name, path=os.pathsep.join(
        [*map(str, folders), os.environ.get("PATH", ""), "/usr/sbin"]))
    if not path:
        raise Missing(f"there is no {name}")
    return path


def unprivileged(folder):
    """Options for servers that refuse to run as root."""
    if os.getuid() != 0:
        return {}
    import pwd
    user = pwd.getpwnam("nobody")
    os.chown(folder, user.pw_uid, user.pw_gid)
    os.chmod(folder.parent, 0o755)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


@contextlib.contextmanager
def server(command, log, connect, failure, options):
    """A running server; connect: raises failure while it does not answer."""
    with open(log, "wb") as out:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL,
                                   stdout=out, stderr=out, cwd="/", **options)
    try:
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                connect().close()
                break
            except failure:
                if process.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError(pathlib.Path(log).read_text()) from None
                time.sleep(0.1)
        yield
    finally:
        process.terminate()
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def prepare(command, options):
    done = subprocess.run(command, capture_output=True, text=True, cwd="/",
                          stdin=subprocess.DEVNULL, **options)
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)


class Sqlite:
    """One database a case, in memory."""
    Refused = sqlite3.Error

    @contextlib.contextmanager
    def running(self, folder):
        yield

    @contextlib.contextmanager
    def database(self, name):
        connection = sqlite3.connect(":memory:", isolation_level=None)
        connection.execute("PRAGMA foreign_keys = ON")
        try:
            yield connection
        finally:
            connection.close()


class Postgres:
    """PostgreSQL on a socket of its own."""

    def __init__(self):
        try:
            import psycopg2
        except ImportError:
            raise Missing("python3-psycopg2 is not installed") from None
        self.driver = psycopg2
        self.Refused = psycopg2.Error
        versions = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"),
                          key=lambda p: int(p.parent.name))
        self.initdb = program("initdb", *versions[-1:])
        self.postgres = program("postgres", *versions[-1:])

    def connect(self):
        connection = self.driver.connect(host=self.folder, user="test",
                                         dbname="postgres")
        connection.autocommit = True
        return connection

    @contextlib.contextmanager
    def running(self, folder):
        self.folder = str(folder)
        options = unprivileged(folder)
        data = str(folder / "data")
        prepare([self.initdb, "-D", data, "-A", "trust", "-U", "test", "-E",
                 "UTF8", "--locale=C", "--no-sync"], options)
        with server([self.postgres, "-D", data, "-k", self.folder, "-h", "",
                     "-c", "fsync=off", "-c", "full_page_writes=off"],
                    folder.parent / "postgres.log", self.connect, self.Refused,
                    options):
            yield

    @contextlib.contextmanager
    def database(self, name):
        with contextlib.closing(self.connect()) as connection, \
                connection.cursor() as cursor:
            cursor.execute("SELECT nspname FROM pg_namespace "
                           "WHERE nspname !~ '^(pg_|information_schema)'")
            for schema, in cursor.fetchall():
                cursor.execute(f'DROP SCHEMA "{schema}" CASCADE')
            cursor.execute("CREATE SCHEMA public")
            yield cursor


class MariaDb:
    """MariaDB on a socket of its own."""

    def __init__(self):
        try:
            import pymysql
        except ImportError:
            raise Missing("python3-pymysql is not installed") from None
        self.driver = pymysql
        self.Refused = pymysql.Error
        self.install = program("mariadb-install-db")
        self.mariadbd = program("mariadbd")

    def connect(self, name=None):
        return self.driver.connect(unix_socket=self.socket, user="root",
                                   database=name, autocommit=True)

    @contextlib.contextmanager
    def running(self, folder):
        self.socket = str(folder / "socket")
        options = unprivileged(folder)
        data = str(folder / "data")
        prepare([self.install, "--no-defaults", f"--datadir={data}",
                 "--auth-root-authentication-method=normal", "--skip-test-db"],
                options)
        with server([self.mariadbd, "--no-defaults", f"--datadir={data}",
                     f"--socket={self.socket}", "--skip-networking",
                     f"--pid-file={folder}/pid",
                     "--innodb-flush-log-at-trx-commit=0",
                     "--character-set-server=utf8mb4"],
                    folder.parent / "mariadb.log", self.connect, self.Refused,
                    options):
            yield

    @contextlib.contextmanager
    def database(self, name):
        with contextlib.closing(self.connect()) as admin, \
                admin.cursor() as cursor:
            cursor.execute(f"CREATE DATABASE `{name}`")
        connection = self.connect(name)
        try:
            with connection.cursor() as cursor:
                yield cursor
                cursor.execute(f"DROP DATABASE `{name}`")
        finally:
            connection.close()


ENGINES = {"sqlite": Sqlite, "postgres": Postgres, "mariadb": MariaDb}
