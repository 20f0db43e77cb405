# SPDX-License-Identifier: Apache-2.0
"""`roster`: looks through a list of deputies, and enters it into the register of their body."""

import argparse
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from app import bootstrap
from app.clock import SystemClock
from app.commands.answer import Answer, Status
from app.domain.member import Member
from app.domain.profile import Profile
from app.errors import Unreadable
from app.exchange.grids import MOST_BYTES
from app.exchange.roster import Finding, Listed, RosterRead, read_roster
from app.exchange.roster_checks import checked
from app.services.rosters import register_key
from app.wording import N_, Saying

CHECK, IMPORT = "check", "import"
ACTOR = "clerk"


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what `roster` takes."""
    parser.add_argument("what", choices=(CHECK, IMPORT))
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--profile", metavar="P")
    parser.add_argument("--convocation", default="")
    parser.add_argument("--on", metavar="DAY")
    parser.add_argument("--data", type=Path, metavar="DIR")


def run(request: argparse.Namespace, answer: Answer) -> int:
    """Print what every line is; enter the deputies when asked to and nothing is rejected."""
    day = _day(request.on)
    listed = read_roster(_content(request.file), request.file.name)
    profile, register = _whose(request, listed)
    read = checked(listed, profile, day)
    _tell(read, answer)
    status = Status.FOUND if read.rejected else Status.DONE
    entered: dict[str, object] = {}
    if request.what == IMPORT:
        entered = {"entered": not read.rejected, "register": register}
        if read.rejected:
            answer.tell(N_("Nothing was entered: mend the lines rejected and import again."))
        else:
            entered["new"] = _enter(request.data, register, read.members)
    _close(read, answer, entered)
    return status


def _whose(request: argparse.Namespace, listed: RosterRead) -> tuple[Profile | None, str]:
    """Return the body and its register; for an import, unless named, the one that can be meant."""
    reference, convocation = request.profile, request.convocation
    if "/" in convocation:
        reason = Saying(N_("the name of a convocation has no “/”"))
        raise Unreadable(place="--convocation", reason=reason)
    if request.what == IMPORT:
        if request.data is None:
            reason = Saying(N_("name the folder of the record with --data"))
            raise Unreadable(place="roster import", reason=reason)
        if reference is None:
            meant = _only_register(request.data) or _fitting(listed, _day(request.on))
            reference, _, on_record = meant.partition("/")
            convocation = convocation or on_record
    if reference is None:
        return None, ""
    profile = bootstrap.find_profile(reference, beside=Path())
    return profile, register_key(profile, convocation)


def _only_register(data: Path) -> str:
    """Return the only register on record, nothing where there is none."""
    known: Mapping[str, object] = {}
    if bootstrap.has_record(data):
        with bootstrap.open_archive(data, practice=False) as archive:
            known = archive.registers()
    if len(known) > 1:
        raise _name_one(known)
    return next(iter(known), "")


def _fitting(listed: RosterRead, day: date | None) -> str:
    """Return the only body with as many seats as deputies listed, or the only one that sits."""
    bodies = [each for each in bootstrap.known_profiles() if not each.joint]
    on = day or SystemClock().now().date()
    seats = len(listed.listed)
    full = [each.key for each in bodies if each.total_on(each.valid_to or on) == seats]
    sitting = [each.key for each in bodies if each.valid_on(on)]
    for fitting in (full, sitting):
        if len(fitting) == 1:
            return fitting[0]
    raise _name_one(each.key for each in bodies)


def _name_one(known: Iterable[str]) -> Unreadable:
    reason = Saying(N_("name the body with --profile: {known}"), {"known": ", ".join(known)})
    return Unreadable(place="roster import", reason=reason)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            # One byte more than may be, so that the reader sees that there is more.
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: what was given can't name a file
        problem = getattr(error, "strerror", None) or str(error)
        reason = Saying(N_("the file can't be read: {problem}"), {"problem": problem})
        raise Unreadable(place=str(path), reason=reason) from error


def _enter(data: Path, register: str, members: tuple[Member, ...]) -> bool:
    with bootstrap.open_plenary(data, clock=SystemClock(), actor=ACTOR) as plenary:
        return plenary.rosters.enter(register, members)


def _tell(read: RosterRead, answer: Answer) -> None:
    """Print deputies and findings in the order of their lines."""
    said: list[Listed | Finding] = [*read.listed, *read.findings]
    lines = sorted(said, key=lambda each: each.line)
    for each in lines:
        if isinstance(each, Listed):
            _tell_member(each, answer)
        else:
            _tell_finding(each, answer)


def _tell_member(each: Listed, answer: Answer) -> None:
    member = each.member
    if not answer.json:
        answer.out(f"{each.line}\t✔\t{member.id}\t{member.seat}\t{member.name}")
        return
    answer.line(
        {
            "member": member.id,
            "line": each.line,
            "column": None,
            "name": member.name,
            "seat": member.seat,
            "office": member.office.value,
            "faction": member.faction,
            "region": member.region,
            "committee": member.committee,
            "mandate_from": _written(member.mandate_from),
            "mandate_to": _written(member.mandate_to),
            "card": member.card,
        }
    )


def _tell_finding(each: Finding, answer: Answer) -> None:
    message = answer.word(each.message)
    if answer.json:
        kind = "rejected" if each.rejected else "warning"
        column = each.column or None
        line: dict[str, object] = {kind: each.code, "line": each.line, "column": column}
        answer.line({**line, "message": message})
    else:
        mark = "✖" if each.rejected else "!"
        answer.out(f"{each.line}\t{mark}\t{each.column}\t{message}")


def _close(read: RosterRead, answer: Answer, entered: Mapping[str, object]) -> None:
    counts = {
        "members": len(read.listed),
        "warnings": len(read.findings) - len(read.rejected),
        # Not «rejected»: only a line that is rejected has that key.
        "rejections": len(read.rejected),
    }
    if answer.json:
        answer.line({"done": True, **counts, **entered})
        return
    answer.tell(N_("Deputies: {members}; warnings: {warnings}; rejected: {rejections}."), **counts)
    if entered.get("entered"):
        answer.tell(
            N_("The deputies stand in the register {register}."), register=str(entered["register"])
        )


def _written(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError as error:
        reason = Saying(N_("“{key}” must be a date such as 2026-05-14"), {"key": "--on"})
        raise Unreadable(place=str(text), reason=reason) from error
