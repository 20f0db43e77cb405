# SPDX-License-Identifier: Apache-2.0
"""What the columns of rosters are called: by this program, by chancelleries, by open data.

The words are data: a table whose column isn't found needs one more word here and nothing else.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from app.domain.member import Office

COLUMNS: Final = (
    "key", "name", "seat", "office", "faction", "region", "committee",
    "mandate_from", "mandate_to", "card",
)  # fmt: skip
"""The columns of a roster; `name` is required, `mandate_to` is the last day, inclusive."""

SURNAME, GIVEN, PATRONYMIC = "surname", "given name", "patronymic"
NAME_PARTS: Final = (SURNAME, GIVEN, PATRONYMIC)
"""Where a name stands in columns of its own."""

_CALLED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "key": "key, id, кілті, кілт, коды, ключ, идентификатор, ид",
        "name": """
            name, full name, deputy, member, аты-жөні, аты жөні, аты-жөні тегі, толық аты-жөні,
            т.а.ә., т.а.ә, таә, тегі аты әкесінің аты, тегі аты-жөні, тегі және аты-жөні, депутат,
            депутаттың аты-жөні, депутаттың т.а.ә., фио, ф.и.о., ф.и.о, фио депутата,
            ф.и.о. депутата, фамилия имя отчество
        """,
        SURNAME: "surname, last name, family name, тегі, фамилия, фамилиясы",
        GIVEN: "given name, first name, аты, есімі, имя",
        PATRONYMIC: "patronymic, middle name, әкесінің аты, отчество",
        "seat": """
            seat, seat number, place, орны, орын, орын №, орын нөмірі, орын номері, отыратын орны,
            место, № места, номер места
        """,
        "office": """
            office, position, post, лауазымы, лауазым, қызметі, міндеті, должность, пост
        """,
        "faction": """
            faction, group, party, caucus, фракция, фракциясы, партия, партиясы, саяси партия,
            депутаттық топ
        """,
        "region": """
            region, area, constituency, district, аймағы, аймақ, өңір, өңірі, облыс, облысы, округ,
            сайлау округі, регион, область, избирательный округ
        """,
        "committee": "committee, комитет, комитеті, комитеттің атауы",
        "mandate_from": """
            mandate_from, mandate from, start_date, from, since, өкілеттік басы,
            өкілеттігі басталды, өкілеттігінің басталуы, өкілеттігі басталған күн,
            мандаттың басталуы, начало полномочий, дата начала полномочий, полномочия с
        """,
        "mandate_to": """
            mandate_to, mandate to, end_date, to, until, өкілеттік соңы, өкілеттігі аяқталды,
            өкілеттігінің аяқталуы, өкілеттігі аяқталатын күн, мандаттың аяқталуы,
            окончание полномочий, дата окончания полномочий, полномочия по
        """,
        "card": """
            card, card number, карта, картасы, карта №, карта нөмірі, карточка, карточка №,
            номер карты, номер карточки, № карты
        """,
    }
)

_HELD: Final[Mapping[Office, str]] = MappingProxyType(
    {
        Office.NONE: """
            депутат, deputy, member, сенатор, мүше, мүшесі, член, комитет мүшесі, член комитета,
            құрылтай депутаты, сенат депутаты, мәжіліс депутаты
        """,
        Office.CHAIR: """
            төраға, төрағасы, палата төрағасы, сенат төрағасы, мәжіліс төрағасы,
            құрылтай төрағасы, председатель, председатель палаты, спикер, speaker
        """,
        Office.DEPUTY_CHAIR: """
            төрағаның орынбасары, төраға орынбасары, сенат төрағасының орынбасары,
            мәжіліс төрағасының орынбасары, құрылтай төрағасының орынбасары,
            заместитель председателя, зам. председателя, deputy chair
        """,
        Office.COMMITTEE_CHAIR: """
            комитет төрағасы, комитеттің төрағасы, председатель комитета, committee chair
        """,
        Office.FACTION_LEADER: """
            фракция жетекшісі, фракцияның жетекшісі, фракция басшысы, руководитель фракции,
            лидер фракции, faction leader
        """,
    }
)

_SIGNS = re.compile(r"[\s_\-–:*()]+")


def folded(text: str) -> str:
    """Return a title or an answer as it is compared: one case, commas and breaks as spaces."""
    return _SIGNS.sub(" ", text.casefold().replace(",", " ")).strip()


def _index(words: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(
        {folded(each): key for key, text in words.items() for each in text.split(",")}
    )


_COLUMN_OF: Final = _index(_CALLED)
_OFFICE_OF: Final = _index({key.value: text for key, text in _HELD.items()})


def office_of(text: str) -> Office | None:
    """Return the office that a word means, in any of the three languages; None: unknown."""
    word = folded(text)
    if text in set(Office):
        return Office(text)
    return Office(_OFFICE_OF[word]) if word in _OFFICE_OF else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Where the columns of a table stand."""

    places: Mapping[str, int]
    """By the column's own name."""
    unknown: tuple[str, ...]
    """Titles that mean nothing to a roster."""
    twice: tuple[str, ...]
    own: frozenset[str]
    """Columns that are titled in this program's own words: these are read to the letter."""
    width: int
    """How many titles there are."""

    @property
    def named(self) -> bool:
        """Whether the table says who the deputies are."""
        return "name" in self.places or SURNAME in self.places


def header_of(titles: Iterable[str]) -> Header:
    """Return where the columns stand by their titles; the order is free."""
    places: dict[str, int] = {}
    unknown, twice, own = [], [], set()
    row = tuple(titles)
    for place, title in enumerate(row):
        column = title.strip() if title.strip() in COLUMNS else _COLUMN_OF.get(folded(title))
        if column is None:
            unknown.append(title.strip())
        elif column in places:
            twice.append(column)
        else:
            places[column] = place
            own |= {column} & {title.strip()}
    return Header(
        places=MappingProxyType(places),
        unknown=tuple(filter(None, unknown)),
        twice=tuple(twice),
        own=frozenset(own),
        width=len(row),
    )
