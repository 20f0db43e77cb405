# SPDX-License-Identifier: Apache-2.0
"""The form of the record's file, from the first version on: each step is made once, in order.

A step that has been released is never changed; a new form is a new step.
"""

import sqlite_utils

from app import NAME

APPLICATION_ID = int.from_bytes(b"Oty1")
"""Stands in the header of every record, so that no other database is taken for one."""
VERSION = 1
"""How many steps there are; a file with a higher number was made by a newer program."""
MIGRATIONS = sqlite_utils.Migrations(NAME)

_JOURNAL = (
    """create table journal (
    stream text not null, seq integer not null, at text not null, actor text not null,
    kind text not null, version integer not null, payload text not null,
    previous text not null, hash text not null,
    primary key (stream, seq)) strict, without rowid""",
    """create trigger journal_no_update before update on journal
    begin select raise(abort, 'the journal is append-only'); end""",
    """create trigger journal_no_delete before delete on journal
    begin select raise(abort, 'the journal is append-only'); end""",
    # `insert or replace` deletes without asking the trigger above, unless recursive_triggers is
    # on; so the database itself insists on the next number and on the link.
    """create trigger journal_in_order before insert on journal
    when new.seq <> (select coalesce(max(seq), 0) + 1 from journal where stream = new.stream)
        or new.previous <> coalesce(
            (select hash from journal where stream = new.stream and seq = new.seq - 1),
            '0000000000000000000000000000000000000000000000000000000000000000')
    begin select raise(abort, 'the journal is append-only and in order'); end""",
)
_ISSUED = (
    # Without rowid: a row could else be replaced by way of its rowid, under another digest.
    """create table issued (
    sha256 text not null primary key, kind text not null, stream text not null,
    seq integer not null, name text not null, hash text not null, bytes blob not null,
    foreign key (stream, seq) references journal (stream, seq)) strict, without rowid""",
    "create index issued_of_stream on issued (stream, seq)",
    """create trigger issued_no_update before update on issued
    begin select raise(abort, 'an issued document is never changed'); end""",
    """create trigger issued_no_delete before delete on issued
    begin select raise(abort, 'an issued document is never deleted'); end""",
    """create trigger issued_no_replace before insert on issued
    when exists (select 1 from issued where sha256 = new.sha256)
    begin select raise(abort, 'an issued document is never replaced'); end""",
)


def migrate(tables: sqlite_utils.Database) -> None:
    """Bring a file to the form this program knows, all steps in one transaction."""
    with tables.atomic():
        MIGRATIONS.apply(tables)
        tables.execute(f"pragma application_id = {APPLICATION_ID}")
        tables.execute(f"pragma user_version = {VERSION}")


def form(tables: sqlite_utils.Database) -> dict[str, str]:
    """Return the SQL of every table, index and trigger by its name, but for the list of steps."""
    return dict(
        tables.execute(
            "select name, sql from sqlite_schema where sql is not null and tbl_name <> ?"
            " and name not like 'sqlite\\_%' escape '\\' order by name",
            [MIGRATIONS.migrations_table],
        ).fetchall()
    )


def intended_form() -> dict[str, str]:
    """Return what `form` gives for a file that the steps have just made."""
    with sqlite_utils.Database(memory=True, execute_plugins=False) as tables:
        migrate(tables)
        return form(tables)


def missing_steps(tables: sqlite_utils.Database) -> tuple[str, ...]:
    """Return the steps that the file doesn't say were made."""
    return tuple(step.name for step in MIGRATIONS.pending(tables))


@MIGRATIONS(name="1-journal-and-issued")
def _journal_and_issued(tables: sqlite_utils.Database) -> None:
    for statement in _JOURNAL + _ISSUED:
        tables.execute(statement)
