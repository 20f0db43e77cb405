# SPDX-License-Identifier: Apache-2.0
"""Surnames of the Russian type, which most people in Kazakhstan bear: -ов, -ев, -ин, -ый.

[R] forms them: -ев after й, ш and vowels (Мұқашев, Мұсаев), -ов after other consonants, whatever
the row of the base. The ending itself knows no harmony, and no orthography says which row its cases
take: [A] always takes the back one, texts do not. So the counts decide, and where they are mixed
the clerk is asked. -ова, -ева, -ина, -ская, -ко, -ой go by their last letters, as all names do.
"""

from typing import Final

from app.kazakh.alphabet import BACK_VOWELS, FRONT_VOWELS
from app.kazakh.rules import BACK, FRONT, Rule

SURNAMES: Final = (
    Rule(
        id="-ов back",
        source="text а 42 : 0, ы 14 : 0, ұ 8 : 0, о 8 : 0, я 2 : 0",
        ends=("ов",),
        vowel="аоұыя",
        readings=(BACK,),
    ),
    Rule(
        id="-ов after у",
        source="[E18] у is neutral, and no other letter is front: Махмудов, Юсупов; [A] too",
        ends=("ов",),
        vowel="у",
        lacking="әөүіеиёэ",
        readings=(BACK,),
    ),
    Rule(
        id="-ов mixed",
        source="text и 7 : 1, ю 1 : 0, у none",
        ends=("ов",),
        vowel="иую-",
        readings=(BACK, FRONT),
    ),
    Rule(
        id="-ов front",
        source="text е 23 : 77, і 1 : 11, ә 0 : 1; Ахметов 3 : 2, Шүкенов 1 : 5",
        ends=("ов",),
        vowel=FRONT_VOWELS,
        readings=(FRONT, BACK),
    ),
    Rule(
        id="-ёв",
        source="text 0 : 3, Гумилёвтің",
        ends=("ёв",),
        readings=(FRONT,),
    ),
    Rule(
        id="-еев",
        source="text 2 : 5, Шөкеевты",
        ends=("еев",),
        readings=(FRONT, BACK),
    ),
    Rule(
        id="-иев -ьев",
        source="text и 1 : 16, ь 0 : 3, ё 0 : 3; Нұрғалиевтің, Григорьевке",
        ends=("иев", "ьев", "ёев"),
        readings=(FRONT,),
    ),
    Rule(
        id="-ев after a back vowel",
        source="text а 259 : 3, ы 3 : 0; Тоқаевтың",
        ends=("ев",),
        before="аоұы",
        readings=(BACK,),
    ),
    Rule(
        id="-шев back",
        source="[R] Мұқаш-ев, Ақыш-ев: a Kazakh base in -ш",
        ends=("шев",),
        vowel="аұы",
        readings=(BACK,),
    ),
    Rule(
        id="-ев after я ю у",
        source="text Черняев 1 : 4; Акуевтен in a ruling",
        ends=("ев",),
        before="яюу",
        readings=(FRONT, BACK),
    ),
    Rule(
        id="-ев front",
        source="text е 0 : 4, і 0 : 2; Медведевтің, Исекешевке",
        ends=("ев",),
        vowel=FRONT_VOWELS,
        readings=(FRONT,),
    ),
    Rule(
        id="-ев mixed",
        source="text Яковлев 0 : 1; a soft consonant before -ев, or и",
        ends=("ев",),
        vowel=BACK_VOWELS + "иую",
        readings=(FRONT, BACK),
    ),
    Rule(
        id="-ин after a vowel",
        source="text Саинның 1: the base ends in й, the row may be its own",
        ends=("ин",),
        before=BACK_VOWELS + "у",
        readings=(FRONT, BACK),
    ),
    Rule(
        id="-шин of a Kazakh base",
        source="text Жаңбыршин 1 : 2",
        ends=("шин",),
        having="қғңұы",
        readings=(FRONT, BACK),
    ),
    Rule(
        id="-ин",
        source="text about 2 : 60; Мамин, Нығматулин, Пушкинге",
        ends=("ин",),
        readings=(FRONT,),
    ),
    Rule(
        id="-цын",
        source="-ин after ц: the rule of -ин or the letter ы",
        ends=("цын",),
        readings=(FRONT, BACK),
    ),
    Rule(
        id="-ый",
        source="Russian adjective: as -ий, or by the letter ы",
        ends=("ый",),
        readings=(BACK, FRONT),
    ),
)
