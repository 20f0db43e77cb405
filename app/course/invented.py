# SPDX-License-Identifier: Apache-2.0
"""Plainly invented deputies, named after plants, birds and places of the steppe.

For rehearsals and demonstrations: nobody can take them for a real chamber.
"""

from collections.abc import Iterator
from itertools import islice

from app.domain.ids import BodyKey, MemberId
from app.domain.member import SINGLE, Member, Office

_STEMS = (
    "Ақбұлақ", "Алмалы", "Арша", "Әнұран", "Байтерек", "Бәйшешек", "Бұлақ", "Бүрген", "Гүлдала",
    "Ғарыш", "Дала", "Долана", "Емен", "Ермен", "Жайлау", "Жиделі", "Жусан", "Зерен", "Итмұрын",
    "Кендала", "Көктерек", "Көлсай", "Күреңбел", "Қайың", "Қарағай", "Қарасаз", "Қоңыр",
    "Қызғалдақ", "Лалагүл", "Миялы", "Мойыл", "Нұрдала", "Ойпаң", "Өзен", "Өрік", "Раушан",
    "Самал", "Сарыарқа", "Сексеуіл", "Талды", "Тасбұлақ", "Терек", "Тобылғы", "Ұлытау", "Үйеңкі",
    "Шалқар", "Шынар", "Шырша", "Ырғай", "Ізен",
)  # fmt: skip
_GIVEN = (
    ("Асқар", "м"), ("Дәметкен", "ә"), ("Болат", "м"), ("Гүлнар", "ә"), ("Ерлан", "м"),
    ("Шолпан", "ә"), ("Нұрлан", "м"), ("Айгүл", "ә"), ("Қанат", "м"), ("Зейнеп", "ә"),
    ("Талғат", "м"),
)  # fmt: skip
_FATHERS = ("Самал", "Серік", "Марат", "Өмір", "Жарқын", "Қайрат", "Дәурен")


def invented_names() -> Iterator[str]:
    """Yield names without end, no two alike among the first few hundred."""
    order = 0
    while True:
        stem = _STEMS[order % len(_STEMS)]
        given, kind = _GIVEN[(order * 3 + order // len(_STEMS)) % len(_GIVEN)]
        father = _FATHERS[(order * 2 + order // len(_STEMS)) % len(_FATHERS)]
        yield f"{stem} {given} {father}{'ұлы' if kind == 'м' else 'қызы'}"
        order += 1


def invented_roster(
    size: int, *, prefix: str = "m", body: BodyKey = SINGLE, after: int = 0
) -> tuple[Member, ...]:
    """Return that many deputies, keys «m001» … in seat order, the first one the Chair.

    `after`: how many names another body of the sitting has taken.
    """
    names = islice(invented_names(), after, None)
    return tuple(
        Member(
            id=MemberId(f"{prefix}{seat:03}"),
            name=name,
            seat=seat,
            body=body,
            office=Office.CHAIR if seat == 1 else Office.NONE,
        )
        for seat, name in zip(range(1, size + 1), names, strict=False)
    )
