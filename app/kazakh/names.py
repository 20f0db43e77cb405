# SPDX-License-Identifier: Apache-2.0
"""Names of people: what surnames, given names and patronymics do that other words don't.

Only the last word of a full name changes. The rows are read from the top; what none of them speaks
of goes by `harmony`. The counts are back : front, in the texts named there.
"""

from typing import Final

from app.kazakh.alphabet import BACK_VOWELS, CONSONANTS
from app.kazakh.harmony import BY_ENDING, BY_VOWEL
from app.kazakh.rules import (
    BACK,
    BACK_POSSESSED,
    FRONT,
    SPLIT,
    Rule,
    RuleTable,
    arranged,
    spelled,
)
from app.kazakh.surnames import SURNAMES

_BACK_SIGNS: Final = BACK_VOWELS + "қғ"

PATRONYMICS: Final = (
    Rule(
        id="-құлы",
        source="[A] lists the surname Аққұлы; by its letters it could be Аққұл or Ақ with -ұлы",
        ends=("аққұлы",),
        readings=(BACK_POSSESSED, BACK),
    ),
    Rule(
        id="-ұлы",
        source="text Байтұрсынұлын 10, Құнанбайұлына; [A] Ақатұлыны is an error",
        ends=("ұлы", "улы"),
        readings=(BACK_POSSESSED,),
    ),
    Rule(
        id="-қызы",
        source="as -ұлы: «қызы» is «her daughter»",
        ends=("қызы", "кызы"),
        readings=(BACK_POSSESSED,),
    ),
    Rule(
        id="-оглы",
        source="Azerbaijani «his son»: a name in Kazakh texts, a possessed word by its sense",
        ends=("оглы", "оғлы", "огли"),
        readings=(BACK_POSSESSED, BACK),
    ),
)

GIVEN_NAMES: Final = (
    Rule(
        id="-ст of a name",
        source="[E18 §93] speaks of nouns; unsettled for names (Эрнест, Пруст)",
        ends=("ст", "зд"),
        readings=(BACK, FRONT),
        vowel=BACK_VOWELS + "у",
        contested=True,
    ),
    Rule(
        id="-ст of a name, front",
        source="as above",
        ends=("ст", "зд"),
        readings=(FRONT,),
        contested=True,
    ),
    Rule(
        id="-ә of a name",
        source="[E18 §16] күнәға, күнәні; practice with names is unknown (Жәмилә, Гүлнәр)",
        vowel="ә",
        readings=(SPLIT, FRONT, BACK),
    ),
    Rule(
        id="-ля -ня after a front vowel",
        source="Нәйля: [E18 §92] by the letter я, by ear -лә",
        ends=("ля", "ня", "ря", "дя", "тя"),
        having="әөүі",
        readings=(BACK, FRONT),
    ),
    Rule(
        id="-сұлу",
        source="у is neutral: ұ decides",
        ends=("сұлу", "сулу"),
        readings=(BACK,),
    ),
    Rule(
        id="final у after a back syllable",
        source="у is neutral, the other vowels decide; Бану, Ару",
        ends=("у",),
        vowel=BACK_VOWELS,
        readings=(BACK,),
    ),
    Rule(
        id="final у after a front syllable",
        source="as above, with Kazakh letters; a foreign name (Неру) is asked",
        ends=("у",),
        vowel="әөүі",
        readings=(FRONT,),
    ),
    Rule(
        id="final у",
        source="only у, or a foreign name: Шуға by the rule",
        ends=("у",),
        vowel="еёэиую-",
        before=CONSONANTS,
        readings=(BACK, FRONT),
    ),
    Rule(
        id="-гул",
        source="-гүл typed without ү, or as it stands",
        ends=("гул", "кул"),
        readings=(FRONT, BACK),
    ),
    Rule(
        id="у in a back name",
        source="the other vowels decide; Артур, Махмуд",
        vowel="у",
        having="аоұыя",
        lacking="әөүіеиэё",
        readings=(BACK,),
    ),
    Rule(
        id="у, ю of a name",
        source="unsettled: Тимур, Юн",
        vowel="ую",
        readings=(BACK, FRONT),
    ),
    Rule(
        id="и of a front name",
        source="text Берлинде: и is front by default; no letter of the name says otherwise",
        vowel="и",
        lacking=_BACK_SIGNS + "у",
        readings=(FRONT,),
    ),
    Rule(
        id="-ғали",
        source="text Ғалидың 7, Сұлтанғалидың 1; Мұқағали 8 : 18",
        ends=("ғали", "қали", "гали", "кали"),
        readings=(BACK, FRONT),
    ),
    Rule(
        id="final и",
        source="text 19 : 45 over all names in -и",
        ends=("и",),
        readings=(FRONT, BACK),
    ),
    Rule(
        id="и with қ, ғ",
        source="text Сағитты 2",
        vowel="и",
        having="қғ",
        readings=(BACK, FRONT),
    ),
    Rule(
        id="и of a mixed name",
        source="text Ибраһимді; unsettled: Рашид, Карим",
        vowel="и",
        readings=(FRONT, BACK),
    ),
)

# Names whose и is front in every source though the name has back letters.
SETTLED_FRONT: Final = frozenset(
    spelled("владимир максим вадим валентин константин мартин ибраһим фараби")
)
# text Мұқағалидің 18, Мұқағалидың 8
FRONT_FIRST: Final = frozenset({"мұқағали"})

_FRONT_NAME: Final = Rule(
    id="и of a known name",
    source="text Ибраһимді, Фарабидің; loans: и is front (Берлинде)",
    readings=(FRONT,),
)
_FRONT_FIRST_NAME: Final = Rule(id="Мұқағали", source="text 8 : 18", readings=(FRONT, BACK))
KNOWN_NAMES: Final = {
    **dict.fromkeys(SETTLED_FRONT, _FRONT_NAME),
    **dict.fromkeys(FRONT_FIRST, _FRONT_FIRST_NAME),
}

SURNAME_TABLE: Final = arranged(PATRONYMICS + SURNAMES + BY_ENDING + GIVEN_NAMES + BY_VOWEL)
GIVEN_TABLE: Final = arranged(PATRONYMICS + BY_ENDING + GIVEN_NAMES + BY_VOWEL)

# Ким and Лев are no surnames with an ending, Ұлы no patronymic.
_SHORTEST: Final = 5
_SURNAME_ENDS: Final = spelled("ов ев ёв ин ын ова ева ёва ина ына ский цкий ская цкая енко")
_PATRONYMIC_ENDS: Final = spelled("ұлы улы қызы кызы ович евич ич овна евна ична")


def looks_like_surname(word: str) -> bool:
    """Tell whether a lower-case word ends as Russian-type surnames do."""
    return word.endswith(_SURNAME_ENDS) and len(word) >= _SHORTEST


def looks_like_patronymic(word: str) -> bool:
    """Tell whether a lower-case word ends as patronymics do."""
    return word.endswith(_PATRONYMIC_ENDS) and len(word) >= _SHORTEST


def table_of_last(words: tuple[str, ...]) -> RuleTable:
    """Choose the table for the last word of a full name, all words in lower case.

    «Нұрлан Нығматулин» ends in a surname; in «Ахметов Хусаин» the surname has gone before.
    """
    surname_before = any(looks_like_surname(word) for word in words[:-1])
    return GIVEN_TABLE if surname_before else SURNAME_TABLE
