# SPDX-License-Identifier: Apache-2.0
"""Words a view of the hall: which page it is and what stands on it.

Nothing is reckoned here. The split of a vote comes from the announced result alone; before it the
view has none, and a page of a running vote has no place for it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType

from app.domain.ballot import Purpose
from app.i18n import Catalogue, Language, local_time
from app.kazakh.cases import Case
from app.kazakh.dates import NoSuchTime, time_form
from app.views.hall import HallPage, HallQuestion, HallView
from app.views.speeches import SpeechView
from ui.pages import bodies, elections, phrases, verdicts
from ui.pages.contents import Band, BandKind, Cover, Figure, Page, Strip
from ui.widgets.hemicycle import SeatShown, seat_shown

CLOCK_TIME = re.compile(r"(\d{1,2})[.:](\d{2})")


def hall_page(view: HallView, catalogue: Catalogue, now: datetime | None = None) -> Page:
    """Return the page of a view in the language of the wall; `now` is what a speech is timed by."""
    if view.page is HallPage.SPEAKER:
        return _speaker(view, catalogue, now)
    return _PAGES[view.page](view, catalogue)


def _title(view: HallView, catalogue: Catalogue) -> Page:
    time = catalogue.time(local_time(view.starts, utc_offset=timedelta(minutes=view.utc_offset)))
    day = catalogue.date(view.day)
    number = catalogue.format(phrases.SITTING_NUMBER, number=view.number)
    if not view.sitting.startswith(view.body) and view.sitting not in number:
        number = catalogue.format(phrases.AND, first=number, second=view.sitting)
    when = catalogue.format(phrases.DAY_AND_TIME, date=day, time=time)
    cover = Cover(word=view.heading, lines=(number, when))
    # The body stands large on this page, not in the line above.
    strip = replace(_strip(view, catalogue, context=""), body="")
    return Page(stage=view.page, strip=strip, cover=cover)


def _registration(view: HallView, catalogue: Catalogue) -> Page:
    return _who_is_here(view, catalogue, phrases.REGISTRATION)


def _opened(view: HallView, catalogue: Catalogue) -> Page:
    return _who_is_here(view, catalogue, phrases.UNDER_WAY)


def _who_is_here(view: HallView, catalogue: Catalogue, title: str) -> Page:
    return Page(
        stage=view.page,
        strip=_strip(view, catalogue, context=_sitting_and_day(view, catalogue)),
        title=catalogue.gettext(title),
        seats=_seats(view),
        figures=bodies.registered(view, catalogue),
        scale=verdicts.quorum_line(view, catalogue),
        band=verdicts.quorum_band(view, catalogue),
    )


def _item(view: HallView, catalogue: Catalogue) -> Page:
    question = view.question
    return Page(
        stage=view.page,
        strip=_strip(view, catalogue, context=_sitting_and_day(view, catalogue)),
        over=_over(question, catalogue),
        title=_asked(question, catalogue)[0],
        band=verdicts.quorum_band(view, catalogue),
    )


def _voting(view: HallView, catalogue: Catalogue) -> Page:
    return _turnout(view, catalogue, BandKind.VOTING)


def _voted(view: HallView, catalogue: Catalogue) -> Page:
    if view.secret:
        line = catalogue.gettext(phrases.WHO_ANNOUNCES)
        return _without_figures(view, catalogue, phrases.VOTED, line)
    return _turnout(view, catalogue, BandKind.VOTED)


def _turnout(view: HallView, catalogue: Catalogue, kind: BandKind) -> Page:
    title, subtitle = _asked(view.question, catalogue)
    voted = Figure(
        value=view.answered, whole=view.registered, label=catalogue.gettext(phrases.HAVE_VOTED)
    )
    word = phrases.VOTING if kind is BandKind.VOTING else phrases.VOTED
    figures = (voted, *verdicts.needed_figure(view, catalogue))
    if view.bodies:
        figures = bodies.turnout(view, catalogue)
    note = (bodies.needed_note if view.bodies else verdicts.registered_note)(view, catalogue)
    if view.split is not None:
        figures = verdicts.running(view.split, view, catalogue)
        note = verdicts.needed_note(view, catalogue)
    return Page(
        stage=view.page,
        strip=_strip(view, catalogue, context=_place(view.question, catalogue)),
        title=title,
        subtitle=subtitle,
        seats=_seats(view),
        figures=figures,
        note=note,
        band=Band(
            kind=kind,
            word=catalogue.gettext(word),
            sentence=catalogue.gettext(phrases.WHO_ANNOUNCES),
        ),
    )


def _secret(view: HallView, catalogue: Catalogue) -> Page:
    """Return where and until when papers are given out; no figure of a secret vote stands here."""
    until = _until(view.until, catalogue)
    where = ", ".join(part for part in (view.papers_at, until) if part)
    line = catalogue.format(phrases.PAPERS, where=where) if where else ""
    return _without_figures(view, catalogue, phrases.SECRET, line)


def _counting(view: HallView, catalogue: Catalogue) -> Page:
    line = catalogue.gettext(phrases.COMMISSION)
    return _without_figures(view, catalogue, phrases.COUNTING, line)


def _without_figures(view: HallView, catalogue: Catalogue, word: str, line: str) -> Page:
    page = _state(view, catalogue, word, lines=(line,) if line else ())
    return replace(page, strip=_strip(view, catalogue, context=_place(view.question, catalogue)))


def _of_several(view: HallView, catalogue: Catalogue) -> Page:
    """Return the result of one paper with several names: a line a name, and what each needed."""
    passed, failed = phrases.PASSED, phrases.NOT_PASSED
    if view.on_nominee:
        passed, failed = phrases.PASSED_ON_NOMINEE, phrases.NOT_PASSED_ON_NOMINEE
    names = [
        catalogue.format(
            passed if each.result.adopted else failed,
            name=each.name,
            in_favour=each.result.in_favour,
        )
        for each in view.candidates
    ]
    needed = verdicts.majority(view.candidates[0].result, catalogue)
    lines = (*names, *([needed.caption] if needed else []))
    word = catalogue.gettext(phrases.SECRET_RESULT)
    return Page(
        stage=view.page,
        strip=_strip(view, catalogue, context=_place(view.question, catalogue)),
        cover=Cover(word=word, lines=lines, even=True),
    )


def _result(view: HallView, catalogue: Catalogue) -> Page:
    if view.candidates:
        return _of_several(view, catalogue)
    title, subtitle = _asked(view.question, catalogue)
    page = Page(
        stage=view.page,
        strip=_strip(view, catalogue, context=_place(view.question, catalogue)),
        title=title,
        subtitle=subtitle,
        seats=_seats(view),
    )
    if view.result is None:
        return page
    if view.result.bodies:
        return replace(
            page,
            seats=(),
            halves=bodies.halves(view, view.result, catalogue),
            band=bodies.both(view, view.result, catalogue),
        )
    return replace(
        page,
        figures=verdicts.split(view.result, catalogue),
        scale=verdicts.majority(view.result, catalogue),
        band=verdicts.verdict(view.result, catalogue, on_nominee=view.on_nominee),
    )


def _elected(view: HallView, catalogue: Catalogue) -> Page:
    page = Page(
        stage=view.page,
        strip=_strip(view, catalogue, context=_place(view.question, catalogue)),
        title=_asked(view.question, catalogue)[0],
    )
    if view.election is None:
        return page
    return replace(
        page,
        names=elections.election_names(view.election, catalogue),
        band=elections.election_band(view.election, catalogue),
    )


def _speaker(view: HallView, catalogue: Catalogue, now: datetime | None) -> Page:
    page = _state(view, catalogue, phrases.UNDER_WAY)
    speech = view.speech
    if speech is None:
        return page
    left = time_left(speech, now)
    line = (
        catalogue.format(phrases.TIME_LEFT, time=f"{left // 60}:{left % 60:02}")
        if left
        else catalogue.gettext(phrases.TIME_UP)
    )
    lines = (catalogue.gettext(phrases.SPEECHES[speech.kind]), line)
    return replace(page, cover=Cover(word=speech.name, lines=lines, capitals=True))


def time_left(speech: SpeechView, now: datetime | None) -> int:
    """Return how many whole seconds of a speech are left, never less than none."""
    spoken = (now - speech.began).total_seconds() if now else 0.0
    return max(0, speech.limit_s - max(0, int(spoken)))


def _closed_doors(view: HallView, catalogue: Catalogue) -> Page:
    return _state(view, catalogue, phrases.CLOSED_DOORS)


def _break(view: HallView, catalogue: Catalogue) -> Page:
    until = _until(view.until, catalogue)
    if view.technical is None:
        return _state(view, catalogue, phrases.BREAK, lines=(until,) if until else ())
    minutes = catalogue.format(phrases.MINUTES, count=view.technical) if view.technical else ""
    lines = tuple(line for line in (until or minutes,) if line)
    return _state(view, catalogue, phrases.TECHNICAL_STOP, lines=lines)


def _postponed(view: HallView, catalogue: Catalogue) -> Page:
    return _state(view, catalogue, phrases.POSTPONED)


def _ended(view: HallView, catalogue: Catalogue) -> Page:
    return _state(view, catalogue, phrases.ENDED)


_PAGES: Mapping[HallPage, Callable[[HallView, Catalogue], Page]] = MappingProxyType(
    {
        HallPage.TITLE: _title,
        HallPage.REGISTRATION: _registration,
        HallPage.OPENED: _opened,
        HallPage.ITEM: _item,
        HallPage.VOTING: _voting,
        HallPage.VOTED: _voted,
        HallPage.SECRET: _secret,
        HallPage.COUNTING: _counting,
        HallPage.RESULT: _result,
        HallPage.ELECTED: _elected,
        HallPage.CLOSED_DOORS: _closed_doors,
        HallPage.BREAK: _break,
        HallPage.POSTPONED: _postponed,
        HallPage.ENDED: _ended,
    }
)


_OVER: Mapping[Purpose, str] = MappingProxyType(
    {
        Purpose.AGENDA: phrases.AGENDA,
        Purpose.PROCEDURAL: phrases.PROCEDURAL,
        Purpose.PROTOCOL: phrases.PROTOCOL,
    }
)


def _state(view: HallView, catalogue: Catalogue, word: str, *, lines: tuple[str, ...] = ()) -> Page:
    return Page(
        stage=view.page,
        strip=_strip(view, catalogue, context=_sitting_and_day(view, catalogue)),
        cover=Cover(word=catalogue.gettext(word), lines=lines, capitals=True),
    )


def _strip(view: HallView, catalogue: Catalogue, *, context: str) -> Strip:
    practice = catalogue.gettext(phrases.PRACTICE) if view.practice else ""
    return Strip(body=view.body, context=context, practice=practice)


def _sitting_and_day(view: HallView, catalogue: Catalogue) -> str:
    number = catalogue.format(phrases.SITTING_NUMBER, number=view.number)
    return catalogue.format(phrases.AND, first=number, second=f"{view.day:%d.%m.%Y}")


def _over(question: HallQuestion | None, catalogue: Catalogue) -> str:
    if question is None:
        return ""
    if question.item is None:
        return catalogue.gettext(_OVER[question.purpose])
    return catalogue.format(phrases.ITEM, number=question.item)


def _place(question: HallQuestion | None, catalogue: Catalogue) -> str:
    over = _over(question, catalogue)
    if question is None or question.place is None:
        return over
    place, count = question.place
    candidate = catalogue.format(phrases.CANDIDATE, place=place, count=count)
    return catalogue.format(phrases.AND, first=over, second=candidate)


def _asked(question: HallQuestion | None, catalogue: Catalogue) -> tuple[str, str]:
    """Return what is put to the vote: the candidate and the item, or the item alone."""
    if question is None:
        return "", ""
    approving = question.purpose is Purpose.PROTOCOL
    untitled = phrases.APPROVING_PROTOCOL if approving else phrases.ADOPTING_AGENDA
    title = question.title or catalogue.gettext(untitled)
    return (question.candidate, title) if question.candidate else (title, "")


def _seats(view: HallView) -> tuple[SeatShown, ...]:
    return tuple([seat_shown(row.seat, row.mark, row.short) for row in view.seats])


def _until(until: str, catalogue: Catalogue) -> str:
    """Word the end of a break; what isn't a time of day stands as the clerk wrote it."""
    found = CLOCK_TIME.fullmatch(until.strip())
    if found is None:
        return until.strip()
    hour, minute = int(found[1]), int(found[2])
    time = f"{hour}.{minute:02}"
    if catalogue.language is Language.KK:
        try:
            time = time_form(hour, minute, Case.DAT)
        except NoSuchTime:
            return until.strip()
    return catalogue.format(phrases.UNTIL, time=time)
